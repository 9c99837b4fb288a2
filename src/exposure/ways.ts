import { type IntervalSet, intervalSet } from '../net/interval.js';
import { pointOf } from '../net/points.js';
import { holds, type Way } from './hop.js';
import { SOMEWHERE, type Unit, type UnitEntry } from './unit.js';

/** What each group lets in from other groups, by the group that it comes from. */
export class Ways {
  readonly #units: readonly Unit[];
  readonly #from = new Map<Unit, Map<Unit, Way[]>>();
  /** The groups whose members are, or may be, in a group. */
  readonly #holders = new Map<string, Unit[]>();
  /** Those that may be in any. */
  readonly #anywhere: readonly Unit[];

  constructor(units: readonly Unit[]) {
    this.#units = units;
    this.#anywhere = units.filter(mayBeAnywhere);
    for (const unit of units) {
      for (const name of namesOf(unit)) this.#holders.set(name, [...(this.#holders.get(name) ?? []), unit]);
    }
    for (const unit of units) for (const entry of unit.entries) this.#add(unit, entry);
  }

  /** The groups that a group is let in by, with what lets it in. */
  outOf(unit: Unit): ReadonlyMap<Unit, readonly Way[]> {
    return this.#from.get(unit) ?? NOWHERE;
  }

  #add(to: Unit, entry: UnitEntry): void {
    if (entry.direction !== 'ingress') return;
    for (const { space, set } of entry.peers) {
      if (space !== 'group' && space !== 'member') continue;
      for (const from of this.#meant(set)) {
        if (from === to) continue;
        const known = this.#from.get(from) ?? new Map<Unit, Way[]>();
        const ways = known.get(to) ?? [];
        this.#from.set(from, known.set(to, ways));
        ways.push(wayFrom(from, entry, space, set));
      }
    }
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

const NOWHERE: ReadonlyMap<Unit, readonly Way[]> = new Map();

const namesOf = ({ members, possible }: Unit): readonly string[] => [...members, ...(possible ?? [])];

const mayBeAnywhere = ({ name, possible }: Unit): boolean => possible === undefined || name === SOMEWHERE;

function wayFrom(from: Unit, entry: UnitEntry, space: Way['space'], set: IntervalSet): Way {
  const certain = from.members.filter((name) => holds(set, name));
  const names = certain.length > 0 ? certain : namesOf(from).filter((name) => holds(set, name));
  const points = names.length > 0 ? intervalSet(names.map(pointOf)) : set;
  return { entry, space, names: points, isCertain: certain.length > 0 && from.name !== SOMEWHERE };
}
