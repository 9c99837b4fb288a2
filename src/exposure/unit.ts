import { attachmentsIn } from '../alicloud/attachment.js';
import { trafficOf } from '../alicloud/bounds.js';
import { type Exposures, exposuresOf } from '../alicloud/exposure.js';
import { Identities } from '../alicloud/identities.js';
import { attachedByGroup, type Interfaces, interfacesOf, pool } from '../alicloud/interface.js';
import { type Addresses, bothOf, NO_ADDRESSES, PrivateAddresses } from '../alicloud/private-addresses.js';
import { isSensitive, type Rule } from '../alicloud/rule.js';
import { GROUP } from '../alicloud/schema.js';
import type { SecurityGroup } from '../alicloud/security-group.js';
import type { Diagnostic } from '../config/diagnostic.js';
import type { Resource } from '../config/resource.js';
import { boxesOf, DIRECTIONS } from '../net/traffic.js';
import type { Span } from '../text/span.js';
import { byName } from './by-name.js';
import { certainIn } from './certain.js';
import { type Entry, entriesOf } from './entry.js';
import { hidesPorts } from './veil.js';

/** Something that rules are decided for, and what it accepts. */
export interface Unit {
  readonly name: string;
  readonly kind: 'security-group' | 'interface';
  /** The input that it is from, where there are several. */
  readonly input?: string;
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
  /** The private addresses that its machines are known to have; they may have others. */
  addresses(): Addresses;
}

/** An entry, and how much of it must not be printed: a sensitive rule lets it in, or takes a part of it. */
export interface UnitEntry extends Entry {
  readonly hides: 'nothing' | 'peers' | 'ports and peers';
  /** Its protocol must not be printed either. */
  readonly hidesProtocol?: boolean;
  /** Nor whether it is let in or out. */
  readonly hidesDirection?: boolean;
  /** What the groups among its far ends are attached to, by their names; those that nothing here has are not in it. */
  readonly attached?: ReadonlyMap<string, readonly string[]>;
}

/**
 * The entries of a unit; one of which nobody may be told whether it is let in or out stands for both, and perhaps. What is let in or out
 * by defaults alone has a direction that everybody knows.
 */
export const inBothWays = (entries: readonly UnitEntry[]): readonly UnitEntry[] =>
  entries.flatMap((entry) =>
    entry.hidesDirection && entry.by.some((by) => typeof by !== 'string')
      ? DIRECTIONS.map((direction) => ({ ...entry, direction, certainty: 'possible' as const }))
      : [entry],
  );

