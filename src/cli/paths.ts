import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Io } from './io.js';

/** A path as it is shown: relative to the current directory where it lies below it, with forward slashes. */
export function shownPath(path: string, io: Io): string {
  const fromHere = relative(io.cwd, resolve(io.cwd, path));
  const outside = leavesRoot(fromHere);
  return withSlashes(outside && isAbsolute(path) ? path : fromHere === '' ? '.' : fromHere);
}

/** The nearest folder at or above `from` that holds an entry of this name. */
export function findUpwards(name: string, from: string, io: Io): string | undefined {
  for (let folder = resolve(io.cwd, from); ; folder = dirname(folder)) {
    const candidate = join(folder, name);
    if (io.kindOf(candidate) !== 'missing') return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The root of the git repository that a folder is in; outside of one, the current directory. */
export function repositoryRoot(folder: string, io: Io): string {
  const git = findUpwards('.git', folder, io);
  return git === undefined ? io.cwd : dirname(git);
}

/** Turns shown paths into paths from the root of the repository, links followed where they stay in it: code scanning shows no others. */
export function repositoryPaths(io: Io, root: string = repositoryRoot('.', io)): (path: string) => string {
  const realRoot = io.realPath(root) ?? root;
  const known = new Map<string, string>();
  const inRepository = (path: string): string => {
    const whole = resolve(io.cwd, path);
    const real = relative(realRoot, io.realPath(whole) ?? whole);
    return withSlashes(leavesRoot(real) ? relative(root, whole) : real);
  };
  return (path) => {
    const result = known.get(path) ?? inRepository(path);
    known.set(path, result);
    return result;
  };
}

/** A path of this machine with forward slashes. */
export const withSlashes = (path: string): string => path.split(sep).join('/');

/** Whether a path that `relative` gave leads out of the folder that it is relative to. */
export const leavesRoot = (path: string): boolean => path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
