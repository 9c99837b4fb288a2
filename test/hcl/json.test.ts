import type { HclFile } from '../../src/hcl/ast.js';
import { parseJson } from '../../src/hcl/json.js';
import { parseHcl } from '../../src/hcl/parser.js';
import { locationOf } from '../../src/text/span.js';
import { nodesOf } from '../support/hcl-nodes.js';
import { outlineBody } from '../support/hcl-outline.js';

const read = (text: string, path = 'main.tf.json'): HclFile => parseJson({ path, text });

function problemsOf(file: HclFile): readonly string[] {
  return file.problems.map(({ message, span }) => {
    const at = locationOf(span ?? { source: file.source, start: 0, end: 0 });
    return `${at.startLine}:${at.startColumn} ${message}`;
  });
}

describe('the same configuration in both syntaxes is the same tree', () => {
  test.each([
    ['resource "t" "n" {\n  a = 1\n}\n', { resource: { t: { n: { a: 1 } } } }],
    ['locals {\n  a = "x"\n  b = [true, null]\n}\n', { locals: { a: 'x', b: [true, null] } }],
    ['locals {\n  a = "${b.c} $${d}"\n}\n', { locals: { a: '${b.c} $${d}' } }],
    ['locals {\n  a = { "b" = 1, "${c}" = 2 }\n}\n', { locals: { a: { b: 1, '${c}': 2 } } }],
    ['locals {\n  a = "%{ if b }c%{ endif }"\n}\n', { locals: { a: '%{ if b }c%{ endif }' } }],
    ['module "m" {\n}\nmodule "n" {\n}\n', { module: { m: {}, n: {} } }],
    ['terraform {\n  required_providers {\n    a = "b"\n  }\n}\n', { terraform: { required_providers: { a: 'b' } } }],
    [
      'resource "t" "n" {\n  lifecycle {\n    ignore_changes = ["a"]\n  }\n}\n',
      { resource: { t: { n: { lifecycle: { ignore_changes: ['a'] } } } } },
    ],
    [
      'resource "t" "n" {\n  dynamic "p" {\n    for_each = "${x}"\n    content {\n      a = 1\n    }\n  }\n}\n',
      { resource: { t: { n: { dynamic: { p: { for_each: '${x}', content: { a: 1 } } } } } } },
    ],
    ['provider "p" {\n}\nprovider "p" {\n  alias = "a"\n}\n', { provider: { p: [{}, { alias: 'a' }] } }],
  ])('%j', (native, json) => {
    const file = read(JSON.stringify(json));
    expect(problemsOf(file)).toEqual([]);
    expect(outlineBody(file.body)).toBe(outlineBody(parseHcl({ path: 'main.tf', text: native }).body));
  });
});

describe('blocks and bodies', () => {
  test.each([
    ['[{"locals": {"a": 1}}, {"locals": {"b": 2}}]', 'locals {a=1} locals {b=2}'],
    ['{"locals": [{"a": 1}, {"b": 2}]}', 'locals {a=1} locals {b=2}'],
    ['{"resource": [{"t": [{"n": {}}, {"m": {}}]}]}', 'resource "t" "n" {} resource "t" "m" {}'],
    ['{"resource": {"t": {"n": {}}}, "resource": {"t": {"m": {}}}}', 'resource "t" "n" {} resource "t" "m" {}'],
    ['{"output": null}', ''],
    ['{"locals": {"//": "why", "a": {"//": 1}}}', 'locals {a={"//"=1}}'],
  ])('%s', (text, tree) => {
    const file = read(text);
    expect(problemsOf(file)).toEqual([]);
    expect(outlineBody(file.body)).toBe(tree);
  });
});

test('in a file of variable values nothing is evaluated and nothing is a block', () => {
  const { body, problems } = read('{"a": "${b}", "resource": {"${c}": "%{"}}', 'x.tfvars.json');
  expect(problems).toEqual([]);
  expect(outlineBody(body)).toBe('a="${b}" resource={"${c}"="%{"}');
});

