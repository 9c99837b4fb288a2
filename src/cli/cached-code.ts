import {
  closeSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** Code that V8 compiled, and the ways of running sglint that it was compiled in: a function is compiled when it is first called. */
export interface CachedCode {
  readonly code: Buffer;
  readonly ways: readonly string[];
}

/** What versions of sglint and of node that are gone have left. */
const OLDEST_MS = 30 * 86_400_000;

/** Behind the code: the ways, and in how many bytes they are written. */
const LENGTH_BYTES = 4;

/**
 * The folder for it: `sglint` in the user's folder for caches, as each system has it. Undefined in CI, where every run is the first one,
 * and where `SGLINT_NO_CACHE` is set.
 */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (env.CI || env.SGLINT_NO_CACHE) return undefined;
  const caches = userCaches(env, platform);
  return caches !== undefined && isAbsolute(caches) ? join(caches, 'sglint') : undefined;
}

function userCaches({ HOME, XDG_CACHE_HOME, LOCALAPPDATA }: NodeJS.ProcessEnv, platform: NodeJS.Platform) {
  if (platform === 'win32') return LOCALAPPDATA;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  return HOME && join(HOME, platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** Reads what was written; undefined where there is none, or where anybody but the user can have written it. */
export function readCachedCode(path: string): CachedCode | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const stat = fstatSync(file);
      if (!stat.isFile() || !isOnlyTheirs(stat)) return undefined;
      const bytes = readFileSync(file);
      const end = bytes.length - LENGTH_BYTES;
      const start = end - bytes.readUInt32LE(end);
      return { code: bytes.subarray(0, start), ways: bytes.toString('utf8', start, end).split('\n') };
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Writes it whole or not at all; throws where that is not possible. */
export function writeCachedCode(folder: string, name: string, { code, ways }: CachedCode): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || !isOnlyTheirs(stat)) return;
  const beside = join(folder, `${name}.${process.pid}.tmp`);
  const text = Buffer.from(ways.join('\n'));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(text.length);
  try {
    const file = openSync(beside, 'wx', 0o600);
    try {
      writeSync(file, Buffer.concat([code, text, length]));
      // A name must not come to be on the disk before its content.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, join(folder, name));
  } finally {
    rmSync(beside, { force: true });
  }
  removeOld(folder);
}

function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > OLDEST_MS) rmSync(path, { force: true });
  }
}

/** V8 runs what is in there, so nobody else may be able to write it. Windows keeps others out of the user's own folders. */
function isOnlyTheirs({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}
