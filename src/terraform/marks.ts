import { marked, type Origin, remembered, type UnknownValue, type Value } from './value.js';

/** What is inside a collection, asked of it once. */
interface Inside {
  readonly sensitive: boolean;
  readonly unknown: UnknownValue | undefined;
  readonly candidates: ReadonlySet<string>;
}

const insides = new WeakMap<object, Inside>();
const NOTHING: Inside = { sensitive: false, unknown: undefined, candidates: new Set() };

/** The value, marked as sensitive where told so. */
export function withSensitive<V extends Value>(value: V, sensitive: boolean): V {
  return sensitive && !value.sensitive ? marked(value, { sensitive: true }) : value;
}

/** The value with the place where it was decided; one that knows its place already keeps it. */
export function withOrigin<V extends Value>(value: V, origin: Origin | undefined): V {
  return origin && !value.origin ? marked(value, { origin }) : value;
}

/** The value without a mark of its own; what is inside keeps its marks. */
export function withoutSensitive(value: Value): Value {
  if (!value.sensitive) return value;
  const { sensitive: _, ...rest } = value;
  return rest;
}

const insideOf = (value: Value): Inside =>
  'elements' in value || 'entries' in value ? remembered(insides, value, lookInside) : NOTHING;

function lookInside(members: readonly Value[]): Inside {
  let [sensitive, unknown]: [boolean, UnknownValue | undefined] = [false, undefined];
  let candidates: Set<string> | undefined;
  for (const member of members) {
    sensitive ||= isSensitiveInside(member);
    unknown ??= unknownInside(member);
    for (const candidate of candidatesInside(member)) {
      candidates ??= new Set();
      candidates.add(candidate);
    }
  }
  return sensitive || unknown ? { sensitive, unknown, candidates: candidates ?? NOTHING.candidates } : NOTHING;
}

/** Whether the value or anything inside it is sensitive. */
export function isSensitiveInside(value: Value): boolean {
  return value.sensitive === true || insideOf(value).sensitive;
}

/** The resource instances whose identity is, or may be, somewhere in the value. */
export function candidatesInside(value: Value): Iterable<string> {
  return value.kind === 'unknown' ? (value.candidates ?? []) : insideOf(value).candidates;
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
  return value.kind === 'unknown' ? value : insideOf(value).unknown;
}

/** An unknown value that may also be the identity of whatever these values have to do with. */
export function withCandidates(unknown: UnknownValue, values: readonly Value[]): UnknownValue {
  const candidates = new Set(unknown.candidates);
  for (const value of values) for (const candidate of candidatesInside(value)) candidates.add(candidate);
  return candidates.size > (unknown.candidates?.length ?? 0) ? { ...unknown, candidates: [...candidates] } : unknown;
}
