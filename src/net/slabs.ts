import type { Interval, IntervalSet } from './interval.js';
import * as intervals from './interval.js';

/** Ports, the end exclusive. */
export type PortInterval = Interval<number>;

/** A range of ports whose traffic comes from, or goes to, the same peers. */
export interface Slab {
  readonly ports: PortInterval;
  readonly peers: IntervalSet;
}

// Lists of slabs: in order of ports, disjoint; neighbours that touch have different peers, so that equal traffic is written equally.

/** Whether two lists of slabs share a port at all: most pairs of rules do not. */
export function touch(a: readonly Slab[], b: readonly Slab[]): boolean {
  for (let at = 0; at < a.length; at++) {
    const { ports } = a[at] as Slab;
    const other = b[firstReaching(b, ports.start)];
    if (other !== undefined && other.ports.start < ports.end) return true;
  }
  return false;
}

/** What is in both. */
export function intersectionOfSlabs(a: readonly Slab[], b: readonly Slab[]): readonly Slab[] {
  const both: Slab[] = [];
  for (const { ports, peers } of a) {
    for (let j = firstReaching(b, ports.start); j < b.length; j++) {
      const other = b[j] as Slab;
      if (other.ports.start >= ports.end) break;
      const start = Math.max(ports.start, other.ports.start);
      const end = Math.min(ports.end, other.ports.end);
      push(both, start, end, intervals.intersection(peers, other.peers));
    }
  }
  return both;
}

/** What is in `a` and not in `b`. */
export function differenceOfSlabs(a: readonly Slab[], b: readonly Slab[]): readonly Slab[] {
  const rest: Slab[] = [];
  for (const { ports, peers } of a) {
    let { start } = ports;
    for (let j = firstReaching(b, start); j < b.length; j++) {
      const other = b[j] as Slab;
      if (other.ports.start >= ports.end) break;
      if (start < other.ports.start) push(rest, start, other.ports.start, peers);
      const from = Math.max(start, other.ports.start);
      const to = Math.min(ports.end, other.ports.end);
      push(rest, from, to, intervals.difference(peers, other.peers));
      start = to;
    }
    push(rest, start, ports.end, peers);
  }
  return rest;
}

/** What is in either. */
export function unionOfSlabs(a: readonly Slab[], b: readonly Slab[]): readonly Slab[] {
  const all: Slab[] = [];
  let i = 0;
  let j = 0;
  let at = Number.NEGATIVE_INFINITY;
  while (i < a.length || j < b.length) {
    const x = a[i];
    const y = b[j];
    const next = Math.min(edgeAfter(x, at), edgeAfter(y, at));
    push(all, at, next, intervals.union(peersAt(x, at), peersAt(y, at)));
    at = next;
    if (x !== undefined && x.ports.end <= at) i++;
    if (y !== undefined && y.ports.end <= at) j++;
  }
  return all;
}

/** The first port after `at` from which a slab is something else than before. */
function edgeAfter(slab: Slab | undefined, at: number): number {
  if (slab === undefined) return Number.POSITIVE_INFINITY;
  return slab.ports.start > at ? slab.ports.start : slab.ports.end;
}

const NOBODY: IntervalSet = [];

const peersAt = (slab: Slab | undefined, port: number): IntervalSet =>
  slab !== undefined && slab.ports.start <= port ? slab.peers : NOBODY;

function push(slabs: Slab[], start: number, end: number, peers: IntervalSet): void {
  if (start >= end || peers.length === 0) return;
  const last = slabs.at(-1);
  if (last && last.ports.end === start && intervals.sameSet(last.peers, peers)) {
    slabs[slabs.length - 1] = { ports: { start: last.ports.start, end }, peers };
  } else {
    slabs.push({ ports: { start, end }, peers });
  }
}

/** The index of the first slab that ends after a port. */
function firstReaching(slabs: readonly Slab[], port: number): number {
  let low = 0;
  let high = slabs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slabs[middle] as Slab).ports.end <= port) low = middle + 1;
    else high = middle;
  }
  return low;
}
