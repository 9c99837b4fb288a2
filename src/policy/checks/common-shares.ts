import { difference, type Interval, type IntervalSet, intervalSet, sizeOf } from '../../net/interval.js';

/** What something adds to a whole: addresses of one family. */
export interface Share<T> {
  readonly by: T;
  readonly points: IntervalSet;
  /** How wide it is written; left out: as many as its points. */
  readonly width?: bigint;
}

const widthOf = <T>({ width, points }: Share<T>): bigint => width ?? sizeOf(points);

/** All shares up to some width. */
interface Level {
  readonly points: IntervalSet;
  readonly size: bigint;
}

const NOTHING: Level = { points: [], size: 0n };

/** Shares that each of many wholes may have beside its own: what they cover is found once, not for each whole. */
export class CommonShares<T> {
  readonly #shares: readonly Share<T>[];
  /** In order. */
  readonly #widths: readonly bigint[];
  readonly #levels = new Map<number, Level>();

  constructor(shares: readonly Share<T>[]) {
    this.#shares = shares;
    this.#widths = widthsOf(shares);
  }

  /**
   * From which width on shares of a whole are too wide, with a limit on the number of its points: all that are narrower are within it
   * together. So what is narrow is not blamed beside what is too wide alone, and of many that are equally wide each one is. Undefined
   * where all are within it.
   */
  tooWide(own: readonly Share<T>[], limit: bigint): bigint | undefined {
    const widths = widthsOf(own);
    const exceeds = (width: bigint): boolean => {
      const common = this.#level(firstIndex(this.#widths, (each) => each > width));
      return common.size > limit || common.size + sizeBeside(pointsUpTo(own, width), common.points) > limit;
    };
    const found = [this.#widths, widths].flatMap((all) => all[firstIndex(all, exceeds)] ?? []);
    return found.reduce<bigint | undefined>(
      (least, each) => (least === undefined || each < least ? each : least),
      undefined,
    );
  }

  /** What the narrowest cover, of so many widths. */
  #level(count: number): Level {
    const width = this.#widths[count - 1];
    if (width === undefined) return NOTHING;
    const known = this.#levels.get(count);
    if (known !== undefined) return known;
    const points = pointsUpTo(this.#shares, width);
    const level = { points, size: sizeOf(points) };
    this.#levels.set(count, level);
    return level;
  }
}

const widthsOf = <T>(shares: readonly Share<T>[]): readonly bigint[] =>
  [...new Set(shares.flatMap((share) => (share.points.length === 0 ? [] : widthOf(share))))].sort((a, b) =>
    a < b ? -1 : 1,
  );

const pointsUpTo = <T>(shares: readonly Share<T>[], most: bigint): IntervalSet =>
  intervalSet(shares.flatMap((share) => (widthOf(share) > most ? [] : share.points)));

/** How many points of a small set are not in a large one. */
function sizeBeside(few: IntervalSet, many: IntervalSet): bigint {
  let size = 0n;
  for (const each of few) {
    const from = firstIndex(many, ({ end }: Interval) => end > each.start);
    const to = firstIndex(many, ({ start }: Interval) => start >= each.end);
    size += sizeOf(difference([each], many.slice(from, to)));
  }
  return size;
}

/** Where something begins to hold, in a list of which it holds to the end; the length, where it never does. */
function firstIndex<E>(list: readonly E[], holds: (each: E) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle] as E)) high = middle;
    else low = middle + 1;
  }
  return low;
}
