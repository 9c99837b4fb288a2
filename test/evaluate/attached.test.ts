import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachmentsIn } from '../../src/alicloud/attachment.js';
import type { Json } from '../../src/config/attribute.js';
import { change, created, readPlan } from '../support/plan.js';
import { run } from '../support/run.js';

// What is said of a rule depends on where its group is attached, and with which others.

const WEB = `
resource "alicloud_security_group" "web" { vpc_id = "vpc-1" }
resource "alicloud_security_group" "deny" { vpc_id = "vpc-1" }
resource "alicloud_security_group_rule" "ssh" {
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "22/22"
  cidr_ip = "8.0.0.0/24"
  priority = 50
  security_group_id = alicloud_security_group.web.id
}
resource "alicloud_security_group_rule" "deny" {
  type = "ingress"
  ip_protocol = "all"
  port_range = "-1/-1"
  cidr_ip = "0.0.0.0/0"
  policy = "drop"
  security_group_id = alicloud_security_group.deny.id
}
variable "x" { type = bool }
`;
const BOTH = `resource "alicloud_instance" "both" {
  security_groups = [alicloud_security_group.web.id, alicloud_security_group.deny.id]
}`;
const ALONE = `resource "alicloud_instance" "alone" { security_groups = [alicloud_security_group.web.id] }`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Said {
  readonly verdict: string;
  readonly message: string;
  readonly attachedTo?: readonly string[];
}

async function said(...parts: readonly string[]): Promise<Said | undefined> {
  writeFileSync(join(folder, 'main.tf'), [WEB, ...parts].join('\n'));
  const { stdout } = await run(['.', '--no-config', '-f', 'json'], folder);
  return (JSON.parse(stdout) as { findings: readonly Said[] }).findings[0];
}

test('the drop of another group counts where the two are attached together, and nowhere else', async () => {
  expect(await said(BOTH)).toBeUndefined();
  expect(await said(BOTH, ALONE)).toMatchObject({
    verdict: 'fail',
    message: expect.stringContaining('(not on alicloud_instance.both, because of the other groups there)'),
    attachedTo: ['alicloud_instance.alone'],
  });
});

test('what another group closes in part on an interface is said', async () => {
  const less = `
resource "alicloud_security_group" "less" { vpc_id = "vpc-1" }
resource "alicloud_security_group_rule" "less" {
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "22/22"
  cidr_ip = "8.0.0.0/25"
  policy = "drop"
  security_group_id = alicloud_security_group.less.id
}
resource "alicloud_instance" "less" {
  security_groups = [alicloud_security_group.less.id, alicloud_security_group.web.id]
}`;
  const message = 'from 8.0.0.0/24 (only a part of that on alicloud_instance.less, because of the other groups there)';
  // Whichever comes first.
  for (const parts of [
    [less, ALONE],
    [ALONE, less],
  ]) {
    expect(await said(...parts)).toMatchObject({
      verdict: 'fail',
      message: expect.stringContaining(message),
      attachedTo: expect.arrayContaining(['alicloud_instance.alone', 'alicloud_instance.less']),
    });
  }
});

test('a rule that names another group is told with what that group is attached to', async () => {
  const policy = `version: 1
policies:
  - { id: it, title: it, severity: high, allow-only: [{ direction: ingress, from: [8.0.0.0/24] }] }
`;
  const rule = `resource "alicloud_security_group_rule" "from_web" {
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "5432/5432"
  source_security_group_id = alicloud_security_group.web.id
  security_group_id = alicloud_security_group.deny.id
}
`;
  writeFileSync(join(folder, 'p.yaml'), policy);
  writeFileSync(join(folder, 'main.tf'), [WEB, rule, ALONE].join('\n'));
  const { stdout } = await run(['.', '--no-config', '-p', 'p.yaml', '-f', 'json'], folder);
  const { findings } = JSON.parse(stdout) as { findings: readonly { address: string; related: readonly unknown[] }[] };
  expect(findings.find(({ address }) => address.endsWith('.from_web'))?.related).toContainEqual({
    message: 'members of alicloud_security_group.web, which is attached to alicloud_instance.alone',
    location: expect.objectContaining({ file: 'main.tf', startLine: 2 }),
  });
  const listed = await run(['exposure', '.', '--no-config'], folder);
  expect(listed.stdout).toContain('from security-group:alicloud_security_group.web (alicloud_instance.alone)');
  const { groups } = JSON.parse((await run(['exposure', '.', '--no-config', '-f', 'json'], folder)).stdout) as {
    groups: readonly { exposure: readonly { peersAttachedTo?: unknown }[] }[];
  };
  expect(groups.flatMap(({ exposure }) => exposure.flatMap(({ peersAttachedTo }) => peersAttachedTo ?? []))).toEqual([
    { 'security-group:alicloud_security_group.web': ['alicloud_instance.alone'] },
  ]);
});

test.each([
  ['alicloud_fcv3_function', 'vpc_config { security_group_id = alicloud_security_group.web.id }'],
  ['alicloud_emrv2_cluster', 'node_groups { additional_security_group_ids = [alicloud_security_group.web.id] }'],
  ['alicloud_mse_gateway', 'enterprise_security_group = alicloud_security_group.web.id'],
  ['alicloud_alb_load_balancer_security_group_attachment', 'security_group_id = alicloud_security_group.web.id'],
  ['alicloud_something_new', 'a {\n b {\n c = [alicloud_security_group.web.id]\n }\n }'],
])('a group that %s may have on its own is no pass', async (type, body) => {
  const found = await said(BOTH, `resource "${type}" "x" {\n${body}\n}`);
  expect(found).toMatchObject({ verdict: 'open', attachedTo: [`${type}.x`] });
  expect(found?.message).toMatch(/attached to .*\.x (on its own )?is not known here/);
});

