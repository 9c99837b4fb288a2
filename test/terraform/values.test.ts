import { convert } from '../../src/terraform/conversion.js';
import { applyIndex } from '../../src/terraform/index-operator.js';
import { withOrigin, withSensitive } from '../../src/terraform/marks.js';
import { applyBinary, applyConditional } from '../../src/terraform/operators.js';
import { failed, type Outcome } from '../../src/terraform/outcome.js';
import { listType, NUMBER, objectType, STRING, typeName, writeType } from '../../src/terraform/type.js';
import {
  boolOf,
  integerOf,
  mapOf,
  nullOf,
  type Origin,
  objectOf,
  stringOf,
  tupleOf,
  unknownOf,
  type Value,
  writeNumber,
} from '../../src/terraform/value.js';
import { type Json, readType, readValue } from './notation.js';

const origin: Origin = { span: { source: { path: 'main.tf', text: 'x' }, start: 0, end: 1 }, cause: 'written here' };
const office = withOrigin(stringOf('22'), origin);
const open = withOrigin(unknownOf('depends on var.office, which has no value'), origin);

const resultOf = (outcome: Outcome): Value => {
  if (failed(outcome)) throw new Error(outcome.error);
  return outcome.value;
};

describe('the place where a value was decided', () => {
  test.each<readonly [string, () => Outcome]>([
    ['the branch taken', () => applyConditional(boolOf(true), office, stringOf('x'))],
    ['an element', () => applyIndex(tupleOf([office]), integerOf(0))],
    ['an attribute', () => applyIndex(objectOf([['a', office]]), stringOf('a'))],
    ['a converted value', () => convert(office, NUMBER)],
    ['what is unknown because of it', () => applyBinary('+', open, integerOf(1))],
    ['what an unknown condition leaves open', () => applyConditional(open, integerOf(1), integerOf(2))],
    ['what an unknown collection holds', () => applyIndex(open, integerOf(1))],
  ])('%s keeps it', (_, evaluate) => {
    expect(resultOf(evaluate())).toMatchObject({ origin });
  });

  test('a default takes the place that the default has', () => {
    const type = objectType([['port', NUMBER]], [['port', { byDefault: withOrigin(integerOf(22), origin) }]]);
    expect(resultOf(convert(objectOf([]), type))).toMatchObject({ entries: new Map([['port', { origin }]]) });
  });
});

describe('conversion says what is wrong, and where', () => {
  test.each<readonly [Json, Json, string]>([
    ['x', 'number', 'a number is required'],
    ['True', 'bool', 'a bool is required; to convert from string, use lowercase "true"'],
    [['a'], 'string', 'string required'],
    ['a', ['list', 'string'], 'list of string required'],
    [[1, 'x'], ['list', 'number'], 'element 1: a number is required'],
    [{}, ['object', { port: 'number' }], 'attribute "port" is required'],
    [
      {},
      ['object', { from: 'number', to: 'number', cidr: 'string' }],
      'attributes "from", "to" and "cidr" are required',
    ],
    [[{ port: 'x' }], ['list', ['object', { port: 'number' }]], 'element 0, attribute "port": a number is required'],
    [['a'], ['tuple', ['string', 'string']], 'tuple of 2 elements required'],
    [{ a: [1] }, ['map', 'string'], 'element "a": string required'],
  ])('%j as %j: %s', (value, type, error) => {
    expect(convert(readValue(value), readType(type))).toEqual({ error });
  });
});

test.each([
  ['0.1 + 0.2', '+', '0.1', '0.2', '0.3'],
  ['beyond what a double holds', '+', '9007199254740993', '1', '9007199254740994'],
  ['a hundred digits', '*', '1e50', '1e50', `1${'0'.repeat(100)}`],
  ['a third and a third and a third', '*', '0.25', '4', '1'],
] as const)('numbers are exact: %s', (_, operator, left, right, written) => {
  const result = resultOf(applyBinary(operator, readValue({ $number: left }), readValue({ $number: right })));
  expect(result.kind === 'number' && writeNumber(result)).toBe(written);
});

test('a sensitive operand makes the result sensitive', () => {
  expect(applyBinary('+', withSensitive(integerOf(1), true), integerOf(1))).toMatchObject({
    value: { sensitive: true },
  });
});

test('a sensitive key makes what it leads to sensitive, but for the attribute of an object', () => {
  const key = withSensitive(stringOf('a'), true);
  expect(applyIndex(mapOf(NUMBER, [['a', integerOf(1)]]), key)).toMatchObject({ value: { sensitive: true } });
  expect(applyIndex(objectOf([['a', integerOf(1)]]), key)).toEqual({ value: integerOf(1) });
});

test('types are written as in a variable block', () => {
  const type = listType(
    objectType(
      [
        ['port', NUMBER],
        ['note', STRING],
      ],
      [['note', {}]],
    ),
  );
  expect(writeType(type)).toBe('list(object({port=number, note=optional(string)}))');
  expect(typeName(type)).toBe('list of object');
});

test('null knows its type where there is one', () => {
  expect(resultOf(convert(nullOf(), STRING))).toEqual(nullOf(STRING));
});
