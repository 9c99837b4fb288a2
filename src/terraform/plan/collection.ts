import { ok } from '../outcome.js';
import { ANY, listType, mapType } from '../type.js';
import { objectOf, tupleOf, type UnknownValue, unknownOf, type Value } from '../value.js';
import type { Expansion } from './repetition.js';

/** What a reference to all instances of a resource or module comes to: the one, a list of them, or a map. */
export function collectionOf({ by, rounds, deferred }: Expansion, address: string, values: readonly Value[]): Value {
  const [first] = values;
  if (deferred !== undefined && first) return openCollection(by, `depends on ${address}, which ${deferred}`, first);
  if (by === 'nothing' && first) return first;
  if (by !== 'for_each') return tupleOf(values);
  return objectOf(rounds.map(({ key }, at) => [nameIn(key), values[at] ?? unknownOf('is not there')]));
}

/** The name in `["name"]`. */
function nameIn(key: string): string {
  return String(JSON.parse(key.slice(1, -1).replace(/([$%])\1(?=\{)/g, '$1')));
}

/** Nobody knows how many there are, but what one of them would be is known. */
function openCollection(by: Expansion['by'], reason: string, one: Value): UnknownValue {
  const type = by === 'count' ? listType(ANY) : mapType(ANY);
  const candidates = one.kind === 'unknown' && one.candidates ? { candidates: one.candidates } : {};
  const members = { attribute: () => ok(one), index: () => ok(one) };
  return { ...unknownOf(reason, type), ...candidates, members };
}
