import { type Direction, isEmpty, union } from '../../net/traffic.js';
import type { NamedPeers } from '../named-peers.js';
import { lessRegion, type PreparedRegion, prepareRegion, type Region, type WrittenRegion } from '../region.js';
import type { CheckKind } from './check-kind.js';
import { objectionsInBoth, violations } from './exposed.js';
import { direction, from, prefixLengths, region, to, traffic } from './schemas.js';
import {
  checkWiderThan,
  limitsAddresses,
  reasonOf,
  type WiderThan,
  wholeOf,
  wideEnough,
  wideParts,
} from './wider-than.js';

/** Traffic that no combination of rules may let in. */
export interface Forbid extends WrittenRegion {
  readonly direction: Direction;
  readonly except?: readonly Omit<WrittenRegion, 'direction'>[];
  readonly 'wider-than'?: WiderThan;
}

export const forbid: CheckKind<Forbid> = {
  summary: 'No traffic of a region is effectively accepted.',
  judgedOn: 'what each security group effectively accepts',
  schema: {
    ...region,
    properties: {
      direction,
      from,
      to,
      traffic,
      except: {
        type: 'array',
        minItems: 1,
        items: { type: 'object', additionalProperties: false, minProperties: 1, properties: { from, to, traffic } },
        description: 'Regions that are left out',
      },
      'wider-than': {
        ...prefixLengths(
          'Only where, for some port, the accepted peers together are more addresses than such a block; or where one rule lets in more than this many ports of one protocol',
        ),
        properties: {
          ...(prefixLengths('').properties as object),
          ports: { type: 'integer', minimum: 1, maximum: 65535 },
        },
      },
    },
  },

  prepare(options, resolver) {
    const wanted = prepareRegion(options, [], resolver);
    const exceptions = (options.except ?? []).map((part, index) =>
      prepareRegion({ ...part, direction: options.direction }, ['except', index], resolver, true),
    );
    const widerThan = options['wider-than'];
    checkWiderThan(widerThan, ['wider-than'], resolver);
    const names = [wanted, ...exceptions].flatMap((part) => part.names);
    let cached: { readonly for: NamedPeers; readonly region: Region } | undefined;
    const regionFor = (named: NamedPeers): Region => {
      // A region without names is the same in every input, and taking exceptions out of the internet is most of what a small plan costs.
      if (cached === undefined || (names.length > 0 && cached.for !== named)) {
        const region = exceptions.reduce((rest, part) => lessRegion(rest, part.in(named)), wanted.in(named));
        cached = { for: named, region };
      }
      return cached.region;
    };
    if (exceptions.length > 0 && resolver.isClean && isTakenWhole(wanted, regionFor(NOTHING_NAMED))) {
      resolver.complain(['except'], 'these exceptions leave nothing to forbid');
    }
    const directions = [options.direction];
    return {
      kind: 'forbid',
      judges: 'exposure',
      idle: (named) => [wanted, ...exceptions].flatMap((part) => part.idle(named)),
      evaluate(view) {
        const exposures = view.exposure(directions);
        const { lower, upper: known, members } = regionFor(view.named);
        const upper = union(known, members);
        const wide = widerThan && limitsAddresses(widerThan) ? wideParts(view, directions, widerThan) : undefined;
        const { ports } = widerThan ?? {};
        const whole = { lower: wholeOf(view, directions, 'lower'), upper: wholeOf(view, directions, 'upper') };
        return violations(view, {
          ...objectionsInBoth(exposures, {
            lower: (traffic, own) => wideEnough(traffic, whole.lower(own), wide?.certain(lower, own) ?? lower, ports),
            upper: (traffic, own) => wideEnough(traffic, whole.upper(own), wide?.possible(upper) ?? upper, ports),
          }),
          because: widerThan === undefined ? '' : reasonOf(widerThan, view.before !== undefined),
          names,
          nameServices: widerThan?.ports === undefined,
        });
      },
    };
  },
};

const NOTHING_NAMED: NamedPeers = { groups: [], prefixLists: [] };

/** Whether exceptions leave nothing of a region, whatever the input holds. */
function isTakenWhole(wanted: PreparedRegion, { upper, members }: Region): boolean {
  return !isEmpty(wanted.in(NOTHING_NAMED).upper) && isEmpty(upper) && isEmpty(members);
}
