import { type Evaluation, evaluate } from '../evaluate/evaluate.js';
import type { Finding, InputName } from '../evaluate/finding.js';
import { unknownModules } from '../evaluate/unknown-module.js';
import type { PolicySet } from '../policy/load.js';
import { type Circumstances, type Suppressed, suppress } from '../suppression/suppress.js';
import type { SuppressedFinding } from '../suppression/suppression.js';
import type { Arguments } from './arguments.js';
import { type Input, nameOf } from './inputs.js';
import type { Io } from './io.js';
import type { InForce } from './policies.js';
import { thresholdsOf, wanted } from './thresholds.js';

/** An input, and what the policies say of it. */
export type Evaluated = readonly [Input, Evaluation];

/** Whether a finding is about traffic that is let in or out. */
export const isAboutTraffic = ({ traffic }: Finding): boolean => traffic.length > 0;

/** The findings with what people call the input that they are of. */
export const namedAfter = <T extends Finding>(input: InputName, findings: readonly T[]): readonly T[] =>
  findings.map((finding) => ({ ...finding, input }));

/** What is silenced of that which is new, in those inputs of which it is known what was there before. */
export function newlySilenced(
  inputs: readonly Input[],
  { set, config }: InForce,
  args: Arguments,
  { today }: Io,
): readonly SuppressedFinding[] {
  const evaluated = inputs.flatMap((input): readonly Evaluated[] => {
    const { groups, resources, before, unknownParts: parts } = input;
    return before === undefined ? [] : [[input, evaluate(groups, resources, set, { before: before(), parts })]];
  });
  const { suppressed } = lessSuppressed(evaluated, set, { today, isWhole: false }, args);
  return wanted(suppressed, thresholdsOf(args, config)).filter(isAboutTraffic);
}

/** All findings, less what comments and exceptions silence; with `--no-suppressions` nothing is silenced, and nothing told of that. */
export function lessSuppressed(
  evaluated: readonly Evaluated[],
  set: PolicySet,
  circumstances: Circumstances,
  args: Arguments,
): Suppressed {
  const areSeveral = evaluated.length > 1;
  const judged = evaluated.map(([input, { findings: found, named }]) => {
    const { resources, unknownParts, newlyUnknown = unknownParts, files } = input;
    const findings = [...found, ...unknownModules(newlyUnknown)];
    return { findings: areSeveral ? namedAfter(nameOf(input), findings) : findings, resources, named, files: files() };
  });
  if (args.flag('no-suppressions'))
    return { byInput: judged.map(({ findings }) => findings), told: [], suppressed: [], suppressedByInput: [] };
  return suppress(judged, set, circumstances);
}
