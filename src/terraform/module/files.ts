import { Buffer, isUtf8 } from 'node:buffer';
import type { Source } from '../../text/source.js';
import type { Entry, Refused } from '../functions/function.js';
import { cleanPath } from '../functions/path.js';

/** Reads the files of a configuration: paths are relative to the root module, with forward slashes. */
export interface ModuleFiles {
  /** The bytes of a file; undefined where there is none, a refusal where it may not be read. */
  read(path: string): Uint8Array | Refused | undefined;
  /** What is in a folder; undefined where there is no such folder. */
  list(folder: string): readonly Entry[] | Refused | undefined;
  /** How people know the file; left out, it is the path. */
  nameOf?(path: string): string;
}

/** A path inside a folder; the root module is `.`. */
export const within = (folder: string, name: string): string => cleanPath(`${folder}/${name}`);

/** The names of what is in a folder, other folders left out. */
export const fileNames = (entries: readonly Entry[]): readonly string[] =>
  entries.filter(({ kind }) => kind !== 'folder').map(({ name }) => name);

/** The text of a file; a mark where it is not UTF-8. */
export function sourceOf(files: ModuleFiles, path: string, bytes: Uint8Array): { source: Source; valid: boolean } {
  const name = files.nameOf?.(path) ?? path;
  // Unlike a TextDecoder, a buffer gives texts that take one byte for each character where that is enough.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return { source: { path: name, text }, valid: isUtf8(bytes) };
}

const MOST_FILES = 100_000;
const DEEPEST_FOLDER = 30;

/** Everything at or below a folder but folders, as paths relative to it. */
export function filesBelow(files: ModuleFiles, folder: string): readonly Entry[] | Refused | undefined {
  const top = files.list(folder);
  if (!top || 'refused' in top) return top;
  const found: Entry[] = [];
  const visit = (entries: readonly Entry[], at: string, depth: number): void => {
    for (const { name, kind } of entries) {
      if (found.length >= MOST_FILES) return;
      if (kind !== 'folder') found.push({ name: at + name, kind });
      else if (depth < DEEPEST_FOLDER) visitFolder(`${at}${name}/`, depth);
    }
  };
  const visitFolder = (at: string, depth: number): void => {
    const entries = files.list(within(folder, at));
    if (entries && !('refused' in entries)) visit(entries, at, depth + 1);
  };
  visit(top, '', 0);
  return found;
}
