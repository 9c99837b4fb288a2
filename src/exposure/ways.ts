import type { Family } from '../net/cidr.js';
import { type IntervalSet, intersection, intervalSet } from '../net/interval.js';
import { pointOf } from '../net/points.js';
import type { Meant, Way } from './hop.js';
import { Hosts } from './hosts.js';
import { holds } from './outlets.js';
import { type Internet, outsideOf } from './reach.js';
import { SOMEWHERE, type Unit, type UnitEntry } from './unit.js';

/** What each group lets in from other groups, by the group that it comes from. */
export class Ways {
  readonly #units: readonly Unit[];
  readonly #internet: Internet;
  readonly #hosts: Hosts;
  readonly #from = new Map<Unit, Map<Unit, Way[]>>();
  readonly #blocks = new Map<Unit, Block[]>();
  /** The groups whose members are, or may be, in a group. */
  readonly #holders = new Map<string, Unit[]>();
  /** Those that may be in any. */
  readonly #anywhere: readonly Unit[];

  /** What is open to addresses of the internet is open to the internet, and no way from a group. */
  constructor(units: readonly Unit[], internet: Internet) {
    this.#units = units;
    this.#internet = internet;
    this.#hosts = new Hosts(units);
    this.#anywhere = units.filter(mayBeAnywhere);
    for (const unit of units) {
      for (const name of namesOf(unit)) this.#holders.set(name, [...(this.#holders.get(name) ?? []), unit]);
    }
    for (const unit of units) for (const entry of unit.entries) this.#add(unit, entry);
  }

  /** The groups that let a group in, with what does. */
  outOf(from: Unit): ReadonlyMap<Unit, readonly Way[]> {
    const all = new Map([...(this.#from.get(from) ?? [])].map(([to, ways]) => [to, [...ways]]));
    for (const { to, entry, space, set } of this.#blocks.get(from) ?? []) {
      if (from === to) continue;
      const peers: Meant = { space, set: intersection(set, from.addresses()[space]) };
      addTo(all, to, { entry, peers, isCertain: true });
    }
    return all;
  }

  #add(to: Unit, entry: UnitEntry): void {
    if (entry.direction !== 'ingress') return;
    for (const { space, set } of entry.peers) {
      if (space === 'group' || space === 'member') this.#addNamed(to, entry, space, set);
      else if (space !== 'prefix-list')
        this.#addBlock({ to, entry, space, set: outsideOf(this.#internet, space, set) });
    }
  }

  #addNamed(to: Unit, entry: UnitEntry, space: 'group' | 'member', set: IntervalSet): void {
    for (const from of this.#meant(set)) {
      if (from === to) continue;
      const known = this.#from.get(from) ?? new Map<Unit, Way[]>();
      this.#from.set(from, known);
      addTo(known, to, wayFrom(from, entry, space, set));
    }
  }

  #addBlock(block: Block): void {
    for (const from of this.#hosts.unitsAmong(block.space, block.set)) addTo(this.#blocks, from, block);
  }

  /** The groups whose members a set of names may mean. */
  #meant(set: IntervalSet): ReadonlySet<Unit> {
    const names = set.map(({ start, end }) => (end === pointOf(String(start)).end ? String(start) : undefined));
    const isWide = names.includes(undefined);
    const found = isWide
      ? this.#units.filter((unit) => namesOf(unit).some((name) => holds(set, name)))
      : names.flatMap((name) => this.#holders.get(name ?? '') ?? []);
    return new Set([...found, ...this.#anywhere]);
  }
}

/** What a group lets in from addresses that are not of the internet. */
interface Block {
  readonly to: Unit;
  readonly entry: UnitEntry;
  readonly space: Family;
  readonly set: IntervalSet;
}

function addTo<T>(all: Map<Unit, T[]>, unit: Unit, each: T): void {
  const known = all.get(unit);
  if (known) known.push(each);
  else all.set(unit, [each]);
}

const namesOf = ({ members, possible }: Unit): readonly string[] => [...members, ...(possible ?? [])];

const mayBeAnywhere = ({ name, possible }: Unit): boolean => possible === undefined || name === SOMEWHERE;

function wayFrom(from: Unit, entry: UnitEntry, space: 'group' | 'member', set: IntervalSet): Way {
  const certain = from.members.filter((name) => holds(set, name));
  const names = certain.length > 0 ? certain : namesOf(from).filter((name) => holds(set, name));
  const peers: Meant = { space, set: names.length > 0 ? intervalSet(names.map(pointOf)) : set };
  return { entry, peers, isCertain: certain.length > 0 && from.name !== SOMEWHERE };
}
