import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedServices } from '../src/policy/shipped.js';
import { fixtures } from './support/exposure.js';
import { type Run, run } from './support/run.js';

// Every row of docs/guide.md, on a plan that Terraform made of the situations of such a guide.

const PLAN = join(fixtures, 'guide-scenarios', 'tfplan.json');

interface JsonFinding {
  readonly policy: string;
  readonly verdict: string;
  readonly address: string;
  readonly message: string;
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sglint-guide-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What a configuration finds in the plan of the guide, or in another input. */
async function found(
  config: string,
  input = PLAN,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const folder = folderWith({ '.sglint.yaml': `version: 1\n${config}\n`, ...files });
  const { stdout, stderr, code } = await run([input, '-c', '.sglint.yaml', '-f', 'json'], folder);
  if (code > 1) throw new Error(stderr);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly JsonFinding[] };
  return findings.map(({ verdict, policy, address }) => `${verdict} ${policy} ${shortened(address)}`).sort();
}

const shortened = (address: string): string => address.replace(/alicloud_(security_group_rule\.)?/, '');

const only = (pack: string, id: string, groups: string, networks: string): string =>
  `extends: [sglint:${pack}/${id}]\nnetworks: ${networks}\npolicies: { ${id}: { applies-to: { security-groups: [${groups}] } } }`;

const RULE = (name: string, attributes: string): string => `
resource "alicloud_security_group_rule" "${name}" {
  type              = "ingress"
  ip_protocol       = "tcp"
  security_group_id = alicloud_security_group.it.id
  ${attributes}
}
`;
const configuration = (...rules: readonly (readonly [string, string])[]): Readonly<Record<string, string>> => ({
  'main.tf': `resource "alicloud_security_group" "it" {\n  security_group_name = "it"\n}\n${rules.map((each) => RULE(...each)).join('')}`,
});

