import {
  appendFileSync,
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
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UnusableError } from '../text/unusable.js';
import type { FolderEntry, Io, PathKind, Ran, RunOptions } from './io.js';

/** The real world. */
export const nodeIo: Io = {
  get cwd() {
    return guard('cannot tell the current directory', () => process.cwd());
  },
  get today() {
    return new Date().toISOString().slice(0, 10);
  },
  env: process.env,
  readBytes: (path) => guard(`cannot read ${path}`, () => readFileSync(path)),
  readStdin: () => guard('cannot read standard input', () => readFileSync(0)),
  kindOf,
  modified: (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs,
  realPath: (path) => {
    try {
      return realpathSync(path);
    } catch {
      return undefined;
    }
  },
  list: (folder) => guard(`cannot read the folder ${folder}`, () => listFolder(folder)),
  writeText: (path, text) => guard(`cannot write ${path}`, () => writeText(path, text), REASONS_OF_WRITING),
  appendText: (path, text) => guard(`cannot write ${path}`, () => appendText(path, text), REASONS_OF_WRITING),
  run,
  runOwn,
  stdout: (text) => guard('cannot write to standard output', () => writeAll(1, text)),
  stderr,
  get stdoutIsTerminal() {
    return isCharacterDevice(1);
  },
};

/** Where nobody can be told, the exit status still tells. */
function stderr(text: string): void {
  try {
    writeAll(2, text);
  } catch {
    // There is nowhere left to say so.
  }
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

function run(
  program: string,
  args: readonly string[],
  folder: string,
  { env = {}, input, encoding = 'utf8' }: RunOptions = {},
): Ran | undefined {
  // Loading it takes a while, and only a saved plan and --since need it.
  const { spawnSync } = require('node:child_process') as typeof import('node:child_process');
  const { error, status, stdout, stderr } = spawnSync(program, [...args], {
    cwd: folder,
    encoding,
    env: { ...process.env, ...env },
    maxBuffer: LARGEST_OUTPUT,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
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

function guard<T>(failed: string, action: () => T, reasons = REASONS): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new UnusableError({ message: `${failed}: ${reasons[String(error.code)] ?? error.message}` });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ELOOP: 'the links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EFBIG: 'it would be larger than allowed',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
};

/** The folders are made on the way. */
const REASONS_OF_WRITING = {
  ...REASONS,
  ENOENT: 'nothing can be made there',
  EEXIST: 'a part of the path is not a folder',
};

/** A regular file is written beside and renamed, so that nobody ever sees half of it; a device or a pipe is written to. */
function writeText(path: string, text: string): void {
  makeFolder(dirname(path));
  const entry = lstatSync(path, { throwIfNoEntry: false });
  const file = entry?.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry;
  if (entry !== undefined && !file?.isFile()) {
    writeFileSync(path, text);
    return;
  }
  const target = entry?.isSymbolicLink() ? realpathSync(path) : path;
  const beside = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text);
    if (file !== undefined) chmodSync(beside, file.mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** What could not be written whole is taken back, as far as the file lets it be. */
function appendText(path: string, text: string): void {
  const before = statSync(path, { throwIfNoEntry: false });
  try {
    appendFileSync(path, text);
  } catch (error) {
    if (before?.isFile()) truncateSync(path, before.size);
    throw error;
  }
}

/** Step by step: node's own way of making a folder with its parents never ends in `/proc`. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else may have made it in the meantime.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
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
