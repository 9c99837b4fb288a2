import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../support/run.js';

const root = join(__dirname, '..', '..');
const plan = join(root, 'test', 'policies', 'no-public-databases', 'failing', 'plan.json');

/** dist/ with some of its data only. */
function distWith(...kept: readonly string[]): string {
  const dist = join(mkdtempSync(join(tmpdir(), 'sglint-dist-')), 'dist');
  cpSync(join(root, 'dist'), dist, { recursive: true });
  for (const name of readdirSync(join(dist, 'policies'))) {
    if (!kept.includes(name)) rmSync(join(dist, 'policies', name));
  }
  return join(dist, 'cli.js');
}

test('packs, frameworks and examples that nobody asks for are not read', () => {
  const cli = distWith('recommended.json', 'networks.json', 'services.json');
  const { status, stderr } = spawnSync(process.execPath, [cli, plan, '--no-config'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  // The test could not see it otherwise.
  expect(spawnSync(process.execPath, [cli, plan, '-p', 'sglint:strict'], { encoding: 'utf8' }).status).toBe(3);
});

test('one pack is enough for one of its policies', () => {
  const cli = distWith('strict.json', 'networks.json', 'services.json');
  const argv = [cli, plan, '-p', 'sglint:strict/no-placeholder-sources'];
  expect(spawnSync(process.execPath, argv, { encoding: 'utf8' }).status).toBe(0);
});

test('access control lists are looked into wherever their entries are written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sglint-acl-'));
  writeFileSync(
    join(folder, 'main.tf'),
    `resource "alicloud_slb_acl" "inside" {
  name = "inside"
  entry_list {
    entry   = "10.0.0.0/8"
    comment = "inside"
  }
  entry_list {
    entry   = "0.0.0.0/0"
    comment = "everybody"
  }
}
resource "alicloud_alb_acl" "inside" {
  acl_name = "inside"
  acl_entries {
    entry = "0.0.0.0/0"
  }
}
`,
  );
  for (const pack of ['audit', 'cloud-config']) {
    const { stdout } = await run(['.', '--no-config', '-p', `sglint:${pack}`, '-f', 'json'], folder);
    const { findings } = JSON.parse(stdout) as { readonly findings: readonly { address: string; verdict: string }[] };
    expect(findings.map(({ verdict, address }) => `${verdict} ${address}`).sort()).toEqual([
      'fail alicloud_alb_acl.inside',
      'fail alicloud_slb_acl.inside',
    ]);
  }
});
