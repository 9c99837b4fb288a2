import { intersection, isEmpty } from '../net/traffic.js';
import type { Contender } from './contender.js';
import { Neighbours } from './neighbours.js';

/** The accepts that share traffic with a drop of the same priority, and these drops: they win there. */
export function conflictsAmong(contenders: readonly Contender[]): ReadonlyMap<Contender, readonly Contender[]> {
  const drops = new Neighbours(
    contenders.filter(({ action }) => action === 'drop'),
    ({ sure }) => sure,
  );
  const found = new Map<Contender, readonly Contender[]>();
  for (const rule of contenders) {
    if (rule.action !== 'accept') continue;
    const by = drops
      .near(rule.sure, (other) => haveSamePriority(rule, other))
      .filter(([, traffic]) => !isEmpty(intersection(traffic, rule.sure)));
    if (by.length > 0)
      found.set(
        rule,
        by.map(([other]) => other),
      );
  }
  return found;
}

function haveSamePriority({ rule: { priority: a } }: Contender, { rule: { priority: b } }: Contender): boolean {
  return a.state === 'known' && b.state === 'known' && a.value === b.value;
}
