/**
 * A point on a line: a port, an IPv4 address (number), an IPv6 address (bigint) or a name (string).
 * The algebra only ever compares points of one line, so it needs no arithmetic and serves all of them.
 */
export type Coordinate = number | bigint | string;

/** All points from `start` up to, and without, `end`. */
export interface Interval<T extends Coordinate = Coordinate> {
  readonly start: T;
  readonly end: T;
}

/** A set of points: intervals in order, disjoint and not touching, so that equal sets are written equally. */
export type IntervalSet = readonly Interval[];

/** Brings any intervals into the form of a set. */
export function intervalSet(intervals: readonly Interval[]): IntervalSet {
  const sorted = intervals.filter(({ start, end }) => start < end).sort((a, b) => compare(a.start, b.start));
  const merged: Interval[] = [];
  for (const interval of sorted) {
    const last = merged.at(-1);
    if (last === undefined || last.end < interval.start) merged.push(interval);
    else if (last.end < interval.end) merged[merged.length - 1] = { start: last.start, end: interval.end };
  }
  return merged;
}

/** The points that are in either set. */
export function union(a: IntervalSet, b: IntervalSet): IntervalSet {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  return intervalSet([...a, ...b]);
}

/** The points that are in both sets. */
export function intersection(a: IntervalSet, b: IntervalSet): IntervalSet {
  if (a === b) return a;
  const both: Interval[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const x = a[i];
    const y = b[j];
    if (x === undefined || y === undefined) return both;
    const start = x.start < y.start ? y.start : x.start;
    const end = x.end < y.end ? x.end : y.end;
    if (start < end) both.push({ start, end });
    if (x.end < y.end) i++;
    else j++;
  }
}

/** The points of `a` that are not in `b`. */
export function difference(a: IntervalSet, b: IntervalSet): IntervalSet {
  if (a === b) return [];
  if (b.length === 0) return a;
  const rest: Interval[] = [];
  let j = 0;
  for (const interval of a) {
    let { start } = interval;
    for (; j < b.length; j++) {
      const taken = b[j] as Interval;
      if (taken.end <= start) continue;
      if (taken.start >= interval.end) break;
      if (start < taken.start) rest.push({ start, end: taken.start });
      if (taken.end >= interval.end) {
        start = interval.end;
        break;
      }
      start = taken.end;
    }
    if (start < interval.end) rest.push({ start, end: interval.end });
  }
  return rest;
}

/** Whether two sets hold the same points. */
export function sameSet(a: IntervalSet, b: IntervalSet): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((x, i) => x.start === b[i]?.start && x.end === b[i]?.end);
}

/** How many points a set of ports or addresses has. */
export function sizeOf(set: IntervalSet): bigint {
  let size = 0n;
  for (const { start, end } of set) size += BigInt(end) - BigInt(start);
  return size;
}

const compare = (a: Coordinate, b: Coordinate): number => (a < b ? -1 : a > b ? 1 : 0);
