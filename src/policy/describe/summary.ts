import { SENSITIVE } from '../../alicloud/identities.js';
import { formatPorts } from '../../alicloud/port-range.js';
import { hidesPeers, peerValue, type Rule } from '../../alicloud/rule.js';
import type { Family } from '../../net/cidr.js';
import type { IntervalSet } from '../../net/interval.js';
import {
  ALL_PORTS,
  type Box,
  boxesOf,
  type Direction,
  existsIn,
  hasPorts,
  type PeerSpace,
  type PortInterval,
  PROTOCOLS,
  type Protocol,
  type TrafficSet,
} from '../../net/traffic.js';
import type { Catalogue } from '../../services/catalogue.js';
import { describePeers } from './peers.js';

export { SENSITIVE };

/** What stands for a value that is not known: the widest that it may be would read like a fact. */
export const UNKNOWN = '(unknown)';

/** Traffic in words and numbers: one entry for each direction, protocol and set of peers. */
export interface TrafficSummary {
  readonly direction: Direction;
  /** `all`, or stands in for what must not be printed. */
  readonly protocol: string;
  /** `22,3300-3388`; `all` for a protocol without ports. */
  readonly ports: string;
  readonly peers: string;
  readonly services: readonly string[];
}

interface Entry {
  readonly direction: Direction;
  readonly protocol: Protocol;
  readonly space: PeerSpace;
  readonly ranges: PortInterval[];
  readonly peers: IntervalSet;
}

/**
 * The traffic in question, with the peers that the rule really lets in on these ports: the region of a policy (all of the internet,
 * say) would cut `0.0.0.0/0` into pieces that help nobody.
 */
function entriesOf(traffic: TrafficSet, exposure: TrafficSet): readonly Entry[] {
  const whole = boxesOf(exposure);
  const entries: Entry[] = [];
  for (const box of boxesOf(traffic)) {
    for (const slab of whole) {
      const ports = {
        start: Math.max(box.ports.start, slab.ports.start),
        end: Math.min(box.ports.end, slab.ports.end),
      };
      if (ports.start < ports.end && samePlane(box, slab)) addRange(entries, slab, ports);
    }
  }
  return entries;
}

const samePlane = (a: Box, b: Box): boolean =>
  a.direction === b.direction && a.protocol === b.protocol && a.space === b.space;

function addRange(entries: Entry[], { direction, protocol, space, peers }: Box, ports: PortInterval): void {
  const entry = entries.find(
    (each) =>
      each.direction === direction && each.protocol === protocol && each.space === space && each.peers === peers,
  );
  if (!entry) {
    entries.push({ direction, protocol, space, peers, ranges: [ports] });
    return;
  }
  const last = entry.ranges.at(-1);
  if (last && last.end === ports.start) entry.ranges[entry.ranges.length - 1] = { start: last.start, end: ports.end };
  else entry.ranges.push(ports);
}

/** Sums traffic up for reports; what the rule holds as sensitive is not shown. */
export function summarise(
  traffic: TrafficSet,
  exposure: TrafficSet,
  rule: Rule | undefined,
  catalogue: Catalogue,
  conceals = false,
): readonly TrafficSummary[] {
  const hidden = hiddenIn(rule, conceals);
  const summaries = entriesOf(traffic, exposure).map(
    ({ direction, protocol, space, ranges, peers }): TrafficSummary => {
      const isNumbered = hasPorts(protocol) && hidden.ports === undefined;
      return {
        direction,
        protocol: hidden.protocol ?? protocol,
        ports: hidden.ports ?? (hasPorts(protocol) ? ranges.map(formatPorts).join(',') : 'all'),
        peers: hidden.peers ?? describePeers(space, peers),
        services: isNumbered ? [...new Set(ranges.flatMap((range) => catalogue.servicesOn(protocol, range)))] : [],
      };
    },
  );
  return mergeProtocols(unique(summaries));
}

/** Entries that look the same once their values are hidden are one. */
function unique(summaries: readonly TrafficSummary[]): readonly TrafficSummary[] {
  const seen = new Map(summaries.map((summary) => [JSON.stringify(summary), summary]));
  return [...seen.values()];
}

/** Everything of every protocol is one entry. */
function mergeProtocols(summaries: readonly TrafficSummary[]): readonly TrafficSummary[] {
  const full = `${ALL_PORTS.start}-${ALL_PORTS.end - 1}`;
  const groups = new Map<string, TrafficSummary[]>();
  for (const summary of summaries) {
    const key = `${summary.direction} ${summary.peers}`;
    groups.set(key, [...(groups.get(key) ?? []), summary]);
  }
  return [...groups.values()].flatMap((group): readonly TrafficSummary[] => {
    const protocols = new Set(group.map(({ protocol }) => protocol));
    const isAll = group.every(({ ports }) => ports === 'all' || ports === full) && hasEveryProtocol(protocols);
    const [first] = group;
    return isAll && first ? [{ ...first, protocol: 'all', ports: 'all', services: [] }] : group;
  });
}

const hasEveryProtocol = (protocols: ReadonlySet<string>): boolean =>
  (['ipv4', 'ipv6'] satisfies Family[]).some((space) =>
    PROTOCOLS.filter((protocol) => existsIn(protocol, space)).every((protocol) => protocols.has(protocol)),
  );

/** What is printed instead of a rule's ports, protocol or peers, where they are not fit to be printed. */
export interface Hidden {
  readonly ports: string | undefined;
  readonly protocol: string | undefined;
  readonly peers: string | undefined;
}

/** What of a rule must not, or cannot, be printed. */
export function hiddenIn(rule: Rule | undefined, conceals = false): Hidden {
  if (conceals) return { ports: SENSITIVE, protocol: undefined, peers: SENSITIVE };
  if (rule === undefined) return { ports: undefined, protocol: undefined, peers: undefined };
  const unknownPeer = rule.noPeer !== undefined || rule.peers.some((peer) => peerValue(peer).state === 'unknown');
  return {
    ports: rule.ports.sensitive || rule.protocol.sensitive ? SENSITIVE : undefined,
    protocol: rule.protocol.sensitive ? SENSITIVE : undefined,
    peers: hidesPeers(rule) ? SENSITIVE : unknownPeer ? UNKNOWN : undefined,
  };
}
