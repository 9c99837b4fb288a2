import type { Bound } from '../../alicloud/bounds.js';
import type { Exposure } from '../../alicloud/exposure.js';
import { FAMILIES, type Family } from '../../net/cidr.js';
import { sizeOf } from '../../net/interval.js';
import {
  ALL_PORTS,
  type Box,
  boxesOf,
  type Direction,
  existsIn,
  intersection,
  mostPorts,
  NO_TRAFFIC,
  type TrafficSet,
  trafficSet,
  union,
  unionOfAll,
} from '../../net/traffic.js';
import type { Path, Resolver } from '../resolver.js';
import type { GroupView } from './check-kind.js';
import { memoised } from './memoised.js';
import { checkLengths, prefixLength } from './prefix-length.js';

/** How much of a region may be accepted before anybody objects: addresses together, and ports of one rule. */
export interface WiderThan {
  readonly ipv4?: number | string;
  readonly ipv6?: number | string;
  readonly ports?: number;
}

/** Complains about limits that no traffic can break. */
export function checkWiderThan(limits: WiderThan | undefined, path: Path, resolver: Resolver): void {
  checkLengths(limits, path, resolver);
  if (limits === undefined) return;
  const { ipv4, ipv6, ports } = limits;
  const isAll = (length: number | string | undefined): boolean => length !== undefined && prefixLength(length) === 0;
  const nothing = 'nothing is wider than this: nothing would be judged';
  if (isAll(ipv4) && isAll(ipv6)) resolver.complain(path, nothing);
  if (ports === ALL_PORTS.end - ALL_PORTS.start) resolver.complain([...path, 'ports'], nothing);
}

/** Whether there is a limit on addresses. */
export const limitsAddresses = ({ ipv4, ipv6 }: WiderThan): boolean => ipv4 !== undefined || ipv6 !== undefined;

/** With a limit on addresses: the parts of a region where the accepted peers together are more than that. */
export interface WideParts {
  /** What a rule accepts counts together with what is in its group for certain. */
  certain(region: TrafficSet, own: Exposure): TrafficSet;
  /** Whatever may be in one group counts together. */
  possible(region: TrafficSet): TrafficSet;
}

/** Counts the addresses that a group may let in, by the limits of a policy. */
export function wideParts(view: GroupView, directions: readonly Direction[], limits: WiderThan): WideParts {
  const { lower, upper } = view.together(directions);
  const settled = lower.filter(({ by }) => typeof by === 'string' || by.membership.certain);
  const others = view.others().map((other) => other.together(directions).upper);
  const together = others.length === 0 ? [upper] : others.map((exposures) => [...upper, ...exposures]);
  const settledWithin = memoised((region: TrafficSet) => narrow(settled, region, limits, false));
  const togetherWithin = memoised((region: TrafficSet) =>
    unionOfAll(together.map((exposures) => narrow(exposures, region, limits, true))),
  );
  return {
    certain: (region, own) =>
      settled.includes(own) ? settledWithin(region) : narrow([...settled, own], region, limits, false),
    possible: togetherWithin,
  };
}

/** The part of a region where some exposures together have more peers than the limits allow. */
function narrow(exposures: readonly Exposure[], region: TrafficSet, limits: WiderThan, possibly: boolean): TrafficSet {
  const accepted = unionOfAll(exposures.map(({ traffic: set }) => intersection(set, region)));
  const wide = trafficSet(boxesOf(accepted).filter((box) => isWider(box, limits, possibly)));
  return possibly ? union(wide, beside(accepted)) : wide;
}

/** Beside members of a group, or a list with unknown entries, any address may be one too many. */
function beside(accepted: TrafficSet): TrafficSet {
  const unnumbered = boxesOf(accepted).filter(({ space }) => space !== 'ipv4' && space !== 'ipv6');
  if (unnumbered.length === 0) return NO_TRAFFIC;
  const reach = unnumbered.flatMap((box) =>
    FAMILY_NAMES.flatMap((space) =>
      existsIn(box.protocol, space) ? [{ ...box, space, peers: FAMILIES[space].everything }] : [],
    ),
  );
  return intersection(accepted, trafficSet(reach));
}

const FAMILY_NAMES: readonly Family[] = ['ipv4', 'ipv6'];

/** A family without a limit has no allowance; how many addresses a group or a list with unknown entries has is not known. */
function isWider({ space, peers }: Box, limits: WiderThan, possibly: boolean): boolean {
  if (space !== 'ipv4' && space !== 'ipv6') return possibly;
  const limit = limits[space];
  if (limit === undefined) return true;
  return sizeOf(peers) > 1n << BigInt(FAMILIES[space].bits - prefixLength(limit));
}

/**
 * With a limit on ports: everything of a rule that lets in more ports of one protocol than that, else nothing. What is new of an exposure
 * counts together with the rest of it.
 */
export function wideEnough(
  exposure: TrafficSet,
  whole: TrafficSet,
  region: TrafficSet,
  limit: number | undefined,
): TrafficSet {
  if (limit === undefined) return intersection(exposure, region);
  if (mostPorts(whole) <= limit || mostPorts(intersection(whole, region)) <= limit) return NO_TRAFFIC;
  return intersection(exposure, region);
}

/** All that a rule or a default lets in, where an exposure is only what is new of it. */
export function wholeOf(
  view: GroupView,
  directions: readonly Direction[],
  bound: Bound,
): (own: Exposure) => TrafficSet {
  if (view.before === undefined) return ({ traffic }) => traffic;
  const all = new Map(view.together(directions)[bound].map(({ by, traffic }) => [by, traffic]));
  return ({ by, traffic }) => all.get(by) ?? traffic;
}

/** What is too much about it, as the end of a sentence; of what is new, together with what was there before. */
export function reasonOf({ ipv4, ipv6, ports }: WiderThan, isNew: boolean): string {
  const allowance = (family: string, length: number | string | undefined): string =>
    length === undefined ? `no ${family} at all` : `${family} /${prefixLength(length)}`;
  const inAll =
    ipv4 === undefined && ipv6 === undefined
      ? ''
      : `: in all, the group accepts more addresses there than this policy allows (${allowance('IPv4', ipv4)}, ${allowance('IPv6', ipv6)})`;
  const many = isNew ? `, and with that more than ${ports} ports in all` : `, which is more than ${ports} ports`;
  return `${ports === undefined ? '' : many}${inAll}`;
}
