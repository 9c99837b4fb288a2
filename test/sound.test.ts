import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './support/run.js';

// Configurations as careful teams write them: sglint:recommended has nothing to say, and nothing is left undecided.

const root = join(__dirname, 'fixtures', 'sound');
const PLACES = ['.', 'plan.json'];

interface JsonReport {
  readonly findings: readonly { readonly policy: string; readonly verdict: string }[];
  readonly diagnostics: readonly unknown[];
}

async function report(name: string, ...argv: readonly string[]): Promise<JsonReport> {
  const { stdout } = await run([...argv, '-f', 'json'], join(root, name));
  return JSON.parse(stdout) as JsonReport;
}

describe.each(['web-tier', 'database-cluster', 'kubernetes'])('%s', (name) => {
  test.each(PLACES)('recommended is silent on %s', async (place) => {
    const { findings, diagnostics } = await report(name, place, '--no-config');
    expect({ findings, diagnostics }).toEqual({ findings: [], diagnostics: [] });
  });

  test.each(PLACES)('so is audit on %s', async (place) => {
    expect((await report(name, place, '--no-config', '-p', 'sglint:audit')).findings).toEqual([]);
  });

  test('it is not silent because nothing is judged: administrators from everywhere are found', async () => {
    const { findings } = await report(name, '.', '--no-config', '--var', 'admin_cidrs=["0.0.0.0/0"]');
    expect(findings).toMatchObject([{ policy: 'no-public-admin-ports', verdict: 'fail' }]);
  });

  test('administrators on the internet are found until they are trusted', async () => {
    const argv = ['.', '--var', 'admin_cidrs=["8.8.8.8/32"]'];
    expect((await report(name, ...argv, '--no-config')).findings).toMatchObject([{ policy: 'no-public-admin-ports' }]);
    const config = join(mkdtempSync(join(tmpdir(), 'sglint-sound-')), '.sglint.yaml');
    writeFileSync(config, 'version: 1\nnetworks: { trusted: [8.8.8.8] }\n');
    expect((await report(name, ...argv, '-c', config)).findings).toEqual([]);
  });
});

describe('scenario packs', () => {
  const ADMINS = '[10.200.0.0/16, "security-group:*bastion"]';
  test.each([
    ['web-tier', 'web-server', `web-operators: ${ADMINS}`],
    [
      'database-cluster',
      'database-cluster',
      `database-nodes: [10.20.0.0/24, 10.20.1.0/24]
  database-clients: ["security-group:orders-app"]
  database-backup: [10.20.9.0/28]
  database-monitoring: []
  database-operators: ${ADMINS}`,
    ],
    [
      'kubernetes',
      'kubernetes-node',
      `kubernetes-nodes: [10.30.0.0/16]
  kubernetes-pods: [172.20.0.0/16]
  kubernetes-clients: []
  kubernetes-operators: ${ADMINS}`,
    ],
  ])('%s keeps to %s once the networks are filled in', async (name, pack, networks) => {
    const folder = mkdtempSync(join(tmpdir(), 'sglint-sound-'));
    const config = join(folder, '.sglint.yaml');
    writeFileSync(config, `version: 1\nextends: [sglint:${pack}]\nnetworks:\n  ${networks}\n`);
    for (const place of PLACES) expect((await report(name, place, '-c', config)).findings).toEqual([]);
    // Somebody else's network is not let in.
    writeFileSync(
      config,
      `version: 1\nextends: [sglint:${pack}]\nnetworks:\n  ${networks.replaceAll(ADMINS, '[10.99.0.0/16]')}\n`,
    );
    const { findings } = await report(name, 'plan.json', '-c', config);
    expect(findings.map(({ verdict }) => verdict)).toContain('fail');
  });
});
