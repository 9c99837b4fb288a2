import type { Default, Exposure } from '../alicloud/exposure.js';
import type { Rule } from '../alicloud/rule.js';
import { type IntervalSet, sameSet } from '../net/interval.js';
import {
  ALL_PORTS,
  type Direction,
  difference,
  existsIn,
  hasPorts,
  type PeerSpace,
  type PortInterval,
  PROTOCOLS,
  type Protocol,
  type TrafficSet,
  unionOfAll,
} from '../net/traffic.js';
import { type Attributed, attributed } from './attributed.js';

/** What a group accepts, as one line of a list: the entries of a list are disjoint, and together exactly what is accepted. */
export interface Entry {
  readonly direction: Direction;
  /** `all` stands for every protocol that the peers' families have. */
  readonly protocol: Protocol | 'all';
  /** Undefined where the protocol has no ports, and for `all`. */
  readonly ports: PortInterval | undefined;
  readonly peers: readonly Peers[];
  /** `possible`: accepted only if something that is not known turns out so. */
  readonly certainty: 'certain' | 'possible';
  /** Every accept rule and default that lets all of it in; of rules with something sensitive, some of it is enough. */
  readonly by: readonly (Rule | Default)[];
  /** Those that let in some of it, which others let in anyway. */
  readonly partlyBy: readonly (Rule | Default)[];
}

/** Far ends of one kind. */
export interface Peers {
  readonly space: PeerSpace;
  readonly set: IntervalSet;
}

/** Lists what is accepted under both bounds: first what is certain, then what is only possible. `rules` are all that count, drops too. */
export function entriesOf(
  lower: readonly Exposure[],
  upper: readonly Exposure[],
  rules: readonly Rule[],
): readonly Entry[] {
  const certain = unionOfAll(lower.map(({ traffic }) => traffic));
  const possible = lower === upper ? [] : difference(unionOfAll(upper.map(({ traffic }) => traffic)), certain);
  return [...listed(certain, lower, 'certain', rules), ...listed(possible, upper, 'possible', rules)];
}

/** Some traffic in lines, with what lets each of them in. */
export function listed(
  traffic: TrafficSet,
  exposures: readonly Exposure[],
  certainty: Entry['certainty'],
  rules: readonly Rule[],
): readonly Entry[] {
  return mergePeers(mergeProtocols(attributed(traffic, exposures, rules))).map(
    ({ direction, protocol, ports, peers, by, partlyBy }) => ({
      direction,
      protocol,
      ports: protocol !== 'all' && hasPorts(protocol) ? ports : undefined,
      peers,
      certainty,
      by,
      partlyBy,
    }),
  );
}

/** A box of traffic with what lets it in. */
interface Part extends Omit<Attributed, 'protocol'> {
  readonly protocol: Entry['protocol'];
}

/** Everything of every protocol, with the same peers through the same rules, is one entry. */
function mergeProtocols(parts: readonly Part[]): readonly Part[] {
  const whole = parts.filter(isWhole);
  const merged = new Set<Part>();
  return parts.flatMap((part) => {
    if (merged.has(part)) return [];
    const alike = isWhole(part) ? whole.filter((other) => isAlike(part, other)) : [];
    const names = new Set(alike.map(({ protocol }) => protocol));
    if (!PROTOCOLS.every((name) => !existsIn(name, part.space) || names.has(name))) return [part];
    for (const each of alike) merged.add(each);
    return [{ ...part, protocol: 'all' as const }];
  });
}

const isWhole = ({ protocol, ports }: Part): boolean =>
  protocol === 'all' || !hasPorts(protocol) || (ports.start === ALL_PORTS.start && ports.end === ALL_PORTS.end);

const isAlike = (a: Part, b: Part): boolean =>
  a.direction === b.direction &&
  a.space === b.space &&
  a.key === b.key &&
  a.isVeiled === b.isVeiled &&
  (a.isVeiled || sameSet(a.peers, b.peers));

/** The same traffic through the same rules with far ends of several kinds is one entry. */
function mergePeers(parts: readonly Part[]): readonly (Omit<Part, 'peers'> & { readonly peers: readonly Peers[] })[] {
  const entries = new Map<string, Omit<Part, 'peers'> & { readonly peers: Peers[] }>();
  for (const part of parts) {
    const { direction, protocol, ports, key, space, peers } = part;
    const place = [direction, protocol, ...(protocol === 'all' ? [] : [ports.start, ports.end]), key].join(' ');
    const known = entries.get(place);
    if (known) known.peers.push({ space, set: peers });
    else entries.set(place, { ...part, peers: [{ space, set: peers }] });
  }
  return [...entries.values()];
}
