import { type Default, type Exposure, exposuresOf } from '../../alicloud/exposure.js';
import type { Rule } from '../../alicloud/rule.js';
import { difference, intervalSet, sizeOf } from '../../net/interval.js';
import {
  type Direction,
  hasPorts,
  intersection,
  isEmpty,
  isEqual,
  NO_TRAFFIC,
  PROTOCOLS,
  type Protocol,
  portsAtMost,
  portsOf,
  type TrafficSet,
  union,
  unionOfAll,
  withManyPorts,
} from '../../net/traffic.js';
import type { GroupView } from './check-kind.js';
import { memoised } from './memoised.js';
import { widest } from './widest.js';

/**
 * With a limit on ports: the part of a region in which a rule or a default is one of those that let in too many together, nothing if
 * there is none.
 */
export interface ManyPorts {
  /** What a rule accepts counts together with what is in its group for certain. */
  certain(region: TrafficSet, own: Exposure): TrafficSet;
  /** Whatever may be in one group counts together; `certain` is what is in the region for certain. */
  possible(region: TrafficSet, own: Exposure, certain: TrafficSet): TrafficSet;
}

type Cause = Rule | Default;

/** Who is to blame, and for the traffic with whom. */
type Blame = ReadonlyMap<Cause, TrafficSet>;

/**
 * Counts the ports of one protocol that all rules of a group let in together, inside a region, from (or to) any one address. Where they
 * are more than the limit, the widest rules are those that are too many.
 */
export function manyPorts(view: GroupView, directions: readonly Direction[], limit: number): ManyPorts {
  const { lower, upper } = view.together(directions);
  const isSettled = (by: Cause): boolean => typeof by === 'string' || by.membership.certain;
  const before = (view.before?.pools ?? []).map((pool) => trafficIn(exposuresOf(pool, directions).lower));
  const blame = (inside: readonly Exposure[], region: TrafficSet, possibly: boolean): Blame =>
    tooMany(inside, region, { limit, before, possibly });
  const amongSettled = memoised((region: TrafficSet) => {
    const settled = within(
      lower.filter(({ by }) => isSettled(by)),
      region,
    );
    return { settled, found: blame(settled, region, false) };
  });
  const amongAll = memoised((region: TrafficSet, certain: TrafficSet) => {
    const { settled, found } = amongSettled(certain);
    const here = within(upper, region);
    const others = view.others().map((other) => within(other.together(directions).upper, region));
    if (others.length === 0 && isSame(here, settled) && !here.some(isOfUnknown)) return [found];
    const together = others.length === 0 ? [here] : others.map((there) => [...here, ...there]);
    return together.map((inside) => blame(inside, region, true));
  });
  const partOf = (blamed: Blame, by: Cause): TrafficSet => blamed.get(by) ?? NO_TRAFFIC;
  return {
    certain(region, { by }) {
      const { settled, found } = amongSettled(region);
      if (isSettled(by)) return partOf(found, by);
      const whole = lower.filter((exposure) => exposure.by === by);
      return partOf(blame([...settled, ...within(whole, region)], region, false), by);
    },
    possible: (region, { by }, certain) => unionOfAll(amongAll(region, certain).map((blamed) => partOf(blamed, by))),
  };
}

/** The parts of exposures in a region, without those that have none. */
function within(exposures: readonly Exposure[], region: TrafficSet): readonly Exposure[] {
  const inside: Exposure[] = [];
  for (const { by, traffic } of exposures) {
    const part = intersection(traffic, region);
    if (!isEmpty(part)) inside.push({ by, traffic: part });
  }
  return inside;
}

/** Both bounds are one where nothing is unknown, as nearly always. */
const isSame = (some: readonly Exposure[], others: readonly Exposure[]): boolean =>
  some.length === others.length &&
  some.every(({ by, traffic }, at) => by === others[at]?.by && isEqual(traffic, others[at].traffic));

/** Whether there are peers of whom it is not known who they are. */
const isOfUnknown = ({ traffic }: Exposure): boolean =>
  traffic.some(({ space }) => space !== 'ipv4' && space !== 'ipv6');

const trafficIn = (exposures: readonly Exposure[]): readonly TrafficSet[] => exposures.map(({ traffic }) => traffic);

interface Counting {
  readonly limit: number;
  /** What was let in before, in each setting; of that, only what comes on top is blamed. */
  readonly before: readonly (readonly TrafficSet[])[];
  /** Whoever is a member of a group, or in a list, may be anybody. */
  readonly possibly: boolean;
}

/** The widest of some exposures in a region, for the peers with whom all of them together let in more ports of one protocol than a limit. */
function tooMany(inside: readonly Exposure[], region: TrafficSet, counting: Counting): Blame {
  const found = new Map<Cause, TrafficSet>();
  // Nearly always there are few ports in all, whoever they are for.
  if (inside.reduce((sum, { traffic }) => sum + portsAtMost(traffic), 0) <= counting.limit) return found;
  for (const protocol of PROTOCOLS.filter(hasPorts)) {
    const part = crowdOf(inside, region, protocol, counting);
    if (isEmpty(part)) continue;
    for (const by of widestIn(part, inside, protocol, counting))
      found.set(by, union(found.get(by) ?? NO_TRAFFIC, part));
  }
  return found;
}

/** The part of a region with those peers who have too many ports. */
function crowdOf(
  inside: readonly Exposure[],
  region: TrafficSet,
  protocol: Protocol,
  { limit, possibly }: Counting,
): TrafficSet {
  if (possibly && inside.some(isOfUnknown)) return region;
  const sets = trafficIn(inside);
  const atMost = withManyPorts(sets, protocol, limit);
  if (isEmpty(atMost)) return NO_TRAFFIC;
  const all = unionOfAll(sets.map((set) => intersection(set, atMost)));
  return intersection(region, withManyPorts([all], protocol, limit));
}

function widestIn(
  part: TrafficSet,
  exposures: readonly Exposure[],
  protocol: Protocol,
  { limit, before }: Counting,
): readonly Cause[] {
  const portsIn = (traffic: TrafficSet) => portsOf(intersection(traffic, part), protocol);
  const all = exposures.map(({ by, traffic }) => ({ by, points: portsIn(traffic) }));
  const most = BigInt(limit);
  const were = before.map((sets) => intervalSet(sets.flatMap(portsIn)));
  const open = intervalSet(were.flat());
  // Where they were too many in every setting, what is new is as wide as it is.
  if (open.length === 0 || were.every((ports) => sizeOf(ports) > most)) return widest(all, most);
  if (widest(all, most).length === 0) return [];
  const fresh = all.map(({ by, points }) => ({ by, points: difference(points, open) }));
  return widest(fresh, most - sizeOf(open));
}

/** Whether traffic has more ports of one protocol than a limit, with any one peer. */
export const hasMorePorts = (traffic: TrafficSet, limit: number): boolean =>
  PROTOCOLS.some((protocol) => hasPorts(protocol) && !isEmpty(withManyPorts([traffic], protocol, limit)));
