import { resolve } from 'node:path';
import { decodeText } from '../cli/decode.js';
import { firstWords, runGit } from '../cli/git.js';
import type { Io } from '../cli/io.js';
import { type Problem, problemsOf } from '../text/unusable.js';
import { type ChangedLines, parseDiff } from './changed-lines.js';
import { type Change, changeIn, type NoChange } from './event.js';

/** The commit that the change is held against. */
export interface Base {
  readonly commit: string;
  readonly noun: Change['noun'];
}

/** The same, or why there is none; `noun` where there is a change all the same, and only its base is missing. */
export type FoundBase =
  | { readonly base: Base }
  | { readonly base?: undefined; readonly noun: Change['noun'] | undefined; readonly missing: Problem };

const FETCH = {
  'pull request': 'give actions/checkout fetch-depth: 2, or 0 where it also has a ref',
  push: 'give actions/checkout fetch-depth: 0',
  'merge group': 'give actions/checkout fetch-depth: 0',
} satisfies Record<Change['noun'], string>;

/** In a container a step may be somebody else than the one who checked out. */
const TRUST = 'run before it: git config --global --add safe.directory "$GITHUB_WORKSPACE"';

/** Finds the base of the event in the repository at `root`; nothing is fetched and nothing checked out. */
export function findBase(root: string, io: Io): FoundBase {
  const change = readEvent(io);
  if ('why' in change) {
    const hint = `run it on pull requests, or write changed-only: \${{ github.event_name == 'pull_request' }}`;
    return { noun: undefined, missing: { message: change.why, hint } };
  }
  const { noun, base, head } = change;
  const parents = runGit(['rev-list', '--parents', '-n', '1', 'HEAD'], root, io);
  const refuse = (message: string, hint: string): FoundBase => ({ noun, missing: { message, hint } });
  if (parents === undefined) return refuse('there is no git on the PATH', 'install git');
  if (parents.status !== 0) {
    const words = firstWords(parents);
    return refuse(
      `git does not look the commit up: ${words}`,
      /dubious ownership/.test(words) ? TRUST : 'see to what git says',
    );
  }
  const [, first, second] = parents.stdout.trim().split(' ');
  // What is checked out for a pull request is its merge with the base of now, which may have moved on since the event.
  if (first !== undefined && second !== undefined && second === head) return { base: { commit: first, noun } };
  const common = runGit(['merge-base', base, 'HEAD'], root, io);
  if (common?.status === 0) return { base: { commit: common.stdout.trim(), noun } };
  const there = runGit(['cat-file', '-e', `${base}^{commit}`], root, io);
  if (there?.status === 0) return { base: { commit: base, noun } };
  return refuse(`the commit before this ${noun} (${base.slice(0, 12)}) is not in this clone`, FETCH[noun]);
}

function readEvent(io: Io): Change | NoChange {
  const path = io.env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return { why: 'there is no event to take the commit before the change from' };
  let change: Change | NoChange | undefined;
  const problems = problemsOf(() => {
    const text = decodeText(io.readBytes(resolve(io.cwd, path)));
    try {
      change = changeIn(JSON.parse(text));
    } catch {
      change = { why: `the event in ${path} is no JSON` };
    }
  });
  return change ?? { why: problems[0]?.message ?? 'the event cannot be read' };
}

/** The files in which findings have their places. */
const FILES = ['*.tf', '*.tofu', '*.tfvars', '*.json', '*.yaml', '*.yml'];

/** The lines that were changed since a commit, those of the working directory; undefined where git cannot tell. */
export function changedSince(commit: string, root: string, io: Io): ChangedLines | undefined {
  const plainly = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-relative', '--submodule=short'];
  const shape = ['--unified=0', '--inter-hunk-context=0', '--find-renames', '--src-prefix=a/', '--dst-prefix=b/'];
  const ran = runGit(['-c', 'core.quotePath=false', 'diff', ...plainly, ...shape, commit, '--', ...FILES], root, io);
  return ran?.status === 0 ? parseDiff(ran.stdout) : undefined;
}

/** The commit that is checked out; undefined where that is not known. */
export function checkedOut(root: string, io: Io): string | undefined {
  const ran = runGit(['rev-parse', '--verify', '--quiet', 'HEAD'], root, io);
  return ran?.status === 0 ? ran.stdout.trim() : undefined;
}
