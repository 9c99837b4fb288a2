import { VPC_ADDRESSES } from '../alicloud/bounds.js';
import { type Addresses, bothOf, NO_ADDRESSES } from '../alicloud/private-addresses.js';
import { addressesOf, FAMILIES, type Family } from '../net/cidr.js';
import { type IntervalSet, intervalSet, difference as lessAddresses, sameSet, union } from '../net/interval.js';
import { EVERY_NAME, pointOf } from '../net/points.js';
import {
  type Direction,
  difference,
  isEmpty,
  NO_TRAFFIC,
  type PeerSpace,
  type PortSet,
  product,
  type TrafficSet,
  unionOfAll,
  union as unionOfTraffic,
} from '../net/traffic.js';
import { ANYBODY, Networks, namesPeers, type PeerSet } from '../services/networks.js';
import { EVERYTHING } from '../services/terms.js';
import { answersTo, type NamedList, type NamedPeers } from './named-peers.js';
import type { Path, Resolver } from './resolver.js';
import { shippedNetworks } from './shipped.js';

/** A region of traffic as a policy writes it. */
export interface WrittenRegion {
  readonly direction: Direction;
  readonly from?: string | readonly string[];
  readonly to?: string | readonly string[];
  readonly traffic?: readonly string[];
}

/** The traffic of a region under both bounds: certainly in it, and possibly in it. */
export interface Region {
  readonly lower: TrafficSet;
  readonly upper: TrafficSet;
  /** The part of the lower bound that is in it whatever addresses the members of groups have. */
  readonly certain: TrafficSet;
  /** Traffic with addresses that members of the groups named may have. */
  readonly members: TrafficSet;
}

/** Some traffic with some peers, prepared; named peers are looked up when the input is known. */
export interface PreparedRegion {
  /** `from the internet`, `to 10.0.0.0/8`: the words of the policy. */
  readonly label: string;
  /** The terms in it whose addresses are not written there: `security-group:*-db`. */
  readonly names: readonly string[];
  in(named: NamedPeers): Region;
  /** Globs and names that match nothing in this input. */
  idle(named: NamedPeers): readonly string[];
}

/**
 * Prepares `{direction, from | to, traffic}`; complains about the key of the wrong direction and about an empty region. Where it says what
 * is allowed, `mayBeNobody`: it then allows nothing, and lets nothing pass.
 */
export function prepareRegion(
  written: WrittenRegion,
  path: Path,
  resolver: Resolver,
  mayBeNobody = false,
): PreparedRegion {
  const key = written.direction === 'ingress' ? 'from' : 'to';
  const wrong = written.direction === 'ingress' ? 'to' : 'from';
  if (written[wrong] !== undefined) {
    resolver.complain(
      [...path, wrong],
      `${written.direction} has no "${wrong}"`,
      `write "${key}": on ${written.direction} the far end is where traffic ${key === 'from' ? 'comes from' : 'goes to'}`,
    );
  }
  const terms = written[key];
  const peers = terms === undefined ? ANYBODY : resolver.peers(terms, [...path, key]);
  const ports = written.traffic === undefined ? EVERYTHING : resolver.traffic(written.traffic, [...path, 'traffic']);
  const inner = internetOf();
  const isNobody = peers.ipv4.length === 0 && peers.ipv6.length === 0 && !namesPeers(peers);
  if (terms !== undefined && resolver.isClean && !(mayBeNobody && isNobody))
    checkNotEmpty(written.direction, peers, ports, [...path, key], resolver);
  return {
    label: `${key} ${terms === undefined ? 'anywhere' : labelOf(terms)}`,
    names: termsIn(peers),
    in: (named) => materialise(written.direction, ports, peers, inner, named),
    idle: (named) => namesIn(peers).filter((name) => !namesSomething(name, named)),
  };
}

