import { evaluate } from '../evaluate/evaluate.js';
import type { Finding } from '../evaluate/finding.js';
import { inOrder } from '../evaluate/order.js';
import { SEVERITIES, type Severity } from '../policy/policy.js';
import type { Report } from '../report/report.js';
import { plain } from '../text/plain.js';
import { UnusableError } from '../text/unusable.js';
import type { Arguments } from './arguments.js';
import { type Counted, checkUpdate, lessBaseline } from './baseline.js';
import { diagnosticsOf, type Input, type Inputs, readInputs } from './inputs.js';
import type { Io } from './io.js';
import { emptyAmong, rulesToldBy } from './judging.js';
import { repositoryPaths } from './paths.js';
import { type InForce, policiesInForce } from './policies.js';
import { readSettings } from './root-module.js';
import { lessSuppressed } from './suppressions.js';
import { TOOL_VERSION } from './version.js';

/** What `fail-on` may say. */
export type Threshold = Severity | 'never';

/** What a run of the linter comes to, before anything of it is printed. */
export interface Judgement {
  readonly inputs: Inputs;
  readonly inForce: InForce;
  readonly report: Report;
  /** The least severity that counts, wherever it was said. */
  readonly failOn: Threshold;
  /** The findings that make the run fail. */
  readonly counting: readonly Finding[];
  /** Writes the baseline, where that is asked for, and says what is in it. */
  readonly save: Counted['save'];
}

/**
 * Reads what the arguments of `sglint lint` name and judges it. Throws an UnusableError where nothing can be judged; what is unusable in
 * a part of the input is among the problems of `inputs`. `words`: the names of commands, one of which may be misspelt as a path.
 */
export function judge(args: Arguments, words: readonly string[], io: Io): Judgement {
  const paths = args.positionals.length > 0 ? args.positionals : ['.'];
  // Before anything else makes garbage: V8 puts off its first full collection while nearly all it has is still in use.
  const inputs = readInputs(paths, readSettings(args, io), words, io);
  const inForce = policiesInForce(args, paths[0] ?? '.', io);
  const { unknown, failOn } = thresholdsOf(args, inForce.config);
  const only = onlyWhat(args);
  checkUpdate(args, only);
  if (only !== undefined) checkComparable(inputs.inputs, args);
  const { report, save } = reportOn(inputs, inForce, { ignoreOpen: unknown === 'ignore', only }, args, io);
  const counting = report.findings.filter((finding) => counts(finding, failOn, unknown));
  return { inputs, inForce, report, failOn, counting, save };
}

/** The inputs in which there is no security group, no rule and nothing else that a policy judges: a sentence on each. */
export const nothingToJudge = ({ report, inputs }: Judgement): readonly string[] =>
  report.problems.length > 0 ? [] : emptyAmong(inputs.inputs, report.policies);

function onlyWhat(args: Arguments): string | undefined {
  const since = args.text('since');
  if (since !== undefined) return `what is new or wider since ${plain(since)}`;
  return args.flag('changed-only') ? 'what the plan opens, widens or changes' : undefined;
}

/** Only a plan knows what was there before, and only a configuration has revisions. */
function checkComparable(inputs: readonly Input[], args: Arguments): void {
  const since = args.text('since');
  if (since !== undefined && args.flag('changed-only')) {
    throw new UnusableError({ message: '--since and --changed-only are both given', hint: 'give one of them' });
  }
  const other = inputs.find(({ kind, before }) => before === undefined || (since !== undefined && kind !== 'hcl'));
  if (other === undefined) return;
  const path = plain(other.path);
  throw new UnusableError(
    since === undefined
      ? {
          message: `--changed-only: ${path} is no plan, and does not say what was there before`,
          hint: 'judge a plan; or with --since REF, what a configuration opens since a git revision',
        }
      : {
          message: `--since ${since}: ${path} is no configuration`,
          hint: 'judge a folder; of a plan, --changed-only says what it opens',
        },
  );
}

interface What {
  readonly ignoreOpen: boolean;
  /** What alone is judged and listed, where it is not everything. */
  readonly only: string | undefined;
}

function reportOn(
  { inputs, problems }: Inputs,
  { config, set }: InForce,
  { ignoreOpen, only }: What,
  args: Arguments,
  io: Io,
): { readonly report: Report; readonly save: Counted['save'] } {
  const evaluated = inputs.map((input) => {
    const { groups, resources, before, unknownParts } = input;
    const background = { before: only === undefined ? undefined : before?.(), parts: unknownParts };
    return [input, evaluate(groups, resources, set, background)] as const;
  });
  const rulesTold = rulesToldBy(evaluated.flatMap(([, evaluation]) => evaluation.findings));
  const inRepository = repositoryPaths(io);
  const isPartial = only !== undefined || problems.length > 0;
  const { byInput, told, suppressed } = lessSuppressed(evaluated, set, { today: io.today, isWhole: !isPartial }, args);
  const found = {
    byInput: inputs.map((input, index) => ({ input, findings: inOrder(byInput[index] ?? []) })),
    told,
    config: config?.name,
  };
  const counted = lessBaseline(found, isPartial, args, io);
  const listed = <T extends Finding>(all: readonly T[]): readonly T[] =>
    ignoreOpen ? all.filter(({ verdict }) => verdict === 'fail') : all;
  const report = {
    toolVersion: TOOL_VERSION,
    inputs: inputs.map(({ path, kind, rules, groups }) => ({ path, kind, rules: rules.length, groups: groups.length })),
    findings: listed(inOrder(counted.findings)),
    suppressed: listed(inOrder(suppressed)),
    diagnostics: [
      ...set.diagnostics,
      ...inputs.flatMap((input) => diagnosticsOf(input, rulesTold)),
      ...evaluated.flatMap(([, { diagnostics }]) => diagnostics),
    ],
    policies: set.policies,
    only,
    known: counted.known,
    ignored: ignoreOpen ? counted.findings.filter(({ verdict }) => verdict === 'open').length : 0,
    problems,
    colour: false,
    inRepository,
    category: categoryOf(args),
    withSuppressed: args.flag('sarif-suppressed'),
    frameworks: set.frameworks,
  };
  return { report, save: counted.save };
}

/** Without a slash at its end, code scanning would take it for the number of a run. */
export const categoryOf = (args: Arguments): string =>
  `${(args.text('sarif-category') ?? 'sglint').replace(/\/+$/, '')}/`;

/** Whether a finding makes sglint fail. */
export function counts({ verdict, severity }: Finding, failOn: Threshold, unknown: string): boolean {
  if (failOn === 'never' || (verdict === 'open' && unknown !== 'fail')) return false;
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** What makes sglint fail: the command line says it, else the configuration, else nobody. */
export const thresholdsOf = (
  args: Arguments,
  config: InForce['config'],
): { readonly unknown: string; readonly failOn: Threshold } => ({
  unknown: args.text('unknown') ?? config?.file.unknown ?? 'warn',
  failOn: asThreshold(args.text('fail-on') ?? config?.file['fail-on'] ?? 'medium'),
});

/** The least severity that counts, of a text that says one. */
const asThreshold = (text: string): Threshold => SEVERITIES.find((severity) => severity === text) ?? 'never';
