import type { Coordinate, IntervalSet } from './interval.js';
import { differenceOfSlabs, intersectionOfSlabs, type PortInterval, type Slab, touch, unionOfSlabs } from './slabs.js';

export type { PortInterval, Slab } from './slabs.js';

export type Direction = 'ingress' | 'egress';
export const DIRECTIONS: readonly Direction[] = ['ingress', 'egress'];

/** The IP protocols that are told apart; `other` is every one without a name here. */
export const PROTOCOLS = ['tcp', 'udp', 'icmp', 'icmpv6', 'gre', 'other'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/**
 * The universes in which far ends compare: addresses of either family, the members of a named group, the entries of a
 * prefix list whose entries are not known, and the other members of the group itself.
 */
export const PEER_SPACES = ['ipv4', 'ipv6', 'group', 'prefix-list', 'member'] as const;
export type PeerSpace = (typeof PEER_SPACES)[number];

/** Only these protocols have ports. */
export const hasPorts = (protocol: Protocol): boolean => protocol === 'tcp' || protocol === 'udp';

/** Ports 1 to 65535. */
export const ALL_PORTS: PortInterval = { start: 1, end: 65536 };

/** Where a protocol has no ports, all its traffic stands at this one. */
export const NO_PORT: PortInterval = { start: 0, end: 1 };

/** One direction, protocol and universe of peers. */
export interface PlaneKey {
  readonly direction: Direction;
  readonly protocol: Protocol;
  readonly space: PeerSpace;
}

interface Plane extends PlaneKey {
  /** The place of the plane in the fixed order of planes: direction, protocol, universe of peers. */
  readonly rank: number;
  /** In order of ports, disjoint; neighbours that touch have different peers, so that equal traffic is written equally. */
  readonly slabs: readonly Slab[];
}

/** Any set of traffic, exactly: a plane of ports × peers for each direction, protocol and universe of peers, in order of rank. */
export type TrafficSet = readonly Plane[];

/** One direction, protocol, range of ports and set of peers. */
export interface Box extends PlaneKey, Slab {}

/** One packet header: what a witness is. */
export interface Flow extends PlaneKey {
  /** Undefined for protocols without ports. */
  readonly port: number | undefined;
  readonly peer: Coordinate;
}

export const NO_TRAFFIC: TrafficSet = [];

const rankOf = (direction: Direction, protocol: Protocol, space: PeerSpace): number =>
  (DIRECTIONS.indexOf(direction) * PROTOCOLS.length + PROTOCOLS.indexOf(protocol)) * PEER_SPACES.length +
  PEER_SPACES.indexOf(space);

/** The union of boxes. */
export function trafficSet(boxes: readonly Box[]): TrafficSet {
  const planes: Plane[] = [];
  for (const box of boxes) if (!isVoid(box)) add(planes, planeOfBox(box));
  return planes;
}

/** One box as a set: what nearly every rule is for. */
export const trafficOfBox = (box: Box): TrafficSet => (isVoid(box) ? NO_TRAFFIC : [planeOfBox(box)]);

const isVoid = ({ ports, peers }: Box): boolean => peers.length === 0 || ports.start >= ports.end;

function planeOfBox({ direction, protocol, space, ports, peers }: Box): Plane {
  return { rank: rankOf(direction, protocol, space), direction, protocol, space, slabs: [{ ports, peers }] };
}

/** Adds a plane in its place, or to the one that is there. */
function add(planes: Plane[], plane: Plane): void {
  let at = planes.length;
  while (at > 0 && (planes[at - 1] as Plane).rank > plane.rank) at--;
  const before = planes[at - 1];
  if (before?.rank === plane.rank) planes[at - 1] = { ...plane, slabs: unionOfSlabs(before.slabs, plane.slabs) };
  else planes.splice(at, 0, plane);
}

/** Ports by protocol; a protocol without ports stands at NO_PORT. */
export type PortSet = ReadonlyMap<Protocol, IntervalSet>;

/** Every combination of some ports and some peers, in one direction. */
export function product(
  direction: Direction,
  ports: PortSet,
  peers: readonly (readonly [PeerSpace, IntervalSet])[],
): TrafficSet {
  const planes: Plane[] = [];
  for (const [protocol, ranges] of ports) {
    for (const [space, set] of peers) {
      if (ranges.length === 0 || set.length === 0 || !existsIn(protocol, space)) continue;
      const slabs = ranges.map((range) => ({ ports: range as PortInterval, peers: set }));
      add(planes, { rank: rankOf(direction, protocol, space), direction, protocol, space, slabs });
    }
  }
  return planes;
}

/** icmp exists in IPv4 only, icmpv6 in IPv6 only. */
export function existsIn(protocol: Protocol, space: PeerSpace): boolean {
  return !((protocol === 'icmp' && space === 'ipv6') || (protocol === 'icmpv6' && space === 'ipv4'));
}

/** The boxes of a set: disjoint, in a fixed order (direction, protocol, universe, ports). */
export function boxesOf(set: TrafficSet): readonly Box[] {
  return set.flatMap(({ direction, protocol, space, slabs }): Box[] =>
    slabs.map(({ ports, peers }) => ({ direction, protocol, space, ports, peers })),
  );
}

/** Traffic that is in either set. */
export function union(a: TrafficSet, b: TrafficSet): TrafficSet {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const planes = [...a];
  for (const plane of b) add(planes, plane);
  return planes;
}

/** The union of many sets, joined pairwise so that the work stays near linear. */
export function unionOfAll(sets: readonly TrafficSet[]): TrafficSet {
  if (sets.length <= 1) return sets[0] ?? NO_TRAFFIC;
  const middle = sets.length >> 1;
  return union(unionOfAll(sets.slice(0, middle)), unionOfAll(sets.slice(middle)));
}

/**
 * Adds a set to a list of sets, each of which has at least twice as many slabs as the next: however many are added one by one, each
 * piece of traffic is merged only a few times, and there are only a few sets to look through.
 */
export function pile(sets: readonly TrafficSet[], added: TrafficSet): readonly TrafficSet[] {
  let last = sets.length;
  let sum = added;
  while (last > 0 && sizeOf(sets[last - 1] as TrafficSet) < 2 * sizeOf(sum))
    sum = union(sets[--last] as TrafficSet, sum);
  return [...sets.slice(0, last), sum];
}

const sizeOf = (set: TrafficSet): number => set.reduce((size, { slabs }) => size + slabs.length, 0);

/** Traffic that is in both sets. */
export function intersection(a: TrafficSet, b: TrafficSet): TrafficSet {
  // Asked for every rule by every policy, nearly always in vain: no iterators here, which make an object at every step until the code is compiled.
  let planes: Plane[] | undefined;
  for (let at = 0; at < a.length; at++) {
    const plane = a[at] as Plane;
    const other = planeOf(b, plane.rank);
    if (other === undefined || !touch(plane.slabs, other.slabs)) continue;
    const slabs = intersectionOfSlabs(plane.slabs, other.slabs);
    if (slabs.length === 0) continue;
    planes ??= [];
    planes.push({ ...plane, slabs });
  }
  return planes ?? NO_TRAFFIC;
}

function planeOf(set: TrafficSet, rank: number): Plane | undefined {
  let at = 0;
  while (at < set.length && (set[at] as Plane).rank < rank) at++;
  return set[at]?.rank === rank ? set[at] : undefined;
}

/** Traffic of `a` that is not in `b`. */
export function difference(a: TrafficSet, b: TrafficSet): TrafficSet {
  return planewise(a, slabsWithout, b);
}

function slabsWithout({ rank, slabs }: Plane, set: TrafficSet): readonly Slab[] {
  const other = planeOf(set, rank);
  return other !== undefined && touch(slabs, other.slabs) ? differenceOfSlabs(slabs, other.slabs) : slabs;
}

/** The part of a set in the planes that a test picks. */
export function restrict(set: TrafficSet, keep: (key: PlaneKey) => boolean): TrafficSet {
  return planewise(set, (plane, test) => (test(plane) ? plane.slabs : []), keep);
}

/** Whether any traffic of a set has a peer with a name instead of addresses: a group, or a prefix list whose entries are not known. */
export const reachesNamed = (set: TrafficSet): boolean => set.some(isOfNamed);

/** Whether the peers of a plane have names instead of addresses. */
export const isOfNamed = ({ space }: PlaneKey): boolean => space === 'group' || space === 'prefix-list';

export const isEmpty = (set: TrafficSet): boolean => set.length === 0;

/** The most ports of one protocol, with peers of one kind, that a set has. */
export function mostPorts(set: TrafficSet): number {
  let most = 0;
  for (let at = 0; at < set.length; at++) {
    const { protocol, slabs } = set[at] as Plane;
    if (hasPorts(protocol)) most = Math.max(most, countPorts(slabs));
  }
  return most;
}

function countPorts(slabs: readonly Slab[]): number {
  let count = 0;
  for (let at = 0; at < slabs.length; at++) {
    const { ports } = slabs[at] as Slab;
    count += ports.end - ports.start;
  }
  return count;
}

/** The lowest flow of a set: a fixed order of protocols, then the lowest port, then the lowest peer. */
export function lowestFlow([first]: TrafficSet): Flow | undefined {
  const slab = first?.slabs[0];
  const peer = slab?.peers[0]?.start;
  if (first === undefined || slab === undefined || peer === undefined) return undefined;
  const { direction, protocol, space } = first;
  return { direction, protocol, space, port: hasPorts(protocol) ? slab.ports.start : undefined, peer };
}

/** Whether a flow is in a set. */
export function holds(set: TrafficSet, { direction, protocol, space, port = NO_PORT.start, peer }: Flow): boolean {
  const plane = planeOf(set, rankOf(direction, protocol, space));
  const slab = plane?.slabs.find(({ ports }) => ports.start <= port && port < ports.end);
  return slab?.peers.some(({ start, end }) => start <= peer && peer < end) ?? false;
}

/** A set with other slabs in its planes, itself where none are; what to change them by comes along, so that nobody has to make a function. */
function planewise<T>(set: TrafficSet, change: (plane: Plane, by: T) => readonly Slab[], by: T): TrafficSet {
  let changed: Plane[] | undefined;
  for (let at = 0; at < set.length; at++) {
    const plane = set[at] as Plane;
    const slabs = change(plane, by);
    if (slabs !== plane.slabs) changed ??= set.slice(0, at);
    if (slabs.length > 0) changed?.push(slabs === plane.slabs ? plane : { ...plane, slabs });
  }
  return changed ?? set;
}
