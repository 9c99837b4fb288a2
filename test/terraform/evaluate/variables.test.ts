// How the root module's variables get their values, and what is said when they cannot. (What the real Terraform makes of
// most of it is in cases/variables.txt.)
import type { CommandLineValue } from '../../../src/terraform/plan/inputs.js';
import { evaluated } from '../../support/module-files.js';
import { attributeAt, chainOf, placeOf, shownValue } from '../../support/places.js';

const declare = (type: string): string =>
  `variable "v" {\n  type = ${type}\n}\nresource "rule" "r" {\n  x = var.v\n}\n`;
const file = (path: string, text: string): CommandLineValue => ({ kind: 'file', source: { path, text } });
const value = (name: string, text: string): CommandLineValue => ({ kind: 'value', name, text });

/** Everywhere a value may come from, the weakest first. */
const SOURCES: readonly string[] = [
  'default',
  'environment',
  'terraform.tfvars',
  'terraform.tfvars.json',
  '10.auto.tfvars',
  '9.auto.tfvars',
  'a.auto.tfvars.json',
  'first on the command line',
  'last on the command line',
];

test.each(SOURCES.map((name, at) => [name, at] as const))('%s beats all before it', (name, strongest) => {
  const present = new Set(SOURCES.slice(0, strongest + 1));
  const fileOf = (path: string): Record<string, string> => {
    if (!present.has(path)) return {};
    return { [path]: path.endsWith('.json') ? JSON.stringify({ v: path }) : `v = "${path}"\n` };
  };
  const files = SOURCES.filter((path) => path.includes('.')).map(fileOf);
  const evaluation = evaluated(
    Object.assign(
      { 'main.tf': 'variable "v" {\n  default = "default"\n}\nresource "rule" "r" {\n  x = var.v\n}\n' },
      ...files,
    ),
    {
      environment: present.has('environment') ? { v: 'environment' } : {},
      commandLine: [
        ...(present.has('first on the command line') ? [file('x.tfvars', 'v = "first on the command line"\n')] : []),
        ...(present.has('last on the command line') ? [value('v', 'last on the command line')] : []),
      ],
    },
  );
  expect(evaluation.problems).toEqual([]);
  expect(shownValue(attributeAt(evaluation, 'rule.r', 'x'))).toBe(name);
});

test.each<[string, string, unknown]>([
  ['string', '["a"]', '["a"]'],
  ['number', '22', 22],
  ['bool', 'true', true],
  ['list(string)', '["a", "b"]', ['a', 'b']],
  ['list(number)', '["1", 2]', [1, 2]],
  ['map(string)', '{ a = 1, "b" : true }', { a: '1', b: 'true' }],
  ['object({ a = number, b = optional(string, "c") })', '{ a = "1" }', { a: 1, b: 'c' }],
  ['any', '[1, "a"]', [1, 'a']],
  ['set(string)', '[\n"b",\n"a",\n]', ['a', 'b']],
])('on the command line, for %s: %s', (type, text, wanted) => {
  const { commandLine, environment } = { commandLine: [value('v', text)], environment: { v: text } };
  expect(shownValue(attributeAt(evaluated(declare(type), { commandLine }), 'rule.r', 'x'))).toEqual(wanted);
  expect(shownValue(attributeAt(evaluated(declare(type), { environment }), 'rule.r', 'x'))).toEqual(wanted);
});

test('a file of values in JSON, whatever its name: its strings are no templates', () => {
  const evaluation = evaluated(declare('string'), { commandLine: [file('values.json', '{"v": "${x}"}')] });
  const attribute = attributeAt(evaluation, 'rule.r', 'x');
  expect(shownValue(attribute)).toBe('${x}');
  expect(chainOf(attribute)).toEqual(['var.v is set here: values.json:1 "${x}"']);
});

test.each<[string, string, CommandLineValue, string, string]>([
  [
    'a value of the wrong type',
    'number',
    value('v', 'many'),
    'the value of var.v is unsuitable: a number is required',
    'command line:1 many',
  ],
  [
    'in a file',
    'list(number)',
    file('a.tfvars', 'v = ["x"]\n'),
    'the value of var.v is unsuitable: element 0: a number is required',
    'a.tfvars:1 ["x"]',
  ],
  [
    'a function in a file',
    'string',
    file('a.tfvars', 'v = upper("x")\n'),
    'functions cannot be called here: the value must be written out',
    'a.tfvars:1 upper',
  ],
  [
    'a reference in a file',
    'string',
    file('a.tfvars', 'v = var.w\n'),
    'var cannot be used here: the value must be written out',
    'a.tfvars:1 var.w',
  ],
  ['what is no expression', 'list(string)', value('v', '[a'), 'expected ] or a comma in the list', 'command line:1 '],
  [
    'a variable that is not there',
    'string',
    value('w', 'x'),
    'there is no variable "w" in the root module',
    'command line:1 x',
  ],
])('%s is reported at its place', (_, type, given, message, place) => {
  const evaluation = evaluated(declare(type), { commandLine: [given] });
  const [complaint] = [...evaluation.problems, ...evaluation.diagnostics];
  expect(complaint?.message).toEqual(message.startsWith('expected') ? expect.any(String) : message);
  expect(complaint?.span && placeOf(complaint.span)).toEqual(
    place.endsWith(' ') ? expect.stringContaining(place.trim()) : place,
  );
  expect(attributeAt(evaluation, 'rule.r', 'x').state).toBe('unknown');
});

test.each([
  ['"string"', 'x'],
  ['"list"', ['a']],
  ['list', ['a']],
  ['map', { a: 'b' }],
])('the types of old go on where their meaning is plain: %s', (type, wanted) => {
  const evaluation = evaluated({ 'main.tf': declare(type), 'terraform.tfvars.json': JSON.stringify({ v: wanted }) });
  expect(shownValue(attributeAt(evaluation, 'rule.r', 'x'))).toEqual(wanted);
  expect(evaluation.diagnostics).toHaveLength(type.startsWith('"') ? 1 : 0);
});

test.each([
  ['strin', 'there is no type strin; write string, list(string) or object({ name = string })'],
  ['lst(string)', 'there is no type lst(…); write string, list(string) or object({ name = string })'],
  ['list(string, number)', 'list(…) takes one type between its parentheses'],
  ['object([string])', 'object(…) takes the types of the attributes: object({ name = string })'],
  ['tuple(string)', 'tuple(…) takes a list of types: tuple([string, number])'],
  ['object({ a = optional() })', 'optional(…) takes a type, and perhaps a default'],
  ['5', 'a type is expected here, such as string, list(string) or object({ name = string })'],
])('no type: %s', (type, message) => {
  expect(evaluated(declare(type)).diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message]);
});
