import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../support/run.js';

// A rule that names a group lets in the private addresses of its members: those that are known count as such.

interface Line {
  readonly group: string;
  readonly policy?: 'accept' | 'drop';
  readonly priority?: number;
  readonly type?: 'ingress' | 'egress';
  /** A block, or the name of a group. */
  readonly peer: string;
}

interface Machine {
  readonly name: string;
  readonly groups: readonly string[];
  readonly more: string;
}

const group = (name: string): string => `resource "alicloud_security_group" "${name}" { vpc_id = "vpc-1" }`;

const rule = ({ group: own, policy = 'accept', priority = 1, type = 'ingress', peer }: Line, at: number): string => `
resource "alicloud_security_group_rule" "r${at + 1}" {
  type = "${type}"
  policy = "${policy}"
  priority = ${priority}
  ip_protocol = "tcp"
  port_range = "22/22"
  ${peer.includes(':') ? 'ipv6_cidr_ip' : peer.includes('/') ? 'cidr_ip' : 'source_security_group_id'} = ${peer.includes('/') ? `"${peer}"` : `alicloud_security_group.${peer}.id`}
  security_group_id = alicloud_security_group.${own}.id
}`;

const machine = ({ name, groups, more }: Machine): string => `
resource "alicloud_instance" "${name}" {
  security_groups = [${groups.map((each) => `alicloud_security_group.${each}.id`).join(', ')}]
  ${more}
}`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(lines: readonly Line[], machines: readonly (Machine | string)[], policy = ''): void {
  const more = machines.map((each) => (typeof each === 'string' ? each : machine(each)));
  writeFileSync(join(folder, 'main.tf'), [...['db', 'app', 'web'].map(group), ...lines.map(rule), ...more].join('\n'));
  writeFileSync(
    join(folder, 'p.yaml'),
    `version: 1\npolicies:\n  - id: it\n    title: it\n    severity: high\n    ${policy}\n`,
  );
}

const at = (address: string, groups = ['app'], name = 'a'): Machine => ({
  name,
  groups,
  more: `private_ip = "${address}"`,
});

const FROM_APP: Line = { group: 'db', peer: 'app' };
const TEN = 'forbid: {direction: ingress, from: [10.0.0.0/8]}';

describe('what policies find', () => {
  test.each<readonly [string, string, readonly Line[], readonly (Machine | string)[], string]>([
    ['a member in the block', TEN, [FROM_APP], [at('10.1.2.3')], 'fail: r1 accepts tcp 22 (ssh) from 10.1.2.3/32'],
    [
      'a member outside of it, and perhaps others inside',
      TEN,
      [FROM_APP],
      [at('192.168.0.1')],
      'open: r1 may accept tcp 22 (ssh) from security-group:alicloud_security_group.app: the members of alicloud_security_group.app may have other addresses than those that are known here.',
    ],
    ['members of which nothing is known', TEN, [FROM_APP], [], 'open: r1 may accept'],
    ['a member of another group', TEN, [FROM_APP], [at('10.1.2.3', ['web'])], 'open: r1 may accept'],
    [
      'an address that is sensitive',
      TEN,
      [FROM_APP],
      [{ name: 'a', groups: ['app'], more: 'private_ip = sensitive("10.1.2.3")' }],
      'open: r1 may accept',
    ],
    [
      'a machine that may be one',
      TEN,
      [FROM_APP],
      [
        'variable "x" {}',
        { name: 'a', groups: [], more: '' },
        'resource "alicloud_instance" "b" {\n security_groups = var.x ? [alicloud_security_group.app.id] : []\n private_ip = "10.1.2.3"\n}',
      ],
      'open: r1 may accept',
    ],
    [
      'an interface',
      TEN,
      [FROM_APP],
      [
        'resource "alicloud_ecs_network_interface" "a" {\n security_group_ids = [alicloud_security_group.app.id]\n primary_ip_address = "192.168.0.1"\n private_ip_addresses = ["10.1.2.3"]\n}',
      ],
      'fail: r1 accepts tcp 22 (ssh) from 10.1.2.3/32',
    ],
    [
      'a member that a drop takes',
      TEN,
      [
        { group: 'db', peer: '10.1.0.0/16', policy: 'drop' },
        { ...FROM_APP, priority: 2 },
      ],
      [at('10.1.2.3')],
      'open: r2 may accept',
    ],
    [
      'one of two members that a drop leaves',
      TEN,
      [
        { group: 'db', peer: '10.1.0.0/16', policy: 'drop' },
        { ...FROM_APP, priority: 2 },
      ],
      [at('10.1.2.3'), at('10.2.0.1', ['app'], 'b')],
      'fail: r2 accepts tcp 22 (ssh) from 10.2.0.1/32',
    ],
    [
      'a block less a member that a drop names',
      'forbid: {direction: ingress, from: [10.1.2.3/32]}',
      [
        { ...FROM_APP, policy: 'drop' },
        { group: 'db', peer: '10.0.0.0/8', priority: 2 },
      ],
      [at('10.1.2.3')],
      '',
    ],
    [
      'what is allowed by the name of the group',
      'allow-only: [{direction: ingress, from: "security-group:*app"}]',
      [FROM_APP],
      [at('10.1.2.3')],
      '',
    ],
    [
      'what an exception has by the name of the group',
      'forbid: {direction: ingress, from: any, except: [{from: "security-group:*app"}]}',
      [FROM_APP],
      [at('10.1.2.3')],
      '',
    ],
    [
      'the same address by its block, which may be of another machine',
      'forbid: {direction: ingress, from: any, except: [{from: "security-group:*app"}]}',
      [{ group: 'db', peer: '10.1.2.3/32' }],
      [at('10.1.2.3')],
      'open: r1 may accept',
    ],
    [
      'what is allowed elsewhere',
      'allow-only: [{direction: ingress, from: [172.16.0.0/12]}]',
      [FROM_APP],
      [at('10.1.2.3')],
      'fail: r1 accepts tcp 22 (ssh) from 10.1.2.3/32',
    ],
    ['what is not of the internet', 'forbid: {direction: ingress, from: internet}', [FROM_APP], [at('10.1.2.3')], ''],
    [
      'over IPv6',
      'forbid: {direction: ingress, from: ["fd00::/8"]}',
      [FROM_APP],
      [{ name: 'a', groups: ['app'], more: 'ipv6_addresses = ["fd00:1::5"]' }],
      'fail: r1 accepts tcp 22 (ssh) from fd00:1::5/128',
    ],
    [
      'on the way out',
      'forbid: {direction: egress, to: [10.0.0.0/8], traffic: [ssh]}',
      [
        { group: 'db', peer: 'app', type: 'egress' },
        { group: 'db', peer: '0.0.0.0/0', type: 'egress', policy: 'drop', priority: 2 },
      ],
      [at('10.1.2.3')],
      'fail: r1 accepts tcp 22 (ssh) to 10.1.2.3/32',
    ],
  ])('%s', async (_, policy, lines, machines, expected) => {
    write(lines, machines, policy);
    const { stdout } = await run(['.', '--no-config', '-p', 'p.yaml', '-f', 'json'], folder);
    const { findings } = JSON.parse(stdout) as {
      findings: readonly { verdict: string; message: string; group: string }[];
    };
    const found = findings
      .filter(({ group }) => group.endsWith('.db'))
      .map(({ verdict, message }) => `${verdict}: ${message}`.replaceAll('alicloud_security_group_rule.', ''));
    expect(found).toHaveLength(expected === '' ? 0 : 1);
    expect(found.join('')).toContain(expected);
  });
});

