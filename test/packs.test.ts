import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blocksOf } from './support/blocks.js';
import { run } from './support/run.js';

// The shipped packs on what somebody writes who wants to get past them, or who has done nothing wrong.

interface JsonReport {
  readonly findings: readonly {
    readonly policy: string;
    readonly verdict: string;
    readonly address: string;
    readonly message: string;
  }[];
  readonly diagnostics: readonly { readonly message: string }[];
}

async function report(config: string, hcl: string): Promise<JsonReport> {
  const folder = mkdtempSync(join(tmpdir(), 'sglint-packs-'));
  writeFileSync(join(folder, '.sglint.yaml'), `version: 1\n${config}\n`);
  writeFileSync(join(folder, 'main.tf'), hcl);
  const { stdout, stderr, code } = await run(['.', '-f', 'json'], folder);
  if (code > 1) throw new Error(stderr);
  return JSON.parse(stdout) as JsonReport;
}

/** `fail POLICY NAME`, where the name is that of the resource. */
async function found(extending: string, hcl: string): Promise<readonly string[]> {
  const { findings } = await report(`extends: [${extending}]`, hcl);
  return findings.map(({ verdict, policy, address }) => `${verdict} ${policy} ${address.replace(/.*\./, '')}`).sort();
}

const GROUP = 'resource "alicloud_security_group" "it" {\n  security_group_name = "it"\n}\n';

/** A rule a line: `ingress tcp 22/22 0.0.0.0/0`. */
function rules(text: string): string {
  const written = text
    .trim()
    .split('\n')
    .map((line, at) => {
      const [direction, protocol, ports, peer = ''] = line.trim().split(/\s+/);
      const attribute = peer.startsWith('pl:')
        ? `prefix_list_id = ${peer.slice('pl:'.length)}`
        : `${peer.includes(':') ? 'ipv6_cidr_ip' : 'cidr_ip'} = ${peer.startsWith('var.') ? peer : `"${peer}"`}`;
      return `resource "alicloud_security_group_rule" "r${at}" {
  type              = "${direction}"
  ip_protocol       = "${protocol}"
  port_range        = "${ports}"
  ${attribute}
  security_group_id = alicloud_security_group.it.id
}\n`;
    });
  return `${GROUP}${written.join('')}`;
}

const block = (type: string, name: string, ...lines: readonly string[]): string =>
  `resource "${type}" "${name}" {\n  ${lines.join('\n  ')}\n}\n`;

describe('protocols beside tcp, udp and ICMP', () => {
  test.each([
    ['gre', 'ingress gre -1/-1 0.0.0.0/0', ['fail no-public-other-protocols r0']],
    ['gre from the other end of a tunnel', 'ingress gre -1/-1 10.0.0.7/32', []],
    ['gre over IPv6', 'ingress gre -1/-1 ::/0', ['fail no-public-other-protocols r0']],
    ['ping', 'ingress icmp -1/-1 0.0.0.0/0', []],
  ])('%s', async (_, written, expected) => {
    expect(await found('sglint:recommended', rules(written))).toEqual(expected);
  });
});

