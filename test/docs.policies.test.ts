import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './compliance/house.js';

const folder = join(__dirname, '..', 'docs', 'policies');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));

/** The blocks of a page in one language. */
const blocksOf = (page: string, language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text ?? '');

describe.each(pages)('the page %s', (name) => {
  const page = readFileSync(join(folder, name), 'utf8');
  const isPack = name.startsWith('packs');

  test('has a configuration that puts in force what the page is about', async () => {
    const configurations = blocksOf(page, 'yaml');
    expect(configurations.length).toBeGreaterThan(0);
    if (!isPack) expect(configurations).toHaveLength(1);
    const id = /^# `([a-z0-9-]+)`$/m.exec(page)?.[1] ?? '';
    const listed = isPack ? /^(critical|high|medium|low|info) +[a-z0-9-]+ /m : new RegExp(`^\\w+ +${id} `, 'm');
    for (const configuration of configurations) {
      const { code, stdout, stderr } = await inFolder({ '.sglint.yaml': configuration }, ['policies', '.']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(listed);
    }
  });

  test('says of each side of a policy what sglint says of it', async () => {
    if (isPack) return;
    const [configuration = ''] = blocksOf(page, 'yaml');
    const [failing = '', passing = ''] = blocksOf(page, 'hcl');
    const linted = async (main: string): Promise<readonly string[]> => {
      const files = { '.sglint.yaml': configuration, 'main.tf': main };
      const { stdout } = await inFolder(files, ['lint', '.', '-f', 'json']);
      return (JSON.parse(stdout) as { readonly findings: readonly { message: string }[] }).findings.map(
        ({ message }) => message,
      );
    };
    expect(await linted(failing)).toEqual([/^sglint says: (.*)$/m.exec(page)?.[1]]);
    expect(await linted(passing)).toEqual([]);
  });

  test('leads to pages and headings that there are', () => {
    for (const [, target = ''] of page.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      const [path = '', heading] = target.split('#');
      const text = readFileSync(join(folder, name, '..', path), 'utf8');
      const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
        words
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replace(/ /g, '-'),
      );
      if (heading !== undefined) expect(headings).toContain(heading);
    }
  });
});
