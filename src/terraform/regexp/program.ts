import { type Boundary, type CharacterTest, type Node, PatternError } from './node.js';

/** One step of a compiled pattern. */
export type Step =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'boundary'; readonly boundary: Boundary }
  | { readonly kind: 'save'; readonly slot: number }
  /** Go on at `first`, and should that lead nowhere, at `second`. */
  | { readonly kind: 'fork'; first: number; second: number }
  | { readonly kind: 'jump'; to: number }
  | { readonly kind: 'match' };

/** RE2 refuses patterns that grow too large, too. */
const LONGEST_PROGRAM = 20_000;

/** Compiles a pattern into steps for the matcher: Thompson's construction. */
export function compile(root: Node): readonly Step[] {
  const steps: Step[] = [];
  append(steps, { kind: 'group', index: 0, body: root });
  push(steps, { kind: 'match' });
  return steps;
}

function push<S extends Step>(steps: Step[], step: S): S {
  if (steps.length >= LONGEST_PROGRAM) throw new PatternError('expression too large');
  steps.push(step);
  return step;
}

function append(steps: Step[], node: Node): void {
  switch (node.kind) {
    case 'empty':
      return;
    case 'character':
    case 'boundary':
      push(steps, node);
      return;
    case 'sequence':
      for (const part of node.parts) append(steps, part);
      return;
    case 'group':
      push(steps, { kind: 'save', slot: node.index * 2 });
      append(steps, node.body);
      push(steps, { kind: 'save', slot: node.index * 2 + 1 });
      return;
    case 'choice':
      appendChoice(steps, node.parts);
      return;
    case 'repeat':
      appendRepeat(steps, node);
  }
}

function appendChoice(steps: Step[], parts: readonly Node[]): void {
  const ends: { to: number }[] = [];
  for (const [at, part] of parts.entries()) {
    if (at === parts.length - 1) {
      append(steps, part);
      continue;
    }
    const fork = push(steps, { kind: 'fork', first: steps.length + 1, second: 0 });
    append(steps, part);
    ends.push(push(steps, { kind: 'jump', to: 0 }));
    fork.second = steps.length;
  }
  for (const end of ends) end.to = steps.length;
}

function appendRepeat(steps: Step[], { body, least, most, greedy }: Node & { kind: 'repeat' }): void {
  for (let count = 0; count < least; count++) append(steps, body);
  if (most === Number.POSITIVE_INFINITY) {
    const start = steps.length;
    const fork = push(steps, { kind: 'fork', first: 0, second: 0 });
    append(steps, body);
    push(steps, { kind: 'jump', to: start });
    aim(fork, start + 1, steps.length, greedy);
    return;
  }
  const forks = [];
  for (let count = least; count < most; count++) {
    forks.push([push(steps, { kind: 'fork', first: 0, second: 0 }), steps.length] as const);
    append(steps, body);
  }
  for (const [fork, inside] of forks) aim(fork, inside, steps.length, greedy);
}

function aim(fork: { first: number; second: number }, inside: number, outside: number, greedy: boolean): void {
  fork.first = greedy ? inside : outside;
  fork.second = greedy ? outside : inside;
}
