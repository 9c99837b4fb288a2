import type { Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { addressesOf, type Family, parseCidr } from '../net/cidr.js';
import { type IntervalSet, union } from '../net/interval.js';
import { groupsOnOwn } from './attachment.js';
import type { Identities } from './identities.js';

/** Addresses by their family. */
export type Addresses = Readonly<Record<Family, IntervalSet>>;

export const NO_ADDRESSES: Addresses = { ipv4: [], ipv6: [] };

export const bothOf = (a: Addresses, b: Addresses): Addresses =>
  a === NO_ADDRESSES ? b : { ipv4: union(a.ipv4, b.ipv4), ipv6: union(a.ipv6, b.ipv6) };

/**
 * Where resources have the private addresses of the interface that their groups are attached to.
 * Source: the provider's schemas of these resources.
 */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  alicloud_instance: ['private_ip', 'secondary_private_ips', 'ipv6_addresses'],
  alicloud_ecs_network_interface: [
    'primary_ip_address',
    'private_ip',
    'private_ip_addresses',
    'private_ips',
    'ipv6_addresses',
  ],
  alicloud_network_interface: [
    'primary_ip_address',
    'private_ip',
    'private_ip_addresses',
    'private_ips',
    'ipv6_addresses',
  ],
  alicloud_eci_container_group: ['intranet_ip'],
};

/**
 * The private addresses of the members of groups, as far as they are known; a group may always have other members. A rule that names a
 * group matches the private addresses of its interfaces. Source: "Security group rules", authorization objects.
 */
export class PrivateAddresses {
  readonly #resources: readonly Resource[];
  readonly #groups: Identities;
  #byGroup: ReadonlyMap<string, Addresses> | undefined;

  constructor(resources: readonly Resource[], groups: Identities) {
    this.#resources = resources;
    this.#groups = groups;
  }

  /** Of the members of a group, by its address or identity. */
  of(group: string): Addresses {
    // Few configurations ask.
    this.#byGroup ??= this.#find();
    return this.#byGroup.get(group) ?? NO_ADDRESSES;
  }

  #find(): ReadonlyMap<string, Addresses> {
    const byGroup = new Map<string, Addresses>();
    for (const resource of this.#resources) {
      const addresses = ownAddresses(resource);
      if (addresses === undefined) continue;
      for (const name of groupsOnOwn(resource, this.#groups)) {
        byGroup.set(name, bothOf(byGroup.get(name) ?? NO_ADDRESSES, addresses));
      }
    }
    return byGroup;
  }
}

/** What is sensitive is not looked into: what is said of it would tell. */
function ownAddresses(resource: Resource): Addresses | undefined {
  if (!Object.hasOwn(PLACES, resource.type) || resource.deferred !== undefined) return undefined;
  const texts = (PLACES[resource.type] ?? []).flatMap((name): readonly Json[] => {
    const attribute = resource.attribute(name);
    if (attribute?.state !== 'known' || attribute.sensitive) return [];
    return Array.isArray(attribute.value) ? (attribute.value as readonly Json[]) : [attribute.value];
  });
  const hosts = texts.flatMap((text) =>
    typeof text === 'string' && !text.includes('/') ? (parseCidr(text) ?? []) : [],
  );
  return hosts.length === 0 ? undefined : { ipv4: addressesOf('ipv4', hosts), ipv6: addressesOf('ipv6', hosts) };
}
