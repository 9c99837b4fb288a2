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
  const START = 'A JSON value must start with a brace, a bracket, a number, a string, or a keyword.';
  const NUMBER = 'Invalid JSON number: There is a syntax error in the given JSON number.';
  const STRING = 'Invalid JSON string: There is a syntax error in the given JSON string.';
  const NAME = 'Invalid object property name: A JSON object property name must be a string.';
  const SEPARATOR = 'Missing attribute separator comma: A comma must appear between each';
  const TYPE = 'Incorrect JSON value type:';
  const ROOT = 'The root value in a JSON-based configuration must be either a JSON object or a JSON array of objects.';

  // The words are those of Terraform 1.11 (`terraform validate -json`), and so are the places of its first error where it has one.
  test.each([
    [
      '{"a": 1,}',
      '1:8 Trailing comma in object: JSON does not permit a trailing comma after the final property in an object.',
    ],
    [
      '{"a": [1,]}',
      '1:9 Trailing comma in array: JSON does not permit a trailing comma after the final value in an array.',
    ],
    [
      '{"a" 1}',
      "1:6 Missing property value colon: A colon must appear between an object property's name and its value.",
    ],
    [
      '{"a" = 1}',
      '1:6 Missing property value colon: JSON uses a colon as its name/value delimiter, not an equals sign.',
    ],
    ['{"a": [1 2]}', `1:10 ${SEPARATOR} value in an array.`],
    ['{"a": [1: 2]}', '1:9 Invalid array value: A colon is not used to introduce values in a JSON array.'],
    ['{"a": 1 "b": 2}', `1:9 ${SEPARATOR} property definition in an object.`],
    ['{"a": 1; "b": 2}', `1:8 ${SEPARATOR} property definition in an object.`],
    ['{"a": 1]', '1:8 Mismatched braces: A JSON object must be closed with a brace, not a bracket.'],
    ['{"a": [1}', '1:9 Mismatched brackets: A JSON array must be closed with a bracket, not a brace.'],
    ['{"a": {"b": 1', '1:7 Unclosed object: No closing brace was found for this JSON object.'],
    ['{"a": [1', '1:7 Unclosed object: No closing bracket was found for this JSON array.'],
    ['{"a": ', '1:7 Missing value: The JSON data ends prematurely.'],
    ['{"a": 1,', '1:9 Missing value: The JSON data ends prematurely.'],
    ['', '1:1 Missing value: The JSON data ends prematurely.'],
    ['{"a": }', `1:7 Missing JSON value: ${START}`],
    ['{"a": ,"b": 1}', `1:7 Invalid start of value: ${START}`],
    ['{a: 1}', `1:2 ${NAME}`],
    ['{// a\n}', `1:2 ${NAME}`],
    ['{"a": 01}', `1:7 ${NUMBER}`],
    ['{"a": 1.}', `1:7 ${NUMBER}`],
    ['{"a": +1}', `1:7 ${NUMBER}`],
    ['{"a": 1e999999999999}', `1:7 ${NUMBER}`],
    ['{"a": True}', '1:7 Invalid JSON keyword: "True" is not a valid JSON keyword. Did you mean "true"?'],
    ['{"a": yes}', '1:7 Invalid JSON keyword: "yes" is not a valid JSON keyword.'],
    ['{"a": "x\\q"}', `1:9 ${STRING}`],
    ['{"a": "x\ty"}', `1:7 ${STRING}`],
    ['{"a": "x', `1:7 ${STRING}`],
    ['{"a": 1} 2', '1:10 Extraneous data after value: Extra characters appear after the JSON value.'],
    ['\ufeff{}', `1:1 Invalid start of value: ${START}`],
    ['"x"', `1:1 Root value must be object: ${ROOT}`],
    ['[1]', `1:2 ${TYPE} A JSON object is required here, to define arguments and child blocks.`],
    [
      '{"locals": 1}',
      `1:12 ${TYPE} Either a JSON object or a JSON array is required, representing the contents of one or more "locals" blocks.`,
    ],
    [
      '{"resource": 1}',
      `1:14 ${TYPE} Either a JSON object or JSON array of objects is required here, to specify type labels for this block.`,
    ],
    [
      '{"resource": {"x": 1}}',
      `1:20 ${TYPE} Either a JSON object or JSON array of objects is required here, to specify name labels for this block.`,
    ],
    [
      '{"locals": {"a": 1,\n"a": 2}}',
      '2:1 Duplicate attribute definition: The argument "a" was already set at line 1.',
    ],
    ['[{"a": 1}, {"a": 2}]', '1:13 Duplicate attribute definition: The argument "a" was already set at line 1.'],
    [
      '{"locals": {"a": {"b": 1,\n"b": 2}}}',
      '2:1 Duplicate object attribute: An attribute named "b" was already defined at line 1.',
    ],
    ['{\n"locals": {"a": "${b +}"}}', '2:23 expected an expression'],
    ['{\n"locals": {"a": "\\t${b +}"}}', '2:25 expected an expression'],
  ])('%j', (text, problem) => expect(problemsOf(read(text))).toEqual([problem]));

  test.each([
    ['{"a": "x\ty"}', 'a line break is written \\n, and a tab \\t'],
    ['{"a": "x', 'it has no closing quote'],
    ['{a: 1}', 'write it in double quotes; a remark is written "//": "…"'],
    ['\ufeff{}', 'a JSON file may not begin with a byte order mark'],
  ])('%j, and what to do about it', (text, hint) => expect(read(text).problems).toMatchObject([{ hint }]));

  test('a list of variable values is none', () => {
    expect(problemsOf(read('[{}]', 'x.tfvars.json'))).toEqual([
      '1:1 Root value must be object: The root value of a file of variable values must be a JSON object.',
    ]);
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