test('a database that lets in the members of a group has it on no interface', async () => {
  const body = 'security_group_ids = [alicloud_security_group.web.id]';
  expect(await said(BOTH, `resource "alicloud_db_instance" "x" { ${body} }`)).toBeUndefined();
});

test('what is proved on one interface is not said to be so on one where it may be', async () => {
  const either = `resource "alicloud_instance" "either" {
    security_groups = var.x ? [alicloud_security_group.web.id, alicloud_security_group.deny.id] : []
  }`;
  const found = await said(ALONE, either);
  expect(found).toMatchObject({ verdict: 'fail', attachedTo: ['alicloud_instance.alone'] });
  expect(found?.message).toContain('(perhaps also on alicloud_instance.either)');
});

test('a group of which no rule is known is named', async () => {
  const found = await said(
    `resource "alicloud_instance" "a" { security_groups = [alicloud_security_group.web.id, "sg-shared"] }`,
  );
  expect(found?.verdict).toBe('open');
  expect(found?.message).toContain(
    'the rules of sg-shared, attached to alicloud_instance.a as well, are not known here',
  );
});

describe('a policy that counts together what a group accepts', () => {
  const POLICY = `version: 1
policies:
  - id: wide
    title: wide
    severity: high
    forbid: { direction: ingress, from: any, traffic: [ssh], wider-than: { ipv4: 24, ipv6: 64 } }
`;
  const MORE = `resource "alicloud_security_group" "more" { vpc_id = "vpc-1" }
resource "alicloud_security_group_rule" "more" {
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "22/22"
  cidr_ip = "9.0.0.0/24"
  security_group_id = alicloud_security_group.more.id
}`;
  const report = async (...parts: readonly string[]): Promise<string> => {
    writeFileSync(join(folder, 'policies.yaml'), POLICY);
    writeFileSync(join(folder, 'main.tf'), [WEB, MORE, ...parts].join('\n'));
    const { stdout } = await run(['.', '--no-config', '-p', 'policies.yaml'], folder);
    return stdout.replace(/\s+/g, ' ');
  };

  test('where no other group is attached, no other group is the reason', async () => {
    const both = `resource "alicloud_instance" "more" {
      security_groups = [alicloud_security_group.web.id, alicloud_security_group.more.id]
    }`;
    expect(await report(ALONE, both)).toContain('(not on alicloud_instance.alone, where no other group is attached)');
  });

  test.each(['', ALONE])('counts those that may be attached with it, too: %j', async (beside) => {
    const either = `resource "alicloud_instance" "either" {
      security_groups = var.x ? [alicloud_security_group.web.id, alicloud_security_group.more.id] : []
    }`;
    const said = await report(beside, either);
    expect(said).toMatch(/^open \(high if so\) may break "wide" \[wide\] alicloud_security_group_rule\.ssh may accept/);
    expect(said).toContain('which groups are attached to alicloud_instance.either is not known here');
  });
});

test.each<Json>([
  'sg-web',
  'sg-other,sg-web',
  '{"securityGroupId":"sg-web"}',
  { 'sg-web': 'on' },
  [{ groups: ['sg-web'] }],
])('a resource of any kind mentions a group by its identity: %j', (value) => {
  const { resources } = readPlan({
    resource_changes: [
      created('alicloud_security_group.web', {}, { id: 'sg-web' }),
      created('alicloud_security_group.deny', {}, { id: 'sg-deny' }),
      created('alicloud_instance.both', {}, { security_groups: ['sg-web', 'sg-deny'] }),
      created('alicloud_thing.it', {}, { value }),
    ],
  });
  const attached = attachmentsIn(resources).filter(({ address }) => address === 'alicloud_thing.it');
  expect(attached).toEqual([expect.objectContaining({ isMention: true })]);
  expect(attached[0]?.possible).toContain('alicloud_security_group.web');
});

test('a group that is not known, in a block of a resource of any kind, may be any', async () => {
  const thing = (name: string): string => `variable "any" { type = string }
resource "alicloud_thing" "it" {
  net {
    ${name} = var.any
  }
}`;
  expect(await said(BOTH, thing('zone_id'))).toBeUndefined();
  expect(await said(BOTH, thing('security_group_id'))).toMatchObject({ verdict: 'open' });
  const list = thing('security_group_ids').replace('var.any\n', '[var.any]\n');
  expect(await said(BOTH, list)).toMatchObject({ verdict: 'open' });
  const { resources } = readPlan({
    resource_changes: [
      created('alicloud_instance.both', {}, { security_groups: ['sg-web', 'sg-deny'] }),
      change(
        'alicloud_thing.it',
        {},
        {
          actions: ['create'],
          before: null,
          after: { net: [{}] },
          after_unknown: { net: [{ security_group_ids: [true] }] },
        },
      ),
    ],
  });
  expect(attachmentsIn(resources)).toContainEqual(
    expect.objectContaining({ address: 'alicloud_thing.it', isMention: true, isOpen: true }),
  );
});
