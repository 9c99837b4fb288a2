import type { Span } from '../text/span.js';
import { plainAddress } from './address.js';
import type { Attribute, Json, Unknown } from './attribute.js';
import type { Resource } from './resource.js';

/** The resource of the sources that a resource of a plan or a state comes from. */
export type LocatedBy = (address: string) => Resource | undefined;

/**
 * A resource with its own values and the places of its source. Where the sources are those that it was made of (`tells`), they also say
 * what its values leave out: which of several instances a reference leads to.
 */
export function locate(resource: Resource, by: LocatedBy, tells: () => boolean): Resource {
  return new LocatedResource(resource, by, tells);
}

class LocatedResource implements Resource {
  readonly address: string;
  readonly type: string;
  readonly span: Span;
  readonly deferred?: string;
  readonly remains?: 'forgotten' | 'deposed';
  readonly values?: Json;
  readonly #values: Resource;
  readonly #by: LocatedBy;
  readonly #tells: () => boolean;
  /** The address that the sources have for it. */
  readonly #plain: string;
  #isOther: boolean | undefined;

  constructor(values: Resource, by: LocatedBy, tells: () => boolean) {
    this.#tells = tells;
    this.address = values.address;
    this.type = values.type;
    if (values.deferred !== undefined) this.deferred = values.deferred;
    if (values.remains !== undefined) this.remains = values.remains;
    if (values.values !== undefined) this.values = values.values;
    this.#values = values;
    this.#by = by;
    this.#plain = plainAddress(values.address);
    this.span = new LocatedSpan(values.span, () => by(this.#plain)?.span);
  }

  names(): readonly string[] {
    return this.#values.names();
  }

  attribute(name: string): Attribute<Json> | undefined {
    const attribute = this.#values.attribute(name);
    if (attribute === undefined) return undefined;
    const source = (): Span | undefined => {
      const resource = this.#by(this.#plain);
      const written = resource?.attribute(name);
      // Another value than the plan's is no evidence for it: the sources have changed since, or are not quite these.
      return written && mayBeSame(written, attribute) ? written.span : resource?.span;
    };
    const told = attribute.state === 'unknown' && !attribute.certain ? this.#spelledOut(name, attribute) : attribute;
    return { ...told, span: new LocatedSpan(attribute.span, source) };
  }

  /** A plan has no keys in its references, and no locals: which instance it is, and what it depends on, the sources say. */
  #spelledOut(name: string, attribute: Unknown): Unknown {
    const resource = this.#by(this.#plain);
    const written = resource?.address === this.#plain ? resource.attribute(name) : undefined;
    if (written?.state !== 'unknown' || !this.#tells() || this.#differs()) return attribute;
    const { candidates, reason, certain, every, partial } = written;
    const agrees = !attribute.exhaustive || candidates.every((candidate) => attribute.candidates.includes(candidate));
    if (!agrees || !(certain || every)) return { ...attribute, reason };
    const rest = { ...(every ? { every } : {}), ...(partial === undefined ? {} : { partial }) };
    return { ...attribute, reason, candidates, certain, exhaustive: true, ...rest };
  }

  /** Sources that have another value than the plan are not, or no longer, what it was made of. */
  #differs(): boolean {
    this.#isOther ??= this.names().some((name) => this.isOtherwise(name));
    return this.#isOther;
  }

  placeOf(name: string): Span | undefined {
    return this.#by(this.#plain)?.attribute(name)?.span;
  }

  isOtherwise(name: string): boolean {
    if (this.remains !== undefined) return false;
    const attribute = this.#values.attribute(name);
    const written = this.#by(this.#plain)?.attribute(name);
    return attribute !== undefined && written !== undefined && !mayBeSame(written, attribute);
  }

  written(name: string): Json | undefined {
    return this.#values.written(name);
  }

  writes(name: string): boolean | undefined {
    return this.#values.writes(name) ?? this.#by(this.#plain)?.writes(name);
  }
}

/** The place in the sources where there is one; looked up when it is first read. */
class LocatedSpan implements Span {
  readonly #own: Span;
  readonly #find: () => Span | undefined;
  #found: Span | undefined;

  constructor(own: Span, find: () => Span | undefined) {
    this.#own = own;
    this.#find = find;
  }

  get source(): Span['source'] {
    return this.#span().source;
  }

  get start(): number {
    return this.#span().start;
  }

  get end(): number {
    return this.#span().end;
  }

  get via(): Span['via'] {
    return this.#span().via;
  }

  #span(): Span {
    this.#found ??= this.#find() ?? this.#own;
    return this.#found;
  }
}

function mayBeSame(a: Attribute<Json>, b: Attribute<Json>): boolean {
  return (
    a.state === 'unknown' || b.state === 'unknown' || typeof a.value === 'object' || String(a.value) === String(b.value)
  );
}
