import { type IntervalSet, intervalSet, sizeOf, union } from '../../net/interval.js';

/** What something adds to a whole: ports, or addresses of one family. */
export interface Share<T> {
  readonly by: T;
  readonly points: IntervalSet;
  /** How wide it is written; left out: as many as its points. */
  readonly width?: bigint;
}

/**
 * Of shares that are together more than a limit (a number of points), the widest: all those that are narrower are within it together. So
 * what is narrow is not blamed beside what is too wide alone, and of many that are equally wide each one is. None, where all are within it.
 */
export function widest<T>(shares: readonly Share<T>[], limit: bigint): readonly T[] {
  const byWidth = new Map<bigint, Share<T>[]>();
  for (const share of shares) {
    if (share.points.length === 0) continue;
    const width = share.width ?? sizeOf(share.points);
    const equal = byWidth.get(width);
    if (equal === undefined) byWidth.set(width, [share]);
    else equal.push(share);
  }
  let covered: IntervalSet = [];
  const found: T[] = [];
  for (const [, equal] of [...byWidth].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (found.length === 0) covered = union(covered, intervalSet(equal.flatMap(({ points }) => points)));
    if (sizeOf(covered) > limit) found.push(...equal.map(({ by }) => by));
  }
  return found;
}
