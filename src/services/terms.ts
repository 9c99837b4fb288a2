import { intervalSet } from '../net/interval.js';
import {
  ALL_PORTS,
  hasPorts,
  NO_PORT,
  type PortInterval,
  type PortSet,
  PROTOCOLS,
  type Protocol,
} from '../net/traffic.js';

/** One term of a list of traffic, as it is written in a policy. */
export type TrafficTerm =
  | { readonly kind: 'ports'; readonly protocol: Protocol; readonly ports: PortInterval }
  | { readonly kind: 'everything' }
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'service'; readonly id: string };

/** Reads `tcp/22`, `udp/1-1024`, `tcp`, `icmp`, `all`, `category:database` or a service id; a text says what is wrong. */
export function parseTrafficTerm(text: string): TrafficTerm | string {
  if (text === 'all') return { kind: 'everything' };
  if (text.startsWith('category:')) return { kind: 'category', category: text.slice('category:'.length) };
  const [word = '', range] = text.split('/', 2);
  const protocol = PROTOCOLS.find((name) => name === word);
  if (protocol === undefined)
    return range === undefined ? { kind: 'service', id: text } : `"${word}" is not a protocol`;
  if (range === undefined) return { kind: 'ports', protocol, ports: hasPorts(protocol) ? ALL_PORTS : NO_PORT };
  if (!hasPorts(protocol)) return `${protocol} has no ports: write "${protocol}"`;
  const ports = parsePorts(range);
  return ports
    ? { kind: 'ports', protocol, ports }
    : `"${range}" is not a port or a range of ports such as 22 or 5900-5903`;
}

function parsePorts(text: string): PortInterval | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first >= 1 && first <= last && last <= 65535 ? { start: first, end: last + 1 } : undefined;
}

/** Every protocol with all its ports. */
export const EVERYTHING: PortSet = new Map(
  PROTOCOLS.map((protocol) => [protocol, [hasPorts(protocol) ? ALL_PORTS : NO_PORT]]),
);

/** The union of ports by protocol. */
export function unionOfPorts(parts: readonly PortSet[]): PortSet {
  const all = new Map<Protocol, PortInterval[]>();
  for (const part of parts) {
    for (const [protocol, ranges] of part)
      all.set(protocol, [...(all.get(protocol) ?? []), ...(ranges as PortInterval[])]);
  }
  return new Map([...all].map(([protocol, ranges]) => [protocol, intervalSet(ranges)]));
}
