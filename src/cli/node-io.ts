import {
  chmodSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { UnusableError } from '../text/unusable.js';
import type { Io, PathKind } from './io.js';

/** The real world. */
export const nodeIo: Io = {
  get cwd() {
    return guard('cannot tell the current directory', () => process.cwd());
  },
  env: process.env,
  readText: (path) => guard(`cannot read ${path}`, () => decode(readFileSync(path))),
  readStdin: () => guard('cannot read standard input', () => decode(readFileSync(0))),
  kindOf,
  list: (folder) => guard(`cannot read the folder ${folder}`, () => readdirSync(folder).sort()),
  writeText: (path, text) => guard(`cannot write ${path}`, () => writeText(path, text)),
  stdout: (text) => writeAll(1, text),
  stderr: (text) => writeAll(2, text),
  get stdoutIsTerminal() {
    return isCharacterDevice(1);
  },
};

/** UTF-8, or UTF-16 with a byte order mark: that is what `>` writes in Windows PowerShell. */
export function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  const text = bytes.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** A terminal is one; asking node:tty would load all of node's networking. */
function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

function kindOf(path: string): PathKind {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch {
    return 'missing';
  }
}

function guard<T>(failed: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new UnusableError({ message: `${failed}: ${REASONS[String(error.code)] ?? error.message}` });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
};

/** A regular file is written beside and renamed, so that nobody ever sees half of it; a device or a pipe is written to. */
function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const exists = existsSync(path);
  if (exists && !statSync(path).isFile()) {
    writeFileSync(path, text);
    return;
  }
  const target = exists && lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
  const beside = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text);
    if (exists) chmodSync(beside, statSync(target).mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Writes everything, however slowly the other side reads; a reader that went away is no error of ours. */
function writeAll(descriptor: number, text: string): void {
  let bytes: Uint8Array = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
