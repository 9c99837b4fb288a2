import { posix } from 'node:path';
import { isLoadedByItself, isValueFile } from '../../terraform/module/value-files.js';
import { decodeText } from '../decode.js';
import type { Io } from '../io.js';
import { terraform } from '../root-module.js';
import type { Repository } from './repository.js';

const NAMES = ['*.tf', '*.tofu', '*.tf.json', '*.tofu.json'];

/** Lines that may name a module in this repository, or one by an expression. */
const CALLS = ['"\\.\\.?["/]', 'source"?[[:space:]]*[=:][[:space:]]*([^"[:space:]]|"[$%])'];
/** Lines that may read another file. */
const READS = ['file[a-z0-9]*[[:space:]]*\\('];

/** Whether a name is that of a file of a module. */
export const isConfiguration = (path: string): boolean =>
  /\.(tf|tofu)(\.json)?$/.test(path) && !posix.basename(path).startsWith('.');

/** Which modules call which, by folder. */
interface Calls {
  readonly callers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly called: ReadonlyMap<string, ReadonlySet<string>>;
  /** Modules that call others by an expression: which, only an evaluation tells. */
  readonly indefinite: ReadonlySet<string>;
}

/** Modules that may read other files by a function, by folder. */
interface Readers {
  readonly all: ReadonlySet<string>;
  /** Those that may ask what is in a folder. */
  readonly ofFolders: ReadonlySet<string>;
}

/** Which folders of a repository are modules, and which of them call which; folders by their real path. What is not asked for is not read. */
export class Modules {
  readonly #repository: Repository;
  readonly #io: Io;
  /** What counts and git does not track. */
  readonly #untracked: readonly string[];
  /** The files of each module. */
  readonly #files = new Map<string, string[]>();
  readonly #withValues = new Set<string>();
  /** The links that lead to a file. */
  readonly #links = new Map<string, string[]>();
  #calls: Calls | undefined;
  #readers: Readers | undefined;

  /** `named` are paths that count beside those that git tracks. */
  constructor(repository: Repository, named: Iterable<string>, io: Io) {
    this.#repository = repository;
    this.#io = io;
    this.#untracked = [...named].filter((path) => !repository.tracked.has(path) && this.#isThere(path));
    for (const path of [...repository.tracked.keys(), ...this.#untracked]) this.#add(path);
  }

  /** All folders of modules. */
  get folders(): readonly string[] {
    return [...this.#files.keys()];
  }

  has(folder: string): boolean {
    return this.#files.has(folder);
  }

  /** A file, and the links that lead to it. */
  namesOf(path: string): readonly string[] {
    return [path, ...(this.#links.get(path) ?? [])];
  }

  get calls(): Calls {
    this.#calls ??= this.#readCalls();
    return this.#calls;
  }

  get readers(): Readers {
    this.#readers ??= this.#readReaders();
    return this.#readers;
  }

  /** The root modules that lead to a module, which may be gone. */
  rootsAbove(module: string): readonly string[] {
    const met = reachable(module, this.calls.callers);
    const roots = met.filter((folder) => this.isRoot(folder));
    // Where modules call each other in a circle, none is the root, and each is judged by itself.
    return roots.length > 0 ? roots : met.filter((folder) => this.has(folder)).slice(0, 1);
  }

  /** A module and all that it calls, as far as their files tell. */
  reachableFrom = (module: string): readonly string[] => reachable(module, this.calls.called);

  /**
   * Whether a module is applied by itself: nothing calls it but what is below it, its examples; or it has values or a state of its own,
   * which mean nothing in a module that is called.
   */
  isRoot(folder: string): boolean {
    if (!this.has(folder)) return false;
    const callers = [...(this.calls.callers.get(folder) ?? [])].filter((caller) => !isBelow(caller, folder));
    return callers.length === 0 || this.#withValues.has(folder) || this.#keepsState(folder);
  }

  #add(path: string): void {
    if (/(^|\/)\.terraform\//.test(path) || !(isConfiguration(path) || isValueFile(path))) return;
    const folder = posix.dirname(path);
    if (isConfiguration(path)) push(this.#files, folder, path);
    else if (isLoadedByItself(posix.basename(path))) this.#withValues.add(folder);
    if (this.#repository.tracked.get(path) !== 'link') return;
    const target = this.#repository.realPathOf(this.#full(path));
    if (target !== undefined) push(this.#links, target, path);
  }

  #readCalls(): Calls {
    const callers = new Map<string, Set<string>>();
    const called = new Map<string, Set<string>>();
    const indefinite = new Set<string>();
    for (const { path, text, folders } of this.#filesWith(CALLS)) {
      for (const source of terraform().outlineOf({ path, text }).calls) {
        for (const caller of folders) {
          if (source === undefined) indefinite.add(caller);
          const target = source === undefined ? undefined : this.#called(caller, source);
          if (target === undefined) continue;
          add(callers, target, caller);
          add(called, caller, target);
        }
      }
    }
    return { callers, called, indefinite };
  }

  #readReaders(): Readers {
    const found = this.#filesWith(READS);
    const ofFolders = found.filter(({ text }) => /fileset\s*\(/.test(text));
    return {
      all: new Set(found.flatMap(({ folders }) => folders)),
      ofFolders: new Set(ofFolders.flatMap(({ folders }) => folders)),
    };
  }

  /** The files of modules with such a line, and the modules that they are a part of: those with a link to it, too. */
  #filesWith(patterns: readonly string[]): readonly FileOfModules[] {
    const paths = [...this.#repository.filesWith(patterns, NAMES), ...this.#untracked];
    return paths
      .filter((path) => isConfiguration(path) && this.#isThere(path))
      .map((path) => ({ path, text: this.#text(path), folders: this.namesOf(path).map(posix.dirname) }));
  }

  /** The folder that a call leads to, if it is in the repository. */
  #called(caller: string, source: string): string | undefined {
    if (!/^\.\.?(?:\/|$)/.test(source)) return undefined;
    const called = this.#repository.realPathOf(this.#full(posix.join(caller, source)));
    return called === caller ? undefined : called;
  }

  #keepsState(folder: string): boolean {
    return (this.#files.get(folder) ?? []).some((path) => {
      if (!this.#isThere(path)) return false;
      const text = this.#text(path);
      return /backend|cloud/.test(text) && terraform().outlineOf({ path, text }).keepsState;
    });
  }

  #text = (path: string): string => decodeText(this.#io.readBytes(this.#full(path)));

  #full = (path: string): string => posix.join(this.#repository.root, path);

  #isThere = (path: string): boolean => this.#io.kindOf(this.#full(path)) === 'file';
}

interface FileOfModules {
  readonly path: string;
  readonly text: string;
  readonly folders: readonly string[];
}

/** Everything that ways lead to from somewhere, itself first. */
function reachable(from: string, ways: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const met = new Set([from]);
  // A set goes on to what is added while it is gone through.
  for (const each of met) for (const next of ways.get(each) ?? []) met.add(next);
  return [...met];
}

const isBelow = (path: string, folder: string): boolean => folder === '.' || path.startsWith(`${folder}/`);

function push(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}
