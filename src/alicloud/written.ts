import { type Attribute, type Json, unknown } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { defaultOf, otherNameOf, RULE } from './schema.js';

/**
 * What the configuration writes for an attribute, under this name or its older or newer one: undefined where it writes nothing. A plan and
 * a state also show what the provider or the cloud put there, and plans lack what the provider suppresses.
 * Source: provider resource_alicloud_security_group_rule.go and resource_alicloud_security_group.go (Default, Computed, DiffSuppressFunc).
 */
export function writtenAttribute(resource: Resource, name: string): Attribute<Json> | undefined {
  const own = ownAttribute(resource, name);
  const other = otherNameOf(resource, name);
  return own === undefined && other !== undefined ? ownAttribute(resource, other) : own;
}

function ownAttribute(resource: Resource, name: string): Attribute<Json> | undefined {
  const attribute = resource.attribute(name);
  const writes = resource.writes(name);
  if (attribute === undefined) return writes === true ? suppressed(resource, name) : undefined;
  if (writes === true || isOfConfiguration(attribute)) return attribute;
  if (writes === false) return undefined;
  return mayBeProviders(resource, name, attribute) ? unknown(attribute, UNTOLD) : attribute;
}

const UNTOLD = 'may have its value from the provider: the input does not say whether it is written';

/** What is written, although the plan shows nothing: `null` for most attributes, and anything for those that the provider suppresses. */
function suppressed(resource: Resource, name: string): Attribute<Json> | undefined {
  const { span } = resource;
  const literal = resource.written(name);
  if (literal !== undefined) return { state: 'known', value: literal, origin: 'literal', span, sensitive: false };
  const isSuppressed = resource.type === RULE && (name === 'port_range' || name === 'prefix_list_id');
  return isSuppressed ? unknown({ span, sensitive: false }, UNTOLD) : undefined;
}

const COMPUTED: ReadonlySet<string> = new Set([
  'nic_type',
  'prefix_list_id',
  'security_group_rule_id',
  'resource_group_id',
  'inner_access_policy',
  'inner_access',
  'create_time',
  'id',
]);

function mayBeProviders(resource: Resource, name: string, attribute: Attribute<Json>): boolean {
  if (attribute.state === 'unknown' || COMPUTED.has(name)) return true;
  return attribute.value === defaultOf(resource, name);
}

const isOfConfiguration = (attribute: Attribute<Json>): boolean =>
  attribute.state === 'known' && (attribute.origin === 'literal' || attribute.origin === 'variable');