describe('allow-lists', () => {
  const list = (type: string, ...lines: readonly string[]): string => block(type, 'it', ...lines);
  const many = JSON.stringify(
    Array.from({ length: 257 }, (_, at) => `47.${at % 128}.${at}.0/24`.replace('.256.', '.255.')),
  );

  test.each([
    [
      'nested',
      'polardb-allow-list',
      list('alicloud_polardb_cluster', 'db_cluster_ip_array {', '  security_ips = ["0.0.0.0/0"]', '}'),
      true,
    ],
    [
      'nested, as text',
      'other-allow-lists',
      list(
        'alicloud_click_house_db_cluster',
        'db_cluster_access_white_list {',
        '  security_ip_list = "10.0.0.0/8,0.0.0.0/0"',
        '}',
      ),
      true,
    ],
    [
      'nested, of private networks',
      'polardb-allow-list',
      list('alicloud_polardb_cluster', 'db_cluster_ip_array {', '  security_ips = ["10.0.0.0/8"]', '}'),
      false,
    ],
    [
      'of Kibana, which is public unless told otherwise',
      'elasticsearch-allow-list',
      list('alicloud_elasticsearch_instance', 'kibana_whitelist = ["0.0.0.0/0"]'),
      true,
    ],
    [
      'of Kibana, which is not public',
      'elasticsearch-allow-list',
      list(
        'alicloud_elasticsearch_instance',
        'enable_kibana_public_network = false',
        'kibana_whitelist = ["0.0.0.0/0"]',
      ),
      false,
    ],
    [
      'of an address that is not public',
      'elasticsearch-allow-list',
      list('alicloud_elasticsearch_instance', 'public_whitelist = ["0.0.0.0/0"]'),
      false,
    ],
    ['of a template', 'rds-allow-list', list('alicloud_rds_whitelist_template', 'ip_white_list = "0.0.0.0/0"'), true],
    ['of a copy', 'rds-allow-list', list('alicloud_rds_clone_db_instance', 'security_ips = ["::/0"]'), true],
    [
      'of a Tair instance',
      'redis-allow-list',
      list('alicloud_redis_tair_instance', 'security_ips = "0.0.0.0/0"'),
      true,
    ],
    [
      'with a few offices',
      'rds-allow-list',
      list('alicloud_db_instance', 'security_ips = ["47.96.60.0/24", "8.139.112.0/24", "118.31.243.0/24"]'),
      false,
    ],
    [
      'with a few offices, as text',
      'redis-allow-list',
      list('alicloud_redis_tair_instance', 'security_ips = "47.96.60.0/24, 8.139.112.0/24,10.0.0.0/8"'),
      false,
    ],
    ['with very many of them', 'rds-allow-list', list('alicloud_db_instance', `security_ips = ${many}`), true],
    [
      'halves in two groups of a cluster',
      'polardb-allow-list',
      list(
        'alicloud_polardb_cluster',
        'security_ips = ["0.0.0.0/1"]',
        'db_cluster_ip_array {',
        '  security_ips = ["128.0.0.0/1"]',
        '}',
      ),
      true,
    ],
    [
      'of what is not created',
      'rds-allow-list',
      list('alicloud_db_instance', 'count = 0', 'security_ips = ["0.0.0.0/0"]'),
      false,
    ],
  ])('%s: %s', async (_, policy, hcl, fails) => {
    expect(await found(`sglint:audit/${policy}`, hcl)).toEqual(fails ? [`fail ${policy} it`] : []);
  });

  test('from a variable without a value are open', async () => {
    const unsure = `variable "clients" {}\n${list('alicloud_polardb_cluster', 'db_cluster_ip_array {', '  security_ips = var.clients', '}')}`;
    expect(await found('sglint:audit/polardb-allow-list', unsure)).toEqual(['open polardb-allow-list it']);
  });
});

describe.each([
  ['slb', 'name = "it"'],
  ['alb', 'acl_name = "it"'],
])('access control lists of %s', (kind, name) => {
  const acl = (id: string): string => block(`alicloud_${kind}_acl`, id, name);
  const entry = (id: string, list: string, blocks: string): string =>
    block(`alicloud_${kind}_acl_entry_attachment`, id, `acl_id = ${list}`, `entry = "${blocks}"`);
  const lists = [`sglint:cloud-config/${kind}-acl-public-access-check`, `${kind}-acl-public-access-check`] as const;

  test('two halves in one are the internet, and in two they are not', async () => {
    const [pack, id] = lists;
    const a = `alicloud_${kind}_acl.a.id`;
    const halves = `${acl('a')}${entry('low', a, '0.0.0.0/1')}${entry('high', a, '128.0.0.0/1')}${entry('office', a, '8.8.8.8/32')}`;
    expect(await found(pack, halves)).toEqual([`fail ${id} high`, `fail ${id} low`]);
    const apart = `${acl('a')}${acl('b')}${entry('low', a, '0.0.0.0/1')}${entry('high', `alicloud_${kind}_acl.b.id`, '128.0.0.0/1')}`;
    expect(await found(pack, apart)).toEqual([]);
    const unsure = `variable "acl" {}\n${acl('a')}${entry('low', a, '0.0.0.0/1')}${entry('high', 'var.acl', '128.0.0.0/1')}`;
    expect(await found(pack, unsure)).toEqual([`open ${id} high`, `open ${id} low`]);
  });

  test('count says how many entries there are', async () => {
    const [pack, id] = lists;
    const pieces = `${acl('a')}${block(`alicloud_${kind}_acl_entry_attachment`, 'piece', 'count = 4', `acl_id = alicloud_${kind}_acl.a.id`, 'entry = cidrsubnet("0.0.0.0/0", 2, count.index)')}`;
    const verdicts = await found(pack, pieces);
    expect(new Set(verdicts.map((each) => each.replace(/\[\d\]/, '')))).toEqual(new Set([`fail ${id} piece`]));
    expect(await found(pack, pieces.replace('count = 4', 'count = 2'))).toEqual([]);
    expect(await found(pack, pieces.replace('count = 4', 'count = 0'))).toEqual([]);
  });

  test('so they are for the audit, where a /8 is too much', async () => {
    const policy = kind === 'slb' ? 'load-balancer-acl' : 'application-load-balancer-acl';
    const a = `alicloud_${kind}_acl.a.id`;
    const two = `${acl('a')}${entry('one', a, '8.0.0.0/8')}${entry('two', a, '9.0.0.0/8')}`;
    expect(await found(`sglint:audit/${policy}`, two)).toEqual([`fail ${policy} one`, `fail ${policy} two`]);
  });
});

