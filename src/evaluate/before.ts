import type { Exposures } from '../alicloud/exposure.js';
import type { Setting } from '../alicloud/interface.js';
import { type Direction, type TrafficSet, unionOfAll } from '../net/traffic.js';
import type { Scene, Subject } from './views.js';

/** What was let in, for certain and possibly. */
export type Bounds = { readonly [bound in keyof Exposures]: TrafficSet };

/** Where a group is attached now, and what it was there before. */
export interface Place {
  readonly setting: Setting;
  readonly scenes: readonly Scene[];
}

/**
 * A setting, apart by what was there before: what is new on one interface is new, wherever else it was. On what the group was not attached
 * to, and where nothing is attached, it counts what it let in on any: attaching an open group opens no group.
 */
export function placesIn(setting: Setting, subject: Subject | undefined): readonly Place[] {
  const scenes = subject?.scenes ?? [];
  if (scenes.length < 2 || setting.attachedTo.length === 0) return [{ setting, scenes }];
  const byKey = new Map<string, { readonly scenes: readonly Scene[]; readonly attachedTo: string[] }>();
  for (const name of setting.attachedTo) {
    const there = scenes.filter((scene) => scene.setting.attachedTo.includes(name));
    const seen = there.length === 0 ? scenes : there;
    const key = seen.map((scene) => scenes.indexOf(scene)).join();
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { scenes: seen, attachedTo: [name] });
    else known.attachedTo.push(name);
  }
  return [...byKey.values()].map((place) => ({
    setting: { ...setting, attachedTo: place.attachedTo },
    scenes: place.scenes,
  }));
}

/** Nothing is certain where it is not known which groups are attached together. */
export function boundsOf(scenes: readonly Scene[], directions: readonly Direction[]): Bounds {
  const all = (bound: keyof Exposures): TrafficSet =>
    unionOfAll(
      scenes.flatMap(({ view, setting }) =>
        bound === 'lower' && !setting.isCertain ? [] : view.exposure(directions)[bound].map(({ traffic }) => traffic),
      ),
    );
  return { lower: all('lower'), upper: all('upper') };
}
