import { securityGroups } from '../../src/alicloud/security-group.js';
import type { Resource } from '../../src/config/resource.js';
import { unitsOf } from '../../src/exposure/unit.js';
import { exposureAsJson } from '../../src/report/exposure.js';
import { Catalogue } from '../../src/services/catalogue.js';
import { Chance, rounds } from '../support/random.js';
import { resourcesOf } from '../support/rules.js';

// What is printed beside a value that must not be printed, whatever the value is: it is always the same.

const count = rounds(1_000, 35_000);

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
