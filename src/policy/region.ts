import { VPC_ADDRESSES } from '../alicloud/bounds.js';
import { peerValue } from '../alicloud/rule.js';
import type { SecurityGroup } from '../alicloud/security-group.js';
import { addressesOf, type Cidr, FAMILIES } from '../net/cidr.js';
import { type IntervalSet, intervalSet, difference as lessAddresses, union } from '../net/interval.js';
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
  union as unionOfTraffic,
} from '../net/traffic.js';
import { ANYBODY, type PeerSet } from '../services/networks.js';
import { EVERYTHING } from '../services/terms.js';
import { matchesGlob } from './glob.js';
import type { Path, Resolver } from './resolver.js';

/** A region of traffic as a policy writes it. */
export interface WrittenRegion {
  readonly direction: Direction;
  readonly from?: string | readonly string[];
  readonly to?: string | readonly string[];
  readonly traffic?: readonly string[];
}

/** What terms such as `security-group:*-db` can name in an input. */
export interface NamedPeers {
  readonly groups: readonly SecurityGroup[];
  readonly prefixLists: readonly NamedList[];
}

/** A prefix list of the configuration: what it goes by, and what is known to be on it. */
export interface NamedList {
  readonly names: readonly string[];
  readonly blocks: readonly Cidr[];
  /** There may be other entries. */
  readonly partial: boolean;
}

/** The traffic of a region under both bounds: certainly in it, and possibly in it. */
export interface Region {
  readonly lower: TrafficSet;
  readonly upper: TrafficSet;
  /** Traffic with addresses that members of the groups named may have. */
  readonly members: TrafficSet;
}

/** Some traffic with some peers, prepared; named peers are looked up when the input is known. */
export interface PreparedRegion {
  /** `from the internet`, `to 10.0.0.0/8`: the words of the policy. */
  readonly label: string;
  in(named: NamedPeers): Region;
  /** Globs and names that match nothing in this input. */
  idle(named: NamedPeers): readonly string[];
}

/** Prepares `{direction, from | to, traffic}`; complains about the key of the wrong direction and about an empty region. */
export function prepareRegion(written: WrittenRegion, path: Path, resolver: Resolver): PreparedRegion {
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
  const inner = internetOf(resolver);
  if (terms !== undefined && resolver.isClean) checkNotEmpty(written.direction, peers, ports, [...path, key], resolver);
  return {
    label: `${key} ${terms === undefined ? 'anywhere' : labelOf(terms)}`,
    in: (named) => materialise(written.direction, ports, peers, inner, named),
    idle: (named) => [...peers.groups, ...peers.prefixLists].filter((name) => !namesSomething(name, named)),
  };
}

/** A region without traffic would forbid nothing, or allow nothing: nobody means that. */
function checkNotEmpty(direction: Direction, peers: PeerSet, ports: PortSet, path: Path, resolver: Resolver): void {
  if (peers.groups.length > 0 || peers.prefixLists.length > 0 || ports.size === 0) return;
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
  return {
    lower: difference(region.lower, except.upper),
    upper: difference(region.upper, except.lower),
    members: difference(region.members, except.lower),
  };
}

function labelOf(terms: string | readonly string[]): string {
  const list = typeof terms === 'string' ? [terms] : terms;
  return list.map((term) => (term === 'internet' ? 'the internet' : term === 'any' ? 'anywhere' : term)).join(' or ');
}

/**
 * Groups and prefix lists stand for addresses that are not known here. A region of addresses may hold those of a list, and those of
 * a group unless it holds nothing but internet addresses: members are reached at private ones.
 */
function materialise(
  direction: Direction,
  ports: PortSet,
  peers: PeerSet,
  internet: PeerSet | undefined,
  named: NamedPeers,
): Region {
  const groups = peers.anybody ? EVERY_NAME : groupPoints(peers.groups, named);
  const members = groupPoints(peers.groups, named);
  const lists = peers.anybody ? EVERY_NAME : intervalSet(peers.prefixLists.flatMap((name) => listPoints(name, named)));
  const listed = peers.prefixLists.flatMap((name) => listNamed(name, named)?.blocks ?? []);
  const ipv4 = union(peers.ipv4, addressesOf('ipv4', listed));
  const ipv6 = union(peers.ipv6, addressesOf('ipv6', listed));
  const beyondInternet =
    lessAddresses(ipv4, internet?.ipv4 ?? []).length > 0 || lessAddresses(ipv6, internet?.ipv6 ?? []).length > 0;
  const anyAddress = ipv4.length > 0 || ipv6.length > 0;
  // A list whose entries are not all known may hold any address.
  const unlisted = peers.prefixLists.some((name) => listNamed(name, named)?.partial ?? true);
  const build = (groupSet: IntervalSet, listSet: IntervalSet): TrafficSet => {
    const spaces: readonly (readonly [PeerSpace, IntervalSet])[] = [
      ['ipv4', ipv4],
      ['ipv6', ipv6],
      ['group', groupSet],
      ['prefix-list', listSet],
      ['member', members],
    ];
    return product(direction, ports, spaces);
  };
  const everyAddress = product(direction, ports, [
    ['ipv4', FAMILIES.ipv4.everything],
    ['ipv6', FAMILIES.ipv6.everything],
  ]);
  return {
    lower: build(groups, lists),
    upper: unionOfTraffic(
      build(beyondInternet ? EVERY_NAME : groups, anyAddress || unlisted ? EVERY_NAME : lists),
      unlisted ? everyAddress : NO_TRAFFIC,
    ),
    members: peers.groups.length === 0 ? NO_TRAFFIC : product(direction, ports, [['ipv4', VPC_ADDRESSES]]),
  };
}

function internetOf(resolver: Resolver): PeerSet | undefined {
  const internet = resolver.networks.resolve('internet');
  return 'message' in internet ? undefined : internet;
}

function groupPoints(globs: readonly string[], named: NamedPeers): IntervalSet {
  if (globs.length === 0) return [];
  const addresses = globs.flatMap((glob) => groupsNamed(glob, named).map((address) => pointOf(address)));
  // A name without a match still means itself: the identity of a group that is elsewhere.
  const themselves = globs.filter((glob) => !/[*?]/.test(glob)).map((glob) => pointOf(glob));
  return intervalSet([...addresses, ...themselves]);
}

function groupsNamed(glob: string, named: NamedPeers): readonly string[] {
  return named.groups.flatMap(({ address, declared }) => {
    if (address === undefined) return [];
    const name = declared?.name?.state === 'known' ? declared.name.value : undefined;
    return matchesGlob(address, glob) || (name !== undefined && matchesGlob(name, glob)) ? [address] : [];
  });
}

const listNamed = (name: string, named: NamedPeers): NamedPeers['prefixLists'][number] | undefined =>
  named.prefixLists.find(({ names }) => names.includes(name));

/** A list goes by its address and by its identity: rules may refer to it by either. */
function listPoints(name: string, named: NamedPeers): IntervalSet {
  return (listNamed(name, named)?.names ?? [name]).map((each) => pointOf(each));
}

function namesSomething(name: string, named: NamedPeers): boolean {
  return groupsNamed(name, named).length > 0 || listNamed(name, named) !== undefined || isPeer(name, named);
}

/** A group or a list that is not in the configuration is there all the same where a rule names it. */
function isPeer(name: string, { groups }: NamedPeers): boolean {
  return groups.some(({ members }) =>
    members.some(({ rule }) =>
      rule.peers.some((peer) => {
        const value = peerValue(peer);
        return peer.kind !== 'cidr' && value.state === 'known' && value.value === name;
      }),
    ),
  );
}
