import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnusableError } from '../../src/text/unusable.js';
import { fixtures } from '../support/exposure.js';
import { run, seen } from '../support/run.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-'));
  copyFileSync(join(fixtures, 'web-tier', 'main.tf'), join(folder, 'main.tf'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lint = (...argv: readonly string[]): ReturnType<typeof run> => run(['.', '--no-config', ...argv], folder);

test('a baseline is written, and then only what is new counts', async () => {
  const written = await lint('--baseline', 'known.json', '--update-baseline');
  expect(seen(written)).toBe(
    'wrote 5 findings to known.json\nNo findings: 6 rules in 1 security group judged by 10 policies. 5 findings are known to the baseline.\nexit 0\n',
  );
  expect((await lint('--baseline', 'known.json')).code).toBe(0);
  const more = readFileSync(join(folder, 'main.tf'), 'utf8').replace('3300/6400', '3300/6500');
  writeFileSync(join(folder, 'main.tf'), more);
  const grown = await lint('--baseline', 'known.json');
  expect(grown.code).toBe(1);
  expect(grown.stdout).toMatch(/db_range.*\n.*\n/);
  expect(grown.stdout).not.toContain('alicloud_security_group_rule.ssh');
});

test.each([
  [['--baseline', 'missing.json'], 'there is no file "missing.json"'],
  [['--update-baseline'], '--update-baseline needs a file'],
  [['--baseline', 'main.tf'], '--baseline main.tf: this is not JSON'],
])('%j is a mistake', async (argv, problem) => {
  const { stderr, code } = await lint(...argv);
  expect(code).toBe(2);
  expect(stderr).toContain(problem);
});

describe('of several inputs', () => {
  beforeEach(() => {
    for (const name of ['dev', 'prod']) cpSync(join(folder, 'main.tf'), join(folder, name, 'main.tf'));
    rmSync(join(folder, 'main.tf'));
  });

  test('each has its own entries', async () => {
    await run(['dev', '--no-config', '--baseline', 'known.json', '--update-baseline'], folder);
    const both = await run(['dev', 'prod', '--no-config', '--baseline', 'known.json'], folder);
    expect(both.code).toBe(1);
    expect(both.stdout).toContain('prod/main.tf');
    expect(both.stdout).not.toContain('dev/main.tf');
    // They go by their paths in the repository, wherever somebody stands.
    mkdirSync(join(folder, '.git'));
    const inside = await run(['.', '--no-config', '--baseline', '../known.json'], join(folder, 'dev'));
    expect(inside.code).toBe(0);
  });

  test('none is written where one of them cannot be read; the report is printed all the same', async () => {
    await run(['dev', '--no-config', '--baseline', 'known.json', '--update-baseline'], folder);
    const known = readFileSync(join(folder, 'known.json'), 'utf8');
    writeFileSync(join(folder, 'prod', 'main.tf'), 'resource "alicloud_security_group" {');
    const { code, stdout, stderr } = await run(
      ['dev', 'prod', '--no-config', '--baseline', 'known.json', '--update-baseline'],
      folder,
    );
    expect(code).toBe(2);
    expect(stdout).toContain('5 findings are known to the baseline');
    expect(stderr).toContain('known.json is not written: a part of the input could not be used');
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(known);
  });

  test('none is written where nothing can be read', async () => {
    const { code } = await run(['none', '--no-config', '--baseline', 'known.json', '--update-baseline'], folder);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'known.json'))).toBe(false);
  });
});

test('a file that cannot be written does not keep the report from being printed', async () => {
  const writeText = (): void => {
    throw new UnusableError({ message: 'cannot write known.json: the disk is full' });
  };
  const argv = ['.', '--no-config', '--baseline', 'known.json', '--update-baseline'];
  const { code, stdout, stderr } = await run(argv, folder, { writeText });
  expect(code).toBe(2);
  expect(stdout).toContain('6 rules in 1 security group');
  expect(stderr).toBe('cannot write known.json: the disk is full\n');
});

test.each(['--changed-only', '--since=HEAD'])('%s asks for a part, which makes no baseline', async (option) => {
  const { code, stderr } = await lint(option, '--baseline', 'known.json', '--update-baseline');
  expect(code).toBe(2);
  expect(stderr).toContain('--update-baseline writes all findings, and only what ');
  expect(existsSync(join(folder, 'known.json'))).toBe(false);
});

test('one finding is one', async () => {
  const policy = join(folder, 'one.yaml');
  writeFileSync(
    policy,
    'version: 1\npolicies:\n  - {id: one, title: one, severity: high, forbid: {direction: ingress, from: internet, traffic: [redis]}}\n',
  );
  const { stderr } = await lint('-p', 'one.yaml', '--baseline', 'known.json', '--update-baseline');
  expect(stderr).toContain('wrote 1 finding to known.json\n');
});

test('what comes to be let in where another group kept it out is news', async () => {
  const rule = (name: string, group: string, more: string): string => `
resource "alicloud_security_group_rule" "${name}" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.${group}.id
  ${more}
}`;
  const instance = (name: string, ...groups: readonly string[]): string =>
    `resource "alicloud_instance" "${name}" {
  security_groups = [${groups.map((group) => `alicloud_security_group.${group}.id`).join(', ')}]
}`;
  const world = (...prod: readonly string[]): string =>
    [
      'resource "alicloud_security_group" "web" { vpc_id = "vpc-1" }',
      'resource "alicloud_security_group" "deny" { vpc_id = "vpc-1" }',
      rule('ssh', 'web', 'priority = 50'),
      rule('no_ssh', 'deny', 'policy = "drop"'),
      instance('canary', 'web'),
      instance('prod', ...prod),
    ].join('\n');
  const file = join(folder, 'main.tf');
  writeFileSync(file, world('web', 'deny'));
  expect((await lint('--baseline', 'known.json', '--update-baseline')).code).toBe(0);
  expect((await lint('--baseline', 'known.json')).code).toBe(0);
  writeFileSync(file, world('web'));
  expect((await lint('--baseline', 'known.json')).code).toBe(1);
});

test('one input counts once, however it is spelt', async () => {
  const { stdout } = await run(['.', './', 'main.tf', folder, '--no-config'], folder);
  expect(stdout).toContain('6 rules in 1 security group');
});
