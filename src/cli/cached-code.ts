import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** Code that V8 compiled, and the ways of running sglint that it was compiled in: a function is compiled when it is first called. */
export interface CachedCode {
  readonly code: Buffer;
  readonly ways: readonly string[];
}

/** What versions of sglint and of node that are gone have left. */
const OLDEST_MS = 30 * 86_400_000;

/** As many as the last few versions have. */
const MOST_FILES = 40;

/** Behind the code: the ways, in how many bytes they are written, and the checksum. */
const NUMBER_BYTES = 4;

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

/**
 * Reads what was written for a file of sglint with just this content. Undefined where there is nothing, where it is damaged, which V8 does
 * not notice, or where anybody but the user can have written it.
 */
export function readCachedCode(folder: string, name: string, source: Uint8Array): CachedCode | undefined {
  try {
    if (!isTheirFolder(folder)) return undefined;
    // Windows has no such flag.
    const file = openSync(join(folder, name), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const stat = fstatSync(file);
      return stat.isFile() && isOnlyTheirs(stat) ? unpacked(readFileSync(file), source) : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function unpacked(bytes: Buffer, source: Uint8Array): CachedCode | undefined {
  const last = bytes.length - NUMBER_BYTES;
  if (bytes.readUInt32LE(last) !== checksum(bytes.subarray(0, last), source)) return undefined;
  const end = last - NUMBER_BYTES;
  const start = end - bytes.readUInt32LE(end);
  return { code: bytes.subarray(0, start), ways: bytes.toString('utf8', start, end).split('\n') };
}

function packed({ code, ways }: CachedCode, source: Uint8Array): Buffer {
  const text = Buffer.from(ways.join('\n'));
  const content = Buffer.concat([code, text, numberOf(text.length)]);
  return Buffer.concat([content, numberOf(checksum(content, source))]);
}

function numberOf(value: number): Buffer {
  const bytes = Buffer.alloc(NUMBER_BYTES);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Takes a moment to load, and where there is no cache nobody needs it. */
function checksum(content: Uint8Array, source: Uint8Array): number {
  const { crc32 } = require('node:zlib') as typeof import('node:zlib');
  return crc32(content, crc32(source));
}

/** Writes it whole or not at all; throws where that is not possible. */
export function writeCachedCode(folder: string, name: string, cached: CachedCode, source: Uint8Array): void {
  makeFolder(folder);
  if (!isTheirFolder(folder)) return;
  const beside = join(folder, `${name}.${process.pid}.${process.hrtime.bigint()}.tmp`);
  try {
    // A name must not come to be on the disk before its content.
    writeFileSync(beside, packed(cached, source), { flag: 'wx', mode: 0o600, flush: true });
    renameSync(beside, join(folder, name));
  } finally {
    rmSync(beside, { force: true });
  }
  removeOld(folder);
}

/** Nothing is made in a folder of somebody else, as the one that sudo leaves in HOME. */
function makeFolder(folder: string): void {
  const parent = dirname(folder);
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined || parent === folder) return;
  makeFolder(parent);
  const { uid } = statSync(parent);
  if (process.getuid === undefined || uid === process.getuid()) mkdirSync(folder, { mode: 0o700 });
}

function removeOld(folder: string): void {
  const files = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { path, time: statSync(path).mtimeMs };
  });
  files.sort((a, b) => b.time - a.time);
  files.forEach(({ path, time }, at) => {
    if (at >= MOST_FILES || Date.now() - time > OLDEST_MS) rmSync(path, { force: true });
  });
}

function isTheirFolder(folder: string): boolean {
  const stat = lstatSync(folder);
  return stat.isDirectory() && isOnlyTheirs(stat);
}

/** V8 runs what is in there, so nobody else may be able to write it. Windows keeps others out of the user's own folders. */
function isOnlyTheirs({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}
