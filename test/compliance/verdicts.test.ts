import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures } from '../support/exposure.js';
import { config, group, inFolder, type ReportJson, reportOn, rule } from './house.js';

const verdictsOf = ({ clauses }: ReportJson): Readonly<Record<string, string>> =>
  Object.fromEntries(clauses.map(({ id, verdict }) => [id, verdict]));

const inside = '"10.0.0.0/8"';
const key = (more: string): string => `resource "alicloud_kms_key" "k" {\n  description = "k"\n${more}\n}\n`;
const missing = 'module "m" {\n  source = "some/where/alicloud"\n}\n';
const accept = (name: string, more = ''): string =>
  `exceptions:\n  - { policy: no-${name}, address: "*.${name}", reason: agreed, expires: 2026-12-31 ${more}}\n`;

interface Row {
  readonly name: string;
  readonly terraform: string;
  readonly config?: string;
  readonly argv?: readonly string[];
  readonly expected: Readonly<Record<string, string>>;
  readonly code: number;
}

const rows: readonly Row[] = [
  {
    name: 'nothing found is a pass, of the clauses that policies carry',
    terraform: group(rule('ssh', inside)),
    expected: {
      ssh: 'pass',
      mysql: 'pass',
      both: 'pass',
      keys: 'not-assessed',
      none: 'not-assessed',
      badges: 'not-assessable',
    },
    code: 0,
  },
  {
    name: 'another way in that no policy looks into leaves open what would pass, where the clause is about access',
    terraform: `${group(rule('ssh', inside))}${key('  automatic_rotation = "Enabled"\n  rotation_interval = "2160h"')}
resource "alicloud_forward_entry" "mysql" {
  external_port = "3306"
}`,
    expected: {
      ssh: 'open',
      mysql: 'open',
      both: 'open',
      keys: 'pass',
      none: 'not-assessed',
      badges: 'not-assessable',
    },
    code: 0,
  },
  {
    name: 'a load balancer inside of the VPC is no other way in',
    terraform: `${group(rule('ssh', inside))}
resource "alicloud_slb_load_balancer" "inner" {
  address_type = "intranet"
}`,
    expected: {
      ssh: 'pass',
      mysql: 'pass',
      both: 'pass',
      keys: 'not-assessed',
      none: 'not-assessed',
      badges: 'not-assessable',
    },
    code: 0,
  },
  {
    name: 'one finding fails every clause that its policy carries, and no other',
    terraform: group(rule('ssh')),
    expected: { ssh: 'fail', mysql: 'pass', both: 'fail', described: 'pass' },
    code: 1,
  },
  {
    name: 'what cannot be decided is open',
    terraform: `variable "office" {}\n${group(rule('ssh', 'var.office'))}`,
    expected: { ssh: 'open', mysql: 'pass', both: 'open' },
    code: 0,
  },
  {
    name: 'a failure outweighs what cannot be decided',
    terraform: `variable "office" {}\n${group(rule('ssh', 'var.office'), rule('mysql'))}`,
    expected: { ssh: 'open', mysql: 'fail', both: 'fail' },
    code: 1,
  },
  {
    name: 'what is accepted is no pass',
    terraform: group(rule('mysql')),
    config: accept('mysql'),
    expected: { ssh: 'pass', mysql: 'exception', both: 'exception' },
    code: 0,
  },
  {
    name: 'what cannot be decided outweighs what is accepted',
    terraform: `variable "office" {}\n${group(rule('ssh', 'var.office'), rule('mysql'))}`,
    config: accept('mysql'),
    expected: { mysql: 'exception', both: 'open' },
    code: 0,
  },
  {
    name: 'an exception for less than what is found accepts nothing',
    terraform: group(rule('mysql')),
    config: accept('mysql', ', from: 10.0.0.0/8'),
    expected: { mysql: 'fail' },
    code: 1,
  },
  {
    name: 'without suppressions everything counts',
    terraform: group(rule('mysql')),
    config: accept('mysql'),
    argv: ['--no-suppressions'],
    expected: { mysql: 'fail' },
    code: 1,
  },
  {
    name: 'a comment accepts as an exception does',
    terraform: group(`# sglint:ignore no-mysql reason="agreed"\n${rule('mysql')}`),
    expected: { mysql: 'exception' },
    code: 0,
  },
  {
    name: 'what is switched off is judged',
    terraform: group(rule('mysql')),
    config: 'policies: { no-mysql: off }\n',
    expected: { mysql: 'fail' },
    code: 1,
  },
  {
    name: 'so is what is switched off for some groups, or off and set otherwise',
    terraform: group(rule('mysql'), rule('ssh')),
    config: `policies: { no-ssh: { severity: off, forbid: { from: 10.0.0.0/8 } } }
overrides:
  - { applies-to: { security-groups: [web] }, policies: { no-mysql: off } }
`,
    expected: { mysql: 'fail', ssh: 'fail' },
    code: 1,
  },
  {
    name: 'a setting that forbids less changes nothing',
    terraform: group(rule('mysql')),
    config: 'policies: { no-mysql: { forbid: { from: 10.0.0.0/8 } } }\n',
    expected: { mysql: 'fail' },
    code: 1,
  },
  {
    name: 'nor does one that lets a policy speak of less',
    terraform: group(rule('mysql')),
    config: 'policies: { no-mysql: { applies-to: { security-groups: ["other*"] } } }\n',
    expected: { mysql: 'fail' },
    code: 1,
  },
  {
    name: 'a setting that forbids more counts',
    terraform: group(rule('redis')),
    config: 'policies: { no-mysql: { forbid: { traffic: [redis] } } }\n',
    expected: { mysql: 'fail' },
    code: 1,
  },
  {
    name: 'what a policy cannot decide as it is written, and can as it is set, is decided',
    terraform: key('  automatic_rotation = "Enabled"'),
    config: 'policies: { keys-are-rotated: { resource: { require: { rotation_interval: { required: true } } } } }\n',
    expected: { keys: 'fail' },
    code: 1,
  },
  {
    name: 'and is open otherwise',
    terraform: key('  automatic_rotation = "Enabled"'),
    expected: { keys: 'open' },
    code: 0,
  },
  {
    name: 'nothing to judge is no pass',
    terraform: 'resource "alicloud_vpc" "v" {\n  cidr_block = "10.0.0.0/8"\n}\n',
    expected: { ssh: 'not-assessed', mysql: 'not-assessed', both: 'not-assessed', keys: 'not-assessed' },
    code: 0,
  },
  {
    name: 'nor is a group without the rules that a policy speaks of',
    terraform: group(rule('mysql', inside)),
    expected: { mysql: 'pass', described: 'not-assessed' },
    code: 0,
  },
  {
    name: 'nor is a resource that a policy does not speak of',
    terraform: key('  automatic_rotation = "Disabled"'),
    expected: { keys: 'not-assessed' },
    code: 0,
  },
  {
    name: 'resources are judged without any group',
    terraform: key('  automatic_rotation = "Enabled"\n  rotation_interval = "30d"'),
    expected: { keys: 'pass', ssh: 'not-assessed' },
    code: 0,
  },
  {
    name: 'a module that is not there leaves everything open, or failed',
    terraform: group(rule('ssh'), missing),
    expected: {
      ssh: 'fail',
      mysql: 'open',
      both: 'fail',
      keys: 'open',
      none: 'not-assessed',
      badges: 'not-assessable',
    },
    code: 1,
  },
  {
    name: 'a module that somebody has accepted is no pass',
    terraform: group(rule('ssh', inside), `# sglint:ignore unknown-module reason="reviewed"\n${missing}`),
    expected: { ssh: 'exception', mysql: 'exception', none: 'not-assessed' },
    code: 0,
  },
  {
    name: 'of a group that is declared elsewhere only the rules here are known',
    terraform: group(rule('ssh', inside, '"sg-elsewhere"')),
    expected: { ssh: 'open', mysql: 'open', described: 'pass' },
    code: 0,
  },
  {
    name: 'a rule that is judged on its own fails by itself',
    terraform: group(rule('ssh', inside).replace('"for the test"', '""')),
    expected: { ssh: 'pass', described: 'fail' },
    code: 1,
  },
];

