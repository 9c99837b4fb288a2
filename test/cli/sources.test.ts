import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fixtures } from '../support/exposure.js';
import { run } from '../support/run.js';

interface Found {
  readonly policy: string;
  readonly address: string;
  readonly fingerprint: string;
  readonly location: { readonly file: string; readonly startLine: number; readonly startColumn: number };
  readonly related: readonly {
    readonly message: string;
    readonly location: { readonly file: string; readonly startLine: number };
  }[];
}

async function findings(argv: readonly string[], cwd: string, world = {}): Promise<readonly Found[]> {
  const { stdout } = await run([...argv, '--no-config', '-f', 'json'], cwd, world);
  return (JSON.parse(stdout) as { findings: readonly Found[] }).findings;
}

const key = ({ policy, address, fingerprint, location }: Found): string =>
  `${policy} ${address} ${fingerprint} ${location.file}:${location.startLine}:${location.startColumn}`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  'web-tier',
  'modules',
  'unknowns',
  'ipv6',
  'split-blocks',
  'interfaces',
  'port-range-traps',
  'guide-scenarios',
  'attachments',
])('%s gives the same findings at the same places from its HCL and from its plan', async (name) => {
  const cwd = join(fixtures, name);
  const fromHcl = (await findings(['.'], cwd)).map(key);
  expect((await findings(['tfplan.json'], cwd)).map(key)).toEqual(fromHcl);
  expect(fromHcl.length).toBeGreaterThan(0);
});

test('a value that the sources no longer have is mended by applying them', async () => {
  const argv = ['tfplan-refresh-only.json', '--no-config', '-f', 'json'];
  const { stdout } = await run(argv, join(fixtures, 'lifecycle', 'after'));
  const all = (JSON.parse(stdout) as { findings: readonly (Found & { remedy: string })[] }).findings;
  const remedies = new Map(all.map(({ address, remedy }) => [address.split('.')[1], remedy]));
  expect(remedies.get('drifted')).toMatch(/^apply the configuration, which has another value by now/);
  expect(remedies.get('forgotten')).toMatch(/^Set the source/);
});

describe('the redis finding of modules', () => {
  const redis = async (...argv: readonly string[]): Promise<Found | undefined> =>
    (await findings(argv, join(fixtures, 'modules'))).find(({ address }) => address.includes('redis'));

  test.each(['.', 'tfplan.json'])(
    'points at the value in the module and leads to the line that decides it (%s)',
    async (input) => {
      const found = await redis(input);
      expect(found?.address).toBe('module.web.alicloud_security_group_rule.service["redis"]');
      expect(found?.location).toMatchObject({ file: 'modules/group/main.tf', startLine: 33, startColumn: 23 });
      const way = found?.related.map(({ location }) => `${location.file}:${location.startLine}`);
      expect(way).toEqual(['modules/group/main.tf:29', 'main.tf:26', 'main.tf:11', 'main.tf:14', 'terraform.tfvars:1']);
    },
  );
});

