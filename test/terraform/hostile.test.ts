// Inputs that want to stall us: each must be answered, with a value, a mistake or an unknown.
import { convert } from '../../src/terraform/conversion.js';
import { callFunction } from '../../src/terraform/functions/call.js';
import { findFunction } from '../../src/terraform/functions/index.js';
import { applyBinary } from '../../src/terraform/operators.js';
import { failed, type Outcome } from '../../src/terraform/outcome.js';
import { NUMBER } from '../../src/terraform/type.js';
import { nullOf, stringOf, tupleOf, type Value } from '../../src/terraform/value.js';
import { readValue } from './notation.js';

function call(name: string, ...args: Value[]): Outcome {
  const found = findFunction(name);
  if (failed(found) || 'lazy' in found.value) throw new Error(name);
  return callFunction(found.value, args);
}

const long = (character: string, length: number): Value => stringOf(character.repeat(length));

const many = (length: number): Value => tupleOf(Array.from({ length }, (_, at) => stringOf(String(at))));

function squared(times: number): Outcome {
  let number: Outcome = { value: readValue({ $number: '1e300' }) };
  for (let count = 0; count < times && !failed(number); count++) number = applyBinary('*', number.value, number.value);
  return number;
}

test.each<readonly [string, () => Outcome]>([
  ['nested repetition', () => call('regex', stringOf('^(a+)+$'), long('a', 5000))],
  ['overlapping alternatives', () => call('regexall', stringOf('(a|a|aa)*b'), long('a', 2000))],
  [
    'counted repetition of counted repetition',
    () => call('regex', stringOf('((a{1,1000}){1,1000}){1,1000}'), long('a', 100)),
  ],
  ['a pattern that nests deeply', () => call('regex', long('(', 100_000), stringOf('a'))],
  ['a long text', () => call('regexall', stringOf('a'), long('a', 200_000))],
  [
    'a text without end for a pattern',
    () => call('replace', long('a', 1_000_000), stringOf('/(a|b|c)*d/'), stringOf('')),
  ],
  ['a number without end', () => call('tonumber', long('9', 100_000))],
  ['an exponent without end', () => convert(stringOf('1e999999999'), NUMBER)],
  ['a tiny exponent', () => convert(stringOf('1e-999999999'), NUMBER)],
  ['a number that grows', () => squared(40)],
  ['JSON that nests', () => call('jsondecode', long('[', 100_000))],
  ['YAML that nests', () => call('yamldecode', long('[', 20_000))],
  ['YAML that laughs', () => call('yamldecode', stringOf(laughs(12)))],
  ['a product without end', () => call('setproduct', many(1000), many(1000), many(1000))],
  ['an indentation without end', () => call('indent', readValue(1e12), stringOf('a\nb'))],
  ['a width without end', () => call('format', stringOf('%99999999999d'), readValue(1))],
  ['a precision without end', () => call('format', stringOf('%.99999999999f'), readValue(1))],
  ['a long range', () => call('range', readValue(1e12))],
  ['spaces without end', () => call('trimspace', stringOf(`a${' '.repeat(200_000)}b`))],
  ['line breaks without end', () => call('chomp', stringOf(`a${'\n'.repeat(200_000)}b`))],
  ['a cidr with digits without end', () => call('cidrhost', long('1', 100_000), nullOf())],
  ['a glob of stars', () => call('fileset', stringOf('.'), stringOf('*a'.repeat(30)))],
  ['an encoding that every object inherits', () => call('textencodebase64', stringOf('a'), stringOf('constructor'))],
  ['many columns', () => call('csvdecode', stringOf(`${'a,'.repeat(20_000)}b\n`))],
])('%s is answered', (_, ask) => {
  expect(() => ask()).not.toThrow();
});

function laughs(levels: number): string {
  const lines = ['a0: &a0 [x]'];
  for (let level = 1; level < levels; level++) {
    const before = `*a${level - 1}`;
    lines.push(`a${level}: &a${level} [${Array(9).fill(before).join(', ')}]`);
  }
  return lines.join('\n');
}
