import type { PortSet } from '../net/traffic.js';
import { type Catalogue, isUnresolved, type Unresolved } from '../services/catalogue.js';
import { isUnresolvedPeer, type Networks, NOBODY, namesPeers, type PeerSet } from '../services/networks.js';
import { unionOfPorts } from '../services/terms.js';
import { suggest } from '../text/suggest.js';

/** A path inside the options of a check, from the policy down. */
export type Path = readonly (string | number)[];

/** Takes what is wrong with the options of a check, so that all of it can be shown at once. */
export type Complain = (path: Path, message: string, hint?: string) => void;

/** Turns the names in a policy into traffic and peers; complains about those that mean nothing. */
export class Resolver {
  readonly catalogue: Catalogue;
  readonly networks: Networks;
  readonly complain: Complain;
  #complaints = 0;
  readonly #missing: Map<string, string> | undefined;

  /** `missing` takes the networks that nobody has filled in, with what is wrong: several policies may need one. */
  constructor(catalogue: Catalogue, networks: Networks, complain: Complain, missing?: Map<string, string>) {
    this.#missing = missing;
    this.catalogue = catalogue;
    this.networks = networks;
    this.complain = (path, message, hint) => {
      this.#complaints++;
      complain(path, message, hint);
    };
  }

  /** Nothing was wrong so far: what follows from a term that means nothing is not worth a second complaint. */
  get isClean(): boolean {
    return this.#complaints === 0;
  }

  /** The ports of a list of traffic terms. */
  traffic(terms: readonly string[], path: Path): PortSet {
    const parts = terms.map((term, index) => {
      const resolved = this.catalogue.resolve(term);
      if (!isUnresolved(resolved)) return resolved;
      this.#report([...path, index], term, resolved);
      return new Map();
    });
    return unionOfPorts(parts);
  }

  /** The far ends of a network term or a list of them. */
  peers(terms: string | readonly string[], path: Path): PeerSet {
    const list = typeof terms === 'string' ? [terms] : terms;
    list.forEach((term, index) => {
      const resolved = this.networks.resolve(term);
      if (isUnresolvedPeer(resolved)) this.#report(typeof terms === 'string' ? path : [...path, index], term, resolved);
    });
    const all = this.networks.all(list);
    return isUnresolvedPeer(all) ? NOBODY : all;
  }

  /** The same where a block is to be compared with them: who is in a group, or on a list, is another question. */
  addresses(terms: readonly string[], path: Path): PeerSet {
    const all = this.peers(terms, path);
    terms.forEach((term, index) => {
      const resolved = this.networks.resolve(term);
      if (isUnresolvedPeer(resolved) || !namesPeers(resolved)) return;
      const hint = 'use forbid or allow-only for groups and prefix lists';
      this.complain([...path, index], `"${term}" is not a network of addresses`, hint);
    });
    if (this.isClean && all.ipv4.length === 0 && all.ipv6.length === 0) {
      this.complain(path, 'no address is in these networks');
    }
    return all;
  }

  #report(path: Path, term: string, { message, candidates, required }: Unresolved): void {
    if (required !== undefined && this.#missing) {
      this.#missing.set(required, message);
      this.#complaints++;
      return;
    }
    const near = suggest(term, candidates);
    this.complain(path, message, near === undefined ? undefined : `did you mean "${near}"?`);
  }
}
