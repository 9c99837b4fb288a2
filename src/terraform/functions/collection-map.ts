import { withSensitive } from '../marks.js';
import { type Failure, fail, ok } from '../outcome.js';
import { ANY, listType, mapType, objectType, STRING, sameType, type Type, tupleType, typeName } from '../type.js';
import {
  compareText,
  listOf,
  mapOf,
  nullOf,
  objectOf,
  stringOf,
  tupleOf,
  typeOf,
  unknownBecause,
  unknownOf,
  type Value,
} from '../value.js';
import { elementsOf, entriesOf, textOf } from './arguments.js';
import type { TerraformFunction } from './function.js';

const typeOfArgument = (value: Value | undefined): Type => typeOf(value ?? unknownOf(''));

const keys: TerraformFunction = {
  name: 'keys',
  parameters: [{ name: 'inputMap', type: ANY, unknown: 'handled', handlesSensitive: true }],
  returns: ([map]) => {
    const type = typeOfArgument(map);
    if (type.kind === 'map') return listType(STRING);
    if (type.kind !== 'object') return fail('keys() takes a map or object', 0);
    return tupleType([...type.attributes.keys()].map(() => STRING));
  },
  call: ([map]) => {
    const type = typeOfArgument(map);
    if (map?.kind === 'unknown' && type.kind === 'map') return ok(unknownBecause(map, listType(STRING)));
    const names = type.kind === 'object' ? [...type.attributes.keys()].sort(compareText) : [...entriesOf(map).keys()];
    const texts = names.map(stringOf);
    return ok(withSensitive(type.kind === 'object' ? tupleOf(texts) : listOf(STRING, texts), map?.sensitive === true));
  },
};

const values: TerraformFunction = {
  name: 'values',
  parameters: [{ name: 'mapping', type: ANY, handlesSensitive: true }],
  returns: ([map]) => {
    const type = typeOfArgument(map);
    if (type.kind === 'map') return listType(type.element);
    return type.kind === 'object'
      ? tupleType([...type.attributes.values()])
      : fail('values() takes a map or object', 0);
  },
  call: ([map]) => {
    const members = [...entriesOf(map).values()];
    const list = map && 'element' in map ? listOf(map.element, members) : tupleOf(members);
    return ok(withSensitive(list, map?.sensitive === true));
  },
};

function mergeType(args: readonly Value[]): Type | Failure {
  const [first, ...others] = args.map(typeOf);
  if (!first) return objectType([]);
  const types = [first, ...others];
  if (types.some(({ kind }) => kind === 'any')) return ANY;
  for (const [at, type] of types.entries()) {
    if (type.kind !== 'map' && type.kind !== 'object')
      return fail(`merge() takes maps and objects, not ${typeName(type)}`, at);
  }
  if (others.every((type) => sameType(type, first))) return first;
  if (args.some((arg) => arg.kind === 'unknown' && arg.type.kind === 'map')) return ANY;
  return objectType(args.flatMap(attributeTypesOf));
}

/** The attributes that a map or object brings into a merged object. */
function attributeTypesOf(arg: Value): readonly (readonly [string, Type])[] {
  if (arg.kind === 'unknown' && arg.type.kind === 'object') return [...arg.type.attributes];
  if (!('entries' in arg)) return [];
  return [...arg.entries].map(([name, entry]) => [name, arg.kind === 'map' ? arg.element : typeOf(entry)] as const);
}

const merge: TerraformFunction = {
  name: 'merge',
  parameters: [],
  variadic: { name: 'maps', type: ANY, acceptsNull: true, handlesSensitive: true, acceptsAnyType: true },
  returns: mergeType,
  call: (args) => {
    const type = mergeType(args);
    if ('error' in type) return type;
    const sensitive = args.some((arg) => arg.sensitive === true);
    const merged = args.flatMap((arg) => ('entries' in arg ? [...arg.entries] : []));
    return ok(withSensitive(type.kind === 'map' ? mapOf(type.element, merged) : objectOf(merged), sensitive));
  },
};

const transpose: TerraformFunction = {
  name: 'transpose',
  parameters: [{ name: 'values', type: mapType(listType(STRING)), unknown: 'inside' }],
  returns: mapType(listType(STRING)),
  call: ([map]) => {
    const turned = new Map<string, Value[]>();
    for (const [name, list] of entriesOf(map)) {
      if (list.kind === 'null') return fail('transpose() cannot turn a null list', 0);
      for (const element of elementsOf(list)) {
        if (element.kind === 'null') return fail('transpose() cannot turn null into a key', 0);
        const key = textOf(element);
        turned.set(key, [...(turned.get(key) ?? []), stringOf(name)]);
      }
    }
    const entries = [...turned].map(([key, names]) => [key, listOf(STRING, names)] as const);
    return ok(mapOf(listType(STRING), entries));
  },
};

const wrongNumber = (keyCount: number, valueCount: number): Failure =>
  fail(`the number of keys (${keyCount}) does not match the number of values (${valueCount})`);

function zipmapType([names, given]: readonly Value[]): Type | Failure {
  const type = typeOfArgument(given);
  if (type.kind === 'list') return mapType(type.element);
  if (type.kind !== 'tuple') return fail('the values must be a list or tuple', 1);
  if (!names || !('elements' in names) || names.elements.some(({ kind }) => kind === 'unknown')) return ANY;
  if (names.elements.length !== type.elements.length) return wrongNumber(names.elements.length, type.elements.length);
  const position = names.elements.findIndex(({ kind }) => kind === 'null');
  if (position >= 0) return fail(`the list of keys has a null value at index ${position}`, 0);
  return objectType(names.elements.map((name, at) => [textOf(name), type.elements[at] ?? ANY] as const));
}

const zipmap: TerraformFunction = {
  name: 'zipmap',
  parameters: [
    { name: 'keys', type: listType(STRING), unknown: 'inside' },
    { name: 'values', type: ANY, handlesSensitive: true },
  ],
  returns: zipmapType,
  call: ([names, given]) => {
    const [all, members] = [elementsOf(names), elementsOf(given)];
    if (all.length !== members.length) return wrongNumber(all.length, members.length);
    if (all.some(({ kind }) => kind === 'null')) return fail('a key must not be null', 0);
    const entries = all.map((name, at) => [textOf(name), members[at] ?? nullOf()] as const);
    const map = given && 'element' in given ? mapOf(given.element, entries) : objectOf(entries);
    return ok(withSensitive(map, given?.sensitive === true));
  },
};

/** Functions on maps and objects. */
export const mapFunctions: readonly TerraformFunction[] = [keys, values, merge, transpose, zipmap];
