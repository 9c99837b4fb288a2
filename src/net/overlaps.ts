import type { Coordinate } from './interval.js';
import type { Slab } from './slabs.js';
import type { TrafficSet } from './traffic.js';

/** The smallest box around what one set has in one plane. */
interface Hull {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly low: Coordinate;
  readonly high: Coordinate;
}

/** Hulls of about the same size, in order of their first port: none is longer than `longest`. */
interface SizeClass {
  readonly size: number;
  readonly longest: number;
  readonly hulls: Hull[];
}

/**
 * Finds, among many sets of traffic, those that may share some with a given one. The sets of a plane are kept apart by their size, so
 * that a search among the small ones looks only at its own neighbourhood, however wide some others are.
 */
export class Overlaps {
  /** By the rank of the plane; the largest sizes first. */
  readonly #planes = new Map<number, readonly SizeClass[]>();

  constructor(sets: readonly TrafficSet[]) {
    const planes = new Map<number, Map<number, SizeClass>>();
    sets.forEach((set, index) => {
      for (const { rank, slabs } of set) {
        const classes = planes.get(rank) ?? new Map<number, SizeClass>();
        planes.set(rank, classes);
        add(classes, hullOf(index, slabs));
      }
    });
    for (const [rank, classes] of planes) {
      for (const { hulls } of classes.values()) hulls.sort((a, b) => a.start - b.start);
      this.#planes.set(
        rank,
        [...classes.values()].sort((a, b) => b.size - a.size),
      );
    }
  }

  /** The indices of sets that may overlap a set, the widest of each plane first. */
  near(set: TrafficSet): readonly number[] {
    const found = new Set<number>();
    for (const { rank, slabs } of set) {
      const hull = hullOf(-1, slabs);
      for (const sizeClass of this.#planes.get(rank) ?? []) collect(sizeClass, hull, found);
    }
    return [...found];
  }
}

function hullOf(index: number, slabs: readonly Slab[]): Hull {
  const [first] = slabs as readonly [Slab];
  const hull = { index, start: first.ports.start, end: first.ports.end, low: lowest(first), high: highest(first) };
  for (let at = 1; at < slabs.length; at++) {
    const slab = slabs[at] as Slab;
    hull.end = slab.ports.end;
    if (lowest(slab) < hull.low) hull.low = lowest(slab);
    if (highest(slab) > hull.high) hull.high = highest(slab);
  }
  return hull;
}

const lowest = ({ peers }: Slab): Coordinate => peers[0]?.start ?? 0;
const highest = ({ peers }: Slab): Coordinate => peers.at(-1)?.end ?? 0;

/** Wide peers make a set large even where its ports are few; 256 is more than there are sizes of peers. */
function add(classes: Map<number, SizeClass>, hull: Hull): void {
  const portBits = bitsOf(hull.end - hull.start);
  const peerBits = typeof hull.low === 'string' ? 0 : bitsOf(Number(hull.high) - Number(hull.low));
  const key = portBits * 256 + peerBits;
  const known = classes.get(key);
  if (known) known.hulls.push(hull);
  else classes.set(key, { size: portBits + peerBits, longest: 2 ** (portBits + 1), hulls: [hull] });
}

const bitsOf = (size: number): number => (size <= 1 ? 0 : Math.floor(Math.log2(size)));

function collect({ longest, hulls }: SizeClass, { start, end, low, high }: Hull, found: Set<number>): void {
  for (let at = firstAfter(hulls, start - longest); at < hulls.length; at++) {
    const hull = hulls[at] as Hull;
    if (hull.start >= end) return;
    if (hull.end > start && hull.low < high && low < hull.high) found.add(hull.index);
  }
}

/** The index of the first hull that starts after a port. */
function firstAfter(hulls: readonly Hull[], port: number): number {
  let low = 0;
  let high = hulls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hulls[middle] as Hull).start <= port) low = middle + 1;
    else high = middle;
  }
  return low;
}
