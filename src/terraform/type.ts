import type { Value } from './value.js';

/** What may be said of an attribute that an object need not have: optional(number) or optional(number, 22). */
export interface OptionalAttribute {
  readonly byDefault?: Value;
}

/** A type of Terraform's, or a constraint: `any` stands for whatever the value turns out to be. */
export type Type =
  | { readonly kind: 'string' | 'number' | 'bool' | 'any' }
  | SequenceType
  | MapType
  | { readonly kind: 'tuple'; readonly elements: readonly Type[] }
  | ObjectType;

/** Many of one type: in order, or each once. */
export interface SequenceType {
  readonly kind: 'list' | 'set';
  readonly element: Type;
}

/** Named members of one type. */
export interface MapType {
  readonly kind: 'map';
  readonly element: Type;
}

/** An object: named attributes, each with a type of its own. */
export interface ObjectType {
  readonly kind: 'object';
  readonly attributes: ReadonlyMap<string, Type>;
  readonly optional?: ReadonlyMap<string, OptionalAttribute>;
}

/** The type of texts. */
export const STRING: Type = { kind: 'string' };
/** The type of numbers. */
export const NUMBER: Type = { kind: 'number' };
/** The type of true and false. */
export const BOOL: Type = { kind: 'bool' };
/** Stands for every type. */
export const ANY: Type = { kind: 'any' };

/** list(element). */
export const listType = (element: Type): SequenceType => ({ kind: 'list', element });
/** set(element). */
export const setType = (element: Type): SequenceType => ({ kind: 'set', element });
/** map(element). */
export const mapType = (element: Type): MapType => ({ kind: 'map', element });
/** tuple([…]). */
export const tupleType = (elements: readonly Type[]): Type => ({ kind: 'tuple', elements });
/** object({…}). */
export const objectType = (
  attributes: Iterable<readonly [string, Type]>,
  optional?: Iterable<readonly [string, OptionalAttribute]>,
): ObjectType => ({
  kind: 'object',
  attributes: new Map(attributes),
  ...(optional ? { optional: new Map(optional) } : {}),
});

/** Whether it is text, a number or a truth value. */
export const isPrimitive = (type: Type): boolean =>
  type.kind === 'string' || type.kind === 'number' || type.kind === 'bool';

/** Whether `any` stands somewhere in it. */
export function hasAny(type: Type): boolean {
  if (type.kind === 'any') return true;
  if (type.kind === 'tuple') return type.elements.some(hasAny);
  if (type.kind === 'object') return [...type.attributes.values()].some(hasAny);
  return 'element' in type && hasAny(type.element);
}

/** Whether both are the same type; optional attributes count as attributes. */
export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (a.kind === 'tuple') {
    if (b.kind !== 'tuple' || a.elements.length !== b.elements.length) return false;
    return a.elements.every((element, at) => sameType(element, b.elements[at] ?? ANY));
  }
  if (a.kind === 'object') {
    if (b.kind !== 'object' || a.attributes.size !== b.attributes.size) return false;
    return [...a.attributes].every(([name, type]) => {
      const other = b.attributes.get(name);
      return other !== undefined && sameType(type, other);
    });
  }
  if (a.kind !== b.kind) return false;
  return !('element' in a) || !('element' in b) || sameType(a.element, b.element);
}

/** The type in Terraform's words for people: `list of string`, `object`. */
export function typeName(type: Type): string {
  return 'element' in type ? `${type.kind} of ${elementName(type.element)}` : type.kind;
}

const elementName = (type: Type): string => (type.kind === 'any' ? 'any single type' : typeName(type));

/** The type as one would write it in a variable block: `list(object({port=number}))`. */
export function writeType(type: Type): string {
  if ('element' in type) return `${type.kind}(${writeType(type.element)})`;
  if (type.kind === 'tuple') return `tuple([${type.elements.map(writeType).join(', ')}])`;
  if (type.kind !== 'object') return type.kind;
  const attributes = [...type.attributes].map(([name, attribute]) => {
    const optional = type.optional?.has(name) ?? false;
    return `${name}=${optional ? `optional(${writeType(attribute)})` : writeType(attribute)}`;
  });
  return `object({${attributes.join(', ')}})`;
}
