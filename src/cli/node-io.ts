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
import { dirname, join } from 'node:path';
import { UnusableError } from '../text/unusable.js';
import type { FolderEntry, Io, PathKind, Ran } from './io.js';

/** The real world. */
export const nodeIo: Io = {
  get cwd() {
    return guard('cannot tell the current directory', () => process.cwd());
  },
  env: process.env,
  readBytes: (path) => guard(`cannot read ${path}`, () => readFileSync(path)),
  readStdin: () => guard('cannot read standard input', () => readFileSync(0)),
  kindOf,
  realPath: (path) => {
    try {
      return realpathSync(path);
    } catch {
      return undefined;
    }
  },
  list: (folder) => guard(`cannot read the folder ${folder}`, () => listFolder(folder)),
  writeText: (path, text) => guard(`cannot write ${path}`, () => writeText(path, text)),
  run,
  runOwn,
  stdout: (text) => writeAll(1, text),
  stderr: (text) => writeAll(2, text),
  get stdoutIsTerminal() {
    return isCharacterDevice(1);
  },
};

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

/** The folder itself says what its entries are; only links have to be followed. */
function listFolder(folder: string): readonly FolderEntry[] {
  const entries = readdirSync(folder, { withFileTypes: true }).map((entry): FolderEntry => {
    if (entry.isFile()) return { name: entry.name, kind: 'file', isLink: false };
    if (entry.isDirectory()) return { name: entry.name, kind: 'folder', isLink: false };
    return { name: entry.name, kind: kindOf(join(folder, entry.name)), isLink: entry.isSymbolicLink() };
  });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** More than any plan: without a limit of its own, node stops at one megabyte. */
const LARGEST_OUTPUT = 2 ** 30;

/** Reading a large plan takes seconds; a program that waits for something would wait for ever. */
const LONGEST_RUN_MS = 120_000;

function run(program: string, args: readonly string[], folder: string): Ran | undefined {
  // Loading it takes a while, and only a saved plan needs it.
  const { spawnSync } = require('node:child_process') as typeof import('node:child_process');
  const { error, status, stdout, stderr } = spawnSync(program, [...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: LARGEST_OUTPUT,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_RUN_MS,
    killSignal: 'SIGKILL',
  });
  const code = error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return undefined;
  if (code === 'ETIMEDOUT') {
    return { status: 1, stdout: '', stderr: `it gave no answer within ${LONGEST_RUN_MS / 1000} seconds` };
  }
  return { status: status ?? 1, stdout, stderr: error ? `${error.message}\n${stderr}` : stderr };
}

function runOwn(entry: string, input: string, milliseconds: number): Ran | undefined {
  const { spawnSync } = require('node:child_process') as typeof import('node:child_process');
  // Beside this file in the bundle; in the tests, which run the sources, in dist/.
  const beside = join(__dirname, `${entry}.js`);
  const script = existsSync(beside) ? beside : join(__dirname, '..', '..', 'dist', `${entry}.js`);
  // Go's WebAssembly is compiled again and again while it runs otherwise, which takes longer than a few files are worth.
  const { error, status, stdout, stderr } = spawnSync(process.execPath, ['--liftoff-only', script], {
    encoding: 'utf8',
    input,
    timeout: milliseconds,
    maxBuffer: LARGEST_OUTPUT,
  });
  return error ? undefined : { status: status ?? 1, stdout, stderr };
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
