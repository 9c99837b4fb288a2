import { evaluate } from '../evaluate/evaluate.js';
import type { Finding } from '../evaluate/finding.js';
import { inOrder } from '../evaluate/order.js';
import type { Report } from '../report/report.js';
import { plain } from '../text/plain.js';
import { UnusableError } from '../text/unusable.js';
import type { Arguments } from './arguments.js';
import { type Counted, checkUpdate, lessBaseline } from './baseline.js';
import { changedSince } from './changed-lines.js';
import { diagnosticsOf, type Input, type Inputs, readInputs } from './inputs.js';
import type { Io } from './io.js';
import { emptyAmong, rulesToldBy } from './judging.js';
import { type InForce, policiesInForce } from './policies.js';
import { reportOf } from './reporting.js';
import { findRevision } from './revision.js';
import { readSettings } from './root-module.js';
import { isAboutTraffic, lessSuppressed } from './suppressions.js';
import { type Threshold, thresholdsOf, wanted, weigh } from './thresholds.js';

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
  const only = onlyWhat(args);
  checkUpdate(args, only);
  if (only !== undefined) checkComparable(inputs.inputs, args);
  return { inputs, inForce, ...judged(inputs, inForce, only, args, io) };
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

/** Judges all there is; or what `only` says, where not everything is asked for. */
function judged(
  { inputs, problems }: Inputs,
  { config, set }: InForce,
  only: string | undefined,
  args: Arguments,
  io: Io,
): Pick<Judgement, 'report' | 'failOn' | 'counting' | 'save'> {
  const evaluated = inputs.map((input) => {
    const { groups, resources, before, unknownParts } = input;
    const background = { before: only === undefined ? undefined : before?.(), parts: unknownParts };
    return [input, evaluate(groups, resources, set, background)] as const;
  });
  const rulesTold = rulesToldBy(evaluated.flatMap(([, evaluation]) => evaluation.findings));
  const isPartial = only !== undefined || problems.length > 0;
  const { byInput, told, suppressed } = lessSuppressed(evaluated, set, { today: io.today, isWhole: !isPartial }, args);
  const found = {
    byInput: inputs.map((input, index) => ({ input, findings: inOrder(byInput[index] ?? []) })),
    told,
    config: config?.name,
  };
  const { findings, known, save } = lessBaseline(found, isPartial, args, io);
  const thresholds = thresholdsOf(args, config);
  const { listed, ignored, counting } = weigh(findings, thresholds);
  const silent = wanted(suppressed, thresholds);
  const diagnostics = [
    ...set.diagnostics,
    ...inputs.flatMap((input) => diagnosticsOf(input, rulesTold)),
    ...evaluated.flatMap(([, evaluation]) => evaluation.diagnostics),
  ];
  const report = reportOf(
    {
      inputs,
      sets: [set],
      findings: listed,
      suppressed: silent,
      silenced: only === undefined ? [] : silent.filter(isAboutTraffic),
      diagnostics,
      only,
      known,
      ignored: ignored.length,
      isChanged: changeAskedFor(args, io),
      problems,
    },
    args,
    io,
  );
  return { report, failOn: thresholds.failOn, counting, save };
}

function changeAskedFor(args: Arguments, io: Io): Report['isChanged'] {
  const since = args.text('since');
  return since === undefined ? undefined : changedSince(() => findRevision(since, args.positionals[0] ?? '.', io), io);
}