describe('which instance a rule refers to', () => {
  const keys = join(__dirname, '..', 'cases', 'plan-instance-keys');
  const verdicts = async (...argv: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await run([...argv, '--no-config', '-f', 'json'], folder);
    const all = (JSON.parse(stdout) as { findings: readonly (Found & { verdict: string })[] }).findings;
    return all.map(({ verdict, address }) => `${verdict} ${address.split('.')[1]}`);
  };
  const seconds = 1_800_000_000;
  const write = (planned: number, written: number): void => {
    cpSync(join(keys, 'plan', 'tfplan.json'), join(folder, 'tfplan.json'));
    cpSync(join(keys, 'source', 'main.tf'), join(folder, 'main.tf'));
    utimesSync(join(folder, 'tfplan.json'), planned, planned);
    utimesSync(join(folder, 'main.tf'), written, written);
  };

  test('the sources beside the plan say', async () => {
    write(seconds, seconds - 1000);
    expect(await verdicts('tfplan.json')).toEqual(['fail ssh[1]', 'fail redis']);
  });

  test('not those that have been written since', async () => {
    write(seconds, seconds + 1000);
    expect(await verdicts('tfplan.json')).toEqual(['fail redis', 'open ssh[0]', 'open ssh[1]']);
  });

  test('unless somebody says that they are those of the plan', async () => {
    write(seconds, seconds + 1000);
    expect(await verdicts('tfplan.json', '--source', '.')).toEqual(['fail ssh[1]', 'fail redis']);
  });

  test('not those from which a file has been taken since', async () => {
    write(seconds, seconds - 1000);
    utimesSync(folder, seconds + 1000, seconds + 1000);
    expect(await verdicts('tfplan.json')).toEqual(['fail redis', 'open ssh[0]', 'open ssh[1]']);
  });

  test('not those of a plan of which nobody knows the age, unless somebody says that they are', async () => {
    write(seconds, seconds - 1000);
    const piped = async (...argv: readonly string[]): Promise<readonly string[]> => {
      const readStdin = (): Uint8Array => readFileSync(join(folder, 'tfplan.json'));
      const { stdout } = await run(['-', ...argv, '--no-config', '-f', 'json'], folder, { readStdin });
      const all = (JSON.parse(stdout) as { findings: readonly (Found & { verdict: string })[] }).findings;
      return all.map(({ verdict, address }) => `${verdict} ${address.split('.')[1]}`);
    };
    expect(await piped()).toEqual(['fail redis', 'open ssh[0]', 'open ssh[1]']);
    expect(await piped('--source', '.')).toEqual(['fail ssh[1]', 'fail redis']);
  });

  test('not where they have another value of the same rule than the plan', async () => {
    write(seconds, seconds - 1000);
    const text = readFileSync(join(folder, 'main.tf'), 'utf8').replaceAll('"22/22"', '"22/23"');
    writeFileSync(join(folder, 'main.tf'), text);
    utimesSync(join(folder, 'main.tf'), seconds - 1000, seconds - 1000);
    expect(await verdicts('tfplan.json')).toEqual(['fail redis', 'open ssh[0]', 'open ssh[1]']);
  });

  test('not a variable of the environment that is another than the plan has', async () => {
    const variable = join(__dirname, '..', 'cases', 'plan-sources', 'variable');
    const argv = [join(variable, 'tfplan.json'), '--source', join(variable, 'source'), '--no-config', '-f', 'json'];
    const asPlanned = await run(argv, folder);
    for (const value of ['a', 'b']) {
      expect((await run(argv, folder, { env: { TF_VAR_k: value } })).stdout).toBe(asPlanned.stdout);
      expect((await run([...argv, '--var', `k=${value}`], folder)).code).toBe(1);
    }
  });
});

test('--source says where the lines of a plan are, and so does the current directory', async () => {
  cpSync(join(fixtures, 'web-tier', 'tfplan.json'), join(folder, 'plan.json'));
  const source = join(fixtures, 'web-tier');
  const files = async (argv: readonly string[], cwd: string): Promise<readonly string[]> =>
    (await findings(argv, cwd)).map(({ location }) => location.file.replace(/^.*\//, ''));
  expect(new Set(await files(['plan.json'], folder))).toEqual(new Set(['plan.json']));
  expect(new Set(await files(['plan.json', '--source', source], folder))).toEqual(new Set(['main.tf']));
  expect(new Set(await files([join(folder, 'plan.json')], source))).toEqual(new Set(['main.tf']));
});

test('a plan of another configuration is not given the lines of this one', async () => {
  cpSync(join(fixtures, 'web-tier', 'tfplan.json'), join(folder, 'plan.json'));
  writeFileSync(join(folder, 'main.tf'), 'resource "alicloud_security_group" "other" {}\n');
  expect((await findings(['plan.json'], folder)).map(({ location }) => location.file)).toEqual(
    Array(5).fill('plan.json'),
  );
});

test('a saved plan has the lines and the comments of the configuration inside of it, modules included', () => {
  mkdirSync(join(folder, 'bin'));
  cpSync(join(fixtures, 'modules', 'tfplan'), join(folder, 'tfplan'));
  writeFileSync(join(folder, 'bin', 'terraform'), `#!/bin/sh\ncat '${join(fixtures, 'modules', 'tfplan.json')}'\n`);
  chmodSync(join(folder, 'bin', 'terraform'), 0o755);
  const cli = join(__dirname, '..', '..', 'dist', 'cli.js');
  const env = { PATH: [join(folder, 'bin'), '/usr/bin', '/bin'].join(delimiter) };
  const { stdout } = spawnSync(process.execPath, [cli, 'tfplan', '--no-config', '-f', 'json'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  const { findings: found } = JSON.parse(stdout) as { findings: readonly (Found & { suppressed: object | null })[] };
  expect(found.map(({ location, suppressed }) => [`${location.file}:${location.startLine}`, suppressed])).toEqual([
    ['modules/group/main.tf:33', null],
    ['main.tf:45', { by: 'comment', reason: 'bastion, reviewed', until: '2099-12-31', owner: null }],
  ]);
});