describe('flow logs', () => {
  const vpc = block('alicloud_vpc', 'it', 'cidr_block = "10.0.0.0/8"');
  const log = (...lines: readonly string[]): string =>
    `${vpc}${block('alicloud_vpc_flow_log', 'log', 'resource_id = alicloud_vpc.it.id', ...lines)}`;
  test.each([
    ['of the VPC', log('resource_type = "VPC"', 'traffic_type = "All"'), []],
    ['active', log('resource_type = "VPC"', 'traffic_type = "Allow"', 'status = "Active"'), []],
    ['inactive', log('resource_type = "VPC"', 'traffic_type = "All"', 'status = "Inactive"'), ['fail flow-logs-on it']],
    ['of an interface', log('resource_type = "NetworkInterface"', 'traffic_type = "All"'), ['fail flow-logs-on it']],
    ['of what is dropped only', log('resource_type = "VPC"', 'traffic_type = "Drop"'), ['fail flow-logs-on it']],
    [
      'that nobody knows the state of',
      `variable "status" {}\n${log('resource_type = "VPC"', 'traffic_type = "All"', 'status = var.status')}`,
      ['open flow-logs-on it'],
    ],
  ])('%s', async (_, hcl, expected) => {
    expect(await found('sglint:audit/flow-logs-on', hcl)).toEqual(expected);
  });
});

