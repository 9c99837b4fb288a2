import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtures } from '../support/exposure.js';
import { run, seen } from '../support/run.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-'));
  copyFileSync(join(fixtures, 'web-tier', 'main.tf'), join(folder, 'main.tf'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lint = (...argv: readonly string[]): ReturnType<typeof run> => run(['.', '--no-config', ...argv], folder);

test('a baseline is written, and then only what is new counts', async () => {
  const written = await lint('--baseline', 'known.json', '--update-baseline');
  expect(seen(written)).toBe(
    'wrote 4 findings to known.json\nNo findings: 6 rules in 1 security group judged by 5 policies. 4 findings are known to the baseline.\nexit 0\n',
  );
  expect((await lint('--baseline', 'known.json')).code).toBe(0);
  const more = readFileSync(join(folder, 'main.tf'), 'utf8').replace('3300/6400', '3300/6500');
  writeFileSync(join(folder, 'main.tf'), more);
  const grown = await lint('--baseline', 'known.json');
  expect(grown.code).toBe(1);
  expect(grown.stdout).toMatch(/db_range.*\n.*\n/);
  expect(grown.stdout).not.toContain('alicloud_security_group_rule.ssh');
});

test.each([
  [['--baseline', 'missing.json'], 'there is no file "missing.json"'],
  [['--update-baseline'], '--update-baseline needs a file'],
  [['--baseline', 'main.tf'], '--baseline main.tf: this is not JSON'],
])('%j is a mistake', async (argv, problem) => {
  const { stderr, code } = await lint(...argv);
  expect(code).toBe(2);
  expect(stderr).toContain(problem);
});
