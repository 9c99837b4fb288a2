import { securityGroups } from '../../src/alicloud/security-group.js';
import type { Hop } from '../../src/exposure/hop.js';
import { type TrustPath, trustPaths } from '../../src/exposure/paths.js';
import { unitsOf } from '../../src/exposure/unit.js';
import { loadPolicies } from '../../src/policy/load.js';
import { packAsFile } from '../../src/policy/policy-file.js';
import { packs } from '../../src/policy/shipped.js';
import { internetOf } from '../../src/services/internet.js';
import { created, type Fields, readPlan } from '../support/plan.js';
import { Chance, rounds } from '../support/random.js';

// Random worlds of a few groups, packet by packet: who gets where, against a firewall that shares no code with the engine.

const count = rounds(1_000, 100_000);
const internet = internetOf(
  loadPolicies(
    packs.slice(0, 1).map((pack) => packAsFile(pack)),
    undefined,
  ).networks,
);

const PORTS = [22, 80, 443];
const NAMES = ['a', 'b', 'c', 'd'];
const BLOCKS = ['0.0.0.0/0', '8.8.8.8/32', '10.0.0.0/8', '10.0.0.0/30', '10.0.0.1/32', '10.0.0.6/32'];
/** The first ones are those that machines are known to have; one that is not known may be any of them. */
const ADDRESSES = ['10.0.0.1', '10.0.0.2', '10.0.0.6', '10.9.9.9', '172.16.0.1'];
/** One of the internet whom some lines name, and one whom none does. */
const STRANGERS = ['8.8.8.8', '9.9.9.9'];

interface Line {
  readonly group: string;
  readonly type: 'ingress' | 'egress';
  readonly policy: 'accept' | 'drop';
  readonly priority: number;
  readonly port: number;
  /** A block, or the name of a group. */
  readonly peer: string;
}

interface World {
  readonly isBasic: boolean;
  readonly isInner: boolean;
  readonly lines: readonly Line[];
  readonly machines: readonly Machine[];
}

/** The groups of a machine, and its address where that is known. */
interface Machine {
  readonly groups: readonly string[];
  readonly host?: string;
}

function randomWorld(chance: Chance): World {
  const line = (): Line => {
    const type = chance.percent(75) ? 'ingress' : 'egress';
    return {
      group: chance.pick(NAMES),
      type,
      policy: chance.percent(75) ? 'accept' : 'drop',
      priority: chance.between(1, 3),
      port: chance.pick(PORTS),
      peer: chance.percent(50) ? chance.pick(NAMES) : chance.pick(BLOCKS),
    };
  };
  const free = ADDRESSES.slice(0, 3);
  const machine = (): Machine => {
    const groups = [...new Set(chance.some(1, 2, () => chance.pick(NAMES)))].sort();
    const [host] = chance.percent(60) ? free.splice(chance.between(0, free.length - 1), 1) : [];
    return host === undefined ? { groups } : { groups, host };
  };
  return {
    isBasic: chance.percent(60),
    isInner: chance.percent(30),
    lines: chance.some(3, 14, line),
    machines: chance.some(0, 3, machine),
  };
}

function pathsIn({ isBasic, isInner, lines, machines }: World): readonly TrustPath[] {
  const groups = NAMES.map((name) =>
    created(
      `alicloud_security_group.${name}`,
      {},
      {
        id: `sg-${name}`,
        vpc_id: 'vpc-1',
        security_group_type: isBasic ? 'normal' : 'enterprise',
        inner_access_policy: isInner ? 'Accept' : 'Drop',
      },
    ),
  );
  const rules = lines.map(({ group, type, policy, priority, port, peer }, at) => {
    const far: Fields = peer.includes('/') ? { cidr_ip: peer } : { source_security_group_id: `sg-${peer}` };
    const own = {
      type,
      policy,
      priority,
      ip_protocol: 'tcp',
      port_range: `${port}/${port}`,
      security_group_id: `sg-${group}`,
    };
    return created(`alicloud_security_group_rule.r${at}`, {}, { ...own, ...far });
  });
  const attached = machines.map(({ groups: names, host }, at) =>
    created(
      `alicloud_instance.i${at}`,
      {},
      { security_groups: names.map((name) => `sg-${name}`), ...(host === undefined ? {} : { private_ip: host }) },
    ),
  );
  const { resources } = readPlan({ resource_changes: [...groups, ...rules, ...attached] });
  return trustPaths(unitsOf(securityGroups(resources), resources), internet).paths;
}

/** A far end: the groups that it is in, and its address. */
interface Far {
  readonly groups: readonly string[];
  readonly host: string;
}

const number = (text: string): number => text.split('.').reduce((all, part) => all * 256 + Number(part), 0);

