import { VPC_ADDRESSES } from '../../src/alicloud/bounds.js';
import { pool } from '../../src/alicloud/interface.js';
import { type SecurityGroup, securityGroups } from '../../src/alicloud/security-group.js';
import type { Json } from '../../src/config/attribute.js';
import type { Resource } from '../../src/config/resource.js';
import type { Peers } from '../../src/exposure/entry.js';
import { withFarEnd } from '../../src/exposure/far-end.js';
import { type AskedFlow, parseFlow } from '../../src/exposure/flow.js';
import { type Unit, type UnitEntry, unitsOf } from '../../src/exposure/unit.js';
import { type Answer, why } from '../../src/exposure/why.js';
import { addressesOf } from '../../src/net/cidr.js';
import { difference, intersection } from '../../src/net/interval.js';
import { pointOf } from '../../src/net/points.js';
import { boxesOf, existsIn } from '../../src/net/traffic.js';
import { created, type Fields, readPlan } from '../support/plan.js';
import { Chance, rounds } from '../support/random.js';

// What `exposure` lists and what `why` answers are found in different ways, and must never contradict each other.

const count = rounds(500, 100_000);

const GROUPS = ['a', 'b', 'c'];
const HOSTS = ['10.0.0.1', '10.0.0.2', '10.1.0.1', '172.16.0.1', '8.8.8.8', '30.0.0.1', '2400::1', 'fd00::1'];
const BLOCKS = [
  '0.0.0.0/0',
  '10.0.0.0/8',
  '10.0.0.0/24',
  '10.0.0.1/32',
  '8.0.0.0/8',
  '0.0.0.0/1',
  '::/0',
  '2400::/16',
  'fd00::1/128',
];
const LISTS = { known: ['10.0.0.0/24', '8.8.8.8/32'], six: ['fd00::/8'] };
const OTHERS = ['?', '?6', 'list:known', 'list:six', 'list:pl-elsewhere'];
const PROTOCOLS = ['tcp', 'tcp', 'udp', 'all', 'icmp', 'icmpv6'];
const PORTS = ['22/22', '20/25', '1/65535', '80/80'];

function peerOf(peer: string): { readonly known: Fields; readonly unknown?: string } {
  if (peer === '?') return { known: {}, unknown: 'cidr_ip' };
  if (peer === '?6') return { known: {}, unknown: 'ipv6_cidr_ip' };
  if (peer.startsWith('list:')) {
    const name = peer.slice(5);
    return { known: { prefix_list_id: Object.hasOwn(LISTS, name) ? `pl-${name}` : name } };
  }
  if (!peer.includes('/')) return { known: { source_security_group_id: `sg-${peer}` } };
  return { known: { [peer.includes(':') ? 'ipv6_cidr_ip' : 'cidr_ip']: peer } };
}

interface World {
  readonly changes: readonly Json[];
  readonly told: readonly string[];
}

