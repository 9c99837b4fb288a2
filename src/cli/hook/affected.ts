import { posix } from 'node:path';
import { isLoadedByItself, isValueFile } from '../../terraform/module/value-files.js';
import { isConfiguration, type Modules } from './modules.js';

/** A root module that a file may change. */
export interface Affected {
  readonly root: string;
  /** A file of values that Terraform loads when it is told to: the root module is judged with it, too. */
  readonly values?: string | undefined;
  /** Only if its evaluation reads the file: that alone tells. */
  readonly perhaps?: boolean;
}

/** The root modules that any of the files belongs to, each once; files that may be gone. What is true of one file depends on no other. */
export function affectedBy(
  paths: Iterable<string>,
  modules: Modules,
  isGiven: (path: string) => boolean,
): readonly Affected[] {
  const all = new Map<string, Affected>();
  for (const path of paths) {
    for (const each of modules.namesOf(path).flatMap((name) => affectedByOne(name, modules, isGiven))) {
      const key = `${each.root}\n${each.values ?? ''}`;
      if (!all.has(key) || !each.perhaps) all.set(key, each);
    }
  }
  return [...all.values()];
}

function affectedByOne(path: string, modules: Modules, isGiven: (path: string) => boolean): readonly Affected[] {
  const folder = posix.dirname(path);
  if (isConfiguration(path)) return [...certainly(modules.rootsAbove(folder)), ...indefinite(modules)];
  if (!isValueFile(path)) return readers(modules);
  // `--var-file` gives it to all of them.
  if (isGiven(path)) return certainly(modules.folders.filter((each) => modules.isRoot(each)));
  if (isLoadedByItself(posix.basename(path))) return certainly(modules.rootsAbove(folder));
  const root = rootOfValues(path, modules);
  return root === undefined ? [] : [{ root, values: path }];
}

/** The root module that a file of values is for: in its folder, or in the nearest one above. */
export function rootOfValues(path: string, modules: Modules): string | undefined {
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    if (modules.has(folder)) return folder;
    if (folder === '.') return undefined;
  }
}

const certainly = (roots: readonly string[]): readonly Affected[] => roots.map((root) => ({ root }));

const perhaps = (roots: Iterable<string>): readonly Affected[] =>
  [...new Set(roots)].map((root) => ({ root, perhaps: true }));

const indefinite = (modules: Modules): readonly Affected[] =>
  perhaps([...modules.calls.indefinite].flatMap((folder) => modules.rootsAbove(folder)));

const readers = (modules: Modules): readonly Affected[] =>
  perhaps([...modules.readers.all].flatMap((folder) => modules.rootsAbove(folder)));
