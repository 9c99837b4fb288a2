import type { Source } from '../../text/source.js';
import type { Refused } from '../functions/function.js';
import { cleanPath } from '../functions/path.js';

/** Reads the files of a configuration: paths are relative to the root module, with forward slashes. */
export interface ModuleFiles {
  /** The bytes of a file; undefined where there is none, a refusal where it may not be read. */
  read(path: string): Uint8Array | Refused | undefined;
  /** The names in a folder, those of folders with a `/` behind them; undefined where there is no such folder. */
  list(folder: string): readonly string[] | Refused | undefined;
  /** How people know the file; left out, it is the path. */
  nameOf?(path: string): string;
}

/** A path inside a folder; the root module is `.`. */
export const within = (folder: string, name: string): string => cleanPath(`${folder}/${name}`);

/** The text of a file; a mark where it is not UTF-8. */
export function sourceOf(files: ModuleFiles, path: string, bytes: Uint8Array): { source: Source; valid: boolean } {
  const name = files.nameOf?.(path) ?? path;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { source: { path: name, text }, valid: true };
  } catch {
    return { source: { path: name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }, valid: false };
  }
}

const MOST_FILES = 100_000;
const DEEPEST_FOLDER = 30;

/** Every file at or below a folder, as paths relative to it. */
export function filesBelow(files: ModuleFiles, folder: string): readonly string[] | Refused | undefined {
  const top = files.list(folder);
  if (!top || 'refused' in top) return top;
  const found: string[] = [];
  const visit = (names: readonly string[], at: string, depth: number): void => {
    for (const name of names) {
      if (found.length >= MOST_FILES) return;
      if (!name.endsWith('/')) found.push(at + name);
      else if (depth < DEEPEST_FOLDER) visitFolder(at + name, depth);
    }
  };
  const visitFolder = (at: string, depth: number): void => {
    const names = files.list(within(folder, at));
    if (names && !('refused' in names)) visit(names, at, depth + 1);
  };
  visit(top, '', 0);
  return found;
}
