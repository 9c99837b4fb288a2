import { FAMILIES } from '../net/cidr.js';
import { type IntervalSet, intervalSet, sizeOf, union as withBoth } from '../net/interval.js';
import { EVERY_NAME, pointOf } from '../net/points.js';
import {
  ALL_PORTS,
  type Box,
  boxesOf,
  DIRECTIONS,
  type Direction,
  difference,
  existsIn,
  hasPorts,
  intersection,
  isEmpty,
  isOfNamed,
  NO_PORT,
  NO_TRAFFIC,
  type PeerSpace,
  type PortSet,
  PROTOCOLS,
  pile,
  product,
  reachesNamed,
  restrict,
  type TrafficSet,
  trafficSet,
  union,
  unionOfAll,
} from '../net/traffic.js';
import { type Bound, type BoundedRule, boundMember, isSettled, trafficOf, VPC_ADDRESSES } from './bounds.js';
import { classicNetworks } from './classic.js';
import { type Addresses, bothOf, NO_ADDRESSES } from './private-addresses.js';
import type { Rule } from './rule.js';
import type { SecurityGroup } from './security-group.js';

/** What lets traffic in that no rule accepts: a basic group's default, or the access among its members. */
export type Default = 'egress' | 'intra-group';

/** Traffic that a group accepts, and the rule or the default that lets it in. */
export interface Exposure {
  readonly by: Rule | Default;
  readonly traffic: TrafficSet;
}

/** What a group accepts under both bounds. */
export interface Exposures {
  readonly lower: readonly Exposure[];
  readonly upper: readonly Exposure[];
}

/** What a group accepts for certain, and what it may accept: the same list where nothing about it is unknown. */
export function exposuresOf(group: SecurityGroup, directions: readonly Direction[] = DIRECTIONS): Exposures {
  const lower = effectiveExposure(group, 'lower', directions);
  return { lower, upper: isDecided(group) ? lower : effectiveExposure(group, 'upper', directions) };
}

/** Nothing about the group is unknown: both bounds are the same. */
function isDecided(group: SecurityGroup): boolean {
  const { members, declared } = group;
  const defaults = declared ? [declared.type, declared.innerAccess] : [];
  if (declared?.resource.deferred !== undefined) return false;
  return (
    members.every(isSettled) && defaults.every(({ state }) => state === 'known') && classicNetworks(group) === undefined
  );
}

/**
 * What the group effectively accepts, under one bound, accept rule by accept rule: a rule's own traffic less what stronger drops take.
 * Other accepts take nothing, so a rule is listed for everything that it would let in if the other accepts were not there; together
 * the rules list exactly the traffic whose strongest matching rule is an accept. Rules of other directions than the ones asked for are
 * left out: no ingress rule decides egress.
 * Source: "Security group rules" (smaller priority first, drop before accept); "Basic and advanced security groups" (the defaults).
 */
export function effectiveExposure(
  group: SecurityGroup,
  bound: Bound,
  directions: readonly Direction[] = DIRECTIONS,
): readonly Exposure[] {
  const networks = bound === 'upper' ? classicNetworks(group) : undefined;
  if (networks === undefined) return exposureOf(group, bound, directions);
  return together(networks.flatMap((network) => exposureOf(network, bound, directions)));
}

/** Exposures with one for each rule or default. */
function together(exposures: readonly Exposure[]): readonly Exposure[] {
  const all = new Map<Exposure['by'], TrafficSet>();
  for (const { by, traffic } of exposures) all.set(by, union(all.get(by) ?? NO_TRAFFIC, traffic));
  return [...all].map(([by, traffic]) => ({ by, traffic }));
}

