// What Terraform could not know either: nothing is dropped, and every reason can be read.
import { evaluated } from '../../support/module-files.js';
import { attributeAt, shownValue } from '../../support/places.js';

const AROUND = `
variable "office" {}
variable "typed" { type = map(string) }
variable "secret" {
  sensitive = true
}
resource "eip" "e" {
  name = "gateway"
}
resource "eip" "many" {
  for_each = var.typed
}
data "zones" "z" {}
data "zones" "none" {
  count = 0
}
`;

test.each([
  ['var.office', 'depends on var.office, which has no value'],
  ['"${var.office}/32"', 'depends on var.office, which has no value'],
  ['cidrsubnet(var.office, 8, 1)', 'depends on var.office, which has no value'],
  ['var.office ? "a" : "b"', 'depends on var.office, which has no value'],
  ['[for o in var.office : o]', 'depends on var.office, which has no value'],
  ['var.typed["a"]', 'depends on var.typed, which has no value'],
  ['lookup(var.typed, "a", "b")', 'depends on var.typed, which has no value'],
  ['eip.e.ip_address', 'depends on eip.e.ip_address, which is known only after apply'],
  ['"${eip.e.ip_address}/32"', 'depends on eip.e.ip_address, which is known only after apply'],
  ['data.zones.z.ids[0]', 'depends on data.zones.z.ids, which Terraform reads from outside of the configuration'],
  ['uuid()', 'is not known: uuid() is another value at every run'],
  ['timestamp()', 'is not known: timestamp() depends on when Terraform runs'],
  ['provider::alicloud::f(1)', 'is not known: provider::alicloud::f() is computed by its provider'],
  ['path.cwd', 'depends on path.cwd, which is where Terraform runs'],
  ['file("../../secret")', 'is not known: ../../secret is outside of the repository'],
  ['file("missing")', 'cannot be evaluated: there is no file "missing"'],
  ['upper(1, 2)', 'cannot be evaluated: upper() takes only 1 argument, not 2'],
])('%s', (expression, reason) => {
  const evaluation = evaluated(`${AROUND}resource "rule" "r" {\n x = ${expression}\n}`);
  expect(attributeAt(evaluation, 'rule.r', 'x')).toMatchObject({ state: 'unknown', reason });
});

test.each([
  ['eip.e.name', 'gateway'],
  ['try(data.zones.none[0].ids[0], "none")', 'none'],
  ['length(data.zones.none)', 0],
  ['true ? "a" : var.office', 'a'],
  ['[var.office, "b"][1]', 'b'],
  ['lookup({ a = var.office, b = "known" }, "b")', 'known'],
  ['false && var.office == "x" ? 1 : 2', 2],
  ['terraform.applying', false],
])('known all the same: %s', (expression, value) => {
  const evaluation = evaluated(`${AROUND}resource "rule" "r" {\n x = ${expression}\n}`);
  expect(shownValue(attributeAt(evaluation, 'rule.r', 'x'))).toEqual(value);
});

test.each([
  ['var.office ? "a" : null', true],
  ['var.office ? eip.e.id : null', true],
  ['var.office', true],
  ['eip.e.id', undefined],
])('%s may be null: %s', (expression, mayBeNull) => {
  const evaluation = evaluated(`${AROUND}resource "rule" "r" {\n x = ${expression}\n}`);
  const attribute = attributeAt(evaluation, 'rule.r', 'x');
  expect(attribute).toMatchObject({ state: 'unknown' });
  expect(attribute?.state === 'unknown' && attribute.mayBeNull).toBe(mayBeNull);
});

