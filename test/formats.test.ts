import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { formats } from '../src/report/index.js';
import { fixtures } from './support/exposure.js';
import { HOSTILE, hostileFolder } from './support/hostile.js';
import { parseHtml, parseXml, renderMarkdown, type XmlElement } from './support/parsers.js';
import { type Run, run } from './support/run.js';
import { commandIn } from './support/runner-log.js';

// What strangers have thought of, in every format, read by parsers that share nothing with what they judge.

const hostile = hostileFolder();
afterAll(() => rmSync(hostile.folder, { recursive: true, force: true }));

const INPUTS = [
  ['a state', [hostile.state, '-p', 'policies.yaml']],
  ['a configuration', [hostile.root]],
] as const;

const runs = new Map<string, Promise<Run>>();

/** Each is run once. */
function printed(argv: readonly string[], format: string): Promise<string> {
  const line = [...argv, '--no-config', '-f', format];
  const key = line.join('\n');
  const result = runs.get(key) ?? run(line, hostile.folder);
  runs.set(key, result);
  return result.then(({ stdout, code }) => {
    expect(code).toBe(1);
    return stdout;
  });
}

/** As sglint shows it on one line. */
const shown = (text: string): string =>
  text
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replace(/\p{Cc}|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, escapeOf)
    .replace(/(##[a-z]*)\[/g, '$1\\u005b');

const escapeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What no encoding of text carries: halves of characters, and two code points that XML does not know. */
const isOrdinary = (text: string): boolean => !/\p{Surrogate}|[\ufffe\uffff]/u.test(text);

/** `alicloud_security_group_rule.r["…"]`, as it is in the state. */
const addresses = HOSTILE.filter(isOrdinary).map((text) => `alicloud_security_group_rule.r[${JSON.stringify(text)}]`);

describe.each(INPUTS)('%s of somebody who means ill', (_, argv) => {
  test.each(formats)('as %s can repaint nothing, and hides nothing', async (format) => {
    const raw = (await printed(argv, format)).replaceAll('\n', '');
    expect(raw).not.toMatch(/\p{Cc}|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u);
  });

  test.each(formats)('as %s gives no command to a pipeline', async (format) => {
    const lines = (await printed(argv, format)).trimEnd().split('\n');
    const commands = lines.flatMap((line) => commandIn(line) ?? []);
    expect(commands.length).toBe(format === 'github' ? lines.length : 0);
    expect(lines.filter((line) => /##(vso)?\[/.test(line))).toEqual([]);
  });
});

test.each([
  ['rules', hostile.state],
  ['rules', hostile.root],
  ['exposure', hostile.state],
  ['exposure', hostile.root],
  ['exposure', hostile.state, '--paths'],
  ['diff', hostile.root, hostile.state],
  ['why', hostile.state, '--group', '::stop-commands::pwned', '--flow', 'ingress tcp/22 from 8.8.8.8'],
  ['policies', '-p', 'policies.yaml'],
  ['explain', '-p', 'policies.yaml', ...HOSTILE.map((_, at) => `policy-${at}`)],
])('sglint %s prints no command and repaints nothing', async (...argv) => {
  const { stdout, code } = await run(argv, hostile.folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/forged|stop-commands/);
  expect(stdout.split('\n').flatMap((line) => commandIn(line) ?? [])).toEqual([]);
  expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u);
});

test('nothing on standard error is a command either', async () => {
  const { stderr } = await run([hostile.broken, hostile.root, '--no-config'], hostile.folder);
  expect(stderr).toContain('error::broken/main.tf:1:');
  expect(stderr.split('\n').flatMap((line) => commandIn(line) ?? [])).toEqual([]);
});

test('the reader of logs knows commands', () => {
  expect(commandIn('  ::error file=a%2Cb,line=1::100%25%0Anext')).toEqual({
    name: 'error',
    properties: { file: 'a,b', line: '1' },
    message: '100%\nnext',
  });
  expect(commandIn('text ##[debug]x')?.name).toBe('debug');
  expect(commandIn('::/0 and ::1 are addresses')).toBeUndefined();
});

test('an annotation says what it is about, and where', async () => {
  const lines = (await printed([hostile.state, '-p', 'policies.yaml'], 'github')).trimEnd().split('\n');
  const commands = lines.flatMap((line) => commandIn(line) ?? []);
  for (const { name, properties } of commands) {
    expect(name).toMatch(/^(error|warning|notice)$/);
    expect(Object.keys(properties).sort()).toEqual(['col', 'endColumn', 'endLine', 'file', 'line', 'title']);
    expect(properties['file']).toBe(shown(hostile.state));
  }
  for (const address of addresses) {
    expect(commands.some(({ message }) => message.startsWith(`${shown(address)} accepts`))).toBe(true);
  }
  const titles = [...new Set(commands.map(({ properties }) => properties['title']))];
  HOSTILE.forEach((text) => {
    if (isOrdinary(text)) expect([text, titles.some((title) => title?.includes(shown(text)))]).toEqual([text, true]);
  });
});

test('JUnit is well-formed XML with every name in it', async () => {
  const xml = await printed([hostile.state, '-p', 'policies.yaml'], 'junit');
  const [suites] = parseXml(xml).children as [XmlElement];
  expect(suites.children.map(({ attributes }) => attributes['name'])).toEqual(HOSTILE.map((__, at) => `policy-${at}`));
  const cases = suites.children.flatMap(({ children }) => children);
  const names = new Set(cases.map(({ attributes }) => attributes['name']));
  for (const address of addresses) expect(names).toContain(shown(address));
  expect(Number(suites.attributes['tests'])).toBe(cases.length);
  expect(Number(suites.attributes['failures'])).toBe(cases.length);
  for (const each of cases) {
    expect(each.children.map(({ name }) => name)).toEqual(['failure']);
    expect(each.children[0]?.text).toContain(' accepts tcp 22 (ssh)');
  }
});

test('the reader of XML is a strict one', () => {
  for (const bad of ['<a>\u0001</a>', '<a>]]></a>', '<a b="<"/>', '<a>&x;</a>', '<a>\ufffe</a>', '<a><b></a></b>']) {
    expect(() => parseXml(bad)).toThrow();
  }
});

test('in Markdown nothing comes to life, and a table stays one', async () => {
  const text = await printed([hostile.state, '-p', 'policies.yaml'], 'markdown');
  const { elements } = parseHtml(`<!doctype html><title>x</title>${renderMarkdown(text)}`);
  const names = new Set(elements.map(({ name }) => name));
  expect([...names].sort()).toEqual(
    [
      'html',
      'head',
      'title',
      'body',
      'h3',
      'h4',
      'p',
      'strong',
      'code',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ].sort(),
  );
  expect(elements.filter(({ attributes }) => attributes.size > 0)).toEqual([]);
  const rows = elements.filter(({ name }) => name === 'tr').length;
  expect(elements.filter(({ name }) => name === 'td' || name === 'th')).toHaveLength(rows * 4);
  const codes = new Set(elements.filter(({ name }) => name === 'code').map((each) => each.text));
  for (const address of addresses) expect([...codes].map(withoutNoSpace)).toContain(shown(address));
  const strongs = elements.filter(({ name }) => name === 'strong').map((each) => each.text);
  expect([...new Set(strongs)]).toEqual(['What to do.']);
  // GitHub and GitLab look for people, issues and addresses in the text as it is shown.
  const words = parseHtml(renderMarkdown(text).replace(/<code>.*?<\/code>/g, '')).elements[0]?.text;
  expect(words).toContain('everyone');
  expect(words).not.toMatch(/@\w|https?:\/\/|www\.|\bGH-\d|[#!~&%$^][\w"]/);
});

const withoutNoSpace = (text: string): string => text.replaceAll('\u200b', '');

test('the reader of Markdown brings things to life', () => {
  const { elements } = parseHtml(renderMarkdown('[a](b) ![c](d) <b>e</b> https://example.com\n\n| a |\n| - |\n| b |'));
  expect(elements.map(({ name }) => name)).toEqual(expect.arrayContaining(['a', 'img', 'b', 'table', 'td']));
});

const PAGES: readonly (readonly [string, readonly string[]])[] = [
  ['findings in a state', [hostile.state, '-p', 'policies.yaml']],
  ['findings in a configuration', [hostile.root]],
  ['the exposure of a state', ['exposure', hostile.state]],
  ['the exposure of a configuration', ['exposure', hostile.root]],
];

test.each(PAGES)('the page of %s needs no mending, and nothing in it comes to life', async (__, argv) => {
  const { stdout } = await run([...argv, '--no-config', '-f', 'html'], hostile.folder);
  const { elements, errors } = parseHtml(stdout);
  expect(errors).toEqual([]);
  const names = elements.map(({ name }) => name);
  expect(names.filter((name) => /^(img|svg|iframe|object|embed|link|base|b?link|audio|video)$/.test(name))).toEqual([]);
  expect(names.filter((name) => /^(script|style)$/.test(name)).sort()).toEqual(['script', 'style']);
  const attributes = elements.flatMap((each) => [...each.attributes.keys()]);
  expect(attributes.filter((name) => /^(on|src|srcset|style$|action|formaction|background|ping)/.test(name))).toEqual(
    [],
  );
  const links = elements.flatMap((each) => each.attributes.get('href') ?? []);
  expect(links.filter((link) => !/^(#|https?:\/\/)/.test(link))).toEqual([]);
  const codes = new Set(elements.filter(({ name }) => name === 'code').map((each) => each.text));
  if (argv.includes(hostile.state)) for (const address of addresses) expect(codes).toContain(shown(address));
});

test('the reader of HTML complains', () => {
  expect(parseHtml('<!doctype html><title>x</title><p>&bogus;</i>').errors.length).toBeGreaterThan(0);
});

test('JSON formats hold the names as they are', async () => {
  const argv = [hostile.state, '-p', 'policies.yaml'];
  const json = JSON.parse(await printed(argv, 'json')) as { findings: { address: string }[] };
  const sarif = JSON.parse(await printed(argv, 'sarif')) as Log;
  const gitlab = JSON.parse(await printed(argv, 'gitlab')) as { description: string; fingerprint: string }[];
  const inSarif = new Set(
    sarif.runs[0]?.results?.flatMap(({ locations }) => locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName ?? []),
  );
  const inJson = new Set(json.findings.map(({ address }) => address));
  for (const address of addresses) {
    expect(inJson).toContain(address);
    expect(inSarif).toContain(address);
    expect(gitlab.some(({ description }) => description.startsWith(`${shown(address)} accepts`))).toBe(true);
  }
  expect(new Set(gitlab.map(({ fingerprint }) => fingerprint)).size).toBe(gitlab.length);
});

test('a SARIF message links to places of its own only', async () => {
  const argv = [hostile.state, '-p', 'policies.yaml'];
  const { runs } = JSON.parse(await printed(argv, 'sarif')) as Log;
  const links = runs[0]?.results?.flatMap(({ message }) => [...(message.text ?? '').matchAll(/\]\(([^)]*)\)/g)]) ?? [];
  expect(links).toEqual([]);
  const { stdout } = await run(['modules', '--no-config', '-f', 'sarif'], fixtures);
  const [result] = (JSON.parse(stdout) as Log).runs[0]?.results ?? [];
  const ids = result?.relatedLocations?.map(({ id }) => String(id));
  expect([...(result?.message.text ?? '').matchAll(/\]\((\d+)\)/g)].map(([, id]) => id)).toEqual(ids);
});

test('several formats at once are what each of them is alone', async () => {
  const files = new Map<string, string>();
  const world = { writeText: (path: string, text: string) => void files.set(path, text) };
  const argv = [hostile.state, '--no-config', '-p', 'policies.yaml'];
  const targets = formats.flatMap((format) => (format === 'text' ? ['-f', 'text'] : ['-f', `${format}=out/${format}`]));
  const { stdout, code } = await run([...argv, ...targets], hostile.folder, world);
  expect(code).toBe(1);
  expect(stdout).toBe(await printed([hostile.state, '-p', 'policies.yaml'], 'text'));
  expect([...files.keys()]).toEqual(
    formats.filter((format) => format !== 'text').map((format) => join(hostile.folder, 'out', format)),
  );
  for (const [file, text] of files) {
    const format = file.split('/').at(-1) ?? '';
    expect(text).toBe(await printed([hostile.state, '-p', 'policies.yaml'], format));
  }
});
