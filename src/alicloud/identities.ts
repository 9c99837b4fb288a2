import type { Attribute, Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';

/** The resource instances of one type, found by their identity in the cloud or by their address. */
export class Identities {
  readonly #byAddress = new Map<string, Resource>();
  readonly #addressById = new Map<string, string>();
  /** By list of candidates: the rules of a group share theirs. */
  readonly #references = new Map<readonly string[], References>();
  readonly #standIns = new Map<string, string>();

  constructor(resources: readonly Resource[]) {
    for (const resource of resources) {
      this.#byAddress.set(resource.address, resource);
      const id = resource.attribute('id');
      if (id?.state !== 'known' || typeof id.value !== 'string') continue;
      // What is there now comes before what a deferred change makes of it.
      if (!this.#addressById.has(id.value)) this.#addressById.set(id.value, resource.address);
    }
  }

  get(address: string): Resource | undefined {
    return this.#byAddress.get(address);
  }

  /** The address of what has an identity, where it is here; else the identity, or what stands for it. */
  named(id: string, sensitive: boolean): string {
    return this.#addressById.get(id) ?? (sensitive ? this.#standIn(id) : this.#standIns.get(id)) ?? id;
  }

  /** What an attribute that holds an identity refers to. */
  referredBy(attribute: Attribute<Json>): References {
    if (attribute.state === 'known') {
      const id = typeof attribute.value === 'number' ? String(attribute.value) : attribute.value;
      if (typeof id !== 'string') return { names: [], certain: false, exhaustive: false };
      return { names: [this.named(id, attribute.sensitive)], certain: true, exhaustive: true };
    }
    const known = this.#references.get(attribute.candidates);
    const names = known?.names ?? attribute.candidates.filter((address) => this.#byAddress.has(address));
    // A candidate of another type may be what it is, and is none of these.
    const exhaustive =
      (attribute.certain || attribute.exhaustive === true) &&
      names.length > 0 &&
      names.length === attribute.candidates.length;
    if (known?.exhaustive === exhaustive) return known;
    const references = { names, certain: exhaustive && names.length === 1, exhaustive };
    this.#references.set(attribute.candidates, references);
    return references;
  }

  /** All that an attribute names, at any depth: what is here, and what looks like the identity of a group. */
  mentionedIn(attribute: Attribute<Json>): readonly string[] {
    const { state, sensitive } = attribute;
    const found = new Set(state === 'known' ? [] : this.referredBy(attribute).names);
    const add = (id: string): void => {
      found.add(this.named(id, sensitive));
    };
    // A text may hold identities among other words: a list with commas, or JSON.
    const read = (text: string): void => {
      if (this.#addressById.has(text)) add(text);
      else
        for (const word of text.match(WORDS) ?? [])
          if (word.startsWith('sg-') || this.#addressById.has(word)) add(word);
    };
    const visit = (value: Json): void => {
      if (typeof value === 'string') read(value);
      else if (Array.isArray(value)) value.forEach(visit);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) {
          read(key);
          visit(inner);
        }
      }
    };
    visit(state === 'known' ? attribute.value : (attribute.partial ?? null));
    return [...found];
  }

  /** Whether anything has a stand-in by now: what was named before it had one goes by another name. */
  get hasStandIns(): boolean {
    return this.#standIns.size > 0;
  }

  /** A name for an identity that must not be printed: another one for each. */
  #standIn(id: string): string {
    const known = this.#standIns.get(id);
    if (known !== undefined) return known;
    const name = this.#standIns.size === 0 ? SENSITIVE : `${SENSITIVE} ${this.#standIns.size + 1}`;
    this.#standIns.set(id, name);
    return name;
  }
}

/** What identities are made of. */
const WORDS = /[\w-]+/g;

/** What is printed for what must not be. */
export const SENSITIVE = '(sensitive)';

/** Addresses of instances here, or the bare identity of something that is not in this configuration. */
export interface References {
  readonly names: readonly string[];
  /** It is the one name, whatever apply makes of it. */
  readonly certain: boolean;
  /** It can be nothing but one of the names. */
  readonly exhaustive: boolean;
}
