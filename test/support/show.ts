import { toCidrs } from '../../src/net/cidr.js';
import type { IntervalSet } from '../../src/net/interval.js';
import {
  type Box,
  boxesOf,
  existsIn,
  hasPorts,
  type PeerSpace,
  PROTOCOLS,
  type TrafficSet,
} from '../../src/net/traffic.js';

/**
 * Traffic in the words of a firewall: `tcp 20-21 from 10.0.0.0/8`, `all to ::/0`. `all` stands for every protocol that its peers can
 * speak, with every port.
 */
export function show(set: TrafficSet): readonly string[] {
  const lines = boxesOf(set).map((box) => ({ box, peers: peersOf(box) }));
  const seen = new Set<string>();
  return lines.flatMap(({ box, peers }) => {
    const whole = PROTOCOLS.filter((protocol) => existsIn(protocol, box.space)).every((protocol) =>
      lines.some((other) => other.peers === peers && other.box.protocol === protocol && isWhole(other.box)),
    );
    const line = whole && isWhole(box) ? `all ${peers}` : `${box.protocol}${portsOf(box)} ${peers}`;
    if (seen.has(line)) return [];
    seen.add(line);
    return [line];
  });
}

const isWhole = ({ protocol, ports }: Box): boolean =>
  !hasPorts(protocol) || (ports.start === 1 && ports.end === 65536);

function portsOf({ protocol, ports: { start, end } }: Box): string {
  if (!hasPorts(protocol)) return '';
  return end - start === 1 ? ` ${start}` : ` ${start}-${end - 1}`;
}

const peersOf = ({ direction, space, peers }: Box): string =>
  `${direction === 'ingress' ? 'from' : 'to'} ${namesOf(space, peers)}`;

const WORDS = { group: 'group', 'prefix-list': 'list', member: 'member' } as const;

function namesOf(space: PeerSpace, peers: IntervalSet): string {
  if (space === 'ipv4' || space === 'ipv6') {
    return toCidrs(space, peers).join(' ');
  }
  const names = peers.map(({ start, end }) => (end === `${start}\u0000` ? String(start) : start === '' ? '*' : '…'));
  return names.map((name) => `${WORDS[space]}:${name}`).join(' ');
}
