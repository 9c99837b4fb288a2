import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// A configuration and a plan in which every value is sensitive, twice: with other values of the same length and kind. What is printed of
// the one is what is printed of the other, or something has leaked.

/** Secret values by name. */
export type Secrets = Readonly<Record<string, string | number>>;

export const ONE: Secrets = {
  block: '11.22.0.0/15',
  block_host: '15.26.33.44/15',
  block_odd: '19.30.33',
  block6: '2400:3200:bad::/48',
  ports: '48123/48125',
  ports_odd: '48129',
  priority: 87,
  priority_drop: 86,
  priority_odd: 877,
  about: 'hush-about-1',
  group_name: '1-hush-group',
  group_id: 'sg-hush-1',
  peer_id: 'sg-hush-2',
  list_id: 'pl-hush-1',
  list_name: 'hush-list-1',
  entry: '198.18.77.0/25',
  tag: 'hush-tag-1',
  vpc: 'vpc-hush-1',
  owner: '1234567890123451',
};

export const OTHER: Secrets = {
  block: '13.24.0.0/14',
  block_host: '17.28.55.66/14',
  block_odd: '21.32.55',
  block6: '2401:3201:caf::/48',
  ports: '48223/48224',
  ports_odd: '48229',
  priority: 97,
  priority_drop: 85,
  priority_odd: 977,
  about: 'mute-about-2',
  group_name: '2-mute-group',
  group_id: 'sg-mute-3',
  peer_id: 'sg-mute-4',
  list_id: 'pl-mute-5',
  list_name: 'mute-list-6',
  entry: '198.19.88.0/26',
  tag: 'mute-tag-7',
  vpc: 'vpc-mute-8',
  owner: '9876543210987654',
};

/** What of the first must not be found in anything that is printed; a priority could be any number, and only the other values tell. */
export const TRACES = /11\.22|15\.26|19\.30|2400:3200|:bad:|4812[0-9]|hush-|-hush|198\.18|1234567890/;

interface Written {
  readonly type: string;
  readonly name: string;
  /** The secret of each attribute; what begins with `=` is no secret. */
  readonly attributes: Readonly<Record<string, string>>;
}

const rule = (name: string, attributes: Readonly<Record<string, string>>): Written => ({
  type: 'alicloud_security_group_rule',
  name,
  attributes: {
    type: '=ingress',
    ip_protocol: '=tcp',
    port_range: 'ports',
    priority: 'priority',
    description: 'about',
    security_group_id: 'group_id',
    ...attributes,
  },
});

const WRITTEN: readonly Written[] = [
  {
    type: 'alicloud_security_group',
    name: 'web',
    attributes: { security_group_name: 'group_name', description: 'about', vpc_id: 'vpc', id: 'group_id' },
  },
  rule('open', { cidr_ip: 'block' }),
  rule('twice', { cidr_ip: 'block' }),
  rule('open6', { ipv6_cidr_ip: 'block6' }),
  rule('from_group', { source_security_group_id: 'peer_id', source_group_owner_account: 'owner' }),
  rule('from_list', { prefix_list_id: 'list_id' }),
  rule('drop', { policy: '=drop', priority: 'priority_drop', cidr_ip: 'block' }),
  rule('host_bits', { cidr_ip: 'block_host' }),
  rule('odd_block', { cidr_ip: 'block_odd' }),
  rule('odd_ports', { cidr_ip: 'block', port_range: 'ports_odd' }),
  rule('odd_priority', { cidr_ip: 'block', priority: 'priority_odd' }),
  rule('out', { type: '=egress', cidr_ip: 'block' }),
  rule('everything', { ip_protocol: '=all', cidr_ip: 'block' }),
  {
    type: 'alicloud_instance',
    name: 'a',
    attributes: { security_groups: 'group_id', description: 'about', instance_name: 'group_name' },
  },
];

const isSecret = (reference: string): boolean => !reference.startsWith('=');

/** Which of the values are held as sensitive. */
type IsHeld = (secret: string) => boolean;

function valuesOf({ attributes }: Written, secrets: Secrets): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, reference]) => {
      const value = isSecret(reference) ? secrets[reference] : reference.slice(1);
      return [name, name === 'security_groups' ? [value] : value];
    }),
  );
}

const sensitiveIn = ({ attributes }: Written, isHeld: IsHeld): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, reference]) =>
      isSecret(reference) && isHeld(reference) ? [[name, true]] : [],
    ),
  );

