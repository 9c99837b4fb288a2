import { CONTROL_CHARACTER, INVALID_ESCAPE, NO_CLOSING_QUOTE } from './json-messages.js';
import type { JsonString } from './json-value.js';
import type { SyntaxProblem } from './token.js';

const QUOTE = 34;
const BACKSLASH = 92;
const ESCAPES = '"\\/bfnrt';
const HEX = /^[0-9a-fA-F]{4}$/;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** Reads the string whose opening quote stands at `start`. */
export function readJsonString(text: string, start: number): JsonString | SyntaxProblem {
  let escaped = false;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const raw = text.slice(start + 1, at);
      return { kind: 'string', start, end: at + 1, value: escaped ? decode(raw) : raw };
    }
    if (code < 32) return { ...CONTROL_CHARACTER, start, end: at };
    if (code !== BACKSLASH) continue;
    escaped = true;
    const length = escapeLength(text, at);
    if (length === 0) return { ...INVALID_ESCAPE, start: at, end: at + 2 };
    at += length - 1;
  }
  return { ...NO_CLOSING_QUOTE, start, end: start + 1 };
}

/** For every character of the decoded string, and for its end, where the text has it. */
export function placesOf(text: string, string: JsonString): readonly number[] {
  const places: number[] = [];
  const end = string.end - 1;
  for (let at = string.start + 1; at < end; ) {
    places.push(at);
    at += text.charCodeAt(at) === BACKSLASH ? escapeLength(text, at) : 1;
  }
  places.push(end);
  return places;
}

/** How many characters an escape is written with; 0 where it is none. */
function escapeLength(text: string, at: number): number {
  const selector = text.charAt(at + 1);
  if (selector === 'u') return HEX.test(text.slice(at + 2, at + 6)) ? 6 : 0;
  return selector !== '' && ESCAPES.includes(selector) ? 2 : 0;
}

/** Half of a pair of surrogates is no character: Terraform shows the replacement character for it. */
function decode(raw: string): string {
  return raw
    .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex: string | undefined, selector: string | undefined) =>
      hex === undefined ? (SIMPLE[selector ?? ''] ?? selector ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(LONE_SURROGATE, '\ufffd');
}

const SIMPLE: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
