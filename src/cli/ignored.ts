import { runGit } from './git.js';
import type { Io } from './io.js';

/** What git is told to ignore: such files belong to a machine and to no commit. Each path is asked about once. */
export class Ignored {
  readonly #root: string;
  readonly #io: Io;
  readonly #known = new Map<string, boolean>();

  constructor(root: string, io: Io) {
    this.#root = root;
    this.#io = io;
  }

  /** Those of the paths, from the root of the repository, that git ignores and does not track. */
  among(paths: readonly string[]): ReadonlySet<string> {
    const unknown = paths.filter((path) => !this.#known.has(path));
    if (unknown.length > 0) {
      const ran = runGit(['check-ignore', '-z', '--stdin'], this.#root, this.#io, { input: `${unknown.join('\0')}\0` });
      const ignored = new Set(ran?.stdout.split('\0'));
      for (const path of unknown) this.#known.set(path, ignored.has(path));
    }
    return new Set(paths.filter((path) => this.#known.get(path)));
  }
}
