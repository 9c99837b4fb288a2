import { FAMILIES } from '../net/cidr.js';
import { haveAll, smallestCover } from '../net/cover.js';
import {
  type Box,
  boxesOf,
  difference,
  existsIn,
  isEmpty,
  type PlaneKey,
  reachesNamed,
  restrict,
  type TrafficSet,
  trafficSet,
  union,
} from '../net/traffic.js';

// Whether rules together match all of some traffic, whatever the members of a group or the entries of a prefix list turn out to be: such
// a peer is matched where the rules name it, too, or where they are for every address there is.

const isNamed = ({ space }: PlaneKey): boolean => space === 'group' || space === 'prefix-list';

/** The same ports with every address, of either family. */
function withEveryAddress(named: TrafficSet): TrafficSet {
  return trafficSet(
    boxesOf(named).flatMap((box) =>
      (['ipv4', 'ipv6'] as const).flatMap((space): readonly Box[] =>
        existsIn(box.protocol, space) ? [{ ...box, space, peers: FAMILIES[space].everything }] : [],
      ),
    ),
  );
}

/** All the traffic that a set may turn out to be: a peer that only has a name may be at any address. */
export function possibleReach(traffic: TrafficSet): TrafficSet {
  if (!reachesNamed(traffic)) return traffic;
  return union(traffic, withEveryAddress(restrict(traffic, isNamed)));
}

/** What has to be held for all of some traffic to be: the addresses behind a name, unless the name itself is held. */
function goalOf(traffic: TrafficSet, sets: readonly TrafficSet[]): TrafficSet {
  if (!reachesNamed(traffic)) return traffic;
  const left = sets.reduce(difference, restrict(traffic, isNamed));
  return isEmpty(left) ? traffic : union(difference(traffic, left), withEveryAddress(left));
}

/** Whether some sets together hold all of the traffic. */
export const isCovered = (traffic: TrafficSet, sets: readonly TrafficSet[]): boolean =>
  haveAll(sets, goalOf(traffic, sets));

/** The fewest of some sets that together hold all of the traffic, as `smallestCover` has it, by their indices. */
export function coverOf(traffic: TrafficSet, sets: readonly TrafficSet[]): readonly number[] | undefined {
  const byName = smallestCover(goalOf(traffic, sets), sets);
  if (byName === undefined || byName.length <= 1 || !reachesNamed(traffic)) return byName;
  const named = restrict(traffic, isNamed);
  const addresses = union(difference(traffic, named), withEveryAddress(named));
  const byAddress = smallestCover(addresses, sets);
  const best = byAddress !== undefined && byAddress.length < byName.length ? byAddress : byName;
  return withoutSpare(traffic, best, sets);
}

/** Names and addresses together can make one of them spare. */
function withoutSpare(traffic: TrafficSet, cover: readonly number[], sets: readonly TrafficSet[]): readonly number[] {
  const setsOf = (indices: readonly number[]): readonly TrafficSet[] =>
    indices.map((index) => sets[index] as TrafficSet);
  return cover.reduce((kept, index) => {
    const others = kept.filter((each) => each !== index);
    return isCovered(traffic, setsOf(others)) ? others : kept;
  }, cover);
}
