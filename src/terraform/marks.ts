import { membersOf, type Origin, type UnknownValue, type Value } from './value.js';

/** The value, marked as sensitive where told so. */
export function withSensitive<V extends Value>(value: V, sensitive: boolean): V {
  return sensitive && !value.sensitive ? { ...value, sensitive: true } : value;
}

/** The value with the place where it was decided; one that knows its place already keeps it. */
export function withOrigin<V extends Value>(value: V, origin: Origin | undefined): V {
  return origin && !value.origin ? { ...value, origin } : value;
}

/** The value without a mark of its own; what is inside keeps its marks. */
export function withoutSensitive(value: Value): Value {
  if (!value.sensitive) return value;
  const { sensitive: _, ...rest } = value;
  return rest;
}

/** Whether the value or anything inside it is sensitive. */
export function isSensitiveInside(value: Value): boolean {
  return value.sensitive === true || membersOf(value).some(isSensitiveInside);
}

/** The value without any mark, at any depth. */
export function withoutAnySensitive(value: Value): Value {
  if (!isSensitiveInside(value)) return value;
  return withoutSensitive(mapMembers(value, withoutAnySensitive));
}

/** The same value with each of its members replaced; the members keep their types. */
export function mapMembers(value: Value, change: (member: Value) => Value): Value {
  if ('elements' in value) return { ...value, elements: value.elements.map(change) };
  if (!('entries' in value)) return value;
  return { ...value, entries: new Map([...value.entries].map(([name, entry]) => [name, change(entry)])) };
}

/** The first unknown value at any depth, if there is one. */
export function unknownInside(value: Value): UnknownValue | undefined {
  if (value.kind === 'unknown') return value;
  for (const member of membersOf(value)) {
    const unknown = unknownInside(member);
    if (unknown) return unknown;
  }
  return undefined;
}
