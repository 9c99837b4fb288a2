import { attachmentsOf } from '../alicloud/attachment.js';
import { type Exposure, type Exposures, exposuresOf } from '../alicloud/exposure.js';
import { Identities } from '../alicloud/identities.js';
import { type Setting, settingsOf } from '../alicloud/interface.js';
import { GROUP } from '../alicloud/schema.js';
import type { SecurityGroup } from '../alicloud/security-group.js';
import { type Usage, Uses } from '../alicloud/usage.js';
import type { Resource } from '../config/resource.js';
import type { UnknownPart } from '../config/unknown-part.js';
import type { Direction } from '../net/traffic.js';
import type { GroupView } from '../policy/checks/check-kind.js';
import type { PolicySet } from '../policy/load.js';
import type { NamedPeers } from '../policy/named-peers.js';

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
): readonly Subject[] {
  const identities = new Identities(resources.filter(({ type }) => type === GROUP));
  const attachments = attachmentsOf(resources, identities);
  const settings = settingsOf(groups, attachments);
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
    return {
      group,
      scenes: scenesOf(settings.get(group) ?? [], (setting) => ({
        ...exposuresIn(group, setting),
        group,
        others,
        usage: () => usageOf(group),
        catalogue,
        named,
      })),
    };
  });
  return subjects;
}

function scenesOf(
  settings: readonly Setting[],
  viewIn: (setting: Setting) => Omit<GroupView, 'pool' | 'settings'>,
): readonly Scene[] {
  return settings.map((setting) => ({ setting, view: { ...viewIn(setting), pool: setting.pool, settings } }));
}

function exposuresIn(group: SecurityGroup, { pool }: Setting): Pick<GroupView, 'exposure' | 'together'> {
  const together = byDirections((directions) => exposuresOf(pool, directions));
  if (pool === group) return { together, exposure: together };
  const own = new Set(group.members.flatMap(({ rule, guest }) => (guest ? [] : [rule])));
  const isOwn = ({ by }: Exposure): boolean => typeof by === 'string' || own.has(by);
  const exposure = byDirections((directions) => {
    const { lower, upper } = together(directions);
    const mine = lower.filter(isOwn);
    return { lower: mine, upper: upper === lower ? mine : upper.filter(isOwn) };
  });
  return { together, exposure };
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
