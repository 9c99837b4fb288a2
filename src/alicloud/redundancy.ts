import { haveAll } from '../net/cover.js';
import { intersection, isEmpty, pile, type TrafficSet } from '../net/traffic.js';
import type { Contender } from './contender.js';
import { isCovered } from './covering.js';
import type { Standing } from './standing.js';

/**
 * The accepts that can be left out because other rules accept all that they let in, and for each the fewest rules that do. All of them
 * can go together: of rules that make each other redundant some stay, and none that is said to make another one redundant is
 * redundant, or shadowed, itself. Of two, the weaker is left out, then the one that is later by its address.
 */
export function redundantAmong(standing: Standing): ReadonlyMap<Contender, readonly Contender[]> {
  const { accepting } = standing;
  const candidates = inOrder(candidatesOf(standing));
  const left = new Set<Contender>();
  const stays = (than: Contender) => (other: Contender) => other !== than && !left.has(other);
  // A narrow rule inside a wide one goes first, or it could be what makes the wide one redundant.
  for (const rule of candidates) if (accepting.hasOneFor(standing.mayLetIn(rule), stays(rule))) left.add(rule);
  for (const rule of candidates) {
    if (!left.has(rule) && accepting.haveAllOf(standing.mayLetIn(rule), stays(rule))) left.add(rule);
  }
  const found = new Map<Contender, readonly Contender[]>();
  for (const rule of left) {
    const by = accepting.fewestFor(standing.mayLetIn(rule), stays(rule)) ?? [];
    if (standing.elsewhere.every((other) => replaces(by, rule, other))) found.set(rule, by);
  }
  return found;
}

/** Whether some accepts let in all that another one does there, too, where other groups may have drops in between. */
const replaces = (by: readonly Contender[], rule: Contender, there: Standing): boolean =>
  isCovered(
    there.mayLetIn(rule),
    by.map((other) => there.letsIn(other)),
  );

/** The weakest first, then the last by address: what goes first is what another rule makes redundant. */
function inOrder(rules: readonly Contender[]): readonly Contender[] {
  return [...rules].sort((a, b) => b.weakest - a.weakest || (a.rule.address < b.rule.address ? 1 : -1));
}

/** Accepts of which every part is let in by another rule as well, as far as that can be told without looking for these. */
function candidatesOf(standing: Standing): readonly Contender[] {
  const { contenders, shadowed } = standing;
  const accepts = contenders.filter((rule) => rule.action === 'accept' && !isEmpty(standing.mayLetIn(rule)));
  let once: readonly TrafficSet[] = [];
  let twice: readonly TrafficSet[] = [];
  for (const rule of accepts) {
    if (shadowed.has(rule)) continue;
    const traffic = standing.letsIn(rule);
    // A third rule for the same adds nothing.
    if (haveAll(twice, traffic)) continue;
    for (const set of once) {
      const again = intersection(set, traffic);
      if (!isEmpty(again)) twice = pile(twice, again);
    }
    if (!haveAll(once, traffic)) once = pile(once, traffic);
  }
  return accepts.filter((rule) => {
    if (rule.rule.peers.some(({ kind }) => kind !== 'cidr')) return true;
    const counted = shadowed.has(rule) ? once : twice;
    return haveAll(counted, standing.letsIn(rule));
  });
}
