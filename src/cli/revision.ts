import { basename, dirname, isAbsolute, join, posix, relative, resolve } from 'node:path';
import type { Entry } from '../terraform/functions/function.js';
import type { ModuleFiles } from '../terraform/module/files.js';
import { UnusableError } from '../text/unusable.js';
import { firstWords, GitTree, isTerraform, runGit } from './git.js';
import { Ignored } from './ignored.js';
import type { Io } from './io.js';
import { moduleFiles } from './module-files.js';
import { leavesRoot, repositoryRoot, shownPath, withSlashes } from './paths.js';

/** A commit of the repository that a folder is in, by any name that git knows it by. */
export interface Revision {
  readonly name: string;
  readonly commit: string;
  /** The root of the repository. */
  readonly root: string;
}

/** Looks a revision up; throws an UnusableError where there is none. Nothing is checked out. */
export function findRevision(name: string, folder: string, io: Io): Revision {
  const root = io.realPath(repositoryRoot(realOf(folder, io), io)) ?? realOf(folder, io);
  const refuse = (message: string, hint: string): UnusableError =>
    new UnusableError({ message: `--since ${name}: ${message}`, hint });
  if (io.kindOf(resolve(root, '.git')) === 'missing') {
    throw refuse(
      `${shownPath(folder, io)} is in no git repository`,
      'run it inside of a repository, or compare two inputs: sglint diff BEFORE AFTER',
    );
  }
  const ran = runGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], root, io);
  if (ran === undefined)
    throw refuse('there is no git on PATH', 'install git, or compare two inputs: sglint diff BEFORE AFTER');
  if (ran.status === 0) return { name, commit: ran.stdout.trim(), root };
  const words = firstWords(ran);
  // Asked to be quiet, git says nothing about a revision that it does not know, and the reason where anything else is wrong.
  throw words === ''
    ? refuse('git knows no such revision', 'name a commit, a branch or a tag; a shallow clone has few of them')
    : refuse(
        `git does not look it up: ${words}`,
        'see to what git says, or compare two inputs: sglint diff BEFORE AFTER',
      );
}

/** Where a path of a configuration leads in a commit: to something there, or to what git does not have. */
type Place =
  | { readonly path: string; readonly elsewhere?: undefined }
  | { readonly path?: undefined; readonly elsewhere: string };

/** How many links one path may lead through: more than Linux follows, so that a circle ends. */
const MOST_LINKS = 50;

const within = (folder: string, name: string): string => (folder === '.' ? name : `${folder}/${name}`);

/** No path in a commit ends like this. */
const NOWHERE: Place = { path: '/' };

/** The files of a repository as they were. Links are followed inside of it. */
export class FilesAt {
  readonly #tree: GitTree;
  readonly #revision: Revision;
  readonly #io: Io;
  readonly #elsewhere = new Set<string>();
  readonly #ignored: Ignored;

  constructor(revision: Revision, io: Io, ignored = new Ignored(revision.root, io)) {
    this.#tree = new GitTree(revision.commit, revision.root, io);
    this.#ignored = ignored;
    this.#revision = revision;
    this.#io = io;
  }

  /** How people know the commit. */
  get name(): string {
    return this.#revision.name;
  }

