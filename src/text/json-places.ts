import type { Source } from './source.js';
import type { Span } from './span.js';

type Key = string | number;
type Range = readonly [start: number, end: number];

const placesBySource = new WeakMap<Source, JsonPlaces>();

/** The places of a source whose text is JSON; what has been scanned once is not scanned again. */
export function placesIn(source: Source): JsonPlaces {
  let places = placesBySource.get(source);
  if (!places) {
    places = new JsonPlaces(source.text);
    placesBySource.set(source, places);
  }
  return places;
}

/**
 * Finds where a value stands in a JSON text that is known to be valid. An object or a list on the way is scanned only up to the value
 * in question, and once: most runs never need the place of most resources, and what follows them is half of a plan.
 * Of two equal keys it is the first, though JSON.parse takes the last; Terraform writes no key twice.
 */
export class JsonPlaces {
  readonly #text: string;
  readonly #scans = new Map<number, Scan>();
  readonly #separated = new Map<number, Separated>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The range of the value at a path such as `['resource_changes', 3]`. Where it is an object with an address as its first field, knowing
   * that spares to look into what stands before it.
   */
  at(path: readonly Key[], address?: string): Range | undefined {
    const begin = skipSpace(this.#text, 0);
    if (path.length === 0) return [begin, skipValue(this.#text, begin)];
    const start = this.#startOf(path.slice(0, -1), begin);
    if (start === undefined) return undefined;
    const key = path.at(-1) as Key;
    return (
      (typeof key === 'number' && address !== undefined ? this.#separatedAt(start, key, address) : undefined) ??
      this.#scanOf(start).rangeOf(key)
    );
  }

  /** Undefined where the item does not begin as it should: an object inside of another item was counted, or there is space between. */
  #separatedAt(start: number, index: number, address: string): Range | undefined {
    let separated = this.#separated.get(start);
    if (!separated) {
      separated = new Separated(this.#text, start);
      this.#separated.set(start, separated);
    }
    const at = separated.startOf(index);
    const isIt = at !== undefined && this.#text.startsWith(`{"address":${JSON.stringify(address)},`, at);
    return isIt ? [at, skipValue(this.#text, at)] : undefined;
  }

  #startOf(path: readonly Key[], begin: number): number | undefined {
    let start: number | undefined = begin;
    for (const key of path) start = start === undefined ? undefined : this.#scanOf(start).startOf(key);
    return start;
  }

  #scanOf(start: number): Scan {
    let scan = this.#scans.get(start);
    if (!scan) {
      scan = new Scan(this.#text, start);
      this.#scans.set(start, scan);
    }
    return scan;
  }
}

/** The children of one object or list, as far as somebody has asked for them. */
class Scan {
  readonly #text: string;
  readonly #starts: Map<Key, number> | number[];
  /** Where the next child begins; undefined behind the last. */
  #next: number | undefined;
  /** The last child that is noted, and its end once somebody has looked for it. */
  #last = -1;
  #lastEnd: number | undefined;

  constructor(text: string, start: number) {
    this.#text = text;
    const code = text.charCodeAt(start);
    this.#starts = code === OPEN_BRACKET ? [] : new Map();
    this.#next = code === OPEN_BRACE || code === OPEN_BRACKET ? this.#childAt(start + 1) : undefined;
  }

  startOf(key: Key): number | undefined {
    for (;;) {
      const start = this.#noted(key);
      if (start !== undefined || !this.#step()) return start;
    }
  }

  rangeOf(key: Key): Range | undefined {
    const start = this.startOf(key);
    if (start === undefined) return undefined;
    return [start, start === this.#last ? this.#endOfLast() : skipValue(this.#text, start)];
  }

  #noted(key: Key): number | undefined {
    if (!Array.isArray(this.#starts)) return this.#starts.get(key);
    return typeof key === 'number' ? this.#starts[key] : undefined;
  }

  /** Notes one more child, if there is one; what it holds is skipped only when the next one is wanted. */
  #step(): boolean {
    const text = this.#text;
    if (this.#last >= 0) {
      const end = skipSpace(text, this.#endOfLast());
      this.#next = text.charCodeAt(end) === COMMA ? this.#childAt(end + 1) : undefined;
    }
    const at = this.#next;
    if (at === undefined) return false;
    if (Array.isArray(this.#starts)) {
      this.#starts.push(at);
      this.#last = at;
    } else {
      const end = skipString(text, at);
      const key = JSON.parse(text.slice(at, end)) as string;
      this.#last = skipSpace(text, skipSpace(text, end) + 1);
      if (!this.#starts.has(key)) this.#starts.set(key, this.#last);
    }
    this.#lastEnd = undefined;
    return true;
  }

  #endOfLast(): number {
    this.#lastEnd ??= skipValue(this.#text, this.#last);
    return this.#lastEnd;
  }

  #childAt(from: number): number | undefined {
    const at = skipSpace(this.#text, from);
    return at < this.#text.length && !isClosing(this.#text.charCodeAt(at)) ? at : undefined;
  }
}

/** Between two resources of a list, as Terraform writes it. Inside of a text there would be backslashes before the quotes. */
const SEPARATOR = '},{"address":"';

/** Where the items of a list begin, by what stands between them: far faster than to look at every character, and to be checked. */
class Separated {
  readonly #text: string;
  readonly #starts: number[];

  constructor(text: string, start: number) {
    this.#text = text;
    this.#starts = [start + 1];
  }

  startOf(index: number): number | undefined {
    const starts = this.#starts;
    while (starts.length <= index) {
      const found = this.#text.indexOf(SEPARATOR, starts.at(-1));
      if (found < 0) return undefined;
      starts.push(found + 2);
    }
    return starts[index];
  }
}

/** A span that is looked up when it is first read. */
export class JsonSpan implements Span {
  readonly source: Source;
  readonly #parent: readonly Key[];
  readonly #key: Key;
  readonly #address: string | undefined;
  #range: Range | undefined;

  /**
   * The items of a list share the path of the list: there are tens of thousands of spans, and few are read. `address`: the first field of
   * the value, where that is known.
   */
  constructor(source: Source, parent: readonly Key[], key: Key, address?: string) {
    this.source = source;
    this.#parent = parent;
    this.#key = key;
    this.#address = address;
  }

  get start(): number {
    return this.#find()[0];
  }

  get end(): number {
    return this.#find()[1];
  }

  #find(): Range {
    this.#range ??= placesIn(this.source).at([...this.#parent, this.#key], this.#address) ?? [0, 0];
    return this.#range;
  }
}

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

function skipValue(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code === QUOTE) return skipString(text, start);
  if (code === OPEN_BRACE || code === OPEN_BRACKET) return skipContainer(text, start);
  let end = start;
  while (end < text.length && !isEndOfScalar(text.charCodeAt(end))) end++;
  return end;
}

function skipContainer(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = skipString(text, at);
      continue;
    }
    at++;
    if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++;
    else if (isClosing(code) && --depth === 0) return at;
  }
  return at;
}

function skipString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && text.charCodeAt(end - 1) === BACKSLASH && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xfeff) at++;
  return at;
}

const isClosing = (code: number): boolean => code === CLOSE_BRACKET || code === CLOSE_BRACE;

const isEndOfScalar = (code: number): boolean => code === COMMA || code <= 32 || isClosing(code);
