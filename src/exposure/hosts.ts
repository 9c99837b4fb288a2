import type { Family } from '../net/cidr.js';
import type { Coordinate, Interval, IntervalSet } from '../net/interval.js';
import type { Unit } from './unit.js';

/** An address that a machine of a group is known to have. */
interface Host {
  readonly address: Coordinate;
  readonly unit: Unit;
}

/** The private addresses that are known of the machines of groups, to find whose are in a block. */
export class Hosts {
  /** In the order of their addresses. */
  readonly #hosts: Readonly<Record<Family, readonly Host[]>>;

  constructor(units: readonly Unit[]) {
    const of = (family: Family): readonly Host[] =>
      units
        .flatMap((unit) =>
          unit
            .addresses()
            [family].flatMap(eachIn)
            .map((address): Host => ({ address, unit })),
        )
        .sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
    this.#hosts = { ipv4: of('ipv4'), ipv6: of('ipv6') };
  }

  /** The groups that have machines among some addresses. */
  unitsAmong(family: Family, set: IntervalSet): ReadonlySet<Unit> {
    const found = new Set<Unit>();
    const hosts = this.#hosts[family];
    for (const { start, end } of set) {
      for (let at = firstFrom(hosts, start); at < hosts.length; at++) {
        const { address, unit } = hosts[at] as Host;
        if (address >= end) break;
        found.add(unit);
      }
    }
    return found;
  }
}

/** Every address of a stretch; there are no more of them than the configuration has written. */
function eachIn({ start, end }: Interval): readonly Coordinate[] {
  const all: Coordinate[] = [];
  for (let address = start; address < end; address = after(address)) all.push(address);
  return all;
}

const after = (address: Coordinate): Coordinate => (typeof address === 'bigint' ? address + 1n : Number(address) + 1);

/** Where the first address is that is not before a point. */
function firstFrom(hosts: readonly Host[], point: Coordinate): number {
  let [low, high] = [0, hosts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hosts[middle] as Host).address < point) low = middle + 1;
    else high = middle;
  }
  return low;
}
