import type { Attachment } from './attachment.js';
import type { Exposure, Exposures } from './exposure.js';
import type { Member, SecurityGroup } from './security-group.js';

/** A group as it counts on some interfaces: with the rules of all groups that are attached there with it. */
export interface Setting {
  /** The group with the rules of the others among its members. */
  readonly pool: SecurityGroup;
  /** The groups whose rules count together, the group itself included. */
  readonly together: readonly string[];
  /** Addresses of the resources whose interfaces they are; none where nothing is attached. */
  readonly attachedTo: readonly string[];
  /** Which groups are attached there is known. */
  readonly isCertain: boolean;
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

function settingsIn(
  group: SecurityGroup,
  interfaces: readonly Interfaces[],
  byAddress: ReadonlyMap<string, SecurityGroup>,
): readonly Setting[] {
  const { address } = group;
  const alone = (attachedTo: readonly string[], isCertain: boolean): Setting => ({
    pool: group,
    together: [address ?? ''],
    attachedTo,
    isCertain,
  });
  if (address === undefined) return [alone([], true)];
  const certain = interfaces
    .filter(({ groups }) => groups.includes(address))
    .map(({ groups, possible, isOpen, attachedTo }): Setting => {
      const together = groups.flatMap((name) => byAddress.get(name) ?? []);
      const maybe = possible.flatMap((name) => byAddress.get(name) ?? []);
      const isAlone = together.length <= 1 && maybe.length === 0;
      // Of a group that is attached there and not in this configuration, no rule is known.
      const isCertain = !isOpen && together.length === groups.length;
      return { pool: isAlone ? group : pool(group, together, maybe), together: groups, attachedTo, isCertain };
    });
  const possible = interfaces.filter(
    ({ groups, possible, isOpen }) => !groups.includes(address) && (possible.includes(address) || isOpen),
  );
  const elsewhere = possible.flatMap(({ attachedTo }) => attachedTo);
  if (certain.length === 0) {
    const named = interfaces.filter((each) => each.possible.includes(address)).flatMap(({ attachedTo }) => attachedTo);
    return [alone(named, named.length === 0)];
  }
  return elsewhere.length === 0 ? certain : [...certain, alone(elsewhere, false)];
}

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
