import { relative, resolve } from 'node:path';
import { ExitCode, type Io } from '../cli/io.js';
import { type Judgement, nothingToJudge } from '../cli/judge.js';
import { leavesRoot, withSlashes } from '../cli/paths.js';
import { renderDiagnostic } from '../report/diagnostic.js';
import { reporters } from '../report/index.js';
import { type Problem, problemsOf, UnusableError } from '../text/unusable.js';
import { annotationsOf } from './annotations.js';
import { readSettings, type Settings } from './inputs.js';
import { type Judged, judgeInputs, repositoryOf, workspaceOf } from './judge.js';
import { linksFor } from './links.js';
import { logOf } from './log.js';
import { type Opened, openedBy } from './opened.js';
import { type Outputs, outputsAsText } from './outputs.js';
import { SUMMARY_LIMIT, summaryOf } from './summary.js';
import { resultOf, verdictOf } from './verdict.js';

/**
 * Does what a step of a workflow asks for: judges, shows the findings, writes what later steps use. `token` marks the ends of texts that
 * the runner is to take as they are: a word that nobody can guess.
 */
export function act(io: Io, token: string): ExitCode {
  const problems: Problem[] = [];
  const settings = attempt(() => readSettings(io.env), problems);
  const here = settings && attempt(() => inFolder(settings.workingDirectory, io), problems);
  const root = settings && here ? repositoryOf(settings, here) : '.';
  const attempted = settings && here && attempt(() => judgeInputs(settings, root, here), problems);
  problems.push(...(attempted?.judgement.inputs.problems ?? []));
  // A report on nothing reads as if all were well.
  const isAnything = attempted !== undefined && attempted.judgement.inputs.inputs.length > 0;
  const opened = isAnything && settings ? openedIn(attempted, settings, here ?? io, problems) : undefined;
  const judged = isAnything ? withSilenced(attempted, opened) : undefined;
  const run: Run = { settings, judged, opened, io: here ?? io, problems, token };
  const sarifFile = writeSarif(run);
  const told = tellLater(run, sarifFile);
  writeSummary(run);
  problems.push(...problemsOf(() => io.stdout(log(run))));
  // The last value of an output counts.
  if (codeOf(run) !== told) tellLater(run, sarifFile);
  return codeOf(run);
}

/** Writes what later steps read; gives the exit status that they are told. */
function tellLater(run: Run, sarifFile: string): ExitCode {
  const code = codeOf(run);
  const { judged, token, io, problems } = run;
  problems.push(...problemsOf(() => writeOutputs(outputsOf(code, judged?.judgement, sarifFile), token, io)));
  return code;
}

/** A step on its way. */
interface Run {
  /** Undefined where the inputs are unusable. */
  readonly settings: Settings | undefined;
  /** Undefined where nothing could be judged. */
  readonly judged: Judged | undefined;
  /** Undefined where nobody asks, or it cannot be told. */
  readonly opened: Opened | undefined;
  readonly io: Io;
  /** Grows as it goes. */
  readonly problems: Problem[];
  readonly token: string;
}

/** What the change opens, for the summary; and where something is silenced, whatever is shown. */
function openedIn(judged: Judged, { summary }: Settings, io: Io, problems: Problem[]): Opened | undefined {
  const isSummarised = summary && (io.env['GITHUB_STEP_SUMMARY'] ?? '') !== '';
  const { suppressed, only } = judged.judgement.report;
  const isSilenced = suppressed.length > 0 && only === undefined;
  return isSummarised || isSilenced ? attempt(() => openedBy(judged, io), problems) : undefined;
}

/** The judgement with what is new and silenced, which it does not have where everything is judged and not only what is new. */
function withSilenced(judged: Judged, opened: Opened | undefined): Judged {
  const { judgement } = judged;
  if (opened === undefined || judgement.report.only !== undefined) return judged;
  return { ...judged, judgement: { ...judgement, report: { ...judgement.report, silenced: opened.silenced } } };
}

function codeOf({ problems, judged }: Run): ExitCode {
  if (problems.length > 0 || judged === undefined) return ExitCode.unusable;
  return judged.judgement.counting.length > 0 ? ExitCode.findings : ExitCode.clean;
}

