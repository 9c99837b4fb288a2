import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../support/run.js';

// What has moved is what it was, and a rename is no change.

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Two groups, of which the second lets in the members of the first, and the whole internet on a port. */
const world = (group: string, port = 22, more = ''): string => `
resource "alicloud_security_group" "${group}" { vpc_id = "vpc-1" }
resource "alicloud_security_group" "db" { vpc_id = "vpc-1" }
resource "alicloud_security_group_rule" "in" {
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "${port}/${port}"
  cidr_ip = "0.0.0.0/0"
  security_group_id = alicloud_security_group.${group}.id
}
resource "alicloud_security_group_rule" "db" {
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "5432/5432"
  source_security_group_id = alicloud_security_group.${group}.id
  security_group_id = alicloud_security_group.db.id
}
resource "alicloud_instance" "a" { security_groups = [alicloud_security_group.${group}.id] }
${more}`;

const moved = (from: string, to: string): string => `moved {\n  from = ${from}\n  to = ${to}\n}\n`;
const RENAMED = moved('alicloud_security_group.web', 'alicloud_security_group.front');

async function diff(old: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, files] of Object.entries({ old, now })) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, path, '..'), { recursive: true });
      writeFileSync(join(folder, name, path), text);
    }
  }
  const { stdout, stderr } = await run(['diff', 'old', 'now', '--no-config'], folder);
  return stderr + stdout;
}

const NOTHING = 'Nothing opens and nothing closes.\n';

test('a group under another name', async () => {
  expect(await diff({ 'main.tf': world('web') }, { 'main.tf': world('front', 22, RENAMED) })).toBe(NOTHING);
});

test('a group under another name that opens something else, under its new name', async () => {
  const found = await diff({ 'main.tf': world('web') }, { 'main.tf': world('front', 23, RENAMED) });
  expect(found).toMatch(/^alicloud_security_group\.front\n {2}opens\n {4}tcp 23 .*\n {2}closes\n {4}tcp 22 .*\n$/);
});

test('without a word of it, it is another group', async () => {
  expect(await diff({ 'main.tf': world('web') }, { 'main.tf': world('front') })).toContain(
    'alicloud_security_group.front\n  opens\n',
  );
});

test('into a module, and a module under another name', async () => {
  const call = (name: string): string => `module "${name}" { source = "./m" }\n`;
  const main = call('one');
  expect(
    await diff(
      { 'main.tf': main, 'm/main.tf': world('web') },
      { 'main.tf': call('two') + moved('module.one', 'module.two'), 'm/main.tf': world('web') },
    ),
  ).toBe(NOTHING);
  const into = ['alicloud_security_group.web', 'alicloud_security_group.db', 'alicloud_instance.a']
    .map((address) => moved(address, `module.one.${address}`))
    .join('');
  rmSync(join(folder, 'old'), { recursive: true });
  expect(await diff({ 'main.tf': world('web') }, { 'main.tf': main + into, 'm/main.tf': world('web') })).toBe(NOTHING);
});

test.each([
  ['what is left in the cloud', 'false', NOTHING],
  ['what is destroyed', 'true', 'closes\n    tcp 22'],
])('without a word in the configuration: %s', async (_, destroy, expected) => {
  const now = world('web').replace(/resource "alicloud_security_group_rule" "in"[^}]*}/, '');
  const removed = `removed {\n  from = alicloud_security_group_rule.in\n  lifecycle {\n    destroy = ${destroy}\n  }\n}\n`;
  expect(await diff({ 'main.tf': world('web') }, { 'main.tf': now + removed })).toContain(expected);
});

test('in two plans, where the second says where it was', async () => {
  const plan = (group: string, previous?: string): string => {
    const address = `alicloud_security_group.${group}`;
    const of = (type: string, name: string, after: object, unknown: object): object => ({
      address: `${type}.${name}`,
      mode: 'managed',
      type,
      name,
      change: { actions: ['create'], before: null, after, after_unknown: unknown },
    });
    const rule = {
      type: 'ingress',
      ip_protocol: 'tcp',
      port_range: '22/22',
      cidr_ip: '0.0.0.0/0',
      policy: 'accept',
      priority: 1,
    };
    return JSON.stringify({
      format_version: '1.2',
      terraform_version: '1.11.4',
      planned_values: {},
      resource_changes: [
        {
          ...of('alicloud_security_group', group, { vpc_id: 'vpc-1' }, { id: true }),
          ...(previous ? { previous_address: previous } : {}),
        },
        of('alicloud_security_group_rule', 'in', rule, { security_group_id: true, id: true }),
      ],
      configuration: {
        root_module: {
          resources: [
            {
              address,
              mode: 'managed',
              type: 'alicloud_security_group',
              name: group,
              expressions: { vpc_id: { constant_value: 'vpc-1' } },
            },
            {
              address: 'alicloud_security_group_rule.in',
              mode: 'managed',
              type: 'alicloud_security_group_rule',
              name: 'in',
              expressions: { security_group_id: { references: [`${address}.id`, address] } },
            },
          ],
        },
      },
    });
  };
  const files = {
    'old.json': plan('web'),
    'renamed.json': plan('front', 'alicloud_security_group.web'),
    'new.json': plan('front'),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  expect((await run(['diff', 'old.json', 'renamed.json', '--no-config'], folder)).stdout).toBe(NOTHING);
  expect((await run(['diff', 'old.json', 'new.json', '--no-config'], folder)).stdout).toContain(
    'front\n  opens\n    tcp 22',
  );
});
