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
  readonly key: string;
  /** In order of ports, disjoint; neighbours that touch have different peers, so that equal traffic is written equally. */
  readonly slabs: readonly Slab[];
}

/** Any set of traffic, exactly: a plane of ports × peers for each direction, protocol and universe of peers. */
export type TrafficSet = ReadonlyMap<string, Plane>;

/** One direction, protocol, range of ports and set of peers. */
export interface Box extends PlaneKey, Slab {}

/** One packet header: what a witness is. */
export interface Flow extends PlaneKey {
  /** Undefined for protocols without ports. */
  readonly port: number | undefined;
  readonly peer: Coordinate;
}

export const NO_TRAFFIC: TrafficSet = new Map();

/** Ready-made keys: building one for every rule would cost more than the algebra. */
const KEYS = Object.fromEntries(
  DIRECTIONS.map((direction) => [
    direction,
    Object.fromEntries(
      PROTOCOLS.map((protocol) => [
        protocol,
        Object.fromEntries(PEER_SPACES.map((space) => [space, `${direction} ${protocol} ${space}`])),
      ]),
    ),
  ]),
) as Readonly<Record<Direction, Readonly<Record<Protocol, Readonly<Record<PeerSpace, string>>>>>>;

const keyOf = (direction: Direction, protocol: Protocol, space: PeerSpace): string => KEYS[direction][protocol][space];

/** The union of boxes. */
export function trafficSet(boxes: readonly Box[]): TrafficSet {
  const planes = new Map<string, Plane>();
  for (const { direction, protocol, space, ports, peers } of boxes) {
    if (peers.length === 0 || ports.start >= ports.end) continue;
    const key = keyOf(direction, protocol, space);
    const slabs = [{ ports, peers }];
    const before = planes.get(key);
    planes.set(key, { key, direction, protocol, space, slabs: before ? unionOfSlabs(before.slabs, slabs) : slabs });
  }
  return planes;
}

/** Ports by protocol; a protocol without ports stands at NO_PORT. */
export type PortSet = ReadonlyMap<Protocol, IntervalSet>;

/** Every combination of some ports and some peers, in one direction. */
export function product(
  direction: Direction,
  ports: PortSet,
  peers: readonly (readonly [PeerSpace, IntervalSet])[],
): TrafficSet {
  const planes = new Map<string, Plane>();
  for (const [protocol, ranges] of ports) {
    for (const [space, set] of peers) {
      if (ranges.length === 0 || set.length === 0 || !existsIn(protocol, space)) continue;
      const slabs = ranges.map((range) => ({ ports: range as PortInterval, peers: set }));
      const key = keyOf(direction, protocol, space);
      const before = planes.get(key);
      planes.set(key, { key, direction, protocol, space, slabs: before ? unionOfSlabs(before.slabs, slabs) : slabs });
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
  return [...set.values()]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap(({ direction, protocol, space, slabs }): Box[] =>
      slabs.map(({ ports, peers }) => ({ direction, protocol, space, ports, peers })),
    );
}

const rank = ({ direction, protocol, space }: PlaneKey): number =>
  (DIRECTIONS.indexOf(direction) * PROTOCOLS.length + PROTOCOLS.indexOf(protocol)) * PEER_SPACES.length +
  PEER_SPACES.indexOf(space);

/** Traffic that is in either set. */
export function union(a: TrafficSet, b: TrafficSet): TrafficSet {
  if (b.size === 0) return a;
  if (a.size === 0) return b;
  const planes = new Map(a);
  for (const plane of b.values()) {
    const before = planes.get(plane.key);
    planes.set(plane.key, before ? { ...plane, slabs: unionOfSlabs(before.slabs, plane.slabs) } : plane);
  }
  return planes;
}

/** The union of many sets, joined pairwise so that the work stays near linear. */
export function unionOfAll(sets: readonly TrafficSet[]): TrafficSet {
  if (sets.length <= 1) return sets[0] ?? NO_TRAFFIC;
  const middle = sets.length >> 1;
  return union(unionOfAll(sets.slice(0, middle)), unionOfAll(sets.slice(middle)));
}

/** Traffic that is in both sets. */
export function intersection(a: TrafficSet, b: TrafficSet): TrafficSet {
  let planes: Map<string, Plane> | undefined;
  for (const plane of a.values()) {
    const other = b.get(plane.key);
    if (other === undefined || !touch(plane.slabs, other.slabs)) continue;
    const slabs = intersectionOfSlabs(plane.slabs, other.slabs);
    if (slabs.length === 0) continue;
    planes ??= new Map();
    planes.set(plane.key, { ...plane, slabs });
  }
  return planes ?? NO_TRAFFIC;
}

/** Traffic of `a` that is not in `b`. */
export function difference(a: TrafficSet, b: TrafficSet): TrafficSet {
  return planewise(a, (plane) => {
    const other = b.get(plane.key);
    return other && touch(plane.slabs, other.slabs) ? differenceOfSlabs(plane.slabs, other.slabs) : plane.slabs;
  });
}

/** The part of a set in the planes that a test picks. */
export function restrict(set: TrafficSet, keep: (key: PlaneKey) => boolean): TrafficSet {
  return planewise(set, (plane) => (keep(plane) ? plane.slabs : []));
}

/** Whether any traffic of a set is in one of these universes of peers. */
export function reaches(set: TrafficSet, ...spaces: readonly PeerSpace[]): boolean {
  for (const { space } of set.values()) if (spaces.includes(space)) return true;
  return false;
}

export const isEmpty = (set: TrafficSet): boolean => set.size === 0;

/** The lowest flow of a set: a fixed order of protocols, then the lowest port, then the lowest peer. */
export function lowestFlow(set: TrafficSet): Flow | undefined {
  const first = [...set.values()].sort((a, b) => rank(a) - rank(b))[0];
  const slab = first?.slabs[0];
  const peer = slab?.peers[0]?.start;
  if (first === undefined || slab === undefined || peer === undefined) return undefined;
  const { direction, protocol, space } = first;
  return { direction, protocol, space, port: hasPorts(protocol) ? slab.ports.start : undefined, peer };
}

function planewise(set: TrafficSet, change: (plane: Plane) => readonly Slab[]): TrafficSet {
  let changed: Map<string, Plane> | undefined;
  for (const plane of set.values()) {
    const slabs = change(plane);
    if (slabs === plane.slabs) continue;
    changed ??= new Map(set);
    if (slabs.length === 0) changed.delete(plane.key);
    else changed.set(plane.key, { ...plane, slabs });
  }
  return changed ?? set;
}
