import type { Rule } from '../../alicloud/rule.js';
import { evaluate } from '../../evaluate/evaluate.js';
import type { Finding } from '../../evaluate/finding.js';
import { inOrder } from '../../evaluate/order.js';
import { VALID } from '../../policy/checks/valid.js';
import { SEVERITIES, type Severity } from '../../policy/policy.js';
import { type Format, formats, reporters } from '../../report/index.js';
import type { Report } from '../../report/report.js';
import { plain } from '../../text/plain.js';
import { type Problem, problemsOf, UnusableError } from '../../text/unusable.js';
import type { Arguments } from '../arguments.js';
import { type Counted, checkUpdate, lessBaseline } from '../baseline.js';
import type { Command } from '../command.js';
import { diagnosticsOf, type Input, type Inputs, readInputs } from '../inputs.js';
import { ExitCode, type Io } from '../io.js';
import { endWith, tell } from '../listing.js';
import { repositoryPaths } from '../paths.js';
import { type InForce, policiesInForce } from '../policies.js';
import { readSettings } from '../root-module.js';
import { lessSuppressed } from '../suppressions.js';
import { parseTargets, printTo, type Target } from '../targets.js';
import { TOOL_VERSION } from '../version.js';
import { commandNames } from './names.js';

/** Judges inputs by policies. */
export const lint: Command = {
  name: 'lint',
  usage: '[paths…]',
  summary: 'Judge configurations, plans and states by policies (the default command)',
  options: [
    'policy',
    'config',
    'no-config',
    'format',
    'fail-on',
    'unknown',
    'changed-only',
    'since',
    'baseline',
    'update-baseline',
    'var',
    'var-file',
    'source',
    'allow-outside',
    'verify',
    'no-suppressions',
    'quiet',
    'no-color',
  ],
  examples: [
    ['sglint', 'judge the root module in the current directory'],
    ['sglint tfplan.json', 'judge a plan (terraform show -json tfplan > tfplan.json)'],
    ['terraform show -json tfplan | sglint -', 'the same without a file'],
    ['sglint tfplan.json -f text -f sarif=sglint.sarif', 'for people, and for code scanning'],
    ['sglint tfplan.json --changed-only', 'only what this plan opens or widens'],
    ['sglint --baseline known.json --update-baseline', 'from now on, only what is new'],
    ['sglint --since origin/main', 'only what is new or wider than on that branch'],
    ['sglint state.json --fail-on high -p ./policies', 'policies of your own; only high and critical count'],
  ],
  run(args, io) {
    const targets = parseTargets(args, formats, io);
    const paths = args.positionals.length > 0 ? args.positionals : ['.'];
    // Before anything else makes garbage: V8 puts off its first full collection while nearly all it has is still in use.
    const inputs = readInputs(paths, readSettings(args, io), commandNames, io);
    const inForce = policiesInForce(args, paths[0] ?? '.', io);
    const unknown = args.text('unknown') ?? inForce.config?.file.unknown ?? 'warn';
    const only = onlyWhat(args);
    checkUpdate(args, only);
    if (only !== undefined) checkComparable(inputs.inputs, args);
    const { report, save } = reportOn(inputs, inForce, { ignoreOpen: unknown === 'ignore', only }, args, io);
    announce(report, inputs, targets, args, io);
    const unwritten = inputs.inputs.length > 0 ? print(report, targets, args, io) : [];
    const unsaved = problemsOf(() => {
      const notes = save();
      if (!args.flag('quiet')) for (const note of notes) io.stderr(`${note}\n`);
    });
    const problems = [...inputs.problems, ...unwritten, ...unsaved];
    if (problems.length > 0) return endWith(problems, io);
    const failOn = asFailOn(args.text('fail-on') ?? inForce.config?.file['fail-on'] ?? 'medium');
    return report.findings.some((finding) => counts(finding, failOn, unknown)) ? ExitCode.findings : ExitCode.clean;
  },
};

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
  { set }: InForce,
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
  const { byInput, told, suppressed } = lessSuppressed(evaluated, set, !isPartial, args, io);
  const judged = inputs.map(({ path }, index) => ({
    input: inRepository(path) || '.',
    findings: inOrder(byInput[index] ?? []),
  }));
  const counted = lessBaseline([...judged, { input: '', findings: told }], isPartial, args, io);
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
    incomplete: problems.length > 0,
    colour: false,
    inRepository,
  };
  return { report, save: counted.save };
}

/** The rules whose mistakes a policy tells. */
const rulesToldBy = (findings: readonly Finding[]): ReadonlySet<Rule> =>
  new Set(findings.flatMap(({ policy, rule }) => (rule && policy.check.kind === VALID ? [rule] : [])));

type Targets = readonly Target<Format>[];

function print(report: Report, targets: Targets, args: Arguments, io: Io): readonly Problem[] {
  return printTo(
    targets,
    ({ format, file }) => {
      const colour = format === 'text' && file === undefined && wantsColour(args, io);
      return reporters[format].render({ ...report, colour });
    },
    io,
  );
}

function wantsColour(args: Arguments, { env, stdoutIsTerminal }: Io): boolean {
  if (args.flag('no-color') || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false;
  return stdoutIsTerminal || (env['FORCE_COLOR'] ?? '') !== '';
}

/** Standard error: what was odd, and that there was nothing to judge. Formats for programs have the diagnostics themselves. */
function announce(report: Report, { inputs }: Inputs, targets: Targets, args: Arguments, io: Io): void {
  if (targets.some(({ format }) => format === 'text')) tell(report.diagnostics, args, io);
  if (args.flag('quiet')) return;
  const types = new Set(report.policies.flatMap(({ check }) => check.resourceTypes ?? []));
  for (const { path, kind } of report.incomplete ? [] : inputs.filter((input) => isEmpty(input, types))) {
    io.stderr(
      `${plain(path)}: this ${kind === 'hcl' ? 'configuration' : kind} has no security group and no rule: there was nothing to judge\n`,
    );
  }
}

const isEmpty = ({ groups, unknownParts, resources }: Input, judged: ReadonlySet<string>): boolean =>
  groups.length === 0 && unknownParts.length === 0 && !resources.some(({ type }) => judged.has(type));

function counts({ verdict, severity }: Finding, failOn: Severity | 'never', unknown: string): boolean {
  if (failOn === 'never' || (verdict === 'open' && unknown !== 'fail')) return false;
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

const asFailOn = (text: string): Severity | 'never' => SEVERITIES.find((severity) => severity === text) ?? 'never';
