import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Script } from 'node:vm';
import { type CachedCode, readCachedCode, writeCachedCode } from './cached-code.js';

interface Loaded {
  readonly source: Buffer;
  readonly script: Script;
  readonly exports: unknown;
  readonly cached: CachedCode | undefined;
}

/** In a longer run V8 throws compiled functions away again. */
const LONGEST_RUN_SECONDS = 2;

/**
 * sglint's own files, and what V8 has compiled of them in earlier runs: a short run is for a good part compiling (`npm run bench` tells how much). Whatever is wrong with a
 * cache, there is the file itself.
 */
export class CodeCache {
  readonly #loaded = new Map<string, Loaded>();
  readonly #home: string;
  readonly #folder: string;
  readonly #build: string;

  /**
   * @param home the folder that the files are in
   * @param folder the folder of the cache
   * @param build the hash of the files, which tells them from those of any other version
   */
  constructor(home: string, folder: string, build: string) {
    this.#home = home;
    this.#folder = folder;
    this.#build = build;
  }

  /** What a file such as `hcl.js` exports, as `require` has it. */
  load(name: string): unknown {
    const known = this.#loaded.get(name);
    if (known) return known.exports;
    const path = join(this.#home, name);
    const source = readFileSync(path);
    const cached = readCachedCode(this.#folder, this.#entryOf(name), source);
    const { Script } = require('node:vm') as typeof import('node:vm');
    const start = '(function (exports, require, module, __filename, __dirname) { ';
    const script = new Script(`${start}${source}\n})`, {
      filename: path,
      columnOffset: -start.length,
      ...(cached && { cachedData: cached.code }),
    });
    const module = { exports: {} };
    const own = (other: string): unknown => this.load(join(dirname(name), other));
    const inner = Object.assign((other: string): unknown => (isOwn(other) ? own(other) : require(other)), require);
    script.runInThisContext()(module.exports, inner, module, path, dirname(path));
    this.#loaded.set(name, { source, script, exports: module.exports, cached });
    return module.exports;
  }

  /** Keeps what this run has compiled, unless an earlier one went the same way. */
  save(command: string): void {
    if (process.uptime() > LONGEST_RUN_SECONDS) return;
    const way = [command, ...this.#loaded.keys()].join(' ');
    for (const [name, { source, script, cached }] of this.#loaded) {
      // Refused is what was compiled under other options of V8; runs without them go on using it.
      if (script.cachedDataRejected || cached?.ways.includes(way)) continue;
      try {
        const ways = [...(cached?.ways ?? []), way];
        writeCachedCode(this.#folder, this.#entryOf(name), { code: script.createCachedData(), ways }, source);
      } catch {
        // Without it the next run compiles again.
      }
    }
  }

  #entryOf(name: string): string {
    return [this.#build, process.versions.v8, process.arch, name.replace(/\W+/g, '-')].join('_');
  }
}

/** Beside the bundle, not node's and no data. */
const isOwn = (id: string): boolean => id.startsWith('./') && id.endsWith('.js');