describe('why', () => {
  const FLOW = 'ingress tcp/22 from 10.1.2.3';
  test.each<readonly [string, readonly Line[], readonly (Machine | string)[], string, string, string]>([
    ['a member is let in by the rule that names its group', [FROM_APP], [at('10.1.2.3')], 'db', FLOW, 'accepts'],
    ['a stranger is not', [FROM_APP], [at('10.1.2.4')], 'db', FLOW, 'drops'],
    [
      'a drop that names its group takes it',
      [
        { ...FROM_APP, policy: 'drop' },
        { group: 'db', peer: '10.0.0.0/8', priority: 2 },
      ],
      [at('10.1.2.3')],
      'db',
      FLOW,
      'drops',
    ],
    ['members of the group itself reach each other', [], [at('10.1.2.3')], 'app', FLOW, 'accepts'],
    ['but not from elsewhere', [], [at('10.1.2.4')], 'app', FLOW, 'drops'],
  ])('%s', async (_, lines, machines, name, flow, verdict) => {
    write(lines, machines);
    const { stdout } = await run(['why', '.', '--group', `alicloud_security_group.${name}`, '--flow', flow], folder);
    expect(stdout).toContain(` ${verdict} ${flow}`);
  });
});

test('what a group lets in from another one is listed under its name alone', async () => {
  write([FROM_APP], [at('10.1.2.3')]);
  const { stdout } = await run(['exposure', '.', '--no-config'], folder);
  expect(stdout).toContain('from security-group:alicloud_security_group.app');
  expect(stdout).not.toContain('10.1.2.3');
});

test('a sentence names a few of many members, and JSON all of them', async () => {
  const many = `resource "alicloud_instance" "a" {
  count = 20
  security_groups = [alicloud_security_group.app.id]
  private_ip = "10.0.\${count.index * 2}.1"
}`;
  write([FROM_APP], [many], TEN);
  const { stdout } = await run(['.', '--no-config', '-p', 'p.yaml', '-f', 'json'], folder);
  const { findings } = JSON.parse(stdout) as {
    findings: readonly { message: string; traffic: readonly { peers: string }[] }[];
  };
  expect(findings[0]?.message).toContain('from 10.0.0.1/32, 10.0.2.1/32, 10.0.4.1/32, 10.0.6.1/32 and 16 more.');
  expect(findings[0]?.traffic[0]?.peers.split(', ')).toHaveLength(20);
});
