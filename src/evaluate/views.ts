import { attachmentsIn } from '../alicloud/attachment.js';
import { type Exposure, type Exposures, exposuresOf } from '../alicloud/exposure.js';
import { ownExposures, type Setting, settingsOf } from '../alicloud/interface.js';
import type { Declared, SecurityGroup } from '../alicloud/security-group.js';
import type { Resource } from '../config/resource.js';
import { type Direction, difference, isEmpty, NO_TRAFFIC, type TrafficSet, union } from '../net/traffic.js';
import type { GroupView } from '../policy/checks/check-kind.js';
import type { PolicySet } from '../policy/load.js';
import type { NamedPeers } from '../policy/named-peers.js';

/** What was there before, where only what is new is judged. */
interface Earlier {
  trafficOf(
    group: SecurityGroup,
    directions: readonly Direction[],
  ): { readonly [bound in keyof Exposures]: TrafficSet };
}

/** A group, and what it is judged in: on its own, or on each kind of interface that it is attached to. */
export interface Subject {
  readonly group: SecurityGroup;
  readonly scenes: readonly Scene[];
}

export interface Scene {
  readonly setting: Setting;
  readonly view: GroupView;
}

/** Every group in every setting that it counts in. */
export function subjectsOf(
  groups: readonly SecurityGroup[],
  resources: readonly Resource[],
  named: NamedPeers,
  { catalogue }: PolicySet,
  earlier: Earlier | undefined,
): readonly Subject[] {
  const settings = settingsOf(groups, attachmentsIn(resources));
  const byAddress = new Map(groups.map((group) => [group.address, group.declared]));
  const declaredAt = (address: string): Declared | undefined => byAddress.get(address);
  const subjects: Subject[] = groups.map((group) => {
    const others = (): readonly GroupView[] =>
      subjects
        .filter((other) => (other.group.address === undefined) !== (group.address === undefined))
        .flatMap(({ scenes }) => scenes.map(({ view }) => view));
    return {
      group,
      scenes: (settings.get(group) ?? []).map((setting) => ({
        setting,
        view: {
          ...exposuresIn(group, setting, earlier),
          group,
          pool: setting.pool,
          isNews: earlier !== undefined,
          others,
          declaredAt,
          catalogue,
          named,
        },
      })),
    };
  });
  return subjects;
}

function exposuresIn(
  group: SecurityGroup,
  setting: Setting,
  earlier: Earlier | undefined,
): Pick<GroupView, 'exposure' | 'together'> {
  const { together, exposure } = allExposuresIn(group, setting);
  if (earlier === undefined) return { together, exposure };
  const fresh = byDirections((directions) => {
    const before = earlier.trafficOf(group, directions);
    const { lower, upper } = exposure(directions);
    const proved = new Map(lower.map(({ by, traffic }) => [by, traffic]));
    return {
      lower: without(lower, before.upper),
      // What may have been there and is certain now is new, too; what was and is possible is not.
      upper: news(upper, ({ by, traffic }) =>
        union(difference(traffic, before.upper), difference(proved.get(by) ?? NO_TRAFFIC, before.lower)),
      ),
    };
  });
  return { together, exposure: fresh };
}

const news = (exposures: readonly Exposure[], part: (exposure: Exposure) => TrafficSet): readonly Exposure[] =>
  exposures.flatMap((exposure) => {
    const traffic = part(exposure);
    return isEmpty(traffic) ? [] : [{ by: exposure.by, traffic }];
  });

const without = (exposures: readonly Exposure[], known: TrafficSet): readonly Exposure[] =>
  news(exposures, ({ traffic }) => difference(traffic, known));

function allExposuresIn(group: SecurityGroup, { pool }: Setting): Pick<GroupView, 'exposure' | 'together'> {
  const together = byDirections((directions) => exposuresOf(pool, directions));
  if (pool === group) return { together, exposure: together };
  return { together, exposure: byDirections((directions) => ownExposures(group, together(directions))) };
}

/** Computed once for each choice of directions. */
function byDirections(compute: (directions: readonly Direction[]) => Exposures): GroupView['exposure'] {
  const known = new Map<string, Exposures>();
  return (directions) => {
    const key = directions.join();
    const exposures = known.get(key) ?? compute(directions);
    known.set(key, exposures);
    return exposures;
  };
}
