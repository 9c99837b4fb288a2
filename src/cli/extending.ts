import { basename, dirname, join, resolve } from 'node:path';
import { Packs, PREFIX, packMeantBy, packNamed } from '../policy/pack.js';
import type { WrittenPolicyFile } from '../policy/policy.js';
import { type Checked, readPolicyFile } from '../policy/policy-file.js';
import type { Span } from '../text/span.js';
import { didYouMean } from '../text/suggest.js';
import type { Problem } from '../text/unusable.js';
import { decodeText } from './decode.js';
import type { Io } from './io.js';
import { shownPath } from './paths.js';

/** Something that is extended: a pack, a policy of one, a file or a folder; without a place where it is from the command line. */
interface Wanted {
  readonly name: string;
  readonly at?: Span;
}

type Files = readonly Checked<WrittenPolicyFile>[];

/** Follows what a configuration, a command line and policy files extend. Everything is there once, however many ways lead to it. */
export class Extending {
  readonly #io: Io;
  readonly #problems: Problem[];
  readonly #packs = new Packs();
  readonly #own: Checked<WrittenPolicyFile>[] = [];
  readonly #read = new Set<string>();

  constructor(io: Io, problems: Problem[]) {
    this.#io = io;
    this.#problems = problems;
  }

  /** Shipped packs first: what others say of a network or a service replaces what these say. */
  get files(): Files {
    return [...this.#packs.files, ...this.#own];
  }

  /**
   * Takes one list, whose paths are relative to a folder. `route` has the files that lead to it, outermost first: the identity of each
   * and the path that people know it by.
   */
  list(wanted: readonly Wanted[], base: string, route: ReadonlyMap<string, string> = new Map()): void {
    const met = new Map<string, string>();
    for (const each of wanted) this.#take(each, base, route, met);
  }

  /** `met` has what this list has led to already, each under the name that did so. */
  #take(wanted: Wanted, base: string, route: ReadonlyMap<string, string>, met: Map<string, string>): void {
    const { name, at } = wanted;
    if (name.startsWith(PREFIX)) {
      if (this.#isNew(name, name, wanted, met)) {
        const mistaken = this.#packs.ask(name, at);
        if (mistaken) this.#complain(wanted, mistaken.message, mistaken.hint);
      }
      return;
    }
    for (const path of this.#pathsOf(wanted, base)) {
      const shown = shownPath(path, this.#io);
      const identity = this.#io.realPath(path) ?? path;
      if (!this.#isNew(identity, shown, wanted, met)) continue;
      if (route.has(identity)) {
        const circle = [...[...route].slice([...route.keys()].indexOf(identity)).map(([, known]) => known), shown];
        this.#complain(wanted, `the files extend each other: ${circle.join(' → ')}`, 'take one of these steps out');
      } else this.#file(path, shown, identity, wanted, route);
    }
  }

  #file(path: string, shown: string, identity: string, { at }: Wanted, route: ReadonlyMap<string, string>): void {
    if (this.#read.has(identity)) return;
    const file = readPolicyFile({ path: shown, text: decodeText(this.#io.readBytes(path)) }, this.#problems);
    const names = file?.file.extends ?? [];
    const inside = names.map((name, index): Wanted => (file ? { name, at: file.place(['extends', index]) } : { name }));
    this.list(inside, dirname(path), new Map([...route, [identity, shown]]));
    this.#read.add(identity);
    if (file) this.#own.push({ ...file, ...(at ? { askedAt: at } : {}) });
  }

  #complain({ name, at }: Wanted, message: string, hint?: string): void {
    const help = hint ? { hint } : {};
    this.#problems.push(at ? { message, span: at, ...help } : { message: `--policy ${name}: ${message}`, ...help });
  }

  /** Whether a list leads to something for the first time; otherwise says under which name it did so before. */
  #isNew(what: string, shown: string, wanted: Wanted, met: Map<string, string>): boolean {
    const first = met.get(what);
    if (first === undefined) {
      met.set(what, wanted.name);
      return true;
    }
    const also = first === wanted.name ? '' : `, first through "${first}"`;
    this.#complain(wanted, `${shown} is named twice${also}`, 'name it once');
    return false;
  }

  /** A pack without its prefix, or what is beside the path that was written. */
  #meantBy(name: string, path: string): string | undefined {
    const [pack = '', policy] = name.split(/\/(.*)/s);
    const known = packNamed(pack)?.name;
    if (known !== undefined) {
      const full = policy === undefined ? known : `${known}/${policy}`;
      return `did you mean "${full}"? What comes with sglint begins with "${PREFIX}"`;
    }
    const folder = dirname(path);
    const beside = this.#io.kindOf(folder) === 'folder' ? this.#io.list(folder).map((entry) => entry.name) : [];
    const near = didYouMean(basename(path), beside, undefined, name.slice(0, name.lastIndexOf('/') + 1));
    if (near !== undefined || /[./]/.test(name)) return near;
    return packMeantBy(name);
  }

  #pathsOf(wanted: Wanted, base: string): readonly string[] {
    const { name } = wanted;
    const path = resolve(base, name);
    switch (this.#io.kindOf(path)) {
      case 'missing':
        this.#complain(wanted, `there is no file or folder "${name}"`, this.#meantBy(name, path));
        return [];
      case 'folder': {
        const files = this.#io.list(path).filter((entry) => isPolicyFile(entry.name));
        if (files.length === 0) this.#complain(wanted, `the folder "${name}" has no policy file (*.yaml, *.yml)`);
        return files.map((entry) => join(path, entry.name));
      }
      default:
        return [path];
    }
  }
}

const isPolicyFile = (name: string): boolean =>
  /\.ya?ml$/.test(name) && !/\.test\.ya?ml$/.test(name) && !name.startsWith('.');
