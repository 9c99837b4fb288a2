import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callFunction } from '../../src/terraform/functions/call.js';
import type { FunctionContext, Parameter, TerraformFunction } from '../../src/terraform/functions/function.js';
import { findFunction, functions } from '../../src/terraform/functions/index.js';
import { withOrigin } from '../../src/terraform/marks.js';
import { failed, type Outcome } from '../../src/terraform/outcome.js';
import { type Origin, objectOf, stringOf, tupleOf, unknownOf, type Value } from '../../src/terraform/value.js';
import { type Json, REASON, readValue, showType } from './notation.js';

function functionNamed(name: string): TerraformFunction {
  const found = findFunction(name);
  if (failed(found) || 'lazy' in found.value) throw new Error(`${name} cannot be called here`);
  return found.value;
}

const call = (name: string, args: readonly Value[], context?: FunctionContext): Outcome =>
  callFunction(functionNamed(name), args, context);

const callJson = (name: string, ...args: Json[]): Outcome => call(name, args.map(readValue));

describe('the table of functions', () => {
  interface Signature {
    readonly parameters: readonly { readonly name: string; readonly type: Json }[];
    readonly variadic?: { readonly name: string; readonly type: Json };
  }
  const signatures: Record<string, Signature> = JSON.parse(readFileSync(join(__dirname, 'signatures.json'), 'utf8'));
  const plain = ({ name, type }: Parameter) => ({ name, type: showType(type) });

  test('has every function of Terraform, and no other', () => {
    expect([...functions().keys()].sort()).toEqual(Object.keys(signatures).sort());
  });

  test.each(Object.entries(signatures))('%s has the parameters that Terraform gives it', (name, signature) => {
    const found = functions().get(name);
    if (!found || 'lazy' in found) return expect(['try', 'can']).toContain(name);
    const variadic = found.variadic ? { variadic: plain(found.variadic) } : {};
    const expected = {
      parameters: signature.parameters.map(({ name: parameter, type }) => ({ name: parameter, type })),
      ...(signature.variadic ? { variadic: { name: signature.variadic.name, type: signature.variadic.type } } : {}),
    };
    return expect({ parameters: found.parameters.map(plain), ...variadic }).toEqual(expected);
  });

  test.each([
    ['lenght', 'there is no function named lenght; did you mean length?'],
    ['list', 'there is no function named list any more; write tolist([...])'],
    ['constructor', 'there is no function named constructor'],
  ])('%s is no function', (name, error) => {
    expect(findFunction(name)).toEqual({ error });
  });

  test('core::length is length', () => {
    expect(findFunction('core::length')).toEqual({ value: functions().get('length') });
  });
});

describe('what the files do not tell', () => {
  test.each([
    ['uuid', [], 'uuid() is another value at every run'],
    ['timestamp', [], 'timestamp() depends on when Terraform runs'],
    ['plantimestamp', [], 'plantimestamp() depends on when Terraform runs'],
    ['bcrypt', ['secret'], 'bcrypt() gives another value at every run'],
    ['rsadecrypt', ['a', 'b'], 'rsadecrypt() is not evaluated'],
    ['base64gzip', ['a'], 'the bytes of base64gzip() depend on the compressor inside Terraform'],
    ['provider::alicloud::parse', [1, null], 'provider::alicloud::parse() is computed by its provider'],
    ['file', ['a.txt'], 'files are not read here'],
    ['abspath', ['a.txt'], 'abspath() depends on where Terraform runs'],
    ['pathexpand', ['~/a.txt'], 'pathexpand() depends on whose home directory ~ is'],
    ['log', [0, 10], 'the number is infinite'],
    ['textencodebase64', ['a', 'Shift_JIS'], 'the text encoding "Shift_JIS" is not evaluated'],
  ] satisfies [string, Json[], string][])('%s%j', (name, args, reason) => {
    expect(callJson(name, ...args)).toEqual({ value: expect.objectContaining({ kind: 'unknown', reason }) });
  });

  test.each([
    ['upper', [{ $unknown: 'string' }]],
    ['lookup', [{ a: { $unknown: 'string' } }, 'a', 'b']],
    ['join', [',', ['a', { $unknown: 'string' }]]],
    ['cidrsubnet', ['10.0.0.0/8', { $unknown: 'number' }, 1]],
    ['coalesce', [null, { $unknown: 'string' }, 'a']],
    ['merge', [{ a: 1 }, { $unknown: ['map', 'string'] }]],
    ['format', ['%s', { $unknown: 'dynamic' }]],
    ['flatten', [[{ $unknown: ['list', 'string'] }]]],
    ['jsondecode', [{ $unknown: 'string' }]],
    ['length', [{ $unknown: ['list', 'string'] }]],
    ['tonumber', [{ $unknown: 'string' }]],
    ['sum', [[1, { $unknown: 'number' }]]],
  ] satisfies [string, Json[]][])('%s%j keeps the reason', (name, args) => {
    expect(callJson(name, ...args)).toEqual({ value: expect.objectContaining({ kind: 'unknown', reason: REASON }) });
  });
});

