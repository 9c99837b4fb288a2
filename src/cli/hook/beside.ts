import { posix } from 'node:path';
import { isLoadedByItself, isValueFile } from '../../terraform/module/value-files.js';
import { type Affected, rootOfValues } from './affected.js';
import type { Modules } from './modules.js';

/** With how many files of values that no one names or changes a root module is judged: each takes as long as the root module itself. */
export const MOST_VALUES = 8;

/** Root modules, and the files of values that are too many to judge them with. */
export interface Besides {
  readonly affected: readonly Affected[];
  /** By root module, paths in the repository. */
  readonly unapplied: ReadonlyMap<string, readonly string[]>;
}

/**
 * Adds to root modules each with the files of values that are for it and that Terraform loads when it is told to: what a commit opens may
 * be open with these alone. Which are taken depends on no file that is named, so that calls of their own take the same.
 */
export function withValues(affected: readonly Affected[], paths: Iterable<string>, modules: Modules): Besides {
  const byRoot = valuesByRoot(paths, modules);
  if (byRoot.size === 0) return { affected, unapplied: new Map() };
  const known = new Set(affected.map(keyOf));
  const more: Affected[] = [];
  const unapplied = new Map<string, readonly string[]>();
  for (const each of affected.filter(({ values }) => values === undefined)) {
    const isOther = (values: string): boolean => !known.has(keyOf({ root: each.root, values }));
    const all = byRoot.get(each.root) ?? [];
    const applied = all.slice(0, MOST_VALUES).filter(isOther);
    more.push(...applied.map((values) => ({ ...each, values })));
    unapplied.set(each.root, all.slice(MOST_VALUES).filter(isOther));
  }
  return { affected: [...affected, ...more], unapplied };
}

function valuesByRoot(paths: Iterable<string>, modules: Modules): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const path of paths) {
    if (!isValueFile(path) || isLoadedByItself(posix.basename(path)) || /(^|\/)\.terraform\//.test(path)) continue;
    const root = rootOfValues(path, modules);
    if (root !== undefined) all.set(root, [...(all.get(root) ?? []), path]);
  }
  return all;
}

const keyOf = ({ root, values = '' }: Affected): string => `${root}\n${values}`;
