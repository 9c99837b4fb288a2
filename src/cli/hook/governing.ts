import { posix } from 'node:path';
import { type Problem, UnusableError } from '../../text/unusable.js';
import type { Arguments } from '../arguments.js';
import type { Io } from '../io.js';
import { CONFIG, findConfiguration, type InForce, policiesInForce } from '../policies.js';
import type { Repository } from './repository.js';

/** The policies that govern some root modules, and where they were read. */
export interface Governing {
  /** The configuration, or nothing: what has the same is governed alike. */
  readonly key: string;
  /** Undefined where they cannot be used: the problems say why. */
  readonly inForce: InForce | undefined;
  readonly problems: readonly Problem[];
  /** Whether one of the paths in the repository is a part of them. */
  isMadeOf(path: string): boolean;
}

/** The policies of each root module: the same as where it is judged by itself. Each configuration is read once. */
export class Governance {
  readonly #args: Arguments;
  readonly #repository: Repository;
  readonly #io: Io;
  readonly #known = new Map<string, Governing>();
  /** The files that the command line names. */
  readonly #given: ReadonlySet<string>;

  constructor(args: Arguments, repository: Repository, io: Io) {
    this.#args = args;
    this.#repository = repository;
    this.#io = io;
    const given = [...args.texts('policy'), ...args.texts('config')];
    this.#given = new Set(given.flatMap((path) => repository.realPathOf(path) ?? []));
  }

  /** Of a root module by its path in the repository. */
  of(root: string): Governing {
    const folder = posix.join(this.#repository.root, root);
    const key = findConfiguration(this.#args, folder, this.#io) ?? '';
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const governing = this.#read(key, folder);
    this.#known.set(key, governing);
    return governing;
  }

  /** Whether a file may be a policy or a configuration, by its name. */
  mayGovern(path: string): boolean {
    return /\.ya?ml$/i.test(path) || this.#given.has(path);
  }

  /** Whether a change of the path may change what governs a root module: it is a part of it, or may have been before. */
  isTouchedBy(path: string, root: string): boolean {
    const base = posix.dirname(path);
    const isAbove = base === '.' || root === base || root.startsWith(`${base}/`);
    return (posix.basename(path) === CONFIG && isAbove) || this.of(root).isMadeOf(path);
  }

  #read(key: string, folder: string): Governing {
    const files = new Set<string>();
    const folders = new Set<string>();
    const note = (places: Set<string>, path: string): void => {
      const place = this.#repository.realPathOf(path);
      if (place !== undefined) places.add(place);
    };
    const io: Io = {
      ...this.#io,
      readBytes: (path) => {
        note(files, path);
        return this.#io.readBytes(path);
      },
      list: (path) => {
        note(folders, path);
        return this.#io.list(path);
      },
    };
    const isMadeOf = (path: string): boolean => files.has(path) || folders.has(posix.dirname(path));
    try {
      return { key, inForce: policiesInForce(this.#args, folder, io), problems: [], isMadeOf };
    } catch (error) {
      if (!(error instanceof UnusableError)) throw error;
      return { key, inForce: undefined, problems: error.problems, isMadeOf };
    }
  }
}
