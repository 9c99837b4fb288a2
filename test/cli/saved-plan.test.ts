import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fixtures } from '../support/exposure.js';

// A saved plan goes through the terraform on the PATH. A stand-in shows what it is asked; where Terraform itself is there, so is it.

const cli = join(__dirname, '..', '..', 'dist', 'cli.js');
const saved = join(fixtures, 'web-tier', 'tfplan');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, script: string): void {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'bin', name), 0o755);
}

function sglint(...args: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const env = { PATH: [join(folder, 'bin'), '/usr/bin', '/bin'].join(delimiter) };
  return spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: folder, env });
}

test.each(['terraform', 'tofu'])('%s is asked for the plan in JSON, where its providers are', (name) => {
  mkdirSync(join(folder, 'sources', '.terraform'), { recursive: true });
  program(name, `echo "$PWD $*" > '${folder}/asked'; cat '${saved}.json'`);
  const { status, stdout } = sglint(saved, '--no-config', '--source', 'sources');
  expect({ status, stdout }).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('alicloud_security_group_rule.ssh accepts tcp 22'),
  });
  const asked = spawnSync('cat', [join(folder, 'asked')], { encoding: 'utf8' }).stdout;
  expect(asked).toContain(`${join('sources')} show -json -no-color ${saved}`);
});

test('without either, it says what to do', () => {
  expect(sglint(saved, '--no-config')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(
      /needs terraform or tofu on the PATH[\s\S]*help: install one of them, or convert it yourself/,
    ),
  });
});

test('when Terraform cannot, its own words and the way out are shown', () => {
  program(
    'terraform',
    "printf '\\342\\225\\267\\n\\342\\224\\202 Warning: something else\\n\\342\\225\\265\\n\\342\\225\\267\\n\\342\\224\\202 Error: Failed to load plugin schemas\\n' >&2; exit 1",
  );
  const { status, stderr } = sglint(saved, '--no-config');
  expect(status).toBe(2);
  expect(stderr).toContain('terraform show -json failed: Error: Failed to load plugin schemas');
  expect(stderr).toContain('help: run terraform init in the folder that the plan was made in');
});

test('on standard input it is refused with the way out', () => {
  const { status, stderr } = spawnSync(process.execPath, [cli, '-', '--no-config'], {
    encoding: 'utf8',
    input: Buffer.from('PK\u0003\u0004'),
  });
  expect({ status, stderr }).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('standard input is a saved plan'),
  });
});

const terraform = spawnSync('terraform', ['version'], { encoding: 'utf8' }).status === 0;
(terraform ? test : test.skip)('the real Terraform, with a plan of a resource that is built into it', () => {
  writeFileSync(join(folder, 'main.tf'), 'resource "terraform_data" "a" {}\n');
  const options = {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: '' },
  } as const;
  for (const args of [
    ['init', '-input=false'],
    ['plan', '-input=false', '-out=tfplan'],
  ]) {
    expect(spawnSync('terraform', args, options)).toMatchObject({ status: 0 });
  }
  const { status, stderr } = spawnSync(process.execPath, [cli, 'tfplan', '--no-config'], options);
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('nothing to judge') });
});
