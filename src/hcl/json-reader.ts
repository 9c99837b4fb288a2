import {
  BRACKETS,
  COLON_IN_ARRAY,
  EXTRANEOUS,
  INVALID_NAME,
  type JsonMessage,
  missingColon,
  noValue,
} from './json-messages.js';
import { readJsonString } from './json-string.js';
import type { JsonMember, JsonString, JsonValue } from './json-value.js';
import type { SyntaxProblem } from './token.js';

const DEEPEST_NESTING = 250;
const WORD = /[\w.+-]+/y;
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?(\d+))?$/;
const LARGEST_EXPONENT = 2 ** 31;

/** Reads a JSON text up to its first error; what was complete before that is in the tree. */
export class JsonReader {
  readonly problems: SyntaxProblem[] = [];
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The value of the whole text; undefined where there is none. */
  document(): JsonValue | undefined {
    const value = this.#value();
    if (value !== undefined && this.#next() !== '') this.#fail(EXTRANEOUS);
    return value;
  }

  #value(): JsonValue | undefined {
    const start = this.#skipBlank();
    switch (this.#text.charAt(start)) {
      case '{':
        return this.#nested(
          (members) => ({ kind: 'object', start, end: this.#at, members }),
          () => this.#members(start),
        );
      case '[':
        return this.#nested(
          (elements) => ({ kind: 'array', start, end: this.#at, elements }),
          () => this.#elements(start),
        );
      case '"':
        return this.#string();
      default:
        return this.#word(start);
    }
  }

  #nested<Inside>(build: (inside: Inside) => JsonValue, read: () => Inside): JsonValue | undefined {
    if (this.#depth >= DEEPEST_NESTING)
      return this.#fail({ message: `nested more than ${DEEPEST_NESTING} levels deep` });
    this.#depth++;
    this.#at++;
    const inside = read();
    this.#depth--;
    return build(inside);
  }

  #members(opening: number): JsonMember[] {
    const members: JsonMember[] = [];
    if (this.#take('}')) return members;
    do {
      const name = this.#name();
      if (name === undefined) return members;
      const value = this.#value();
      if (value !== undefined) members.push({ name, value });
    } while (this.#takeComma('}', opening));
    return members;
  }

  /** The name of a property, and the colon behind it. */
  #name(): JsonString | undefined {
    const next = this.#next();
    if (next !== '"') return this.#fail(next === '' ? noValue(next) : INVALID_NAME);
    const name = this.#string();
    if (name === undefined || this.#take(':')) return name;
    return this.#fail(missingColon(this.#next()));
  }

  #elements(opening: number): JsonValue[] {
    const elements: JsonValue[] = [];
    if (this.#take(']')) return elements;
    do {
      const element = this.#value();
      if (element !== undefined) elements.push(element);
    } while (this.#takeComma(']', opening));
    return elements;
  }

  /** Goes on behind a comma, or ends at the closing bracket. */
  #takeComma(closing: keyof typeof BRACKETS, opening: number): boolean {
    if (this.#failed || this.#take(closing)) return false;
    const { unclosed, wrongClose, trailing, separator } = BRACKETS[closing];
    const comma = this.#skipBlank();
    if (this.#take(',')) {
      if (this.#next() === closing) this.#fail(trailing, comma);
      return !this.#failed;
    }
    const next = this.#next();
    if (next === '') this.#fail(unclosed, opening);
    else if (next === ':' && closing === ']') this.#fail(COLON_IN_ARRAY);
    else this.#fail(next === '}' || next === ']' ? wrongClose : separator);
    return false;
  }

  #string(): JsonString | undefined {
    const read = readJsonString(this.#text, this.#skipBlank());
    if ('message' in read) return this.#fail(read, read.start, read.end);
    this.#at = read.end;
    return read;
  }

  #word(start: number): JsonValue | undefined {
    WORD.lastIndex = start;
    const raw = WORD.exec(this.#text)?.[0] ?? '';
    const end = start + raw.length;
    const value = jsonWord(raw, start, end);
    if (value === undefined)
      return this.#fail(noValue(raw || this.#text.charAt(start)), start, Math.max(end, start + 1));
    this.#at = end;
    return value;
  }

  get #failed(): boolean {
    return this.problems.length > 0;
  }

  #skipBlank(): number {
    for (; ; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return this.#at;
    }
  }

  #next(): string {
    return this.#text.charAt(this.#skipBlank());
  }

  #take(character: string): boolean {
    if (this.#failed || this.#next() !== character) return false;
    this.#at++;
    return true;
  }

  #fail(
    { message, hint }: JsonMessage,
    start = this.#skipBlank(),
    end = Math.min(start + 1, this.#text.length),
  ): undefined {
    if (!this.#failed) this.problems.push({ message, start, end, ...(hint === undefined ? {} : { hint }) });
  }
}

function jsonWord(raw: string, start: number, end: number): JsonValue | undefined {
  if (raw === 'true' || raw === 'false') return { kind: 'boolean', start, end, value: raw === 'true' };
  if (raw === 'null') return { kind: 'null', start, end };
  const match = NUMBER.exec(raw);
  if (match === null || Number(match[4] ?? 0) > LARGEST_EXPONENT) return undefined;
  return { kind: 'number', start, end, raw };
}