describe('where a value was decided', () => {
  const source = { path: 'main.tf', text: 'office = "10.0.0.0/8"' };
  const origin: Origin = { span: { source, start: 9, end: 21 }, cause: 'written here' };
  const office = withOrigin(stringOf('10.0.0.0/8'), origin);
  const other = stringOf('192.168.0.0/16');

  test.each([
    ['lookup', [objectOf([['office', office]]), stringOf('office')]],
    ['lookup', [objectOf([]), stringOf('office'), office]],
    ['element', [tupleOf([office]), readValue(3)]],
    ['coalesce', [readValue(''), office]],
    ['one', [tupleOf([office])]],
    ['tostring', [office]],
    ['sensitive', [office]],
    ['nonsensitive', [office]],
  ] satisfies [string, Value[]][])('%s hands the value on with its origin', (name, args) => {
    expect(call(name, args)).toMatchObject({ value: { value: '10.0.0.0/8', origin } });
  });

  test.each([
    ['merge', [objectOf([['a', other]]), objectOf([['a', office]])]],
    ['concat', [tupleOf([office]), tupleOf([])]],
    ['flatten', [tupleOf([tupleOf([office])])]],
    ['values', [objectOf([['a', office]])]],
    ['reverse', [tupleOf([office])]],
    ['slice', [tupleOf([other, office]), readValue(1), readValue(2)]],
    ['distinct', [tupleOf([office, stringOf('10.0.0.0/8')])]],
    ['compact', [tupleOf([stringOf(''), office])]],
    ['tolist', [tupleOf([office])]],
    ['toset', [tupleOf([office])]],
    ['sort', [tupleOf([office])]],
    ['zipmap', [tupleOf([stringOf('a')]), tupleOf([office])]],
  ] satisfies [string, Value[]][])('%s keeps the origins of the members', (name, args) => {
    const outcome = call(name, args);
    const value = failed(outcome) ? unknownOf(outcome.error) : outcome.value;
    const members = 'elements' in value ? value.elements : 'entries' in value ? [...value.entries.values()] : [];
    expect(members).toMatchObject([{ value: '10.0.0.0/8', origin }]);
  });

  test('a new value has none of its own', () => {
    expect(call('upper', [office])).toEqual({ value: stringOf('10.0.0.0/8') });
  });
});

describe('mistakes are sentences', () => {
  test.each([
    ['cidrsubnet', ['10.0.0.0', 8, 1], '"10.0.0.0" is not a CIDR block such as 10.0.0.0/8'],
    ['cidrsubnet', ['10.0.0.0/8', 8], 'cidrsubnet() needs 3 arguments: "netnum" is missing'],
    ['upper', ['a', 'b'], 'upper() takes only 1 argument, not 2'],
    ['upper', [['a']], 'unsuitable value for "str": string required'],
    ['upper', [null], 'unsuitable value for "str": it must not be null'],
    ['join', [',', [['a']]], 'unsuitable value for "lists": element 0: string required'],
    ['format', ['%d', 'x'], 'unsupported value for %d: a number is required'],
    ['tonumber', ['x'], 'cannot convert string to number: a number is required'],
    ['regex', ['(', 'a'], 'invalid regular expression: missing closing )'],
    ['jsondecode', ['{'], 'this is not JSON: it ends too early'],
    ['lookup', [{ a: 1 }, 'b'], 'the given object has no attribute "b"'],
  ] satisfies [string, Json[], string][])('%s%j: %s', (name, args, error) => {
    expect(callJson(name, ...args)).toMatchObject({ error });
  });

  test('a sensitive key is not shown', () => {
    expect(callJson('lookup', { a: 1 }, { $sensitive: 'secret' })).not.toMatchObject({
      error: expect.stringContaining('secret'),
    });
  });
});

describe('templates', () => {
  const context: FunctionContext = {
    files: { read: (path) => (path === 'user.tftpl' ? Buffer.from('hello') : undefined) },
    renderTemplate: (template, variables) => ({ value: stringOf(`${template} ${[...variables.keys()]}`) }),
  };

  test('templatefile renders what the file says', () => {
    expect(call('templatefile', [stringOf('user.tftpl'), objectOf([['name', stringOf('x')]])], context)).toEqual({
      value: stringOf('hello name'),
    });
  });

  test('templatefile needs a file', () => {
    expect(call('templatefile', [stringOf('none'), objectOf([])], context)).toMatchObject({
      error: 'there is no file "none"',
    });
  });

  test('a variable needs a name', () => {
    expect(call('templatestring', [stringOf('x'), objectOf([['1a', stringOf('x')]])], context)).toMatchObject({
      error: '"1a" is not a name for a variable of a template',
    });
  });
});
