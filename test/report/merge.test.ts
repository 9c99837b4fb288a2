import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
