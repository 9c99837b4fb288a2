import { attachmentsIn } from '../alicloud/attachment.js';
import { type Exposure, type Exposures, exposuresOf } from '../alicloud/exposure.js';
import { ownExposures, settingsOf } from '../alicloud/interface.js';
import { isSensitive } from '../alicloud/rule.js';
import { type SecurityGroup, securityGroups } from '../alicloud/security-group.js';
import type { Resource } from '../config/resource.js';
import { difference, intersection, type TrafficSet, unionOfAll } from '../net/traffic.js';
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
 * Compares what groups let in before and after. Groups are the same where their identity in the cloud is, or else their address; traffic
 * through another rule, or from a peer under another name, is no change.
 */
export function changeOf(before: readonly Resource[], after: readonly Resource[]): Change {
  const old = underNewNames(before, after);
  const [earlier, later] = [openedIn(old), openedIn(after)];
  const names = [...new Set([...later.keys(), ...earlier.keys()])];
  const pairs = names.map((name) => ({ name, from: earlier.get(name) ?? NOTHING, to: later.get(name) ?? NOTHING }));
  return {
    opened: pairs.flatMap(({ name, from, to }) => entriesOf(name, from, to)),
    closed: pairs.flatMap(({ name, from, to }) => entriesOf(name, to, from)),
  };
}

interface Open {
  readonly exposures: Exposures;
  readonly lower: TrafficSet;
  readonly upper: TrafficSet;
  readonly group: SecurityGroup | undefined;
}

const NOTHING: Open = { exposures: { lower: [], upper: [] }, lower: [], upper: [], group: undefined };

/** What each group's own rules and defaults let in, on any interface that it is attached to. */
function openedIn(resources: readonly Resource[]): ReadonlyMap<string, Open> {
  const groups = securityGroups(resources);
  const settings = settingsOf(groups, attachmentsIn(resources));
  return new Map(
    groups.map((group) => {
      const seen = (settings.get(group) ?? []).map(({ pool, isCertain }) => {
        const { lower, upper } = ownExposures(group, exposuresOf(pool));
        return { lower: isCertain ? certainIn(pool, lower) : [], upper };
      });
      const [lower, upper] = [seen.flatMap((each) => each.lower), seen.flatMap((each) => each.upper)];
      const open: Open = { exposures: { lower, upper }, lower: sum(lower), upper: sum(upper), group };
      return [group.address ?? SOMEWHERE, open];
    }),
  );
}

const sum = (exposures: readonly Exposure[]): TrafficSet => unionOfAll(exposures.map(({ traffic }) => traffic));

/** What the second lets in and the first does not: for certain, and possibly. */
function entriesOf(group: string, from: Open, to: Open): readonly ChangedEntry[] {
  const news = difference(to.lower, from.lower);
  const certain = difference(news, from.upper);
  const possible = unionOfAll([intersection(news, from.upper), difference(difference(to.upper, from.upper), to.lower)]);
  const secrets = [from, to].flatMap((each) =>
    (each.group?.members ?? []).flatMap(({ rule }) => (isSensitive(rule) ? [rule] : [])),
  );
  const shown = (entry: Entry): ChangedEntry => ({ ...entry, group, ...hiddenIn(entry, secrets) });
  return [
    ...listed(certain, to.exposures.lower, 'certain').map(shown),
    ...listed(possible, to.exposures.upper, 'possible').map(shown),
  ];
}
