import type { Source } from '../../text/source.js';

// The fingerprint that code scanning tells alerts by, as github/codeql-action computes it where a file lacks it (src/fingerprints.ts):
// the text without spaces and tabs, every line break as one line feed, then U+FFFF; of each line the 100 units from its first on, as a
// polynomial in 37 modulo 2^64, in hexadecimal, and how many lines had the same so far.

const WINDOW = 100;
const FACTOR = 37;
const END = 0xffff;
const TWO_32 = 2 ** 32;

const hashes = new WeakMap<Source, string[]>();

/**
 * The `primaryLocationLineHash` of a line (from 1, as that program counts: a carriage return on its own ends one, too); undefined where
 * there is no such line.
 */
export function lineHash(source: Source, line: number): string | undefined {
  const known = hashes.get(source);
  if (known) return known[line - 1];
  const all = hashesOf(source.text);
  hashes.set(source, all);
  return all[line - 1];
}

function hashesOf(text: string): string[] {
  const { units, starts } = unitsOf(text);
  const counts = new Map<string, number>();
  return starts.map((start) => {
    const hash = hashAt(units, start);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return `${hash}:${count}`;
  });
}

const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE] = [9, 10, 13, 32];

/** What counts of a text, and where in it each line begins. */
function unitsOf(text: string): { readonly units: Uint16Array; readonly starts: readonly number[] } {
  const units = new Uint16Array(text.length + 1);
  const starts = [0];
  let length = 0;
  let isAfterReturn = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isSkipped = unit === SPACE || unit === TAB || (isAfterReturn && unit === LINE_FEED);
    isAfterReturn = unit === CARRIAGE_RETURN;
    if (isSkipped) continue;
    const isBreak = unit === LINE_FEED || unit === CARRIAGE_RETURN;
    units[length++] = isBreak ? LINE_FEED : unit;
    if (isBreak) starts.push(length);
  }
  units[length++] = END;
  return { units: units.subarray(0, length), starts };
}

/** In two halves of 32 bits: what a product adds to the upper one stays below 2^53. */
function hashAt(units: Uint16Array, start: number): string {
  let high = 0;
  let low = 0;
  for (let at = start; at < start + WINDOW; at++) {
    const next = low * FACTOR + (units[at] ?? 0);
    low = next % TWO_32;
    high = (high * FACTOR + Math.floor(next / TWO_32)) % TWO_32;
  }
  return high === 0 ? low.toString(16) : `${high.toString(16)}${low.toString(16).padStart(8, '0')}`;
}
