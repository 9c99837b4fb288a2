import { readJsonString } from './json-string.js';
import type { JsonMember, JsonString, JsonValue } from './json-value.js';
import type { SyntaxProblem } from './token.js';

const DEEPEST_NESTING = 250;
const WORD = /[^\s,:"{}[\]]+/y;
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
    if (value !== undefined && this.#next() !== '') this.#fail('the file goes on after the end of its value');
    return value;
  }

  #value(): JsonValue | undefined {
    const start = this.#skipBlank();
    switch (this.#text.charAt(start)) {
      case '{':
        return this.#nested(
          (members) => ({ kind: 'object', start, end: this.#at, members }),
          () => this.#members(),
        );
      case '[':
        return this.#nested(
          (elements) => ({ kind: 'array', start, end: this.#at, elements }),
          () => this.#elements(),
        );
      case '"':
        return this.#string();
      default:
        return this.#word(start);
    }
  }

  #nested<Inside>(build: (inside: Inside) => JsonValue, read: () => Inside): JsonValue | undefined {
    if (this.#depth >= DEEPEST_NESTING) return this.#fail(`nested more than ${DEEPEST_NESTING} levels deep`);
    this.#depth++;
    this.#at++;
    const inside = read();
    this.#depth--;
    return build(inside);
  }

  #members(): JsonMember[] {
    const members: JsonMember[] = [];
    if (this.#take('}')) return members;
    do {
      if (this.#next() !== '"') {
        this.#fail('expected the name of a property in double quotes');
        return members;
      }
      const name = this.#string();
      if (name === undefined || !this.#expect(':', 'expected : after the name of the property')) return members;
      const value = this.#value();
      if (value !== undefined) members.push({ name, value });
      if (this.#failed) return members;
    } while (this.#take(','));
    this.#expect('}', 'expected , or } after the property');
    return members;
  }

  #elements(): JsonValue[] {
    const elements: JsonValue[] = [];
    if (this.#take(']')) return elements;
    do {
      const element = this.#value();
      if (element !== undefined) elements.push(element);
      if (this.#failed) return elements;
    } while (this.#take(','));
    this.#expect(']', 'expected , or ] after the element');
    return elements;
  }

  #string(): JsonString | undefined {
    const read = readJsonString(this.#text, this.#skipBlank());
    if ('message' in read) return this.#fail(read.message, read.start, read.end);
    this.#at = read.end;
    return read;
  }

  #word(start: number): JsonValue | undefined {
    WORD.lastIndex = start;
    const raw = WORD.exec(this.#text)?.[0] ?? '';
    const end = start + raw.length;
    const value = jsonWord(raw, start, end);
    if (value === undefined)
      return this.#fail(wordProblem(raw || this.#text.charAt(start)), start, Math.max(end, start + 1));
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

  #expect(character: string, message: string): boolean {
    if (this.#take(character)) return true;
    this.#fail(message);
    return false;
  }

  #fail(message: string, start = this.#skipBlank(), end = Math.min(start + 1, this.#text.length)): undefined {
    if (!this.#failed) this.problems.push({ message, start, end });
  }
}

function jsonWord(raw: string, start: number, end: number): JsonValue | undefined {
  if (raw === 'true' || raw === 'false') return { kind: 'boolean', start, end, value: raw === 'true' };
  if (raw === 'null') return { kind: 'null', start, end };
  const match = NUMBER.exec(raw);
  if (match === null || Number(match[4] ?? 0) > LARGEST_EXPONENT) return undefined;
  return { kind: 'number', start, end, raw };
}

function wordProblem(written: string): string {
  if (written === '\ufeff') return 'a JSON file may not begin with a byte order mark';
  return /^[-+.\d]/.test(written)
    ? 'this is not a number'
    : 'expected a value (words are true, false and null; strings stand in double quotes)';
}
