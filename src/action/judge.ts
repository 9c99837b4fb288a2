import { dirname, resolve } from 'node:path';
import { type Arguments, parseArguments } from '../cli/arguments.js';
import { changedSince } from '../cli/changed-lines.js';
import { lint } from '../cli/commands/lint.js';
import type { Io } from '../cli/io.js';
import { type Judgement, judge } from '../cli/judge.js';
import { findUpwards, repositoryPaths } from '../cli/paths.js';
import type { Diagnostic } from '../config/diagnostic.js';
import type { Report } from '../report/report.js';
import { type Problem, UnusableError } from '../text/unusable.js';
import { type FoundBase, findBase } from './base.js';
import { lintArguments, type Settings } from './inputs.js';

/** What was judged, and what it can be compared with. */
export interface Judged {
  readonly args: Arguments;
  readonly judgement: Judgement;
  readonly found: FoundBase;
}

/** The repository that the first path is in; outside of one, the workspace. */
export function repositoryOf({ paths, plan }: Settings, io: Io): string {
  const [first = '.'] = paths;
  return repositoryAt(plan !== undefined && first === '.' ? plan : first, io);
}

function repositoryAt(place: string, io: Io): string {
  const folder = io.kindOf(resolve(io.cwd, place)) === 'folder' ? place : dirname(place);
  const git = findUpwards('.git', folder, io);
  return git === undefined ? workspaceOf(io) : dirname(git);
}

/** The folder that the runner gives a job. */
export const workspaceOf = (io: Io): string => io.env['GITHUB_WORKSPACE'] || io.cwd;

/** Judges what the inputs name, as `sglint lint` does; throws an UnusableError in the words of the Action. */
export function judgeInputs(settings: Settings, root: string, io: Io): Judged {
  const first = findBase(root, io);
  const roots = configurationsIn(settings, io);
  const others = [...roots].filter((each) => each !== root).map((each) => findBase(each, io));
  const isCompared = settings.changedOnly && settings.plan === undefined;
  if (isCompared) checkComparable(settings, [first, ...others], io);
  const ofConfigurations = roots.has(root) ? [first, ...others] : others;
  for (const each of ofConfigurations) checkCheckedOut(each);
  const found = ofConfigurations.find((each) => each.base === undefined && each.isElsewhere) ?? first;
  const { args } = parseArguments(lintArguments(settings, isCompared ? found.base?.commit : undefined), [lint]);
  try {
    const judgement = judge(args, [], io);
    const problems = judgement.inputs.problems.map(inWordsOfAction);
    const only = isCompared && found.base ? `what is new or wider than before this ${found.base.noun}` : undefined;
    const report: Report = {
      ...judgement.report,
      inRepository: repositoryPaths(io, root),
      problems,
      only: only ?? judgement.report.only,
      isChanged: found.base && changedSince(() => ({ commit: found.base.commit, root }), io),
      diagnostics: judgement.report.diagnostics.map((diagnostic) => shortened(diagnostic, found)),
    };
    return { args, judgement: { ...judgement, inputs: { ...judgement.inputs, problems }, report }, found };
  } catch (error) {
    if (!(error instanceof UnusableError)) throw error;
    throw new UnusableError(error.problems.map(inWordsOfAction));
  }
}

/** Whoever reads that a pull request or a merge group passes takes it that this was judged, and not what it is to be merged into. */
function checkCheckedOut(found: FoundBase): void {
  if (found.base !== undefined || !found.isElsewhere || found.noun === 'push') return;
  const { message, ...rest } = found.missing;
  throw new UnusableError({ message: `this ${found.noun} may not be what is judged: ${message}`, ...rest });
}

/** The repositories of the configurations that are judged, each path in its own: a plan or a state says itself what it is of. */
function configurationsIn({ paths, plan }: Settings, io: Io): ReadonlySet<string> {
  const judged = plan === undefined ? paths.filter((path) => isConfiguration(path, io)) : [];
  return new Set(judged.map((path) => repositoryAt(path, io)));
}

const isConfiguration = (path: string, io: Io): boolean =>
  io.kindOf(resolve(io.cwd, path)) !== 'file' || /\.(tf|tofu|tfvars)(\.json)?$/.test(path);

function checkComparable({ paths }: Settings, found: readonly FoundBase[], io: Io): void {
  const other = paths.find((path) => !isConfiguration(path, io));
  if (other !== undefined) {
    throw new UnusableError({
      message: `changed-only: "${other}" is no configuration, and does not say what was there before`,
      hint: 'name a plan in the input plan; a state has no before',
    });
  }
  const lone = found.find(({ base }) => base === undefined);
  if (lone === undefined || lone.base !== undefined) return;
  const { message, ...rest } = lone.missing;
  const lacking = lone.isElsewhere
    ? `it is not known what this ${lone.noun} changes`
    : 'there is nothing to compare with';
  throw new UnusableError({ message: `changed-only: ${lacking}: ${message}`, ...rest });
}

/** Nobody reads 40 digits. */
export const shortened = (diagnostic: Diagnostic, { base }: FoundBase): Diagnostic =>
  base === undefined
    ? diagnostic
    : { ...diagnostic, message: diagnostic.message.replaceAll(base.commit, base.commit.slice(0, 12)) };

/** What the options of the command line are called here. */
const INPUTS: Readonly<Record<string, string>> = { source: 'path', since: 'changed-only' };

/** Who reads this has a workflow before them, and no command line. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/; sglint --help lists the commands$/, '; paths start from working-directory'],
  [/ with --update-baseline$/, ' with sglint --baseline FILE --update-baseline, and commit it'],
];

/** Sentences that begin with an option of the command line begin with the input that it comes from. */
function inWordsOfAction({ message, hint, ...rest }: Problem): Problem {
  const words = message.replace(
    /^--(source|since|config|policy|baseline|fail-on|unknown|changed-only)(?=[ :])/,
    (_, option: string) => INPUTS[option] ?? option,
  );
  const remedy = hint && HINTS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), hint);
  return { ...rest, message: words, ...(remedy ? { hint: remedy } : {}) };
}
