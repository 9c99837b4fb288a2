import type { Chance } from './random.js';
import { PORTS, randomLine } from './random-rules.js';
import { worldsOf } from './worlds.js';

const MOST_WORLDS = 64;

/** A table of rules of which some cells are `?`, few enough to look at every world that it may turn out to be. */
export function randomUnknowns(
  chance: Chance,
  lineOf = randomLine,
): { readonly text: string; readonly worlds: readonly string[] } {
  for (;;) {
    const text = chance.some(1, 4, () => withHoles(lineOf(chance), chance)).join('\n');
    const worlds = worldsOf(text, MOST_WORLDS);
    if (worlds !== undefined && worlds.length > 1) return { text, worlds };
  }
}

function withHoles(line: string, chance: Chance): string {
  const cells = line.split(' ');
  cells.forEach((cell, column) => {
    if (!chance.percent(14)) return;
    cells[column] = column === 5 && cell.includes(':') ? '?6' : '?';
    if (column === 3) cells[4] = chance.pick(PORTS);
  });
  // An accept that may be in another group counts for certain in each, and one of a named peer is from names, not addresses.
  const isDrop = cells[1] === 'drop';
  if (isDrop && chance.percent(10)) cells[5] = chance.pick(['group:app', 'list:pl-1', 'list:?', 'group:?']);
  if (cells[1] !== 'accept' && chance.percent(8)) return [...cells, 'maybe'].join(' ');
  return chance.percent(8) ? [...cells, 'deferred'].join(' ') : cells.join(' ');
}
