import type { Span } from '../../text/span.js';
import { unknownOf, type Value } from '../value.js';
import type { Run } from './run.js';

/** Values that are computed when somebody asks, and once; one that needs itself is noticed. */
export class Memory {
  readonly #run: Run;
  readonly #values = new Map<string, Value | 'pending'>();

  constructor(run: Run) {
    this.#run = run;
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
    this.#run.problem(`${name} depends on itself`, span);
    return unknownOf(`depends on ${name}, which depends on itself`);
  }
}
