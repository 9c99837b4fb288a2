import type { Source } from './source.js';
import type { Span } from './span.js';

type Key = string | number;
type Range = readonly [start: number, end: number];

/**
 * Finds where a value stands in a JSON text that is known to be valid. Each object or array on the way is scanned once, and
 * only when somebody asks: most runs never need the place of most resources.
 */
export class JsonPlaces {
  readonly #text: string;
  readonly #children = new Map<number, ReadonlyMap<Key, Range>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The range of the value at a path such as `['resource_changes', 3]`. */
  at(path: readonly Key[]): Range | undefined {
    let range: Range | undefined = [skipSpace(this.#text, 0), this.#text.length];
    for (const key of path) {
      if (range === undefined) return undefined;
      range = this.#childrenOf(range[0]).get(key);
    }
    return range;
  }

  #childrenOf(start: number): ReadonlyMap<Key, Range> {
    let children = this.#children.get(start);
    if (!children) {
      children = scanChildren(this.#text, start);
      this.#children.set(start, children);
    }
    return children;
  }
}

/** A span that is looked up when it is first read. */
export class JsonSpan implements Span {
  readonly source: Source;
  readonly #places: () => JsonPlaces;
  readonly #path: readonly Key[];
  #range: Range | undefined;

  constructor(source: Source, places: () => JsonPlaces, path: readonly Key[]) {
    this.source = source;
    this.#places = places;
    this.#path = path;
  }

  get start(): number {
    return this.#find()[0];
  }

  get end(): number {
    return this.#find()[1];
  }

  #find(): Range {
    this.#range ??= this.#places().at(this.#path) ?? [0, 0];
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

function scanChildren(text: string, start: number): ReadonlyMap<Key, Range> {
  const children = new Map<Key, Range>();
  const isObject = text.charCodeAt(start) === OPEN_BRACE;
  if (!isObject && text.charCodeAt(start) !== OPEN_BRACKET) return children;
  let at = skipSpace(text, start + 1);
  for (let index = 0; !isClosing(text.charCodeAt(at)) && at < text.length; index++) {
    let key: Key = index;
    if (isObject) {
      const end = skipString(text, at);
      key = JSON.parse(text.slice(at, end)) as string;
      at = skipSpace(text, skipSpace(text, end) + 1);
    }
    const end = skipValue(text, at);
    children.set(key, [at, end]);
    at = skipSpace(text, end);
    if (text.charCodeAt(at) === COMMA) at = skipSpace(text, at + 1);
  }
  return children;
}

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
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
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
