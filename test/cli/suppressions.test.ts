import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { nodeIo } from '../../src/cli/node-io.js';
import { fixtures } from '../support/exposure.js';
import { run } from '../support/run.js';
import { rule } from '../suppression/scene.js';

const example = join(__dirname, '..', 'cases', 'suppressions');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const IGNORE = '# sglint:ignore no-public-admin-ports reason="bastion"';

const summary = async (argv: readonly string[], world = {}): Promise<Readonly<Record<string, number>>> => {
  const { stdout } = await run([...argv, '-f', 'json'], folder, world);
  return (JSON.parse(stdout) as { summary: Readonly<Record<string, number>> }).summary;
};

describe('what is silenced', () => {
  test('does not count for the exit status', async () => {
    writeFileSync(join(folder, 'main.tf'), rule({ above: IGNORE }));
    const { code, stdout } = await run(['.'], folder);
    expect(stdout).toBe(
      'No findings: 1 rule in 1 security group judged by 11 policies. One finding is silenced by a comment.\n',
    );
    expect(code).toBe(0);
    expect((await run(['.', '--no-suppressions'], folder)).code).toBe(1);
  });

  test('is not in a baseline', async () => {
    writeFileSync(join(folder, 'main.tf'), rule({ above: IGNORE }));
    await run(['.', '--baseline', 'known.json', '--update-baseline'], folder);
    expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))).toEqual({ version: 1, findings: [] });
  });

  test('is left out with what cannot be decided, where that is ignored', async () => {
    const text = rule({ above: IGNORE }).replace('"0.0.0.0/0"', 'var.office');
    writeFileSync(join(folder, 'main.tf'), `variable "office" {}\n${text}`);
    expect(await summary(['.'])).toMatchObject({ open: 0, suppressed: 1 });
    expect(await summary(['.', '--unknown', 'ignore'])).toMatchObject({ fail: 0, open: 0, suppressed: 0 });
  });

  test.each(['text', 'github', 'gitlab', 'junit', 'markdown', 'sarif'])('is not listed in %s', async (format) => {
    const { stdout } = await run(['.', '-f', format], example);
    expect(stdout).toContain('rule.mysql');
    expect(stdout).not.toMatch(/rule\.(bastion|redis|vnc)/);
  });

  test('is told apart in HTML, with who accepted it and until when', async () => {
    const { stdout } = await run(['.', '-f', 'html'], example);
    const [, accepted = ''] = stdout.replaceAll('<wbr>', '').split('<h2 id="accepted">');
    expect(accepted.split('<h2', 1)[0]?.match(/rule\.(bastion|redis|vnc)/g)).toHaveLength(5);
    expect(accepted).toMatch(/bastion, NET-142 <span class="note">comment<\/span><\/td>\n<td [^>]*>2026-12-31/);
  });

  test('is marked in SARIF where it is asked for, one result for the instances that one thing silences', async () => {
    const { stdout } = await run(['.', '-f', 'sarif', '--sarif-suppressed'], example);
    const results = (JSON.parse(stdout) as Log).runs[0]?.results ?? [];
    const marked = results.flatMap(({ locations, suppressions = [] }) =>
      suppressions.map(({ kind, justification }) => {
        const names = locations?.[0]?.logicalLocations?.map(({ fullyQualifiedName }) => fullyQualifiedName) ?? [];
        return `${kind} ${justification}: ${names.map((name) => name?.replace('alicloud_security_group_rule.', '')).join(' ')}`;
      }),
    );
    expect(marked).toEqual([
      'inSource bastion, NET-142: bastion["rdp"] bastion["ssh"]',
      "external a partner's cache, NET-150: redis",
      'inSource a honeypot: module.web["a"].vnc module.web["b"].vnc',
    ]);
    expect(results.filter(({ suppressions }) => suppressions === undefined)).toHaveLength(7);
  });
});

describe('a plan', () => {
  const plan = join(fixtures, 'modules', 'tfplan.json');
  const idle = `${IGNORE}\n\nlocals {}\n`;

  test('without findings reads no configuration, and says nothing about its comments', async () => {
    copyFileSync(join(fixtures, 'ipv6', 'main.tf'), join(folder, 'main.tf'));
    copyFileSync(join(fixtures, 'ipv6', 'tfplan.json'), join(folder, 'tfplan.json'));
    writeFileSync(join(folder, 'comments.tf'), idle);
    writeFileSync(
      join(folder, 'p.yaml'),
      'version: 1\npolicies: [{id: p, title: t, severity: low, ports: {max-range: 65535}}]',
    );
    const read: string[] = [];
    const readBytes = (path: string): Uint8Array => {
      read.push(path);
      return nodeIo.readBytes(path);
    };
    expect(await summary(['tfplan.json', '--no-config', '-p', 'p.yaml'], { readBytes })).toMatchObject({
      fail: 0,
      open: 0,
    });
    expect(read.filter((path) => path.endsWith('.tf'))).toEqual([]);
  });

  test('with findings is told of comments that silence nothing', async () => {
    cpSync(join(fixtures, 'modules'), folder, { recursive: true });
    expect(await summary([plan])).toMatchObject({ fail: 1, suppressed: 1 });
    writeFileSync(join(folder, 'comments.tf'), idle);
    const told = await summary(['tfplan.json']);
    expect(told).toMatchObject({ fail: 2, suppressed: 1, byPolicy: { 'suppression-unused': { fail: 1 } } });
    expect(await summary(['tfplan.json', '--changed-only'])).toMatchObject({ fail: 1, suppressed: 1 });
  });

  test('and the configuration that it comes from have the same comments', async () => {
    cpSync(example, folder, { recursive: true });
    const one = await summary(['.']);
    const both = await summary(['.', 'tfplan.json']);
    expect(one).toMatchObject({ fail: 8, suppressed: 5 });
    // What is found is found in both; what is told of comments and exceptions, once.
    expect(both).toMatchObject({ fail: 11, suppressed: 10 });
  });
});

test('nothing is called unused where a part could not be read', async () => {
  writeFileSync(join(folder, 'main.tf'), rule({ from: '10.0.0.0/8', above: IGNORE }));
  expect(await summary(['.'])).toMatchObject({ byPolicy: { 'suppression-unused': { fail: 1 } } });
  writeFileSync(join(folder, 'broken.tf'), 'locals {');
  expect((await summary(['.'])).byPolicy).toEqual({});
});

test('a line with a value on it is not shown for the comment behind it', async () => {
  const behind = ' # sglint:ignore no-public-admin-ports reason="x"';
  const text = rule({ from: '10.1.2.3/32', behind }).replace(/"(10\S*)"/, 'sensitive("$1")');
  writeFileSync(join(folder, 'main.tf'), text);
  const { stdout } = await run(['.'], folder);
  expect(stdout).toContain('suppression-unused');
  expect(stdout).not.toContain('10.1.2.3');
});

test('the day is that of UTC', () => {
  expect(nodeIo.today).toBe(new Date().toISOString().slice(0, 10));
});