describe('rules of Cloud Config on several values at once', () => {
  const acl = (
    ...entries: readonly (readonly [policy: string, protocol: string, port: string, source: string])[]
  ): string =>
    block(
      'alicloud_network_acl',
      'it',
      ...entries.map(
        ([policy, protocol, port, source]) =>
          `ingress_acl_entries {\n    policy = "${policy}"\n    protocol = "${protocol}"\n    port = "${port}"\n    source_cidr_ip = "${source}"\n  }`,
      ),
    );
  const entries = (name: string, direction: string, port: string): string =>
    block(
      'alicloud_network_acl_entries',
      'e',
      `network_acl_id = alicloud_network_acl.${name}.id`,
      `${direction} {\n    policy = "accept"\n    protocol = "tcp"\n    port = "${port}"\n    source_cidr_ip = "0.0.0.0/0"\n  }`,
    );
  const listener = `${block('alicloud_alb_load_balancer', 'lb', 'vpc_id = "vpc-1"')}${block('alicloud_alb_listener', 'it', 'load_balancer_id = alicloud_alb_load_balancer.lb.id')}`;
  const forwards = (external: string, internal: string): string =>
    block('alicloud_forward_entry', 'it', `external_port = "${external}"`, `internal_port = "${internal}"`);
  const ACL = 'vpc-network-acl-risky-ports-check';
  const NAT = 'nat-risk-ports-check';
  const ALB = 'alb-instance-bind-security-group-or-enabled-acl';

  test.each([
    ['everything', ACL, acl(['accept', 'all', '-1/-1', '0.0.0.0/0']), 'fail'],
    [
      'two halves',
      ACL,
      acl(['accept', 'tcp', '22/22', '0.0.0.0/1'], ['accept', 'all', '-1/-1', '128.0.0.0/1']),
      'fail',
    ],
    [
      'two halves, each by another port, which are counted together',
      ACL,
      acl(['accept', 'tcp', '22/22', '0.0.0.0/1'], ['accept', 'tcp', '3389/3389', '128.0.0.0/1']),
      'fail',
    ],
    ['pages', ACL, acl(['accept', 'tcp', '443/443', '0.0.0.0/0'], ['accept', 'tcp', '22/22', '10.0.0.0/8']), ''],
    ['a drop', ACL, acl(['drop', 'all', '-1/-1', '0.0.0.0/0']), ''],
    ['ping', ACL, acl(['accept', 'icmp', '-1/-1', '0.0.0.0/0']), ''],
    ['a prefix list', ACL, acl(['accept', 'tcp', '22/22', 'pl-1']), 'open'],
    ['a list of ports', ACL, acl(['accept', 'tcp', '22,3389', '0.0.0.0/0']), 'open'],
    ['a range the wrong way round', ACL, acl(['accept', 'tcp', '3389/22', '0.0.0.0/0']), 'open'],
    ['a range that ends nowhere', ACL, acl(['accept', 'tcp', '22/80443', '0.0.0.0/0']), 'open'],
    ['a list of ports to forward', NAT, forwards('22,80', '8080'), 'open'],
    ['no entries, so that the one of the cloud holds', ACL, acl(), 'open'],
    ['entries in a resource of their own', ACL, acl() + entries('it', 'ingress', '443/443'), ''],
    [
      'entries for another list',
      ACL,
      acl() + acl().replace('"it"', '"b"') + entries('b', 'ingress', '443/443'),
      'open',
    ],
    ['entries that are all outbound', ACL, acl() + entries('it', 'egress', '443/443'), 'open'],
    ['ssh by another port', NAT, forwards('2222', '22'), 'fail'],
    ['all ports', NAT, forwards('any', 'any'), 'fail'],
    ['a range', NAT, forwards('3000/4000', '3000/4000'), 'fail'],
    ['a page', NAT, forwards('443', '8443'), ''],
    ['nothing', ALB, listener, 'fail'],
    ['a stopped listener', ALB, listener.replace('.id\n}', '.id\n  status = "Stopped"\n}'), ''],
    [
      'a list',
      ALB,
      `${listener}${block('alicloud_alb_listener_acl_attachment', 'a', 'listener_id = alicloud_alb_listener.it.id', 'acl_id = "acl-1"')}`,
      '',
    ],
    [
      'a group of the load balancer',
      ALB,
      `${listener}${block('alicloud_alb_load_balancer_security_group_attachment', 'a', 'load_balancer_id = alicloud_alb_load_balancer.lb.id', 'security_group_id = "sg-1"')}`,
      '',
    ],
    [
      'a group of another one',
      ALB,
      `${listener}${block('alicloud_alb_load_balancer', 'other', 'vpc_id = "vpc-1"')}${block('alicloud_alb_load_balancer_security_group_attachment', 'a', 'load_balancer_id = alicloud_alb_load_balancer.other.id', 'security_group_id = "sg-1"')}`,
      'fail',
    ],
    [
      'a group of one that nobody knows',
      ALB,
      `variable "lb" {}\n${listener}${block('alicloud_alb_load_balancer_security_group_attachment', 'a', 'load_balancer_id = var.lb', 'security_group_id = "sg-1"')}`,
      'open',
    ],
  ])('%s: %s', async (_, id, hcl, verdict) => {
    expect(await found(`sglint:cloud-config/${id}`, hcl)).toEqual(verdict === '' ? [] : [`${verdict} ${id} it`]);
  });

  test('the ports are those that the configuration calls risky', async () => {
    const config = `extends: [sglint:cloud-config/${NAT}]\nservices: { risky-ports: [tcp/8443] }`;
    expect((await report(config, forwards('443', '8443'))).findings).toHaveLength(1);
    expect((await report(config, forwards('22', '22'))).findings).toEqual([]);
  });
});

