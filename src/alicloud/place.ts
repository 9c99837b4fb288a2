import type { Setting } from './interface.js';

/** Where a group is attached, and the settings that it had there at another time. */
export interface Place<Other extends Pick<Setting, 'attachedTo'>> {
  readonly setting: Setting;
  readonly others: readonly Other[];
}

/** What there was at another time. */
export interface AnotherTime<Other> {
  /** The settings of the group itself. */
  readonly own: readonly Other[];
  /** Those of every group, by what it was attached to. */
  readonly byAttached: ReadonlyMap<string, readonly Other[]>;
  /** For an interface, what had interfaces then of each machine that it has come to since. */
  arrivals(name: string): readonly (readonly string[])[];
}

/**
 * A setting, apart by what was there at another time: what is new on one interface is new, wherever else it was. Where the group was not
 * attached, what others let in there counts. An interface that is put on a machine which was there counts as one of that machine. What is
 * held against a machine that was not there at all is all that the group was open for anywhere, and so is a group that nothing is
 * attached to: one more machine in an open group opens no group.
 */
export function placesIn<Other extends Pick<Setting, 'attachedTo'>>(
  setting: Setting,
  { own, byAttached, arrivals }: AnotherTime<Other>,
): readonly Place<Other>[] {
  if (own.length === 0 || setting.attachedTo.length === 0) return [{ setting, others: own }];
  const numbers = new Map<Other, number>();
  const numberOf = (other: Other): number => {
    const number = numbers.get(other) ?? numbers.size;
    numbers.set(other, number);
    return number;
  };
  const mine = new Set(own);
  const byKey = new Map<string, { readonly others: readonly Other[]; readonly attachedTo: string[] }>();
  const thereOn = (names: readonly string[], nowhere: readonly Other[]): readonly Other[] => {
    const all = [...new Set(names.flatMap((name) => byAttached.get(name) ?? []))];
    const there = all.filter((other) => mine.has(other));
    return there.length > 0 ? there : all.length > 0 ? all : nowhere;
  };
  for (const name of setting.attachedTo) {
    const machines = arrivals(name);
    const places = machines.length === 0 ? [thereOn([name], own)] : machines.map((each) => thereOn(each, []));
    for (const others of places) {
      const key = others.map(numberOf).join();
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, { others, attachedTo: [name] });
      else if (!known.attachedTo.includes(name)) known.attachedTo.push(name);
    }
  }
  return [...byKey.values()].map(({ others, attachedTo }) => ({ setting: { ...setting, attachedTo }, others }));
}

/** Settings by each of the resources that they are for. */
export function byAttached<Other extends Pick<Setting, 'attachedTo'>>(
  settings: Iterable<Other>,
): ReadonlyMap<string, readonly Other[]> {
  const byName = new Map<string, Other[]>();
  for (const setting of settings) {
    for (const name of setting.attachedTo) {
      const known = byName.get(name);
      if (known) known.push(setting);
      else byName.set(name, [setting]);
    }
  }
  return byName;
}
