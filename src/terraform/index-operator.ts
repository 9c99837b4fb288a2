import { convert } from './conversion.js';
import { withoutSensitive, withSensitive } from './marks.js';
import { andThen, fail, failed, type Outcome, ok } from './outcome.js';
import { ANY, NUMBER, STRING, type Type } from './type.js';
import { typeOf, unknownBecause, type Value } from './value.js';

/**
 * `collection[key]`: the member keeps its origin, and is sensitive where the collection or the key is. NOTE: Terraform forgets the mark of
 * a key into an object.
 */
export function applyIndex(collection: Value, key: Value): Outcome {
  const byKey = key.sensitive && collection.kind !== 'object';
  return andThen(memberAt(withoutSensitive(collection), key), (member) =>
    ok(withSensitive(member, Boolean(collection.sensitive || byKey))),
  );
}

function memberAt(collection: Value, key: Value): Outcome {
  if (collection.kind === 'null') return fail('the value is null and so has no indices');
  if (key.kind === 'null') return fail('null cannot be used as an index');
  if (collection.kind === 'unknown') {
    return andThen(memberTypeOf(collection.type, key), (type) => ok(unknownBecause(collection, type)));
  }
  if (key.kind === 'unknown') {
    return andThen(memberTypeOf(typeOf(collection), key), (type) => ok(unknownBecause(key, type)));
  }
  if ('entries' in collection) return entryOf(collection.entries, key);
  if (collection.kind === 'list' || collection.kind === 'tuple') return elementOf(collection.elements, key);
  return fail('this value does not have any indices');
}

/** The type of a member where the value is not known, or the key; a key of the wrong kind is a mistake all the same. */
function memberTypeOf(type: Type, key: Value): Outcome<Type> {
  if (type.kind === 'any') return ok(ANY);
  const inOrder = type.kind === 'list' || type.kind === 'tuple';
  if (!inOrder && type.kind !== 'map' && type.kind !== 'object') return fail('this value does not have any indices');
  const converted = convert(key, inOrder ? NUMBER : STRING);
  if (failed(converted)) return converted;
  if (type.kind === 'list' || type.kind === 'map') return ok(type.element);
  if (type.kind === 'tuple') return key.kind === 'unknown' ? ok(ANY) : elementOf(type.elements, key);
  const attribute = type.kind === 'object' && key.kind === 'string' ? type.attributes.get(key.value) : undefined;
  return ok(attribute ?? ANY);
}

function elementOf<T extends Value | Type>(elements: readonly T[], key: Value): Outcome<T> {
  return andThen(convert(key, NUMBER), (index) => {
    const element = index.kind === 'number' && !index.exact ? elements[index.value] : undefined;
    const many = elements.length === 1 ? 'element' : 'elements';
    return element ? ok(element) : fail(`there is no such index: the collection has ${elements.length} ${many}`);
  });
}

function entryOf<T extends Value | Type>(entries: ReadonlyMap<string, T>, key: Value): Outcome<T> {
  return andThen(convert(key, STRING), (name) => {
    const entry = name.kind === 'string' ? entries.get(name.value) : undefined;
    const written = name.kind === 'string' && !name.sensitive ? JSON.stringify(name.value) : 'given';
    return entry ? ok(entry) : fail(`there is no element with the key ${written}`);
  });
}
