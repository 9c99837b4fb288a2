import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../support/run.js';

let folder = '';
const git = (...args: readonly string[]): void => {
  const who = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};
const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};

const GROUP = 'resource "alicloud_security_group" "g" {\n  vpc_id = "vpc-1"\n}\n';
const rule = (
  name: string,
  port: string,
  source: string,
  more = '',
): string => `resource "alicloud_security_group_rule" "${name}" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "${port}"
  cidr_ip           = ${source}
  security_group_id = alicloud_security_group.g.id
  ${more}
}
`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-'));
  git('init', '-q');
  write(
    'policy.yaml',
    'version: 1\npolicies: [{id: shut, title: Shut, severity: high, forbid: {direction: ingress, from: internet}}]\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const commit = (): void => {
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
};

async function since(ref: string, path = '.'): Promise<readonly string[]> {
  const { stdout, stderr, code } = await run(
    [path, '--since', ref, '-p', join(folder, 'policy.yaml'), '--no-config', '-f', 'json'],
    folder,
  );
  if (code === 2) return [stderr.split('\n')[0] ?? ''];
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly {
      readonly verdict: string;
      readonly address: string;
      readonly traffic: readonly { readonly ports: string; readonly peers: string }[];
    }[];
  };
  return findings.map(
    ({ verdict, address, traffic }) =>
      `${verdict} ${address.split('.').at(-1)} ${traffic.map(({ ports, peers }) => `${ports} ${peers}`)}`,
  );
}

test('only what is new or wider since a revision', async () => {
  write('main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/25"') + rule('b', '80/80', '"8.8.8.0/24"'));
  commit();
  expect(await since('HEAD')).toEqual([]);
  write(
    'main.tf',
    GROUP +
      rule('a', '22/22', '"8.8.8.0/24"') +
      rule('b', '80/80', '"8.8.8.0/24"') +
      rule('c', '443/443', '"8.8.4.4/32"'),
  );
  expect(await since('HEAD')).toEqual(['fail a 22 8.8.8.128/25', 'fail c 443 8.8.4.4/32']);
  commit();
  expect(await since('HEAD')).toEqual([]);
  expect(await since('HEAD~1')).toHaveLength(2);
});

test('a drop that is gone opens what it closed', async () => {
  write(
    'main.tf',
    GROUP + rule('a', '22/22', '"8.8.8.0/24"', 'priority = 2') + rule('d', '22/22', '"0.0.0.0/0"', 'policy = "drop"'),
  );
  commit();
  write('main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/24"', 'priority = 2'));
  expect(await since('HEAD')).toEqual(['fail a 22 8.8.8.0/24']);
});

test('what was not known and is not known is not new, and what has become certain may be', async () => {
  write('main.tf', `variable "x" {}\n${GROUP}${rule('a', '22/22', 'var.x')}`);
  commit();
  expect(await since('HEAD')).toEqual([]);
  write('main.tf', `variable "x" {}\n${GROUP}${rule('a', '22/22', '"8.8.8.0/24"')}`);
  expect(await since('HEAD')).toEqual(['open a 22 8.8.8.0/24']);
});

test('modules, values and folders below the root are read as they were', async () => {
  write('live/main.tf', 'module "m" {\n  source = "../module"\n  from   = var.from\n}\nvariable "from" {}\n');
  write('live/terraform.tfvars', 'from = "8.8.8.0/25"\n');
  write('module/main.tf', `variable "from" {}\n${GROUP}${rule('a', '22/22', 'var.from')}`);
  commit();
  expect(await since('HEAD', 'live')).toEqual([]);
  write('live/terraform.tfvars', 'from = "8.8.8.0/24"\n');
  expect(await since('HEAD', 'live')).toEqual(['fail a 22 8.8.8.128/25']);
});

test('in a folder that was not there everything is new', async () => {
  commit();
  write('new/main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/24"'));
  expect(await since('HEAD', 'new')).toEqual(['fail a 22 8.8.8.0/24']);
});

test('what cannot be looked up is told', async () => {
  write('main.tf', GROUP);
  commit();
  expect(await since('nowhere')).toEqual(['--since nowhere: git knows no such revision']);
  expect(await since('HEAD:main.tf')).toEqual(['--since HEAD:main.tf: git knows no such revision']);
  rmSync(join(folder, '.git'), { recursive: true });
  expect(await since('HEAD')).toEqual(['--since HEAD: . is in no git repository']);
});
