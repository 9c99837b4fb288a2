import type { PortInterval, PortSet, Protocol } from '../net/traffic.js';
import { EVERYTHING, parseTrafficTerm, unionOfPorts } from './terms.js';

/** One entry as it is written: a list of terms, or an entry of the catalogue with words about it. */
export type ServiceEntry = readonly string[] | DescribedService;

export interface DescribedService {
  readonly name?: string;
  readonly traffic: readonly string[];
  readonly category?: string;
  readonly severity?: string;
  readonly risk?: string;
}

/** Something that a name could not be resolved to: what is wrong, and a list of names that would have been right. */
export interface Unresolved {
  readonly message: string;
  readonly candidates: readonly string[];
  /** The network that nobody has filled in, where that is what is wrong. */
  readonly required?: string;
}

interface Range extends PortInterval {
  readonly id: string;
}

const DEEPEST = 100;

/** Names for traffic. */
export class Catalogue {
  readonly #entries = new Map<string, ServiceEntry>();
  readonly #resolved = new Map<string, PortSet>();
  #ranges: ReadonlyMap<Protocol, readonly Range[]> | undefined;
  /** Findings ask of the same ranges again. */
  readonly #onPorts = new Map<string, readonly string[]>();

  /** Names that stand for a set of ports, and are no name for any of them. */
  readonly #nameless: ReadonlySet<string>;

  /** Later entries replace earlier ones of the same name. */
  constructor(layers: readonly Readonly<Record<string, ServiceEntry>>[], nameless: ReadonlySet<string> = new Set()) {
    this.#nameless = nameless;
    for (const layer of layers) for (const [id, entry] of Object.entries(layer)) this.#entries.set(id, entry);
  }

  get ids(): readonly string[] {
    return [...this.#entries.keys()];
  }

  get(id: string): DescribedService | undefined {
    const entry = this.#entries.get(id);
    return entry && described(entry);
  }

  categories(): readonly string[] {
    return [...new Set([...this.#entries.values()].flatMap((entry) => described(entry).category ?? []))].sort();
  }

  /** The ports of one term. */
  resolve(term: string, within: readonly string[] = []): PortSet | Unresolved {
    const parsed = parseTrafficTerm(term);
    if (typeof parsed === 'string') return { message: parsed, candidates: [] };
    switch (parsed.kind) {
      case 'everything':
        return EVERYTHING;
      case 'ports':
        return new Map([[parsed.protocol, [parsed.ports]]]);
      case 'category':
        return this.#category(parsed.category);
      case 'service':
        return this.#service(parsed.id, within);
    }
  }

  #category(category: string): PortSet | Unresolved {
    const ids = this.ids.filter((id) => this.get(id)?.category === category);
    if (ids.length === 0) {
      const candidates = this.categories().map((name) => `category:${name}`);
      return { message: `there is no category "${category}"`, candidates };
    }
    return this.#union(ids, []);
  }

  #service(id: string, within: readonly string[]): PortSet | Unresolved {
    const known = this.#resolved.get(id);
    if (known) return known;
    const entry = this.#entries.get(id);
    if (entry === undefined) return { message: `there is no service "${id}"`, candidates: this.ids };
    if (within.length > DEEPEST)
      return { message: `the service "${id}" is named through more than ${DEEPEST} others`, candidates: [] };
    if (within.includes(id))
      return { message: `the services ${[...within, id].join(' → ')} name each other`, candidates: [] };
    const ports = this.#union(described(entry).traffic, [...within, id]);
    if (!isUnresolved(ports)) this.#resolved.set(id, ports);
    return ports;
  }

  #union(terms: readonly string[], within: readonly string[]): PortSet | Unresolved {
    const parts: PortSet[] = [];
    for (const term of terms) {
      const part = this.resolve(term, within);
      if (isUnresolved(part)) return part;
      parts.push(part);
    }
    return unionOfPorts(parts);
  }

  /** Every service that has a port of the range, in the order of the catalogue; services made of others are left out. */
  servicesOn(protocol: Protocol, ports: PortInterval): readonly string[] {
    const key = `${protocol} ${ports.start}-${ports.end}`;
    const known = this.#onPorts.get(key);
    if (known) return known;
    const hits = (this.#byProtocol().get(protocol) ?? []).filter(
      ({ start, end }) => start < ports.end && ports.start < end,
    );
    const services = [...new Set(hits.map(({ id }) => id))];
    this.#onPorts.set(key, services);
    return services;
  }

  #byProtocol(): ReadonlyMap<Protocol, readonly Range[]> {
    if (this.#ranges) return this.#ranges;
    const ranges = new Map<Protocol, Range[]>();
    for (const [id, entry] of this.#entries) {
      const terms = described(entry).traffic.map(parseTrafficTerm);
      const isComposed =
        this.#nameless.has(id) || terms.some((term) => typeof term === 'string' || term.kind !== 'ports');
      for (const parsed of isComposed ? [] : terms) {
        if (typeof parsed === 'string' || parsed.kind !== 'ports') continue;
        const known = ranges.get(parsed.protocol) ?? [];
        known.push({ id, ...parsed.ports });
        ranges.set(parsed.protocol, known);
      }
    }
    this.#ranges = ranges;
    return ranges;
  }
}

export function isUnresolved(value: PortSet | Unresolved): value is Unresolved {
  return 'message' in value;
}

const described = (entry: ServiceEntry): DescribedService => (isList(entry) ? { traffic: entry } : entry);
const isList = (entry: ServiceEntry): entry is readonly string[] => Array.isArray(entry);
