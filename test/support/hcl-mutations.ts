import { randomNumbers } from './random-numbers.js';

const FRAGMENTS = [
  ...['"', '{', '}', '[', ']', '(', ')', '${', '%{', '~}', '$${', '\\', '$', '%', '~', '#', '/*', '*/', '//'],
  ...['\n', '\r\n', '\r', '\t', ' ', '=', ',', '.', '*', '...', '?', ':', '::', '=>', '!', '-', '&&', '&', "'"],
  ...['<<E\n', '<<-E\n', '\nE\n', 'for x in y : ', 'if ', '%{ if x }', '%{ endif }', '${x}', '1', '1.5', 'a', 'é'],
];

/** A text with up to three random edits: something inserted, removed, replaced or repeated. */
export function mutate(text: string, seed: number): string {
  const next = randomNumbers(seed);
  for (let spin = 0; spin < 5; spin++) next(2);
  let mutated = text;
  for (let edits = 1 + next(3); edits > 0; edits--) {
    const at = next(mutated.length + 1);
    const kind = next(4);
    const from = next(mutated.length + 1);
    const repeated = mutated.slice(from, from + 20);
    const inserted = kind === 0 ? '' : kind === 1 ? repeated : (FRAGMENTS[next(FRAGMENTS.length)] ?? '');
    const removed = kind === 0 ? 1 + next(3) : kind === 3 ? 1 : 0;
    mutated = mutated.slice(0, at) + inserted + mutated.slice(at + removed);
  }
  return mutated;
}
