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

const count = rounds(400, 10_000);
const internet = internetOf(
  loadPolicies(
    packs.slice(0, 1).map((pack) => packAsFile(pack)),
    undefined,
  ).networks,
);

const PORTS = [22, 80, 443];
const NAMES = ['a', 'b', 'c', 'd'];
/** Where members of groups are. */
const PRIVATE = '10.0.0.0/8';

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
  /** The groups of each machine. */
  readonly machines: readonly (readonly string[])[];
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
      peer: chance.percent(60) ? chance.pick(NAMES) : chance.pick(['0.0.0.0/0', '8.8.8.8/32', PRIVATE]),
    };
  };
  const machine = (): readonly string[] => [...new Set(chance.some(1, 2, () => chance.pick(NAMES)))].sort();
  return {
    isBasic: chance.percent(60),
    isInner: chance.percent(30),
    lines: chance.some(3, 12, line),
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
  const attached = machines.map((names, at) =>
    created(`alicloud_instance.i${at}`, {}, { security_groups: names.map((name) => `sg-${name}`) }),
  );
  const { resources } = readPlan({ resource_changes: [...groups, ...rules, ...attached] });
  return trustPaths(unitsOf(securityGroups(resources), resources), internet).paths;
}

/** What is decided for a packet between a machine and a far end that is in some groups. */
function decide(
  { isBasic, lines }: World,
  own: readonly string[],
  type: Line['type'],
  port: number,
  far: { readonly groups: readonly string[]; readonly block: string },
): Line | boolean {
  const isMeant = (peer: string): boolean =>
    peer.includes('/') ? peer === '0.0.0.0/0' || peer === far.block : far.groups.includes(peer);
  const rank = ({ priority, policy }: Line): number => priority * 2 + (policy === 'drop' ? 0 : 1);
  const [first, ...others] = lines
    .filter((line) => own.includes(line.group) && line.type === type && line.port === port && isMeant(line.peer))
    .sort((a, b) => rank(a) - rank(b));
  if (first === undefined) return type === 'egress' && isBasic;
  // Lines that are as strong decide together: one that names a group is as good as one that names addresses.
  return [first, ...others].find((line) => rank(line) === rank(first) && !line.peer.includes('/')) ?? first;
}

const isAccepted = (decision: Line | boolean): boolean =>
  typeof decision === 'boolean' ? decision : decision.policy === 'accept';

/** Where machines are: the groups that one has, or a group that none has. */
function placesIn({ machines }: World): readonly string[] {
  const alone = NAMES.filter((name) => !machines.some((names) => names.includes(name)));
  return [...new Set([...machines.map((names) => names.join('+')), ...alone])];
}

type Hops = ReadonlyMap<string, { readonly byReference: boolean }>;

/** Who gets where: `internet→a+b 22`, with whether a reference to a group is what lets it in. */
function hopsIn(world: World): Hops {
  const places = placesIn(world);
  const hops = new Map<string, { readonly byReference: boolean }>();
  for (const to of places) {
    for (const port of PORTS) {
      // One of the internet whom some lines name, and one whom none does.
      const strangers = ['8.8.8.8/32', ''].map((block) => ({ groups: [], block }));
      if (strangers.some((far) => isAccepted(decide(world, to.split('+'), 'ingress', port, far))))
        hops.set(`internet→${to} ${port}`, { byReference: true });
      for (const from of places) {
        const way = from === to ? undefined : wayBetween(world, from.split('+'), to.split('+'), port);
        if (way) hops.set(`${from}→${to} ${port}`, way);
      }
    }
  }
  return hops;
}

function wayBetween(
  world: World,
  theirs: readonly string[],
  own: readonly string[],
  port: number,
): { readonly byReference: boolean } | undefined {
  if (world.isBasic && world.isInner && theirs.some((name) => own.includes(name))) return { byReference: true };
  const way = decide(world, own, 'ingress', port, { groups: theirs, block: PRIVATE });
  const out = decide(world, theirs, 'egress', port, { groups: own, block: PRIVATE });
  if (!isAccepted(way) || !isAccepted(out)) return undefined;
  return { byReference: typeof way === 'object' && !way.peer.includes('/') };
}

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

test(`every hop over a reference is at the end of a way, and what is certain is so: ${count} worlds`, () => {
  const chance = new Chance(41);
  const seen = { hops: 0, long: 0, certain: 0, back: 0 };
  for (let round = 0; round < count; round++) {
    const world = randomWorld(chance);
    const paths = pathsIn(world);
    const truth = hopsIn(world);
    const certain = certainOn(paths);
    const real = reachable(truth).filter(([, { byReference }]) => byReference);
    const back = real.filter(([hop]) => isListed(hop, paths) === 'leads back');
    const wrong = [
      ...paths.map(wrongWith),
      ...certain.filter((hop) => !truth.has(hop)).map((hop) => `not certain: ${hop}`),
      ...real.filter(([hop]) => isListed(hop, paths) === 'no').map(([hop]) => `not listed: ${hop}`),
    ].filter((each) => each !== undefined);
    if (wrong.length > 0) {
      const told = paths.map((path) => stopsOf(path).join(' → ')).join('\n');
      throw new Error(`${wrong.join('\n')}\n${JSON.stringify(world, undefined, 1)}\n${told}`);
    }
    seen.hops += real.length;
    seen.back += back.length;
    seen.certain += certain.length;
    seen.long += paths.filter(({ hops }) => hops.length > 2).length;
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(count / 20);
});

/** The hops out of what the internet gets to over references. */
function reachable(hops: Hops): readonly (readonly [string, { readonly byReference: boolean }])[] {
  const places = new Set(['internet']);
  for (const place of places) {
    for (const [hop, { byReference }] of hops) {
      if (byReference && hop.startsWith(`${place}→`)) places.add(/→(.*) /.exec(hop)?.[1] ?? '');
    }
  }
  return [...hops].filter(([hop]) => places.has(hop.split('→')[0] ?? ''));
}
