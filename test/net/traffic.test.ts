import { intervalSet } from '../../src/net/interval.js';
import { EVERY_NAME, pointOf } from '../../src/net/points.js';
import {
  ALL_PORTS,
  type Box,
  boxesOf,
  DIRECTIONS,
  difference,
  existsIn,
  hasPorts,
  intersection,
  isEmpty,
  lowestFlow,
  NO_PORT,
  NO_TRAFFIC,
  PEER_SPACES,
  PROTOCOLS,
  product,
  restrict,
  type TrafficSet,
  trafficSet,
  union,
  unionOfAll,
} from '../../src/net/traffic.js';
import { Chance } from '../support/random.js';

// A small universe: 2 directions × 3 protocols × 2 spaces × 6 ports × 6 peers, a name for every packet in it.

const UNIVERSE = { directions: DIRECTIONS, protocols: ['tcp', 'udp', 'gre'], spaces: ['ipv4', 'group'] } as const;
const LAST = 6;
const NAMES = ['a', 'b', 'ba', 'c', 'd', 'e'];

type Space = (typeof UNIVERSE.spaces)[number];

const point = (space: Space, at: number): number | string => (space === 'ipv4' ? at : (NAMES[at] ?? '\uffff'));

function randomBox(chance: Chance): Box {
  const protocol = chance.pick(UNIVERSE.protocols);
  const space = chance.pick(UNIVERSE.spaces);
  const range = (): readonly [number, number] => [chance.between(0, LAST - 1), chance.between(1, LAST)];
  const peers = chance.some(1, 2, range).map(([from, to]) => ({ start: point(space, from), end: point(space, to) }));
  const [start, end] = range();
  return {
    direction: chance.pick(UNIVERSE.directions),
    protocol,
    space,
    ports: hasPorts(protocol) ? { start: start + 1, end: end + 1 } : NO_PORT,
    peers: intervalSet(peers),
  };
}

type Packets = ReadonlySet<string>;

function packetsOf(boxes: readonly Box[]): Packets {
  const packets = new Set<string>();
  for (const { direction, protocol, space, ports, peers } of boxes) {
    for (let port = ports.start; port < ports.end; port++) {
      for (let at = 0; at < LAST; at++) {
        const peer = point(space as Space, at);
        if (!peers.some(({ start, end }) => start <= peer && peer < end)) continue;
        packets.add(`${direction} ${protocol} ${space} ${port} ${at}`);
      }
    }
  }
  return packets;
}

const inOrder = (packets: Packets): readonly string[] => [...packets].sort();

const RANKS = DIRECTIONS.flatMap((direction) =>
  PROTOCOLS.flatMap((protocol) => PEER_SPACES.map((space) => `${direction} ${protocol} ${space}`)),
);

/** Equal traffic is written equally: in order, disjoint, nothing empty, neighbours that touch differ. */
function isCanonical(set: TrafficSet): boolean {
  return set.every(({ direction, protocol, space, rank, slabs }, at) => {
    if (rank !== RANKS.indexOf(`${direction} ${protocol} ${space}`) || slabs.length === 0) return false;
    if (rank <= (set[at - 1]?.rank ?? -1)) return false;
    return slabs.every(({ ports, peers }, index) => {
      const before = slabs[index - 1];
      if (ports.start >= ports.end || peers.length === 0) return false;
      if (JSON.stringify(peers) !== JSON.stringify(intervalSet(peers))) return false;
      if (before === undefined) return true;
      const touching = before.ports.end === ports.start && JSON.stringify(before.peers) === JSON.stringify(peers);
      return before.ports.end <= ports.start && !touching;
    });
  });
}

const random = (chance: Chance): readonly Box[] => chance.some(0, 8, () => randomBox(chance));

function check(result: TrafficSet, expected: Packets, given: unknown): void {
  const right = inOrder(packetsOf(boxesOf(result)));
  if (isCanonical(result) && right.join() === inOrder(expected).join()) return;
  throw new Error(JSON.stringify({ given, result: boxesOf(result) }, undefined, 1));
}

