import type { Setting } from './interface.js';

/** Where a group is attached, and the settings that it had there at another time. */
export interface Place<Other extends Pick<Setting, 'attachedTo'>> {
  readonly setting: Setting;
  readonly others: readonly Other[];
}

/**
 * A setting, apart by what was there at another time: what is new on one interface is new, wherever else it was. What the group was not
 * attached to, and nothing at all, is held against all its settings: attaching an open group opens no group.
 */
export function placesIn<Other extends Pick<Setting, 'attachedTo'>>(
  setting: Setting,
  all: readonly Other[],
): readonly Place<Other>[] {
  if (all.length < 2 || setting.attachedTo.length === 0) return [{ setting, others: all }];
  const names = all.map((other) => new Set(other.attachedTo));
  const byKey = new Map<string, { readonly others: readonly Other[]; readonly attachedTo: string[] }>();
  for (const name of setting.attachedTo) {
    const there = names.flatMap((has, index) => (has.has(name) ? [index] : []));
    const known = byKey.get(there.join());
    const others = there.length === 0 ? all : all.filter((_, index) => there.includes(index));
    if (known === undefined) byKey.set(there.join(), { others, attachedTo: [name] });
    else known.attachedTo.push(name);
  }
  return [...byKey.values()].map(({ others, attachedTo }) => ({ setting: { ...setting, attachedTo }, others }));
}
