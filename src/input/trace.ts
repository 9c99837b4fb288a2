/** What an expression with an unknown value depends on. */
export interface Trace {
  /** Why the value is not known, as the end of a sentence that begins with the attribute's name. */
  readonly reason: string;
  /** Resource instances whose identity the value may be. */
  readonly candidates: readonly string[];
  /** The value can be nothing but the identity of one of them. */
  readonly exhaustive: boolean;
}

/** Collects what the references of an expression lead to. */
export class Tracer {
  /** References whose values are known only after apply, as people write them. */
  readonly #later = new Set<string>();
  /** References to something that the plan does not spell out. */
  readonly #hidden = new Set<string>();
  /** References to one of several instances. */
  readonly #several = new Set<string>();
  readonly #candidates = new Set<string>();
  #exhaustive = true;

  /** A reference to resource instances; without candidates it is not their identity, and may be anything. */
  resource(cause: string, candidates: readonly string[]): void {
    (candidates.length > 1 ? this.#several : this.#later).add(cause);
    if (candidates.length === 0) this.#exhaustive = false;
    for (const candidate of candidates) this.#candidates.add(candidate);
  }

  /** Something whose making the plan does not show. */
  hidden(cause: string): void {
    this.#hidden.add(cause);
    this.#exhaustive = false;
  }

  /** The value may be something that no reference leads to. */
  inexhaustible(): void {
    this.#exhaustive = false;
  }

  opaque(cause: string): void {
    this.#later.add(cause);
    this.#exhaustive = false;
  }

  result(): Trace {
    return {
      reason: reasonOf([...this.#later], [...this.#several], [...this.#hidden]),
      candidates: [...this.#candidates],
      exhaustive: this.#exhaustive && this.#candidates.size > 0,
    };
  }
}

function reasonOf(later: readonly string[], several: readonly string[], hidden: readonly string[]): string {
  const parts = [
    part(later, `which ${later.length === 1 ? 'is' : 'are'} known only after apply`),
    part(several, 'and a plan does not say on which instance'),
    part(hidden, 'and a plan does not say what that is made of'),
  ].filter((each) => each !== undefined);
  return parts.length === 0 ? 'is known only after apply' : `depends ${parts.join(', and ')}`;
}

const part = (names: readonly string[], says: string): string | undefined =>
  names.length === 0 ? undefined : `on ${list(names)}, ${says}`;

/** A sentence is no place for hundreds of names. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(' and ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