describe('random traffic agrees with the list of its packets, and equal traffic is written equally', () => {
  const keep = (a: Packets, test: (packet: string) => boolean): Packets => new Set([...a].filter(test));

  test.each([
    ['union', union, (a: Packets, b: Packets): Packets => new Set([...a, ...b])],
    ['intersection', intersection, (a: Packets, b: Packets): Packets => keep(a, (packet) => b.has(packet))],
    ['difference', difference, (a: Packets, b: Packets): Packets => keep(a, (packet) => !b.has(packet))],
  ] as const)('%s', (_, operation, onPackets) => {
    const chance = new Chance(1);
    for (let round = 0; round < 1_200; round++) {
      const [a, b] = [random(chance), random(chance)];
      check(operation(trafficSet(a), trafficSet(b)), onPackets(packetsOf(a), packetsOf(b)), { a, b });
    }
  });

  test('a set of boxes, and the union of many sets', () => {
    const chance = new Chance(2);
    for (let round = 0; round < 1_200; round++) {
      const boxes = random(chance);
      check(trafficSet(boxes), packetsOf(boxes), boxes);
      check(unionOfAll(boxes.map((box) => trafficSet([box]))), packetsOf(boxes), boxes);
    }
  });

  test('a chain of operations leaves its operands as they were', () => {
    const chance = new Chance(3);
    for (let round = 0; round < 1_000; round++) {
      const [a, b, c] = [random(chance), random(chance), random(chance)].map(trafficSet) as [
        TrafficSet,
        TrafficSet,
        TrafficSet,
      ];
      const before = JSON.stringify([a, b, c].map(boxesOf));
      const left = difference(union(a, b), c);
      const right = union(difference(a, c), difference(b, c));
      expect(boxesOf(left)).toEqual(boxesOf(right));
      expect(boxesOf(difference(a, difference(a, b)))).toEqual(boxesOf(intersection(a, b)));
      expect(JSON.stringify([a, b, c].map(boxesOf))).toBe(before);
    }
  });

  test('restrict keeps the planes that a test picks', () => {
    const chance = new Chance(4);
    for (let round = 0; round < 1_000; round++) {
      const boxes = random(chance);
      const space = chance.pick(UNIVERSE.spaces);
      const expected = packetsOf(boxes.filter((box) => box.space === space));
      check(
        restrict(trafficSet(boxes), (key) => key.space === space),
        expected,
        boxes,
      );
    }
  });

  test('product holds every combination of ports and peers', () => {
    const chance = new Chance(5);
    for (let round = 0; round < 1_000; round++) {
      const [box, other] = [randomBox(chance), randomBox(chance)];
      const tcp = intervalSet(chance.some(1, 3, () => ({ start: chance.between(1, 3), end: chance.between(4, 6) })));
      const ports = new Map([['tcp', tcp] as const, ['gre', [NO_PORT]] as const]);
      const peers = [
        [box.space, box.peers] as const,
        ...(other.space === box.space ? [] : [[other.space, other.peers] as const]),
      ];
      const expected = peers.flatMap(([space, set]): Box[] => [
        ...tcp.map((range) => ({ ...box, protocol: 'tcp' as const, space, ports: range as Box['ports'], peers: set })),
        { ...box, protocol: 'gre', space, ports: NO_PORT, peers: set },
      ]);
      check(product(box.direction, ports, peers), packetsOf(expected), { tcp, peers });
    }
  });

  test('lowestFlow is the first packet by direction, protocol, space, port and peer', () => {
    const chance = new Chance(6);
    for (let round = 0; round < 1_200; round++) {
      const boxes = random(chance);
      const [first] = [...packetsOf(boxes)].sort(inRank);
      const flow = lowestFlow(trafficSet(boxes));
      const shown =
        flow && `${flow.direction} ${flow.protocol} ${flow.space} ${flow.port ?? 0} ${indexOf(flow.space, flow.peer)}`;
      expect(shown).toBe(first);
      if (flow) expect(flow.port === undefined).toBe(flow.protocol === 'gre');
    }
  });

  const indexOf = (space: string, peer: unknown): unknown => (space === 'group' ? NAMES.indexOf(String(peer)) : peer);

  function inRank(a: string, b: string): number {
    const rank = (packet: string): number => {
      const [direction = '', protocol = '', space = '', port, at] = packet.split(' ');
      const plane = ['ingress', 'egress'].indexOf(direction) * 100 + ['tcp', 'udp', 'gre'].indexOf(protocol) * 10;
      return (plane + ['ipv4', 'group'].indexOf(space)) * 100 + Number(port) * 10 + Number(at);
    };
    return rank(a) - rank(b);
  }
});

