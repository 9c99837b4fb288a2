import { crowded, type Weighted } from '../../src/net/crowded.js';
import { intervalSet } from '../../src/net/interval.js';
import { Chance } from '../support/random.js';

test.each<[string, readonly Weighted[], number, readonly (readonly [number, number])[]]>([
  ['nothing', [], 0, []],
  ['one set within the limit', [{ points: [{ start: 1, end: 5 }], weight: 3 }], 3, []],
  ['one set beyond it', [{ points: [{ start: 1, end: 5 }], weight: 4 }], 3, [[1, 5]]],
  [
    'where two meet',
    [
      { points: [{ start: 1, end: 5 }], weight: 2 },
      { points: [{ start: 3, end: 9 }], weight: 2 },
    ],
    3,
    [[3, 5]],
  ],
  [
    'neighbours that only touch',
    [
      { points: [{ start: 1, end: 5 }], weight: 2 },
      { points: [{ start: 5, end: 9 }], weight: 2 },
    ],
    3,
    [],
  ],
])('%s', (_, sets, limit, expected) => {
  expect(crowded(sets, limit)).toEqual(expected.map(([start, end]) => ({ start, end })));
});

test('is what counting at every point gives', () => {
  const chance = new Chance(11);
  const below = (limit: number): number => chance.between(0, limit - 1);
  for (let round = 0; round < 2000; round++) {
    const sets = Array.from({ length: below(6) }, () => ({
      points: intervalSet(
        Array.from({ length: 1 + below(3) }, () => {
          const start = below(30);
          return { start, end: start + 1 + below(8) };
        }),
      ),
      weight: 1 + below(5),
    }));
    const limit = below(10);
    const isCrowded = (at: number): boolean =>
      sets.reduce(
        (sum, { points, weight }) =>
          sum + (points.some(({ start, end }) => Number(start) <= at && at < Number(end)) ? weight : 0),
        0,
      ) > limit;
    const expected = Array.from({ length: 40 }, (_, at) => at).filter(isCrowded);
    const found = crowded(sets, limit);
    expect(intervalSet(found)).toEqual(found);
    expect(
      found.flatMap(({ start, end }) =>
        Array.from({ length: Number(end) - Number(start) }, (_, at) => Number(start) + at),
      ),
    ).toEqual(expected);
  }
});
