import { failed, type Outcome, ok } from '../outcome.js';
import { remembered, unknownBeyond, type Value } from '../value.js';

/** How many values may be inside of one, counted as often as they are written out. */
const MOST_VALUES = 500_000;

/** How many characters a text may have. */
const LONGEST_TEXT = 8_000_000;

const sizes = new WeakMap<object, number>();

/** Refuses to go on with values that grow without end, such as lists of lists of the same list. */
export function withinSize(outcome: Outcome): Outcome {
  if (failed(outcome)) return outcome;
  const { value } = outcome;
  if (value.kind === 'string') {
    return value.value.length > LONGEST_TEXT ? ok(unknownBeyond('is a text too long to compute with')) : outcome;
  }
  return sizeOf(value) > MOST_VALUES ? ok(TOO_LARGE) : outcome;
}

/** What stands in the place of a collection that was given up. */
export const TOO_LARGE = unknownBeyond('is a collection too large to compute with');

/** Counts what a loop gathers, so that it stops in time. */
export class Growth {
  #size = 0;

  add(value: Value): void {
    this.#size += sizeOf(value);
  }

  get hasRoom(): boolean {
    return this.#size <= MOST_VALUES;
  }
}

function sizeOf(value: Value): number {
  if (!('elements' in value) && !('entries' in value)) return 1;
  return remembered(sizes, value, (members) => members.reduce((size, member) => size + sizeOf(member), 1));
}
