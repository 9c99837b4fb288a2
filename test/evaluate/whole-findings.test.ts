import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packs } from '../../src/policy/shipped.js';
import { group, inFolder, rule } from '../compliance/house.js';
import { fixtures } from '../support/exposure.js';
import { run } from '../support/run.js';

// Whatever sglint finds, people are told which resource it is, who reaches what, in which line, and the smallest change that ends it.

interface Found {
  readonly policy: string;
  readonly verdict: string;
  readonly address: string;
  readonly group: string | null;
  readonly message: string;
  readonly remedy: string;
  readonly location: { readonly file: string; readonly startLine: number };
  readonly traffic: readonly { readonly peers: string; readonly protocol: string; readonly ports: string }[];
  readonly witness: { readonly protocol: string } | null;
}

const config = join(__dirname, '..', 'policies', '.sglint.yaml');
const PACKS = packs.filter(({ read }) => read !== undefined).flatMap(({ name }) => ['-p', name]);
const NAMES = PACKS.flatMap((name) => {
  const file = packs.find((pack) => pack.name === name)?.read?.().value as { readonly services?: object } | undefined;
  return Object.keys(file?.services ?? {});
});

const roots = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'main.tf')));

describe.each(roots)('every finding in %s', (root) => {
  let found: readonly Found[] = [];
  beforeAll(async () => {
    const { stdout } = await run([root, '-c', config, ...PACKS, '-f', 'json', '--no-suppressions'], fixtures);
    ({ findings: found } = JSON.parse(stdout) as { readonly findings: readonly Found[] });
    expect(found.length).toBeGreaterThan(0);
  });

  test('names its resource first, and has its line', () => {
    for (const { address, message, location } of found) {
      expect(message.startsWith(`${address} `)).toBe(true);
      expect(location.file).toMatch(/\.(tf|tfvars)$/);
      expect(location.startLine).toBeGreaterThan(0);
    }
  });

  test('says who reaches what, by names that people know', () => {
    for (const { message, traffic, witness } of found) {
      expect(NAMES.filter((name) => new RegExp(`[(, ]${name}[,) ]`).test(message))).toEqual([]);
      if (witness === null) continue;
      expect(message).toMatch(/ accepts? (all traffic|every other protocol|tcp|udp|icmp|icmpv6|gre).* (from|to) /);
      const who = (peers: string): string => (peers === '(unknown)' ? 'unknown' : (peers.split(', ')[0] ?? ''));
      for (const { peers } of traffic) expect(message).toContain(who(peers));
    }
  });

  test('says what to change, and where rules disturb each other which of them', () => {
    for (const { remedy, policy, verdict, address } of found) {
      expect(remedy.length).toBeGreaterThan(20);
      if (verdict === 'fail' && ['tidy-rules', 'no-unused-groups', 'ecs-security-group-not-used'].includes(policy)) {
        expect(remedy).toMatch(
          remedy.startsWith('give one of them') ? /another priority/ : new RegExp(escaped(address)),
        );
      }
    }
  });
});

test('ports that a user puts into a set of a pack do not get its name', async () => {
  const files = {
    '.sglint.yaml':
      'version: 1\nextends: [sglint:cloud-config/sg-risky-ports-check]\nservices: { risky-ports: [tcp/7777], till: [tcp/7777] }\n',
    'main.tf': group(rule('till').replace(/port_range .*/, 'port_range = "7777/7777"')),
  };
  const { stdout } = await inFolder(files, ['.']);
  expect(stdout).toContain('accepts tcp 7777 (till) from 0.0.0.0/0');
});

const escaped = (text: string): string => text.replace(/[[\].*+?^${}()|\\]/g, '\\$&');
