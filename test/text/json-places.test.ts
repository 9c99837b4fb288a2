import { JsonPlaces } from '../../src/text/json-places.js';
import { Chance } from '../support/random.js';

type Path = readonly (string | number)[];

const slice = (text: string, path: Path): string | undefined => {
  const range = new JsonPlaces(text).at(path);
  return range && text.slice(...range);
};

describe('the place of a value', () => {
  test.each<readonly [string, string, Path, string | undefined]>([
    ['a number in an object', '{"a":1,"b":22}', ['b'], '22'],
    ['an item of a list', '[10,20,30]', [1], '20'],
    ['the last item, before spaces', '[10 , 20\n ]', [1], '20'],
    ['an object in a list in an object', '{"a":[{"b":true}]}', ['a', 0], '{"b":true}'],
    ['what is deep inside', '{"a":[{"b":{"c":null}}]}', ['a', 0, 'b', 'c'], 'null'],
    ['a string, with its quotes', '{"a":"x"}', ['a'], '"x"'],
    ['spaces around colons and commas', '{ "a" : 1 , "b" : [ 2 ] }', ['b'], '[ 2 ]'],
    ['tabs and both kinds of line breaks', '{\r\n\t"a":\r\n\t1,\n\t"b":\t2\r\n}', ['b'], '2'],
    ['brackets and commas inside strings', '{"a":"}],{[","b":2}', ['b'], '2'],
    ['brackets inside strings inside objects', '{"a":{"x":"}"},"b":[["]"],3]}', ['b', 1], '3'],
    ['escaped quotes', '{"a":"\\"","b":2}', ['b'], '2'],
    ['a backslash before the end of a string', '{"a":"\\\\","b":2}', ['b'], '2'],
    ['two backslashes and a quote', '{"a":"\\\\\\"}","b":2}', ['b'], '2'],
    ['a key with an escape', '{"a\\"b":1,"c":2}', ['a"b'], '1'],
    ['a key that is written with \\u', '{"\\u0061":1}', ['a'], '1'],
    ['a key beyond ASCII', '{"größe":1,"😀":2}', ['😀'], '2'],
    ['an empty key', '{"":1}', [''], '1'],
    ['a key that looks like an index', '{"0":1}', ['0'], '1'],
    ['a key that objects have by themselves', '{"__proto__":{"x":1},"constructor":2}', ['__proto__', 'x'], '1'],
    ['of two equal keys the first one', '{"a":1,"a":2}', ['a'], '1'],
    ['empty objects and lists', '{"a":{},"b":[],"c":1}', ['b'], '[]'],
    ['numbers with all they can have', '[-0.5e+10,1]', [0], '-0.5e+10'],
    ['after a byte order mark', '\ufeff{"a":[1]}', ['a', 0], '1'],
    ['no such key', '{"a":1}', ['b'], undefined],
    ['no such item', '[1]', [1], undefined],
    ['nothing inside a number', '{"a":1}', ['a', 'b'], undefined],
    ['nothing inside a string that looks like an object', '{"a":"{}"}', ['a', 'b'], undefined],
    ['nothing below what is not there', '{}', ['a', 'b', 0], undefined],
  ])('%s', (_, text, path, expected) => {
    expect(slice(text, path)).toBe(expected);
  });

  test.each([
    ['a list as Terraform writes it', '[{"address":"a","x":1},{"address":"b","x":2}]', 1, 'b', '{"address":"b","x":2}'],
    [
      'objects of another kind in between',
      '[{"address":"a","x":[{},{"address":"c"}]},{"address":"b"},{"address":"c"}]',
      2,
      'c',
      '{"address":"c"}',
    ],
    [
      'a text that looks like it',
      '[{"address":"a","x":"},{\\"address\\":\\"b\\","},{"address":"b","x":2}]',
      1,
      'b',
      '{"address":"b","x":2}',
    ],
    ['spaces in between', '[{"address":"a"}, {"address":"b","x":2}]', 1, 'b', '{"address":"b","x":2}'],
    [
      'an address that is written with escapes',
      '[{"address":"a"},{"address":"\\u003c","x":2}]',
      1,
      '<',
      '{"address":"\\u003c","x":2}',
    ],
    ['another address than was said', '[{"address":"a"},{"address":"b"}]', 1, 'c', '{"address":"b"}'],
    ['no such item', '[{"address":"a"}]', 1, 'b', undefined],
  ])('by the address that an item begins with: %s', (_, list, index, address, expected) => {
    const text = `{"p":{},"l":${list}}`;
    const range = new JsonPlaces(text).at(['l', index], address);
    expect(range && text.slice(...range)).toBe(expected);
  });

  test('the same places answer many questions', () => {
    const text = '{"a":[1,{"b":2}],"c":3}';
    const places = new JsonPlaces(text);
    const paths: readonly Path[] = [['c'], ['a', 1, 'b'], ['a'], ['a', 1, 'b'], ['a', 0]];
    expect(paths.map((path) => text.slice(...(places.at(path) ?? [])))).toEqual(['3', '2', '[1,{"b":2}]', '2', '1']);
  });
});

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