/** The plan: everything is created, but one rule that is changed and one that has drifted. */
export function secretPlan(secrets: Secrets, isHeld: IsHeld = () => true): string {
  const list = {
    address: 'alicloud_ecs_prefix_list.partners',
    mode: 'managed',
    type: 'alicloud_ecs_prefix_list',
    name: 'partners',
    change: {
      actions: ['create'],
      before: null,
      after: {
        prefix_list_name: secrets['list_name'],
        max_entries: 47,
        address_family: 'IPv4',
        entry: [{ cidr: secrets['entry'], description: secrets['about'] }],
        id: secrets['list_id'],
        tags: { env: secrets['tag'] },
      },
      after_unknown: {},
      after_sensitive: {
        ...(isHeld('list_name') ? { prefix_list_name: true } : {}),
        entry: [{ ...(isHeld('entry') ? { cidr: true } : {}), ...(isHeld('about') ? { description: true } : {}) }],
        ...(isHeld('list_id') ? { id: true } : {}),
        tags: isHeld('tag') ? { env: true } : {},
      },
    },
  };
  const changes = WRITTEN.map((written) => {
    const after = valuesOf(written, secrets);
    const isChanged = written.name === 'open6';
    return {
      address: `${written.type}.${written.name}`,
      mode: 'managed',
      type: written.type,
      name: written.name,
      change: {
        actions: isChanged ? ['update'] : ['create'],
        before: isChanged ? { ...after, ipv6_cidr_ip: String(secrets['block6']).replace(/.$/, '9') } : null,
        after,
        after_unknown: {},
        before_sensitive: isChanged ? sensitiveIn(written, isHeld) : false,
        after_sensitive: sensitiveIn(written, isHeld),
      },
    };
  });
  const [, open] = changes as [object, (typeof changes)[number]];
  const drifted = {
    ...open,
    change: {
      ...open.change,
      actions: ['update'],
      before: { ...open.change.after, port_range: secrets['ports_odd'] },
      before_sensitive: {
        ...open.change.after_sensitive,
        ...(isHeld('ports') || isHeld('ports_odd') ? { port_range: true } : {}),
      },
    },
  };
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.8',
    planned_values: { root_module: {} },
    resource_drift: [drifted],
    resource_changes: [list, ...changes],
    configuration: { root_module: {} },
  });
}

/** The state after it. */
export function secretState(secrets: Secrets, isHeld: IsHeld = () => true): string {
  const resources = WRITTEN.map((written) => ({
    address: `${written.type}.${written.name}`,
    mode: 'managed',
    type: written.type,
    name: written.name,
    values: valuesOf(written, secrets),
    sensitive_values: sensitiveIn(written, isHeld),
  }));
  return JSON.stringify({ format_version: '1.0', terraform_version: '1.9.8', values: { root_module: { resources } } });
}

/** The configuration: secrets come from a file of values, from a function, and through a module. */
export function secretConfiguration(secrets: Secrets, isHeld: IsHeld = () => true): Readonly<Record<string, string>> {
  const variables = Object.entries(secrets).map(([name, value]) => {
    const type = typeof value === 'number' ? 'number' : 'string';
    return `variable "${name}" {\n  type      = ${type}\n  sensitive = ${isHeld(name)}\n}\n`;
  });
  const resources = WRITTEN.map(({ type, name, attributes }) => {
    const lines = Object.entries(attributes).flatMap(([attribute, reference]) => {
      if (attribute === 'id') return [];
      const value = isSecret(reference) ? `var.${reference}` : JSON.stringify(reference.slice(1));
      return [`  ${attribute} = ${attribute === 'security_groups' ? `[${value}]` : value}`];
    });
    return `resource "${type}" "${name}" {\n${lines.join('\n')}\n}\n`;
  });
  const values = Object.entries(secrets).map(([name, value]) => `${name} = ${JSON.stringify(value)}\n`);
  return {
    'variables.tf': variables.join('\n'),
    'main.tf': `${resources.join('\n')}
resource "alicloud_ecs_prefix_list" "partners" {
  prefix_list_name = var.list_name
  max_entries      = 47
  entry {
    cidr        = var.entry
    description = var.about
  }
  tags = { env = var.tag }
}

resource "alicloud_security_group_rule" "written" {
  type              = "ingress"
  ip_protocol       = "tcp"
  security_group_id = alicloud_security_group.web.id
  port_range        = sensitive(${JSON.stringify(secrets['ports'])})
  cidr_ip           = sensitive(${JSON.stringify(secrets['block'])}) # sglint:ignore no-public-database reason="misspelt"
  description       = sensitive(${JSON.stringify(secrets['about'])}) # sglint:ignore everything
}

module "inner" {
  source = "./inner"
  from   = var.block
  ports  = var.ports
}

locals {
  all = { a = var.block, b = "\${var.block}" }
}

resource "alicloud_security_group_rule" "each" {
  for_each          = nonsensitive(toset(["a", "b"]))
  type              = "ingress"
  ip_protocol       = "tcp"
  security_group_id = alicloud_security_group.web.id
  port_range        = format("%s", var.ports)
  cidr_ip           = local.all[each.key]
}
`,
    'inner/main.tf': `variable "from" {
  type = string
}

variable "ports" {
  type = string
}

resource "alicloud_security_group" "inner" {
  vpc_id = "vpc-1"
}

resource "alicloud_security_group_rule" "inner" {
  type              = "ingress"
  ip_protocol       = "tcp"
  security_group_id = alicloud_security_group.inner.id
  port_range        = var.ports
  cidr_ip           = var.from
}
`,
    'terraform.tfvars': values.join(''),
  };
}

