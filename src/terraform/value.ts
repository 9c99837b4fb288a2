import type { Span } from '../text/span.js';
import {
  type BigFloat,
  bigFloatOfInteger,
  formatFloat,
  isWhole,
  nearestDouble,
  parseDecimal,
  truncateFloat,
} from './number.js';
import type { Outcome } from './outcome.js';
import { ANY, BOOL, listType, mapType, NUMBER, objectType, STRING, setType, type Type, tupleType } from './type.js';

/** Where a value was decided, and how it came from there: a chain that ends at what somebody wrote. */
export interface Origin {
  readonly span: Span;
  /** The end of the chain, or one link of it, in a sentence; empty for a link that only holds others together. */
  readonly cause: string;
  readonly from?: Origin;
  /** What else had a part in it: the condition of a conditional, the further arguments of a call. */
  readonly also?: readonly Origin[];
  /** A variable decides here. */
  readonly variable?: true;
}

/** How to look into something whose inside is only computed when somebody asks: a resource, a module. */
export interface Members {
  attribute(name: string): Outcome;
  /** Of a collection of which not even the keys are known. */
  index?(key: Value): Outcome;
  /** All of it at once, where that can be told. */
  whole?(): Value;
}

/** What any value may carry. */
export interface Marks {
  readonly sensitive?: true;
  /** Written in a resource whose schema is not known here: the provider may turn `5` into `"5"`, or the other way round. */
  readonly retypable?: true;
  readonly origin?: Origin;
}

/** No value, of a type that may be known all the same. */
export interface NullValue extends Marks {
  readonly kind: 'null';
  readonly type: Type;
}
/** true or false. */
export interface BoolValue extends Marks {
  readonly kind: 'bool';
  readonly value: boolean;
}
/** A number: the nearest double, and the exact number where a double does not hold it for certain. */
export interface NumberValue extends Marks {
  readonly kind: 'number';
  readonly value: number;
  readonly exact?: BigFloat;
}
/** A text, in Unicode's normal form C. */
export interface StringValue extends Marks {
  readonly kind: 'string';
  readonly value: string;
}
/** Many values of one type: in order, or (a set) each once and in Terraform's order of iteration. */
export interface SequenceValue extends Marks {
  readonly kind: 'list' | 'set';
  readonly element: Type;
  readonly elements: readonly Value[];
}
/** Many values in order, each of a type of its own. */
export interface TupleValue extends Marks {
  readonly kind: 'tuple';
  readonly elements: readonly Value[];
}
/** Named values of one type, in the order of their names. */
export interface MapValue extends Marks {
  readonly kind: 'map';
  readonly element: Type;
  readonly entries: ReadonlyMap<string, Value>;
}
/** Named values, each of a type of its own, in the order of their names. */
export interface ObjectValue extends Marks {
  readonly kind: 'object';
  readonly entries: ReadonlyMap<string, Value>;
}
/** A value that the files do not tell, with a sentence that says why. */
export interface UnknownValue extends Marks {
  readonly kind: 'unknown';
  readonly type: Type;
  readonly reason: string;
  /** Addresses of the resource instances whose identity the value may be. */
  readonly candidates?: readonly string[];
  /** The value is the identity of the one candidate, whatever apply makes of it. */
  readonly certain?: true;
  readonly members?: Members;
  /** It could be known, and takes more to compute than we spend. */
  readonly beyond?: true;
}

/** Anything an expression of Terraform's can be. */
export type Value =
  | NullValue
  | BoolValue
  | NumberValue
  | StringValue
  | SequenceValue
  | TupleValue
  | MapValue
  | ObjectValue
  | UnknownValue;

/** The value with these marks. NOTE: spread into a literal, V8 gives copies a hidden class each, which take more memory than the values. */
export const marked = <V extends Value>(value: V, marks: Marks): V => Object.assign({}, value, marks);

