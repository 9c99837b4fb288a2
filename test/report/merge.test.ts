import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Log } from 'sarif';
import { run } from '../support/run.js';

const MODULE = (value: string, more: string): string => `resource "alicloud_security_group" "web" {
  vpc_id = "vpc-1"
}
resource "alicloud_security_group_rule" "ssh" {
  ${more}
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = ${value}
  security_group_id = alicloud_security_group.web.id
}
`;

async function printed(files: Readonly<Record<string, string>>, argv: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sglint-merge-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return (await run(argv, folder)).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const sources = (blocks: readonly string[]): string =>
  MODULE('each.value', `for_each = toset(${JSON.stringify(blocks)})`);

test.each(['text', 'github', 'gitlab', 'markdown', 'html', 'sarif'])(
  'in %s the widest of several instances speaks for all of one line',
  async (format) => {
    const files = { 'main.tf': sources(['8.8.8.8/32', '0.0.0.0/0', '9.9.9.9/32']) };
    const text = await printed(files, ['.', '--no-config', '-f', format]);
    expect(text).toMatch(/ssh.*0\.0\.0\.0\/0.* accepts tcp 22 .*ssh.* from 0\.0\.0\.0\/0/);
    expect(text).not.toContain('for other traffic');
  },
);

test('an instance that lets in somebody else is said to', async () => {
  const text = await printed({ 'main.tf': sources(['8.8.8.0/24', '9.9.9.0/24']) }, ['.', '--no-config']);
  expect(text).toContain('also   alicloud_security_group_rule.ssh["9.9.9.0/24"] (for other traffic)');
});

const CALL = 'variable "office" {}\nmodule "web" {\n  source = "../../web"\n  from   = var.office\n}\n';

/** A module, and root modules that call it, all alike. */
const called = (roots: readonly string[]): Readonly<Record<string, string>> => ({
  'web/main.tf': MODULE('var.from', '').replace(/^/, 'variable "from" {}\n'),
  ...Object.fromEntries(
    roots.flatMap((root) => [
      [`${root}/main.tf`, CALL],
      [`${root}/terraform.tfvars`, 'office = "0.0.0.0/0"\n'],
    ]),
  ),
});

const ADDRESS = 'module.web.alicloud_security_group_rule.ssh';

/** As people read it: HTML and what Markdown escapes aside. */
const readable = (text: string): string => text.replace(/<[^>]+>|\\(?=[\][])/g, '').replace(/\s+/g, ' ');

describe('root modules that call one module are one result', () => {
  const roots = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `live/${name}`);

  test.each(['text', 'github', 'gitlab', 'markdown', 'html', 'sarif'])(
    'that names every one of them in %s',
    async (format) => {
      const text = readable(await printed(called(roots), [...roots, '--no-config', '-f', format]));
      expect(text).toMatch(/(in|In) ?the root module live\/a\b/);
      for (const root of roots.slice(1)) expect(text).toContain(`${ADDRESS} in ${root}`);
    },
  );

  test.each(['text', 'html', 'sarif'])('that leads to the values of every one of them in %s', async (format) => {
    const text = await printed(called(roots), [...roots, '--no-config', '-f', format]);
    for (const root of roots) expect(text.replaceAll('<wbr>', '')).toContain(`${root}/terraform.tfvars`);
  });

  test('with a way for each in SARIF, and texts of links that differ', async () => {
    const log = JSON.parse(await printed(called(roots), [...roots, '--no-config', '-f', 'sarif'])) as Log;
    const [result] = log.runs[0]?.results ?? [];
    const names = result?.locations?.[0]?.logicalLocations?.map(({ fullyQualifiedName }) => fullyQualifiedName);
    expect(names).toEqual([ADDRESS]);
    const firsts = result?.codeFlows?.map(
      ({ threadFlows: [flow] }) => flow?.locations[0]?.location?.physicalLocation?.artifactLocation?.uri,
    );
    expect(firsts).toEqual(roots.map((root) => `${root}/terraform.tfvars`));
    const links = [...(result?.message.text ?? '').matchAll(/\[([^\]]+)\]\(\d+\)/g)].map(([, text]) => text);
    expect(links).toHaveLength(10);
    expect(new Set(links).size).toBe(links.length);
  });

  test('but cases of their own in JUnit, by names of their own', async () => {
    const text = await printed(called(roots), [...roots, '--no-config', '-f', 'junit']);
    const names = [...text.matchAll(/<testcase .*name="([^"]+)">/g)].map(([, name]) => name);
    expect(names).toEqual(roots.map((root) => `${ADDRESS} in ${root}`));
  });

  test('of which very many are counted', async () => {
    const many = Array.from({ length: 25 }, (_, at) => `live/r${at + 10}`);
    const text = readable(await printed(called(many), [...many, '--no-config']));
    expect(text).toContain(`${ADDRESS} in live/r30 and 4 more`);
    expect(text.match(/terraform\.tfvars/g)).toHaveLength(21);
  });

  test('and one root module alone is not named', async () => {
    const text = await printed(called(['live/a']), ['live/a', '--no-config']);
    expect(text).not.toMatch(/root module/);
  });
});

test('what lies in its own root module is not said to be there', async () => {
  const main = MODULE('"0.0.0.0/0"', '');
  const text = await printed({ 'live/a/main.tf': main, 'live/b/main.tf': main }, ['live/a', 'live/b', '--no-config']);
  expect(text).not.toMatch(/root module|also/);
});
test.each([
  ['text', /\n {2}group {2}alicloud_security_group\.web\n/],
  ['markdown', /Security group: `alicloud_security_group\.web`\./],
  ['html', /<dt>Group<\/dt><dd><code>alicloud_security_group\.web<\/code>/],
])(
  'in %s a finding on a rule names its security group once, however many instances there are',
  async (format, name) => {
    const text = await printed({ 'main.tf': sources(['0.0.0.0/0', '9.9.9.0/24']) }, [
      '.',
      '--no-config',
      '-f',
      format,
      '-p',
      'sglint:recommended/no-public-admin-ports',
    ]);
    expect(text.replaceAll('<wbr>', '').match(new RegExp(name, 'g'))).toHaveLength(1);
  },
);

test('the same addresses in two root modules have two identities in GitLab', async () => {
  const main = MODULE('"0.0.0.0/0"', '');
  const files = { 'live/a/main.tf': main, 'live/b/main.tf': main };
  const text = await printed(files, ['live/a', 'live/b', '--no-config', '-f', 'gitlab']);
  const found = JSON.parse(text) as readonly { readonly fingerprint: string }[];
  expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2);
});
