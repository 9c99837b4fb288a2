import { createHash } from 'node:crypto';
import { config, group, inFolder, POLICIES, type ReportJson, rule } from '../compliance/house.js';
import { fixtures } from '../support/exposure.js';
import { elements, type Node, parsePage, withClass } from '../support/html.js';
import { run } from '../support/run.js';

const FRAMEWORK = 'mlps-2.0-l3';

const printed = async (format: string, ...paths: readonly string[]): Promise<string> => {
  const argv = ['report', ...paths, '--framework', FRAMEWORK, '--no-config', '--quiet', '-f', format];
  return (await run(argv, fixtures)).stdout;
};

const textOf = (node: Node | undefined): string => node?.text.replace(/\s+/g, ' ').trim() ?? '';

/** `not assessable`, without the sign that only eyes see. */
const verdictIn = (node: Node): string => {
  const [badge] = elements(node, 'span').filter(({ attributes }) => /^verdict /.test(attributes.get('class') ?? ''));
  const [sign] = badge?.children ?? [];
  expect(sign?.attributes.get('aria-hidden')).toBe('true');
  return textOf(badge).replace(textOf(sign), '').trim();
};

describe.each(['guide-scenarios', 'unknowns/tfplan.json', 'attachments/state.json', 'modules'])(
  'the page about %s',
  (name) => {
    let page = '';
    let root: Node;
    let report: ReportJson;
    beforeAll(async () => {
      page = await printed('html', name);
      root = parsePage(page);
      report = JSON.parse(await printed('json', name)) as ReportJson;
    });

    test('loads nothing and runs nothing', () => {
      expect(page).not.toMatch(/\bsrc=|@import|url\(|<link|<script|\son[a-z]+="|javascript:/);
      const links = elements(root, 'a').map(({ attributes }) => attributes.get('href') ?? '');
      const ids = elements(root).flatMap(({ attributes }) => attributes.get('id') ?? []);
      expect(links.filter((link) => !ids.includes(link.slice(1)) || !link.startsWith('#'))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      const policy = elements(root, 'meta')
        .flatMap(({ attributes }) => attributes.get('content') ?? [])
        .join();
      const hash = createHash('sha256')
        .update(elements(root, 'style')[0]?.text ?? '')
        .digest('base64');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(`style-src 'sha256-${hash}'`);
      expect(policy).not.toContain('script-src');
    });

    test('can be read to somebody', () => {
      expect(elements(root, 'html')[0]?.attributes.get('lang')).toBe('en');
      expect(elements(root, 'title')[0]?.text).toContain('MLPS 2.0');
      for (const landmark of ['header', 'main', 'footer']) expect(elements(root, landmark)).toHaveLength(1);
      const levels = elements(root).flatMap((each) => (/^h[1-6]$/.test(each.name) ? [Number(each.name.slice(1))] : []));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
      for (const table of elements(root, 'table')) {
        expect(elements(table, 'caption')).toHaveLength(1);
        expect(elements(table, 'th').filter(({ attributes }) => !attributes.has('scope'))).toEqual([]);
      }
      const ids = elements(root).flatMap(({ attributes }) => attributes.get('id') ?? []);
      const labels = elements(root).flatMap(({ attributes }) => attributes.get('aria-labelledby') ?? []);
      expect(labels.filter((label) => !ids.includes(label))).toEqual([]);
      // Only what the keyboard can reach can be scrolled by it.
      for (const each of withClass(root, 'scroll')) expect(each.attributes.get('tabindex')).toBe('0');
    });

    test('has every clause with its verdict, at the top and below', () => {
      const rows = elements(elements(root, 'table')[0] as Node, 'tr').slice(1);
      const sections = withClass(root, 'clause');
      const expected = report.clauses.map(({ id, verdict }) => [id, verdict.replace('-', ' ')]);
      expect(rows.map((row) => [textOf(elements(row, 'a')[0]), verdictIn(row)])).toEqual(expected);
      expect(sections.map((each) => [textOf(elements(each, 'h3')[0]).split(' ')[0], verdictIn(each)])).toEqual(
        expected,
      );
    });

    test('has every finding with its place and its clauses, and every policy leads to its own', () => {
      const findings = withClass(root, 'finding');
      for (const { address, policy, clauses, group: of } of report.findings) {
        const own = findings.filter(({ text }) => text.includes(policy) && text.includes(address));
        expect([address, own.length > 0]).toEqual([address, true]);
        expect(own.map(textOf).join()).toContain(of === null || of === address ? '' : `Security group${of}`);
        for (const clause of clauses) expect(own.map(textOf).join()).toContain(clause);
      }
      for (const section of withClass(root, 'clause')) {
        const failed = elements(section, 'tr')
          .slice(1)
          .filter((row) => ['fail', 'open'].includes(verdictIn(row)));
        for (const row of failed) {
          const references = elements(row, 'a').map(({ attributes }) => attributes.get('href')?.slice(1) ?? '');
          const id = textOf(elements(row, 'code')[0]);
          for (const reference of references) {
            const [found] = findings.filter(({ attributes }) => attributes.get('id') === reference);
            expect(textOf(found)).toContain(id);
          }
        }
      }
    });
  },
);

/** What could repaint a terminal, or turn the reading order around. */
const UNSAFE = /[^\P{Cc}\n]|\p{Bidi_Control}/u;

describe('text from strangers', () => {
  const hostile = '<b>x</b> | `y` [z](https://evil.example) @everyone $a$ \u202edesrever\u0007 #1 www.evil.example';
  const files = {
    'main.tf': group(rule('ssh'), rule('mysql')),
    'policies.yaml': POLICIES.replace('Rule ssh', "'HOSTILE'").replace("'HOSTILE'", JSON.stringify(hostile)),
    '.sglint.yaml': config(
      `exceptions: [{ policy: no-mysql, address: "**", reason: ${JSON.stringify(hostile)}, owner: ${JSON.stringify(hostile)}, expires: 2026-12-31 }]\n`,
    ),
  };
  const text = async (format: string): Promise<string> =>
    (await inFolder(files, ['report', '.', '--framework', 'house-rules', '-f', format])).stdout;

  test('is text in the page', async () => {
    const page = await text('html');
    const root = parsePage(page);
    expect(elements(root, 'b').map(textOf)).not.toContain('x');
    expect(root.text).toContain('<b>x</b> | `y`');
    expect(page).not.toMatch(UNSAFE);
    expect(elements(root, 'a').filter(({ attributes }) => !attributes.get('href')?.startsWith('#'))).toEqual([]);
  });

  test('is text in Markdown, and stays in its cell', async () => {
    const markdown = await text('markdown');
    expect(markdown).not.toMatch(/<b>|(?<!\\)\]\(|@(?!&#8203;)|https?:\/\/|www\.|\$a\$/);
    expect(markdown).not.toMatch(UNSAFE);
    const tables = markdown.split('\n').filter((line) => line.startsWith('|'));
    for (const line of tables) expect(line.replace(/\\\|/g, '').split('|').length).toBeGreaterThan(4);
    const [summary = ''] = tables.filter((line) => line.includes('everyone'));
    expect(summary.replace(/\\\|/g, '').split('|')).toHaveLength(6);
  });

  test('is text in JSON', async () => {
    const json = await text('json');
    expect(json).not.toMatch(UNSAFE);
    const { clauses, exceptions } = JSON.parse(json) as ReportJson & { clauses: readonly { title: string }[] };
    expect([clauses[0]?.title, exceptions[0]?.suppressed?.reason]).toEqual([hostile, hostile]);
  });
});
