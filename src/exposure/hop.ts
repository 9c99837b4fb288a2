import type { Exposure } from '../alicloud/exposure.js';
import type { Family } from '../net/cidr.js';
import { sameSet, union as withBoth } from '../net/interval.js';
import {
  boxesOf,
  difference,
  existsIn,
  intersection,
  type TrafficSet,
  trafficSet,
  union,
  unionOfAll,
} from '../net/traffic.js';
import { type Entry, listed, type Peers } from './entry.js';
import { flat } from './flat.js';
import { type Bounds, type Out, Outlets } from './outlets.js';
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

/** What lets one group reach another: an entry of the other one, and the names by which it means the first, or the addresses. */
export interface Way {
  readonly entry: UnitEntry;
  readonly peers: Meant;
  /** It is certain that the first group is meant. */
  readonly isCertain: boolean;
}

/** Far ends by which a group can be meant. */
export type Meant = Peers & { readonly space: 'group' | 'member' | Family };

/** A hop, which is certain where some of what it is made of is. */
export function hopOf(from: Unit | undefined, to: Unit, entries: readonly UnitEntry[], isHidden: boolean): Hop {
  return { from, to, entries, isHidden, isCertain: entries.some(({ certainty }) => certainty === 'certain') };
}

/** The hops between groups. */
export class Hops {
  readonly #outlets = new Outlets();
  readonly #numbers = new Map<object, number>();
  readonly #known = new Map<string, readonly UnitEntry[]>();

  /** From a group to another one, through what the one lets out and the other lets in; what is hidden is a hop of its own. */
  between(from: Unit, to: Unit, ways: readonly Way[]): readonly Hop[] {
    const hidden = ways.filter(({ entry }) => entry.hides !== 'nothing');
    const shown = hidden.length === 0 ? ways : ways.filter(({ entry }) => entry.hides === 'nothing');
    return [shown, hidden].flatMap((some) => {
      if (some.length === 0) return [];
      const out = this.#outlets.between(from, to);
      const hosts = sameHosts(some);
      const entries = hosts === undefined ? entriesThrough(some, out) : this.#entriesOfHosts(some, out);
      if (entries.length === 0) return [];
      const hop = hopOf(from, to, entries, some === hidden);
      return [hosts === undefined ? hop : withPeers(hop, hosts)];
    });
  }

  /** Of machines: where everybody may talk to everybody, only who they are differs. */
  #entriesOfHosts(ways: readonly Way[], out: Out): readonly UnitEntry[] {
    const key = [out, ...ways.map(({ entry }) => entry)].map((each) => this.#numberOf(each)).join(' ');
    const known = this.#known.get(key) ?? entriesThrough(ways, out);
    this.#known.set(key, known);
    return known;
  }

  #numberOf(of: object): number {
    const number = this.#numbers.get(of) ?? this.#numbers.size;
    this.#numbers.set(of, number);
    return number;
  }
}

/** The machines that all of some ways are for, where these are the same. */
function sameHosts(ways: readonly Way[]): Peers | undefined {
  const [{ peers }] = ways as readonly [Way];
  if (peers.space !== 'ipv4') return undefined;
  return ways.every((way) => way.peers.space === 'ipv4' && sameSet(way.peers.set, peers.set)) ? peers : undefined;
}

/** A hop with other far ends; few of many hops are ever looked into. */
const withPeers = ({ entries, ...hop }: Hop, peers: Peers): Hop => ({
  ...hop,
  get entries() {
    return entries.map((entry) => ({ ...entry, peers: [peers] }));
  },
});

function entriesThrough(ways: readonly Way[], out: Out): readonly UnitEntry[] {
  const sure = ways.filter(({ entry, isCertain }) => isCertain && isSure(entry));
  const certain = through(sure, out, 'certain');
  const possible = difference(through(ways, out, 'any'), certain);
  const entries = [
    ...listed(certain, sure.flatMap(exposuresOf), 'certain', []),
    ...listed(possible, ways.flatMap(exposuresOf), 'possible', []),
  ];
  return entries.map((entry) => ({ ...entry, ...originOf(entry, ways) }));
}

/** Ports that must not be told are listed as all of them. */
const isSure = ({ certainty, hides }: UnitEntry): boolean => certainty === 'certain' && hides !== 'ports and peers';

const exposuresOf = (way: Way): readonly Exposure[] => way.entry.by.map((by) => ({ by, traffic: trafficIn(way) }));

/** What of some ways is let out, too. */
function through(ways: readonly Way[], out: Out, only: keyof Bounds): TrafficSet {
  return unionOfAll(
    ways.map((way) => {
      const { space } = way.peers;
      const traffic = trafficIn(way);
      // What members of one group let each other in by needs no rule that lets it out.
      if (space === 'member') return traffic;
      if (space === 'group') return intersection(traffic, union(out.ipv4[only], out.ipv6[only]));
      return intersection(traffic, toPeers(out[space][only], way.peers));
    }),
  );
}

/** The traffic of a way: that of names is flat, whoever they are, so that sets of it can be compared. */
const trafficIn = ({ entry, peers }: Way): TrafficSet =>
  peers.space === 'group' || peers.space === 'member' ? flat(entry) : toPeers(flat(entry), peers);

/** The same traffic with other far ends. */
const toPeers = (traffic: TrafficSet, { space, set }: Peers): TrafficSet =>
  trafficSet(boxesOf(traffic).flatMap((box) => (existsIn(box.protocol, space) ? [{ ...box, space, peers: set }] : [])));

/** The far ends of an entry, which are those of the ways that it goes by, and what of it must not be printed. */
function originOf(
  entry: Entry,
  ways: readonly Way[],
): Omit<UnitEntry, keyof Entry> & Pick<Entry, 'peers' | 'partlyBy'> {
  const own = ways.filter((way) => way.entry.by.some((by) => entry.by.includes(by)));
  const names = (['group', 'member'] as const).flatMap((space): readonly Peers[] => {
    const sets = own.flatMap((way) => (way.peers.space === space ? [way.peers.set] : []));
    return sets.length === 0 ? [] : [{ space, set: sets.reduce(withBoth, []) }];
  });
  const isOfPorts = own.some((way) => way.entry.hides === 'ports and peers');
  const isOfPeers = own.some((way) => way.entry.hides === 'peers');
  const partly = own.flatMap((way) => way.entry.partlyBy.filter((by) => !entry.by.includes(by)));
  return {
    peers: entry.peers.flatMap((peers) => (peers.space === 'group' ? names : [peers])),
    partlyBy: [...new Set(partly)],
    hides: isOfPorts ? 'ports and peers' : isOfPeers ? 'peers' : 'nothing',
    hidesProtocol: own.some((way) => way.entry.hidesProtocol === true),
    hidesDirection: own.some((way) => way.entry.hidesDirection === true),
  };
}
