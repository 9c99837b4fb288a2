import { withSensitive } from '../../src/terraform/marks.js';
import { parseDecimal } from '../../src/terraform/number.js';
import { toSet } from '../../src/terraform/set-order.js';
import {
  ANY,
  listType,
  mapType,
  type OptionalAttribute,
  objectType,
  setType,
  type Type,
  tupleType,
} from '../../src/terraform/type.js';
import {
  boolOf,
  listOf,
  mapOf,
  nullOf,
  numberOf,
  objectOf,
  stringOf,
  tupleOf,
  typeOf,
  unknownOf,
  type Value,
  writeNumber,
} from '../../src/terraform/value.js';

/** JSON as the recordings hold it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

type JsonObject = { readonly [name: string]: Json };

export const REASON = 'depends on what nobody knows';

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const objectIn = (json: Json | undefined): JsonObject => (isObject(json) ? json : {});
const arrayIn = (json: Json | undefined): readonly Json[] => (Array.isArray(json) ? json : []);

/** A type in cty's JSON: "string", ["list", type], ["object", {…}, {optional attributes}]. */
export function readType(json: Json | undefined): Type {
  if (json === 'string' || json === 'number' || json === 'bool') return { kind: json };
  const [kind, inner, optional] = arrayIn(json);
  if (kind === 'list') return listType(readType(inner));
  if (kind === 'set') return setType(readType(inner));
  if (kind === 'map') return mapType(readType(inner));
  if (kind === 'tuple') return tupleType(arrayIn(inner).map(readType));
  if (kind !== 'object') return ANY;
  const attributes = Object.entries(objectIn(inner)).map(([name, type]) => [name, readType(type)] as const);
  return objectType(attributes, Object.entries(objectIn(optional)).map(readOptional));
}

function readOptional([name, json]: [string, Json]): readonly [string, OptionalAttribute] {
  const byDefault = objectIn(json).default;
  return [name, byDefault === undefined ? {} : { byDefault: readValue(byDefault) }];
}

const entriesIn = (json: Json | undefined) =>
  Object.entries(objectIn(json)).map(([name, entry]) => [name, readValue(entry)] as const);

const SPECIAL: Readonly<Record<string, (json: Json) => Value>> = {
  $number: (json) => numberIn(String(json)),
  $sensitive: (json) => withSensitive(readValue(json), true),
  $null: (json) => nullOf(readType(json)),
  $unknown: (json) => unknownOf(REASON, readType(json)),
  $list: (json) => listOf(readType(arrayIn(json)[0]), arrayIn(arrayIn(json)[1]).map(readValue)),
  $set: (json) => toSet(readType(arrayIn(json)[0]), arrayIn(arrayIn(json)[1]).map(readValue)),
  $map: (json) => mapOf(readType(arrayIn(json)[0]), entriesIn(arrayIn(json)[1])),
};

function numberIn(text: string): Value {
  const number = parseDecimal(text);
  if (!number) throw new Error(`${text} is not a number`);
  return numberOf(number);
}

/** An argument as the recordings write it. */
export function readValue(json: Json): Value {
  if (json === null) return nullOf();
  if (typeof json === 'boolean') return boolOf(json);
  if (typeof json === 'number') return numberIn(String(json));
  if (typeof json === 'string') return stringOf(json);
  if (Array.isArray(json)) return tupleOf(json.map(readValue));
  const [[name, inner] = ['', null]] = Object.entries(json);
  const special = SPECIAL[name];
  return special && inner !== undefined ? special(inner) : objectOf(entriesIn(json));
}

/** A type in cty's JSON. */
export function showType(type: Type): Json {
  if ('element' in type) return [type.kind, showType(type.element)];
  if (type.kind === 'tuple') return [type.kind, type.elements.map(showType)];
  if (type.kind === 'object') {
    return [
      type.kind,
      Object.fromEntries([...type.attributes].map(([name, attribute]) => [name, showType(attribute)])),
    ];
  }
  return type.kind === 'any' ? 'dynamic' : type.kind;
}

function showPlain(value: Value): Json {
  if (value.kind === 'null' || value.kind === 'unknown') return null;
  if (value.kind === 'number') {
    const written = writeNumber(value);
    return written.replace('-', '').length > 15 ? { $number: written } : Number(written);
  }
  if ('elements' in value) return value.elements.map(showPlain);
  // A plan leaves out the attributes that are not known.
  if ('entries' in value) {
    const known = [...value.entries].filter(([, { kind }]) => kind !== 'unknown');
    return Object.fromEntries(known.map(([name, entry]) => [name, showPlain(entry)]));
  }
  return value.value;
}

/** Where a mark is, as a plan tells it: true, or the members with their marks; undefined where it is nowhere. */
function showMarks(value: Value, has: (value: Value) => boolean): Json | undefined {
  if (has(value)) return true;
  if ('elements' in value) {
    const marks = value.elements.map((element) => showMarks(element, has) ?? false);
    return marks.some((mark) => mark !== false) ? marks : undefined;
  }
  if (!('entries' in value)) return undefined;
  const marks = [...value.entries].map(([name, entry]) => [name, showMarks(entry, has)] as const);
  const marked = marks.filter(([, mark]) => mark !== undefined);
  return marked.length > 0 ? Object.fromEntries(marked.map(([name, mark]) => [name, mark ?? false])) : undefined;
}

/** The value as a recording has it. */
export function showValue(value: Value): JsonObject {
  const unknown = showMarks(value, ({ kind }) => kind === 'unknown');
  const sensitive = showMarks(value, (part) => part.sensitive === true);
  return {
    ...(unknown === undefined ? { type: showType(typeOf(value)) } : {}),
    value: showPlain(value),
    ...(unknown === undefined ? {} : { unknown }),
    ...(sensitive === undefined ? {} : { sensitive }),
  };
}
