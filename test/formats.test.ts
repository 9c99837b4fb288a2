import { join } from 'node:path';
import { run } from './support/run.js';

const hostile = join(__dirname, 'cases', 'hostile-strings');
const report = async (format: string): Promise<string> =>
  (await run(['plan.json', '--no-config', '-p', 'policy.yaml', '-f', format], hostile)).stdout;

/** Whether tags are closed in order, and nothing stands between them that XML gives a meaning. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let at = 0;
  for (const tag of xml.matchAll(/<(\/?)([a-z]+)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>/g)) {
    const [whole, closing, name = '', , single] = tag;
    if (/[<>]|&(?!(amp|lt|gt|quot|apos);)/.test(xml.slice(at, tag.index))) return false;
    at = tag.index + whole.length;
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else if (single !== '/') open.push(name);
  }
  return open.length === 0 && at > 0;
}

test('JUnit is XML, whatever stands in a plan', async () => {
  const xml = (await report('junit')).replace(/^<\?xml[^>]*\?>\n/, '');
  expect(isWellFormed(xml.trimEnd())).toBe(true);
  expect(isWellFormed(xml.replace('</testsuite>', ''))).toBe(false);
});

test('a line of a workflow command holds one command', async () => {
  const lines = (await report('github')).trimEnd().split('\n');
  for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) file=[^:]*::[^]*$/);
  expect(lines.length).toBeGreaterThan(0);
});

test('nothing in Markdown comes to life', async () => {
  const text = (await report('markdown')).replace(/<\/?code>/g, '');
  expect(text).not.toMatch(/<|\]\(|@|https?:\/\//);
});

test.each(['gitlab', 'json', 'sarif'])('%s is JSON', async (format) => {
  expect(JSON.parse(await report(format))).toBeDefined();
});
