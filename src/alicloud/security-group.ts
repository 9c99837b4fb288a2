import { type Attribute, type Json, type Known, parseAttribute, unknown } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import type { Span } from '../text/span.js';
import { decodeRule, type Surroundings } from './decode.js';
import { Identities } from './identities.js';
import { PREFIX_LIST } from './prefix-list.js';
import { type Addresses, PrivateAddresses } from './private-addresses.js';
import type { Rule } from './rule.js';
import { attributeOrDefault, GROUP, RULE } from './schema.js';

export type GroupType = 'basic' | 'enterprise';

/** A rule of a group; not `certain` where the rule may belong to another group instead. */
export interface Member {
  readonly rule: Rule;
  readonly certain: boolean;
  /** Only considered as a drop that may take traffic from the group's own rules: the rule is judged elsewhere. */
  readonly guest?: boolean;
}

/** A security group: its rules, and what becomes of traffic that no rule decides. */
export interface SecurityGroup {
  /** The resource address, or the identity of a group that is not in this configuration. Undefined: not even that is known. */
  readonly address: string | undefined;
  /** Its identity in the cloud, where the input has it: compared, never printed. */
  readonly identity?: string;
  readonly members: readonly Member[];
  /** The private addresses of the machines in it that are known; it may have others. */
  known?(): Addresses;
  readonly span: Span;
  /** What the configuration says of the group itself; undefined for a group that only rules name. */
  readonly declared?: Declared;
}

export interface Declared {
  readonly resource: Resource;
  readonly name: Attribute<string> | undefined;
  readonly tags: Attribute<Json> | undefined;
  readonly type: Attribute<GroupType>;
  /** Members reach each other whatever the rules say. */
  readonly innerAccess: Attribute<boolean>;
}

/** Decodes every group and rule, and joins them. Rules whose group is not in the configuration form groups of their own. */
export function securityGroups(resources: readonly Resource[]): readonly SecurityGroup[] {
  const ofType = (type: string): readonly Resource[] => resources.filter((resource) => resource.type === type);
  const declared = ofType(GROUP);
  const groups = new Identities(declared);
  const withAddresses = (): Surroundings => ({
    groups,
    prefixLists,
    addresses: new PrivateAddresses(resources, groups),
  });
  const prefixLists = new Identities(ofType(PREFIX_LIST));
  const around = withAddresses();
  const decoded = ofType(RULE).map((resource) => decodeRule(resource, around));
  // An identity that is sensitive in one place has the same stand-in in every other one.
  const hides = groups.hasStandIns || prefixLists.hasStandIns;
  const final = hides ? withAddresses() : around;
  const rules = hides ? decoded.map(({ resource }) => decodeRule(resource, final)) : decoded;

  const members = new Map<string, Member[]>(declared.map(({ address }) => [address, []]));
  for (const rule of rules) {
    const { groups: names, certain, exhaustive } = rule.membership;
    if (!exhaustive) continue;
    // One name, nearly always: an iterator would be as large as the member.
    for (let at = 0; at < names.length; at++) addMember(members, names[at] as string, { rule, certain });
  }
  const stray = rules.filter(({ membership }) => !membership.exhaustive);
  const guests = asGuests(stray);
  const known = [...members].map(([address, inside]) =>
    makeGroup(address, [...inside, ...guests], groups.get(address), final.addresses),
  );
  return stray.length === 0 ? known : [...known, somewhere(stray, rules)];
}

function addMember(members: Map<string, Member[]>, group: string, member: Member): void {
  const known = members.get(group);
  if (known) known.push(member);
  else members.set(group, [member]);
}

/** Rules that may drop something, for groups that they may belong to. */
function asGuests(rules: readonly Rule[]): readonly Member[] {
  const mayDrop = rules.filter(({ action }) => action.state === 'unknown' || action.value === 'drop');
  return mayDrop.map((rule) => ({ rule, certain: false, guest: true }));
}

/**
 * The rules that may belong to any group, one that is not in this configuration included. What they accept is certain only where no drop
 * of any group could take it.
 */
function somewhere(stray: readonly Rule[], rules: readonly Rule[]): SecurityGroup {
  const own = new Set(stray);
  const others = asGuests(rules.filter((rule) => !own.has(rule)));
  const [first] = stray as readonly [Rule];
  return {
    address: undefined,
    members: [...stray.map((rule) => ({ rule, certain: false })), ...others],
    span: first.membership.attribute.span,
  };
}

function makeGroup(
  address: string,
  members: readonly Member[],
  resource: Resource | undefined,
  addresses: PrivateAddresses,
): SecurityGroup {
  const span = resource?.span ?? (members[0] as Member).rule.membership.attribute.span;
  const id = resource ? resource.attribute('id') : (members[0] as Member).rule.membership.attribute;
  const identity = id?.state === 'known' ? { identity: String(id.value) } : {};
  const known = (): Addresses => addresses.of(address);
  return { address, ...identity, members, known, span, ...(resource ? { declared: decodeGroup(resource) } : {}) };
}

/**
 * Defaults: `security_group_type` is normal (called basic), `inner_access_policy` is Accept in a basic group.
 * In an enterprise group members are always kept apart.
 * Sources: provider resource_alicloud_security_group.go; "Basic and advanced security groups".
 */
function decodeGroup(resource: Resource): Declared {
  const type = decodeType(resource);
  return {
    resource,
    name: nameOf(resource),
    tags: resource.attribute('tags'),
    type,
    innerAccess: decodeInnerAccess(resource, type),
  };
}

function nameOf(resource: Resource): Attribute<string> | undefined {
  const name = attributeOrDefault(resource, 'security_group_name');
  return name && parseAttribute(name, (value) => (typeof value === 'string' ? value : undefined), 'a name');
}

function decodeType(resource: Resource): Attribute<GroupType> {
  const raw = resource.attribute('security_group_type') ?? byDefault(resource, 'normal');
  const types = new Map<Json, GroupType>([
    ['normal', 'basic'],
    ['enterprise', 'enterprise'],
  ]);
  return parseAttribute(raw, (value) => types.get(value), 'normal or enterprise');
}

function decodeInnerAccess(resource: Resource, type: Attribute<GroupType>): Attribute<boolean> {
  if (type.state === 'unknown') return unknown(type, `depends on security_group_type, which ${type.reason}`);
  if (type.value === 'enterprise') return { ...type, value: false };
  const raw = attributeOrDefault(resource, 'inner_access_policy') ?? byDefault(resource, 'Accept');
  const meanings = new Map<Json, boolean>([
    ['Accept', true],
    ['Drop', false],
    [true, true],
    [false, false],
  ]);
  return parseAttribute(raw, (value) => meanings.get(value), 'Accept or Drop');
}

const byDefault = ({ span }: Resource, value: Json): Known<Json> => ({
  state: 'known',
  value,
  origin: 'default',
  span,
  sensitive: false,
});
