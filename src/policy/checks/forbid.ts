import type { Exposure } from '../../alicloud/exposure.js';
import { FAMILIES } from '../../net/cidr.js';
import { sizeOf } from '../../net/interval.js';
import {
  type Box,
  boxesOf,
  type Direction,
  intersection,
  isEmpty,
  mostPorts,
  NO_TRAFFIC,
  type TrafficSet,
  trafficSet,
  union,
  unionOfAll,
} from '../../net/traffic.js';
import { lessRegion, type PreparedRegion, prepareRegion, type Region, type WrittenRegion } from '../region.js';
import type { CheckKind } from './check-kind.js';
import { objectionsInBoth, violations } from './exposed.js';
import { checkLengths, prefixLength } from './prefix-length.js';
import { direction, from, prefixLengths, region, to, traffic } from './schemas.js';

/** Traffic that no combination of rules may let in. */
export interface Forbid extends WrittenRegion {
  readonly direction: Direction;
  readonly except?: readonly Omit<WrittenRegion, 'direction'>[];
  readonly 'wider-than'?: WiderThan;
}

interface WiderThan {
  readonly ipv4?: number | string;
  readonly ipv6?: number | string;
  readonly ports?: number;
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
      prepareRegion({ ...part, direction: options.direction }, ['except', index], resolver),
    );
    const widerThan = options['wider-than'];
    checkLengths(widerThan, ['wider-than'], resolver);
    if (exceptions.length > 0 && resolver.isClean && isTakenWhole(wanted, exceptions)) {
      resolver.complain(['except'], 'these exceptions leave nothing to forbid');
    }
    const because = widerThan === undefined ? '' : reasonOf(widerThan);
    const directions = [options.direction];
    let cached: { readonly for: object; readonly region: Region } | undefined;
    return {
      kind: 'forbid',
      judges: 'exposure',
      idle: (named) => [wanted, ...exceptions].flatMap((part) => part.idle(named)),
      evaluate(view) {
        if (cached?.for !== view.named) {
          const forbidden = exceptions.reduce(
            (rest, part) => lessRegion(rest, part.in(view.named)),
            wanted.in(view.named),
          );
          cached = { for: view.named, region: forbidden };
        }
        const exposures = view.exposure(directions);
        const { lower, members } = cached.region;
        const upper = union(cached.region.upper, members);
        const within = (exposures: readonly Exposure[], bound: TrafficSet) => {
          const region = narrow(exposures, bound, widerThan, bound === upper);
          return (exposure: TrafficSet) => wideEnough(exposure, region, widerThan?.ports);
        };
        return violations(view, {
          ...objectionsInBoth(exposures, {
            lower: within(exposures.lower, lower),
            upper: within(exposures.upper, upper),
          }),
          because,
          nameServices: widerThan?.ports === undefined,
        });
      },
    };
  },
};

/** Whether exceptions leave nothing of a region, whatever the input holds. */
function isTakenWhole(wanted: PreparedRegion, exceptions: readonly PreparedRegion[]): boolean {
  const nothing = { groups: [], prefixLists: [] };
  const whole = wanted.in(nothing);
  const rest = exceptions.reduce((left, part) => lessRegion(left, part.in(nothing)), whole);
  return !isEmpty(whole.upper) && isEmpty(rest.upper) && isEmpty(rest.members);
}

/** With a limit on addresses: the part of the region where the accepted peers together are more than that. */
function narrow(
  exposures: readonly Exposure[],
  region: TrafficSet,
  widerThan: WiderThan | undefined,
  possibly: boolean,
): TrafficSet {
  if (widerThan === undefined || (widerThan.ipv4 === undefined && widerThan.ipv6 === undefined)) return region;
  const accepted = unionOfAll(exposures.map(({ traffic: set }) => intersection(set, region)));
  return trafficSet(boxesOf(accepted).filter((box) => isWider(box, widerThan, possibly)));
}

/** A family without a limit has no allowance; a list with unknown entries may be wide. */
function isWider({ space, peers }: Box, limits: WiderThan, possibly: boolean): boolean {
  if (space === 'group' || space === 'member') return false;
  if (space === 'prefix-list') return possibly;
  const limit = limits[space];
  if (limit === undefined) return true;
  return sizeOf(peers) > 1n << BigInt(FAMILIES[space].bits - prefixLength(limit));
}

/** With a limit on ports: everything of a rule that lets in more ports of one protocol than that, else nothing. */
function wideEnough(exposure: TrafficSet, region: TrafficSet, limit: number | undefined): TrafficSet {
  if (limit === undefined) return intersection(exposure, region);
  if (mostPorts(exposure) <= limit) return NO_TRAFFIC;
  const set = intersection(exposure, region);
  return mostPorts(set) > limit ? set : NO_TRAFFIC;
}

function reasonOf({ ipv4, ipv6, ports }: WiderThan): string {
  const allowance = (family: string, length: number | string | undefined): string =>
    length === undefined ? `no ${family} at all` : `${family} /${prefixLength(length)}`;
  const inAll =
    ipv4 === undefined && ipv6 === undefined
      ? ''
      : `: in all, the group accepts more addresses there than this policy allows (${allowance('IPv4', ipv4)}, ${allowance('IPv6', ipv6)})`;
  return `${ports === undefined ? '' : `, which is more than ${ports} ports`}${inAll}`;
}
