import type { Coordinate, Interval, IntervalSet } from './interval.js';

/** Points that count for something. */
export interface Weighted {
  readonly points: IntervalSet;
  readonly weight: number;
}

/** The points that lie in sets whose weights add up to more than a limit. */
export function crowded(sets: readonly Weighted[], limit: number): IntervalSet {
  const edges: { readonly at: Coordinate; readonly change: number }[] = [];
  for (const { points, weight } of sets) {
    for (const { start, end } of points) edges.push({ at: start, change: weight }, { at: end, change: -weight });
  }
  edges.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const found: Interval[] = [];
  let weight = 0;
  let start: Coordinate | undefined;
  for (let index = 0; index < edges.length; index++) {
    const { at, change } = edges[index] as (typeof edges)[number];
    weight += change;
    if (edges[index + 1]?.at === at) continue;
    if (weight > limit) start ??= at;
    else if (start !== undefined) {
      found.push({ start, end: at });
      start = undefined;
    }
  }
  return found;
}
