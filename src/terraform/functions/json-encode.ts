import { fail, type Outcome, ok } from '../outcome.js';
import { type Value, writeNumber } from '../value.js';

const SHORT: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
};

// What Go's encoder escapes: control characters, what could end a script in HTML, and the two separators JavaScript once broke on.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point
const ESCAPED = /["\\\u0000-\u001f<>&\u2028\u2029]/g;

/** A text in double quotes as Go's JSON encoder writes it. */
export const quoteJson = (text: string): string =>
  `"${text.replace(ESCAPED, (c) => SHORT[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

/** The value as JSON on one line; every part of it must be known. */
export function encodeJson(value: Value): string {
  switch (value.kind) {
    case 'null':
    case 'unknown':
      return 'null';
    case 'bool':
      return String(value.value);
    case 'number':
      return writeNumber(value);
    case 'string':
      return quoteJson(value.value);
    case 'map':
    case 'object':
      return `{${[...value.entries].map(([name, entry]) => `${quoteJson(name)}:${encodeJson(entry)}`).join(',')}}`;
    default:
      return `[${value.elements.map(encodeJson).join(',')}]`;
  }
}

/** A text that must be UTF-8 inside, read from bytes. */
export function decodeUtf8(bytes: Uint8Array, what: string): Outcome<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail(`${what} is not valid UTF-8`);
  }
}