function randomWorld(chance: Chance): World {
  const told: string[] = [];
  const [isBasic, isClassic] = [chance.percent(70), chance.percent(20)];
  const groups = GROUPS.map((name) => {
    const inner = chance.pick(['Accept', 'Drop']);
    told.push(`${name} ${isBasic ? 'basic' : 'enterprise'} ${inner} ${isClassic ? 'classic' : ''}`);
    return created(
      `alicloud_security_group.${name}`,
      {},
      {
        id: `sg-${name}`,
        ...(isClassic ? {} : { vpc_id: 'vpc-1' }),
        security_group_type: isBasic ? 'normal' : 'enterprise',
        inner_access_policy: inner,
      },
    );
  });
  const rules = chance.some(1, 7, () => {
    const protocol = chance.pick(PROTOCOLS);
    const peer = chance.percent(55)
      ? chance.pick(BLOCKS)
      : chance.percent(60)
        ? chance.pick(GROUPS)
        : chance.pick(OTHERS);
    const group = chance.pick(GROUPS);
    const own = {
      type: chance.pick(['ingress', 'ingress', 'egress']),
      policy: chance.pick(['accept', 'accept', 'drop']),
      priority: chance.between(1, 3),
      ip_protocol: protocol,
      port_range: protocol === 'tcp' || protocol === 'udp' ? chance.pick(PORTS) : '-1/-1',
      security_group_id: `sg-${group}`,
      ...(chance.percent(50) ? {} : { nic_type: chance.pick(['internet', 'intranet']) }),
    };
    const far = peerOf(peer);
    const holes = [
      ...(far.unknown === undefined ? [] : [far.unknown]),
      ...(chance.percent(12) ? [chance.pick(['priority', 'policy', 'port_range'])] : []),
    ];
    told.push(`${Object.values(own).join(' ')} ${peer} unknown: ${holes.join()}`);
    const shown = Object.fromEntries(
      Object.entries({ ...own, ...far.known }).filter(([name]) => !holes.includes(name)),
    );
    return created(`alicloud_security_group_rule.r${told.length}`, {}, shown, ...holes);
  });
  const machines = chance.some(0, 3, () => {
    const names = [...new Set(chance.some(1, 2, () => chance.pick(GROUPS)))];
    const host = chance.pick([undefined, ...HOSTS.slice(0, 3)]);
    told.push(`machine ${names.join('+')} ${host ?? ''}`);
    return created(
      `alicloud_instance.i${told.length}`,
      {},
      { security_groups: names.map((name) => `sg-${name}`), ...(host === undefined ? {} : { private_ip: host }) },
    );
  });
  const lists = Object.entries(LISTS).map(([name, entries]) =>
    created(
      `alicloud_ecs_prefix_list.${name}`,
      {},
      {
        id: `pl-${name}`,
        max_entries: 9,
        address_family: name === 'six' ? 'IPv6' : 'IPv4',
        entry: entries.map((cidr) => ({ cidr })),
      },
    ),
  );
  return { changes: [...groups, ...lists, ...rules, ...machines], told };
}

function randomFlow(chance: Chance): string {
  const direction = chance.pick(['ingress', 'egress']);
  const protocol = chance.pick(['tcp', 'tcp', 'udp', 'icmp', 'gre', 'icmpv6']);
  const port = protocol === 'tcp' || protocol === 'udp' ? `/${chance.pick([22, 80, 443])}` : '';
  const far = chance.percent(55)
    ? chance.pick(HOSTS)
    : chance.percent(70)
      ? `security-group:alicloud_security_group.${chance.pick(GROUPS)}`
      : `prefix-list:${chance.pick(['alicloud_ecs_prefix_list.known', 'pl-six'])}`;
  return `${direction} ${protocol}${port} ${direction === 'ingress' ? 'from' : 'to'} ${far}`;
}

const isOf = ({ direction, protocol, ports }: UnitEntry, flow: AskedFlow): boolean =>
  direction === flow.direction &&
  (protocol === 'all' || protocol === flow.protocol) &&
  boxesOf(flow.traffic).every(
    (box) => ports === undefined || (ports.start <= box.ports.start && box.ports.end <= ports.end),
  );

/** Whether far ends have all of one, or any of it. */
const hasAll = (peers: readonly Peers[], { space, set }: Peers): boolean =>
  peers.some((each) => each.space === space && difference(set, each.set).length === 0);
const hasAny = (peers: readonly Peers[], { space, set }: Peers): boolean =>
  peers.some((each) => each.space === space && intersection(set, each.set).length > 0);

/** The far end under the names that it may be listed by, all of which must be there. */
function farEndOf({ space, peer, entries, traffic }: AskedFlow): readonly Peers[] {
  if (space !== 'prefix-list') return [{ space, set: boxesOf(traffic)[0]?.peers ?? [] }];
  const blocks = entries?.blocks ?? [];
  return (['ipv4', 'ipv6'] as const)
    .map((family): Peers => ({ space: family, set: addressesOf(family, blocks) }))
    .filter(({ set }) => set.length > 0)
    .concat(entries?.unknown === undefined ? [] : [{ space: 'prefix-list', set: [pointOf(peer)] }]);
}

