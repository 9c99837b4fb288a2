import { few } from '../text/words.js';
import type { Attachment } from './attachment.js';
import type { Exposure, Exposures } from './exposure.js';
import type { Member, SecurityGroup } from './security-group.js';

/** A group as it counts on some interfaces: with the rules of all groups that are attached there with it. */
export interface Setting {
  /** The group with the rules of the others among its members. */
  readonly pool: SecurityGroup;
  /** Names of the groups that are attached there for certain, itself among them. */
  readonly groups: readonly string[];
  /** Addresses of the resources whose interfaces they are; none where nothing is attached. */
  readonly attachedTo: readonly string[];
  /** Why other rules may count there, as sentences; none where the pool decides alone. */
  readonly doubts: readonly string[];
}

/** Interfaces with the same groups. */
export interface Interfaces extends Omit<Attachment, 'address'> {
  readonly attachedTo: readonly string[];
}

/** The settings in which each group counts; one to which nothing is attached counts on its own. */
export function settingsOf(
  groups: readonly SecurityGroup[],
  attachments: readonly Attachment[],
): ReadonlyMap<SecurityGroup, readonly Setting[]> {
  const interfaces = interfacesOf(attachments);
  const byAddress = new Map(groups.map((group) => [group.address ?? '', group]));
  return new Map(groups.map((group) => [group, settingsIn(group, interfaces, byAddress)]));
}

/** The interfaces, those with the same groups together. */
export function interfacesOf(attachments: readonly Attachment[]): readonly Interfaces[] {
  const all = new Map<string, Interfaces & { readonly attachedTo: string[] }>();
  for (const { address, ...attached } of attachments) {
    const key = JSON.stringify(attached);
    const known = all.get(key);
    if (known === undefined) all.set(key, { ...attached, attachedTo: [address] });
    else if (!known.attachedTo.includes(address)) known.attachedTo.push(address);
  }
  return [...all.values()];
}

/** By the name of each group, what it is attached to for certain. */
export function attachedByGroup(attachments: readonly Attachment[]): ReadonlyMap<string, readonly string[]> {
  const byGroup = new Map<string, Set<string>>();
  for (const { address, groups } of attachments) {
    for (const name of groups) byGroup.set(name, (byGroup.get(name) ?? new Set()).add(address));
  }
  return new Map([...byGroup].map(([name, addresses]) => [name, [...addresses]]));
}

function settingsIn(group: SecurityGroup, interfaces: readonly Interfaces[], byAddress: ByAddress): readonly Setting[] {
  const { address } = group;
  if (address === undefined) return [perhapsOn(group, [], byAddress)];
  const certain = interfaces.filter(({ groups }) => groups.includes(address));
  if (certain.length === 0) {
    // Where it can be attached on its own only, or not at all, it counts as it does where nothing is attached.
    const shared = interfaces.filter((each) => each.possible.includes(address) && !isOnly(each));
    return [perhapsOn(group, shared, byAddress)];
  }
  const perhaps = interfaces.filter(
    (each) => !certain.includes(each) && (each.possible.includes(address) || each.isOpen),
  );
  const settings = certain.map((each) => attached(group, each, byAddress));
  return perhaps.length === 0 ? settings : [...settings, perhapsOn(group, perhaps, byAddress)];
}

const isOnly = ({ groups, possible, isOpen }: Interfaces): boolean => groups.length + possible.length === 1 && !isOpen;

type ByAddress = ReadonlyMap<string, SecurityGroup>;

const known = (names: readonly string[], byAddress: ByAddress): readonly SecurityGroup[] =>
  names.flatMap((name) => byAddress.get(name) ?? []);

/** A group on interfaces that may have it, on its own or with any of the others there; on none it counts alone. */
function perhapsOn(group: SecurityGroup, on: readonly Interfaces[], byAddress: ByAddress): Setting {
  const names = new Set(on.flatMap(({ groups, possible }) => [...groups, ...possible]));
  const others = known([...names], byAddress).filter((other) => other !== group);
  const addressesOf = (isMention: boolean): readonly string[] =>
    on.filter((each) => (each.isMention === true) === isMention).flatMap(({ attachedTo }) => attachedTo);
  const mentions = addressesOf(true);
  return {
    pool: others.length === 0 ? group : pool(group, [group], others),
    groups: group.address === undefined ? [] : [group.address],
    attachedTo: on.flatMap(({ attachedTo }) => attachedTo),
    doubts: [
      ...groupsUnknown(addressesOf(false)),
      ...(mentions.length === 0
        ? []
        : [`whether the group is attached to ${few(mentions)} on its own is not known here`]),
    ],
  };
}

/** A group together with the others on interfaces that have it for certain. */
function attached(group: SecurityGroup, on: Interfaces, byAddress: ByAddress): Setting {
  const [together, maybe] = [known(on.groups, byAddress), known(on.possible, byAddress)];
  const foreign = [...on.groups, ...on.possible].filter((name) => !byAddress.has(name));
  const isAlone = together.length <= 1 && maybe.length === 0;
  return {
    pool: isAlone ? group : pool(group, together, maybe),
    groups: on.groups,
    attachedTo: on.attachedTo,
    doubts: [
      ...(on.isOpen ? groupsUnknown(on.attachedTo) : []),
      ...(foreign.length === 0
        ? []
        : [`the rules of ${few(foreign)}, attached to ${few(on.attachedTo)} as well, are not known here`]),
    ],
  };
}

const groupsUnknown = (attachedTo: readonly string[]): readonly string[] =>
  attachedTo.length === 0 ? [] : [`which groups are attached to ${few(attachedTo)} is not known here`];

/** A group with the rules of those that are attached with it, and of those that may be. */
export function pool(
  group: SecurityGroup,
  together: readonly SecurityGroup[],
  maybe: readonly SecurityGroup[],
): SecurityGroup {
  const names = new Set(together.map(({ address }) => address));
  const members = new Map<Member['rule'], Member>();
  const add = (others: readonly SecurityGroup[], isCertain: boolean): void => {
    for (const member of others.flatMap((other) => other.members)) {
      const { rule } = member;
      if (members.has(rule)) continue;
      const { groups, exhaustive } = rule.membership;
      const certain = isCertain && (member.certain || (exhaustive && groups.every((name) => names.has(name))));
      members.set(rule, { ...member, certain });
    }
  };
  add([group, ...together.filter((other) => other !== group)], true);
  add(maybe, false);
  return { ...group, members: [...members.values()] };
}

/** What a group's own rules and defaults let in, of what all the rules that count together do. */
export function ownExposures(group: SecurityGroup, { lower, upper }: Exposures): Exposures {
  const own = new Set(group.members.flatMap(({ rule, guest }) => (guest ? [] : [rule])));
  const isOwn = ({ by }: Exposure): boolean => typeof by === 'string' || own.has(by);
  const mine = lower.filter(isOwn);
  return { lower: mine, upper: upper === lower ? mine : upper.filter(isOwn) };
}