/** null, of a type where one is known. */
export const nullOf = (type: Type = ANY): NullValue => ({ kind: 'null', type });
/** true or false. */
export const boolOf = (value: boolean): BoolValue => ({ kind: 'bool', value });
/** A whole number that a double holds. */
export const integerOf = (value: number): NumberValue => ({ kind: 'number', value });
/** A text, brought to normal form C as Terraform does. */
export const stringOf = (value: string): StringValue => ({ kind: 'string', value: value.normalize('NFC') });
/** A value that is not known, and why. */
export const unknownOf = (reason: string, type: Type = ANY): UnknownValue => ({ kind: 'unknown', type, reason });
/** A value that could be known, and takes more to compute than we spend. */
export const unknownBeyond = (reason: string, type: Type = ANY): UnknownValue => ({
  ...unknownOf(reason, type),
  beyond: true,
});
/** A value that is not known because another one is not: for the same reason, decided at the same place. */
export const unknownBecause = (
  { reason, origin, candidates, beyond }: UnknownValue,
  type: Type = ANY,
): UnknownValue => ({
  ...unknownOf(reason, type),
  ...(beyond ? { beyond } : {}),
  ...(origin ? { origin } : {}),
  ...(candidates ? { candidates } : {}),
});
/** A list of elements that have this type already. */
export const listOf = (element: Type, elements: readonly Value[]): SequenceValue => ({
  kind: 'list',
  element,
  elements,
});
/** A tuple. */
export const tupleOf = (elements: readonly Value[]): TupleValue => ({ kind: 'tuple', elements });
/** A map of values that have this type already. */
export const mapOf = (element: Type, entries: Iterable<readonly [string, Value]>): MapValue => ({
  kind: 'map',
  element,
  entries: sortedEntries(entries),
});
/** An object. */
export const objectOf = (entries: Iterable<readonly [string, Value]>): ObjectValue => ({
  kind: 'object',
  entries: sortedEntries(entries),
});

/** A number of any size; whole numbers that a double holds lose their long form. */
export function numberOf(exact: BigFloat): NumberValue {
  const value = nearestDouble(exact);
  return isWhole(exact) && Number.isSafeInteger(value)
    ? { kind: 'number', value: value + 0 }
    : { kind: 'number', value, exact };
}

/** Digits that a double holds for certain. */
const FEW_DIGITS = /^\d{1,15}$/;

/** The number that a text writes out, or undefined. */
export function readNumber(text: string): NumberValue | undefined {
  if (FEW_DIGITS.test(text)) return integerOf(Number(text));
  const exact = parseDecimal(text);
  return exact && numberOf(exact);
}

/** The number in its exact form. */
export const exactOf = ({ value, exact }: NumberValue): BigFloat => exact ?? bigFloatOfInteger(BigInt(value));

/** The number as Terraform writes it into a text. */
export const writeNumber = ({ value, exact }: NumberValue): string => (exact ? formatFloat(exact) : String(value));

/** The number as a whole one, or undefined where it has a fraction. */
export function wholeOf({ value, exact }: NumberValue): bigint | undefined {
  if (!exact) return BigInt(value);
  return isWhole(exact) ? truncateFloat(exact) : undefined;
}

function sortedEntries(entries: Iterable<readonly [string, Value]>): ReadonlyMap<string, Value> {
  const unique = new Map<string, Value>();
  for (const [name, value] of entries) unique.set(name.normalize('NFC'), value);
  return new Map([...unique].sort(([a], [b]) => compareText(a, b)));
}

/** The order of texts by their code points, which is that of their UTF-8 bytes. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left === right) continue;
    // A surrogate stands for a code point above all of the basic plane.
    const [highLeft, highRight] = [isSurrogate(left), isSurrogate(right)];
    return highLeft === highRight ? left - right : highLeft ? 1 : -1;
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

const typesOfTuples = new WeakMap<object, Type>();
const typesOfObjects = new WeakMap<object, Type>();

/** The type that a value has. */
export function typeOf(value: Value): Type {
  switch (value.kind) {
    case 'bool':
      return BOOL;
    case 'number':
      return NUMBER;
    case 'string':
      return STRING;
    case 'list':
      return listType(value.element);
    case 'set':
      return setType(value.element);
    case 'map':
      return mapType(value.element);
    case 'tuple':
      return remembered(typesOfTuples, value, (elements) => tupleType(elements.map(typeOf)));
    case 'object':
      return remembered(typesOfObjects, value, () =>
        objectType([...value.entries].map(([name, entry]) => [name, typeOf(entry)] as const)),
      );
    default:
      return value.type;
  }
}

const FEW = 8;

/** What is computed of the members of a collection: once where that is much work, for a big one is looked at again and again. */
export function remembered<T>(known: WeakMap<object, T>, value: Value, compute: (members: readonly Value[]) => T): T {
  const container = 'elements' in value ? value.elements : 'entries' in value ? value.entries : undefined;
  if (!container) return compute([]);
  const before = known.get(container);
  if (before !== undefined) return before;
  const members = membersOf(value);
  const now = compute(members);
  // A small collection of scalars is looked at faster than it is remembered.
  if (members.length > FEW || members.some(isCollection)) known.set(container, now);
  return now;
}

const isCollection = (value: Value): boolean => 'elements' in value || 'entries' in value;

/** The values directly inside a value; none where it is not made of others. */
export function membersOf(value: Value): readonly Value[] {
  if ('elements' in value) return value.elements;
  return 'entries' in value ? [...value.entries.values()] : [];
}