const tests: Readonly<Record<string, () => Promise<void>>> = {
  'Which ports does my server really open?': async () => {
    const { stdout } = await run(['exposure', PLAN, '-f', 'json'], fixtures);
    const { groups } = JSON.parse(stdout) as {
      groups: { group: string; exposure: { direction: string; ports: string; peers: string[] }[] }[];
    };
    const web = groups.find(({ group }) => group === 'alicloud_security_group.web');
    const ingress = web?.exposure.filter(({ direction }) => direction === 'ingress') ?? [];
    expect(ingress.map(({ ports, peers }) => `${ports} from ${peers.join(' ')}`)).toEqual([
      '22 from 192.168.1.100/32',
      '80 from 0.0.0.0/0',
      '443 from 0.0.0.0/0',
      'all from security-group:alicloud_security_group.web', // members of a basic group reach each other
    ]);
  },

  "Three common mistakes: everything is believed open, the console's address is let in, test ports stay open":
    async () => {
      const console_ = configuration(['console', 'port_range = "22/22"\n  cidr_ip = "47.96.60.0/24"']);
      expect(await found('extends: [sglint:recommended]', '.', console_)).toEqual([
        'fail no-public-admin-ports console',
      ]);
      expect(await found('networks: { trusted: [workbench] }', '.', console_)).toEqual([]);
      const described = `extends: [sglint:strict/described-rules]
policies: { described-rules: { attributes: { description: { pattern: "owner=[a-z-]+ until=20[0-9]{2}-[0-9]{2}" } } } }`;
      const test_ = (description: string) =>
        configuration(['test', `port_range = "8081/8081"\n  cidr_ip = "10.0.0.0/8"\n  description = "${description}"`]);
      expect(await found(described, '.', test_('a test'))).toEqual(['fail described-rules test']);
      expect(await found(described, '.', test_('load test, owner=shop until=2026-09'))).toEqual([]);
    },

  'Templates for services': async () => {
    expect(Object.keys(shippedServices).length).toBeGreaterThan(80);
    const { stdout } = await run([PLAN, '--no-config'], fixtures);
    expect(stdout).toContain('tcp 6379 (redis)');
  },

  'Hundreds of rules in one call': async () => {
    const rules = Array.from(
      { length: 500 },
      (_, at) =>
        [
          `r${at}`,
          `port_range = "${at + 1}/${at + 1}"\n  cidr_ip = "${at === 21 ? '0.0.0.0/0' : '10.0.0.0/8'}"`,
        ] as const,
    );
    expect(await found('extends: [sglint:recommended]', '.', configuration(...rules))).toEqual([
      'fail no-public-admin-ports r21',
    ]);
  },

  'Remote desktop from 192.168.1.0/24 only': async () => {
    const rdp = (cidr: string) => configuration(['rdp', `port_range = "3389/3389"\n  cidr_ip = "${cidr}"`]);
    expect(await found('', '.', rdp('192.168.1.0/24'))).toEqual([]);
    expect(await found('', '.', rdp('0.0.0.0/0'))).toEqual(['fail no-public-admin-ports rdp']);
  },

  'Web server': async () => {
    const envelope = (operators: string) =>
      only('web-server', 'web-server-ingress', 'web', `{ web-operators: [${operators}] }`);
    expect(await found(envelope('192.168.1.0/24'))).toEqual([]);
    expect(await found(envelope('10.0.0.0/8'))).toEqual(['fail web-server-ingress web_ssh']);
  },

  'Priorities of 100, 200 and 300': async () => {
    const files = configuration(
      ['first', 'port_range = "80/80"\n  cidr_ip = "0.0.0.0/0"\n  priority = 100'],
      ['second', 'port_range = "443/443"\n  cidr_ip = "0.0.0.0/0"\n  priority = 200'],
      ['third', 'port_range = "8443/8443"\n  cidr_ip = "10.0.0.0/8"\n  priority = 300'],
    );
    expect(await found('', '.', files)).toEqual(['fail valid-rule second', 'fail valid-rule third']);
    const { stdout } = await run(['.', '--no-config'], folderWith(files));
    expect(stdout).toMatch(/priority is 200.*1 to 100/s);
  },

  'Database cluster': async () => {
    const networks = (clients: string) =>
      `{ database-nodes: [10.0.1.0/24], database-clients: [${clients}], database-backup: [], database-monitoring: [], database-operators: [] }`;
    const envelope = (clients: string) =>
      only('database-cluster', 'database-cluster-ingress', 'database', networks(clients));
    // The incidents are in this group, too.
    expect(await found(envelope('"security-group:web"'))).toEqual([
      'fail database-cluster-ingress memcached_udp',
      'fail database-cluster-ingress redis_open',
    ]);
    expect(await found(envelope('10.9.0.0/16'))).toContain('open database-cluster-ingress mysql_from_web');
  },

  'AI and GPU nodes': async () => {
    const envelope = (nodes: string) =>
      only(
        'gpu-node',
        'gpu-node-ingress',
        'gpu',
        `{ gpu-nodes: [${nodes}], gpu-users: [10.1.0.0/16], inference-clients: [] }`,
      );
    expect(await found(envelope('10.20.0.0/16'))).toEqual(['fail gpu-node-ingress jupyter']);
    expect(await found(envelope('10.21.0.0/16'))).toEqual([
      'fail gpu-node-ingress jupyter',
      'fail gpu-node-ingress nccl',
    ]);
  },

  'Several zones': async () => {
    const files = configuration(
      ['replication', 'port_range = "3306/3306"\n  cidr_ip = "10.12.0.0/16"'],
      ['pages', 'port_range = "443/443"\n  cidr_ip = "10.11.0.0/16"'],
      ['across', 'port_range = "443/443"\n  cidr_ip = "10.12.0.0/16"'],
    );
    const zones = 'networks: { primary-zone: [10.11.0.0/16], replica-zones: [10.12.0.0/16] }';
    expect(await found(`extends: [sglint:multi-az/multi-az-ingress]\n${zones}`, '.', files)).toEqual([
      'fail multi-az-ingress across',
    ]);
  },

  'Links between networks': async () => {
    const networks = '{ vpn-peers: [198.51.100.7], other-network: [192.168.0.0/16] }';
    expect(await found(only('hybrid', 'hybrid-ingress', 'hybrid', networks))).toEqual(['fail hybrid-ingress onprem']);
    expect(await found(only('hybrid', 'hybrid-egress', 'hybrid', networks))).toEqual([
      'fail hybrid-egress security_group.hybrid',
    ]);
  },

  'Incident: Redis open to everybody, remote desktop brute-forced': async () => {
    const findings = await found('extends: [sglint:recommended]');
    expect(findings).toContain('fail no-public-databases redis_open');
    expect(findings).toContain('fail no-public-admin-ports rdp');
  },

  'Incident: UDP reflection': async () => {
    expect(await found('extends: [sglint:recommended/no-public-udp-amplifiers]')).toEqual([
      'fail no-public-udp-amplifiers memcached_udp',
    ]);
    const wide = configuration(['game', 'port_range = "12000/12345"\n  cidr_ip = "0.0.0.0/0"']);
    const udp = { 'main.tf': (wide['main.tf'] ?? '').replace('"tcp"', '"udp"') };
    expect(await found('extends: [sglint:strict/no-public-udp-ranges]', '.', udp)).toEqual([
      'fail no-public-udp-ranges game',
    ]);
  },

  'Open ports are looked at every month; 139 and 445 are closed': async () => {
    const state = join(fixtures, 'attachments', 'state.json');
    expect(await found('', state)).toContain('fail no-public-databases forgotten_redis');
    // Dropped in the plan of the guide; let in, they are found.
    expect((await found('extends: [sglint:recommended/no-public-file-sharing]')).length).toBe(0);
    const smb = configuration(['smb', 'port_range = "139/445"\n  cidr_ip = "0.0.0.0/0"']);
    expect(await found('extends: [sglint:recommended/no-public-file-sharing]', '.', smb)).toEqual([
      'fail no-public-file-sharing smb',
    ]);
  },

  'Keys, logs and flow logs': async () => {
    expect(await found('extends: [sglint:audit]\npolicies: { no-unused-groups: off }')).toEqual([
      'fail keys-rotated-within-90-days kms_key.data',
      'fail logs-kept-half-a-year log_store.flows',
    ]);
  },

  'Clauses of ISO 27001, GDPR, PCI DSS and 等保 2.0': async () => {
    for (const framework of ['iso-27001-2022', 'gdpr', 'pci-dss-4.0', 'mlps-2.0-l2', 'mlps-2.0-l3']) {
      expect(await found(`extends: [sglint:${framework}]`)).toContain('fail no-public-databases redis_open');
    }
    const { stdout } = await run(
      ['policies', '--no-config', '-p', 'sglint:mlps-2.0-l3', '--framework', 'mlps-2.0-l3'],
      fixtures,
    );
    expect(stdout).toMatch(/no-public-databases +8\.1\.2\.1-d, 8\.1\.3\.2-a, 8\.1\.4\.4-b/);
    // Nothing carries a clause that no configuration can show.
    expect(stdout).not.toContain('8.1.3.2-e');
  },

  'Risk prediction and suggestions': async () => {
    const webTier = join(fixtures, 'web-tier', 'tfplan.json');
    expect(await found('extends: [sglint:strict/tidy-rules]', webTier)).toContain('fail tidy-rules ssh_office');
  },

  'Audit reports': async () => {
    const folder = folderWith({});
    const formats = ['markdown', 'json', 'sarif'].flatMap((format) => ['-f', `${format}=out.${format}`]);
    await run([PLAN, '--no-config', ...formats], folder);
    for (const format of ['markdown', 'json', 'sarif']) {
      expect(readFileSync(join(folder, `out.${format}`), 'utf8').replaceAll('<wbr>', '')).toMatch(
        /redis_open|redis\\_open|redis&#95;open/,
      );
    }
    await run(['exposure', PLAN, '-f', 'html=out.html'], folder);
    expect(readFileSync(join(folder, 'out.html'), 'utf8').replaceAll('<wbr>', '')).toContain('redis_open');
  },

  'Idle resources': async () => {
    expect(await found('extends: [sglint:strict/no-unused-groups]')).toContain(
      'fail no-unused-groups security_group.gpu',
    );
  },

  'Why does access fail?': async () => {
    const why = (flow: string): Promise<Run> =>
      run(['why', PLAN, '--group', 'alicloud_security_group.windows', '--flow', flow], fixtures);
    const { stdout } = await why('ingress tcp/445 from 198.51.100.1');
    expect(stdout).toContain('alicloud_security_group_rule.smb["445/445"]');
    expect((await why('ingress tcp/3389 from 198.51.100.1')).stdout).toContain('alicloud_security_group_rule.rdp');
  },
};

const rows = [...readFileSync(join(__dirname, '..', 'docs', 'guide.md'), 'utf8').matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm)]
  .map(([, cell = '']) => cell)
  .filter((cell) => cell !== 'a guide says' && !/^-+$/.test(cell));

test('every row of docs/guide.md has a test, and every test a row', () => {
  expect(Object.keys(tests)).toEqual(rows);
});

describe('on a real plan', () => {
  test.each(Object.entries(tests))('%s', (_, check) => check());
});
