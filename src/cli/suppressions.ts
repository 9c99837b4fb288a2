import type { Evaluation } from '../evaluate/evaluate.js';
import type { Finding } from '../evaluate/finding.js';
import { unknownModules } from '../evaluate/unknown-module.js';
import type { PolicySet } from '../policy/load.js';
import { suppress } from '../suppression/suppress.js';
import type { SuppressedFinding } from '../suppression/suppression.js';
import type { Arguments } from './arguments.js';
import type { Input } from './inputs.js';
import type { Io } from './io.js';

/** An input, and what the policies say of it. */
export type Evaluated = readonly [Input, Evaluation];

/** The findings that count. */
interface Counting {
  /** Those of each input, in the order of the inputs. */
  readonly byInput: readonly (readonly Finding[])[];
  /** Those about comments and exceptions themselves. */
  readonly told: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** All findings, less what comments and exceptions silence; with `--no-suppressions` nothing is silenced, and nothing told of that. */
export function lessSuppressed(
  evaluated: readonly Evaluated[],
  set: PolicySet,
  isWhole: boolean,
  args: Arguments,
  io: Io,
): Counting {
  const judged = evaluated.map(
    ([{ resources, unknownParts, newlyUnknown = unknownParts, files }, { findings, named }]) => ({
      findings: [...findings, ...unknownModules(newlyUnknown)],
      resources,
      named,
      files: files(),
    }),
  );
  const all = judged.map(({ findings }) => findings);
  if (args.flag('no-suppressions')) return { byInput: all, told: [], suppressed: [] };
  const { findings, suppressed } = suppress(judged, set, { today: io.today, isWhole });
  const [counting, judgements] = [new Set(findings), new Set(all.flat())];
  return {
    byInput: all.map((own) => own.filter((finding) => counting.has(finding))),
    told: findings.filter((finding) => !judgements.has(finding)),
    suppressed,
  };
}
