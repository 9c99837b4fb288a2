import { attachmentsOf } from '../alicloud/attachment.js';
import { trafficOf } from '../alicloud/bounds.js';
import { type Exposures, exposuresOf } from '../alicloud/exposure.js';
import { Identities } from '../alicloud/identities.js';
import { type Interfaces, interfacesOf, pool } from '../alicloud/interface.js';
import { isSensitive, type Rule } from '../alicloud/rule.js';
import { GROUP } from '../alicloud/schema.js';
import type { SecurityGroup } from '../alicloud/security-group.js';
import type { Resource } from '../config/resource.js';
import { boxesOf } from '../net/traffic.js';
import type { Span } from '../text/span.js';
import { type Entry, entriesOf } from './entry.js';

/** Something that rules are decided for, and what it accepts. */
export interface Unit {
  readonly name: string;
  readonly kind: 'security-group' | 'interface';
  /** The groups whose rules count together. */
  readonly members: readonly string[];
  /** Groups that may be attached with them; undefined: any may. */
  readonly possible: readonly string[] | undefined;
  /** Addresses of the resources that it is attached to. */
  readonly attachedTo: readonly string[];
  /** It is attached together with other groups only: what it accepts on its own counts nowhere. */
  readonly isTogetherOnly: boolean;
  readonly span: Span;
  /** It is known by its rules here alone: there may be others, and its defaults are not known. */
  readonly isPartial: boolean;
  readonly entries: readonly UnitEntry[];
}

/** An entry, and how much of it must not be printed: a sensitive rule lets it in, or takes a part of it. */
export interface UnitEntry extends Entry {
  readonly hides: 'nothing' | 'peers' | 'ports and peers';
}

/** What every group accepts on its own, and what interfaces accept to which several are attached together. */
export function unitsOf(groups: readonly SecurityGroup[], resources: readonly Resource[]): readonly Unit[] {
  const identities = new Identities(resources.filter(({ type }) => type === GROUP));
  const interfaces = interfacesOf(attachmentsOf(resources, identities));
  const alone = groups.map((group) => {
    const own = interfaces.filter((each) => isSingle(each) && each.groups[0] === group.address);
    const attachedTo = own.flatMap((each) => each.attachedTo);
    const name = group.address ?? SOMEWHERE;
    const isTogetherOnly = group.address !== undefined && isAlwaysTogether(group.address, interfaces);
    return unit(
      { name, kind: 'security-group', members: [name], possible: [], attachedTo, isTogetherOnly },
      [group],
      group,
    );
  });
  const byAddress = new Map(groups.map((group) => [group.address ?? '', group]));
  const together = interfaces.flatMap((each) => (isSingle(each) ? [] : interfaceUnit(each, byAddress)));
  return [...alone, ...together];
}

/** Whether every interface that a group is, or may be, attached to has other groups, too. */
function isAlwaysTogether(name: string, interfaces: readonly Interfaces[]): boolean {
  const own = interfaces.filter(({ groups }) => groups.includes(name));
  const mayBeAlone = interfaces.some(
    (each) =>
      (isSingle(each) && each.groups[0] === name) ||
      (!each.groups.includes(name) && (each.isOpen || each.possible.includes(name))),
  );
  return own.length > 0 && !mayBeAlone;
}

const isSingle = ({ groups, possible, isOpen }: Interfaces): boolean =>
  groups.length <= 1 && possible.length === 0 && !isOpen;

function interfaceUnit(
  { groups, possible, isOpen, attachedTo }: Interfaces,
  byAddress: ReadonlyMap<string, SecurityGroup>,
): readonly Unit[] {
  const here = (names: readonly string[]): readonly SecurityGroup[] =>
    names.flatMap((name) => byAddress.get(name) ?? []);
  const [together, maybe] = [here(groups), here(possible)];
  const [first] = together;
  if (first === undefined) return [];
  const name = groups.join(' + ');
  const named = {
    name,
    kind: 'interface',
    members: groups,
    possible: isOpen ? undefined : possible,
    attachedTo,
    isTogetherOnly: false,
  } as const;
  return [unit(named, together, pool(first, together, maybe))];
}

function unit(
  named: Pick<Unit, 'name' | 'kind' | 'members' | 'possible' | 'attachedTo' | 'isTogetherOnly'>,
  groups: readonly SecurityGroup[],
  pooled: SecurityGroup,
): Unit {
  const { lower, upper } = exposuresTogether(groups, pooled);
  const secrets = pooled.members.flatMap(({ rule }) => (isSensitive(rule) ? [rule] : []));
  return {
    ...named,
    span: pooled.span,
    isPartial: named.members.length > groups.length || groups.some(({ declared }) => declared === undefined),
    entries: entriesOf(lower, upper).map((entry) => ({ ...entry, hides: hiddenIn(entry, secrets) })),
  };
}

/** The exposures of groups whose rules count together: members of any of them may reach each other by its default. */
function exposuresTogether([first, ...others]: readonly SecurityGroup[], pooled: SecurityGroup): Exposures {
  const all = exposuresOf(pooled);
  if (first === undefined || others.length === 0) return all;
  const inner = others.map(({ address, declared }) =>
    exposuresOf({ address, members: [], span: pooled.span, ...(declared ? { declared } : {}) }, ['ingress']),
  );
  return {
    lower: [...all.lower, ...inner.flatMap(({ lower }) => lower)],
    upper: [...all.upper, ...inner.flatMap(({ upper }) => upper)],
  };
}

/** The group that stands for all that a rule may be in. */
export const SOMEWHERE = '(a group that is not known)';

/** What of an entry must not be printed, because of rules that have to do with it. */
export function hiddenIn(entry: Entry, secrets: readonly Rule[]): UnitEntry['hides'] {
  // What members let each other in by is no rule.
  if (entry.peers.every(({ space }) => space === 'member')) return 'nothing';
  const touching = secrets.filter((rule) => touches(rule, entry));
  if (touching.length === 0) return 'nothing';
  const isOfPorts = touching.some(
    (rule) => rule.ports.sensitive || rule.protocol.sensitive || rule.direction.sensitive,
  );
  return isOfPorts ? 'ports and peers' : 'peers';
}

/** Whether a rule has to do with the ports of an entry, whatever its peers are. */
function touches(rule: Rule, { direction, protocol, ports }: Entry): boolean {
  const anyPorts = rule.ports.sensitive || rule.protocol.sensitive;
  return boxesOf(trafficOf(rule, true)).some(
    (box) =>
      box.direction === direction &&
      (anyPorts || protocol === 'all' || box.protocol === protocol) &&
      (anyPorts || ports === undefined || (box.ports.start < ports.end && ports.start < box.ports.end)),
  );
}
