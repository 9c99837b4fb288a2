import type { Exposures } from '../alicloud/exposure.js';
import { type Direction, type TrafficSet, union, unionOfAll } from '../net/traffic.js';
import type { View } from './views.js';

/** What was let in, for certain and possibly. */
export type Bounds = { readonly [bound in keyof Exposures]: TrafficSet };

/** Nothing is certain where it is not known which groups are attached together. */
export function boundsOf(views: readonly View[], directions: readonly Direction[]): Bounds {
  const all = (bound: keyof Exposures): TrafficSet =>
    unionOfAll(
      views.flatMap((view) =>
        bound === 'lower' && view.doubts.length > 0
          ? []
          : view.exposure(directions)[bound].map(({ traffic }) => traffic),
      ),
    );
  const lower = all('lower');
  // Of a group that is named, what is certain has addresses that what is possible has under the name alone.
  return { lower, upper: union(all('upper'), lower) };
}
