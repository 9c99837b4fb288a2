import { isSensitiveInside, unknownInside } from './marks.js';
import { compareNumbers } from './set-order.js';
import { sameType } from './type.js';
import {
  type MapValue,
  membersOf,
  type ObjectValue,
  type SequenceValue,
  typeOf,
  type UnknownValue,
  type Value,
} from './value.js';

/** What comparing for equality finds: yes, no, or the unknown value on which it hangs. */
export type Equality = boolean | UnknownValue;

/** Whether two values are equal as Terraform's `==` has it: values of different types never are. */
export function areEqual(a: Value, b: Value): Equality {
  if (a.kind === 'null' && b.kind === 'null') return true;
  if (a.kind === 'null' || b.kind === 'null') {
    const other = a.kind === 'null' ? b : a;
    return other.kind === 'unknown' ? other : false;
  }
  const [typeA, typeB] = [typeOf(a), typeOf(b)];
  const open = a.kind === 'unknown' ? a : b.kind === 'unknown' ? b : undefined;
  if (open) return typeA.kind === 'any' || typeB.kind === 'any' || sameType(typeA, typeB) ? open : false;
  if (a.kind === 'number' && b.kind === 'number') return compareNumbers(a, b) === 0;
  if ((a.kind === 'string' && b.kind === 'string') || (a.kind === 'bool' && b.kind === 'bool'))
    return a.value === b.value;
  if (!sameType(typeA, typeB)) return unknownInside(a)?.type.kind === 'any' ? openIn(a, b) : false;
  if ('entries' in a && 'entries' in b) return equalEntries(a, b);
  if ('elements' in a && 'elements' in b) return equalMembers(a.elements, b.elements);
  return false;
}

const openIn = (a: Value, b: Value): Equality => unknownInside(a) ?? unknownInside(b) ?? false;

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