describe('errors, with their places', () => {
  test.each([
    ['{"a": 1,}', ['1:9 expected the name of a property in double quotes']],
    ['{"a" 1}', ['1:6 expected : after the name of the property']],
    ['{"a": [1 2]}', ['1:10 expected , or ] after the element']],
    ['{"a": [1,]}', ['1:10 expected a value (words are true, false and null; strings stand in double quotes)']],
    ['{"a": 01}', ['1:7 this is not a number']],
    ['{"a": 1.}', ['1:7 this is not a number']],
    ['{"a": +1}', ['1:7 this is not a number']],
    ['{"a": 1e999999999999}', ['1:7 this is not a number']],
    ['{"a": True}', ['1:7 expected a value (words are true, false and null; strings stand in double quotes)']],
    ['{"a": "x\\q"}', ['1:9 this is not an escape that JSON knows']],
    ['{"a": "x\ty"}', ['1:7 a string may not hold a line break or control character']],
    ['{"a": "x', ['1:7 the string has no closing quote']],
    ['{"a": 1} 2', ['1:10 the file goes on after the end of its value']],
    ['{"a": 1', ['1:8 expected , or } after the property']],
    ['', ['1:1 expected a value (words are true, false and null; strings stand in double quotes)']],
    ['\ufeff{}', ['1:1 a JSON file may not begin with a byte order mark']],
    ['"x"', ['1:1 the file must hold a JSON object, or a list of objects']],
    ['[1]', ['1:2 expected a JSON object here, the body of a block']],
    ['{"locals": 1}', ['1:12 expected a JSON object here, the body of a block']],
    ['{"locals": {"a": 1, "a": 2}}', ['1:21 the property "a" is set twice']],
    ['[{"a": 1}, {"a": 2}]', ['1:13 the property "a" is set twice']],
    ['{"locals": {"a": {"b": 1, "b": 2}}}', ['1:27 the property "b" is set twice']],
    ['{\n"locals": {"a": "${b +}"}}', ['2:23 expected an expression']],
    ['{\n"locals": {"a": "\\t${b +}"}}', ['2:25 expected an expression']],
  ])('%j', (text, problems) => expect(problemsOf(read(text))).toEqual(problems));

  test('a list of variable values is none', () => {
    expect(problemsOf(read('[{}]', 'x.tfvars.json'))).toEqual(['1:1 the file must hold one JSON object']);
  });

  test('what is complete before an error is there', () => {
    expect(outlineBody(read('{"locals": {"a": 1, "b": "${", "c": [2, }').body)).toBe('locals {a=1 b=invalid c=[2]}');
  });
});

test('nodes stand where they are written, even between escapes', () => {
  const text = '{"locals": {"a": "\\u0024{f(\\"q\\")} z", "b": "${c}d"}}';
  const written = nodesOf(read(text).body).map(({ start, end }) => text.slice(start, end));
  expect(written).toEqual([
    ...['"\\u0024{f(\\"q\\")} z"', '\\u0024{f(\\"q\\")}', 'f(\\"q\\")', '\\"q\\"', 'q', ' z'],
    ...['"${c}d"', '${c}', 'c', 'd'],
  ]);
});

test('a block is its last label and what that holds', () => {
  const text = '{"resource": {"t": {"n": {"a": 1}}}}';
  const [block] = read(text).body.blocks;
  const slice = (range: { start: number; end: number } | undefined) => text.slice(range?.start, range?.end);
  expect([slice(block?.typeSpan), slice(block?.header), slice(block)]).toEqual(['resource', 'n', 'n": {"a": 1}']);
  expect(slice(block?.body.attributes.get('a'))).toBe('"a": 1');
});

test('remarks are the properties named //', () => {
  const text = '{"//": "one", "locals": {"//": "two"}}';
  expect(read(text).comments.map(({ start, end }) => text.slice(start, end))).toEqual(['"one"', '"two"']);
});

test('behind a lone carriage return nothing is evaluated', () => {
  const text = '{"a": "${b}\\r${c}", "d": "${e}\\r\\n${f}"}';
  const { body } = read(text);
  expect(outlineBody(body)).toBe('a="${b}|\\r${c}" d="${e}|\\r\\n|${f}"');
  expect(nodesOf(body).map(({ start, end }) => text.slice(start, end))).toContain('\\r${c}');
});

test('half a surrogate is shown as Terraform shows it', () => {
  expect(outlineBody(read('{"a": "\\ud83d", "b": "\\ud83d\\ude00"}').body)).toBe('a="\ufffd" b="😀"');
});
