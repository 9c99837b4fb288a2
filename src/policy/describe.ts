import { formatPorts } from '../alicloud/port-range.js';
import { hidesPeers, peerValue, type Rule } from '../alicloud/rule.js';
import { type Family, formatAddress, toCidrs } from '../net/cidr.js';
import { intersection as common, difference, type IntervalSet } from '../net/interval.js';
import {
  ALL_PORTS,
  type Box,
  boxesOf,
  type Direction,
  existsIn,
  type Flow,
  hasPorts,
  lowestFlow,
  type PeerSpace,
  type PortInterval,
  PROTOCOLS,
  type Protocol,
  restrict,
  type TrafficSet,
} from '../net/traffic.js';
import type { Catalogue } from '../services/catalogue.js';
import { SEVERITIES } from './policy.js';

/** What stands in for a value that must not be printed. */
export const SENSITIVE = '(sensitive)';

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

/** A flow that proves a finding, in words. */
export interface Witness {
  readonly direction: Direction;
  readonly protocol: string;
  readonly peer: string;
  readonly port?: number;
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
): readonly TrafficSummary[] {
  const hidden = hiddenIn(rule);
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
  return mergeProtocols(summaries);
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
interface Hidden {
  readonly ports: string | undefined;
  readonly protocol: string | undefined;
  readonly peers: string | undefined;
}

function hiddenIn(rule: Rule | undefined): Hidden {
  if (rule === undefined) return { ports: undefined, protocol: undefined, peers: undefined };
  const unknownPeer = rule.noPeer !== undefined || rule.peers.some((peer) => peerValue(peer).state === 'unknown');
  return {
    ports: rule.ports.sensitive || rule.protocol.sensitive ? SENSITIVE : undefined,
    protocol: rule.protocol.sensitive ? SENSITIVE : undefined,
    peers: hidesPeers(rule) ? SENSITIVE : unknownPeer ? UNKNOWN : undefined,
  };
}

const FEW = 4;
const SHOWN = 4;

/** Peers as the shortest list of blocks; a long one as a block with holes, or as a number of blocks. */
export function describePeers(space: PeerSpace, peers: IntervalSet): string {
  if (space === 'ipv4' || space === 'ipv6') return describeAddresses(space, peers);
  const prefix = space === 'prefix-list' ? 'prefix-list' : 'security-group';
  const names = peers.map(({ start }) => String(start));
  if (names.includes('')) return space === 'prefix-list' ? 'any prefix list' : 'any security group';
  return names.map((name) => `${prefix}:${name}`).join(', ');
}

function describeAddresses(family: Family, peers: IntervalSet): string {
  const blocks = toCidrs(family, peers, FEW + 1);
  if (blocks.length <= FEW) return blocks.join(', ');
  const around = coveringBlock(family, peers);
  const holes = toCidrs(family, difference([around.interval], peers), FEW + 1);
  if (holes.length <= FEW) return `${around.text} except ${holes.join(', ')}`;
  return toCidrs(family, peers).join(', ');
}

/** The smallest block that holds all of a set. */
function coveringBlock(
  family: Family,
  peers: IntervalSet,
): { readonly interval: IntervalSet[number]; readonly text: string } {
  const first = BigInt(peers[0]?.start ?? 0);
  const last = BigInt(peers.at(-1)?.end ?? 1) - 1n;
  let bits = 0n;
  while (first >> bits !== last >> bits) bits++;
  const start = (first >> bits) << bits;
  const end = start + (1n << bits);
  const interval = family === 'ipv4' ? { start: Number(start), end: Number(end) } : { start, end };
  return { interval, text: toCidrs(family, common([interval], [interval]))[0] ?? '' };
}

/**
 * The traffic in question as the middle of a sentence: `tcp 22 (ssh) from 0.0.0.0/0`. Where it is in many pieces, all that the rule lets
 * in and, unless it is about the mere number of ports, the services in question that matter most: `tcp 1-65535 from 0.0.0.0/0, among it tcp 22 (ssh), tcp 3389 (rdp) and 20 more`.
 */
export function describeTraffic(
  traffic: TrafficSet,
  exposure: TrafficSet,
  rule: Rule | undefined,
  catalogue: Catalogue,
  nameServices = true,
): string {
  const summaries = summarise(traffic, exposure, rule, catalogue);
  if (countRanges(summaries) <= SHOWN) return inWords(summaries);
  const planes = new Set(boxesOf(traffic).map(({ direction, space }) => `${direction} ${space}`));
  const whole = restrict(exposure, ({ direction, space }) => planes.has(`${direction} ${space}`));
  const everything = inWords(withoutServices(summarise(whole, exposure, rule, catalogue)));
  const notable = nameServices ? notableIn(traffic, catalogue) : [];
  return notable.length === 0 ? everything : `${everything}, among it ${list(notable)}`;
}

const countRanges = (summaries: readonly TrafficSummary[]): number =>
  new Set(summaries.flatMap(({ protocol, ports }) => ports.split(',').map((range) => `${protocol} ${range}`))).size;

const withoutServices = (summaries: readonly TrafficSummary[]): readonly TrafficSummary[] =>
  summaries.map((summary) => ({ ...summary, services: [] }));

function inWords(summaries: readonly TrafficSummary[]): string {
  return list(
    groupByPeers(summaries).map(({ direction, peers, protocols }) => `${list(protocols)} ${farEnd(direction, peers)}`),
  );
}

/** The ports in question that have services, the gravest first. */
function notableIn(traffic: TrafficSet, catalogue: Catalogue): readonly string[] {
  const found = new Map<string, number>();
  for (const { protocol, ports } of boxesOf(traffic)) {
    const services = hasPorts(protocol) ? catalogue.servicesOn(protocol, ports) : [];
    if (services.length === 0 || ports.end - ports.start > WIDEST_NAMED) continue;
    const gravity = Math.min(...services.map((id) => gravityOf(catalogue.get(id)?.severity)));
    found.set(`${protocol} ${formatPorts(ports)}${servicesText(services)}`, gravity);
  }
  const sorted = [...found].sort(([, a], [, b]) => a - b).map(([text]) => text);
  return sorted.length <= SHOWN ? sorted : [...sorted.slice(0, SHOWN), `${sorted.length - SHOWN} more`];
}

/** A longer range is not about the services in it. */
const WIDEST_NAMED = 16;

function gravityOf(severity: string | undefined): number {
  const place = SEVERITIES.findIndex((known) => known === severity);
  return place < 0 ? SEVERITIES.length : place;
}

function farEnd(direction: Direction, peers: string): string {
  if (direction === 'ingress') return peers === UNKNOWN ? 'from an unknown source' : `from ${peers}`;
  return peers === UNKNOWN ? 'to an unknown destination' : `to ${peers}`;
}

function groupByPeers(
  summaries: readonly TrafficSummary[],
): readonly { readonly direction: Direction; readonly peers: string; readonly protocols: readonly string[] }[] {
  const groups = new Map<string, { direction: Direction; peers: Set<string>; protocols: string[] }>();
  const byProtocols = new Map<string, TrafficSummary[]>();
  for (const summary of summaries) {
    const key = `${summary.direction} ${summary.peers}`;
    byProtocols.set(key, [...(byProtocols.get(key) ?? []), summary]);
  }
  for (const group of byProtocols.values()) {
    const [first] = group;
    if (!first) continue;
    const protocols = [...new Set(group.map(protocolText))];
    const key = `${first.direction} ${protocols.join()}`;
    const same = groups.get(key);
    if (same) same.peers.add(first.peers);
    else groups.set(key, { direction: first.direction, peers: new Set([first.peers]), protocols });
  }
  return [...groups.values()].map(({ direction, peers, protocols }) => ({
    direction,
    peers: list([...peers]),
    protocols,
  }));
}

function protocolText({ protocol, ports, services }: TrafficSummary): string {
  if (protocol === 'all') return 'all traffic';
  if (protocol === 'other') return 'every other protocol';
  if (ports === 'all') return protocol;
  const ranges = ports.split(',');
  const shown =
    ranges.length <= SHOWN
      ? list(ranges)
      : `${ranges.slice(0, SHOWN).join(', ')} and ${ranges.length - SHOWN} more ranges`;
  return `${protocol} ${shown}${servicesText(services)}`;
}

function servicesText(services: readonly string[]): string {
  if (services.length === 0) return '';
  const shown = services.slice(0, SHOWN).join(', ');
  return services.length > SHOWN ? ` (${shown} and ${services.length - SHOWN} more)` : ` (${shown})`;
}

function list(parts: readonly string[]): string {
  if (parts.length <= 1) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** The lowest flow of the traffic in question; the peer is hidden where it is sensitive. */
export function witnessOf(traffic: TrafficSet, rule: Rule | undefined): Witness | undefined {
  const flow = lowestFlow(traffic);
  if (!flow) return undefined;
  const hidden = hiddenIn(rule);
  return {
    direction: flow.direction,
    protocol: hidden.protocol ?? flow.protocol,
    peer: hidden.peers === SENSITIVE ? SENSITIVE : peerOf(flow),
    ...(flow.port === undefined || hidden.ports === SENSITIVE ? {} : { port: flow.port }),
  };
}

function peerOf({ space, peer }: Flow): string {
  if (space === 'ipv4' || space === 'ipv6') return formatAddress(space, BigInt(peer));
  return `${space === 'prefix-list' ? 'prefix-list' : 'security-group'}:${peer}`;
}

/** `ingress tcp/22 from 198.51.100.1`: the one way in which flows are written. */
export function formatWitness({ direction, protocol, port, peer }: Witness): string {
  return `${direction} ${protocol}${port === undefined ? '' : `/${port}`} ${direction === 'ingress' ? 'from' : 'to'} ${peer}`;
}
