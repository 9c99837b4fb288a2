import type { Diagnostic } from '../../config/diagnostic.js';
import { renderDiagnostic } from '../../report/diagnostic.js';
import { formats } from '../../report/index.js';
import type { Report } from '../../report/report.js';
import { plain } from '../../text/plain.js';
import type { Problem } from '../../text/unusable.js';
import { shortList } from '../../text/words.js';
import type { Arguments } from '../arguments.js';
import { changedSince } from '../changed-lines.js';
import type { Command } from '../command.js';
import { MOST_VALUES } from '../hook/beside.js';
import { type Change, readChange } from '../hook/change.js';
import { type Verdict, verdictOn } from '../hook/verdict.js';
import { diagnosticsOf } from '../inputs.js';
import { ExitCode, type Io } from '../io.js';
import { rulesToldBy } from '../judging.js';
import { endWith, tell } from '../listing.js';
import { INPUT_OPTIONS } from '../options.js';
import { shownPath } from '../paths.js';
import { policiesInForce } from '../policies.js';
import { printReport, tellNotes } from '../printing.js';
import { reportOf } from '../reporting.js';
import { parseTargets } from '../targets.js';

/** Judges what a commit changes: what pre-commit and other hooks call. */
export const hook: Command = {
  name: 'hook',
  usage: 'FILES…',
  summary: 'Judge what a commit changes: findings that touch the files, or that are new since HEAD (for pre-commit)',
  options: [
    'policy',
    'config',
    'no-config',
    'format',
    'fail-on',
    'unknown',
    'since',
    'baseline',
    // A commit has no plan to find the sources of.
    ...INPUT_OPTIONS.filter((name) => name !== 'source'),
    'no-suppressions',
    'sarif-category',
    'sarif-suppressed',
    'quiet',
    'no-color',
  ],
  formats: { names: () => formats, toFiles: true },
  examples: [
    ['sglint hook main.tf prod.tfvars', 'the findings that touch these files, and all that is new since HEAD'],
    ['sglint hook --since origin/main $(git diff --name-only origin/main)', 'the same of a branch'],
  ],
  run(args, io) {
    const targets = parseTargets(args, formats, io);
    const change = readChange(args, io);
    const verdict = verdictOn(change, args, io);
    const problems = [...change.problems, ...verdict.problems];
    const isNothing = change.candidates.length === 0;
    // A report on nothing reads as if all were well.
    const isUnjudged = !isNothing && verdict.inputs.length === 0;
    if (isNothing && problems.length === 0 && !args.flag('quiet')) io.stderr(NOTHING);
    // Whoever reads a file of results finds one without results.
    const shown = isUnjudged ? [] : isNothing ? targets.filter(({ format }) => format !== 'text') : targets;
    const diagnostics = diagnosticsOn(change, verdict, io);
    if (targets.some(({ format }) => format === 'text')) tell(diagnostics, args, io);
    const unwritten: Problem[] = [];
    if (shown.length > 0) {
      const report = reportOn(change, verdict, diagnostics, problems, args, io);
      if (!args.flag('quiet')) tellNotes(report, shown, io);
      unwritten.push(...printReport(report, shown, args, io));
    }
    const all = [...problems, ...unwritten];
    if (all.length > 0) return endWith(all, io);
    return verdict.fails ? ExitCode.findings : ExitCode.clean;
  },
};

const NOTHING = 'no root module has or reads a file that is named or changed: there was nothing to judge\n';

function reportOn(
  { base, candidates, repository }: Change,
  { others, inputs, sets, ...verdict }: Verdict,
  diagnostics: readonly Diagnostic[],
  problems: readonly Problem[],
  args: Arguments,
  io: Io,
): Report {
  const { findings, suppressed, silenced, known, ignored } = verdict;
  return reportOf(
    {
      inputs,
      sets: candidates.length > 0 ? sets : [policiesInForce(args, '.', io).set],
      findings,
      suppressed,
      silenced,
      diagnostics,
      only: base && `what touches a file that is named or is new since ${plain(base.name)}`,
      known,
      ignored,
      others: {
        count: others.reduce((sum, { count }) => sum + count, 0),
        inputs: [...new Set(others.map(({ path }) => path))],
      },
      isChanged: base && changedSince(() => ({ commit: base.commit, root: repository.root }), io),
      problems,
    },
    args,
    io,
  );
}

/** What was odd about the files that are named, and what makes the comparison less than it seems. */
function diagnosticsOn(
  { candidates, repository, named, homeless, unapplied }: Change,
  verdict: Verdict,
  io: Io,
): readonly Diagnostic[] {
  const told = rulesToldBy(verdict.findings);
  const odd = candidates
    .flatMap(({ input }) => diagnosticsOf(input, told))
    .filter(({ span }) => span && named.has(repository.realPathOf(span.source.path) ?? ''));
  const shown = (path: string): string => shownPath(`${repository.root}/${path}`, io);
  const left = [...new Set(candidates.flatMap(({ files }) => [...files.left]))].map(shown);
  const all = [
    ...homeless.map((path) => warning(homelessValues(shown(path)))),
    ...(unapplied.length === 0 ? [] : [warning(tooMany(unapplied.map(shown)))]),
    ...(left.length === 0 ? [] : [warning(leftOut(left))]),
    ...verdict.earlier.flatMap(({ diagnostics }) => diagnostics),
    ...odd,
  ];
  return [...new Map(all.map((each) => [renderDiagnostic(each), each])).values()];
}

const warning = (message: string): Diagnostic => ({ level: 'warning', message });

const homelessValues = (path: string): string =>
  `${path} has values for a root module that is not beside or above it, and they are not judged: sglint FOLDER --var-file ${path} judges with them`;

function tooMany(paths: readonly string[]): string {
  const one = paths.length === 1;
  return `${shortList(paths, paths.length)} ${one ? 'was' : 'were'} not applied: a root module is judged with ${MOST_VALUES} files of values, and with those that are named or changed; name ${one ? 'it' : 'them'}, too: sglint hook FILES`;
}

function leftOut(paths: readonly string[]): string {
  const one = paths.length === 1;
  return `${shortList(paths)} ${one ? 'is' : 'are'} not tracked by git and ${one ? 'was' : 'were'} left out: git add what belongs to the commit`;
}
