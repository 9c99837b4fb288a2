import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures } from '../support/exposure.js';
import { elements, type Node, parsePage, withClass } from '../support/html.js';
import { run } from '../support/run.js';

const examples = join(__dirname, '..', '..', 'examples');
const cases = join(__dirname, '..', 'cases');

interface Reported {
  readonly findings: readonly {
    readonly policy: string;
    readonly severity: string;
    readonly verdict: string;
    readonly message: string;
    readonly address: string;
    readonly suppressed: object | null;
  }[];
}

async function pageOf(argv: readonly string[], folder = fixtures): Promise<string> {
  return (await run([...argv, '-f', 'html'], folder)).stdout;
}

const textOf = (node: Node | undefined): string => (node?.text ?? '').replace(/\s+/g, ' ').trim();
const only = (nodes: readonly Node[]): string => {
  expect(nodes).toHaveLength(1);
  return textOf(nodes[0]);
};

const roots = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'main.tf')));

describe.each(roots)('the page of the findings in %s', (name) => {
  let page = '';
  let root: Node;
  beforeAll(async () => {
    page = await pageOf([name, '--no-config']);
    root = parsePage(page);
  });

  test('loads nothing and runs nothing but its own script', () => {
    expect(page).not.toMatch(/\bsrc=|@import|url\(|<link|\son[a-z]+="/);
    const [policy = ''] = elements(root, 'meta').flatMap(({ attributes }) =>
      attributes.has('http-equiv') ? (attributes.get('content') ?? []) : [],
    );
    expect(policy).toMatch(/^default-src 'none'; base-uri 'none'; form-action 'none'; /);
    for (const kind of ['script', 'style']) {
      const own = elements(root, kind);
      const hash = createHash('sha256')
        .update(own[0]?.text ?? '')
        .digest('base64');
      expect(own).toHaveLength(1);
      expect(policy).toContain(`${kind}-src 'sha256-${hash}'`);
    }
    const links = elements(root, 'a').map(({ attributes }) => attributes.get('href') ?? '');
    const ids = elements(root).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(links.filter((link) => link.startsWith('#') && !ids.includes(link.slice(1)))).toEqual([]);
    expect(links.filter((link) => !/^(#|https:\/\/)/.test(link))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('can be read to somebody', () => {
    expect(elements(root, 'html')[0]?.attributes.get('lang')).toBe('en');
    expect(elements(root, 'title')[0]?.text).toBe(`Findings in ${name}`);
    const levels = elements(root).flatMap((each) => (/^h[1-6]$/.test(each.name) ? [Number(each.name.slice(1))] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    for (const table of elements(root, 'table')) {
      expect(elements(table, 'caption')).toHaveLength(1);
      expect(elements(table, 'th').filter(({ attributes }) => !attributes.has('scope'))).toEqual([]);
    }
    const fields = elements(root).filter((each) => /^(input|select)$/.test(each.name));
    const labelled = elements(root, 'label').flatMap((label) =>
      elements(label).filter((each) => /^(input|select)$/.test(each.name)),
    );
    expect(labelled).toHaveLength(fields.length);
    for (const section of elements(root, 'section')) {
      const by = section.attributes.get('aria-labelledby');
      expect(elements(root).some(({ attributes }) => attributes.get('id') === by)).toBe(true);
    }
    const skip = withClass(root, 'skip')[0]?.attributes.get('href')?.slice(1);
    expect(elements(root).some(({ attributes }) => attributes.get('id') === skip)).toBe(true);
  });

  test('has every finding, with what to do', async () => {
    const { stdout } = await run([name, '--no-config', '-f', 'json'], fixtures);
    const { findings } = JSON.parse(stdout) as Reported;
    const shown = withClass(root, 'finding').map(textOf);
    for (const { message, severity, verdict, address } of findings.filter(({ suppressed }) => suppressed === null)) {
      const label = verdict === 'open' ? `open, ${severity} if so` : severity;
      const own = shown.filter((text) => text.startsWith(label) && text.includes(address));
      // Of instances at one place, one speaks for all, and the others are listed.
      const says = own.some((text) => text.includes(message.replace(/\s+/g, ' ')) || / and \d+ more /.test(text));
      expect([message, says]).toEqual([message, true]);
    }
    for (const text of shown) expect(text).toMatch(/ (What to do|Next)\S.*[.!?]$/);
  });
});

describe('the top of the page', () => {
  test('says how much there is, and of what', async () => {
    const root = parsePage(await pageOf(['open-redis/plan.json', '--no-config'], examples));
    expect(only(withClass(root, 'headline'))).toBe(
      '10 findings (6 critical, 3 high, 1 medium) and 1 that cannot be decided.',
    );
    const rows = elements(withClass(root, 'overview')[0] as Node, 'tr').slice(1);
    expect(rows.map((row) => elements(row, 'td').map(textOf))).toEqual([
      ['critical', '3 findings'],
      ['critical', '1 finding, 1 cannot be decided'],
      ['critical', '1 finding'],
      ['critical', '1 finding'],
      ['high', '1 finding'],
      ['high', '1 finding'],
      ['high', '1 finding'],
      ['medium', '1 finding'],
    ]);
    expect(withClass(root, 'calm')).toEqual([]);
  });

  test('is calm when nothing is found, and says by what was judged', async () => {
    const root = parsePage(await pageOf(['enterprise', '--no-config']));
    expect(only(withClass(root, 'headline'))).toBe('No findings.');
    expect(withClass(root, 'calm')).toHaveLength(1);
    const [table] = withClass(root, 'sortable');
    const results = elements(table as Node, 'tr')
      .slice(1)
      .map((row) => textOf(elements(row, 'td').at(-1)));
    expect(results.length).toBeGreaterThan(3);
    expect(new Set(results)).toEqual(new Set(['nothing found']));
  });

  test('says what could not be used, and calls nothing complete', async () => {
    const root = parsePage(await pageOf(['enterprise', 'nowhere', '--no-config']));
    expect(only(withClass(root, 'warning'))).toMatch(
      /^This page is not complete: .* there is no file or folder "nowhere" help: name a folder/,
    );
    expect(root.text).toContain('nothing found in what could be judged');
    expect(withClass(parsePage(await pageOf(['enterprise', '--no-config'])), 'warning')).toEqual([]);
  });

  test('claims no more than it was asked: only what is new', async () => {
    const { text } = parsePage(await pageOf(['web-tier/tfplan.json', '--changed-only', '--no-config']));
    expect(text).toContain('only what the plan opens, widens or changes is listed');
    expect(text).toContain('nothing new');
    expect(text).not.toContain('nothing found');
  });
});

test('what is accepted is told apart, with the reason, who and until when', async () => {
  const root = parsePage(await pageOf(['.'], join(cases, 'suppressions')));
  const rows = elements(root, 'table')
    .filter((table) => textOf(elements(table, 'caption')[0]) === 'Accepted findings')
    .flatMap((table) => elements(table, 'tr').slice(1).map(textOf));
  expect(rows).toHaveLength(5);
  expect(rows[0]).toMatch(/^alicloud_security_group_rule\.bastion.* bastion, NET-142 comment 2026-12-31$/);
  expect(withClass(root, 'finding').map(textOf).join('\n')).not.toMatch(/rule\.(bastion|vnc)/);
});

test('the value in question is marked in its line, and a line of a plan is not shown', async () => {
  const marks = (page: string): readonly string[] => elements(parsePage(page), 'mark').map(textOf);
  expect(await pageOf(['web-tier', '--no-config']).then(marks)).toContain('"0.0.0.0/0"');
  const { stdout } = await run(['-', '--no-config', '-f', 'html'], fixtures, {
    readStdin: () => Buffer.from(JSON.stringify({ ...STATE })),
  });
  expect(withClass(parsePage(stdout), 'finding')).toHaveLength(1);
  expect(marks(stdout)).toEqual([]);
});

const STATE = {
  format_version: '1.0',
  terraform_version: '1.9.8',
  values: {
    root_module: {
      resources: [
        {
          address: 'alicloud_security_group_rule.r',
          mode: 'managed',
          type: 'alicloud_security_group_rule',
          name: 'r',
          values: {
            type: 'ingress',
            ip_protocol: 'tcp',
            port_range: '22/22',
            cidr_ip: '0.0.0.0/0',
            security_group_id: 'sg-1',
            policy: 'accept',
            priority: 1,
          },
        },
      ],
    },
  },
};
