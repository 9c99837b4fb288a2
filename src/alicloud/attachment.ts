import type { Attribute, Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { Identities } from './identities.js';
import { GROUP } from './schema.js';

/** A network interface (or a mould for some), and the security groups that are attached to it together. */
export interface Attachment {
  /** The address of the resource that has the interface. */
  readonly address: string;
  /** Groups that are attached for certain. */
  readonly groups: readonly string[];
  /** Groups that may be attached. */
  readonly possible: readonly string[];
  /** Any group may be attached, too. */
  readonly isOpen: boolean;
}

/** Where a resource names the groups of its interfaces: attributes of one interface, or of a block for each. */
interface Places {
  readonly own?: readonly string[];
  readonly blocks?: { readonly name: string; readonly attributes: readonly string[] };
}

/**
 * The resources whose traffic security groups decide. Databases are not among them: a group there is a part of the allow-list.
 * Source: the provider's schemas of these resources.
 */
const PLACES: Readonly<Record<string, Places>> = {
  alicloud_instance: {
    own: ['security_groups'],
    blocks: { name: 'network_interfaces', attributes: ['security_group_ids'] },
  },
  alicloud_ecs_network_interface: { own: ['security_group_ids', 'security_groups'] },
  alicloud_network_interface: { own: ['security_groups'] },
  alicloud_ecs_instance_set: { own: ['security_group_ids'] },
  alicloud_ecs_launch_template: {
    own: ['security_group_id', 'security_group_ids'],
    blocks: { name: 'network_interfaces', attributes: ['security_group_id'] },
  },
  alicloud_launch_template: {
    own: ['security_group_id'],
    blocks: { name: 'network_interfaces', attributes: ['security_group_id'] },
  },
  alicloud_ess_scaling_configuration: {
    own: ['security_group_id', 'security_group_ids'],
    blocks: { name: 'network_interfaces', attributes: ['security_group_ids'] },
  },
  alicloud_ess_eci_scaling_configuration: { own: ['security_group_id'] },
  alicloud_cs_kubernetes_node_pool: { own: ['security_group_ids', 'security_group_id'] },
  alicloud_cs_managed_kubernetes: { own: ['security_group_id'] },
  alicloud_cs_kubernetes: { own: ['security_group_id'] },
  alicloud_cs_edge_kubernetes: { own: ['security_group_id'] },
  alicloud_cs_serverless_kubernetes: { own: ['security_group_id'] },
  alicloud_eci_container_group: { own: ['security_group_id'] },
  alicloud_eci_virtual_node: { own: ['security_group_id'] },
  alicloud_nlb_load_balancer: { own: ['security_group_ids'] },
  alicloud_rds_custom: { own: ['security_group_ids'] },
  alicloud_sae_application: { own: ['security_group_id'] },
  alicloud_privatelink_vpc_endpoint: { own: ['security_group_ids'] },
};

/** Resources of which the group decides no traffic: it is itself, or on the allow-list of a database. */
const NOT_ATTACHED =
  /^alicloud_(security_group|security_group_rule|db_|rds_(?!custom$)|kvstore_|redis_|mongodb_|polardb_|gpdb_|adb_|click_house_|hbase_|lindorm_|drds_|ddosbgp_)/;

/** Where any other resource is likely to name its groups: dozens of them do, by one of these names. */
const LIKELY: Places = { own: ['security_group_id', 'security_group_ids', 'security_groups', 'security_group'] };

function placesOf(type: string): Places | undefined {
  if (Object.hasOwn(PLACES, type)) return PLACES[type];
  return type.startsWith('alicloud_') && !NOT_ATTACHED.test(type) ? LIKELY : undefined;
}

/** Every interface of the resources, with those of their groups that are among them by their addresses. */
export function attachmentsIn(resources: readonly Resource[]): readonly Attachment[] {
  return attachmentsOf(resources, new Identities(resources.filter(({ type }) => type === GROUP)));
}

/** Every interface of the resources, with its groups. */
export function attachmentsOf(resources: readonly Resource[], groups: Identities): readonly Attachment[] {
  return resources.flatMap((resource) => {
    const places = placesOf(resource.type);
    if (places === undefined) return [];
    const own = (places.own ?? []).flatMap((name) => partsOf(resource.attribute(name), groups));
    const blocks = places.blocks ? blockParts(resource, places.blocks, groups) : [];
    return [own, ...blocks].flatMap((parts) => (parts.length === 0 ? [] : [attachment(resource, parts)]));
  });
}

/** One attribute's share of the groups of an interface. */
type Part = Omit<Attachment, 'address'>;

function attachment({ address, deferred }: Resource, parts: readonly Part[]): Attachment {
  const together = (key: 'groups' | 'possible'): readonly string[] => [...new Set(parts.flatMap((part) => part[key]))];
  // What may not come to be has nothing attached for certain.
  const groups = deferred === undefined ? together('groups') : [];
  const possible = [...together('possible'), ...(deferred === undefined ? [] : together('groups'))].filter(
    (name) => !groups.includes(name),
  );
  return {
    address,
    groups: [...groups].sort(),
    possible: [...new Set(possible)].sort(),
    isOpen: parts.some((part) => part.isOpen),
  };
}

function partsOf(attribute: Attribute<Json> | undefined, groups: Identities): readonly Part[] {
  if (attribute === undefined) return [];
  if (attribute.state === 'known') return knownPart(attribute.value, attribute.sensitive, groups);
  const { candidates, partial, sensitive } = attribute;
  const known = knownPart(partial ?? [], sensitive, groups).flatMap((part) => part.groups);
  const { names, exhaustive } = groups.referredBy(attribute);
  // What lists several identities may also choose among them: only the sources tell.
  const isWhole = attribute.every === true || (exhaustive && candidates.length === 1);
  return [{ groups: isWhole ? [...known, ...names] : known, possible: isWhole ? [] : names, isOpen: !exhaustive }];
}

function knownPart(value: Json, sensitive: boolean, groups: Identities): readonly Part[] {
  const ids = (Array.isArray(value) ? (value as readonly Json[]) : [value]).flatMap((id) =>
    typeof id === 'string' && id !== '' ? [groups.named(id, sensitive)] : [],
  );
  return ids.length === 0 ? [] : [{ groups: ids, possible: [], isOpen: false }];
}

/** An interface for each block; blocks that are not known in full may have any of the groups that they name. */
function blockParts(
  resource: Resource,
  { name, attributes }: NonNullable<Places['blocks']>,
  groups: Identities,
): readonly (readonly Part[])[] {
  const attribute = resource.attribute(name);
  if (attribute === undefined) return [];
  if (attribute.state === 'unknown') {
    const { names } = groups.referredBy(attribute);
    return names.length === 0 ? [] : [[{ groups: [], possible: names, isOpen: false }]];
  }
  const blocks = Array.isArray(attribute.value) ? (attribute.value as readonly Json[]) : [attribute.value];
  return blocks.map((block) =>
    attributes.flatMap((inner) =>
      typeof block === 'object' && block !== null && inner in block
        ? knownPart((block as Readonly<Record<string, Json>>)[inner] ?? null, attribute.sensitive, groups)
        : [],
    ),
  );
}
