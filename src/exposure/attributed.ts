import type { Default, Exposure } from '../alicloud/exposure.js';
import type { Rule } from '../alicloud/rule.js';
import {
  type Coordinate,
  difference,
  type Interval,
  type IntervalSet,
  intersection,
  intervalSet,
  sameSet,
  union,
} from '../net/interval.js';
import {
  type Box,
  boxesOf,
  isEmpty,
  difference as lessTraffic,
  type PortInterval,
  type TrafficSet,
  trafficSet,
} from '../net/traffic.js';
import { Veil } from './veil.js';

/** What lets some traffic in, in the order in which it is listed; the key is the same for the same lists. */
export interface Contributors {
  /** Everything that lets all of it in; of rules with something sensitive, some of it is enough. */
  readonly by: readonly (Rule | Default)[];
  /** What lets in some of it, which is let in by others anyway. */
  readonly partlyBy: readonly (Rule | Default)[];
  readonly key: string;
}

/** Traffic with what lets it in. */
export interface Attributed extends Box, Contributors {
  /** Something about it must not be printed: how its peers lie to those of other lines must not show. */
  readonly isVeiled: boolean;
}

/** What one rule or default lets in of one direction, protocol and kind of peers. */
interface Part {
  readonly box: Box;
  readonly order: number;
}

/**
 * Splits traffic so that every piece is let in, all of it, by what it is named with. Where something lets in all that another one does,
 * it is not split: the whole internet stays that, however many rules let in some of it besides. In order of ports; pieces that touch are
 * one where nothing tells them apart. Of `rules`, all that have to do with it, those with something sensitive must not show.
 */
export function attributed(
  traffic: TrafficSet,
  exposures: readonly Exposure[],
  rules: readonly Rule[],
): readonly Attributed[] {
  const parts = partsByPlane(exposures);
  const veil = new Veil(rules);
  const planes = new Map<string, Region[]>();
  for (const box of boxesOf(traffic)) {
    const plane = planeOf(box);
    const regions = planes.get(plane) ?? [];
    planes.set(plane, regions);
    for (const region of regionsOf(box, parts.get(plane) ?? [], exposures, veil)) regions.push(region);
  }
  const byOf = (orders: readonly number[]): Contributors['by'] =>
    orders.map((order) => (exposures[order] as Exposure).by);
  return [...planes.values()].flatMap((regions) => {
    const open = joined(regions.filter(({ isVeiled }) => !isVeiled));
    const veiled = veiledOf(regions);
    const all = veiled.length === 0 ? open : [...open, ...veiled].sort(byPorts);
    return all.map(({ whole, partly, ...box }) => ({
      ...box,
      by: byOf(whole),
      partlyBy: byOf(partly),
      key: keyOf({ whole, partly }),
    }));
  });
}

/** The places, in the list of exposures, of what lets in all of something, and some of it. */
interface Orders {
  readonly whole: readonly number[];
  readonly partly: readonly number[];
}

interface Region extends Box, Orders {
  readonly isVeiled: boolean;
}

const keyOf = ({ whole, partly }: Orders): string => `${whole.join()}|${partly.join()}`;

const planeOf = ({ direction, protocol, space }: Box): string => `${direction} ${protocol} ${space}`;

function partsByPlane(exposures: readonly Exposure[]): ReadonlyMap<string, readonly Part[]> {
  const planes = new Map<string, Part[]>();
  const orders = new Map<Exposure['by'], number>();
  exposures.forEach(({ by, traffic }, index) => {
    // A default of several groups is listed once.
    const order = orders.get(by) ?? index;
    orders.set(by, order);
    for (const box of boxesOf(traffic)) {
      const part = { box, order };
      const parts = planes.get(planeOf(box));
      if (parts) parts.push(part);
      else planes.set(planeOf(box), [part]);
    }
  });
  for (const parts of planes.values()) parts.sort((a, b) => a.box.ports.start - b.box.ports.start);
  return planes;
}

function regionsOf(box: Box, parts: readonly Part[], exposures: readonly Exposure[], veil: Veil): readonly Region[] {
  const { open, veiled } = veil.part(box);
  return [
    ...open.flatMap((ports) => openRegions({ ...box, ports }, parts, exposures)),
    ...veiled.map((ports) => {
      const region = { ...box, ports };
      return { ...region, whole: ordersIn(region, parts), partly: [], isVeiled: true };
    }),
  ];
}

function openRegions(box: Box, parts: readonly Part[], exposures: readonly Exposure[]): readonly Region[] {
  const touching = parts.flatMap((part) => clipped(part, box) ?? []);
  const widest = widestOf(touching);
  return portsBetween(box.ports, widest).flatMap((ports): readonly Region[] => {
    const sets = [...peersByOrder(widest.filter((part) => portsMeet(part.box.ports, ports))).values()];
    return peersBetween(box.peers, sets).map((peers) => {
      const region = { ...box, ports, peers };
      return { ...region, ...ordersOf(region, touching, exposures), isVeiled: false };
    });
  });
}

/** One region for the ports of each, with all that lets in any of it. */
function veiledOf(regions: readonly Region[]): readonly Region[] {
  const byPort = new Map<number, Region>();
  for (const region of regions) {
    if (!region.isVeiled) continue;
    const known = byPort.get(region.ports.start);
    const whole = [...new Set([...(known?.whole ?? []), ...region.whole])].sort((a, b) => a - b);
    byPort.set(region.ports.start, { ...region, peers: union(known?.peers ?? [], region.peers), whole });
  }
  return [...byPort.values()];
}

