// Configurations that want to stall us, or to crash us: each must be answered, and never with silence.
import { evaluated, type Texts } from '../../support/module-files.js';
import { attributeAt, shownValue } from '../../support/places.js';

const RULE = 'resource "rule" "r" {\n  x = local.x\n}\n';
const locals = (lines: readonly string[]): string => `locals {\n${lines.join('\n')}\n}\n${RULE}`;
const times = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Every level calls the next one, so many times. */
function levels(count: number, calls: number): Texts {
  const body = (at: number): string =>
    times(calls, (call) => `module "m${call}" {\n  source = "../l${at + 1}"\n}\n`).join('');
  const texts = times(count, (at): [string, string] => [`l${at}/main.tf`, `${body(at)}resource "rule" "r" {}\n`]);
  return {
    'main.tf': `module "m" {\n  source = "./l0"\n}\n${locals(['x = 1'])}`,
    ...Object.fromEntries(texts),
    [`l${count}/main.tf`]: '',
  };
}

/** One resource needs the next one. */
const chain = (length: number, body: (next: string) => string): string =>
  `${times(length, (at) => `resource "rule" "c${at}" {\n${body(`rule.c${at + 1}`)}\n}`).join('\n')}\nresource "rule" "c${length}" {\n  x = "end"\n}\n${locals(['x = rule.c0.x'])}`;

const answered = (texts: string | Texts) => {
  const evaluation = evaluated(texts);
  for (const resource of evaluation.resources) resource.attribute('x');
  return evaluation;
};

test.each<[string, string | Texts]>([
  ['local values that need each other', locals(['x = local.y', 'y = local.x'])],
  ['a local value that needs itself', locals(['x = [local.x]'])],
  [
    'resources that need each other',
    `resource "rule" "a" {\n  x = rule.b.x\n}\nresource "rule" "b" {\n  x = rule.a.x\n}\n${RULE}`,
  ],
  ['a count that needs its own resource', `resource "rule" "a" {\n  count = length(rule.a)\n}\n${RULE}`],
  [
    'modules that need each other',
    {
      'main.tf': `module "a" {\n  source = "./m"\n  x = module.b.x\n}\nmodule "b" {\n  source = "./m"\n  x = module.a.x\n}\nlocals {\n  x = module.a.x\n}\n${RULE}`,
      'm/main.tf': 'variable "x" {}\noutput "x" {\n  value = var.x\n}\n',
    },
  ],
  [
    'a module whose number needs itself',
    {
      'main.tf': `module "m" {\n  source = "./m"\n  count  = length(module.m)\n}\n${RULE}`,
      'm/main.tf': 'output "x" {\n  value = 1\n}\n',
    },
  ],
  ['a number of instances without end', `resource "rule" "a" {\n  count = 1000000000\n}\n${RULE}`],
  [
    'a number of modules without end',
    {
      'main.tf': `module "m" {\n  source = "./m"\n  count  = 1e15\n}\n${RULE}`,
      'm/main.tf': 'resource "rule" "a" {}\n',
    },
  ],
  ['modules that double at every level', levels(40, 2)],
  ['modules that nest without end', levels(300, 1)],
])('a problem is reported: %s', (_, texts) => {
  const { problems, resources } = answered(texts);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThan(10);
  expect(resources.length).toBeGreaterThan(0);
});

test.each<[string, string | Texts]>([
  [
    'a text that doubles',
    locals([
      'a0 = "xxxxxxxxxx"',
      ...times(60, (at) => `a${at + 1} = "\${local.a${at}}\${local.a${at}}"`),
      'x = local.a60',
    ]),
  ],
  [
    'lists of lists of the same list',
    locals([
      'a0 = ["x"]',
      ...times(60, (at) => `a${at + 1} = [local.a${at}, local.a${at}, local.a${at}]`),
      'x = jsonencode(local.a60)',
    ]),
  ],
  [
    'a list that doubles',
    locals([
      'a0 = ["x"]',
      ...times(60, (at) => `a${at + 1} = concat(local.a${at}, local.a${at})`),
      'x = length(local.a60)',
    ]),
  ],
  [
    'loops in loops in loops',
    locals(['r = range(1000)', 'x = [for a in local.r : [for b in local.r : [for c in local.r : a + b + c]]]']),
  ],
  [
    'loops that keep nothing',
    locals([
      'r = range(1000)',
      'x = [for a in local.r : length([for b in local.r : length([for c in local.r : c if c > b])])]',
    ]),
  ],
  ['resources that need a thousand others', chain(1000, (next) => `  x = "\${${next}.x}!"`)],
  ['as many of them, by for_each', chain(1000, (next) => `  for_each = ${next}\n  x = each.key`)],
  [
    'as many of them, by dynamic blocks',
    chain(1000, (next) => `  dynamic "x" {\n    for_each = ${next}.x\n    content {}\n  }`),
  ],
  [
    'a template that renders itself',
    { 'main.tf': locals(['x = templatefile("t", {})']), t: '${templatefile("t", {})}' },
  ],
  ['an operator a thousand times', locals([`x = ${times(990, () => 'local.y').join(' + ')}`, 'y = 1 / 0'])],
])('it stays unknown: %s', (_, texts) => {
  const evaluation = answered(texts);
  expect(attributeAt(evaluation, 'rule.r', 'x').state).toBe('unknown');
});

