import type { Json } from '../../src/config/attribute.js';
import { readInput } from '../../src/input/index.js';
import { UnusableError } from '../../src/text/unusable.js';
import { change, created, type Fields } from '../support/plan.js';

// Of a large plan the planned values are stepped over, and nothing may come of that.

const RULES = Array.from(
  { length: 4000 },
  (_, at): Json =>
    created(
      `alicloud_security_group_rule.r${at}`,
      {},
      { cidr_ip: `10.0.${at % 256}.0/24`, description: 'x'.repeat(100) },
    ),
);

const textOf = (planned: Json, more: Fields = {}, space?: number): string =>
  JSON.stringify(
    {
      format_version: '1.2',
      terraform_version: '1.11.4',
      planned_values: { root_module: { resources: planned } },
      ...more,
      resource_changes: RULES,
      configuration: { root_module: {} },
    },
    undefined,
    space,
  );

const read = (text: string) => readInput({ path: 'plan.json', text });

const PLANNED: Json = [{ address: 'x', values: { text: ',"resource_changes":[{', other: ']}}' } }];

test.each<readonly [string, string]>([
  ['as Terraform writes it', textOf(PLANNED)],
  ['with spaces', textOf(PLANNED, {}, 1)],
  [
    'after drift',
    textOf(PLANNED, { resource_drift: [change('a.b', {}, { actions: ['update'], before: {}, after: {} })] }),
  ],
  ['with the same words in the planned values', textOf([{ values: { a: 1, resource_changes: [{ address: 'y' }] } }])],
  ['with braces around them there', textOf([{ values: [{ a: 1, resource_changes: [] }, { b: '}]}' }] }])],
])('every rule is there, at its own place: %s', (_, text) => {
  expect(text.length).toBeGreaterThan(1_000_000);
  const { resources } = read(text);
  expect(resources).toHaveLength(RULES.length);
  for (const at of [0, 1, 17, RULES.length - 1]) {
    const { span } = resources[at] ?? { span: { start: 0, end: 0 } };
    expect(JSON.parse(text.slice(span.start, span.end))).toEqual(RULES[at]);
  }
});

test('what comes between the planned values and the changes is not lost', () => {
  const before = {
    address: 'alicloud_security_group_rule.before',
    mode: 'managed',
    type: 'x',
    name: 'before',
    values: {},
  };
  const prior = { prior_state: { format_version: '1.0', values: { root_module: { resources: [before] } } } };
  const { resources } = read(textOf(PLANNED, prior));
  expect(resources.at(-1)?.address).toBe(before.address);
  expect(resources).toHaveLength(RULES.length + 1);
});

test.each([
  ['in the planned values', 0.1, 'the JSON ends too early: the file is truncated'],
  ['in the changes', 0.7, 'the JSON ends too early: the file is truncated'],
])('one that is cut short %s is not taken for a shorter one', (_, part, message) => {
  const planned = Array.from({ length: 2000 }, (): Json => ({ address: 'x', values: { text: 'y'.repeat(500) } }));
  const text = textOf(planned);
  const problems = (): unknown => {
    try {
      return read(text.slice(0, Math.floor(text.length * part)));
    } catch (error) {
      return error instanceof UnusableError ? error.problems.map((problem) => problem.message) : error;
    }
  };
  expect(problems()).toEqual([message]);
});
