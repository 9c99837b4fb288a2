import { fail, type Outcome, ok } from '../outcome.js';
import { isPrimitive } from '../type.js';
import { integerOf, stringOf, type Value } from '../value.js';
import { memberOf } from './origin.js';

/** One round of an iteration. */
export interface Item {
  readonly key: Value;
  readonly value: Value;
}

/** What an iteration over the value goes through; undefined where that is not known. */
export function itemsOf(value: Value): Outcome<Iterable<Item> | undefined> {
  if (value.kind === 'null') return fail('a null value cannot be iterated over');
  if (value.kind === 'unknown' && !isPrimitive(value.type)) return ok(undefined);
  if (!('elements' in value) && !('entries' in value)) {
    return fail('only lists, sets, maps and objects can be iterated over');
  }
  return ok(iterate(value));
}

function* iterate(collection: Value): Generator<Item> {
  const sensitive = collection.sensitive ? ({ sensitive: true } as const) : {};
  if ('entries' in collection) {
    for (const [name, entry] of collection.entries) {
      yield { key: { ...stringOf(name), ...sensitive }, value: { ...memberOf(entry, collection), ...sensitive } };
    }
  }
  if (!('elements' in collection)) return;
  let at = 0;
  for (const element of collection.elements) {
    const value = { ...memberOf(element, collection), ...sensitive };
    yield { key: collection.kind === 'set' ? value : { ...integerOf(at), ...sensitive }, value };
    at += 1;
  }
}
