import { isConvertible } from './convertible.js';
import { withOrigin, withSensitive } from './marks.js';
import { INFINITE } from './number.js';
import { andThen, collect, fail, failed, type Outcome, ok } from './outcome.js';
import { toSet } from './set-order.js';
import { ANY, hasAny, type MapType, type ObjectType, type SequenceType, type Type, typeName } from './type.js';
import { settled, unify } from './unify.js';
import {
  boolOf,
  listOf,
  mapOf,
  nullOf,
  objectOf,
  readNumber,
  stringOf,
  tupleOf,
  typeOf,
  unknownOf,
  type Value,
  writeNumber,
} from './value.js';

/** The value as one of the wanted type, by Terraform's rules; marks and origin stay. */
export function convert(value: Value, wanted: Type): Outcome {
  if (wanted.kind === 'any') return ok(value);
  const converted = convertBare(value, wanted);
  // What is wrong inside of a sensitive value is told with its keys.
  if (failed(converted)) return value.sensitive ? mismatch(wanted) : converted;
  return ok(withOrigin(withSensitive(converted.value, value.sensitive === true), value.origin));
}

function convertBare(value: Value, wanted: Type): Outcome {
  if (value.kind === 'null') {
    return isConvertible(value.type, wanted) ? ok(nullOf(settled(value.type, wanted))) : mismatch(wanted);
  }
  if (value.kind === 'unknown') {
    if (!isConvertible(value.type, wanted)) return mismatch(wanted);
    return ok({ ...value, type: settled(value.type, wanted) });
  }
  switch (wanted.kind) {
    case 'string':
    case 'number':
    case 'bool':
      return convertPrimitive(value, wanted);
    case 'list':
    case 'set':
      return convertToSequence(value, wanted);
    case 'map':
      return convertToMap(value, wanted);
    case 'tuple':
      return convertToTuple(value, wanted.elements);
    case 'object':
      return convertToObject(value, wanted);
    case 'any':
      return ok(value);
  }
}

const mismatch = (wanted: Type) => fail(`${typeName(wanted)} required`);

function convertPrimitive(value: Value, wanted: Type): Outcome {
  if (value.kind === wanted.kind) return ok(value);
  if (wanted.kind === 'string') {
    if (value.kind === 'bool') return ok(stringOf(String(value.value)));
    if (value.kind === 'number') return ok(stringOf(writeNumber(value)));
  }
  if (value.kind !== 'string') return mismatch(wanted);
  if (wanted.kind === 'number') {
    const number = readNumber(value.value);
    if (number) return ok(number);
    const isInfinite = /^[+-]?inf(?:inity)?$/i.test(value.value);
    return isInfinite ? ok(unknownOf(INFINITE, wanted)) : fail('a number is required');
  }
  if (value.value === 'true' || value.value === '1') return ok(boolOf(true));
  if (value.value === 'false' || value.value === '0') return ok(boolOf(false));
  const lower = value.value.toLowerCase();
  const hint = lower === 'true' || lower === 'false' ? `; to convert from string, use lowercase "${lower}"` : '';
  return fail(`a bool is required${hint}`);
}

function convertToSequence(value: Value, wanted: SequenceType): Outcome {
  if (!('elements' in value)) return mismatch(wanted);
  const element = memberType(value.elements, wanted.element);
  if (!element) return fail('all list elements must have the same type');
  const converted = collect(value.elements, (member, at) => within(convert(member, element), `element ${at}`));
  return andThen(converted, (members) => {
    const settledElement = members[0] && hasAny(element) ? typeOf(members[0]) : emptyElement(value, element);
    return ok(wanted.kind === 'set' ? toSet(settledElement, members) : listOf(settledElement, members));
  });
}

/** An empty list knows its element type from before, where the wanted type does not say. */
function emptyElement(value: Value, element: Type): Type {
  return 'element' in value && hasAny(element) && isConvertible(value.element, element)
    ? settled(value.element, element)
    : element;
}

function memberType(members: readonly Value[], wanted: Type): Type | undefined {
  if (!hasAny(wanted) || members.length === 0) return wanted;
  const types = members.map(typeOf).filter((type) => type.kind !== 'any');
  // NOTE: null goes with a text or a number, but Terraform finds no common type for null and an object or a tuple.
  const bareNull = members.some((member) => member.kind === 'null' && member.type.kind === 'any');
  if (bareNull && types.some(({ kind }) => kind === 'object' || kind === 'tuple')) return undefined;
  return unify(types.map((type) => settled(type, wanted)));
}

function convertToMap(value: Value, wanted: MapType): Outcome {
  if (!('entries' in value)) return mismatch(wanted);
  const element = memberType([...value.entries.values()], wanted.element);
  if (!element) return fail('all map elements must have the same type');
  const converted = collect(value.entries, ([name, member]) =>
    andThen(within(convert(member, element), `element "${name}"`), (entry) => ok([name, entry] as const)),
  );
  return andThen(converted, (entries) => {
    const first = entries[0]?.[1];
    return ok(mapOf(first && hasAny(element) ? typeOf(first) : emptyElement(value, element), entries));
  });
}

function convertToTuple(value: Value, wanted: readonly Type[]): Outcome {
  if (value.kind !== 'tuple') return fail('tuple required');
  if (value.elements.length !== wanted.length) return fail(`tuple of ${wanted.length} elements required`);
  const members = collect(value.elements, (member, at) => within(convert(member, wanted[at] ?? ANY), `element ${at}`));
  return andThen(members, (elements) => ok(tupleOf(elements)));
}

function convertToObject(value: Value, wanted: ObjectType): Outcome {
  if (!('entries' in value)) return fail('object required');
  const missing = [...wanted.attributes.keys()].filter(
    (name) => !value.entries.has(name) && !wanted.optional?.has(name),
  );
  if (missing.length > 0) return fail(missingAttributes(missing));
  const attributes = collect(wanted.attributes, ([name, type]) => {
    const given = value.entries.get(name) ?? nullOf(type);
    const chosen = given.kind === 'null' ? (wanted.optional?.get(name)?.byDefault ?? given) : given;
    return andThen(within(convert(chosen, type), `attribute "${name}"`), (attribute) => ok([name, attribute] as const));
  });
  return andThen(attributes, (entries) => ok(objectOf(entries)));
}

function missingAttributes(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  const last = quoted.pop();
  if (quoted.length === 0) return `attribute ${last} is required`;
  return `attributes ${quoted.join(', ')} and ${last} are required`;
}

function within(outcome: Outcome, place: string): Outcome {
  if (!failed(outcome)) return outcome;
  const nested = /^(element|attribute) /.test(outcome.error) && outcome.error.includes(': ');
  return fail(`${place}${nested ? ', ' : ': '}${outcome.error}`);
}
