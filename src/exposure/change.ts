import { attachmentsIn } from '../alicloud/attachment.js';
import { type Exposure, type Exposures, exposuresOf } from '../alicloud/exposure.js';
import { ownExposures, type Setting, settingsOf } from '../alicloud/interface.js';
import { arrivals, type Machines, machinesIn } from '../alicloud/machine.js';
import { type AnotherTime, byAttached, placesIn } from '../alicloud/place.js';
import { isSensitive } from '../alicloud/rule.js';
import { securityGroups } from '../alicloud/security-group.js';
import { afterMoves, type Moved } from '../config/moves.js';
import type { Resource } from '../config/resource.js';
import { difference, intersection, type TrafficSet, union, unionOfAll } from '../net/traffic.js';
import { byName } from './by-name.js';
import { certainIn } from './certain.js';
import { type Entry, listed } from './entry.js';
import { underNewNames } from './renamed.js';
import { hiddenIn, SOMEWHERE, type UnitEntry } from './unit.js';

/** What a change opens and closes. */
export interface Change {
  readonly opened: readonly ChangedEntry[];
  readonly closed: readonly ChangedEntry[];
}

export interface ChangedEntry extends UnitEntry {
  /** The name that the group has after the change, where it is there. */
  readonly group: string;
}

/**
 * Compares what groups let in before and after. Groups are the same where their identity in the cloud is, or else their address, or the
 * one that they have moved to; traffic through another rule, or from a peer under another name, is no change.
 */
export function changeOf(
  before: readonly Resource[],
  after: readonly Resource[],
  moves: readonly Moved[] = [],
): Change {
  const old = underNewNames(afterMoves(before, moves), after);
  const [earlier, later] = [openedIn(old), openedIn(after)];
  const names = [...new Set([...later.keys(), ...earlier.keys()])];
  const momentOf = (scenes: Moment['scenes'], resources: readonly Resource[]): Moment => ({
    scenes,
    byAttached: byAttached([...scenes.values()].flat()),
    machines: machinesIn(resources),
  });
  const [was, is] = [momentOf(earlier, old), momentOf(later, after)];
  const newsOf = (before: Moment, then: Moment): readonly ChangedEntry[] => {
    const come = arrivals(then.machines, before.machines);
    return names.flatMap((name) => entriesOf(name, before, then, come));
  };
  return {
    opened: newsOf(was, is),
    closed: newsOf(is, was),
  };
}

/** All there is at one time. */
interface Moment extends Pick<AnotherTime<Scene>, 'byAttached'> {
  readonly scenes: ReadonlyMap<string, readonly Scene[]>;
  readonly machines: Machines;
}

/** What a group lets in where it is attached. */
interface Scene extends Setting {
  readonly exposures: Exposures;
}

/** What each group's own rules and defaults let in, in each setting that it counts in. */
function openedIn(resources: readonly Resource[]): ReadonlyMap<string, readonly Scene[]> {
  const groups = securityGroups(resources);
  const settings = settingsOf(groups, attachmentsIn(resources));
  return new Map(
    groups.map((group) => {
      const scenes = (settings.get(group) ?? []).map((setting): Scene => {
        const { lower, upper } = byName(ownExposures(group, exposuresOf(setting.pool)));
        return {
          ...setting,
          exposures: { lower: setting.doubts.length === 0 ? certainIn(setting.pool, lower) : [], upper },
        };
      });
      return [group.address ?? SOMEWHERE, scenes];
    }),
  );
}

const exposuresIn = (scenes: readonly Scene[], bound: keyof Exposures): readonly Exposure[] =>
  scenes.flatMap(({ exposures }) => exposures[bound]);

const sumOf = (scenes: readonly Scene[], bound: keyof Exposures): TrafficSet =>
  unionOfAll(exposuresIn(scenes, bound).map(({ traffic }) => traffic));

/** What the second lets in and the first does not, on any interface: for certain, and possibly. */
function entriesOf(
  group: string,
  before: Moment,
  after: Moment,
  come: AnotherTime<Scene>['arrivals'],
): readonly ChangedEntry[] {
  const from = before.scenes.get(group) ?? [];
  const to = after.scenes.get(group) ?? [];
  const another = {
    own: from,
    byAttached: before.byAttached,
    arrivals: come,
  };
  const places = to.flatMap((scene) => placesIn(scene, another).map(({ others }) => ({ scene, others })));
  const news = places.map(({ scene, others }) => newIn(others, scene));
  const certain = unionOfAll(news.map((each) => each.certain));
  const possible = difference(unionOfAll(news.map((each) => each.possible)), certain);
  const scenes = [...from, ...to, ...places.flatMap(({ others }) => others)];
  const rules = [...new Set(scenes.flatMap(({ pool }) => pool.members.map(({ rule }) => rule)))];
  const secrets = rules.filter(isSensitive);
  const shown = (entry: Entry): ChangedEntry => ({ ...entry, group, ...hiddenIn(entry, secrets) });
  return [
    ...listed(certain, exposuresIn(to, 'lower'), 'certain', rules).map(shown),
    ...listed(possible, exposuresIn(to, 'upper'), 'possible', rules).map(shown),
  ];
}

function newIn(
  others: readonly Scene[],
  scene: Scene,
): { readonly certain: TrafficSet; readonly possible: TrafficSet } {
  const [from, to] = [others, [scene]].map((scenes) => ({
    lower: sumOf(scenes, 'lower'),
    upper: sumOf(scenes, 'upper'),
  })) as [Bounds, Bounds];
  const news = difference(to.lower, from.lower);
  return {
    certain: difference(news, from.upper),
    possible: union(intersection(news, from.upper), difference(difference(to.upper, from.upper), to.lower)),
  };
}

type Bounds = { readonly [bound in keyof Exposures]: TrafficSet };
