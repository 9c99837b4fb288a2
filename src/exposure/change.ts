import { attachmentsOf } from '../alicloud/attachment.js';
import { type Exposure, type Exposures, exposuresOf } from '../alicloud/exposure.js';
import { Identities } from '../alicloud/identities.js';
import { ownExposures, settingsOf } from '../alicloud/interface.js';
import { isSensitive } from '../alicloud/rule.js';
import { GROUP } from '../alicloud/schema.js';
import { type SecurityGroup, securityGroups } from '../alicloud/security-group.js';
import type { Resource } from '../config/resource.js';
import { difference, intersection, type TrafficSet, unionOfAll } from '../net/traffic.js';
import { type Entry, listed } from './entry.js';
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
  const identities = new Identities(resources.filter(({ type }) => type === GROUP));
  const settings = settingsOf(groups, attachmentsOf(resources, identities));
  return new Map(
    groups.map((group) => {
      const seen = (settings.get(group) ?? []).map(({ pool, doubts }) => {
        const { lower, upper } = ownExposures(group, exposuresOf(pool));
        return { lower: doubts.length === 0 ? lower : [], upper };
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
  const shown = (entry: Entry): ChangedEntry => ({ ...entry, group, hides: hiddenIn(entry, secrets) });
  return [
    ...listed(certain, to.exposures.lower, 'certain').map(shown),
    ...listed(possible, to.exposures.upper, 'possible').map(shown),
  ];
}

/** The resources of before, under the addresses that what has the same identity has after. */
function underNewNames(before: readonly Resource[], after: readonly Resource[]): readonly Resource[] {
  const addresses = new Map<string, string>();
  for (const resource of after) {
    const id = identityOf(resource);
    if (id !== undefined) addresses.set(`${resource.type} ${id}`, resource.address);
  }
  return before.map((resource) => {
    const address = addresses.get(`${resource.type} ${identityOf(resource) ?? ''}`);
    return address === undefined || address === resource.address ? resource : renamed(resource, address);
  });
}

function identityOf(resource: Resource): string | undefined {
  const id = resource.attribute('id');
  return id?.state === 'known' && typeof id.value === 'string' ? id.value : undefined;
}

function renamed(resource: Resource, address: string): Resource {
  return {
    address,
    type: resource.type,
    span: resource.span,
    ...(resource.deferred === undefined ? {} : { deferred: resource.deferred }),
    ...(resource.remains === undefined ? {} : { remains: resource.remains }),
    names: () => resource.names(),
    attribute: (name) => resource.attribute(name),
    written: (name) => resource.written(name),
    writes: (name) => resource.writes(name),
  };
}
