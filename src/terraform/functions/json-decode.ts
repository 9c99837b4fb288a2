import { fail, type Outcome, ok } from '../outcome.js';
import { boolOf, nullOf, objectOf, readNumber, stringOf, tupleOf, type Value } from '../value.js';

class JsonError extends Error {}

/** Deeper than this nobody writes JSON; it keeps the stack whole. */
const DEEPEST = 1000;

/** Reads JSON: objects become objects, arrays tuples, and numbers keep all their digits. */
export function decodeJson(text: string): Outcome {
  try {
    const parser = new JsonParser(text);
    return ok(parser.document());
  } catch (error) {
    if (error instanceof JsonError) return fail(`this is not JSON: ${error.message}`, 0);
    throw error;
  }
}

class JsonParser {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): Value {
    const value = this.value(0);
    this.take(/[ \t\r\n]*/y);
    if (this.at < this.text.length) throw this.unexpected();
    return value;
  }

  private value(depth: number): Value {
    if (depth > DEEPEST) throw new JsonError('it nests too deeply');
    this.take(/[ \t\r\n]*/y);
    if (this.take(/\{/y)) return this.object(depth);
    if (this.take(/\[/y)) return this.array(depth);
    if (this.text[this.at] === '"') return stringOf(this.string());
    const number = this.take(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    if (number !== undefined) return this.number(number);
    const word = this.take(/true|false|null/y);
    if (word === undefined) throw this.unexpected();
    return word === 'null' ? nullOf() : boolOf(word === 'true');
  }

  private number(written: string): Value {
    const number = readNumber(written);
    if (!number) throw new JsonError(`the number ${written} is too large`);
    return number;
  }

  private object(depth: number): Value {
    const entries: [string, Value][] = [];
    if (this.closes(/[ \t\r\n]*\}/y)) return objectOf(entries);
    do {
      this.take(/[ \t\r\n]*/y);
      if (this.text[this.at] !== '"') throw this.unexpected();
      const name = this.string();
      if (this.take(/[ \t\r\n]*:/y) === undefined) throw this.unexpected();
      entries.push([name, this.value(depth + 1)]);
    } while (this.closes(/[ \t\r\n]*,/y));
    if (!this.closes(/[ \t\r\n]*\}/y)) throw this.unexpected();
    return objectOf(entries);
  }

  private array(depth: number): Value {
    const elements: Value[] = [];
    if (this.closes(/[ \t\r\n]*\]/y)) return tupleOf(elements);
    do elements.push(this.value(depth + 1));
    while (this.closes(/[ \t\r\n]*,/y));
    if (!this.closes(/[ \t\r\n]*\]/y)) throw this.unexpected();
    return tupleOf(elements);
  }

  private string(): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows no control characters in a string
    const written = this.take(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y);
    if (written === undefined) throw new JsonError(`the string at character ${this.at + 1} is not well formed`);
    return String(JSON.parse(written)).replace(/\p{Surrogate}/gu, '\ufffd');
  }

  private closes(expression: RegExp): boolean {
    return this.take(expression) !== undefined;
  }

  private take(expression: RegExp): string | undefined {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private unexpected(): JsonError {
    const found = this.text.codePointAt(this.at);
    if (found === undefined) return new JsonError('it ends too early');
    return new JsonError(`unexpected ${JSON.stringify(String.fromCodePoint(found))} at character ${this.at + 1}`);
  }
}
