import { pile, type TrafficSet, unionOfAll } from '../net/traffic.js';
import { type Contender, isNothing, isStronger } from './contender.js';
import { isCovered } from './covering.js';
import type { Standing } from './standing.js';

/** The rules all of whose traffic stronger rules decide, whatever is not known of any of them. */
export function shadowedAmong(contenders: readonly Contender[]): ReadonlySet<Contender> {
  const judgedAt = byRank(contenders, ({ strongest }) => strongest);
  const countAfter = byRank(contenders, ({ weakest }) => weakest);
  const shadowed = new Set<Contender>();
  let stronger: readonly TrafficSet[] = [];
  for (let rank = 0; rank < Math.max(judgedAt.length, countAfter.length); rank++) {
    for (const rule of judgedAt[rank] ?? []) if (isCovered(rule.may, stronger)) shadowed.add(rule);
    // What is shadowed has nothing that the others have not.
    const added = (countAfter[rank] ?? []).filter((rule) => !shadowed.has(rule) && !isNothing(rule));
    if (added.length > 0) stronger = pile(stronger, unionOfAll(added.map(({ sure }) => sure)));
  }
  return shadowed;
}

function byRank(
  contenders: readonly Contender[],
  rankOf: (rule: Contender) => number,
): readonly (readonly Contender[] | undefined)[] {
  const ranks: Contender[][] = [];
  for (const rule of contenders) {
    const known = ranks[rankOf(rule)];
    if (known) known.push(rule);
    else ranks[rankOf(rule)] = [rule];
  }
  return ranks;
}

/** The fewest stronger rules that match all the traffic of a shadowed rule; none of them is shadowed itself. */
export const shadowersOf = (rule: Contender, { matching }: Standing): readonly Contender[] | undefined =>
  matching.fewestFor(rule.may, (other) => isStronger(other, rule));

/** The fewest stronger accepts that let in all the traffic of a drop, so that it drops nothing. */
export function forestallersOf(rule: Contender, { accepting }: Standing): readonly Contender[] | undefined {
  if (rule.action !== 'drop') return undefined;
  return accepting.fewestFor(rule.may, (other) => isStronger(other, rule));
}

/** The fewest stronger drops that match all the traffic of an accept of which nothing is let in by any other rule either. */
export function contradictorsOf(rule: Contender, { matching, mayAccept }: Standing): readonly Contender[] | undefined {
  if (rule.action !== 'accept' || mayAccept(rule.may)) return undefined;
  return matching.fewestFor(rule.may, (other) => other.action === 'drop' && isStronger(other, rule));
}
