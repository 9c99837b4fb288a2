/** How deep an evaluation may go: beyond it Node would run out of stack. */
const DEEPEST = 1200;

/** How many steps all of a configuration may take; tens of thousands of instances take a million. */
const MOST_STEPS = 3_000_000;

/** How many of them one expression may take, with all that it refers to for the first time: about a second. */
const MOST_STEPS_AT_ONCE = 500_000;

/** What is left to spend: nobody's configuration may stall us, however its parts refer to each other. */
export class Budget {
  #depth = 0;
  #steps = 0;
  #stepsBefore = 0;

  /** Goes one level down; says why not when there is nothing left. The caller leaves again in any case. */
  enter(levels = 1): string | undefined {
    if (this.#depth === 0) this.#stepsBefore = this.#steps;
    this.#depth += levels;
    this.#steps += 1;
    if (this.#depth > DEEPEST) return 'the expressions nest too deeply to be evaluated';
    if (this.#steps > MOST_STEPS) return 'the configuration takes too many steps to evaluate';
    return this.#steps - this.#stepsBefore > MOST_STEPS_AT_ONCE
      ? 'the expression takes too many steps to evaluate'
      : undefined;
  }

  leave(levels = 1): void {
    this.#depth -= levels;
  }
}
