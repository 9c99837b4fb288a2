import { posix, relative, resolve, sep } from 'node:path';
import type { ModuleFiles } from '../terraform/module/files.js';
import { UnusableError } from '../text/unusable.js';
import type { Io, PathKind } from './io.js';
import { moduleFiles } from './module-files.js';
import { repositoryRoot, shownPath } from './paths.js';

/** A commit of the repository that a folder is in, by any name that git knows it by. */
export interface Revision {
  readonly name: string;
  readonly commit: string;
  /** The root of the repository. */
  readonly root: string;
}

/** Looks a revision up; throws an UnusableError where there is none. Nothing is checked out. */
export function findRevision(name: string, folder: string, io: Io): Revision {
  const root = io.realPath(repositoryRoot(resolve(io.cwd, folder), io)) ?? resolve(io.cwd, folder);
  const refuse = (message: string, hint: string): UnusableError =>
    new UnusableError({ message: `--since ${name}: ${message}`, hint });
  if (io.kindOf(resolve(root, '.git')) === 'missing') {
    throw refuse(
      `${shownPath(folder, io)} is in no git repository`,
      'run it inside of a repository, or compare two inputs: sglint diff BEFORE AFTER',
    );
  }
  const ran = io.run('git', ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], root);
  if (ran === undefined)
    throw refuse('there is no git on PATH', 'install git, or compare two inputs: sglint diff BEFORE AFTER');
  if (ran.status !== 0)
    throw refuse('git knows no such revision', 'name a commit, a branch or a tag; a shallow clone has few of them');
  return { name, commit: ran.stdout.trim(), root };
}

/** The files of a root module as they were; installed modules are as they are now, since nobody commits them. */
export function filesAt(folder: string, { commit, root }: Revision, anywhere: boolean, io: Io): ModuleFiles {
  const now = moduleFiles(folder, anywhere, io);
  const place = io.realPath(resolve(io.cwd, folder)) ?? resolve(io.cwd, folder);
  const prefix = relative(root, place).split(sep).join('/');
  const git = (...args: readonly string[]): string | undefined => {
    const ran = io.run('git', args, root);
    return ran?.status === 0 ? ran.stdout : undefined;
  };
  const inRepository = (path: string): string | undefined => {
    const joined = posix.normalize(posix.join(prefix === '' ? '.' : prefix, path)).replace(/\/$/, '');
    return joined === '..' || joined.startsWith('../') ? undefined : joined;
  };
  const isInstalled = (path: string): boolean => /^(\.\/)?\.terraform(\/|$)/.test(path);
  return {
    nameOf: (path) => `${posix.join(shownPath(folder, io), path)} at ${commit.slice(0, 8)}`,
    read(path) {
      if (isInstalled(path)) return now.read(path);
      const full = inRepository(path);
      if (full === undefined) return { refused: `${path} is outside of the repository` };
      const text = git('show', `${commit}:${full}`);
      return text === undefined ? undefined : Buffer.from(text);
    },
    list(path) {
      if (isInstalled(path)) return now.list(path);
      const full = inRepository(path);
      if (full === undefined) return { refused: `${path} is outside of the repository` };
      const listed = git('ls-tree', '-z', full === '.' ? commit : `${commit}:${full}`);
      return listed === undefined ? undefined : entriesOf(listed);
    },
  };
}

/** `100644 blob 1a2b\tmain.tf`, each with a NUL behind it. */
function entriesOf(listed: string): readonly { readonly name: string; readonly kind: Exclude<PathKind, 'missing'> }[] {
  return listed.split('\0').flatMap((line) => {
    const [, mode = '', type = '', name = ''] = /^(\d+) (\w+) \w+\t(.+)$/s.exec(line) ?? [];
    if (name === '') return [];
    return [
      {
        name,
        kind: type === 'tree' ? ('folder' as const) : mode === '120000' ? ('other' as const) : ('file' as const),
      },
    ];
  });
}
