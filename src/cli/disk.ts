import { basename, dirname, resolve } from 'node:path';
import type { FolderEntry, Io, PathKind } from './io.js';

/** Where a path leads when all links are followed, and to what. */
interface Place {
  readonly full: string;
  readonly kind: PathKind;
}

/** What is on the disk, below a folder and elsewhere. It asks about a file once: of a listed one its folder has said all. */
export class Disk {
  readonly #root: string;
  readonly #io: Io;
  readonly #listed = new Map<string, ReadonlyMap<string, FolderEntry>>();

  constructor(root: string, io: Io) {
    this.#root = root;
    this.#io = io;
  }

  at(path: string): Place {
    const place = resolve(this.#root, path);
    const known = this.#listed.get(dirname(place))?.get(basename(place));
    if (known && !known.isLink) return { full: place, kind: known.kind };
    const full = this.#io.realPath(place);
    return full === undefined ? { full: place, kind: 'missing' } : { full, kind: this.#io.kindOf(full) };
  }

  /** What is in a folder, given by its real path. */
  list(folder: string): readonly FolderEntry[] {
    const entries = this.#io.list(folder);
    this.#listed.set(folder, new Map(entries.map((entry) => [entry.name, entry])));
    return entries;
  }
}
