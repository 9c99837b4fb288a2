import type { Attribute, Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';

/** The resource instances of one type, found by their identity in the cloud or by their address. */
export class Identities {
  readonly #byAddress = new Map<string, Resource>();
  readonly #addressById = new Map<string, string>();

  constructor(resources: readonly Resource[]) {
    for (const resource of resources) {
      this.#byAddress.set(resource.address, resource);
      const id = resource.attribute('id');
      if (id?.state === 'known' && typeof id.value === 'string') this.#addressById.set(id.value, resource.address);
    }
  }

  get(address: string): Resource | undefined {
    return this.#byAddress.get(address);
  }

  /**
   * What an attribute that holds an identity refers to: addresses of instances here, or the bare identity of something that is not
   * in this configuration.
   */
  referredBy(attribute: Attribute<Json>): { readonly names: readonly string[]; readonly certain: boolean } {
    if (attribute.state === 'known') {
      const id = String(attribute.value);
      return { names: [this.#addressById.get(id) ?? id], certain: true };
    }
    const names = attribute.candidates.filter((address) => this.#byAddress.has(address));
    return { names, certain: attribute.certain && names.length === 1 };
  }
}
