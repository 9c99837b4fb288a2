import { type Box, boxesOf, type TrafficSet } from '../net/traffic.js';
import type { Contender } from './contender.js';
import { isSensitive } from './rule.js';

/**
 * The rules that match the same traffic as another one and do the same, and which one that is: the strongest, of several the first by
 * address. A rule that must not be printed is compared with its like alone: the other one would tell what it is.
 */
export function duplicatesAmong(contenders: readonly Contender[]): ReadonlyMap<Contender, Contender> {
  const same = new Map<string, Contender[]>();
  for (const rule of contenders) {
    if (!isComparable(rule)) continue;
    const key = `${rule.action} ${isSensitive(rule.rule)} ${textOf(rule.may)}`;
    const known = same.get(key);
    if (known) known.push(rule);
    else same.set(key, [rule]);
  }
  const found = new Map<Contender, Contender>();
  for (const rules of same.values()) {
    if (rules.length === 1) continue;
    const [first, ...others] = rules.sort((a, b) => a.weakest - b.weakest || compare(a, b)) as [Contender];
    for (const rule of others) found.set(rule, first);
  }
  return found;
}

const compare = (a: Contender, b: Contender): number => (a.rule.address < b.rule.address ? -1 : 1);

/** What it does, what it matches and how strong it is are known. */
const isComparable = (rule: Contender): boolean =>
  rule.strongest === rule.weakest && (rule.may === rule.sure || textOf(rule.may) === textOf(rule.sure));

/** Equal traffic has equal text. */
const textOf = (set: TrafficSet): string => boxesOf(set).map(textOfBox).join(';');

function textOfBox({ direction, protocol, space, ports, peers }: Box): string {
  const ends = peers.map(({ start, end }) => `${JSON.stringify(`${start}`)}-${JSON.stringify(`${end}`)}`);
  return [direction, protocol, space, ports.start, ports.end, ...ends].join(' ');
}
