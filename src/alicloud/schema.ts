import { type Attribute, type Json, unknown } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';

export const RULE = 'alicloud_security_group_rule';
export const GROUP = 'alicloud_security_group';

/** The attributes of `alicloud_security_group_rule`. Source: provider resource_alicloud_security_group_rule.go. */
export const RULE_ATTRIBUTES = [
  'security_group_id',
  'type',
  'ip_protocol',
  'policy',
  'priority',
  'cidr_ip',
  'ipv6_cidr_ip',
  'source_security_group_id',
  'source_group_owner_account',
  'source_group_owner_id',
  'prefix_list_id',
  'port_range',
  'nic_type',
  'description',
  'security_group_rule_id',
  'id',
] as const;

/** The attributes of `alicloud_security_group`. Source: provider resource_alicloud_security_group.go. */
export const GROUP_ATTRIBUTES = [
  'security_group_name',
  'name',
  'description',
  'vpc_id',
  'security_group_type',
  'inner_access_policy',
  'inner_access',
  'resource_group_id',
  'tags',
  'create_time',
  'id',
] as const;

/** An attribute, or the value that holds where nobody writes it. Sources: as above, the attributes' Default and the API's. */
export function attributeOrDefault(resource: Resource, name: string): Attribute<Json> | undefined {
  const own = isUnderOtherName(resource, name) ? undefined : resource.attribute(name);
  const attribute = own ?? (resource.type === GROUP ? byOtherName(resource, name) : ofRule(resource, name));
  const value = attribute === undefined ? defaultOf(resource, name) : undefined;
  return value === undefined
    ? attribute
    : { state: 'known', value, origin: 'default', span: resource.span, sensitive: false };
}

/** The configuration writes the deprecated name alone: what a plan has under the other one is of the state. */
function isUnderOtherName(resource: Resource, name: string): boolean {
  if (resource.type !== GROUP) return false;
  const other = OTHER_NAMES.get(name);
  return other !== undefined && resource.writes(other) === true && resource.writes(name) === false;
}

const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['security_group_name', 'name'],
  ['name', 'security_group_name'],
  ['inner_access_policy', 'inner_access'],
  ['inner_access', 'inner_access_policy'],
]);

/** What a rule leaves to an attribute that is not known: the provider suppresses port_range for all protocols but tcp and udp. */
function ofRule(resource: Resource, name: string): Attribute<Json> | undefined {
  const protocol = name === 'port_range' ? resource.attribute('ip_protocol') : undefined;
  if (protocol?.state !== 'unknown' || resource.writes(name) === false) return undefined;
  return unknown(protocol, `depends on ip_protocol, which ${protocol.reason}`);
}

/**
 * What a group says under an attribute's older or newer name, or leaves to an attribute that is not known.
 * Source: provider resource_alicloud_security_group.go (name and inner_access are deprecated names).
 */
function byOtherName(resource: Resource, name: string): Attribute<Json> | undefined {
  const other = otherNameOf(resource, name);
  if (other !== undefined) return resource.attribute(other);
  const policy = (): Attribute<Json> | undefined =>
    resource.attribute('inner_access_policy') ?? innerByDefault(resource);
  if (name === 'inner_access') return asFlag(policy());
  if (name !== 'inner_access_policy') return undefined;
  const old = resource.attribute('inner_access');
  if (old?.state === 'known') return { ...old, value: old.value === false ? 'Drop' : 'Accept' };
  return old ?? innerByDefault(resource);
}

/** The default of inner_access_policy where it depends on a type that is not known. */
function innerByDefault(resource: Resource): Attribute<Json> | undefined {
  const type = resource.attribute('security_group_type');
  if (type?.state === 'unknown') return unknown(type, `depends on security_group_type, which ${type.reason}`);
  const value = defaultOf(resource, 'inner_access_policy') ?? 'Accept';
  return { state: 'known', value, origin: 'default', span: resource.span, sensitive: false };
}

const asFlag = (policy: Attribute<Json> | undefined): Attribute<Json> | undefined =>
  policy?.state === 'known' ? { ...policy, value: policy.value !== 'Drop' } : policy;

/** The deprecated name of a group's name, or the other way round. Source: as above. */
export function otherNameOf({ type }: Resource, name: string): string | undefined {
  if (type !== GROUP) return undefined;
  if (name === 'security_group_name') return 'name';
  return name === 'name' ? 'security_group_name' : undefined;
}

const RULE_DEFAULTS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['policy', 'accept'],
  ['priority', 1],
  ['port_range', '-1/-1'],
]);

/** The value that holds where nobody writes one, if there is one. Sources: the attributes' Default and the API's. */
export function defaultOf(resource: Resource, name: string): Json | undefined {
  if (resource.type === RULE) return RULE_DEFAULTS.get(name);
  if (resource.type !== GROUP) return undefined;
  if (name === 'security_group_type') return 'normal';
  if (name !== 'inner_access_policy') return undefined;
  const type = resource.attribute('security_group_type');
  if (type?.state === 'unknown') return undefined;
  return type?.value === 'enterprise' ? 'Drop' : 'Accept';
}
