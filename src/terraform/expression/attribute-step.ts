import { suggest } from '../../text/suggest.js';
import { withSensitive } from '../marks.js';
import { andThen, fail, type Outcome, ok } from '../outcome.js';
import { ANY, type Type, typeName } from '../type.js';
import { typeOf, type UnknownValue, unknownBecause, type Value } from '../value.js';

/** `value.name`: the attribute keeps its origin, and is sensitive where the value is. */
export function attributeOf(value: Value, name: string): Outcome {
  return andThen(member(value, name), (found) => ok(withSensitive(found, value.sensitive === true)));
}

function member(value: Value, name: string): Outcome {
  if (value.kind === 'null') return fail(`the value is null and so has no attribute ${name}`);
  if (value.kind === 'unknown') return ofUnknown(value, name);
  if (!('entries' in value)) return fail(hasNone(typeOf(value), name));
  const found = value.entries.get(name);
  if (found) return ok(found);
  const near = suggest(name, value.entries.keys());
  const what = value.kind === 'map' ? `no element with the key "${name}"` : `no attribute ${name}`;
  return fail(`there is ${what}${near && !value.sensitive ? `; did you mean ${near}?` : ''}`);
}

function ofUnknown(value: UnknownValue, name: string): Outcome {
  if (value.members) return value.members.attribute(name);
  const { type } = value;
  if (type.kind === 'any') return ok(unknownBecause(value));
  if (type.kind === 'map') return ok(unknownBecause(value, type.element));
  if (type.kind !== 'object') return fail(hasNone(type, name));
  return type.attributes.has(name)
    ? ok(unknownBecause(value, type.attributes.get(name) ?? ANY))
    : fail(`there is no attribute ${name}`);
}

function hasNone(type: Type, name: string): string {
  const hint =
    'element' in type || type.kind === 'tuple' ? '; pick an element first, or write [*] for all of them' : '';
  return `a ${typeName(type)} has no attribute ${name}${hint}`;
}
