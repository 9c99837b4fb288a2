import { VPC_ADDRESSES } from '../alicloud/bounds.js';
import type { Exposure } from '../alicloud/exposure.js';
import { type IntervalSet, difference as lessOf, union as withBoth } from '../net/interval.js';
import { pointOf } from '../net/points.js';
import {
  ALL_PORTS,
  difference,
  hasPorts,
  intersection,
  NO_PORT,
  NO_TRAFFIC,
  PROTOCOLS,
  type TrafficSet,
  trafficSet,
  union,
  unionOfAll,
} from '../net/traffic.js';
import { type Entry, listed, type Peers } from './entry.js';
import type { Unit, UnitEntry } from './unit.js';

/** Where a group reaches another one: with what, and by which rules of the other one. */
export interface Hop {
  /** Undefined: the internet. */
  readonly from: Unit | undefined;
  readonly to: Unit;
  readonly entries: readonly UnitEntry[];
  /** Some of it is certain. */
  readonly isCertain: boolean;
  /** Where it comes from must not be printed. */
  readonly isHidden: boolean;
}

/** What lets one group reach another: an entry of the other one, and the names by which it means the first. */
export interface Way {
  readonly entry: UnitEntry;
  readonly names: IntervalSet;
  readonly space: 'group' | 'member';
  /** It is certain that the first group is meant. */
  readonly isCertain: boolean;
}

/** From a group to another one, through what the one lets out and the other lets in; what is hidden is a hop of its own. */
export function hopsBetween(from: Unit, to: Unit, ways: readonly Way[]): readonly Hop[] {
  const hidden = ways.filter(({ entry }) => entry.hides !== 'nothing');
  const shown = ways.filter(({ entry }) => entry.hides === 'nothing');
  return [shown, hidden].flatMap((some) => {
    const entries = entriesThrough(from, to, some);
    return entries.length === 0 ? [] : [hopOf(from, to, entries, some === hidden)];
  });
}

/** A hop, which is certain where some of what it is made of is. */
export function hopOf(from: Unit | undefined, to: Unit, entries: readonly UnitEntry[], isHidden: boolean): Hop {
  return { from, to, entries, isHidden, isCertain: entries.some(({ certainty }) => certainty === 'certain') };
}

function entriesThrough(from: Unit, to: Unit, ways: readonly Way[]): readonly UnitEntry[] {
  if (ways.length === 0) return [];
  const out = outOf(from, to);
  const through = (only: 'certain' | 'any'): TrafficSet => {
    const isIn = ({ entry, isCertain }: Way): boolean => only === 'any' || (isCertain && isSure(entry));
    const of = (space: Way['space']): TrafficSet =>
      unionOfAll(ways.filter((way) => way.space === space && isIn(way)).map(({ entry }) => flat(entry)));
    // What members of one group let each other in by needs no rule that lets it out.
    return union(intersection(of('group'), out[only]), of('member'));
  };
  const certain = through('certain');
  const possible = difference(through('any'), certain);
  const exposures = ways.flatMap(({ entry }) => entry.by.map((by): Exposure => ({ by, traffic: flat(entry) })));
  const entries = [...listed(certain, exposures, 'certain', []), ...listed(possible, exposures, 'possible', [])];
  return entries.map((entry) => ({ ...entry, ...originOf(entry, ways) }));
}

/** The far ends of an entry, which are those of the ways that it goes by, and what of it must not be printed. */
function originOf(
  entry: Entry,
  ways: readonly Way[],
): Omit<UnitEntry, keyof Entry> & Pick<Entry, 'peers' | 'partlyBy'> {
  const own = ways.filter((way) => way.entry.by.some((by) => entry.by.includes(by)));
  const peers = (['group', 'member'] as const).flatMap((space): readonly Peers[] => {
    const set = own.reduce((all: IntervalSet, way) => (way.space === space ? withBoth(all, way.names) : all), []);
    return set.length === 0 ? [] : [{ space, set }];
  });
  const isOfPorts = own.some((way) => way.entry.hides === 'ports and peers');
  const isOfPeers = own.some((way) => way.entry.hides === 'peers');
  const partly = own.flatMap((way) => way.entry.partlyBy.filter((by) => !entry.by.includes(by)));
  return {
    peers,
    partlyBy: [...new Set(partly)],
    hides: isOfPorts ? 'ports and peers' : isOfPeers ? 'peers' : 'nothing',
    hidesProtocol: own.some((way) => way.entry.hidesProtocol === true),
    hidesDirection: own.some((way) => way.entry.hidesDirection === true),
  };
}

/** Ports that must not be told are listed as all of them. */
const isSure = ({ certainty, hides }: UnitEntry): boolean => certainty === 'certain' && hides !== 'ports and peers';

interface Out {
  readonly certain: TrafficSet;
  readonly any: TrafficSet;
}

const outs = new WeakMap<Unit, Out>();

/** What a group lets out to the members of another one: their addresses are of the VPC, and otherwise not known. */
function outOf(from: Unit, to: Unit): Out {
  if (from.isPartial) return { certain: NO_TRAFFIC, any: EVERYTHING };
  const known = outs.get(from);
  if (known) return known;
  const out = from.entries.filter(({ direction }) => direction === 'egress');
  const found = outThrough(out, to);
  // Nearly no group names others in what it lets out: then it is the same for each of them.
  if (!out.some(({ peers }) => peers.some(({ space }) => space === 'group'))) outs.set(from, found);
  return found;
}

function outThrough(out: readonly UnitEntry[], to: Unit): Out {
  const certain = out.filter((entry) => isSure(entry) && entry.peers.some((each) => reachesAll(each, to)));
  const any = out.filter(({ peers }) => peers.some((each) => mayReach(each, to)));
  return { certain: unionOfAll(certain.map(flat)), any: unionOfAll(any.map(flat)) };
}

function reachesAll({ space, set }: Peers, to: Unit): boolean {
  if (space === 'ipv4') return lessOf(VPC_ADDRESSES, set).length === 0;
  return space === 'group' && to.members.some((name) => holds(set, name));
}

function mayReach({ space, set }: Peers, to: Unit): boolean {
  if (space !== 'group') return true;
  return to.possible === undefined || to.isPartial || [...to.members, ...to.possible].some((name) => holds(set, name));
}

/** Whether a name is in a set of names. */
export const holds = (set: IntervalSet, name: string): boolean =>
  set.some(({ start, end }) => start <= name && name < end);

const HERE: IntervalSet = [pointOf('')];

/** The traffic of an entry whoever it is for, in whichever direction: sets of it can be compared. */
function flat(entry: Pick<Entry, 'protocol' | 'ports'>): TrafficSet {
  const known = flats.get(entry) ?? flattened(entry);
  flats.set(entry, known);
  return known;
}

const flats = new WeakMap<object, TrafficSet>();

function flattened({ protocol, ports }: Pick<Entry, 'protocol' | 'ports'>): TrafficSet {
  const protocols = protocol === 'all' ? PROTOCOLS : [protocol];
  return trafficSet(
    protocols.map((name) => ({
      direction: 'ingress',
      protocol: name,
      space: 'group',
      ports: hasPorts(name) ? (ports ?? ALL_PORTS) : NO_PORT,
      peers: HERE,
    })),
  );
}

const EVERYTHING = flat({ protocol: 'all', ports: undefined });
