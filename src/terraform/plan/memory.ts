import type { Span } from '../../text/span.js';
import { unknownOf, type Value } from '../value.js';
import type { Run } from './run.js';

/** Values that are computed when somebody asks, and once; one that needs itself is noticed. People know them by the prefix and the name. */
export class Memory {
  readonly #run: Run;
  readonly #prefix: string;
  readonly #values = new Map<string, Value | 'pending'>();

  constructor(run: Run, prefix: string) {
    this.#run = run;
    this.#prefix = prefix;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** The value of that name; `span` is where it is declared. */
  once(name: string, span: Span, compute: () => Value): Value {
    const known = this.#values.get(name);
    if (known === 'pending') return this.#cycle(name, span);
    if (known) return known;
    this.#values.set(name, 'pending');
    const value = this.#run.deeper(span, compute) ?? unknownOf('cannot be evaluated: it nests too deeply');
    this.#values.set(name, value);
    return value;
  }

  #cycle(name: string, span: Span): Value {
    const shown = `${this.#prefix}${name}`;
    this.#run.problem(`${shown} depends on itself`, span);
    return unknownOf(`depends on ${shown}, which depends on itself`);
  }
}
