import { everythingFromAnybody } from '../../alicloud/exposure.js';
import { DIRECTIONS, difference, intersection, type TrafficSet, unionOfAll } from '../../net/traffic.js';
import { prepareRegion, type WrittenRegion } from '../region.js';
import type { CheckKind } from './check-kind.js';
import { objectionsInBoth, violations } from './exposed.js';
import { region } from './schemas.js';

/** An envelope: what may be accepted, direction by direction. */
export type AllowOnly = readonly WrittenRegion[];

export const allowOnly: CheckKind<AllowOnly> = {
  summary: 'All effectively accepted traffic of the directions named lies inside the union of some regions.',
  judgedOn: 'what each security group effectively accepts',
  schema: { type: 'array', minItems: 1, items: region },

  prepare(options, resolver) {
    const regions = options.map((part, index) => prepareRegion(part, [index], resolver, true));
    const directions = DIRECTIONS.filter((each) => options.some(({ direction }) => direction === each));
    const judged = unionOfAll(directions.map(everythingFromAnybody));
    let cached: { readonly for: object; readonly lower: TrafficSet; readonly upper: TrafficSet } | undefined;
    return {
      kind: 'allow-only',
      judges: 'exposure',
      idle: (named) => regions.flatMap((part) => part.idle(named)),
      evaluate(view) {
        if (cached?.for !== view.named) {
          const allowed = regions.map((part) => part.in(view.named));
          cached = {
            for: view.named,
            lower: unionOfAll(allowed.map(({ certain }) => certain)),
            upper: unionOfAll(allowed.map(({ upper }) => upper)),
          };
        }
        const { lower, upper } = cached;
        const outside = (allowed: TrafficSet) => (exposure: TrafficSet) =>
          difference(intersection(exposure, judged), allowed);
        return violations(view, {
          ...objectionsInBoth(view.exposure(directions), { lower: outside(upper), upper: outside(lower) }),
          because: ', which is outside of what this policy allows',
          names: regions.flatMap(({ names }) => names),
          nameServices: true,
        });
      },
    };
  },
};
