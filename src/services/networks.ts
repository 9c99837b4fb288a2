import { FAMILIES, parseCidr } from '../net/cidr.js';
import { difference, type IntervalSet, union } from '../net/interval.js';
import type { Unresolved } from './catalogue.js';

/**
 * A network as it is written: a list of terms, everything of one list but another one, or one that whoever uses the file has to say:
 * `required` says in words what belongs into it.
 */
export type NetworkEntry = readonly string[] | NetworkParts | { readonly required: string };

interface NetworkParts {
  readonly of: readonly string[];
  readonly except?: readonly string[];
}

/** The far ends that a list of terms names. */
export interface PeerSet {
  readonly ipv4: IntervalSet;
  readonly ipv6: IntervalSet;
  /** Globs on the addresses or names of security groups. */
  readonly groups: readonly string[];
  /** Addresses or identities of prefix lists. */
  readonly prefixLists: readonly string[];
  /** Everybody, named peers included: the built-in network `any`. */
  readonly anybody: boolean;
  /** Parts that are all of some far ends but others, where groups or prefix lists are among the others. */
  readonly parts: readonly PartOfPeers[];
}

interface PartOfPeers {
  readonly of: PeerSet;
  readonly except: PeerSet;
}

export const NOBODY: PeerSet = { ipv4: [], ipv6: [], groups: [], prefixLists: [], anybody: false, parts: [] };
export const ANYBODY: PeerSet = {
  ...NOBODY,
  ipv4: FAMILIES.ipv4.everything,
  ipv6: FAMILIES.ipv6.everything,
  anybody: true,
};

const DEEPEST = 100;

/** Named address sets. */
export class Networks {
  readonly #entries = new Map<string, NetworkEntry>();
  readonly #resolved = new Map<string, PeerSet>();

  /** Later entries replace earlier ones of the same name; one that has to be said replaces none. */
  constructor(layers: readonly Readonly<Record<string, NetworkEntry>>[]) {
    for (const [name, entry] of layers.flatMap((layer) => Object.entries(layer))) {
      if (!isRequired(entry) || !this.#entries.has(name)) this.#entries.set(name, entry);
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** A network as it is written where it is said last; undefined for a name that there is not. */
  entryOf(name: string): NetworkEntry | undefined {
    return this.#entries.get(name);
  }

  /** The far ends of one term: a network, a CIDR, an address, `security-group:GLOB` or `prefix-list:NAME`. */
  resolve(term: string, within: readonly string[] = []): PeerSet | Unresolved {
    const [kind, ...rest] = term.split(':');
    const name = rest.join(':');
    if (kind === 'security-group' && name !== '') return { ...NOBODY, groups: [name] };
    if (kind === 'prefix-list' && name !== '') return { ...NOBODY, prefixLists: [name] };
    const cidr = parseCidr(term);
    if (cidr) return { ...NOBODY, [cidr.family]: [cidr.addresses] };
    return this.#named(term, within);
  }

  #named(name: string, within: readonly string[]): PeerSet | Unresolved {
    const known = this.#resolved.get(name);
    if (known) return known;
    const entry = this.#entries.get(name);
    if (entry === undefined) {
      const looksLikeBlock = /^[\d.]+(\/|$)|:/.test(name);
      const message = looksLikeBlock ? `"${name}" is not an address block` : `there is no network "${name}"`;
      return { message, candidates: looksLikeBlock ? [] : this.names };
    }
    if (isRequired(entry)) {
      const message = `the network "${name}" is not filled in: it is ${entry.required}`;
      return { message, candidates: [], required: name };
    }
    if (within.length > DEEPEST)
      return { message: `the network "${name}" is named through more than ${DEEPEST} others`, candidates: [] };
    if (within.includes(name))
      return { message: `the networks ${[...within, name].join(' → ')} name each other`, candidates: [] };
    const resolved = this.#entry(entry, [...within, name]);
    if (isUnresolvedPeer(resolved)) return resolved;
    const peers = name === 'any' ? { ...resolved, anybody: true } : resolved;
    this.#resolved.set(name, peers);
    return peers;
  }

  #entry(entry: readonly string[] | NetworkParts, within: readonly string[]): PeerSet | Unresolved {
    if (isList(entry)) return this.all(entry, within);
    const whole = this.all(entry.of, within);
    const less = this.all(entry.except ?? [], within);
    if (isUnresolvedPeer(whole)) return whole;
    if (isUnresolvedPeer(less)) return less;
    if (namesPeers(less) || whole.parts.length > 0) return { ...NOBODY, parts: [{ of: whole, except: less }] };
    return {
      ...whole,
      ipv4: difference(whole.ipv4, less.ipv4),
      ipv6: difference(whole.ipv6, less.ipv6),
      anybody: false,
    };
  }

  /** The union of several terms, or the first that cannot be resolved. */
  all(terms: readonly string[], within: readonly string[] = []): PeerSet | Unresolved {
    let all = NOBODY;
    for (const term of terms) {
      const part = this.resolve(term, within);
      if (isUnresolvedPeer(part)) return part;
      all = unionOfPeers(all, part);
    }
    return all;
  }
}

function unionOfPeers(a: PeerSet, b: PeerSet): PeerSet {
  return {
    ipv4: union(a.ipv4, b.ipv4),
    ipv6: union(a.ipv6, b.ipv6),
    groups: [...a.groups, ...b.groups],
    prefixLists: [...a.prefixLists, ...b.prefixLists],
    anybody: a.anybody || b.anybody,
    parts: [...a.parts, ...b.parts],
  };
}

/** Whether there are security groups or prefix lists among them, beside those that `any` stands for. */
export const namesPeers = ({ groups, prefixLists, parts }: PeerSet): boolean =>
  groups.length > 0 || prefixLists.length > 0 || parts.length > 0;

export function isUnresolvedPeer(value: PeerSet | Unresolved): value is Unresolved {
  return 'message' in value;
}

const isList = (entry: NetworkEntry): entry is readonly string[] => Array.isArray(entry);

const isRequired = (entry: NetworkEntry): entry is { readonly required: string } => 'required' in entry;
