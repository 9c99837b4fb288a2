import { UnusableError } from '../text/unusable.js';
import type { Io, Ran, RunOptions } from './io.js';

/** git stays on this machine: in a partial clone it would fetch what is missing. Versions before 2.44 know the second alone. */
const OFFLINE = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };

/** Runs git in a folder, without a network; undefined where there is no git. */
export const runGit = (args: readonly string[], folder: string, io: Io, options: RunOptions = {}): Ran | undefined =>
  io.run('git', args, folder, { env: OFFLINE, ...options });

/** What git said first about what went wrong; empty where it said nothing. */
export const firstWords = ({ stderr }: Ran): string => stderr.split('\n').find((line) => line.trim() !== '') ?? '';

/** Whether a name is that of a file that Terraform reads by itself. */
export const isTerraform = (name: string): boolean => /\.(tf|tofu|tfvars)(\.json)?$/.test(name);

/** Something in a commit, by the path from the root of the repository. */
export interface TreeEntry {
  readonly kind: 'file' | 'link' | 'submodule';
  /** The name of its content. */
  readonly object: string;
}

/** Everything in a commit. Contents are read when somebody asks for them, those of one folder at a time. */
export class GitTree {
  readonly #root: string;
  readonly #io: Io;
  readonly #entries = new Map<string, TreeEntry>();
  /** The names in each folder; `.` is the root. */
  readonly #folders = new Map<string, Set<string>>([['.', new Set()]]);
  readonly #contents = new Map<string, Uint8Array>();

  constructor(commit: string, root: string, io: Io) {
    this.#root = root;
    this.#io = io;
    for (const line of this.#git(['ls-tree', '-r', '-z', '--full-tree', commit]).split('\0')) this.#add(line);
  }

  entry(path: string): TreeEntry | undefined {
    return this.#entries.get(path);
  }

  /** The names of what is in a folder; undefined where there is no such folder. */
  names(folder: string): readonly string[] | undefined {
    const names = this.#folders.get(folder);
    return names && [...names];
  }

  /** The content of a file, or where a link leads. */
  content(path: string): Uint8Array | undefined {
    const entry = this.#entries.get(path);
    if (entry === undefined || entry.kind === 'submodule') return undefined;
    if (!this.#contents.has(entry.object)) this.#load([...new Set([entry.object, ...this.#beside(path)])]);
    return this.#contents.get(entry.object);
  }

  /** `100644 blob 1a2b\tlive/main.tf`. */
  #add(line: string): void {
    const [, mode = '', object = '', path = ''] = /^(\d+) \w+ (\w+)\t(.+)$/s.exec(line) ?? [];
    if (path === '') return;
    this.#entries.set(path, { kind: mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file', object });
    for (let [folder, name] = split(path); ; [folder, name] = split(folder)) {
      const names = this.#folders.get(folder);
      if (names === undefined) this.#folders.set(folder, new Set([name]));
      else names.add(name);
      if (folder === '.' || names !== undefined) return;
    }
  }

  /** What is likely to be asked for next: the links and the files of Terraform in the same folder. */
  #beside(path: string): readonly string[] {
    const [folder] = split(path);
    return [...(this.#folders.get(folder) ?? [])].flatMap((name) => {
      const entry = this.#entries.get(folder === '.' ? name : `${folder}/${name}`);
      const wanted = entry?.kind === 'link' || (entry?.kind === 'file' && isTerraform(name));
      return wanted && !this.#contents.has(entry.object) ? [entry.object] : [];
    });
  }

  #load(objects: readonly string[]): void {
    const bytes = this.#git(['cat-file', '--batch'], { input: `${objects.join('\n')}\n`, encoding: 'latin1' });
    let at = 0;
    for (const object of objects) {
      const end = bytes.indexOf('\n', at);
      const size = / blob (\d+)$/.exec(bytes.slice(at, end))?.[1];
      if (end < 0 || size === undefined) throw incomplete(`object ${object} is not here`);
      const content = bytes.slice(end + 1, end + 1 + Number(size));
      this.#contents.set(object, Buffer.from(content, 'latin1'));
      at = end + 1 + Number(size) + 1;
    }
  }

  #git(args: readonly string[], options: RunOptions = {}): string {
    const ran = runGit(args, this.#root, this.#io, options);
    if (ran?.status === 0) return ran.stdout;
    throw incomplete(ran === undefined ? 'there is no git on PATH' : firstWords(ran));
  }
}

/** What is missing cannot be told from what was never there, and what was there decides what is new. */
const incomplete = (why: string): UnusableError =>
  new UnusableError({
    message: `git cannot read the commit that this is compared with: ${why}`,
    hint: 'sglint never uses the network; in a partial clone, git checkout it once, or clone without --filter',
  });

/** The folder that a path is in, and its name there. */
function split(path: string): [folder: string, name: string] {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? ['.', path] : [path.slice(0, slash), path.slice(slash + 1)];
}