test.each(rows)('$name', async ({ terraform, config: more = '', argv = [], expected, code }) => {
  const made = await reportOn({ 'main.tf': terraform, '.sglint.yaml': config(more) }, argv);
  expect(verdictsOf(made.report)).toMatchObject(expected);
  expect(made.code).toBe(code);
});

test('what is open makes it exit with 1 where that is asked for, by the command line or by the configuration', async () => {
  const open = `variable "office" {}\n${group(rule('ssh', 'var.office'))}`;
  const codeOf = async (more: string, ...argv: readonly string[]): Promise<number> =>
    (await reportOn({ 'main.tf': open, '.sglint.yaml': config(more) }, argv)).code;
  expect(await codeOf('')).toBe(0);
  expect(await codeOf('', '--unknown', 'fail')).toBe(1);
  expect(await codeOf('unknown: fail\n')).toBe(1);
  expect(await codeOf('unknown: fail\n', '--unknown', 'warn')).toBe(0);
  expect(await codeOf('unknown: ignore\n')).toBe(0);
  // The severity that a run of lint fails at has no say here.
  expect((await reportOn({ 'main.tf': group(rule('ssh')), '.sglint.yaml': config('fail-on: never\n') })).code).toBe(1);
});

test('a plan that leaves something out passes nothing', async () => {
  const text = readFileSync(join(fixtures, 'enterprise', 'tfplan.json'), 'utf8');
  const whole = JSON.parse(text) as { readonly resource_changes: readonly object[] };
  const plan = (more: object): string => JSON.stringify({ ...whole, ...more });
  const verdicts = async (more: object): Promise<unknown> => {
    const { report } = await reportOn({ 'plan.json': plan(more), '.sglint.yaml': config() }, [], {}, 'plan.json');
    return [verdictsOf(report)['ssh'], report.gaps.length];
  };
  const deferred = { reason: 'instance_count_unknown', resource_change: whole.resource_changes[0] };
  expect(await verdicts({ complete: true })).toEqual(['pass', 0]);
  expect(await verdicts({ complete: false })).toEqual(['open', 1]);
  expect(await verdicts({ complete: false, deferred_changes: [deferred] })).toEqual(['open', 1]);
});

