import { basename, dirname, join, relative, resolve } from 'node:path';
import { UnusableError } from '../../text/unusable.js';
import { firstWords, runGit } from '../git.js';
import { Ignored } from '../ignored.js';
import type { Io } from '../io.js';
import { leavesRoot, repositoryRoot, shownPath, withSlashes } from '../paths.js';
import type { Revision } from '../revision.js';

/** The commit that a change is held against, or that there is none yet: then everything is new. */
export type Base = Revision | undefined;

/** What git tracks of a path; a link may lead to a file or to a folder. */
type Tracked = 'file' | 'link' | 'submodule';

const MODES: Readonly<Record<string, Tracked>> = { '120000': 'link', '160000': 'submodule' };

/** The files of a repository as git knows them. Paths are relative to its root, with forward slashes; the root is `.`. */
export class Repository {
  readonly root: string;
  readonly ignored: Ignored;
  readonly #io: Io;
  #tracked: ReadonlyMap<string, Tracked> | undefined;

  /** The repository that a folder is in; throws an UnusableError where there is none, or no git. */
  constructor(folder: string, io: Io) {
    this.root = io.realPath(repositoryRoot(folder, io)) ?? resolve(io.cwd, folder);
    this.#io = io;
    if (io.kindOf(join(this.root, '.git')) === 'missing') {
      throw new UnusableError({
        message: `${shownPath(folder, io)} is in no git repository, and sglint hook judges what a commit changes`,
        hint: 'run it in a repository; or judge all there is: sglint FOLDER',
      });
    }
    this.ignored = new Ignored(this.root, io);
  }

  /** Everything in the index, by path. */
  get tracked(): ReadonlyMap<string, Tracked> {
    this.#tracked ??= new Map(
      this.#lines(['ls-files', '--stage', '-z']).map((line) => {
        const [, mode = '', path = ''] = /^(\d+) \w+ \d\t(.+)$/s.exec(line) ?? [];
        return [path, MODES[mode] ?? 'file'] as const;
      }),
    );
    return this.#tracked;
  }

  /** What is not as it was at the base: changed, added and deleted files. */
  changedSince(base: Base): readonly string[] {
    if (base === undefined) return [...this.tracked.keys()];
    const options = ['--name-only', '--no-renames', '--no-ext-diff', '--ignore-submodules=dirty', '-z'];
    return this.#lines(['diff', ...options, base.commit, '--']);
  }

  /** The tracked files of some names in which a line matches one of the extended regular expressions. */
  filesWith(patterns: readonly string[], names: readonly string[]): readonly string[] {
    const expressions = patterns.flatMap((pattern) => ['-e', pattern]);
    return this.#lines(['grep', '-l', '-z', '-a', '-E', '--no-color', ...expressions, '--', ...names], [0, 1]);
  }

  /** A path on this machine as one in the repository, the links to its folder followed; undefined outside of it. */
  pathOf(path: string): string | undefined {
    const full = resolve(this.#io.cwd, path);
    const folder = this.#io.realPath(dirname(full));
    // Of a folder that is gone the name is all there is.
    const way = relative(this.root, folder === undefined ? full : join(folder, basename(full)));
    if (leavesRoot(way)) return undefined;
    return way === '' ? '.' : withSlashes(way);
  }

  /** The same with a link at its end followed, too. */
  realPathOf(path: string): string | undefined {
    return this.pathOf(this.#io.realPath(resolve(this.#io.cwd, path)) ?? path);
  }

  /** Whether a path is in something that git knows no more of than that it is there. */
  isInSubmodule(path: string): boolean {
    for (let folder = path; folder !== '.'; folder = dirname(folder)) {
      if (this.tracked.get(folder) === 'submodule') return true;
    }
    return false;
  }

  #lines(args: readonly string[], fine: readonly number[] = [0]): readonly string[] {
    const ran = runGit(args, this.root, this.#io);
    if (ran === undefined || !fine.includes(ran.status)) throw unreadable(ran === undefined ? NO_GIT : firstWords(ran));
    return ran.stdout.split('\0').filter((line) => line !== '');
  }
}

const NO_GIT = 'there is no git on PATH';

const unreadable = (why: string): UnusableError =>
  new UnusableError({
    message: `git does not say what the commit changes: ${why}`,
    hint: 'see to what git says; or judge all there is: sglint FOLDER',
  });
