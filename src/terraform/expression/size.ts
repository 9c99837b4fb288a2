import { failed, type Outcome, ok } from '../outcome.js';
import { membersOf, remembered, unknownOf, type Value } from '../value.js';

/** How many values may be inside of one, counted as often as they are written out. */
const MOST_VALUES = 2_000_000;

/** How many characters a text may have. */
const LONGEST_TEXT = 8_000_000;

const sizes = new WeakMap<object, number>();

/** Refuses to go on with values that grow without end, such as lists of lists of the same list. */
export function withinSize(outcome: Outcome): Outcome {
  if (failed(outcome)) return outcome;
  const { value } = outcome;
  if (value.kind === 'string') {
    return value.value.length > LONGEST_TEXT ? ok(unknownOf('is a text too long to compute with')) : outcome;
  }
  return sizeOf(value) > MOST_VALUES ? ok(unknownOf('is a collection too large to compute with')) : outcome;
}

function sizeOf(value: Value): number {
  const container = 'elements' in value ? value.elements : 'entries' in value ? value.entries : undefined;
  if (!container) return 1;
  return remembered(sizes, container, () => membersOf(value).reduce((size, member) => size + sizeOf(member), 1));
}