/** Whether an entry may have the far end under another name: addresses that members may have, members that an address may be of. */
function mayBeElsewhere({ peers }: UnitEntry, { space }: AskedFlow): boolean {
  if (space === 'group') {
    const isOther = ({ space }: Peers): boolean => space === 'ipv6' || space === 'prefix-list';
    return hasAny(peers, { space: 'ipv4', set: VPC_ADDRESSES }) || peers.some(isOther);
  }
  return space === 'prefix-list' || peers.some((each) => each.space !== 'ipv4' && each.space !== 'ipv6');
}

type Listing = 'certain' | 'possible' | 'elsewhere' | 'no';

function listedAs({ entries, members }: Unit, flow: AskedFlow): Listing {
  const own = entries.filter((entry) => isOf(entry, flow));
  const far = farEndOf(flow);
  const isMember = flow.space === 'group' && members.includes(flow.peer);
  const found = own.filter(
    ({ peers }) =>
      (far.length > 0 && far.every((each) => existsIn(flow.protocol, each.space) && hasAll(peers, each))) ||
      (isMember && hasAny(peers, { space: 'member', set: [pointOf(flow.peer)] })),
  );
  if (found.some(({ certainty }) => certainty === 'certain')) return 'certain';
  if (found.length > 0) return 'possible';
  return own.some((entry) => mayBeElsewhere(entry, flow)) ? 'elsewhere' : 'no';
}

type Configured = { readonly groups: readonly SecurityGroup[]; readonly resources: readonly Resource[] };

/** The answer about a flow on an interface; none where what is written is no flow. */
function answerOf(
  unit: Unit,
  { groups, resources }: Configured,
  text: string,
): { flow: AskedFlow; answer: Answer } | undefined {
  const own = unit.members.flatMap((name) => groups.find(({ address }) => address === name) ?? []);
  const [first] = own;
  const asked = parseFlow(text);
  if (typeof asked === 'string' || first === undefined) return undefined;
  const found = withFarEnd(asked, groups, resources);
  if (!('value' in found)) return undefined;
  // A protocol of the one family and a list of the other are no traffic.
  if (found.value.entries?.blocks.some(({ family }) => !existsIn(found.value.protocol, family))) return undefined;
  const pooled = own.length > 1 ? pool(first, own, []) : first;
  return { flow: found.value, answer: why(own, pooled, found.value, { all: groups, unseen: [] }) };
}

/** Whether one says what the other denies. Of IPv6, a group's members may have any addresses, and of a large block never all. */
function isContradiction(listing: Listing, { space }: AskedFlow, { verdict, notes }: Answer): boolean {
  if (listing === 'certain') return verdict === 'drop' || (verdict === 'unknown' && space === 'ipv4');
  if (listing === 'possible') return verdict === 'drop' && notes.length === 0;
  return listing === 'no' && verdict === 'accept';
}

test(`what exposure lists and what why answers never contradict each other: ${count} configurations`, () => {
  const chance = new Chance(7);
  const seen: Record<Listing, number> = { certain: 0, possible: 0, elsewhere: 0, no: 0 };
  for (let round = 0; round < count; round++) {
    const { changes, told } = randomWorld(chance);
    const { resources } = readPlan({ resource_changes: [...changes] });
    const groups = securityGroups(resources);
    for (const unit of unitsOf(groups, resources)) {
      for (const text of chance.some(6, 6, () => randomFlow(chance))) {
        const found = answerOf(unit, { groups, resources }, text);
        if (found === undefined) continue;
        const listing = listedAs(unit, found.flow);
        seen[listing]++;
        if (!isContradiction(listing, found.flow, found.answer)) continue;
        const { verdict, notes } = found.answer;
        throw new Error([`${unit.name}: ${text} is ${listing} and ${verdict}`, ...told, ...notes].join('\n'));
      }
    }
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(count / 10);
});