const portsMeet = (a: PortInterval, b: PortInterval): boolean => a.start < b.end && b.start < a.end;

/** What of a part is in a box. */
function clipped(part: Part, { ports, peers }: Box): Part | undefined {
  if (!portsMeet(part.box.ports, ports)) return undefined;
  const shared = intersection(part.box.peers, peers);
  if (shared.length === 0) return undefined;
  const start = Math.max(part.box.ports.start, ports.start);
  const end = Math.min(part.box.ports.end, ports.end);
  return { ...part, box: { ...part.box, ports: { start, end }, peers: shared } };
}

/** The parts that are not within another one; of equal ones the first. */
function widestOf(parts: readonly Part[]): readonly Part[] {
  return parts.filter(
    ({ box }, index) =>
      !parts.some(
        (other, place) => place !== index && isWithin(box, other.box) && (place < index || !isWithin(other.box, box)),
      ),
  );
}

const isWithin = (a: Box, b: Box): boolean =>
  a.ports.start >= b.ports.start && a.ports.end <= b.ports.end && isSubset(a.peers, b.peers);

/** Most sets end outside of each other, which is seen at once. */
function isSubset(a: IntervalSet, b: IntervalSet): boolean {
  const [first, last] = [a[0], a.at(-1)];
  if (first === undefined || last === undefined) return true;
  const [start, end] = [b[0]?.start, b.at(-1)?.end];
  if (start === undefined || end === undefined || first.start < start || last.end > end) return false;
  return difference(a, b).length === 0;
}

/** The peers of parts, those of one rule or default together. */
function peersByOrder(parts: readonly Part[]): ReadonlyMap<number, IntervalSet> {
  const peers = new Map<number, IntervalSet>();
  for (const { order, box } of parts) peers.set(order, union(peers.get(order) ?? [], box.peers));
  return peers;
}

/** Ranges of ports between which some part begins or ends. */
function portsBetween({ start, end }: PortInterval, parts: readonly Part[]): readonly PortInterval[] {
  const edges = new Set([start, end, ...parts.flatMap(({ box }) => [box.ports.start, box.ports.end])]);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((edge, index) => ({ start: sorted[index] as number, end: edge }));
}

/** Peers by which of the sets they are in: each list of sets has one region. */
function peersBetween(peers: IntervalSet, sets: readonly IntervalSet[]): readonly IntervalSet[] {
  const rest = difference(peers, intervalSet(sets.flat()));
  const edges = sets.flatMap((set, index) =>
    set.flatMap(({ start, end }): Edge[] => [
      { at: start, index, isStart: true },
      { at: end, index, isStart: false },
    ]),
  );
  edges.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const regions = new Map<string, Interval[]>();
  const active = new Set<number>();
  edges.forEach(({ at, index, isStart }, place) => {
    if (isStart) active.add(index);
    else active.delete(index);
    const next = edges[place + 1]?.at;
    if (next === undefined || next === at || active.size === 0) return;
    const key = [...active].sort((a, b) => a - b).join();
    regions.set(key, [...(regions.get(key) ?? []), { start: at, end: next } as Interval]);
  });
  const all = [...regions.values()].map(intervalSet);
  return rest.length === 0 ? all : [...all, rest];
}

interface Edge {
  readonly at: Coordinate;
  readonly index: number;
  readonly isStart: boolean;
}

const isIn =
  (region: Box) =>
  ({ box }: Part): boolean =>
    portsMeet(box.ports, region.ports) && intersection(box.peers, region.peers).length > 0;

const ordersIn = (region: Box, parts: readonly Part[]): readonly number[] =>
  [...new Set(parts.filter(isIn(region)).map(({ order }) => order))].sort((a, b) => a - b);

function ordersOf(region: Box, touching: readonly Part[], exposures: readonly Exposure[]): Orders {
  const here = touching.filter(isIn(region));
  const covering = peersByOrder(
    here.filter(({ box }) => box.ports.start <= region.ports.start && region.ports.end <= box.ports.end),
  );
  const traffic = trafficSet([region]);
  const isWhole = (order: number): boolean =>
    isSubset(region.peers, covering.get(order) ?? []) ||
    isEmpty(lessTraffic(traffic, (exposures[order] as Exposure).traffic));
  const orders = ordersIn(region, here);
  return { whole: orders.filter(isWhole), partly: orders.filter((order) => !isWhole(order)) };
}

const byPorts = (a: Box, b: Box): number => a.ports.start - b.ports.start;

/** Regions that touch, with the same peers through the same rules, as one. */
function joined(regions: readonly Region[]): readonly Region[] {
  const done: Region[] = [];
  const last = new Map<string, number[]>();
  for (const region of regions) {
    const places = last.get(keyOf(region)) ?? [];
    last.set(keyOf(region), places);
    const place = places.find((each) => isContinued(done[each] as Region, region));
    const before = place === undefined ? undefined : done[place];
    if (place !== undefined && before !== undefined) {
      done[place] = { ...before, ports: { start: before.ports.start, end: region.ports.end } };
    } else places.push(done.push(region) - 1);
  }
  return done;
}

const isContinued = (before: Region, next: Region): boolean =>
  before.ports.end === next.ports.start && sameSet(before.peers, next.peers);
