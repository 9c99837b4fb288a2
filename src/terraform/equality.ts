import { isSensitiveInside, unknownInside } from './marks.js';
import { compareNumbers } from './set-order.js';
import { hasAny, sameType } from './type.js';
import {
  type MapValue,
  membersOf,
  type ObjectValue,
  type SequenceValue,
  typeOf,
  type UnknownValue,
  unknownOf,
  type Value,
  writeNumber,
} from './value.js';

/** What comparing for equality finds: yes, no, or the unknown value on which it hangs. */
export type Equality = boolean | UnknownValue;

/** Whether two values are equal as Terraform's `==` has it: values of different types never are. */
export function areEqual(a: Value, b: Value): Equality {
  if (a.kind === 'null' || b.kind === 'null') return equalToNull(a.kind === 'null' ? b : a);
  if (a.kind === 'unknown' || b.kind === 'unknown') return equalToUnknown(a, b);
  const perhaps = equalIfRetyped(a, b);
  if (perhaps !== undefined) return perhaps;
  const scalars = equalScalars(a, b);
  if (scalars !== undefined) return scalars;
  if (!sameType(typeOf(a), typeOf(b))) return equalTypesPerhaps(a, b);
  if ('entries' in a && 'entries' in b) return equalEntries(a, b);
  return 'elements' in a && 'elements' in b && equalMembers(a.elements, b.elements);
}

/** An identity is never null. */
const equalToNull = (other: Value): Equality =>
  other.kind === 'unknown' && !other.certain ? other : other.kind === 'null';

function equalToUnknown(a: Value, b: Value): Equality {
  const [typeA, typeB] = [typeOf(a), typeOf(b)];
  const mayBeEqual = typeA.kind === 'any' || typeB.kind === 'any' || sameType(typeA, typeB);
  return mayBeEqual && (unknownInside(a) ?? unknownInside(b) ?? false);
}

function equalScalars(a: Value, b: Value): boolean | undefined {
  if (a.kind === 'number' && b.kind === 'number') return compareNumbers(a, b) === 0;
  if (a.kind === 'string' && b.kind === 'string') return a.value === b.value;
  return a.kind === 'bool' && b.kind === 'bool' ? a.value === b.value : undefined;
}

/** What looks the same may be a text on one side and a number on the other, once the provider's schema has had its say. */
function equalIfRetyped(a: Value, b: Value): Equality | undefined {
  if (!(a.retypable || b.retypable)) return undefined;
  const [left, right] = [textOfScalar(a), textOfScalar(b)];
  if (left === undefined || right === undefined) return undefined;
  if (left !== right) return false;
  const isPlainText = !/^(-?[0-9.]+|true|false)$/.test(left);
  return isPlainText
    ? undefined
    : unknownOf('depends on an attribute of another resource whose type the provider decides');
}

function textOfScalar(value: Value): string | undefined {
  if (value.kind === 'string') return value.value;
  if (value.kind === 'number') return writeNumber(value);
  return value.kind === 'bool' ? String(value.value) : undefined;
}

/** Where a part has no type yet, the types of both may still turn out to be the same. */
function equalTypesPerhaps(a: Value, b: Value): Equality {
  const open = a.kind === b.kind ? (unknownInside(a) ?? unknownInside(b)) : undefined;
  return open && (hasAny(typeOf(a)) || hasAny(typeOf(b))) ? open : false;
}

function equalEntries(a: MapValue | ObjectValue, b: MapValue | ObjectValue): Equality {
  const names = [...a.entries.keys()];
  if (a.entries.size !== b.entries.size || !names.every((name) => b.entries.has(name))) return false;
  return equalMembers(membersOf(a), membersOf(b));
}

function equalMembers(a: readonly Value[], b: readonly Value[]): Equality {
  if (a.length !== b.length) return false;
  let open: UnknownValue | undefined;
  for (const [at, left] of a.entries()) {
    const right = b[at];
    const equal = right === undefined ? false : areEqual(left, right);
    if (equal === false) return false;
    if (equal !== true) open ??= equal;
  }
  return open ?? true;
}

/** Whether comparing the two lets something sensitive show. */
export const comparesSensitive = (a: Value, b: Value): boolean => isSensitiveInside(a) || isSensitiveInside(b);

/** The first element of a list that equals the wanted value, or what keeps us from knowing. */
export function positionOf(elements: SequenceValue['elements'], wanted: Value): number | undefined | UnknownValue {
  let open: UnknownValue | undefined;
  for (const [at, element] of elements.entries()) {
    const equal = areEqual(element, wanted);
    if (equal === true) return open ?? at;
    if (equal !== false) open ??= equal;
  }
  return open;
}
