import { once } from '../text/once.js';
import { locationOf, type Span } from '../text/span.js';
import { runGit } from './git.js';
import type { Io } from './io.js';
import { repositoryPaths } from './paths.js';

/** A commit of the repository whose root is at a path of this machine. */
interface Commit {
  readonly commit: string;
  readonly root: string;
}

/**
 * Tells of places whether a line of theirs is another than at a commit: of those of the working directory. Git is asked with the first
 * place; where it cannot tell, nothing counts as changed.
 */
export function changedSince(at: () => Commit, io: Io): (place: Span) => boolean {
  const known = once(() => {
    const { commit, root } = at();
    return { lines: linesChangedSince(commit, root, io), inRepository: repositoryPaths(io, root) };
  });
  return (place) => {
    if (place.source.virtual) return false;
    const { lines, inRepository } = known();
    const { file, startLine, endLine } = locationOf(place);
    return lines !== undefined && isChanged(inRepository(file), startLine, endLine, lines);
  };
}

/** The files in which findings have their places. */
const FILES = ['*.tf', '*.tofu', '*.tfvars', '*.json', '*.yaml', '*.yml'];

/** The lines that were changed since a commit, those of the working directory; undefined where git cannot tell. */
export function linesChangedSince(commit: string, root: string, io: Io): ChangedLines | undefined {
  const plainly = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-relative', '--submodule=short'];
  const shape = ['--unified=0', '--inter-hunk-context=0', '--find-renames', '--src-prefix=a/', '--dst-prefix=b/'];
  const ran = runGit(['-c', 'core.quotePath=false', 'diff', ...plainly, ...shape, commit, '--', ...FILES], root, io);
  return ran?.status === 0 ? parseDiff(ran.stdout) : undefined;
}

/** The lines of each file (by its path in the repository) that a change made: first and last, from 1. */
export type ChangedLines = ReadonlyMap<string, readonly (readonly [first: number, last: number])[]>;

/** Reads what `git diff -U0 --src-prefix=a/ --dst-prefix=b/` prints. */
export function parseDiff(diff: string): ChangedLines {
  const changed = new Map<string, [number, number][]>();
  let ranges: [number, number][] = [];
  // Lines of a file may look like anything: what belongs to a hunk is counted, not recognised.
  let inHunk = 0;
  for (const line of diff.split('\n')) {
    if (inHunk > 0 && /^[-+]/.test(line)) {
      inHunk -= 1;
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk) {
      const [, removed = '1', first = '1', added = '1'] = hunk;
      inHunk = Number(removed) + Number(added);
      if (Number(added) > 0) ranges.push([Number(first), Number(first) + Number(added) - 1]);
    } else if (line.startsWith('+++ ')) {
      ranges = [];
      const path = pathOf(line.slice('+++ '.length));
      if (path !== undefined) changed.set(path, ranges);
    }
  }
  return changed;
}

/** `b/live/main.tf`; with a tab behind a name that has spaces, in quotes where it has stranger characters. */
function pathOf(written: string): string | undefined {
  const name = written.startsWith('"') ? unquoted(written) : written.replace(/\t$/, '');
  return name.startsWith('b/') ? name.slice('b/'.length) : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
};

/** As C writes strings, bytes in octal: `"b/tab\tand\\"`, `"b/\303\274.tf"`. */
function unquoted(written: string): string {
  const bytes = written
    .slice(1, written.lastIndexOf('"'))
    .replace(/\\([0-7]{3}|.)|[^\0-\x7f]+/g, (text, escaped: string | undefined) => {
      if (escaped === undefined) return Buffer.from(text).toString('latin1');
      return /^\d/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (ESCAPES[escaped] ?? escaped);
    });
  return Buffer.from(bytes, 'latin1').toString();
}

/** Whether any of these lines was changed. */
export function isChanged(file: string, first: number, last: number, changed: ChangedLines): boolean {
  return (changed.get(file) ?? []).some(([from, to]) => from <= last && first <= to);
}
