import { attachmentsOf } from '../alicloud/attachment.js';
import { type Exposure, exposuresOf } from '../alicloud/exposure.js';
import { Identities } from '../alicloud/identities.js';
import { ownExposures, type Setting, settingsOf } from '../alicloud/interface.js';
import { type Place, placesIn } from '../alicloud/place.js';
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

/** Finds a group as it was before, where only what is new is judged. */
export type FindBefore = (group: SecurityGroup) => Subject | undefined;

/** A group, and what it is judged in: on its own, or on each kind of interface that it is attached to. */
export interface Subject {
  readonly group: SecurityGroup;
  readonly scenes: readonly Scene[];
}

export interface Scene {
  readonly setting: Setting;
  readonly view: GroupView;
}

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
  find: FindBefore | undefined,
): readonly Subject[] {
  const identities = new Identities(resources.filter(({ type }) => type === GROUP));
  const attachments = attachmentsOf(resources, identities);
  const settings = settingsOf(groups, attachments);
  const byAddress = new Map(groups.map((group) => [group.address, group.declared]));
  const declaredAt = (address: string): Declared | undefined => byAddress.get(address);
  let uses: Uses | undefined;
  const usageOf = (group: SecurityGroup): Usage => {
    uses ??= new Uses({ groups, resources, attachments, parts, identities });
    return uses.of(group);
  };
  const subjects: Subject[] = groups.map((group) => {
    const others = (): readonly GroupView[] =>
      subjects
        .filter((other) => (other.group.address === undefined) !== (group.address === undefined))
        .flatMap(({ scenes }) => scenes.map(({ view }) => view));
    const mine = settings.get(group) ?? [];
    const usage = (): Usage => usageOf(group);
    const sceneIn = (exposures: Seen, setting: Setting): Scene => ({
      setting,
      view: { ...exposures, group, pool: setting.pool, settings: mine, others, declaredAt, usage, catalogue, named },
    });
    const scenes = mine.flatMap((setting) => {
      const exposures = allExposuresIn(group, setting);
      return find === undefined
        ? [sceneIn({ ...exposures, before: undefined }, setting)]
        : placesIn(setting, find(group)?.scenes ?? []).map((place) => sceneIn(newIn(exposures, place), place.setting));
    });
    return { group, scenes };
  });
  return subjects;
}

type Seen = Pick<GroupView, 'exposure' | 'together' | 'before'>;

function newIn({ together, exposure }: Omit<Seen, 'before'>, { setting, others }: Place<Scene>): Seen {
  const earlier = byDirections((directions) => boundsOf(others, directions));
  const fresh = byDirections((directions) => {
    const before = earlier(directions);
    const { lower, upper } = exposure(directions);
    // Where it is not known which groups are attached together, nothing has become certain.
    if (!setting.isCertain) return { lower: without(lower, before.upper), upper: without(upper, before.upper) };
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

const beforeOf = (scenes: readonly Scene[], earlier: (directions: readonly Direction[]) => Bounds): Before => ({
  pools: [...new Set(scenes.map(({ view }) => view.pool))],
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
