import {
  difference,
  type Interval,
  type IntervalSet,
  intersection,
  intervalSet,
  sameSet,
  sizeOf,
  union,
} from '../../src/net/interval.js';
import { pointOf } from '../../src/net/points.js';
import { Chance } from '../support/random.js';

/** `1-3 5-9`: from the first up to, and without, the second. */
const set = (text: string): IntervalSet => intervalSet(intervals(text));

const intervals = (text: string): readonly Interval[] =>
  text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => part.split('-').map(Number))
    .map(([start = 0, end = 0]) => ({ start, end }));

const shown = (given: IntervalSet): string => given.map(({ start, end }) => `${start}-${end}`).join(' ');

describe('intervalSet', () => {
  test.each([
    ['nothing stays nothing', '', ''],
    ['empty and reversed intervals vanish', '3-3 5-2', ''],
    ['intervals come into order', '7-9 1-3', '1-3 7-9'],
    ['intervals that touch become one', '1-3 3-5', '1-5'],
    ['intervals that overlap become one', '1-4 3-5', '1-5'],
    ['an interval inside another vanishes', '1-9 3-5', '1-9'],
    ['a gap of one point stays a gap', '1-3 4-5', '1-3 4-5'],
    ['a long interval swallows the ones behind it', '1-9 2-3 4-5 8-12', '1-12'],
  ])('%s', (_, given, expected) => {
    expect(shown(set(given))).toBe(expected);
  });
});

describe('the algebra', () => {
  test.each([
    ['union fills a gap', union, '1-3 5-7', '3-5', '1-7'],
    ['union keeps what is apart', union, '1-3', '5-7', '1-3 5-7'],
    ['union with nothing is the same', union, '1-3', '', '1-3'],
    ['union of nothing is the other', union, '', '1-3', '1-3'],
    ['intersection of neighbours is nothing', intersection, '1-3', '3-5', ''],
    ['intersection cuts both ends', intersection, '1-9', '0-3 8-12', '1-3 8-9'],
    ['intersection with nothing is nothing', intersection, '1-9', '', ''],
    ['difference bites a hole', difference, '1-9', '3-5', '1-3 5-9'],
    ['difference takes the first point', difference, '1-9', '1-2', '2-9'],
    ['difference takes the last point', difference, '1-9', '8-9', '1-8'],
    ['difference of a neighbour takes nothing', difference, '1-3', '3-5', '1-3'],
    ['difference of everything is nothing', difference, '3-5 6-7', '1-9', ''],
    ['one interval takes from two', difference, '1-4 6-9', '3-7', '1-3 7-9'],
    ['two intervals take from one', difference, '1-9', '0-2 8-12', '2-8'],
  ])('%s', (_, operation, a, b, expected) => {
    expect(shown(operation(set(a), set(b)))).toBe(expected);
  });

  test('a set less itself is nothing, whether it is the same object or not', () => {
    const one = set('1-3 5-7');
    expect(difference(one, one)).toEqual([]);
    expect(difference(one, set('1-3 5-7'))).toEqual([]);
  });

  test('serves addresses of IPv6 and names as it serves numbers', () => {
    const whole = [{ start: 0n, end: 1n << 128n }];
    const half = [{ start: 0n, end: 1n << 127n }];
    expect(difference(whole, half)).toEqual([{ start: 1n << 127n, end: 1n << 128n }]);
    const names = intervalSet([pointOf('b'), pointOf('a'), pointOf('ab')]);
    expect(difference(names, [pointOf('a')])).toEqual([pointOf('ab'), pointOf('b')]);
    expect(intersection(names, [pointOf('ab')])).toEqual([pointOf('ab')]);
  });
});

test.each([
  ['the same intervals', '1-3 5-7', '1-3 5-7', true],
  ['one more', '1-3', '1-3 5-7', false],
  ['one less', '1-3 5-7', '1-3', false],
  ['another end', '1-3', '1-4', false],
  ['another start', '2-4', '1-4', false],
  ['both empty', '', '', true],
])('sameSet: %s', (_, a, b, expected) => {
  expect(sameSet(set(a), set(b))).toBe(expected);
});

test('sizeOf counts the points, beyond what a number can hold', () => {
  expect(sizeOf(set('1-3 5-9'))).toBe(6n);
  expect(sizeOf([{ start: 0n, end: 1n << 128n }])).toBe(1n << 128n);
  expect(sizeOf([])).toBe(0n);
});

// Sixteen points, a bit each.
describe('random sets of sixteen points', () => {
  const bitsOf = (given: readonly Interval[]): number => {
    let bits = 0;
    for (const { start, end } of given) for (let at = Number(start); at < Number(end); at++) bits |= 1 << at;
    return bits;
  };
  const isCanonical = (given: IntervalSet): boolean =>
    given.every(({ start, end }, index) => {
      const before = given[index - 1];
      return start < end && (before === undefined || before.end < start);
    });
  const random = (chance: Chance): readonly Interval[] =>
    chance.some(0, 5, () => ({ start: chance.between(0, 16), end: chance.between(0, 16) }));

  test.each([
    ['union', union, (a: number, b: number) => a | b],
    ['intersection', intersection, (a: number, b: number) => a & b],
    ['difference', difference, (a: number, b: number) => a & ~b],
  ] as const)('%s agrees with bits, and its result is in order, disjoint and not touching', (_, operation, onBits) => {
    const chance = new Chance(1);
    for (let round = 0; round < 6_000; round++) {
      const a = intervalSet(random(chance));
      const b = intervalSet(random(chance));
      const result = operation(a, b);
      if (bitsOf(result) === onBits(bitsOf(a), bitsOf(b)) && isCanonical(result)) continue;
      throw new Error(`${shown(a)} and ${shown(b)}: ${shown(result)}`);
    }
  });

  test('intervalSet holds the same points as what it was made of', () => {
    const chance = new Chance(2);
    for (let round = 0; round < 6_000; round++) {
      const given = random(chance);
      const result = intervalSet(given);
      if (bitsOf(result) === bitsOf(given) && isCanonical(result)) continue;
      throw new Error(`${shown(given)}: ${shown(result)}`);
    }
  });

  test('sets are the same when their points are', () => {
    const chance = new Chance(3);
    for (let round = 0; round < 2_000; round++) {
      const a = intervalSet(random(chance));
      const b = chance.percent(50)
        ? intervalSet(random(chance))
        : union(a, intersection(a, intervalSet(random(chance))));
      expect(sameSet(a, b)).toBe(bitsOf(a) === bitsOf(b));
    }
  });
});