  /** What git does not have, and was read as it is now: sentences. */
  get elsewhere(): readonly string[] {
    return [...this.#elsewhere];
  }

  /** The files of a root module; installed modules are as they are now, since nobody commits them. */
  module(folder: string, anywhere: boolean): ModuleFiles {
    const io = this.#io;
    const now = moduleFiles(folder, anywhere, io);
    const top = realOf(folder, io);
    const isInstalled = (path: string): boolean => /^(\.\/)?\.terraform(\/|$)/.test(path);
    const { name } = this.#revision;
    return {
      nameOf: (path) => `${name}:${now.nameOf?.(path) ?? path}`,
      read: (path) => (isInstalled(path) ? now.read(path) : this.#read(resolve(top, path), () => now.read(path))),
      list: (path) => (isInstalled(path) ? now.list(path) : this.#list(resolve(top, path), () => now.list(path))),
    };
  }

  /** A file that the command line names, as it was: undefined where it was not there. */
  read(path: string): Uint8Array | undefined {
    const full = resolve(this.#io.cwd, path);
    const near = resolve(realOf(dirname(full), this.#io), basename(full));
    // A link from outside of the repository may lead into it.
    const place = this.#inRepository(near) === undefined ? realOf(full, this.#io) : near;
    return this.#read(place, () => this.#io.readBytes(full));
  }

  /** What is in a folder that something outside of Terraform names, as it was. */
  list(path: string): readonly Entry[] {
    const full = resolve(this.#io.cwd, path);
    return this.#list(full, () => (this.#io.kindOf(full) === 'folder' ? this.#io.list(full) : undefined)) ?? [];
  }

  /** What a path led to, as it was. */
  kindOf(path: string): Entry['kind'] {
    const full = resolve(this.#io.cwd, path);
    const place = this.#place(full);
    return place.path === undefined || this.#isIgnored(place.path) ? this.#io.kindOf(full) : this.#kindOf(place.path);
  }

  #read<T>(full: string, now: () => T): Uint8Array | undefined | T {
    const { path, elsewhere } = this.#place(full);
    if (path === undefined) {
      this.#elsewhere.add(elsewhere);
      return now();
    }
    const content = this.#tree.content(path);
    if (content !== undefined || !this.#isIgnored(path)) return content;
    this.#elsewhere.add(`${this.#shown(path)} is ignored by git`);
    return now();
  }

  #list<T>(full: string, now: () => T): readonly Entry[] | undefined | T {
    const { path, elsewhere } = this.#place(full);
    if (path === undefined) {
      this.#elsewhere.add(elsewhere);
      return now();
    }
    const names = this.#tree.names(path);
    if (names === undefined) return this.#isIgnored(path) ? now() : undefined;
    return [
      ...names.map((name) => ({ name, kind: this.#kindOf(within(path, name)) })),
      ...this.#ignoredIn(path, new Set(names)),
    ];
  }

  /** Terraform reads what git ignores, such as the values of somebody's own: no commit has it, and it is the same on both sides. */
  #ignoredIn(folder: string, names: ReadonlySet<string>): readonly Entry[] {
    const full = join(this.#revision.root, folder);
    const others = (this.#io.kindOf(full) === 'folder' ? this.#io.list(full) : []).filter(
      ({ name, kind }) => kind === 'file' && isTerraform(name) && !names.has(name),
    );
    if (others.length === 0) return [];
    const ignored = this.#ignored.among(others.map(({ name }) => within(folder, name)));
    return others.flatMap(({ name, kind }) => (ignored.has(within(folder, name)) ? [{ name, kind }] : []));
  }

  #isIgnored(path: string): boolean {
    const isThere = path !== '.' && this.#io.kindOf(join(this.#revision.root, path)) !== 'missing';
    return isThere && this.#ignored.among([path]).has(path);
  }

  #kindOf(path: string): Entry['kind'] {
    const { kind } = this.#tree.entry(path) ?? { kind: this.#tree.names(path) ? 'folder' : 'missing' };
    if (kind === 'file' || kind === 'folder' || kind === 'missing') return kind;
    const target = this.#follow(path).path;
    if (target === undefined) return this.#io.kindOf(join(this.#revision.root, path));
    if (this.#tree.names(target) !== undefined) return 'folder';
    return this.#tree.entry(target)?.kind === 'file' ? 'file' : 'missing';
  }

  #inRepository(full: string): string | undefined {
    const way = relative(this.#revision.root, full);
    return leavesRoot(way) ? undefined : withSlashes(way);
  }

  #place(full: string): Place {
    const way = this.#inRepository(full) ?? this.#inRepository(this.#realPlace(full));
    return way === undefined ? this.#outside(full) : this.#follow(way);
  }

  /** An absolute path may lead into the repository by another name. */
  #realPlace = (full: string): string => resolve(realOf(dirname(full), this.#io), basename(full));

  #outside = (full: string): Place => ({
    elsewhere: `${shownPath(full, this.#io)} is outside of the repository`,
  });

  /** Step by step, as the system does, with the links that the commit has. */
  #follow(way: string, links = 0): Place {
    const steps = way.split('/').filter((step) => step !== '' && step !== '.');
    let at = '.';
    for (const [index, step] of steps.entries()) {
      if (step === '..' && at === '.') return this.#outside(join(this.#revision.root, way));
      const next = posix.join(at, step);
      const kind = this.#tree.entry(next)?.kind;
      if (kind === 'submodule') return { elsewhere: `${this.#shown(next)} is a submodule` };
      if (kind === 'link') return this.#through(next, steps.slice(index + 1), links + 1);
      at = next;
    }
    return { path: at };
  }

  #through(link: string, rest: readonly string[], links: number): Place {
    if (links > MOST_LINKS) return NOWHERE;
    const target = Buffer.from(this.#tree.content(link) ?? []).toString();
    const inside = isAbsolute(target) ? this.#inRepository(target) : `${posix.dirname(link)}/${target}`;
    return inside === undefined ? this.#outside(target) : this.#follow([inside, ...rest].join('/'), links);
  }

  #shown = (path: string): string => shownPath(join(this.#revision.root, path), this.#io);
}

/** Where a path really leads, or would if it were there. */
const realOf = (path: string, io: Io): string => io.realPath(resolve(io.cwd, path)) ?? resolve(io.cwd, path);
