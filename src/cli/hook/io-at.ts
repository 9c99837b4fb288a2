import { UnusableError } from '../../text/unusable.js';
import type { FolderEntry, Io } from '../io.js';
import { shownPath } from '../paths.js';
import type { FilesAt } from '../revision.js';

/** The machine with the files of the repository as they were: for reading the policies that were in force. */
export const ioAt = (files: FilesAt, io: Io): Io => ({
  ...io,
  kindOf: (path) => files.kindOf(path),
  list: (folder) => files.list(folder).map((entry): FolderEntry => ({ ...entry, isLink: false })),
  readBytes(path) {
    const bytes = files.read(path);
    if (bytes !== undefined) return bytes;
    throw new UnusableError({ message: `there was no file "${shownPath(path, io)}" at ${files.name}` });
  },
});