const TEXTS = [
  '',
  'a',
  '"',
  '\\',
  '\\"',
  '{',
  '}]',
  ',',
  ':',
  'ü',
  '😀',
  '\u2028',
  '\n\t',
  ' ',
  '0',
  'a.b',
  '__proto__',
] as const;

function randomValue(chance: Chance, depth: number): Value {
  const text = (): string => chance.some(0, 3, () => chance.pick(TEXTS)).join('');
  if (depth > 0 && chance.percent(40)) return chance.some(0, 4, () => randomValue(chance, depth - 1));
  if (depth > 0 && chance.percent(70)) {
    return Object.fromEntries(chance.some(0, 4, () => [text(), randomValue(chance, depth - 1)]));
  }
  return chance.pick([text(), chance.between(-9, 9) / 4, chance.between(0, 1e9), 1e-7, true, false, null]);
}

/** Every path of a value and what stands there. */
function everyPath(value: Value, path: Path = []): readonly (readonly [Path, Value])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const isList = Array.isArray(value);
  const inside = Object.entries(value).flatMap(([key, inner]: [string, Value]) =>
    everyPath(inner, [...path, isList ? Number(key) : key]),
  );
  return [[path, value], ...inside];
}

/** With every character that is no letter or digit written as \uXXXX. */
const escaped = (text: string): string =>
  text.replace(/[^\u0020-\u007e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

test.each<readonly [string, (value: Value) => string]>([
  ['in one line', (value) => JSON.stringify(value)],
  ['printed with two spaces', (value) => JSON.stringify(value, undefined, 2)],
  ['printed with tabs and carriage returns', (value) => JSON.stringify(value, undefined, '\t').replace(/\n/g, '\r\n')],
  ['with escapes in place of all but ASCII', (value) => escaped(JSON.stringify(value))],
  ['after a byte order mark and an empty line', (value) => `\ufeff\n${JSON.stringify(value)}`],
])('in random JSON %s, what stands at each path is its value', (_, write) => {
  const chance = new Chance(12);
  let paths = 0;
  for (let round = 0; round < 400; round++) {
    const value = randomValue(chance, 4);
    const text = write(value);
    const places = new JsonPlaces(text);
    for (const [path, expected] of everyPath(value)) {
      paths++;
      const [start, end] = places.at(path) ?? [0, 0];
      const found = text.slice(start, end);
      if (JSON.stringify(JSON.parse(found)) === JSON.stringify(expected) && found === found.trim()) continue;
      throw new Error(`${JSON.stringify(path)} of ${text}: ${found}`);
    }
  }
  expect(paths).toBeGreaterThan(2_000);
});
