import { posix } from 'node:path';
import type { Entry } from '../terraform/functions/function.js';
import type { ModuleFiles } from '../terraform/module/files.js';

/** Unzipping is needed for saved plans only. */
const fflate = (): typeof import('fflate') => require('fflate');

/**
 * The configuration that a saved plan carries: every file of every module, as it was when the plan was made, under the paths it had.
 * Undefined where the archive has none.
 */
export function snapshotFiles(archive: Uint8Array, nameOf: (path: string) => string): ModuleFiles | undefined {
  const files = new Map<string, Uint8Array>();
  const entries = unzip(archive);
  const folders = moduleFolders(entries.get('tfconfig/modules.json'));
  for (const [name, bytes] of entries) {
    const [, key, file] = /^tfconfig\/m-([^/]*)\/(.+)$/.exec(name) ?? [];
    const folder = key === undefined ? undefined : folders.get(key);
    if (folder !== undefined && file !== undefined) files.set(posix.normalize(posix.join(folder, file)), bytes);
  }
  if (files.size === 0) return undefined;
  return {
    nameOf,
    read: (path) => files.get(posix.normalize(path)),
    list: (folder) => entriesIn(folder, [...files.keys()]),
  };
}

/** More than any configuration; a small archive can hold a thousand times its size. */
const MOST_BYTES = 64_000_000;

function unzip(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let left = MOST_BYTES;
  const isWanted = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    if (!name.startsWith('tfconfig/') || originalSize > left) return false;
    left -= originalSize;
    return true;
  };
  try {
    return new Map(Object.entries(fflate().unzipSync(archive, { filter: isWanted })));
  } catch {
    return new Map();
  }
}

/** From the name of a call (`web.rules`; nothing for the root) to the folder that its module came from. */
function moduleFolders(manifest: Uint8Array | undefined): ReadonlyMap<string, string> {
  const modules: unknown = manifest === undefined ? [] : parse(new TextDecoder().decode(manifest));
  return new Map(
    (Array.isArray(modules) ? modules : []).flatMap((module: unknown): readonly [string, string][] => {
      if (typeof module !== 'object' || module === null || !('Key' in module) || !('Dir' in module)) return [];
      return [[String(module.Key), String(module.Dir)]];
    }),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

function entriesIn(folder: string, paths: readonly string[]): readonly Entry[] | undefined {
  const prefix = posix.normalize(folder) === '.' ? '' : `${posix.normalize(folder)}/`;
  const names = paths
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
    .map((rest) => rest.replace(/\/.*/s, '/'));
  if (names.length === 0) return undefined;
  return [...new Set(names)]
    .sort()
    .map((name): Entry => (name.endsWith('/') ? { name: name.slice(0, -1), kind: 'folder' } : { name, kind: 'file' }));
}
