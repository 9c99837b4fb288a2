import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Io } from './io.js';

/** A path as it is shown: relative to the current directory where it lies below it, with forward slashes. */
export function shownPath(path: string, io: Io): string {
  const fromHere = relative(io.cwd, resolve(io.cwd, path));
  const outside = fromHere === '..' || fromHere.startsWith(`..${sep}`) || isAbsolute(fromHere);
  return (outside && isAbsolute(path) ? path : fromHere === '' ? '.' : fromHere).split(sep).join('/');
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

/** Turns shown paths into paths from the root of the repository. */
export function repositoryPaths(io: Io): (path: string) => string {
  const root = repositoryRoot('.', io);
  return (path) => relative(root, resolve(io.cwd, path)).split(sep).join('/');
}
