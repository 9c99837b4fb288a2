import { basename, dirname, resolve } from 'node:path';
import type { ModuleFiles } from '../../terraform/module/files.js';
import { isTerraform } from '../git.js';
import type { Io } from '../io.js';
import { moduleFiles } from '../module-files.js';
import type { Repository } from './repository.js';

/** The files of a root module as the commit will have them, and what was asked for of them. */
export interface CommittedFiles extends ModuleFiles {
  /** Every file that was asked for and every folder that was listed, by path in the repository. */
  readonly asked: ReadonlySet<string>;
  /** Files that were left out. */
  readonly left: ReadonlySet<string>;
}

/**
 * The files on the disk, less those that git neither tracks nor ignores: they are not in the commit, and a drop in one of them closes
 * nothing there. Those that are named count all the same.
 */
export function committedFiles(
  folder: string,
  anywhere: boolean,
  repository: Repository,
  named: ReadonlySet<string>,
  io: Io,
): CommittedFiles {
  const disk = moduleFiles(folder, anywhere, io);
  const top = resolve(io.cwd, folder);
  const asked = new Set<string>();
  const left = new Set<string>();
  const pathIn = (path: string): string | undefined => {
    const full = resolve(top, path);
    return repository.pathOf(resolve(io.realPath(dirname(full)) ?? dirname(full), basename(full)));
  };
  const isOfNoCommit = (path: string | undefined): path is string =>
    path !== undefined &&
    !repository.tracked.has(path) &&
    !named.has(path) &&
    !/(^|\/)\.terraform\//.test(path) &&
    !repository.isInSubmodule(path);
  const leaveOut = (paths: readonly string[]): ReadonlySet<string> => {
    const ignored = repository.ignored.among(paths);
    const others = paths.filter((path) => !ignored.has(path));
    for (const path of others) left.add(path);
    return new Set(others);
  };
  return {
    ...disk,
    asked,
    left,
    read(path) {
      const place = pathIn(path);
      if (place !== undefined) asked.add(repository.realPathOf(resolve(top, path)) ?? place);
      const bytes = disk.read(path);
      return bytes !== undefined && isOfNoCommit(place) && leaveOut([place]).size > 0 ? undefined : bytes;
    },
    list(path) {
      const entries = disk.list(path);
      const place = repository.realPathOf(resolve(top, path));
      if (place === undefined) return entries;
      asked.add(place);
      if (!entries || 'refused' in entries) return entries;
      const inside = (name: string): string => (place === '.' ? name : `${place}/${name}`);
      const doubtful = entries.filter(({ name, kind }) => kind !== 'folder' && isTerraform(name));
      const out = leaveOut(doubtful.map(({ name }) => inside(name)).filter(isOfNoCommit));
      return out.size === 0 ? entries : entries.filter(({ name }) => !out.has(inside(name)));
    },
  };
}
