import { securityGroups } from '../../src/alicloud/security-group.js';
import type { Resource } from '../../src/config/resource.js';
import { unitsOf } from '../../src/exposure/unit.js';
import { exposureAsJson } from '../../src/report/exposure.js';
import { Catalogue } from '../../src/services/catalogue.js';
import { Chance, rounds } from '../support/random.js';
import { resourcesOf } from '../support/rules.js';

// What is printed beside a value that must not be printed, whatever the value is: it is always the same.

const count = rounds(1_000, 100_000);
const few = rounds(400, 20_000);

const PROTOCOLS = ['tcp', 'tcp', 'udp', 'all', 'all'];
const IPV4 = ['0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16', '10.1.2.0/24', '8.8.8.8/32', '0.0.0.0/1'];
const BLOCKS = [...IPV4, '::/0', '2400::/16'];
const WIDE = ['0.0.0.0/0', '10.0.0.0/8', '::/0'];
const NARROW = ['10.1.2.0/24', '10.1.0.0/16', '8.8.8.8/32'];
const RANGES = ['1/65535', '1/65535', '1/65535', '20/30', '22/22', '22/25', '25/35', '443/443', '1/21'];

const rangeFor = (protocol: string, chance: Chance): string => (protocol === 'all' ? '-1/-1' : chance.pick(RANGES));

/** The same resources with one attribute of one of them sensitive. */
function hiding(resources: readonly Resource[], line: number, name: string): readonly Resource[] {
  return resources.map((resource) => {
    if (!resource.address.endsWith(`.line${line}`)) return resource;
    const attribute: Resource['attribute'] = (each) => {
      const found = resource.attribute(each);
      return found && { ...found, sensitive: each === name };
    };
    return { ...resource, attribute };
  });
}

/** A random group, and what its secret may be: the rule that has it is the last. */
interface Scene {
  readonly type: 'basic' | 'enterprise';
  readonly lines: readonly string[];
  readonly attribute: 'cidr_ip' | 'port_range';
  /** The ports of the secret rule, where they are public. */
  readonly range: string;
  readonly worlds: readonly string[];
}

function randomScene(chance: Chance): Scene {
  const type = chance.pick(['basic', 'enterprise'] as const);
  const direction = chance.pick(['ingress', 'egress']);
  // A drop that closes a rule as a whole shows, and so does an accept that leaves nothing for a default.
  const [isDrop, hasDrops] = [chance.percent(30), chance.percent(30)];
  const lines = chance.some(1, 5, () => {
    const protocol = chance.pick(PROTOCOLS);
    const rule = hasDrops && chance.percent(50) ? `drop ${direction}` : `accept ${direction}`;
    const block = chance.pick(rule.startsWith('drop') ? NARROW : isDrop || hasDrops ? WIDE : BLOCKS);
    return `${chance.between(1, 3)} ${rule} ${protocol} ${rangeFor(protocol, chance)} ${block}`;
  });
  const isLeft = direction === 'egress' && type === 'basic';
  const all = isDrop ? NARROW : hasDrops ? ['0.0.0.0/0', '10.0.0.0/8', '0.0.0.0/1'] : IPV4;
  const secrets = isLeft ? all.filter((each) => each !== '0.0.0.0/0') : all;
  const attribute = isDrop ? 'cidr_ip' : chance.pick(['cidr_ip', 'port_range'] as const);
  const protocol = attribute === 'port_range' ? 'tcp' : chance.pick(PROTOCOLS);
  const [range, block] = [rangeFor(protocol, chance), chance.pick(secrets)];
  const worlds = chance.some(2, 4, () => {
    const own = attribute === 'cidr_ip' ? `${range} ${chance.pick(secrets)}` : `${rangeFor('tcp', chance)} ${block}`;
    return `1 ${isDrop ? 'drop' : 'accept'} ${direction} ${protocol} ${own}`;
  });
  return { type, lines, attribute, range, worlds };
}

function printed({ lines, attribute, type }: Scene, secret: string): string {
  const table = [...lines, secret].join('\n');
  const resources = hiding(resourcesOf(table, { type, inner: 'Drop' }), lines.length + 1, attribute);
  const units = unitsOf(securityGroups(resources), resources).filter(({ name }) => name.endsWith('.web'));
  return exposureAsJson(units, [], new Catalogue([]));
}

/** Whether a range of ports, as it is printed, and one of a rule share any. */
function share(ports: string, range: string): boolean {
  if (ports === 'all' || ports.startsWith('(') || range === '-1/-1') return true;
  const [first = 0, last = first] = ports.split('-').map(Number);
  const [start = 0, end = 0] = range.split('/').map(Number);
  return first <= end && start <= last;
}

interface Line {
  readonly ports: string;
  readonly peers: readonly string[];
  readonly rules: readonly string[];
}

const linesIn = (json: string): readonly Line[] =>
  (JSON.parse(json) as { groups: readonly { exposure: readonly Line[] }[] }).groups.flatMap(({ exposure }) => exposure);

/** The ports of a rule, as they are written; those that must not be told may be any. */
function portsOf(rule: string, { lines, attribute, range }: Scene): string {
  const number = Number(/\d+$/.exec(rule)?.[0]);
  if (number <= lines.length) return lines[number - 1]?.split(' ')[4] ?? '';
  return attribute === 'port_range' ? '-1/-1' : range;
}

