import { isSensitiveInside, unknownInside, withCandidates, withoutAnySensitive, withSensitive } from './marks.js';
import { compareFloats } from './number.js';
import type { Type } from './type.js';
import {
  compareText,
  exactOf,
  membersOf,
  type NumberValue,
  type SequenceValue,
  type UnknownValue,
  unknownBecause,
  type Value,
  writeNumber,
} from './value.js';

/**
 * A set of these members, which have this type already: each once, in the order in which Terraform iterates.
 * A sensitive member makes the whole set sensitive, and one that is not known leaves open how many there are.
 */
export function toSet(element: Type, members: readonly Value[]): SequenceValue | UnknownValue {
  const sensitive = members.some(isSensitiveInside);
  const bare = sensitive ? members.map(withoutAnySensitive) : members;
  for (const member of bare) {
    const unknown = unknownInside(member);
    if (unknown) {
      const open = withCandidates(unknownBecause(unknown, { kind: 'set', element }), bare);
      return withSensitive(open, sensitive);
    }
  }
  const unique = new Map<string, Value>();
  for (const member of bare) {
    const key = setKey(member);
    if (!unique.has(key)) unique.set(key, member);
  }
  const elements = [...unique].sort(compareMembers).map(([, member]) => member);
  return withSensitive({ kind: 'set', element, elements }, sensitive);
}

type Keyed = readonly [string, Value];

function compareMembers([keyA, a]: Keyed, [keyB, b]: Keyed): number {
  if (a.kind === 'null') return 1;
  if (b.kind === 'null') return -1;
  if (a.kind === 'number' && b.kind === 'number') return compareNumbers(a, b);
  if (a.kind === 'string' && b.kind === 'string') return compareText(a.value, b.value);
  if (a.kind === 'bool' && b.kind === 'bool') return Number(a.value) - Number(b.value);
  return compareText(keyA, keyB);
}

/** Negative, zero or positive as a is smaller than, equal to or greater than b. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  return a.exact || b.exact ? compareFloats(exactOf(a), exactOf(b)) : a.value - b.value;
}

/** A text that only equal members share; its order is the order of members that have none of their own (cty's set hash). */
function setKey(member: Value): string {
  switch (member.kind) {
    case 'null':
      return '~';
    case 'unknown':
      return '?';
    case 'bool':
      return member.value ? 'T' : 'F';
    case 'number':
      return writeNumber(member);
    case 'string':
      return JSON.stringify(member.value);
    case 'map':
      return `{${[...member.entries].map(([name, entry]) => `${JSON.stringify(name)}:${setKey(entry)};`).join('')}}`;
    case 'list':
    case 'set':
      return `[${member.elements.map((element) => `${setKey(element)};`).join('')}]`;
    default:
      return `<${membersOf(member)
        .map((entry) => `${setKey(entry)};`)
        .join('')}>`;
  }
}
