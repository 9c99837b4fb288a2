import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures } from '../support/exposure.js';
import { GROUP, Repository, rule, SHUT } from '../support/repository.js';

// A comment silences whatever its line comes to let in. Whoever widens that line is told: what is new, and which comment it is.

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
  repository.write('policies/shut.yaml', SHUT);
  repository.write('.sglint.yaml', 'version: 1\nextends: [./policies]\n');
});
afterEach(() => repository.remove());

const COMMENT = '# sglint:ignore shut reason="a public page"\n';
const page = (source: string): string => GROUP + COMMENT + rule('page', 80, source);
const NEWS =
  'New, but silenced by the comment at main.tf:4: alicloud_security_group_rule.page newly accepts tcp 80 (http) from 8.8.9.0/24. Its reason: a public page.';

/** The lines of standard output that tell of what is new and silenced. */
async function news(...argv: readonly string[]): Promise<readonly string[]> {
  const { stdout, code } = await repository.sglint(argv);
  expect(code).toBe(0);
  return stdout.split('\n').filter((line) => line.includes('New, but silenced'));
}

const WAYS: readonly (readonly [string, readonly string[]])[] = [
  ['the hook, of a file that is named', ['hook', 'main.tf']],
  ['the hook, of any file', ['hook']],
  ['--since', ['--since', 'HEAD']],
];

describe.each(WAYS)('%s', (_, argv) => {
  test('tells what a comment silences that has come to be wider', async () => {
    repository.commit({ 'main.tf': page('"8.8.8.0/24"') });
    expect(await news(...argv)).toEqual([]);
    repository.stage({ 'main.tf': page('"8.8.8.0/23"') });
    expect(await news(...argv)).toEqual([NEWS]);
  });

  test('tells nothing of what is narrower, moved, or open without being wider', async () => {
    repository.commit({ 'main.tf': page('"8.8.8.0/23"') });
    repository.stage({ 'main.tf': `\n\n${page('"8.8.8.0/24"')}` });
    expect(await news(...argv)).toEqual([]);
  });

  test('tells what is opened elsewhere and silenced here', async () => {
    const drop = rule('drop', 80, '"8.8.9.0/24"', 'policy = "drop"');
    const main = page('"8.8.8.0/23"').replace('cidr_ip', 'priority = 2\n  cidr_ip');
    repository.commit({ 'main.tf': main, 'drop.tf': drop });
    repository.stage({ 'drop.tf': '# gone\n' });
    expect(await news(...argv)).toEqual([NEWS]);
  });

  test('says it of an exception, too, and of what cannot be decided', async () => {
    const exception = 'exceptions:\n  - {policy: shut, address: "*.page", reason: "reviewed!", expires: 2099-01-01}\n';
    const main = (source: string): string => `variable "x" {}\n${GROUP}${rule('page', 80, source)}`;
    repository.commit({
      'main.tf': main('"10.0.0.0/8"'),
      '.sglint.yaml': `version: 1\nextends: [./policies]\n${exception}`,
    });
    repository.stage({ 'main.tf': main('var.x') });
    expect(await news(...argv)).toEqual([
      'New, but silenced by the exception at .sglint.yaml:4: Cannot be decided: alicloud_security_group_rule.page may newly accept tcp 80 (http) from an unknown source: cidr_ip depends on var.x, which has no value. Its reason: reviewed!',
    ]);
    expect(await news(...argv, '--unknown', 'ignore')).toEqual([]);
  });

  test('is not told where nothing is silenced', async () => {
    repository.commit({ 'main.tf': page('"8.8.8.0/24"') });
    repository.stage({ 'main.tf': page('"8.8.8.0/23"') });
    const { stdout, code } = await repository.sglint([...argv, '--no-suppressions']);
    expect(code).toBe(1);
    expect(stdout).not.toContain('silenced');
  });

  test.each(['markdown', 'html', 'github'])('tells it in %s', async (format) => {
    repository.commit({ 'main.tf': page('"8.8.8.0/24"') });
    repository.stage({ 'main.tf': page('"8.8.8.0/23"') });
    const lines = await news(...argv, '-f', format);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.replaceAll('<wbr>', '')).toContain(NEWS);
    if (format === 'github') expect(lines[0]).toMatch(/^::notice file=main\.tf,line=4,endLine=4,/);
  });
});

test('before the first commit everything is new', async () => {
  repository.stage({ 'main.tf': page('"8.8.8.0/24"') });
  expect(await news('hook', 'main.tf')).toHaveLength(1);
});

test('a plan that opens something where a comment silences it', async () => {
  cpSync(join(fixtures, 'modules'), repository.folder, { recursive: true });
  const argv = ['tfplan.json', '--changed-only', '--no-config'];
  const { stdout } = await repository.sglint(argv);
  expect(stdout).toMatch(
    /^New, but silenced by the comment at main\.tf:40: alicloud_security_group_rule\.bastion newly accepts tcp 22 /m,
  );
  expect((await repository.sglint(['tfplan.json', '--no-config'])).stdout).not.toContain('New, but silenced');
});

test('many are counted', async () => {
  const pages = (source: string): string =>
    GROUP + Array.from({ length: 25 }, (_, at) => COMMENT + rule(`page${at}`, 80 + at, source)).join('');
  repository.commit({ 'main.tf': pages('"10.0.0.0/8"') });
  repository.stage({ 'main.tf': pages('"8.8.8.0/24"') });
  expect(await news('hook')).toHaveLength(20);
  expect((await repository.sglint(['hook'])).stdout).toContain('\n5 more like them: sglint -f json lists all.\n');
});