/** What every group accepts on its own, and what interfaces accept to which several are attached together. */
export function unitsOf(groups: readonly SecurityGroup[], resources: readonly Resource[]): readonly Unit[] {
  const attachments = attachmentsIn(resources);
  const interfaces = interfacesOf(attachments);
  const byGroup = attachedByGroup(attachments);
  const known = new PrivateAddresses(resources, new Identities(resources.filter(({ type }) => type === GROUP)));
  const addressesOn = (some: readonly Interfaces[]): Addresses =>
    some.filter(({ isMention }) => !isMention).reduce((all, each) => bothOf(all, known.on(each)), NO_ADDRESSES);
  const alone = groups.map((group) => {
    const own = interfaces.filter((each) => isSingle(each) && each.groups[0] === group.address);
    const attachedTo = own.flatMap((each) => each.attachedTo);
    const name = group.address ?? SOMEWHERE;
    const isTogetherOnly = group.address !== undefined && isAlwaysTogether(group.address, interfaces);
    const addresses = (): Addresses => addressesOn(own);
    return unit(
      { name, kind: 'security-group', members: [name], possible: [], attachedTo, isTogetherOnly, addresses },
      { groups: [group], maybe: [], pooled: group },
      byGroup,
    );
  });
  const byAddress = new Map(groups.map((group) => [group.address ?? '', group]));
  const together = interfaces.flatMap((each) =>
    isSingle(each) || each.isMention ? [] : interfaceUnit(each, () => addressesOn([each]), byAddress, byGroup),
  );
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

/** Interfaces of which no group is known: nothing of what they let in is listed. */
export function unlistedInterfaces(resources: readonly Resource[]): readonly Diagnostic[] {
  return interfacesOf(attachmentsIn(resources)).flatMap(({ groups, possible, isOpen, isMention, attachedTo }) => {
    if (!isOpen || isMention || groups.length > 0 || possible.length > 0) return [];
    const names = attachedTo.length > 3 ? [...attachedTo.slice(0, 3), `${attachedTo.length - 3} more`] : attachedTo;
    const message = `which security groups are attached to ${names.join(', ')} is not known, and what they let in there is not listed`;
    return [{ level: 'note', message }];
  });
}

/** Groups whose rules count together. */
interface Together {
  /** Those that are attached for certain, and here. */
  readonly groups: readonly SecurityGroup[];
  readonly maybe: readonly SecurityGroup[];
  readonly pooled: SecurityGroup;
}

function interfaceUnit(
  { groups: names, possible, isOpen, attachedTo }: Interfaces,
  addresses: () => Addresses,
  byAddress: ReadonlyMap<string, SecurityGroup>,
  byGroup: AttachedByGroup,
): readonly Unit[] {
  const here = (some: readonly string[]): readonly SecurityGroup[] => some.flatMap((name) => byAddress.get(name) ?? []);
  const [groups, maybe] = [here(names), here(possible)];
  const pooled = pooledOf(groups, maybe);
  if (pooled === undefined) return [];
  const name = nameOf(names, possible, isOpen);
  const known = {
    name,
    kind: 'interface',
    members: names,
    possible: isOpen ? undefined : possible,
    attachedTo,
    isTogetherOnly: false,
    addresses,
  } as const;
  return [unit(known, { groups, maybe, pooled }, byGroup)];
}

function pooledOf(groups: readonly SecurityGroup[], maybe: readonly SecurityGroup[]): SecurityGroup | undefined {
  const [first] = groups;
  if (first !== undefined) return pool(first, groups, maybe);
  // None is certain: what any of them lets out by its default may be let out.
  const isEnterprise = ({ declared }: SecurityGroup): boolean =>
    declared?.type.state === 'known' && declared.type.value === 'enterprise';
  const widest = maybe.find((group) => !isEnterprise(group)) ?? maybe[0];
  return widest && pool({ ...widest, members: [] }, [], maybe);
}

/** `a + b, perhaps with c`; nobody reads hundreds of names. */
function nameOf(groups: readonly string[], possible: readonly string[], isOpen: boolean): string {
  const more = possible.length > 3 ? [`${possible.length - 3} more`] : [];
  const others = [...possible.slice(0, 3), ...more, ...(isOpen ? ['others that are not known'] : [])].join(' or ');
  const certain = groups.join(' + ');
  if (others === '') return certain;
  return certain === '' ? `perhaps ${others}` : `${certain}, perhaps with ${others}`;
}

function unit(
  named: Pick<Unit, 'name' | 'kind' | 'members' | 'possible' | 'attachedTo' | 'isTogetherOnly' | 'addresses'>,
  together: Together,
  byGroup: AttachedByGroup,
): Unit {
  const { groups, pooled } = together;
  const isElsewhere = named.members.length > groups.length || named.possible === undefined;
  const { lower, upper } = byName(exposuresTogether(together, isElsewhere));
  const rules = pooled.members.map(({ rule }) => rule);
  const secrets = rules.filter(isSensitive);
  return {
    ...named,
    span: pooled.span,
    isPartial: isElsewhere || groups.some(({ declared }) => declared === undefined),
    entries: entriesOf(lower, upper, rules).map((entry) => ({
      ...entry,
      ...hiddenIn(entry, secrets),
      ...attachedIn(entry, byGroup),
    })),
  };
}

/**
 * The exposures of groups whose rules count together: members of any of them may reach each other by its default, whatever rules say.
 * Where groups count that are not here, these may drop all the rest.
 */
function exposuresTogether({ groups, maybe, pooled }: Together, isElsewhere: boolean): Exposures {
  const all = exposuresOf(pooled);
  const inner = (others: readonly SecurityGroup[]): readonly Exposures[] =>
    others
      .filter(({ address }) => address !== pooled.address)
      .map(({ address, declared }) =>
        exposuresOf({ address, members: [], span: pooled.span, ...(declared ? { declared } : {}) }, ['ingress']),
      );
  const own = certainIn(pooled, all.lower);
  const certain = isElsewhere ? own.filter(({ by }) => by === 'intra-group') : own;
  const [sure, possible] = [inner(groups), inner(maybe)];
  const lower = groups.length === 0 ? [] : certain;
  if (sure.length === 0 && possible.length === 0 && lower === all.upper) return all;
  return {
    lower: [...lower, ...sure.flatMap((each) => each.lower)],
    upper: [...all.upper, ...[...sure, ...possible].flatMap((each) => each.upper)],
  };
}

type AttachedByGroup = ReadonlyMap<string, readonly string[]>;

function attachedIn({ peers }: Entry, byGroup: AttachedByGroup): Pick<UnitEntry, 'attached'> {
  const names = peers.flatMap(({ space, set }) => (space === 'group' ? set.map(({ start }) => String(start)) : []));
  const attached = names.flatMap((name) => (byGroup.has(name) ? [[name, byGroup.get(name) ?? []] as const] : []));
  return attached.length === 0 ? {} : { attached: new Map(attached) };
}

/** The group that stands for all that a rule may be in. */
export const SOMEWHERE = '(a group that is not known)';

/** What of an entry must not be printed, because of rules that have to do with it. */
export function hiddenIn(
  entry: Entry,
  secrets: readonly Rule[],
): Pick<UnitEntry, 'hides' | 'hidesProtocol' | 'hidesDirection'> {
  // What members let each other in by is no rule.
  if (entry.peers.every(({ space }) => space === 'member')) return { hides: 'nothing' };
  const touching = secrets.filter((rule) => touches(rule, entry));
  if (touching.length === 0) return { hides: 'nothing' };
  const hidesProtocol = touching.some(({ protocol }) => protocol.sensitive);
  const hidesDirection = touching.some(({ direction }) => direction.sensitive);
  return {
    hides: hidesDirection || touching.some(hidesPorts) ? 'ports and peers' : 'peers',
    ...(hidesProtocol ? { hidesProtocol } : {}),
    ...(hidesDirection ? { hidesDirection } : {}),
  };
}

/** Whether a rule has to do with the ports of an entry, whatever its peers are. */
function touches(rule: Rule, { direction, protocol, ports }: Entry): boolean {
  return boxesOf(trafficOf(rule, true)).some(
    (box) =>
      (rule.direction.sensitive || box.direction === direction) &&
      (rule.protocol.sensitive || protocol === 'all' || box.protocol === protocol) &&
      (hidesPorts(rule) || ports === undefined || (box.ports.start < ports.end && ports.start < box.ports.end)),
  );
}