function exposureOf(group: SecurityGroup, bound: Bound, directions: readonly Direction[]): readonly Exposure[] {
  const exposures: Exposure[] = [];
  let drops: readonly TrafficSet[] = [];
  const narrow = fewIpv6Addresses(group);
  // Smaller rank first; the rules of one rank have one action.
  boundByRank(group, bound, directions).forEach((rules) => {
    if (rules[0]?.action === 'drop') {
      const sets = rules.map(({ traffic }) => (bound === 'lower' ? withPossibleAddresses(traffic, narrow) : traffic));
      drops = pile(drops, unionOfAll(sets));
      return;
    }
    rules.forEach(({ rule, traffic }) => {
      const rest = lessNamedPeers(drops.reduce(difference, traffic), drops, bound, rule);
      if (!isEmpty(rest)) exposures.push({ by: rule, traffic: rest });
    });
  });
  return [...exposures, ...defaults(group, bound, directions)];
}

function boundByRank(
  { members }: SecurityGroup,
  bound: Bound,
  directions: readonly Direction[],
): readonly BoundedRule[][] {
  const byRank: BoundedRule[][] = [];
  members.forEach((member) => {
    const { direction } = member.rule;
    if (direction.state === 'known' && !directions.includes(direction.value)) return;
    const bounded = boundMember(member, bound);
    // A guest is there for what it may drop; what it accepts is listed where it is judged.
    if (bounded.action === 'drop' || !member.guest) addTo(byRank, bounded);
  });
  return byRank;
}

function addTo(byRank: BoundedRule[][], bounded: BoundedRule): void {
  const rules = byRank[bounded.rank];
  if (rules) rules.push(bounded);
  else byRank[bounded.rank] = [bounded];
}

/** A group has no more private addresses than this. Source: "Limits", security groups (65,536 in an advanced group). */
const MOST_MEMBERS = 65_536n;

/** The IPv6 sources and destinations of accept rules that are so few that members of one group could have them all. */
function fewIpv6Addresses({ members }: SecurityGroup): () => IntervalSet {
  let found: IntervalSet | undefined;
  return () => {
    found ??= intervalSet(
      members.flatMap(({ rule }) =>
        rule.peers.flatMap((peer) => {
          if (peer.kind !== 'cidr' || peer.family !== 'ipv6' || peer.block.state === 'unknown') return [];
          const { addresses } = peer.block.value;
          return sizeOf([addresses]) <= MOST_MEMBERS ? [addresses] : [];
        }),
      ),
    );
    return found;
  };
}

/**
 * For the lower bound a drop may reach further than it says: a group's members have addresses of the VPC, and may have IPv6 ones, if not
 * all of a large block; a prefix list whose entries are not known may hold any.
 */
function withPossibleAddresses(drop: TrafficSet, fewIpv6: () => IntervalSet): TrafficSet {
  if (!reachesNamed(drop)) return drop;
  const addresses = (space: PeerSpace): readonly (readonly ['ipv4' | 'ipv6', IntervalSet])[] => {
    if (space === 'group') {
      return [
        ['ipv4', VPC_ADDRESSES],
        ['ipv6', fewIpv6()],
      ];
    }
    if (space !== 'prefix-list') return [];
    return [
      ['ipv4', FAMILIES.ipv4.everything],
      ['ipv6', FAMILIES.ipv6.everything],
    ];
  };
  const more = boxesOf(drop).flatMap((box): Box[] =>
    addresses(box.space).flatMap(([space, peers]) => (existsIn(box.protocol, space) ? [{ ...box, space, peers }] : [])),
  );
  return union(drop, trafficSet(more));
}

/**
 * Takes from a rule that names a group or a prefix list what drops of addresses take. Such a peer stands for addresses that are not
 * known here, so a drop closes it for certain only where it covers every address, and may close it where it covers any of the VPC.
 */
function lessNamedPeers(traffic: TrafficSet, drops: readonly TrafficSet[], bound: Bound, { peers }: Rule): TrafficSet {
  if (drops.length === 0 || !reachesNamed(traffic)) return traffic;
  const named = boxesOf(restrict(traffic, isOfNamed));
  const known = peers
    .map((peer) => (peer.kind === 'security-group' ? peer.known : NO_ADDRESSES))
    .reduce(bothOf, NO_ADDRESSES);
  const closed = named.flatMap((box) => closedPorts(box, drops, bound, known).map((ports): Box => ({ ...box, ports })));
  return closed.length === 0 ? traffic : difference(traffic, trafficSet(closed));
}

