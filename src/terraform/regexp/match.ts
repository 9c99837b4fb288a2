import { WORD } from './character-class.js';
import { type Boundary, PatternError } from './node.js';
import { parsePattern } from './parse.js';
import { compile, type Step } from './program.js';

/** A compiled regular expression in RE2's syntax. */
export interface Expression {
  readonly steps: readonly Step[];
  /** The names of the groups, undefined for those without one. */
  readonly groups: readonly (string | undefined)[];
}

/** Where a match and its groups begin and end, in code points: [start, end, start of group 1, …]; -1 for what took no part. */
export type Match = readonly number[];

/** Steps times characters beyond which a search is not made: time grows with both, never faster. */
export const MOST_WORK = 40_000_000;

/** Reads a pattern, or says what is wrong with it. */
export function compilePattern(pattern: string): Expression | { readonly error: string } {
  try {
    const { root, groups } = parsePattern(pattern);
    return { steps: compile(root), groups };
  } catch (error) {
    if (error instanceof PatternError) return { error: error.message };
    throw error;
  }
}

/** Every match in order, as Go's FindAll has them: an empty match right behind another one does not count. */
export function* matchesIn({ steps }: Expression, text: readonly number[]): Generator<Match> {
  let previousEnd = -1;
  for (let from = 0; from <= text.length; ) {
    const match = search(steps, text, from);
    if (!match) return;
    const [start = 0, end = 0] = match;
    const emptyHere = end === from;
    const counts = !emptyHere || start !== previousEnd;
    from = emptyHere ? from + 1 : end;
    previousEnd = end;
    if (counts) yield match;
  }
}

interface Thread {
  readonly at: number;
  readonly slots: number[];
}

/** The leftmost match from a position on, by Pike's algorithm: all alternatives at once, the preferred one first. */
export function search(steps: readonly Step[], text: readonly number[], from: number): Match | undefined {
  let threads: Thread[] = [];
  let found: Match | undefined;
  const seen = new Int32Array(steps.length).fill(-1);
  for (let position = from; position <= text.length; position++) {
    const visit = { steps, text, position, seen };
    const current: Thread[] = [];
    for (const thread of threads) follow(visit, thread, current);
    if (!found) follow(visit, { at: 0, slots: [] }, current);
    threads = [];
    for (const { at, slots } of current) {
      const step = steps[at];
      if (step?.kind === 'match') {
        found = slots;
        break;
      }
      const character = text[position];
      if (step?.kind === 'character' && character !== undefined && step.test(character))
        threads.push({ at: at + 1, slots });
    }
    if (threads.length === 0 && found) return found;
  }
  return found;
}

interface Visit {
  readonly steps: readonly Step[];
  readonly text: readonly number[];
  readonly position: number;
  /** At which position each step was last reached: a later, less preferred way to it adds nothing. */
  readonly seen: Int32Array;
}

/** Adds the thread where it next reads a character, following forks and jumps on the way. */
function follow(visit: Visit, start: Thread, into: Thread[]): void {
  const pending = [start];
  for (let thread = pending.pop(); thread; thread = pending.pop()) {
    const { at, slots } = thread;
    if (visit.seen[at] === visit.position) continue;
    visit.seen[at] = visit.position;
    const step = visit.steps[at];
    if (step?.kind === 'jump') pending.push({ at: step.to, slots });
    else if (step?.kind === 'fork') pending.push({ at: step.second, slots }, { at: step.first, slots });
    else if (step?.kind === 'save') pending.push({ at: at + 1, slots: saved(slots, step.slot, visit.position) });
    else if (step?.kind !== 'boundary') into.push(thread);
    else if (holds(step.boundary, visit.text, visit.position)) pending.push({ at: at + 1, slots });
  }
}

function saved(slots: readonly number[], slot: number, position: number): number[] {
  const copy = [...slots];
  while (copy.length < slot) copy.push(-1);
  copy[slot] = position;
  return copy;
}

function holds(boundary: Boundary, text: readonly number[], position: number): boolean {
  const [before, after] = [text[position - 1], text[position]];
  switch (boundary) {
    case 'text-start':
      return position === 0;
    case 'text-end':
      return position === text.length;
    case 'line-start':
      return before === undefined || before === 10;
    case 'line-end':
      return after === undefined || after === 10;
    default: {
      const differ = (before !== undefined && WORD(before)) !== (after !== undefined && WORD(after));
      return differ === (boundary === 'word');
    }
  }
}