test.each<[string, string | Texts, unknown]>([
  [
    'a thousand parentheses are refused by the parser, and the rest is evaluated',
    { 'a.tf': `locals {\n  y = ${'('.repeat(1000)}1${')'.repeat(1000)}\n}\n`, 'b.tf': locals(['x = "known"']) },
    'known',
  ],
  [
    'a long row of local values',
    locals([...times(20_000, (at) => `a${at} = local.a${at + 1}`), 'a20000 = "end"', 'x = local.a0']),
    'end',
  ],
  ['a sum of nine hundred', locals([`x = ${times(900, () => '1').join(' + ')}`]), 900],
  ['two hundred calls in each other', locals([`x = ${'upper('.repeat(200)}"a"${')'.repeat(200)}`]), 'A'],
  ['a hundred resources in a row', chain(60, (next) => `  x = "\${${next}.x}!"`), `end${'!'.repeat(60)}`],
  ['twenty modules in each other', levels(20, 1), 1],
])('it is known: %s', (_, texts, value) => {
  expect(shownValue(attributeAt(answered(texts), 'rule.r', 'x'))).toEqual(value);
});

test.each([
  'resource "rule" {}',
  'resource {}',
  'variable {}',
  'variable "x" {\n  type = 5\n}',
  'variable "x" {\n  type = list(string, number)\n}',
  'variable "x" {\n  type = object({ a = optional() })\n}',
  'output "x" {}',
  'module "x" {}',
  'module "x" {\n  source = 5\n}',
  'module "x" {\n  source = null\n}',
  'locals {\n  x = \n}',
  'resource "a" "b" {\n  for_each = {}\n  count = 1\n}',
  'resource "a" "b" {\n  dynamic "x" {}\n}',
  'resource "a" "b" {\n  dynamic {}\n}',
  'resource "a" "b" {\n  dynamic "x" {\n    for_each = [1]\n    iterator = 5\n  }\n}',
  'data "a" "b" {\n  count = "x"\n}',
  'resource "a" "b" {\n  x = var\n}',
  'resource "a" "b" {\n  x = self.id\n}',
  'resource "a" "b" {\n  x = each\n}',
  'resource "a" "b" {\n  x = __proto__.constructor\n}',
  'resource "a" "b" {\n  x = {}.constructor\n  y = { "__proto__" = 1 }.__proto__\n}',
  'resource "constructor" "prototype" {\n  toString = 1\n}\nvariable "toString" {}\nlocals {\n  constructor = 1\n}',
  'terraform {\n  backend "x" {}\n}\nprovider "x" {}\nimport {}\nremoved {}\nmoved {}\ncheck "x" {}\nunheard "of" {}',
])('no crash: %j', (text) => {
  expect(() => answered(text)).not.toThrow();
});

describe('how many instances there are could be told, so that not telling is a problem and no mere unknown', () => {
  const range = (count: number): string => `range(${count})`;
  test.each([
    ['for_each', `for_each = toset([for p in setproduct(${range(1000)}, ${range(1000)}) : "\${p[0]}-\${p[1]}"])`],
    ['count', `count = length(setproduct(${range(1000)}, ${range(1000)}, ${range(1000)}))`],
    [
      'for_each',
      `for_each = {for a in [for b in ${range(1000)} : [for c in ${range(1000)} : [b, c]]] : jsonencode(a) => 1}`,
    ],
  ])('%s: %s', (name, argument) => {
    const { problems, resources } = evaluated(`resource "rule" "a" {\n  ${argument}\n}\n${RULE}`);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(`^the value of ${name} is (not known: |a collection too large)`),
    ]);
    expect(resources.map(({ address }) => address)).toContain('rule.a[*]');
  });

  test('one that depends on what the cloud decides is a mere unknown', () => {
    const { problems } = evaluated(`resource "rule" "a" {\n  for_each = toset([rule.r.id])\n}\n${RULE}`);
    expect(problems).toEqual([]);
  });
});