test('only what is wrong with exceptions that have to do with the report is told', async () => {
  const exception = (policy: string): string =>
    `  - { policy: ${policy}, address: "**", reason: old, expires: 2020-01-31 }\n`;
  const more = ['no-ssh', 'no-public-databases', 'no-such-policy', 'unknown-module'].map(exception).join('');
  const { report } = await reportOn({ 'main.tf': group(rule('ssh')), '.sglint.yaml': config(`exceptions:\n${more}`) });
  expect(report.suppressions.map(({ policy, address, location }) => [policy, address, location.startLine])).toEqual([
    ['suppression-expired', '**', 4],
    ['suppression-unknown-policy', '**', 6],
    ['suppression-expired', '**', 7],
  ]);
});

test('the help says what the exit status means', async () => {
  const { stdout } = await inFolder({}, ['report', '--help']);
  expect(stdout.replace(/\s+/g, ' ')).toContain('Exit status: 0 no clause fails, 1 a clause fails');
  expect((await inFolder({}, ['lint', '--help'])).stdout).toContain('0 nothing at or above --fail-on');
  for (const listing of ['rules', 'exposure', 'why', 'diff', 'explain', 'policies', 'schema']) {
    expect((await inFolder({}, [listing, '--help'])).stdout).toContain('Exit status: 0 an answer, 2 unusable input');
  }
});

describe('a policy', () => {
  const entry = async (more: string): Promise<ReportJson['clauses'][number]['policies'][number] | undefined> => {
    const { report } = await reportOn({ 'main.tf': group(rule('mysql')), '.sglint.yaml': config(more) });
    return report.clauses.find(({ id }) => id === 'mysql')?.policies[0];
  };

  test.each([
    ['policies: { no-mysql: off }', 'The configuration switches it off (.sglint.yaml:3); it is judged all the same.'],
    ['policies: { no-mysql: info }', 'The configuration makes it info (.sglint.yaml:3).'],
    [
      'policies: { no-mysql: { forbid: { traffic: [redis] } } }',
      'The configuration sets its forbid (.sglint.yaml:3); it is judged as it is written, too.',
    ],
    [
      'policies: { no-mysql: { applies-to: { security-groups: ["x"] } } }',
      'The configuration sets its applies-to (.sglint.yaml:3); it is judged as it is written, too.',
    ],
    [
      'overrides: [{ applies-to: { security-groups: ["w*"] }, policies: { no-mysql: off } }]',
      'The configuration switches it off for w* (.sglint.yaml:3); it is judged there all the same.',
    ],
    [
      'overrides: [{ applies-to: { security-groups: ["w*"] }, policies: { no-mysql: low } }]',
      'The configuration makes it low for w* (.sglint.yaml:3).',
    ],
  ])('with %s says so, and keeps its severity', async (more, said) => {
    expect(await entry(more)).toMatchObject({
      changes: [said],
      verdict: 'fail',
      severity: 'high',
      askedBy: 'configuration',
    });
  });

  test('says how much it has judged', async () => {
    expect((await entry(''))?.judged).toEqual({ groups: 1, rules: 1, resources: 0 });
  });
});
