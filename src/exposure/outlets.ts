import { VPC_ADDRESSES } from '../alicloud/bounds.js';
import type { Family } from '../net/cidr.js';
import { intersection as common, type IntervalSet, difference as lessOf } from '../net/interval.js';
import { NO_TRAFFIC, type TrafficSet, unionOfAll } from '../net/traffic.js';
import type { Peers } from './entry.js';
import { flat } from './flat.js';
import type { Unit, UnitEntry } from './unit.js';

export interface Bounds {
  readonly certain: TrafficSet;
  readonly any: TrafficSet;
}

/** What is let out, by the family of the addresses that it goes between. */
export type Out = Readonly<Record<Family, Bounds>>;

/** What groups let out to each other: to members whose addresses are of the VPC, and otherwise known of some of them at most. */
export class Outlets {
  readonly #entries = new Map<Unit, readonly UnitEntry[]>();
  readonly #outs = new Map<Unit, Map<string, Out>>();
  readonly #byText = new Map<string, Out>();

  /** What `from` lets out to `to`; the same object wherever it is the same. */
  between(from: Unit, to: Unit): Out {
    if (from.isPartial) return ANYTHING;
    const entries = this.#entries.get(from) ?? from.entries.filter(({ direction }) => direction === 'egress');
    this.#entries.set(from, entries);
    const reaches = entries.map((entry) => reachOf(entry, from, to));
    const outs = this.#outs.get(from) ?? new Map<string, Out>();
    this.#outs.set(from, outs);
    const key = reaches.join(' ');
    const out = outs.get(key) ?? this.#shared(outOf(entries, reaches));
    outs.set(key, out);
    return out;
  }

  #shared(out: Out): Out {
    const text = JSON.stringify(out);
    const known = this.#byText.get(text) ?? out;
    this.#byText.set(text, known);
    return known;
  }
}

/** How an entry reaches another group between addresses of each family: for certain, perhaps or not. */
type Reach = readonly ('certain' | 'perhaps' | 'no')[];

const FAMILIES = ['ipv4', 'ipv6'] as const;

function reachOf({ peers, certainty, hides }: UnitEntry, from: Unit, to: Unit): Reach {
  return FAMILIES.map((family) => {
    const [theirs, own] = [from.addresses()[family], to.addresses()[family]];
    // Each has an IPv4 address, and may have none of IPv6. Whose addresses a secret has among them is not told.
    const isSure =
      certainty === 'certain' && hides === 'nothing' && (family === 'ipv4' || (theirs.length > 0 && own.length > 0));
    if (isSure && peers.some((each) => reaches(each, to, family, own))) return 'certain';
    return peers.some((each) => mayReach(each, to, family)) ? 'perhaps' : 'no';
  });
}

function outOf(entries: readonly UnitEntry[], reaches: readonly Reach[]): Out {
  const of = (at: number): Bounds => ({
    certain: unionOfAll(entries.filter((_, index) => reaches[index]?.[at] === 'certain').map(flat)),
    any: unionOfAll(entries.filter((_, index) => reaches[index]?.[at] !== 'no').map(flat)),
  });
  return { ipv4: of(0), ipv6: of(1) };
}

/** Whether far ends certainly have members of a group among them: one whose address is known, or else whoever is in the VPC. */
function reaches({ space, set }: Peers, to: Unit, family: Family, known: IntervalSet): boolean {
  if (space === 'group') return to.members.some((name) => holds(set, name));
  if (space !== family) return false;
  return known.length > 0 ? common(set, known).length > 0 : lessOf(VPC_ADDRESSES, set).length === 0;
}

function mayReach({ space, set }: Peers, to: Unit, family: Family): boolean {
  if (space !== 'group') return space === family || space === 'prefix-list';
  return to.possible === undefined || to.isPartial || [...to.members, ...to.possible].some((name) => holds(set, name));
}

/** Whether a name is in a set of names. */
export const holds = (set: IntervalSet, name: string): boolean =>
  set.some(({ start, end }) => start <= name && name < end);

const ANY: Bounds = { certain: NO_TRAFFIC, any: flat({ protocol: 'all', ports: undefined }) };
const ANYTHING: Out = { ipv4: ANY, ipv6: ANY };
