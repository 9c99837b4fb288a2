import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../src/cli/io.js';
import { nodeIo } from '../../src/cli/node-io.js';
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
    'wrote 5 findings to known.json\nNo findings: 6 rules in 1 security group judged by 11 policies. 5 findings are known to the baseline.\nexit 0\n',
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

describe('of a group on several interfaces', () => {
  const rule = (name: string, group: string, ports: string, more: string): string => `
resource "alicloud_security_group_rule" "${name}" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "${ports}"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = "sg-${group}"
  ${more}
}`;
  const groups = (...names: readonly string[]): string => names.map((name) => `"sg-${name}"`).join(', ');
  const instance = (name: string, ...on: readonly string[]): string =>
    `resource "alicloud_instance" "${name}" {\n  security_groups = [${groups(...on)}]\n}`;
  const world = (...instances: readonly string[]): string =>
    [
      rule('ssh', 'web', '22/23', 'priority = 50'),
      rule('no_ssh', 'deny', '22/23', 'policy = "drop"'),
      rule('no_telnet', 'less', '23/23', 'policy = "drop"'),
      ...instances,
    ].join('\n');
  const ALONE = instance('canary', 'web');
  const TWICE = `resource "alicloud_instance" "twice" {
  security_groups = [${groups('web')}]
  network_interfaces { security_group_ids = [${groups('web', 'deny')}] }
}`;
  const BOTH_WAYS = `resource "alicloud_instance" "twice" {
  security_groups = [${groups('web')}]
  network_interfaces { security_group_ids = [${groups('web')}] }
}`;

  test.each<readonly [string, string, string, 0 | 1]>([
    [
      'what another group kept out',
      world(ALONE, instance('prod', 'web', 'deny')),
      world(ALONE, instance('prod', 'web')),
      1,
    ],
    [
      'what another group kept out in part',
      world(ALONE, instance('prod', 'web', 'less')),
      world(ALONE, instance('prod', 'web')),
      1,
    ],
    [
      'less than before',
      world(ALONE, instance('prod', 'web', 'less')),
      world(ALONE, instance('prod', 'web', 'deny')),
      0,
    ],
    ['another instance', world(ALONE, instance('prod', 'web', 'less')), world(ALONE, instance('more', 'web')), 0],
    ['the same instance', world(TWICE), world(BOTH_WAYS), 0],
    [
      'nothing else',
      world(ALONE, TWICE, instance('prod', 'web', 'less')),
      world(ALONE, TWICE, instance('prod', 'web', 'less')),
      0,
    ],
  ])('let in where it is open already, or not: %s', async (_, before, after, code) => {
    const file = join(folder, 'main.tf');
    writeFileSync(file, before);
    expect((await lint('--baseline', 'known.json', '--update-baseline')).code).toBe(0);
    expect((await lint('--baseline', 'known.json')).code).toBe(0);
    writeFileSync(file, after);
    expect((await lint('--baseline', 'known.json')).code).toBe(code);
  });
});

describe('inputs go by their paths from the folder of the baseline', () => {
  const PLAN = readFileSync(join(fixtures, 'web-tier', 'tfplan.json'));
  const piped = { readStdin: () => PLAN };
  const judge = (path: string, from: string, known: string, ...more: readonly string[]): ReturnType<typeof run> => {
    mkdirSync(join(folder, from), { recursive: true });
    return run([path, '--no-config', '--baseline', known, ...more], join(folder, from), piped);
  };

  test.each<readonly [string, readonly [string, string], readonly [string, string], 0 | 1]>([
    ['standard input, from the same folder', ['-', 'dev'], ['-', 'dev'], 0],
    ['standard input, from another folder', ['-', 'dev'], ['-', 'prod'], 1],
    ['a file that is called stdin', ['-', 'dev'], ['stdin', 'dev'], 1],
    ['a file that is called -', ['-', 'dev'], ['./-', 'dev'], 1],
    ['the current folder, which is another one', ['.', 'dev'], ['.', 'prod'], 1],
    ['the same folder from elsewhere', ['.', 'dev'], ['../dev', 'prod'], 0],
    ['the same file from elsewhere', ['stdin', 'dev'], ['../dev/stdin', 'prod'], 0],
  ])('%s', async (_, [first, from], [second, then], code) => {
    for (const name of ['dev', 'prod']) {
      cpSync(join(fixtures, 'web-tier', 'main.tf'), join(folder, name, 'main.tf'));
      for (const file of ['stdin', '-']) writeFileSync(join(folder, name, file), PLAN);
    }
    await judge(first, from, '../known.json', '--update-baseline');
    expect((await judge(second, then, '../known.json')).code).toBe(code);
  });
});