describe('edges', () => {
  const box = (ports: Box['ports'], more: Partial<Box> = {}): Box => ({
    direction: 'ingress',
    protocol: 'tcp',
    space: 'ipv4',
    peers: [{ start: 0, end: 8 }],
    ports,
    ...more,
  });

  test('a box without ports or without peers is no traffic', () => {
    expect(isEmpty(trafficSet([box({ start: 5, end: 5 }), box(ALL_PORTS, { peers: [] })]))).toBe(true);
    expect(isEmpty(trafficSet([box({ start: 5, end: 6 })]))).toBe(false);
    expect(lowestFlow(NO_TRAFFIC)).toBeUndefined();
  });

  test('all ports are 1 to 65535, and a range less its middle is its two ends', () => {
    const left = difference(trafficSet([box(ALL_PORTS)]), trafficSet([box({ start: 2, end: 65535 })]));
    expect(boxesOf(left).map(({ ports }) => ports)).toEqual([
      { start: 1, end: 2 },
      { start: 65535, end: 65536 },
    ]);
  });

  test('slabs that touch and have the same peers become one, whatever they were made of', () => {
    const pieces = trafficSet([box({ start: 3, end: 5 }), box({ start: 1, end: 3 }), box({ start: 5, end: 9 })]);
    expect(boxesOf(pieces)).toEqual([box({ start: 1, end: 9 })]);
  });

  test('boxes come in the order of directions, protocols, spaces and ports', () => {
    const every = DIRECTIONS.flatMap((direction) =>
      PROTOCOLS.flatMap((protocol) => PEER_SPACES.map((space) => box(NO_PORT, { direction, protocol, space }))),
    );
    expect(boxesOf(trafficSet([...every].reverse()))).toEqual(every);
  });

  test('icmp is not in IPv6, icmpv6 is not in IPv4, and every other protocol is in both', () => {
    const missing = PROTOCOLS.flatMap((protocol) =>
      PEER_SPACES.filter((space) => !existsIn(protocol, space)).map((space) => `${protocol} ${space}`),
    );
    expect(missing).toEqual(['icmp ipv6', 'icmpv6 ipv4']);
  });

  test('a product leaves out what does not exist', () => {
    const everything = (['ipv4', 'ipv6'] as const).map((space) => [space, [{ start: 0, end: 1 }]] as const);
    const set = product('egress', new Map([['icmp', [NO_PORT]] as const, ['icmpv6', [NO_PORT]] as const]), everything);
    expect(boxesOf(set).map(({ protocol, space }) => `${protocol} ${space}`)).toEqual(['icmp ipv4', 'icmpv6 ipv6']);
  });

  test('every name less one leaves the names beside it', () => {
    const names = (peers: Box['peers']): TrafficSet => trafficSet([box(NO_PORT, { space: 'group', peers })]);
    const rest = difference(names(EVERY_NAME), names([pointOf('b')]));
    for (const name of ['a', 'azz', 'b0', 'c']) expect(isEmpty(intersection(rest, names([pointOf(name)])))).toBe(false);
    expect(isEmpty(intersection(rest, names([pointOf('b')])))).toBe(true);
  });
});