describe('scenario packs', () => {
  test.each([
    ['tcp 8080/8080', []],
    ['tcp 80/80', []],
    ['tcp 3306/3306', ['fail web-server-ingress r0']],
    ['tcp 1/65535', ['fail web-server-ingress r0']],
  ])('load balancers reach a web server for their checks: %s', async (traffic, expected) => {
    const pack = 'sglint:web-server]\nnetworks: { web-operators: [] }\npolicies: { web-server-ingress: high';
    const { findings } = await report(`extends: [${pack} }`, rules(`ingress ${traffic} 100.64.0.0/10`));
    expect(findings.map(({ verdict, policy, address }) => `${verdict} ${policy} ${address.slice(-2)}`)).toEqual(
      expected,
    );
  });

  const TWO = `extends: [sglint:web-server, sglint:windows]
networks: { web-operators: [], windows-operators: [], windows-domain: [], windows-clients: [] }`;
  const WARNS = 'are both for every security group';
  const warnings = async (config: string): Promise<readonly string[]> =>
    (await report(config, rules('ingress tcp 443/443 10.0.0.0/8'))).diagnostics
      .map(({ message }) => message)
      .filter((message) => message.includes(WARNS));

  test('two at once are for every group, and sglint says so until they are for some', async () => {
    expect(await warnings(TWO)).toEqual([
      'web-server-ingress (sglint:web-server) and windows-ingress (sglint:windows) are both for every security group, so that each finds what only the other one allows: say which groups each is for, with applies-to under policies',
    ]);
    expect(
      await warnings(`${TWO}\npolicies: { windows-ingress: { applies-to: { security-groups: ["*win*"] } } }`),
    ).toEqual([]);
    expect(
      await warnings(
        `${TWO}\noverrides: [{ applies-to: { security-groups: [it] }, policies: { windows-ingress: off } }]`,
      ),
    ).toEqual([]);
    expect(await warnings(`${TWO}\npolicies: { windows-ingress: off }`)).toEqual([]);
  });

  test('one pack with several policies is no mistake', async () => {
    expect(await warnings('extends: [sglint:multi-az]\nnetworks: { primary-zone: [], replica-zones: [] }')).toEqual([]);
    expect(
      await warnings(
        'extends: [sglint:hybrid, sglint:recommended]\nnetworks: { vpn-peers: [], other-network: [10.9.0.0/16] }',
      ),
    ).toEqual([]);
  });

  test('the pages of the packs show how one is for some groups only', async () => {
    const folder = join(__dirname, '..', 'docs', 'policies', 'packs');
    const pages = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const configs = pages.flatMap((page) => blocksOf(page, 'yaml')).filter((text) => text.includes('applies-to'));
    expect(configs.length).toBe(7);
    for (const config of configs) {
      const both = `${config.replace('extends: [', 'extends: [sglint:web-server, ').replace('networks: # yours\n', 'networks:\n  web-operators: []\n')}`;
      if (config.includes('sglint:web-server]')) continue;
      expect(await warnings(both.replace('version: 1\n', ''))).toEqual([]);
      expect(await warnings(both.replace('version: 1\n', '').replace(/policies:[\s\S]*/, ''))).toHaveLength(1);
    }
  });
});

describe('a sound cluster in a framework that closes ports everywhere', () => {
  const cluster = join(__dirname, 'fixtures', 'sound', 'kubernetes');

  /** The verdict on a clause. */
  async function verdict(folder: string, clause: string, framework = 'mlps-2.0-l3'): Promise<string | undefined> {
    const { stdout } = await run(['report', '.', '--framework', framework, '--no-config', '-f', 'json'], folder);
    const { clauses } = JSON.parse(stdout) as { clauses: { id: string; verdict: string }[] };
    return clauses.find(({ id }) => id === clause)?.verdict;
  }

  test('fails the clause on high-risk ports, because its nodes reach each other on all of them; stronger drops mend it', async () => {
    expect(await verdict(cluster, '8.1.4.4-b')).toBe('fail');
    expect(await verdict(cluster, '1.2.6', 'pci-dss-4.0')).toBe('fail');
    const folder = mkdtempSync(join(tmpdir(), 'sglint-packs-'));
    cpSync(join(cluster, 'main.tf'), join(folder, 'main.tf'));
    const drops = `resource "alicloud_security_group_rule" "no_clear_text" {
  for_each          = { ftp = "21/21", telnet = "23/23", telnet_alternate = "2323/2323", r = "512/514", winrm = "5985/5985", vnc = "5800/5800" }
  type              = "ingress"
  policy            = "drop"
  ip_protocol       = "tcp"
  port_range        = each.value
  cidr_ip           = "0.0.0.0/0"
  priority          = 1
  description       = "No passwords in clear text, not even between nodes: \${each.key}"
  security_group_id = alicloud_security_group.nodes.id
}

resource "alicloud_security_group_rule" "no_tftp" {
  type              = "ingress"
  policy            = "drop"
  ip_protocol       = "udp"
  port_range        = "69/69"
  cidr_ip           = "0.0.0.0/0"
  priority          = 1
  description       = "No passwords in clear text, not even between nodes"
  security_group_id = alicloud_security_group.nodes.id
}
`;
    writeFileSync(join(folder, 'drops.tf'), drops);
    expect(await verdict(folder, '8.1.4.4-b')).not.toBe('fail');
    expect(await verdict(folder, '1.2.6', 'pci-dss-4.0')).not.toBe('fail');
  });
});