function closedPorts(box: Box, drops: readonly TrafficSet[], bound: Bound, known: Addresses): readonly Box['ports'][] {
  const { direction, protocol, ports } = box;
  const everywhere = (space: 'ipv4' | 'ipv6', peers: IntervalSet): readonly Box[] =>
    existsIn(protocol, space) ? [{ direction, protocol, space, ports, peers }] : [];
  const all = trafficSet([
    ...everywhere('ipv4', FAMILIES.ipv4.everything),
    ...everywhere('ipv6', FAMILIES.ipv6.everything),
  ]);
  if (bound === 'lower') {
    // Members of a group are certain to have an IPv4 address of the VPC, and may have IPv6 ones; some have others that are known.
    const inVpc =
      box.space === 'group'
        ? trafficSet([...everywhere('ipv4', withBoth(VPC_ADDRESSES, known.ipv4)), ...everywhere('ipv6', known.ipv6)])
        : NO_TRAFFIC;
    const reach = isEmpty(inVpc) ? all : inVpc;
    return drops.flatMap((set) => boxesOf(intersection(reach, set)).map((hit) => hit.ports));
  }
  const left = unionOfPorts(box, drops.reduce(difference, all));
  return boxesOf(difference(trafficSet([box]), left)).map((hit) => hit.ports);
}

/** The ports of a set, as traffic of the box's own peers. */
function unionOfPorts(box: Box, set: TrafficSet): TrafficSet {
  return trafficSet(boxesOf(set).map(({ ports }) => ({ ...box, ports })));
}

function defaults(group: SecurityGroup, bound: Bound, directions: readonly Direction[]): readonly Exposure[] {
  const { declared, address } = group;
  if (declared === undefined || address === undefined) return [];
  // A group that may never come to be accepts nothing for certain.
  if (declared.resource.deferred !== undefined && bound === 'lower') return [];
  const { type, innerAccess } = declared;
  const may = (value: boolean | undefined): boolean => value ?? bound === 'upper';
  const found: Exposure[] = [];
  if (directions.includes('egress') && may(type.state === 'known' ? type.value === 'basic' : undefined)) {
    const rest = difference(ALL_EGRESS, decidedEgress(group, bound));
    if (!isEmpty(rest)) found.push({ by: 'egress', traffic: rest });
  }
  if (directions.includes('ingress') && may(innerAccess.state === 'known' ? innerAccess.value : undefined)) {
    found.push({ by: 'intra-group', traffic: everything('ingress', [['member', [pointOf(address)]]]) });
  }
  return found;
}

/** The egress traffic that some rule decides, and so no default: the less of it is certain, the more the default may accept. */
function decidedEgress(group: SecurityGroup, bound: Bound): TrafficSet {
  return unionOfAll(
    group.members.flatMap((member) => {
      const { direction } = member.rule;
      if (direction.state === 'known' && direction.value === 'ingress') return [];
      if (bound === 'lower') return [withPossibleAddresses(trafficOf(member.rule, true), () => [])];
      return member.certain && member.rule.resource.deferred === undefined ? [trafficOf(member.rule, false)] : [];
    }),
  );
}

const ADDRESSES: readonly (readonly [PeerSpace, IntervalSet])[] = [
  ['ipv4', FAMILIES.ipv4.everything],
  ['ipv6', FAMILIES.ipv6.everything],
];

/** All traffic of one direction, from or to every address unless other peers are given. */
export function everything(direction: Direction, peers = ADDRESSES): TrafficSet {
  return product(direction, EVERY_PORT, peers);
}

const EVERY_PORT: PortSet = new Map(
  PROTOCOLS.map((protocol) => [protocol, [hasPorts(protocol) ? ALL_PORTS : NO_PORT]]),
);

/** All traffic of one direction with every peer there is, named ones included, but for the members of the group itself. */
export function everythingFromAnybody(direction: Direction): TrafficSet {
  return everything(direction, [...ADDRESSES, ['group', EVERY_NAME], ['prefix-list', EVERY_NAME]]);
}

const ALL_EGRESS = everything('egress');
