import { type Exposure, exposuresOf } from '../../src/alicloud/exposure.js';
import { securityGroups } from '../../src/alicloud/security-group.js';
import { parseCidr } from '../../src/net/cidr.js';
import { pointOf } from '../../src/net/points.js';
import { holds, type PeerSpace, unionOfAll } from '../../src/net/traffic.js';
import { created, type Fields, readPlan } from '../support/plan.js';
import { Chance, rounds } from '../support/random.js';

// Rules that name groups, of whose members some are known: in every world that there may be, address by address.

const count = rounds(2_000, 100_000);

const GROUPS = ['a', 'b'];
/** The first ones are of a VPC, where members may be that nobody knows of. */
const HOSTS = ['10.0.0.1', '10.0.0.2', '10.1.0.1', '30.0.0.1', '8.8.8.8'];
const BLOCKS = ['10.0.0.0/16', '10.0.0.0/8', '0.0.0.0/0', '10.0.0.1/32', '30.0.0.0/8'];

interface Line {
  readonly policy: 'accept' | 'drop';
  readonly priority: number;
  readonly peer: string;
}

interface World {
  readonly lines: readonly Line[];
  readonly machines: readonly { readonly host: string; readonly groups: readonly string[] }[];
}

const randomWorld = (chance: Chance): World => ({
  lines: chance.some(1, 5, () => ({
    policy: chance.percent(60) ? 'accept' : 'drop',
    priority: chance.between(1, 3),
    peer: chance.percent(55) ? chance.pick(GROUPS) : chance.pick(BLOCKS),
  })),
  machines: chance.some(0, 3, () => ({
    host: chance.pick(HOSTS.slice(0, 4)),
    groups: [...new Set(chance.some(1, 2, () => chance.pick(GROUPS)))],
  })),
});

function exposuresIn({ lines, machines }: World): {
  readonly lower: readonly Exposure[];
  readonly upper: readonly Exposure[];
} {
  const named = ['db', ...GROUPS].map((name) =>
    created(
      `alicloud_security_group.${name}`,
      {},
      { id: `sg-${name}`, vpc_id: 'vpc-1', security_group_type: 'enterprise' },
    ),
  );
  const rules = lines.map(({ policy, priority, peer }, at) => {
    const far: Fields = peer.includes('/') ? { cidr_ip: peer } : { source_security_group_id: `sg-${peer}` };
    const own = {
      type: 'ingress',
      policy,
      priority,
      ip_protocol: 'tcp',
      port_range: '22/22',
      security_group_id: 'sg-db',
    };
    return created(`alicloud_security_group_rule.r${at}`, {}, { ...own, ...far });
  });
  const hosts = machines.map(({ host, groups }, at) =>
    created(`alicloud_instance.i${at}`, {}, { private_ip: host, security_groups: groups.map((name) => `sg-${name}`) }),
  );
  const { resources } = readPlan({ resource_changes: [...named, ...rules, ...hosts] });
  const group = securityGroups(resources).find(({ address }) => address === 'alicloud_security_group.db');
  if (group === undefined) throw new Error('the group is gone');
  return exposuresOf(group, ['ingress']);
}

const isIn = (host: string, block: string): boolean => {
  const [base = '', length = ''] = block.split('/');
  const number = (text: string): number => text.split('.').reduce((all, part) => all * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(length));
  return Math.floor(number(host) / size) === Math.floor(number(base) / size);
};

/** Whether a machine with this address in these groups is let in. */
function isLetIn(lines: readonly Line[], host: string, groups: readonly string[]): boolean {
  const rank = ({ priority, policy }: Line): number => priority * 2 + (policy === 'drop' ? 0 : 1);
  const matching = lines.filter(({ peer }) => (peer.includes('/') ? isIn(host, peer) : groups.includes(peer)));
  const [first] = [...matching].sort((a, b) => rank(a) - rank(b));
  return first?.policy === 'accept';
}

/** The groups that an address may be in: those that it is in for certain, and in a VPC any others. */
function membershipsOf({ machines }: World, host: string): readonly (readonly string[])[] {
  const known = machines.filter((machine) => machine.host === host).flatMap(({ groups }) => groups);
  if (!host.startsWith('10.')) return [known];
  return [[], ['a'], ['b'], ['a', 'b']].filter((groups) => known.every((name) => groups.includes(name)));
}

function has(exposures: readonly Exposure[], space: PeerSpace, text: string): boolean {
  const set = unionOfAll(exposures.map(({ traffic }) => traffic));
  const peer = space === 'ipv4' ? parseCidr(text)?.addresses.start : pointOf(`alicloud_security_group.${text}`).start;
  return holds(set, { direction: 'ingress', protocol: 'tcp', space, port: 22, peer: peer ?? 0 });
}

type Bounds = ReturnType<typeof exposuresIn>;

/** What is wrong with what is said of an address, if anything; and how often it was of use. */
function wrongWith(world: World, host: string, { lower, upper }: Bounds, seen: Seen): string | undefined {
  const [isCertain, mayBe] = [has(lower, 'ipv4', host), has(upper, 'ipv4', host)];
  for (const groups of membershipsOf(world, host)) {
    const isOpen = isLetIn(world.lines, host, groups);
    const isSaid = isCertain || groups.some((name) => has(lower, 'group', name));
    const isPossible = mayBe || groups.some((name) => has(upper, 'group', name));
    if (isSaid && !isOpen) return `${host} in ${groups} is not certain`;
    if (isOpen && !isPossible) return `${host} in ${groups} is possible`;
    if (isCertain && !mayBe) seen.known++;
    if (isSaid) seen.certain++;
    if (!isPossible) seen.impossible++;
  }
  return undefined;
}

type Seen = Record<'certain' | 'known' | 'impossible', number>;

test(`what is certain of an address or a group is so in every world, and what is not possible in none: ${count} groups`, () => {
  const chance = new Chance(83);
  const seen: Seen = { certain: 0, known: 0, impossible: 0 };
  for (let round = 0; round < count; round++) {
    const world = randomWorld(chance);
    const bounds = exposuresIn(world);
    for (const host of HOSTS) {
      const wrong = wrongWith(world, host, bounds, seen);
      if (wrong !== undefined) throw new Error(`${wrong}\n${JSON.stringify(world, undefined, 1)}`);
    }
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(count / 10);
});
