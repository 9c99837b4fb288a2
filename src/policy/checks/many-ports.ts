import { type Default, type Exposure, exposuresOf } from '../../alicloud/exposure.js';
import type { Rule } from '../../alicloud/rule.js';
import { difference, intervalSet, sizeOf } from '../../net/interval.js';
import {
  type Direction,
  hasPorts,
  intersection,
  PROTOCOLS,
  portsAtMost,
  portsOf,
  type TrafficSet,
} from '../../net/traffic.js';
import type { GroupView } from './check-kind.js';
import { memoised } from './memoised.js';
import { widest } from './widest.js';

/** With a limit on ports: whether a rule or a default is one of those that let in too many together. */
export interface ManyPorts {
  /** What a rule accepts counts together with what is in its group for certain. */
  certain(region: TrafficSet, own: Exposure): boolean;
  /** Whatever may be in one group counts together. */
  possible(region: TrafficSet, own: Exposure): boolean;
}

type Cause = Rule | Default;

/**
 * Counts the ports of one protocol that all rules of a group let in together, inside a region. Where they are more than the limit, the
 * widest rules are those that are too many.
 */
export function manyPorts(view: GroupView, directions: readonly Direction[], limit: number): ManyPorts {
  const { lower, upper } = view.together(directions);
  const isSettled = (by: Cause): boolean => typeof by === 'string' || by.membership.certain;
  // Where they have become too many, what is new has made them so, together with what was there.
  const known = memoised((region: TrafficSet): readonly TrafficSet[] => {
    const pools = view.before?.pools ?? [];
    const lets = pools.map((pool) => exposuresOf(pool, directions).lower);
    const were = lets.length > 0 && lets.every((exposures) => tooMany(exposures, region, limit).size > 0);
    return were ? [] : lets.flatMap((exposures) => exposures.map(({ traffic }) => intersection(traffic, region)));
  });
  const amongSettled = memoised((region: TrafficSet) => {
    const settled = lower.filter(({ by }) => isSettled(by));
    return { settled, found: tooMany(settled, region, limit, known(region)) };
  });
  const amongAll = memoised((region: TrafficSet) => {
    const others = view.others().map((other) => other.together(directions).upper);
    const together = others.length === 0 ? [upper] : others.map((exposures) => [...upper, ...exposures]);
    return new Set(together.flatMap((exposures) => [...tooMany(exposures, region, limit, known(region))]));
  });
  return {
    certain(region, { by }) {
      const { settled, found } = amongSettled(region);
      if (isSettled(by)) return found.has(by);
      const whole = lower.find((exposure) => exposure.by === by);
      return whole !== undefined && tooMany([...settled, whole], region, limit, known(region)).has(by);
    },
    possible: (region, { by }) => amongAll(region).has(by),
  };
}

const NONE: ReadonlySet<Cause> = new Set();

/**
 * The widest of some exposures, if all of them together let in more ports of one protocol than a limit; of what was there before, only
 * what comes on top of it is blamed.
 */
function tooMany(
  exposures: readonly Exposure[],
  region: TrafficSet,
  limit: number,
  before: readonly TrafficSet[] = [],
): ReadonlySet<Cause> {
  // Nearly always there are few ports in all, wherever they are from.
  if (exposures.reduce((sum, { traffic }) => sum + portsAtMost(traffic), 0) <= limit) return NONE;
  const inside = exposures.map(({ by, traffic }) => ({ by, traffic: intersection(traffic, region) }));
  return new Set(
    PROTOCOLS.filter(hasPorts).flatMap((protocol) => {
      const all = inside.map(({ by, traffic }) => ({ by, points: portsOf(traffic, protocol) }));
      const open = intervalSet(before.flatMap((traffic) => portsOf(traffic, protocol)));
      if (open.length === 0) return widest(all, BigInt(limit));
      if (widest(all, BigInt(limit)).length === 0) return [];
      const fresh = all.map(({ by, points }) => ({ by, points: difference(points, open) }));
      return widest(fresh, BigInt(limit) - sizeOf(open));
    }),
  );
}

/** Whether traffic has more ports of one protocol than a limit. */
export const hasMorePorts = (traffic: TrafficSet, limit: number): boolean =>
  PROTOCOLS.some((protocol) => hasPorts(protocol) && sizeOf(portsOf(traffic, protocol)) > BigInt(limit));
