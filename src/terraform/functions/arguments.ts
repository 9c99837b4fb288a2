import { type NumberValue, typeOf, type Value, wholeOf } from '../value.js';

/** The text of an argument that has been converted to one. */
export function textOf(value: Value | undefined): string {
  if (value?.kind === 'string') return value.value;
  throw unexpected(value, 'string');
}

/** The number of an argument that has been converted to one. */
export function numberIn(value: Value | undefined): NumberValue {
  if (value?.kind === 'number') return value;
  throw unexpected(value, 'number');
}

/** The elements of an argument that is a list, set or tuple. */
export function elementsOf(value: Value | undefined): readonly Value[] {
  if (value && 'elements' in value) return value.elements;
  throw unexpected(value, 'sequence');
}

/** The entries of an argument that is a map or object. */
export function entriesOf(value: Value | undefined): ReadonlyMap<string, Value> {
  if (value && 'entries' in value) return value.entries;
  throw unexpected(value, 'map');
}

/** The argument as a whole number that a double holds, or undefined. */
export function integerIn(value: Value | undefined): number | undefined {
  const whole = wholeOf(numberIn(value));
  if (whole === undefined) return undefined;
  const integer = Number(whole);
  return Number.isSafeInteger(integer) ? integer : undefined;
}

const unexpected = (value: Value | undefined, wanted: string): Error =>
  new Error(`A function got ${value ? typeOf(value).kind : 'nothing'} where a ${wanted} was promised.`);