test(`how a secret lies to what is public never shows, and rules are listed for their own ports: ${count} groups`, () => {
  const chance = new Chance(71);
  let hidden = 0;
  for (let round = 0; round < count; round++) {
    const scene = randomScene(chance);
    const [first = '', ...others] = scene.worlds.map((secret) => printed(scene, secret));
    const table = JSON.stringify(scene, undefined, 1);
    for (const other of others) if (other !== first) throw new Error(`${table}\n${first}\n${other}`);
    for (const { ports, peers, rules } of linesIn(first)) {
      if (peers.includes('(sensitive)')) hidden++;
      const strange = rules.filter((rule) => !share(ports, portsOf(rule, scene)));
      if (strange.length > 0) throw new Error(`${strange} is listed for ${ports}\n${table}\n${first}`);
    }
  }
  expect(hidden).toBeGreaterThan(count / 2);
});

/** Addresses that are told apart by a block or a secret, by a name for each part, and the parts that each block has. */
const OF_BLOCK: Readonly<Record<string, string>> = {
  '10.1.2.0/24': 'a',
  '10.1.0.0/16': 'ab',
  '10.0.0.0/8': 'abc',
  '8.8.8.8/32': 'd',
  '0.0.0.0/1': 'abcde',
  '0.0.0.0/0': 'abcdef',
  '2400::/16': 'X',
  '::/0': 'XY',
};
const PARTS = [...'abcdefXY'];
const AT_PORTS = [1, 20, 21, 22, 23, 25, 26, 30, 31, 35, 36, 443, 444];

interface Packet {
  readonly protocol: string;
  readonly port: number;
  readonly part: string;
}

const PACKETS: readonly Packet[] = ['tcp', 'udp', 'icmp', 'icmpv6', 'gre'].flatMap((protocol) =>
  (protocol === 'tcp' || protocol === 'udp' ? AT_PORTS : [0]).flatMap((port) =>
    PARTS.filter((part) => !(protocol === 'icmp' && part >= 'X' && part <= 'Y'))
      .filter((part) => !(protocol === 'icmpv6' && part >= 'a'))
      .map((part) => ({ protocol, port, part })),
  ),
);

/** Whether a rule, as it is written, is for a packet. */
function isFor(line: string, { protocol, port, part }: Packet): boolean {
  const [, , , written, range = '', block = ''] = line.split(' ');
  if (written !== 'all' && written !== protocol) return false;
  const [first = 0, last = 0] = range.split('/').map(Number);
  return (range === '-1/-1' || (first <= port && port <= last)) && (OF_BLOCK[block] ?? '').includes(part);
}

/** The packets that rules are for, by the number of each in the list. */
const packetsOf = new Map<string, ReadonlySet<number>>();

function numbersFor(line: string): ReadonlySet<number> {
  const key = line.split(' ').slice(3).join(' ');
  const numbers =
    packetsOf.get(key) ?? new Set(PACKETS.flatMap((packet, number) => (isFor(line, packet) ? [number] : [])));
  packetsOf.set(key, numbers);
  return numbers;
}

/** What is asked: of each rule and of the default, where it lets in anything at all. */
function judged({ lines, type }: Scene, secret: string): string {
  const all = [...lines, secret];
  const found = new Set<string>();
  const add = (number: number, by: number): void => {
    const { protocol, port, part } = PACKETS[number] as Packet;
    found.add(`${protocol} ${port} ${part < 'a' ? 6 : 4} ${by}`);
  };
  const isDrop = (line: string): boolean => line.split(' ')[1] === 'drop';
  const isStronger = (drop: string, line: string): boolean => Number.parseInt(drop, 10) <= Number.parseInt(line, 10);
  all.forEach((line, at) => {
    if (isDrop(line)) return;
    const drops = all.filter((other) => isDrop(other) && isStronger(other, line)).map(numbersFor);
    for (const number of numbersFor(line)) if (!drops.some((drop) => drop.has(number))) add(number, at);
  });
  if (type === 'basic' && secret.includes('egress')) {
    const decided = all.map(numbersFor);
    PACKETS.forEach((_, number) => {
      if (!decided.some((numbers) => numbers.has(number))) add(number, -1);
    });
  }
  return [...found].sort().join('\n');
}

test(`of a secret block shows what is judged, and nothing else: ${few} groups, six secrets each`, () => {
  const chance = new Chance(72);
  const seen = { alike: 0, different: 0 };
  for (let round = 0; round < few; round++) {
    const direction = chance.pick(['ingress', 'egress']);
    const lines = chance.some(1, 5, () => {
      const protocol = chance.pick(PROTOCOLS);
      const action = chance.percent(60) ? 'accept' : 'drop';
      return `${chance.between(1, 3)} ${action} ${direction} ${protocol} ${rangeFor(protocol, chance)} ${chance.pick(BLOCKS)}`;
    });
    const protocol = chance.pick(PROTOCOLS);
    const range = rangeFor(protocol, chance);
    const own = `${chance.between(1, 3)} ${chance.pick(['accept', 'drop'])} ${direction} ${protocol} ${range}`;
    const scene: Scene = { type: chance.pick(['basic', 'enterprise']), lines, attribute: 'cidr_ip', range, worlds: [] };
    const byJudgement = new Map<string, string>();
    for (const secret of IPV4.map((block) => `${own} ${block}`)) {
      const [judgement, text] = [judged(scene, secret), printed(scene, secret)];
      const known = byJudgement.get(judgement);
      if (known !== undefined && known !== text) throw new Error(`${[...lines, secret].join('\n')}\n${known}\n${text}`);
      seen[known === undefined ? 'different' : 'alike']++;
      byJudgement.set(judgement, text);
    }
  }
  expect(Math.min(seen.alike, seen.different - few)).toBeGreaterThan(few / 10);
});
