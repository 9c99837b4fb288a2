import type { Peers } from '../../exposure/entry.js';
import { FAR_ENDS, type FarEnd, type Internet, opennessOf, type Reach, reachesOf } from '../../exposure/reach.js';
import { inBothWays, type Unit, type UnitEntry } from '../../exposure/unit.js';
import { type Direction, PROTOCOLS } from '../../net/traffic.js';
import { whyUncertain } from '../../policy/checks/reasons.js';
import { describePeers } from '../../policy/describe/peers.js';
import { SENSITIVE } from '../../policy/describe/summary.js';
import { SEVERITIES } from '../../policy/policy.js';
import type { Catalogue } from '../../services/catalogue.js';
import { placeOf } from '../../text/span.js';
import { nameOf, servicesOf, trafficOf } from '../exposure.js';
import { widthOf } from './width.js';

/** One line of the page: some traffic with far ends of one kind. */
export interface Row {
  readonly direction: Direction;
  readonly farEnd: FarEnd;
  readonly openness: 'open' | 'perhaps' | 'closed';
  readonly certainty: UnitEntry['certainty'];
  /** `tcp 22`, `everything`. */
  readonly traffic: string;
  /** Where it stands among others in order of protocol and port; it tells nothing that is hidden. */
  readonly order: number;
  /** The gravest first. */
  readonly services: readonly Service[];
  readonly peers: readonly FarEndName[];
  /** How much of the internet they are. */
  readonly width: string;
  readonly by: readonly Source[];
  /** What lets in some of it, which others let in anyway. */
  readonly partlyBy: readonly Source[];
  /** Why it is not certain. */
  readonly reasons: readonly string[];
}

export interface FarEndName {
  readonly text: string;
  /** The address of the group that it is. */
  readonly group?: string;
}

export interface Service {
  readonly id: string;
  /** How grave it is when it is open to the internet. */
  readonly severity: string | undefined;
}

/** A rule or a default, and where it is written. */
export interface Source {
  readonly name: string;
  readonly place: string | undefined;
}

/** What rows are made with. */
export interface Lore {
  readonly catalogue: Catalogue;
  readonly internet: Internet;
}

/** The lines of a group or an interface: what is open to the internet first, and in each kind the certain before the possible. */
export function rowsOf(unit: Unit, lore: Lore): readonly Row[] {
  const rows = inBothWays(unit.entries).flatMap((entry) =>
    reachesOf(entry, lore.internet).map((reach) => rowOf(unit, entry, reach, lore)),
  );
  return rows.sort((a, b) => rankOf(a) - rankOf(b) || gravityOf(a) - gravityOf(b) || a.order - b.order);
}

const OPENNESS = ['open', 'perhaps', 'closed'] as const;

const rankOf = ({ openness, farEnd, certainty }: Row): number =>
  (OPENNESS.indexOf(openness) * FAR_ENDS.length + FAR_ENDS.indexOf(farEnd)) * 2 + (certainty === 'certain' ? 0 : 1);

/** What the traffic of a line is called that has all of it. */
export const EVERYTHING = 'everything';

/** The gravest service decides; what is not open to the internet is not grave. */
function gravityOf({ openness, traffic, services: [first] }: Row): number {
  return openness === 'closed' || traffic === EVERYTHING ? 0 : severityRank(first?.severity);
}

const NAMES: readonly (string | undefined)[] = SEVERITIES;

function severityRank(severity: string | undefined): number {
  const rank = NAMES.indexOf(severity);
  return rank < 0 ? NAMES.length : rank;
}

function rowOf(unit: Unit, entry: UnitEntry, reach: Reach, lore: Lore): Row {
  const hidesPorts = entry.hides === 'ports and peers';
  const width = widthOf(reach, lore.internet);
  // What a group may send is no way in.
  const openness = entry.direction === 'ingress' ? opennessOf(entry, reach) : 'closed';
  return {
    direction: entry.direction,
    farEnd: reach.farEnd,
    openness,
    certainty: entry.certainty,
    traffic: wordsFor(entry),
    order: hidesPorts ? Number.MAX_SAFE_INTEGER : orderOf(entry),
    services: gravestFirst(servicesOf(entry, lore.catalogue), lore.catalogue),
    peers: reach.isHidden ? [{ text: SENSITIVE }] : reach.peers.flatMap((peers) => namesOf(peers, unit)),
    width: width === '' || entry.certainty === 'certain' ? width : `at most ${width}`,
    by: distinct(entry.by),
    partlyBy: distinct(entry.partlyBy),
    reasons: entry.certainty === 'certain' && reach.farEnd !== 'prefix-list' ? [] : reasonsFor(entry),
  };
}

const wordsFor = (entry: UnitEntry): string =>
  entry.protocol === 'other' && !entry.hidesProtocol ? 'other protocols' : trafficOf(entry);

function orderOf({ protocol, ports }: UnitEntry): number {
  const rank = protocol === 'all' ? 0 : PROTOCOLS.indexOf(protocol) + 1;
  return rank * 100_000 + (ports?.start ?? 0);
}

const gravestFirst = (ids: readonly string[], catalogue: Catalogue): readonly Service[] =>
  ids
    .map((id) => ({ id, severity: catalogue.get(id)?.severity }))
    .sort((a, b) => severityRank(a.severity) - severityRank(b.severity));

function namesOf({ space, set }: Peers, { kind }: Unit): readonly FarEndName[] {
  if (space === 'member' && kind === 'security-group') return [];
  if (space === 'ipv4' || space === 'ipv6') return [{ text: describePeers(space, set) }];
  return set.map((name): FarEndName => {
    if (name.start === '') return { text: 'any' };
    return space === 'group' || space === 'member'
      ? { text: String(name.start), group: String(name.start) }
      : { text: String(name.start) };
  });
}

const distinct = (by: UnitEntry['by']): readonly Source[] => [
  ...new Map(by.map(sourceOf).map((source) => [source.name, source])).values(),
];

const sourceOf = (by: UnitEntry['by'][number]): Source => ({
  name: nameOf(by),
  place: typeof by === 'string' ? undefined : placeOf(by.resource.span),
});

function reasonsFor({ by, hidesDirection }: UnitEntry): readonly string[] {
  if (hidesDirection) return ['whether it is let in or out is sensitive'];
  const reasons = new Set(by.flatMap((each) => (typeof each === 'string' ? [] : whyUncertain(each))));
  return reasons.size > 0 ? [...reasons] : ['something that may close it is not known: sglint why tells what it is'];
}
