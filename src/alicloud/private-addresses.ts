import type { Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { addressesOf, type Family, parseCidr } from '../net/cidr.js';
import { type IntervalSet, union } from '../net/interval.js';
import { type Attachment, ownInterface } from './attachment.js';
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
  #found: Found | undefined;

  constructor(resources: readonly Resource[], groups: Identities) {
    this.#resources = resources;
    this.#groups = groups;
  }

  /** Of the members of a group, by its address or identity. */
  of(group: string): Addresses {
    // Few configurations ask.
    this.#found ??= this.#find();
    return this.#found.byGroup.get(group) ?? NO_ADDRESSES;
  }

  /** Of the interfaces that have the same groups, no more and no fewer. */
  on(interfaces: Joined): Addresses {
    this.#found ??= this.#find();
    return this.#found.byInterface.get(keyOf(interfaces)) ?? NO_ADDRESSES;
  }

  #find(): Found {
    const found: Found = { byGroup: new Map(), byInterface: new Map() };
    for (const resource of this.#resources) {
      const addresses = ownAddresses(resource);
      const own = addresses && ownInterface(resource, this.#groups);
      if (own === undefined || addresses === undefined) continue;
      for (const name of own.groups) add(found.byGroup, name, addresses);
      add(found.byInterface, keyOf(own), addresses);
    }
    return found;
  }
}

interface Found {
  readonly byGroup: Map<string, Addresses>;
  readonly byInterface: Map<string, Addresses>;
}

/** The groups of an interface, those that it may have too. */
type Joined = Pick<Attachment, 'groups' | 'possible' | 'isOpen'>;

const keyOf = ({ groups, possible, isOpen }: Joined): string => JSON.stringify([groups, possible, isOpen]);

function add(all: Map<string, Addresses>, key: string, addresses: Addresses): void {
  all.set(key, bothOf(all.get(key) ?? NO_ADDRESSES, addresses));
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
