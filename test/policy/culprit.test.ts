import { packs, shippedNetworks } from '../../src/policy/shipped.js';
import { inFolder } from '../compliance/house.js';

// What a configuration says of names may break policies that come with sglint. Whoever wrote it can change nothing there.

const PACKS = packs.filter(({ read }) => read !== undefined);
const ALL = PACKS.map(({ name }) => name).join(', ');

const namesIn = (kind: 'networks' | 'services'): readonly string[] =>
  PACKS.flatMap(({ read }) => {
    const file = read?.().value as Readonly<Record<string, object>> | undefined;
    return Object.keys(file?.[kind] ?? {});
  });

const NETWORKS = [...new Set([...Object.keys(shippedNetworks), ...namesIn('networks')])];
const SERVICES = [...new Set([...namesIn('services'), 'ssh', 'http', 'telnet', 'rdp'])];

/** What sglint says of a configuration: places and messages, and the exit code. */
async function said(config: string): Promise<{ readonly code: number; readonly places: readonly string[] }> {
  const { code, stderr } = await inFolder({ '.sglint.yaml': config }, ['policies', '.']);
  return { code, places: [...stderr.matchAll(/^(\S+:\d+:\d+): (.*)$/gm)].map(([line]) => line) };
}

const filledIn = (but: string): string =>
  namesIn('networks')
    .filter(
      (name) => name !== but && !Object.hasOwn(shippedNetworks, name) && !['documentation', 'all-ipv4'].includes(name),
    )
    .map((name) => `  ${name}: [10.0.0.0/8]\n`)
    .join('');

describe.each(NETWORKS)('another network "%s"', (name) => {
  test.each(['[]', '["security-group:x"]', '[any]', '[8.8.8.8]', `["${name}"]`, '["::/0"]', '[nope]'])(
    'as %s is complained about where it is, if at all',
    async (terms) => {
      const config = `version: 1\nextends: [${ALL}]\nnetworks:\n  ${name}: ${terms}\n${filledIn(name)}`;
      const { code, places } = await said(config);
      expect(code).toBe(places.length > 0 ? 2 : 0);
      for (const place of places) expect(place).toMatch(/^\.sglint\.yaml:4:/);
    },
  );
});

describe.each(SERVICES)('another service "%s"', (name) => {
  test.each(['[icmp]', '[icmpv6]', '[all]', `["${name}"]`, '[nope]'])(
    'as %s is complained about where it is, if at all',
    async (terms) => {
      const config = `version: 1\nextends: [${ALL}]\nservices:\n  ${name}: ${terms}\nnetworks:\n${filledIn('')}`;
      const { code, places } = await said(config);
      expect(code).toBe(places.length > 0 ? 2 : 0);
      for (const place of places) expect(place).toMatch(/^\.sglint\.yaml:4:/);
    },
  );
});

test('one name is complained about once, with the policies that use it', async () => {
  expect(await said('version: 1\nnetworks: { internet: [] }\n')).toEqual({
    code: 2,
    places: [
      '.sglint.yaml:2:13: with the network "internet" as it is here, no-public-admin-ports, no-public-databases, no-public-file-sharing and 4 more cannot be judged: no address is left in these networks',
    ],
  });
  expect(await said('version: 1\nextends: [sglint:audit/rds-allow-list]\nnetworks: { internet: [] }\n')).toEqual({
    code: 2,
    places: [
      '.sglint.yaml:3:13: with the network "internet" as it is here, rds-allow-list cannot be judged: no address is in these networks',
    ],
  });
  // The definition itself is wrong: that is enough to say.
  expect(await said('version: 1\nnetworks: { internet: [nope] }\n')).toEqual({
    code: 2,
    places: ['.sglint.yaml:2:24: there is no network "nope"'],
  });
});

test.each([
  // What is set does not go with what is left.
  ['{ forbid: { direction: egress } }', 36, 'egress has no "from"'],
  ['{ forbid: { from: trusted } }', 52, 'no address is left in these networks'],
  ['{ forbid: { traffic: [nope] } }', 56, 'there is no service "nope"'],
])('a policy set to %s is complained about where it is set', async (setting, column, message) => {
  const config = `version: 1\npolicies: { no-public-databases: ${setting} }\nnetworks: { internet: [8.0.0.0/8] }\n`;
  expect(await said(config)).toEqual({ code: 2, places: [`.sglint.yaml:2:${column}: ${message}`] });
});

test("a network of a policy file of one's own is complained about there", async () => {
  const files = {
    '.sglint.yaml': 'version: 1\nextends: [sglint:recommended, ./house.yaml]\n',
    'house.yaml': 'version: 1\nnetworks:\n  trusted: [any]\n',
  };
  const { code, stderr } = await inFolder(files, ['policies', '.']);
  expect(code).toBe(2);
  expect(stderr).toContain('house.yaml:3:3: with the network "trusted" as it is here, ');
  expect(stderr).toContain('these exceptions leave nothing to forbid');
  expect(stderr).not.toContain('recommended.yaml');
});
