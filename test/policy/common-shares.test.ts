import { CommonShares, type Share } from '../../src/policy/checks/common-shares.js';
import { Chance } from '../support/random.js';

/** Of shares that cover more points than a limit, the widest: point by point, those that are narrower cover no more than it. */
function widest(shares: readonly Share<string>[], limit: number): readonly string[] {
  const widthOfShare = (share: Share<string>): number => Number(share.width ?? pointsOf(share).length);
  const there = shares.filter((share) => pointsOf(share).length > 0);
  return there.flatMap((share) => {
    const upTo = there.filter((other) => widthOfShare(other) <= widthOfShare(share));
    return new Set(upTo.flatMap(pointsOf)).size > limit ? [share.by] : [];
  });
}

const pointsOf = ({ points }: Share<string>): readonly number[] =>
  points.flatMap(({ start, end }) =>
    Array.from({ length: Number(end) - Number(start) }, (_, at) => Number(start) + at),
  );

function sharesOf(random: (below: number) => number, count: number): readonly Share<string>[] {
  return Array.from({ length: count }, (_, at) => {
    const start = random(60);
    const end = start + random(12);
    const points = start === end ? [] : [{ start, end }];
    return { by: `${count}-${at}`, points, ...(random(3) === 0 ? { width: BigInt(random(30)) } : {}) };
  });
}

test('what many wholes have in common is too wide for one of them from the width on that counting it anew gives', () => {
  let found = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const chance = new Chance(seed);
    const random = (below: number): number => chance.between(0, below - 1);
    const common = sharesOf(random, random(7));
    const prepared = new CommonShares(common);
    for (let whole = 0; whole < 4; whole++) {
      const own = sharesOf(random, 10 + random(5)).slice(random(15));
      const limit = BigInt(random(40));
      const all = [...own, ...common];
      const width = prepared.tooWide(own, limit);
      const wider = all.filter(
        ({ points, width: written }) =>
          width !== undefined && points[0] !== undefined && (written ?? widthOf(points[0])) >= width,
      );
      const expected = widest(all, Number(limit));
      expect(wider.map(({ by }) => by).sort()).toEqual([...expected].sort());
      found += expected.length > 0 && expected.length < all.length ? 1 : 0;
    }
  }
  expect(found).toBeGreaterThan(100);
});

const widthOf = ({ start, end }: { readonly start: unknown; readonly end: unknown }): bigint =>
  BigInt(Number(end) - Number(start));