/** A region without traffic would forbid nothing, or allow nothing: nobody means that. */
function checkNotEmpty(direction: Direction, peers: PeerSet, ports: PortSet, path: Path, resolver: Resolver): void {
  if (namesPeers(peers) || ports.size === 0) return;
  if (peers.ipv4.length === 0 && peers.ipv6.length === 0) {
    resolver.complain(path, 'no address is left in these networks');
    return;
  }
  const traffic = product(direction, ports, [
    ['ipv4', peers.ipv4],
    ['ipv6', peers.ipv6],
  ]);
  if (isEmpty(traffic)) resolver.complain(path, 'there is no such traffic: icmp is in IPv4 only, icmpv6 in IPv6 only');
}

/** Takes a region out of another one; what may be in the exception is out of the lower bound only. */
export function lessRegion(region: Region, except: Region): Region {
  const lower = difference(region.lower, except.upper);
  const isLower = region.certain === region.lower && isEmpty(except.members);
  return {
    lower,
    certain: isLower ? lower : difference(region.certain, unionOfTraffic(except.upper, except.members)),
    upper: difference(region.upper, except.lower),
    members: difference(region.members, except.lower),
  };
}

function labelOf(terms: string | readonly string[]): string {
  const list = typeof terms === 'string' ? [terms] : terms;
  return list.map((term) => (term === 'internet' ? 'the internet' : term === 'any' ? 'anywhere' : term)).join(' or ');
}

/** A region, its parts with exceptions included. */
function materialise(
  direction: Direction,
  ports: PortSet,
  peers: PeerSet,
  internet: PeerSet | undefined,
  named: NamedPeers,
): Region {
  const parts = peers.parts.map(({ of, except }) =>
    lessRegion(
      materialise(direction, ports, of, internet, named),
      materialise(direction, ports, except, internet, named),
    ),
  );
  const regions = [materialiseWhole(direction, ports, peers, internet, named), ...parts];
  return {
    lower: unionOfAll(regions.map(({ lower }) => lower)),
    upper: unionOfAll(regions.map(({ upper }) => upper)),
    certain: unionOfAll(regions.map(({ certain }) => certain)),
    members: unionOfAll(regions.map(({ members }) => members)),
  };
}

/**
 * Groups and prefix lists stand for addresses that are not known here. A region of addresses may hold those of a list, and those of
 * a group unless it holds nothing but internet addresses: members are reached at private ones. A list whose entries are not known may
 * hold any address, and so those of a group.
 */
function materialiseWhole(
  direction: Direction,
  ports: PortSet,
  peers: PeerSet,
  internet: PeerSet | undefined,
  named: NamedPeers,
): Region {
  const groups = groupPoints(peers.groups, named);
  const lists = peers.prefixLists.map((name) => listNamed(name, named));
  const listPoints = intervalSet([...peers.prefixLists, ...lists.flatMap((list) => list?.peers ?? [])].map(pointOf));
  const listed = lists.flatMap((list) => list?.blocks ?? []);
  const unlisted = lists.some((list) => list?.partial ?? true);
  const ipv4 = union(peers.ipv4, addressesOf('ipv4', listed));
  const ipv6 = union(peers.ipv6, addressesOf('ipv6', listed));
  const beyondInternet =
    lessAddresses(ipv4, internet?.ipv4 ?? []).length > 0 || lessAddresses(ipv6, internet?.ipv6 ?? []).length > 0;
  // Whoever has an address has one of these.
  const anybody = peers.anybody || (isEverything('ipv4', ipv4) && isEverything('ipv6', ipv6));
  const mayBeListed = ipv4.length > 0 || ipv6.length > 0 || unlisted || peers.groups.length > 0;
  const build = (groupSet: IntervalSet, listSet: IntervalSet, members: IntervalSet, known: Addresses): TrafficSet =>
    product(direction, ports, [
      ['ipv4', union(ipv4, known.ipv4)],
      ['ipv6', union(ipv6, known.ipv6)],
      ['group', anybody ? EVERY_NAME : groupSet],
      ['prefix-list', anybody ? EVERY_NAME : listSet],
      ['member', members],
    ]);
  const upper = build(
    beyondInternet || unlisted ? EVERY_NAME : groups.possible,
    mayBeListed ? EVERY_NAME : listPoints,
    groups.possible,
    groups.known,
  );
  const lower = build(groups.certain, listPoints, groups.certain, NO_ADDRESSES);
  return {
    lower,
    certain: lower,
    upper: unlisted ? unionOfTraffic(upper, product(direction, ports, EVERY_ADDRESS)) : upper,
    members: peers.groups.length === 0 ? NO_TRAFFIC : product(direction, ports, MEMBERS),
  };
}

