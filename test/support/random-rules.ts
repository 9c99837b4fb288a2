import { exists, type Packet, readAddress } from './firewall.js';
import type { Chance } from './random.js';

// Few of everything, and much of it alike: rules that never meet would test nothing.

export const PRIORITIES = ['1', '2', '3', '9', '10', '100'] as const;
export const ACTIONS = ['accept', 'drop'] as const;
export const DIRECTIONS = ['ingress', 'ingress', 'egress'] as const;
export const WRITTEN_PROTOCOLS = ['tcp', 'tcp', 'udp', 'all', 'icmp', 'icmpv6', 'gre'] as const;
export const PORTS = ['22/22', '20/25', '21/23', '23/80', '1/65535', '1/22', '24/65535', '443/443'] as const;
export const IPV4 = [
  '0.0.0.0/0',
  '0.0.0.0/1',
  '128.0.0.0/1',
  '10.0.0.0/8',
  '10.1.2.3/8',
  '10.0.0.0/9',
  '10.128.0.0/9',
  '10.127.0.0/16',
  '10.1.2.3',
  '255.255.255.255/32',
  '9.9.9.9/0',
] as const;
export const IPV6 = [
  '::/0',
  '::/1',
  '8000::/1',
  '2001:db8::/32',
  '2001:db8:1::1/32',
  '2001:db8:8000::/33',
  '::1',
] as const;

export function randomLine(chance: Chance): string {
  const protocol = chance.pick(WRITTEN_PROTOCOLS);
  return [
    chance.pick(PRIORITIES),
    chance.pick(ACTIONS),
    chance.pick(DIRECTIONS),
    protocol,
    protocol === 'tcp' || protocol === 'udp' ? chance.pick(PORTS) : '-1/-1',
    chance.percent(65) ? chance.pick(IPV4) : chance.pick(IPV6),
  ].join(' ');
}

/** A rule of a kind so narrow that several of them are likely to cover one together. */
export function randomCloseLine(chance: Chance): string {
  const block = chance.pick(['0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '10.0.0.0/8', '10.0.0.0/9', '10.128.0.0/9']);
  const ports = chance.pick(['22/22', '20/25', '1/22', '23/80', '24/65535', '1/65535']);
  return [chance.pick(PRIORITIES), chance.pick(ACTIONS), 'ingress tcp', ports, block].join(' ');
}

const PACKET_PROTOCOLS = ['tcp', 'tcp', 'udp', 'icmp', 'icmpv6', 'gre', 'other'] as const;
const EDGES = [1, 19, 20, 21, 22, 23, 24, 25, 26, 79, 80, 81, 442, 443, 444, 65534, 65535] as const;
const ADDRESSES = {
  4: spots(['0.0.0.0', '10.0.0.0', '10.127.0.0', '10.128.0.0', '11.0.0.0', '10.1.2.3', '128.0.0.0'], 32),
  6: spots(['::', '::1', '2001:db8::', '2001:db8:8000::', '2001:db9::', '8000::'], 128),
};

/** Where blocks begin and end, and one to either side. */
function spots(edges: readonly string[], bits: number): readonly bigint[] {
  const size = 1n << BigInt(bits);
  return edges.map(readAddress).flatMap((edge) => [edge, (edge + 1n) % size, (edge + size - 1n) % size]);
}

/** One packet for each way in which rules made of the blocks and ports above can tell packets apart, and some more. */
export const EVERY_PACKET: readonly Packet[] = [...new Set(DIRECTIONS)].flatMap((direction) =>
  [...new Set(PACKET_PROTOCOLS)].flatMap((protocol) =>
    ([4, 6] as const).flatMap((family) =>
      (protocol === 'tcp' || protocol === 'udp' ? EDGES : [0]).flatMap((port) =>
        [...new Set(ADDRESSES[family])]
          .map((peer): Packet => ({ direction, protocol, port, family, peer }))
          .filter(exists),
      ),
    ),
  ),
);

export function randomPacket(chance: Chance): Packet {
  for (;;) {
    const protocol = chance.pick(PACKET_PROTOCOLS);
    const family = chance.percent(65) ? 4 : 6;
    const packet: Packet = {
      direction: chance.pick(DIRECTIONS),
      protocol,
      port: protocol === 'tcp' || protocol === 'udp' ? chance.pick(EDGES) : 0,
      family,
      peer: chance.pick(ADDRESSES[family]),
    };
    if (exists(packet)) return packet;
  }
}
