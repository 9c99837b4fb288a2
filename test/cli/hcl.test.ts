import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Run, run } from '../support/run.js';

// Root modules on a disk: what a reader of files has to get right.

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const lint = (argv: readonly string[] = [], world = {}): Promise<Run> =>
  run(['.', '--no-config', ...argv], folder, world);

const ssh = (from: string, more = ''): string => `
resource "alicloud_security_group" "g" {}

resource "alicloud_security_group_rule" "ssh" {
  ${more}
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = ${from}
  security_group_id = alicloud_security_group.g.id
}
`;

test('of --var and --var-file the last on the command line counts, whichever it is', async () => {
  write({ 'main.tf': `variable "c" {}\n${ssh('var.c')}`, 'world.tfvars': 'c = "0.0.0.0/0"\n' });
  expect((await lint(['--var', 'c=10.0.0.0/8', '--var-file', 'world.tfvars'])).code).toBe(1);
  expect((await lint(['--var-file', 'world.tfvars', '--var', 'c=10.0.0.0/8'])).code).toBe(0);
});

test('TF_VAR_ is weaker than a tfvars file, and stronger than a default', async () => {
  write({ 'main.tf': `variable "c" { default = "10.0.0.0/8" }\n${ssh('var.c')}` });
  expect((await lint()).code).toBe(0);
  expect((await lint([], { env: { TF_VAR_c: '0.0.0.0/0' } })).code).toBe(1);
  write({ 'a.auto.tfvars': 'c = "10.0.0.0/8"\n' });
  expect((await lint([], { env: { TF_VAR_c: '0.0.0.0/0' } })).code).toBe(0);
});

test('the workspace is the selected one, and TF_WORKSPACE beats it', async () => {
  write({ 'main.tf': ssh('"0.0.0.0/0"', 'count = terraform.workspace == "prod" ? 1 : 0') });
  expect((await lint()).code).toBe(0);
  write({ '.terraform/environment': 'prod' });
  expect((await lint()).code).toBe(1);
  expect((await lint([], { env: { TF_WORKSPACE: 'test' } })).code).toBe(0);
});

test('a configuration file that leads nowhere makes the verdict incomplete', async () => {
  write({ 'main.tf': ssh('"10.0.0.0/8"') });
  symlinkSync('nowhere', join(folder, 'rules.tf'));
  const { code, stderr } = await lint();
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('rules.tf is listed and cannot be read'),
  });
});

describe('files that are no regular ones', () => {
  /** The port that a rule gets from an expression; `rules` lists it. */
  const portFrom = async (expression: string): Promise<Run> => {
    write({ 'main.tf': ssh('"10.0.0.0/8"').replace('"22/22"', `"\${${expression}}/22"`) });
    return run(['rules', '.'], folder);
  };
  beforeEach(() => {
    write({ 'sub/in.txt': '1', 'one.txt': '1' });
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    symlinkSync('sub', join(folder, 'folder.txt'));
    symlinkSync('one.txt', join(folder, 'link.txt'));
  });

  test('fileset() leaves folders and pipes out, and follows links', async () => {
    expect((await portFrom('length(fileset(".", "*.txt"))')).stdout).toMatch(/ 2-22 /);
    expect((await portFrom('length(fileset(".", "**/*.txt"))')).stdout).toMatch(/ 4-22 /);
  });

  test('fileset() fails over a link that leads nowhere', async () => {
    symlinkSync('nowhere', join(folder, 'lost.txt'));
    expect((await portFrom('length(fileset(".", "one*"))')).stdout).toMatch(/ 1-22 /);
    const { stderr } = await portFrom('length(fileset(".", "*.txt"))');
    expect(stderr).toContain('"lost.txt" is a link that leads nowhere');
  });

  test('a pipe is not waited for', async () => {
    expect((await portFrom('file("pipe.txt")')).stdout).toContain('(unknown)');
    expect((await portFrom('fileexists("pipe.txt") ? 20 : 21')).stdout).toContain('(unknown)');
  });

  test('fileexists() fails over a folder', async () => {
    expect((await portFrom('fileexists("link.txt") ? 20 : 21')).stdout).toMatch(/ 20-22 /);
    expect((await portFrom('fileexists("nothing") ? 20 : 21')).stdout).toMatch(/ 21-22 /);
    expect((await portFrom('fileexists("sub") ? 20 : 21')).stderr).toContain('"sub" is a folder, not a file');
  });
});

test('a block that Terraform does not have is pointed out: what is in it is not judged', async () => {
  write({
    'main.tf': ssh('"0.0.0.0/0"').replaceAll(
      'resource "alicloud_security_group_rule"',
      'resources "alicloud_security_group_rule"',
    ),
  });
  const { code, stderr } = await lint();
  expect(code).toBe(2);
  expect(stderr).toContain('there are no "resources" blocks');
  expect(stderr).toContain('did you mean "resource"?');
});

test.each([
  ['cidrsubnet(var.s, 8, 1)'],
  ['file(var.s)'],
  ['parseint(var.s, 10)'],
  ['timeadd(var.s, "1h")'],
  ['join("", [for k, v in { for k in [var.s, var.s] : k => 1 } : k])'],
])('what is wrong with a sensitive value is said without it: %s', async (expression) => {
  write({ 'main.tf': `variable "s" {\n  sensitive = "true"\n  default = "hunter2SECRET"\n}\n${ssh(expression)}` });
  for (const format of ['text', 'json', 'sarif']) {
    const { code, stdout, stderr } = await lint(['-f', format]);
    expect(code).toBe(0);
    expect(stdout).toContain('alicloud_security_group_rule.ssh');
    expect(stdout + stderr).not.toContain('hunter2');
  }
});

test('sources that say something else than the plan are not shown as its evidence', async () => {
  const plan = {
    format_version: '1.2',
    resource_changes: [
      {
        address: 'alicloud_security_group_rule.ssh',
        mode: 'managed',
        type: 'alicloud_security_group_rule',
        name: 'ssh',
        change: {
          actions: ['create'],
          after: {
            type: 'ingress',
            ip_protocol: 'tcp',
            port_range: '22/22',
            cidr_ip: '0.0.0.0/0',
            security_group_id: 'sg-1',
          },
          after_unknown: {},
        },
      },
    ],
  };
  write({ 'main.tf': ssh('"10.0.0.0/8"'), 'plan.json': JSON.stringify(plan) });
  const { stdout } = await run(['plan.json', '--no-config'], folder);
  expect(stdout).toContain('main.tf:4:1');
  expect(stdout).not.toContain('10.0.0.0/8');
});