function isInBlock(host: string, block: string): boolean {
  const [base = '', length = ''] = block.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(number(host) / size) === Math.floor(number(base) / size);
}

/** Of every address and block that there is here. */
const inBlocks = new Set(
  [...ADDRESSES, ...STRANGERS].flatMap((host) =>
    BLOCKS.filter((block) => isInBlock(host, block)).map((block) => `${host} ${block}`),
  ),
);
const isIn = (host: string, block: string): boolean => inBlocks.has(`${host} ${block}`);

/** What is decided for a packet between a machine and a far end. */
function decide(
  { isBasic, lines }: World,
  own: readonly string[],
  type: Line['type'],
  port: number,
  far: Far,
): Line | boolean {
  const isMeant = (peer: string): boolean => (peer.includes('/') ? isIn(far.host, peer) : far.groups.includes(peer));
  let first: Line | undefined;
  for (const line of lines) {
    if (line.type !== type || line.port !== port || !own.includes(line.group) || !isMeant(line.peer)) continue;
    // Lines that are as strong decide together: one that names a group is as good as one that names addresses.
    if (first === undefined || rankOf(line) < rankOf(first)) first = line;
    else if (rankOf(line) === rankOf(first) && first.peer.includes('/')) first = line;
  }
  return first ?? (type === 'egress' && isBasic);
}

const rankOf = ({ priority, policy }: Line): number => priority * 2 + (policy === 'drop' ? 0 : 1);

const isAccepted = (decision: Line | boolean): boolean =>
  typeof decision === 'boolean' ? decision : decision.policy === 'accept';

const placeOf = ({ groups }: Machine): string => groups.join('+');

/** The machines of a place with their addresses. */
type Placed = readonly (readonly [Machine, string])[];

/** Where machines are: the groups that one has, or a group that none has, of which some that nobody knows of may be; in every way. */
function placesIn({ machines }: World): ReadonlyMap<string, readonly Placed[]> {
  const alone = NAMES.filter((name) => !machines.some(({ groups }) => groups.includes(name)));
  const places = new Set([...machines.map(placeOf), ...alone]);
  // No two machines of a VPC have the same address.
  const free = ADDRESSES.filter((address) => !machines.some(({ host }) => host === address));
  return new Map(
    [...places].map((place) => {
      const there = machines.filter((machine) => placeOf(machine) === place);
      return [place, placedIn(there.length > 0 ? there : [{ groups: [place] }], free)];
    }),
  );
}

const placedIn = (machines: readonly Machine[], free: readonly string[]): readonly Placed[] =>
  machines.reduce(
    (all: readonly Placed[], machine) =>
      all.flatMap((some) =>
        (machine.host === undefined ? free : [machine.host]).map((host) => [...some, [machine, host] as const]),
      ),
    [[]],
  );

/** Why somebody is let in: not at all, by addresses that anybody may have, or by a group or by addresses that it is known to have. */
type Reason = 'none' | 'other' | 'reference' | 'address';

interface Truth {
  /** Whatever addresses those have of which none is known. */
  readonly isCertain: boolean;
  readonly reasons: ReadonlySet<Reason>;
}

type Hops = ReadonlyMap<string, Truth>;

/** Who gets where: `internet→a+b 22`, for certain or only as the addresses may turn out to be. */
function hopsIn(world: World): Hops {
  const places = placesIn(world);
  const hops = new Map<string, Truth>();
  for (const [to, targets] of places) {
    for (const port of PORTS) {
      const strangers = STRANGERS.map((host) => ({ groups: [], host }));
      if (strangers.some((far) => isAccepted(decide(world, to.split('+'), 'ingress', port, far))))
        hops.set(`internet→${to} ${port}`, { isCertain: true, reasons: new Set(['reference']) });
      for (const [from, sources] of places) {
        if (from === to) continue;
        const truth = hopBetween(world, sources, targets, port);
        if ([...truth.reasons].some((reason) => reason !== 'none')) hops.set(`${from}→${to} ${port}`, truth);
      }
    }
  }
  return hops;
}

function hopBetween(world: World, sources: readonly Placed[], targets: readonly Placed[], port: number): Truth {
  const reasons = new Set<Reason>();
  let isCertain = true;
  for (const from of sources) {
    for (const to of targets) {
      const here = from.flatMap((source) => to.map((target) => wayBetween(world, source, target, port)));
      for (const reason of here) reasons.add(reason);
      if (here.every((reason) => reason === 'none')) isCertain = false;
    }
  }
  return { isCertain, reasons };
}