test('a pipe goes by the folder that sglint runs in, and two pipes are two inputs', async () => {
  for (const name of ['dev', 'prod']) mkdirSync(join(folder, name));
  const plan = join(fixtures, 'web-tier', 'tfplan.json');
  const none = join(fixtures, 'ipv6', 'tfplan.json');
  const piped = (first: string, second: string): Partial<Io> => ({
    kindOf: (path) => (path.startsWith('/dev/fd/') ? 'other' : nodeIo.kindOf(path)),
    modified: () => undefined,
    readBytes: (path) => nodeIo.readBytes(path === '/dev/fd/63' ? first : path === '/dev/fd/62' ? second : path),
  });
  const judge = (from: string, first: string, second: string, ...more: readonly string[]): ReturnType<typeof run> =>
    run(
      ['/dev/fd/63', '/dev/fd/62', '--no-config', '--baseline', '../known.json', ...more],
      join(folder, from),
      piped(first, second),
    );
  await judge('dev', plan, none, '--update-baseline');
  expect((await judge('dev', plan, none)).code).toBe(0);
  expect((await judge('prod', plan, none)).code).toBe(1);
  expect((await judge('dev', none, plan)).code).toBe(1);
});

test('writing what one input has keeps what is known of the others, and says so', async () => {
  for (const name of ['dev', 'prod']) cpSync(join(folder, 'main.tf'), join(folder, name, 'main.tf'));
  const update = (...paths: readonly string[]): ReturnType<typeof run> =>
    run([...paths, '--no-config', '--baseline', 'known.json', '--update-baseline'], folder);
  await update('prod');
  expect((await update('dev')).stderr).toBe(
    'wrote 5 findings to known.json\nkept 5 findings there of what was not judged: prod\n',
  );
  expect((await run(['dev', 'prod', '--no-config', '--baseline', 'known.json'], folder)).code).toBe(0);
  const one = readFileSync(join(folder, 'known.json'), 'utf8');
  expect((await update('dev', 'prod')).stderr).toBe('wrote 10 findings to known.json\n');
  expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(one);
});

test('what is told of comments is of the file that has them', async () => {
  const COMMENT = '# sglint:ignore no-such-policy reason="x"\n';
  for (const name of ['dev', 'prod']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'main.tf'), COMMENT + readFileSync(join(folder, 'main.tf'), 'utf8'));
    await run([name, '--no-config', '--baseline', 'known.json', '--update-baseline'], folder);
  }
  expect((await run(['dev', 'prod', '--no-config', '--baseline', 'known.json'], folder)).code).toBe(0);
  // What has been mended is not kept.
  cpSync(join(folder, 'main.tf'), join(folder, 'dev', 'main.tf'));
  await run(['dev', '--no-config', '--baseline', 'known.json', '--update-baseline'], folder);
  expect(readFileSync(join(folder, 'known.json'), 'utf8').match(/suppression-unknown-policy/g)).toHaveLength(1);
});

test('what is told of exceptions is of the configuration', async () => {
  const update = (): ReturnType<typeof run> => run(['.', '--baseline', 'known.json', '--update-baseline'], folder);
  const config = (expires: string): void =>
    writeFileSync(
      join(folder, '.sglint.yaml'),
      `version: 1\nextends: [sglint:recommended]\nexceptions:\n  - {policy: no-public-databases, address: "**", reason: x, owner: y, expires: ${expires}}\n`,
    );
  config('2026-01-01');
  await update();
  expect(readFileSync(join(folder, 'known.json'), 'utf8')).toContain('suppression-expired');
  config('2027-01-01');
  await update();
  expect(readFileSync(join(folder, 'known.json'), 'utf8')).not.toContain('suppression-expired');
});

test('what is no baseline is not written over, but for an empty file', async () => {
  const { code, stderr } = await lint('--baseline', 'main.tf', '--update-baseline');
  expect(code).toBe(2);
  expect(stderr).toContain('--baseline main.tf: this is not JSON');
  expect(readFileSync(join(folder, 'main.tf'), 'utf8')).toContain('resource');
  writeFileSync(join(folder, 'empty.json'), '');
  expect((await lint('--baseline', 'empty.json', '--update-baseline')).code).toBe(0);
  expect((await lint('--baseline', 'empty.json')).code).toBe(0);
});

test('one input counts once, however it is spelt', async () => {
  const { stdout } = await run(['.', './', 'main.tf', folder, '--no-config'], folder);
  expect(stdout).toContain('6 rules in 1 security group');
});
