import type { Coordinate, Interval, IntervalSet } from './interval.js';

/** Points that count for something. */
export interface Weighted {
  readonly points: IntervalSet;
  readonly weight: number;
}

/** The points that lie in sets whose weights add up to more than a limit. */
export function crowded(sets: readonly Weighted[], limit: number): IntervalSet {
  // Many sets have their ends in common.
  const changes = new Map<Coordinate, number>();
  for (const { points, weight } of sets) {
    for (let at = 0; at < points.length; at++) {
      const { start, end } = points[at] as Interval;
      changes.set(start, (changes.get(start) ?? 0) + weight);
      changes.set(end, (changes.get(end) ?? 0) - weight);
    }
  }
  const found: Interval[] = [];
  let weight = 0;
  let start: Coordinate | undefined;
  for (const at of [...changes.keys()].sort((a, b) => (a < b ? -1 : 1))) {
    weight += changes.get(at) as number;
    if (weight > limit) start ??= at;
    else if (start !== undefined) {
      found.push({ start, end: at });
      start = undefined;
    }
  }
  return found;
}