/** Policies that have something to say about every value. */
export const SECRET_POLICIES = `version: 1
policies:
  - { id: no-internet, title: T, severity: high, forbid: { direction: ingress, from: internet } }
  - { id: no-lists, title: T, severity: high, forbid: { direction: ingress, from: "prefix-list:*" } }
  - { id: no-groups, title: T, severity: high, forbid: { direction: ingress, from: "security-group:*" } }
  - { id: only-private, title: T, severity: high, allow-only: [{ direction: ingress, from: private, traffic: [https] }, { direction: egress, to: private }] }
  - { id: not-wide, title: T, severity: high, forbid: { direction: ingress, wider-than: { ipv4: 30, ipv6: 96 } } }
  - { id: few-ports, title: T, severity: low, ports: { allow: [https], max-range: 1 } }
  - { id: no-odd-ports, title: T, severity: low, ports: { deny: [tcp/40000-49999] } }
  - { id: private-blocks, title: T, severity: low, cidr: { within: [private] } }
  - { id: small-blocks, title: T, severity: low, cidr: { min-prefix-length: { ipv4: 28, ipv6: 64 } } }
  - { id: canonical, title: T, severity: low, cidr: { require-canonical: true } }
  - { id: weak, title: T, severity: low, priority: { max: 10 } }
  - { id: strong, title: T, severity: low, priority: { min: 99 } }
  - { id: bands, title: T, severity: low, priority: { bands: { accept: 1-10, drop: 20-30 } } }
  - { id: described, title: T, severity: low, attributes: { description: { pattern: "^NET-", max-length: 3 }, source_group_owner_account: { forbidden: true } } }
  - { id: group-named, title: T, severity: low, attributes: { of: security-group, security_group_name: { pattern: "^sg-" }, vpc_id: { equals: vpc-0 }, description: { one-of: [x] } } }
  - { id: clean, title: T, severity: low, analysis: [duplicate, ineffective-drop, contradiction, shadowed, redundant, same-priority-conflict, unused-group] }
  - { id: few, title: T, severity: low, quota: { rules-per-group: 1, rules-per-interface: 1, group-references: 1 } }
  - { id: valid, title: T, severity: medium, valid: {} }
  - { id: valid-groups, title: T, severity: medium, valid: { of: security-group } }
  - { id: valid-lists, title: T, severity: medium, valid: { of: prefix-list } }
  - { id: valid-interfaces, title: T, severity: medium, valid: { of: network-interface } }
  - { id: instances-named, title: T, severity: low, resource: { type: alicloud_instance, require: { instance_name: { pattern: "^i-" }, description: { equals: x } } } }
  - { id: lists-named, title: T, severity: low, resource: { type: alicloud_ecs_prefix_list, require: { "entry[*].cidr": { within: [private] }, prefix_list_name: { max-length: 1 } } } }
`;

/** A folder with all of it: `plan.json`, `state.json`, `hcl/` and `policies.yaml`. */
export function secretFolder(secrets: Secrets, isHeld?: IsHeld): string {
  const folder = mkdtempSync(join(tmpdir(), 'sglint-secret-'));
  const files = {
    'plan.json': secretPlan(secrets, isHeld),
    'state.json': secretState(secrets, isHeld),
    'policies.yaml': SECRET_POLICIES,
    '.sglint.yaml': CONFIGURATION,
    ...Object.fromEntries(
      Object.entries(secretConfiguration(secrets, isHeld)).map(([name, text]) => [`hcl/${name}`, text]),
    ),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Exceptions: one that silences, and some that do not, each of which is told. */
const CONFIGURATION = `version: 1
extends: [./policies.yaml]
exceptions:
  - { policy: no-internet, address: "*.twice", reason: accepted, expires: 2027-01-31 }
  - { policy: no-internet, address: "*.open", from: 192.0.2.0/24, reason: too small, expires: 2027-01-31 }
  - { policy: weak, address: "*.open", reason: expired, expires: 2025-01-31 }
`;
