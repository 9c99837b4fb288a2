import { attachmentsOf } from '../alicloud/attachment.js';
import { type Exposure, exposuresOf } from '../alicloud/exposure.js';
import { Identities } from '../alicloud/identities.js';
import { attachedByGroup, ownExposures, type Setting, settingsOf } from '../alicloud/interface.js';
import { arrivals, type Machines, machinesIn } from '../alicloud/machine.js';
import { type AnotherTime, type Place, placesIn } from '../alicloud/place.js';
import { GROUP } from '../alicloud/schema.js';
import type { Declared, SecurityGroup } from '../alicloud/security-group.js';
import { type Usage, Uses } from '../alicloud/usage.js';
import type { Resource } from '../config/resource.js';
import type { UnknownPart } from '../config/unknown-part.js';
import {
  DIRECTIONS,
  type Direction,
  difference,
  intersection,
  isEmpty,
  NO_TRAFFIC,
  type TrafficSet,
  union,
} from '../net/traffic.js';
import type { Before, GroupView } from '../policy/checks/check-kind.js';
import type { PolicySet } from '../policy/load.js';
import type { NamedPeers } from '../policy/named-peers.js';
import { type Bounds, boundsOf } from './before.js';

/** What there was before, where only what is new is judged. */
export interface Former extends Pick<AnotherTime<View>, 'byAttached'> {
  readonly machines: Machines;
  /** A group as it was, where it was there. */
  find(group: SecurityGroup): Subject | undefined;
}

/** A group, with a view of it for each setting that it counts in. */
export interface Subject {
  readonly group: SecurityGroup;
  readonly views: readonly View[];
}

/** A group as a check sees it, in one setting. */
export interface View extends GroupView, Setting {}

/** What there is to be judged. */
export interface Judged {
  readonly groups: readonly SecurityGroup[];
  readonly resources: readonly Resource[];
  /** Parts of the configuration that could not be looked into. */
  readonly parts: readonly UnknownPart[];
}

/** Every group in every setting that it counts in. */
export function subjectsOf(
  { groups, resources, parts }: Judged,
  named: NamedPeers,
  { catalogue }: PolicySet,
  former: Former | undefined,
): readonly Subject[] {
  const identities = new Identities(resources.filter(({ type }) => type === GROUP));
  const attachments = attachmentsOf(resources, identities);
  const settings = settingsOf(groups, attachments);
  const byAddress = new Map(groups.map((group) => [group.address, group.declared]));
  const declaredAt = (address: string): Declared | undefined => byAddress.get(address);
  let byGroup: ReadonlyMap<string, readonly string[]> | undefined;
  const attached = (address: string): readonly string[] => {
    byGroup ??= attachedByGroup(attachments);
    return byGroup.get(address) ?? [];
  };
  let uses: Uses | undefined;
  const usageOf = (group: SecurityGroup): Usage => {
    uses ??= new Uses({ groups, resources, attachments, parts, identities });
    return uses.of(group);
  };
  const since = former && {
    byAttached: former.byAttached,
    arrivals: arrivals(machinesIn(resources), former.machines),
  };
  const subjects: Subject[] = groups.map((group) => {
    const others = (): readonly GroupView[] =>
      subjects
        .filter((other) => (other.group.address === undefined) !== (group.address === undefined))
        .flatMap(({ views }) => views);
    const mine = settings.get(group) ?? [];
    const usage = (): Usage => usageOf(group);
    const viewIn = (exposures: Seen, setting: Setting): View => ({
      ...exposures,
      ...setting,
      group,
      settings: mine,
      others,
      declaredAt,
      attached,
      usage,
      catalogue,
      named,
    });
    const views = mine.flatMap((setting) => {
      const exposures = allExposuresIn(group, setting);
      if (since === undefined) return [viewIn({ ...exposures, before: undefined }, setting)];
      const another = { ...since, own: former?.find(group)?.views ?? [] };
      return placesIn(setting, another).map((place) => viewIn(newIn(exposures, place), place.setting));
    });
    return { group, views };
  });
  return subjects;
}

type Seen = Pick<GroupView, 'exposure' | 'together' | 'before'>;

function newIn({ together, exposure }: Omit<Seen, 'before'>, { setting, others }: Place<View>): Seen {
  const earlier = byDirections((directions) => boundsOf(others, directions));
  const fresh = byDirections((directions) => {
    const before = earlier(directions);
    const { lower, upper } = exposure(directions);
    // Where it is not known which groups are attached together, nothing has become certain.
    if (setting.doubts.length > 0) return { lower: without(lower, before.upper), upper: without(upper, before.upper) };
    const proved = new Map(lower.map(({ by, traffic }) => [by, traffic]));
    return {
      lower: without(lower, before.lower),
      // What may have been there and is certain now is new, too; what was and is possible is not.
      upper: news(upper, ({ by, traffic }) =>
        union(difference(traffic, before.upper), difference(proved.get(by) ?? NO_TRAFFIC, before.lower)),
      ),
    };
  });
  return { together, exposure: fresh, before: beforeOf(others, earlier) };
}

const beforeOf = (views: readonly View[], earlier: (directions: readonly Direction[]) => Bounds): Before => ({
  pools: [...new Set(views.map(({ pool }) => pool))],
  mayHaveLetIn: (traffic) => {
    const directions = DIRECTIONS.filter((direction) => traffic.some((plane) => plane.direction === direction));
    return !isEmpty(intersection(traffic, earlier(directions).upper));
  },
});

const news = (exposures: readonly Exposure[], part: (exposure: Exposure) => TrafficSet): readonly Exposure[] =>
  exposures.flatMap((exposure) => {
    const traffic = part(exposure);
    return isEmpty(traffic) ? [] : [{ by: exposure.by, traffic }];
  });

const without = (exposures: readonly Exposure[], known: TrafficSet): readonly Exposure[] =>
  news(exposures, ({ traffic }) => difference(traffic, known));

function allExposuresIn(group: SecurityGroup, { pool }: Setting): Omit<Seen, 'before'> {
  const together = byDirections((directions) => exposuresOf(pool, directions));
  if (pool === group) return { together, exposure: together };
  return { together, exposure: byDirections((directions) => ownExposures(group, together(directions))) };
}

/** Computed once for each choice of directions. */
function byDirections<T>(compute: (directions: readonly Direction[]) => T): (directions: readonly Direction[]) => T {
  const known = new Map<string, T>();
  return (directions) => {
    const key = directions.join();
    const exposures = known.get(key) ?? compute(directions);
    known.set(key, exposures);
    return exposures;
  };
}