/** What an action gives; what it finds unusable goes to the problems. */
function attempt<T>(action: () => T, problems: Problem[]): T | undefined {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof UnusableError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

function inFolder(folder: string, io: Io): Io {
  const cwd = resolve(workspaceOf(io), folder);
  const kind = io.kindOf(cwd);
  if (kind === 'folder') return { ...io, cwd };
  const message = `working-directory: ${kind === 'missing' ? `there is no folder "${folder}"` : `"${folder}" is no folder`}`;
  throw new UnusableError({ message, hint: 'name a folder of the workspace; is the repository checked out?' });
}

/** Writes the SARIF file where one is asked for and something was judged; its path from the workspace on, or nothing. */
function writeSarif({ settings, judged, io, problems }: Run): string {
  const file = settings?.sarifFile;
  if (file === undefined || judged === undefined) return '';
  const path = resolve(io.cwd, file);
  const unwritten = problemsOf(() => io.writeText(path, reporters.sarif.render(judged.judgement.report)));
  problems.push(...unwritten);
  if (unwritten.length > 0) return '';
  const inWorkspace = relative(workspaceOf(io), path);
  return leavesRoot(inWorkspace) ? path : withSlashes(inWorkspace);
}

function writeSummary(run: Run): void {
  const { settings, judged, opened, io, problems } = run;
  const path = io.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (settings?.summary !== true || path === '') return;
  const judgement = judged?.judgement;
  const unwritten = problemsOf(() => {
    const linkTo = linksFor(io.env, judged?.found.checkedOut);
    const taken = io.kindOf(path) === 'file' ? io.readBytes(path).length : 0;
    const text = summaryOf({ verdict: verdictIn(run), problems, judgement, opened, linkTo }, SUMMARY_LIMIT - taken);
    io.appendText(path, text);
  });
  problems.push(...unwritten);
}

function log(run: Run): string {
  const { settings, judged, problems, token } = run;
  const judgement = judged?.judgement;
  const report = judgement?.report;
  const paths = { inRepository: report?.inRepository ?? ((path: string): string => path) };
  const annotations = settings?.annotations === false ? [] : annotationsOf({ problems, report }, paths);
  const notes = judgement
    ? [...nothingToJudge(judgement), ...judgement.report.diagnostics.map(renderDiagnostic), ...unknownChange(judged)]
    : [];
  return logOf({ report, notes, problems, annotations, verdict: verdictIn(run) }, token);
}

/** How the check ends; a pass of something else is not one of the change. */
function verdictIn(run: Run): string {
  const { judged } = run;
  const code = codeOf(run);
  const verdict = verdictOf(code, judged?.judgement);
  const missed = judged && missedChange(judged);
  if (code !== ExitCode.clean || missed === undefined) return verdict;
  return `${verdict} But what is checked out, and was judged, may not be this ${missed}.`;
}

/** The noun of a change, where the configuration of another commit may have been judged; a plan says itself what it changes. */
function missedChange({ found, judgement }: Judged): string | undefined {
  if (found.base !== undefined || !found.isElsewhere) return undefined;
  return judgement.inputs.inputs.some(({ kind }) => kind === 'hcl') ? found.noun : undefined;
}

/** Where it is not known what has changed, the findings on changed lines do not come first, or are not of the change at all. */
function unknownChange(judged: Judged): readonly string[] {
  const { found, judgement } = judged;
  if (found.base !== undefined || found.noun === undefined) return [];
  const { message, hint } = found.missing;
  if (missedChange(judged)) return [`note: what is judged may not be this ${found.noun}: ${message} (${hint})`];
  if (judgement.report.findings.length === 0) return [];
  return [`note: which lines have changed is not known: ${message} (${hint})`];
}

function outputsOf(code: ExitCode, judgement: Judgement | undefined, sarifFile: string): Outputs {
  const count = (verdict: string): string =>
    judgement === undefined
      ? ''
      : String(judgement.report.findings.filter((finding) => finding.verdict === verdict).length);
  return {
    result: resultOf(code),
    findings: count('fail'),
    open: count('open'),
    'exit-code': String(code),
    'sarif-file': sarifFile,
  };
}

function writeOutputs(outputs: Outputs, token: string, io: Io): void {
  const path = io.env['GITHUB_OUTPUT'] ?? '';
  if (path !== '') io.appendText(path, outputsAsText(outputs, token));
}

/** A defect of sglint's own: later steps are told, and the log has what a report needs. */
export function actOnDefect(bug: unknown, io: Io, token: string): ExitCode {
  const stack = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
  const verdict = verdictOf(ExitCode.defect, undefined);
  problemsOf(() => io.stdout(`::stop-commands::${token}\n${stack}\n::${token}::\n::error title=sglint::${verdict}\n`));
  problemsOf(() => writeOutputs(outputsOf(ExitCode.defect, undefined, ''), token, io));
  return ExitCode.defect;
}
