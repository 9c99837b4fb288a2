import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { elements, type Node, parsePage, withClass } from '../support/html.js';
import { run } from '../support/run.js';

const fixtures = join(__dirname, '..', 'fixtures', 'terraform');
const NAMES = ['guide-scenarios', 'interfaces', 'unknowns', 'attachments', 'ipv6', 'web-tier', 'enterprise', 'modules'];

interface Entry {
  readonly direction: string;
  readonly protocol: string;
  readonly ports: string;
  readonly certainty: string;
  readonly rules: readonly string[];
}

interface Listing {
  readonly groups: readonly { readonly group: string; readonly exposure: readonly Entry[] }[];
}

async function pageOf(folder: string, ...more: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run(['exposure', folder, '-f', 'html', '--no-config', ...more], fixtures);
  expect(stderr).toBe('');
  return stdout;
}

const rowsIn = (node: Node): readonly Node[] => elements(node, 'tr').filter((row) => row.attributes.has('data-way'));

/** `tcp 22`, as the page writes it. */
function trafficIn({ protocol, ports }: Entry): string {
  if (protocol === 'all') return 'everything';
  if (protocol === 'other') return 'other protocols';
  return ports === 'all' ? protocol : `${protocol} ${ports}`;
}

describe.each(NAMES)('the page of %s', (name) => {
  let page = '';
  let root: Node;
  beforeAll(async () => {
    page = await pageOf(join(name, 'tfplan.json'));
    root = parsePage(page);
  });

  test('loads nothing and runs nothing but its own script', () => {
    expect(page).not.toMatch(/https?:|\bsrc=|@import|url\(|<link|\son[a-z]+="/);
    const links = elements(root, 'a').map(({ attributes }) => attributes.get('href') ?? '');
    const ids = elements(root).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(links.filter((link) => !ids.includes(link.slice(1)) || !link.startsWith('#'))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const [policy] = elements(root, 'meta').flatMap(({ attributes }) =>
      attributes.get('http-equiv') === 'Content-Security-Policy' ? (attributes.get('content') ?? []) : [],
    );
    expect(policy).toContain("default-src 'none'");
    for (const kind of ['script', 'style']) {
      const [own, ...others] = elements(root, kind);
      expect(others).toEqual([]);
      const hash = createHash('sha256')
        .update(own?.text ?? '')
        .digest('base64');
      expect(policy).toContain(`${kind}-src 'sha256-${hash}'`);
    }
  });

  test('can be read to somebody', () => {
    expect(elements(root, 'html')[0]?.attributes.get('lang')).toBe('en');
    expect(elements(root, 'title')[0]?.text).toContain(name);
    const levels = elements(root).flatMap((each) => (/^h[1-6]$/.test(each.name) ? [Number(each.name.slice(1))] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    // What a group may send is nothing that is open.
    const out = rowsIn(root).filter(({ attributes }) => attributes.get('data-way') === 'egress');
    expect(out.filter(({ attributes }) => attributes.get('class') !== 'item closed')).toEqual([]);
    for (const table of elements(root, 'table')) {
      expect(elements(table, 'caption')).toHaveLength(1);
      expect(elements(table, 'th').filter(({ attributes }) => !attributes.has('scope'))).toEqual([]);
    }
    const labels = elements(root, 'label').flatMap((label) =>
      elements(label).filter((each) => /^(input|select)$/.test(each.name)),
    );
    expect(labels).toHaveLength(elements(root, 'input').length + elements(root, 'select').length);
  });

  test('has every entry, with its rules', async () => {
    const { stdout } = await run(['exposure', join(name, 'tfplan.json'), '-f', 'json', '--no-config'], fixtures);
    const { groups } = JSON.parse(stdout) as Listing;
    const sections = withClass(root, 'group');
    expect(sections.map(({ attributes }) => attributes.get('data-name'))).toEqual(groups.map(({ group }) => group));
    groups.forEach(({ exposure }, at) => {
      const rows = rowsIn(sections[at] as Node);
      expect(rows.length).toBeGreaterThanOrEqual(exposure.length);
      for (const entry of exposure) {
        const own = rows.filter(({ attributes, children }) => {
          const [, traffic, , certainty] = children.filter((child) => child.name !== '#text');
          return (
            attributes.get('data-way') === entry.direction &&
            traffic?.text === trafficIn(entry) &&
            certainty?.text.startsWith(entry.certainty) === true
          );
        });
        const texts = own.map(({ text }) => text).join('\n');
        expect([trafficIn(entry), own.length > 0]).toEqual([trafficIn(entry), true]);
        expect(entry.rules.filter((rule) => !texts.includes(rule))).toEqual([]);
      }
    });
  });
});

/** What the top of a page says, group by group: chips of the first table, and of the one for what only may be open. */
function summaryOf(page: string): { readonly open: readonly string[]; readonly perhaps: readonly string[] } {
  const [box] = withClass(parsePage(page), 'summary');
  const chips = withClass(box as Node, 'chip');
  const named = (kind: string): readonly string[] =>
    chips
      .filter(({ attributes }) => attributes.get('class') === `chip ${kind}`)
      .map((each) => elements(each, 'b')[0]?.text ?? '');
  return { open: named('open'), perhaps: named('perhaps') };
}

describe('the top of the page', () => {
  test('tells at one look what is open to the internet', async () => {
    expect(summaryOf(await pageOf('guide-scenarios'))).toEqual({
      open: ['tcp 80', 'tcp 443', 'tcp 6379', 'udp 11211', 'tcp 8888', 'tcp 3389'],
      perhaps: [],
    });
  });

  test('tells apart what only may be', async () => {
    const page = await pageOf('unknowns');
    expect(summaryOf(page)).toEqual({ open: ['tcp 22'], perhaps: ['tcp 22'] });
    expect(withClass(parsePage(page), 'reasons').map(({ text }) => text)).toEqual([
      'cidr_ip depends on alicloud_eip_address.gateway.ip_address, which is known only after apply',
    ]);
  });

  test('says that a part could not be read, and does not call the rest complete', async () => {
    const { stdout, code } = await run(['exposure', 'web-tier', 'nowhere', '-f', 'html', '--no-config'], fixtures);
    expect(code).toBe(2);
    expect(withClass(parsePage(stdout), 'warning')[0]?.text).toContain('This page is not complete');
    expect(withClass(parsePage(await pageOf('web-tier')), 'warning')).toEqual([]);
  });

  test('says so of a module that is not installed', async () => {
    const folder = join(__dirname, '..', 'cases', 'hcl-module-not-installed');
    const { stdout } = await run(['exposure', '.', '-f', 'html', '--no-config'], folder);
    const root = parsePage(stdout);
    expect(withClass(root, 'warning')).toHaveLength(1);
    expect(root.text).toContain('what is in it is not listed');
  });
});

test('what is reached through other groups stands below', async () => {
  const { stdout } = await run(
    ['exposure', 'three-tier', '-f', 'html', '--no-config'],
    join(__dirname, '..', '..', 'examples'),
  );
  const paths = withClass(parsePage(stdout), 'paths').flatMap((list) => elements(list, 'li').map(({ text }) => text));
  expect(paths).toContain(
    'internet → alicloud_security_group.web on tcp 22 ssh, tcp 443 https → alicloud_security_group.app on tcp 8080 kubernetes-api-insecure → alicloud_security_group.db on tcp 5432 postgresql',
  );
  expect(withClass(parsePage(await pageOf('web-tier')), 'paths')).toEqual([]);
});

describe('what the page says when nothing is open', () => {
  const closed = { security_group_id: 'sg-elsewhere', cidr_ip: '10.0.0.0/8' };
  const headlineOf = (page: string): string => withClass(parsePage(page), 'headline')[0]?.text ?? '';

  test('of groups that are known in full', async () => {
    expect(headlineOf(await pageOf('enterprise'))).toBe('None of 2 security groups is open to the internet.');
  });

  test('of one whose other rules are not known', async () => {
    const page = await pageOfPlan(planWith([closed]));
    expect(headlineOf(page)).toBe('None of 1 security group is certain to be open to the internet.');
    expect(withClass(parsePage(page), 'others')[0]?.text).toContain('others are not known');
  });

  test('of nothing at all', async () => {
    expect(headlineOf(await pageOfPlan(planWith([])))).toBe('There is no security group here.');
  });
});

test('everything that is open stands before what is grave', async () => {
  const all = { ip_protocol: 'all', port_range: '-1/-1', ipv6_cidr_ip: '::/0' };
  expect(summaryOf(await pageOfPlan(planWith([{ cidr_ip: '0.0.0.0/0' }, all]))).open).toEqual(['everything', 'tcp 22']);
});

/** One rule as a plan has it. */
function planWith(rules: readonly Readonly<Record<string, unknown>>[], sensitive: readonly string[] = []): string {
  const changes = rules.map((values, index) => ({
    address: `alicloud_security_group_rule.r[${index}]`,
    mode: 'managed',
    type: 'alicloud_security_group_rule',
    name: 'r',
    index,
    change: {
      actions: ['create'],
      before: null,
      after: {
        type: 'ingress',
        ip_protocol: 'tcp',
        port_range: '22/22',
        policy: 'accept',
        priority: 1,
        security_group_id: 'sg-1',
        ...values,
      },
      after_unknown: {},
      after_sensitive: Object.fromEntries(sensitive.map((name) => [name, true])),
    },
  }));
  return JSON.stringify({
    format_version: '1.2',
    planned_values: { root_module: {} },
    resource_changes: changes,
    configuration: { root_module: {} },
  });
}

async function pageOfPlan(plan: string): Promise<string> {
  const world = { readStdin: () => Buffer.from(plan) };
  return (await run(['exposure', '-', '-f', 'html', '--no-config'], fixtures, world)).stdout;
}

test('names that strangers have thought of are text, and cannot repaint anything', async () => {
  const evil = '</script><img src=x onerror="alert(1)">\'&\u202e\u001b[31m\n{{x}}';
  const page = await pageOfPlan(
    planWith([{ security_group_id: evil, cidr_ip: '0.0.0.0/0' }, { source_security_group_id: evil }]),
  );
  const root = parsePage(page);
  expect(elements(root, 'img')).toEqual([]);
  expect(elements(root, 'script')).toHaveLength(1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069]/);
  expect(withClass(root, 'group')[0]?.attributes.get('data-name')).toBe(
    '</script><img src=x onerror="alert(1)">\'&\\u202e\\u001b[31m\\n{{x}}',
  );
});

test('what is sensitive is judged and not printed, not even as the key of a column', async () => {
  const [peer, ports] = ['203.0.113.77/32', '45678/45678'];
  const plan = planWith(
    [
      { cidr_ip: '0.0.0.0/0', port_range: ports },
      { cidr_ip: peer, port_range: ports },
    ],
    ['cidr_ip', 'port_range'],
  );
  const page = await pageOfPlan(plan);
  expect(summaryOf(page).open).toEqual(['tcp (sensitive)']);
  expect(page).not.toMatch(/203\.0\.113|45678|45,678|\b0\.0\.0\.0/);
});

test.each([
  ['0.0.0.0/0', 'the whole internet over IPv4'],
  ['8.8.8.8/32', '1 public IPv4 address'],
  ['8.8.8.0/24', '256 public IPv4 addresses'],
  ['0.0.0.0/1', '2,092,957,696 public IPv4 addresses, 56 % of them all'],
  ['10.0.0.0/7', '16,777,216 public IPv4 addresses'],
])('how much of the internet %s is', async (cidr_ip, words) => {
  const [box] = withClass(parsePage(await pageOfPlan(planWith([{ cidr_ip }]))), 'whom');
  expect(box?.text).toContain(`${cidr_ip} (${words}`);
});

test('addresses of the internet stand apart from the others of an entry', async () => {
  const plan = planWith([{ cidr_ip: '8.8.8.8/32' }, { cidr_ip: '192.168.0.0/16' }]);
  const rows = rowsIn(parsePage(await pageOfPlan(plan))).map(({ text, attributes }) => [
    attributes.get('data-who'),
    /\d+\.\d+\.\d+\.\d+\/\d+/g.exec(text)?.[0],
  ]);
  expect(rows).toEqual([
    ['internet', '8.8.8.8/32'],
    ['addresses', '192.168.0.0/16'],
  ]);
});

test('a network "internet" of one\'s own is what counts', async () => {
  const world = { readStdin: () => Buffer.from(planWith([{ cidr_ip: '8.8.8.8/32' }])) };
  const config = join(__dirname, 'own-internet.yaml');
  const { stdout } = await run(['exposure', '-', '-f', 'html', '--config', config], fixtures, world);
  expect(summaryOf(stdout).open).toEqual([]);
});
