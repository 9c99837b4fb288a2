import { isAbsolute, join, posix, relative, resolve } from 'node:path';
import type { ModuleFiles } from '../terraform/module/files.js';
import { UnusableError } from '../text/unusable.js';
import { Disk } from './disk.js';
import type { Io } from './io.js';
import { prepareForLarge } from './large-input.js';
import { leavesRoot, repositoryRoot, shownPath } from './paths.js';

/**
 * The files of a root module, and what its expressions and module calls may reach: the repository that it is in (outside of git, the
 * current directory), or with `anywhere` everything. Beyond that a configuration could read whatever its reader can, and show it in a
 * finding.
 */
export function moduleFiles(folder: string, anywhere: boolean, io: Io): ModuleFiles {
  const root = io.realPath(resolve(io.cwd, folder)) ?? resolve(io.cwd, folder);
  const home = io.realPath(repositoryRoot(root, io)) ?? root;
  const allowed = (path: string): boolean => anywhere || isInside(path, home) || isInside(path, root);
  const disk = new Disk(root, io);
  const shown = shownPath(folder, io);
  return {
    nameOf: (path) =>
      isAbsolute(path) || path.startsWith('..')
        ? shownPath(isAbsolute(path) ? path : join(folder, path), io)
        : posix.join(shown, path),
    read(path) {
      const { full, kind } = disk.at(path);
      if (kind === 'missing') return undefined;
      if (!allowed(full)) return { refused: outside(path) };
      if (kind === 'folder') return undefined;
      return kind === 'other'
        ? { refused: `${path} is not a regular file, and sglint reads no others that it finds` }
        : readBytes(full, io);
    },
    list(folder) {
      const { full, kind } = disk.at(folder);
      if (kind !== 'folder') return undefined;
      if (!allowed(full)) return { refused: outside(folder) };
      const entries = disk.list(folder, full);
      if (entries.length > MANY) prepareForLarge();
      return entries;
    },
  };
}

const outside = (path: string): string =>
  `${path} is outside of the repository, and sglint reads there only with --allow-outside`;

const isInside = (path: string, folder: string): boolean => !leavesRoot(relative(folder, path));

/** Whether a folder has files of a root module. */
export function isRootModule(folder: string, io: Io): boolean {
  return io
    .list(folder)
    .some(({ name, kind }) => kind !== 'folder' && /\.(tf|tofu)(\.json)?$/.test(name) && !name.startsWith('.'));
}

/** So many files of one module are as much to do as a large plan. */
const MANY = 1000;

/** One file that cannot be read does not keep the others from being judged. */
function readBytes(path: string, io: Io): Uint8Array | { readonly refused: string } {
  try {
    return io.readBytes(path);
  } catch (error) {
    if (error instanceof UnusableError) return { refused: error.message };
    throw error;
  }
}