function wayBetween(
  world: World,
  [source, from]: readonly [Machine, string],
  [target, to]: readonly [Machine, string],
  port: number,
): Reason {
  if (world.isBasic && world.isInner && source.groups.some((name) => target.groups.includes(name))) return 'reference';
  const way = decide(world, target.groups, 'ingress', port, { groups: source.groups, host: from });
  const out = decide(world, source.groups, 'egress', port, { groups: target.groups, host: to });
  if (!isAccepted(way) || !isAccepted(out)) return 'none';
  if (typeof way === 'object' && !way.peer.includes('/')) return 'reference';
  const isOfAll = typeof way === 'object' && way.peer === '0.0.0.0/0';
  return source.host === undefined || isOfAll ? 'other' : 'address';
}

/** Addresses of machines tell nothing more where the whole internet is let in. */
const isToBeListed = (hop: string, { reasons }: Truth, hops: Hops): boolean =>
  reasons.has('reference') || (reasons.has('address') && !hops.has(hop.replace(/^.*→/, 'internet→')));

const short = (name: string): string => name.replaceAll('alicloud_security_group.', '').replaceAll(' ', '');
const from = (hop: Hop): string => (hop.from === undefined ? 'internet' : short(hop.from.name));

function openOn({ entries }: Hop, port: number, only?: 'certain'): boolean {
  return entries.some(
    ({ protocol, ports, certainty }) =>
      (protocol === 'all' || (protocol === 'tcp' && ports !== undefined && ports.start <= port && port < ports.end)) &&
      (only === undefined || certainty === only),
  );
}

const stopsOf = ({ hops }: TrustPath): readonly string[] => ['internet', ...hops.map(({ to }) => short(to.name))];

/** What is wrong with a way, if anything. */
function wrongWith(path: TrustPath): string | undefined {
  const stops = stopsOf(path);
  if (path.hops.some((hop, at) => from(hop) !== stops[at])) return 'a hop does not begin where the one before ends';
  return new Set(stops).size < stops.length ? 'a way comes to a group twice' : undefined;
}

/** What is listed as certain: `internet→a 22`. */
const certainOn = (paths: readonly TrustPath[]): readonly string[] =>
  paths
    .flatMap(({ hops }) => hops)
    .flatMap((hop) =>
      PORTS.filter((port) => openOn(hop, port, 'certain')).map((port) => `${from(hop)}→${short(hop.to.name)} ${port}`),
    );

/** Whether a hop is listed, or leads back to where the way to it has been. */
function isListed(hop: string, paths: readonly TrustPath[]): 'yes' | 'leads back' | 'no' {
  const [, origin = '', target = '', port = ''] = /^(.*)→(.*) (\d+)$/.exec(hop) ?? [];
  const listed = paths
    .flatMap(({ hops }) => hops)
    .some((each) => from(each) === origin && short(each.to.name) === target && openOn(each, Number(port)));
  if (listed) return 'yes';
  const leadsBack = paths.map(stopsOf).some((stops) => {
    const at = stops.indexOf(target);
    return at >= 0 && at < stops.indexOf(origin);
  });
  return leadsBack ? 'leads back' : 'no';
}

test(`every hop over a reference or a known address is at the end of a way, and what is certain is so: ${count} worlds`, () => {
  const chance = new Chance(41);
  const seen = { hops: 0, long: 0, certain: 0, back: 0, addresses: 0 };
  for (let round = 0; round < count; round++) {
    const world = randomWorld(chance);
    const paths = pathsIn(world);
    const truth = hopsIn(world);
    const certain = certainOn(paths);
    const real = reachable(truth).filter(([hop, each]) => isToBeListed(hop, each, truth));
    const back = real.filter(([hop]) => isListed(hop, paths) === 'leads back');
    const wrong = [
      ...paths.map(wrongWith),
      ...certain.filter((hop) => !truth.get(hop)?.isCertain).map((hop) => `not certain: ${hop}`),
      ...real.filter(([hop]) => isListed(hop, paths) === 'no').map(([hop]) => `not listed: ${hop}`),
    ].filter((each) => each !== undefined);
    if (wrong.length > 0) {
      const told = paths.map((path) => stopsOf(path).join(' → ')).join('\n');
      throw new Error(`${wrong.join('\n')}\n${JSON.stringify(world, undefined, 1)}\n${told}`);
    }
    seen.hops += real.length;
    seen.back += back.length;
    seen.addresses += real.filter(([, { reasons }]) => !reasons.has('reference')).length;
    seen.certain += certain.length;
    seen.long += paths.filter(({ hops }) => hops.length > 2).length;
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(count / 20);
});

/** The hops out of what the internet gets to. */
function reachable(hops: Hops): readonly (readonly [string, Truth])[] {
  const places = new Set(['internet']);
  for (const place of places) {
    for (const [hop, truth] of hops) {
      if (isToBeListed(hop, truth, hops) && hop.startsWith(`${place}→`)) places.add(/→(.*) /.exec(hop)?.[1] ?? '');
    }
  }
  return [...hops].filter(([hop]) => places.has(hop.split('→')[0] ?? ''));
}
