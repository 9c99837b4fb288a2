import { formatPorts } from '../../alicloud/port-range.js';
import type { Rule } from '../../alicloud/rule.js';
import { boxesOf, type Direction, hasPorts, restrict, type TrafficSet } from '../../net/traffic.js';
import type { Catalogue } from '../../services/catalogue.js';
import { shortList } from '../../text/words.js';
import { SEVERITIES } from '../policy.js';
import { hiddenIn, summarise, type TrafficSummary, UNKNOWN } from './summary.js';

/** Longer lists are cut short. */
const SHOWN = 4;

/**
 * The traffic in question as the middle of a sentence: `tcp 22 (ssh) from 0.0.0.0/0`. Where it is in many pieces, all that the rule lets
 * in and, unless it is about the mere number of ports, the services in question that matter most: `tcp 1-65535 from 0.0.0.0/0, among it tcp 22 (ssh), tcp 3389 (rdp) and 20 more`.
 */
export function describeTraffic(
  traffic: TrafficSet,
  exposure: TrafficSet,
  rule: Rule | undefined,
  catalogue: Catalogue,
  { nameServices = true, conceals = false } = {},
): string {
  const summaries = summarise(traffic, exposure, rule, catalogue, conceals);
  if (!isLong(summaries)) return inWords(summaries);
  const planes = new Set(boxesOf(traffic).map(({ direction, space }) => `${direction} ${space}`));
  const whole = restrict(exposure, ({ direction, space }) => planes.has(`${direction} ${space}`));
  const everything = inWords(withoutServices(summarise(whole, exposure, rule, catalogue, conceals)));
  const hidesPorts = hiddenIn(rule, conceals).ports !== undefined;
  const notable = nameServices && !hidesPorts ? notableIn(traffic, catalogue) : [];
  return notable.length === 0 ? everything : `${everything}, among it ${list(notable)}`;
}

/** Traffic in so many pieces that a sentence names all that the rule lets in instead. */
export const isLong = (summaries: readonly TrafficSummary[]): boolean =>
  new Set(summaries.flatMap(({ protocol, ports }) => ports.split(',').map((range) => `${protocol} ${range}`))).size >
  SHOWN;

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
  const place = (SEVERITIES as readonly (string | undefined)[]).indexOf(severity);
  return place < 0 ? SEVERITIES.length : place;
}

function farEnd(direction: Direction, peers: string): string {
  if (direction === 'ingress') return peers === UNKNOWN ? 'from an unknown source' : `from ${peers}`;
  return peers === UNKNOWN ? 'to an unknown destination' : `to ${peers}`;
}

/** A long list of peers as a few of them: the members of a group, or the entries of a prefix list. */
function shortened(peers: string): string {
  const names = peers.split(', ');
  return names.length <= MOST_PEERS ? peers : shortList(names, SHOWN);
}

const MOST_PEERS = 8;

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
    peers: list([...peers].map(shortened)),
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
