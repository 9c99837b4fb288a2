import { resolve, sep } from 'node:path';
import type { FolderEntry, Io, PathKind } from './io.js';

/** Where a path leads when all links are followed, and to what. */
interface Place {
  readonly full: string;
  readonly kind: PathKind;
}

/** What is on the disk, by paths from a folder, and elsewhere. Of a file that a listed folder holds, the folder has said all. */
export class Disk {
  readonly #root: string;
  readonly #io: Io;
  readonly #listed = new Map<string, Place>();

  constructor(root: string, io: Io) {
    this.#root = root;
    this.#io = io;
  }

  at(path: string): Place {
    const listed = this.#listed.get(path);
    if (listed) return listed;
    const place = resolve(this.#root, path);
    const full = this.#io.realPath(place);
    return full === undefined ? { full: place, kind: 'missing' } : { full, kind: this.#io.kindOf(full) };
  }

  /** What is in a folder; `full` is where it really is. */
  list(folder: string, full: string): readonly FolderEntry[] {
    const entries = this.#io.list(full);
    const before = folder === '.' ? '' : `${folder}/`;
    for (const { name, kind, isLink } of entries) {
      if (!isLink) this.#listed.set(`${before}${name}`, { full: `${full}${sep}${name}`, kind });
    }
    return entries;
  }
}