describe('an unknown number of instances', () => {
  test.each([
    ['count = var.office', 'is there an unknown number of times: its count depends on var.office, which has no value'],
    [
      'for_each = var.typed',
      'is there an unknown number of times: its for_each depends on var.typed, which has no value',
    ],
    [
      'for_each = toset([var.office])',
      'is there an unknown number of times: its for_each depends on var.office, which has no value',
    ],
    [
      'for_each = eip.many',
      'is there an unknown number of times: its for_each depends on eip.many, which is there an unknown number of times: its for_each depends on var.typed, which has no value',
    ],
    [
      'for_each = ["a"]',
      'is there an unknown number of times: its for_each cannot be evaluated: for_each must be a map, or a set of strings; write toset([…]) around a list',
    ],
  ])('%s', (repetition, deferred) => {
    const { resources } = evaluated(`${AROUND}resource "rule" "r" {\n ${repetition}\n x = "known"\n}`);
    const rules = resources.filter(({ type }) => type === 'rule');
    expect(rules.map(({ address, deferred: reason }) => [address, reason])).toEqual([['rule.r[*]', deferred]]);
    expect(shownValue(rules[0]?.attribute('x'))).toBe('known');
  });

  test('what depends on the key is unknown, and so is everything in a module that is there so often', () => {
    const evaluation = evaluated({
      'main.tf': `${AROUND}module "m" {\n source = "./m"\n for_each = var.typed\n x = each.value\n y = "known"\n}`,
      'm/main.tf': 'variable "x" {}\nvariable "y" {}\nresource "rule" "r" {\n x = var.x\n y = var.y\n}',
    });
    const rule = evaluation.resources.find(({ type }) => type === 'rule');
    expect([rule?.address, rule?.deferred]).toEqual([
      'module.m[*].rule.r',
      'is there an unknown number of times: its for_each depends on var.typed, which has no value',
    ]);
    expect(shownValue(rule?.attribute('x'))).toBe('unknown: depends on var.typed, which has no value');
    expect(shownValue(rule?.attribute('y'))).toBe('known');
  });

  test('a map whose values are unknown has known keys', () => {
    const { resources } = evaluated(
      `${AROUND}resource "rule" "r" {\n for_each = { a = var.office }\n x = each.key\n y = each.value\n}`,
    );
    const [rule] = resources.filter(({ type }) => type === 'rule');
    expect([rule?.address, rule?.deferred, shownValue(rule?.attribute('x')), shownValue(rule?.attribute('y'))]).toEqual(
      ['rule.r["a"]', undefined, 'a', 'unknown: depends on var.office, which has no value'],
    );
  });
});

test('a sensitive variable without a value is sensitive', () => {
  const evaluation = evaluated(`${AROUND}resource "rule" "r" {\n x = var.secret\n}`);
  expect(attributeAt(evaluation, 'rule.r', 'x')).toMatchObject({ state: 'unknown', sensitive: true });
});

test.each([
  ['a key of the wrong elements', 'map(number)', '{ (var.secret) = "x" }'],
  ['a key deep inside', 'object({ a = list(map(number)) })', '{ a = [{ (var.secret) = "x" }] }'],
  ['a key inside of a sensitive map', 'map(map(number))', 'sensitive({ a = { hunter2 = "x" } })'],
])('why a sensitive value is unsuitable is told without it: %s', (_, type, value) => {
  const evaluation = evaluated({
    'main.tf': `variable "secret" {\n sensitive = true\n default = "hunter2"\n}\nmodule "m" {\n source = "./m"\n x = ${value}\n}`,
    'm/main.tf': `variable "x" {\n type = ${type}\n}\nresource "rule" "r" {\n x = var.x\n}`,
  });
  expect(shownValue(attributeAt(evaluation, 'module.m.rule.r', 'x'))).toContain('whose value is unsuitable');
  expect(evaluation.diagnostics).toHaveLength(1);
  expect(JSON.stringify(evaluation.diagnostics.map(({ message }) => message))).not.toContain('hunter2');
});

test('why the value of a sensitive variable is unsuitable is told without it', () => {
  const text = 'variable "v" {\n sensitive = true\n type = map(number)\n}\nresource "rule" "r" {\n x = var.v\n}';
  const commandLine = [{ kind: 'value', name: 'v', text: '{ hunter2 = "x" }' }] as const;
  const evaluation = evaluated(text, { commandLine });
  expect(shownValue(attributeAt(evaluation, 'rule.r', 'x'))).toBe(
    'unknown: depends on var.v, whose value is unsuitable: map of number required',
  );
  expect(evaluation.diagnostics.map(({ message }) => message)).toEqual([
    'the value of var.v is unsuitable: map of number required',
  ]);
});

test('why a function cannot tell is not told with a sensitive argument', () => {
  const evaluation = evaluated(
    'variable "secret" {\n sensitive = true\n default = "hunter2"\n}\nresource "rule" "r" {\n x = fileset(var.secret, "*")\n y = upper(eip.e.id)\n z = join(var.secret, [eip.e.id])\n}\nresource "eip" "e" {}',
  );
  const shown = (name: string): string => shownValue(attributeAt(evaluation, 'rule.r', name)) as string;
  expect(shown('x')).toBe('unknown: is not known: fileset() of a sensitive argument is not evaluated');
  expect(shown('y')).toBe('unknown: depends on eip.e.id, which is known only after apply');
  expect(shown('z')).toBe(shown('y'));
});

test('a mistake is reported once, at its place, however many instances make it', () => {
  const { diagnostics } = evaluated('resource "rule" "r" {\n count = 100\n x = upper(nothing.at.all)\n}');
  expect(diagnostics.map(({ message, span }) => [message, span?.source.text.slice(span.start, span.end)])).toEqual([
    ['there is no resource "nothing" "at" in this module', 'nothing.at.all'],
  ]);
});