const isEverything = (family: Family, addresses: IntervalSet): boolean =>
  sameSet(addresses, FAMILIES[family].everything);

const EVERY_ADDRESS: readonly (readonly [PeerSpace, IntervalSet])[] = [
  ['ipv4', FAMILIES.ipv4.everything],
  ['ipv6', FAMILIES.ipv6.everything],
];

/** Where members of a group may be reached: a vSwitch has an IPv6 block of the vendor's or of its owner's choice. */
const MEMBERS: readonly (readonly [PeerSpace, IntervalSet])[] = [
  ['ipv4', VPC_ADDRESSES],
  ['ipv6', FAMILIES.ipv6.everything],
];

let internet: PeerSet | undefined;

/** Where no member is: whatever a policy calls the internet. Taking everything else out of it takes a while: once is enough. */
function internetOf(): PeerSet | undefined {
  if (internet) return internet;
  const resolved = new Networks([shippedNetworks]).resolve('internet');
  internet = 'message' in resolved ? undefined : resolved;
  return internet;
}

/** The names of groups, and the addresses of their members that are known: another machine may have such an address in another VPC. */
interface GroupPoints {
  readonly certain: IntervalSet;
  readonly possible: IntervalSet;
  readonly known: Addresses;
}

const NO_POINTS: GroupPoints = { certain: [], possible: [], known: NO_ADDRESSES };

/** The groups that globs name for certain, and those that they may name. */
function groupPoints(globs: readonly string[], named: NamedPeers): GroupPoints {
  if (globs.length === 0) return NO_POINTS;
  const answers = named.groups.map((group) => ({
    point: pointOf(group.peer),
    known: group.known,
    answers: globs.map((glob) => answersTo(group, glob)),
  }));
  const pointsOf = (...wanted: readonly string[]): IntervalSet =>
    intervalSet(
      answers.flatMap(({ point, answers }) => (answers.some((each) => wanted.includes(each)) ? [point] : [])),
    );
  const known = answers
    .flatMap((each) => (each.answers.some((answer) => answer !== 'no') ? [each.known] : []))
    .reduce(bothOf, NO_ADDRESSES);
  return {
    certain: pointsOf('yes'),
    // A peer that is not known may be a group that nothing here names.
    possible: union(pointsOf('yes', 'maybe'), [pointOf('')]),
    known,
  };
}

const listNamed = (name: string, named: NamedPeers): NamedList | undefined =>
  named.prefixLists.find(({ names }) => names.includes(name));

/** All names of groups and lists in a set of far ends. */
const namesIn = ({ groups, prefixLists, parts }: PeerSet): readonly string[] => [
  ...groups,
  ...prefixLists,
  ...parts.flatMap(({ of, except }) => [...namesIn(of), ...namesIn(except)]),
];

const termsIn = ({ groups, prefixLists, parts }: PeerSet): readonly string[] => [
  ...groups.map((name) => `security-group:${name}`),
  ...prefixLists.map((name) => `prefix-list:${name}`),
  ...parts.flatMap(({ of, except }) => [...termsIn(of), ...termsIn(except)]),
];

/** A name that may be that of a group or a list here. */
const namesSomething = (name: string, named: NamedPeers): boolean =>
  named.groups.some((group) => answersTo(group, name) !== 'no') || listNamed(name, named) !== undefined;
