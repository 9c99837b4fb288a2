/** How deep an evaluation may go: beyond it Node would run out of stack. */
const DEEPEST = 1200;

/** How many steps all of a configuration may take; a big one takes some hundred thousand. */
const MOST_STEPS = 3_000_000;

/** What is left to spend: nobody's configuration may stall us, however its parts refer to each other. */
export class Budget {
  #depth = 0;
  #steps = 0;

  /** Goes one level down; says why not when there is nothing left. The caller leaves again in any case. */
  enter(levels = 1): string | undefined {
    this.#depth += levels;
    this.#steps += 1;
    if (this.#depth > DEEPEST) return 'the expressions nest too deeply to be evaluated';
    return this.#steps > MOST_STEPS ? 'the configuration takes too many steps to evaluate' : undefined;
  }

  leave(levels = 1): void {
    this.#depth -= levels;
  }
}
