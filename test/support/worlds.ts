import { ACTIONS, IPV4, IPV6, PORTS, PRIORITIES, WRITTEN_PROTOCOLS } from './random-rules.js';

/** What may stand in the place of each `?`: column by column, as apply might have it. */
const VALUES: readonly (readonly string[])[] = [
  unique(PRIORITIES),
  ACTIONS,
  ['ingress', 'egress'],
  unique(WRITTEN_PROTOCOLS),
  PORTS.slice(0, 4),
  [...IPV4.slice(0, 4), '10.1.2.3'],
];

const IPV6_BLOCKS = IPV6.slice(0, 4);

/** A block that no packet of these tests is in. */
const NOBODY = '192.0.2.77';

/** Members and entries that a peer which only has a name may turn out to have. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  group: ['10.1.2.3', '10.128.0.0', NOBODY],
  list: ['0.0.0.0/0', '2001:db8::/32', '10.1.2.3', NOBODY],
};

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** Every text that a line may stand for; the empty text where the rule may not be there at all. */
function worldsOfLine(line: string): readonly string[] {
  const cells = line.split(' ');
  let texts: readonly string[] = [''];
  cells.slice(0, 6).forEach((cell, column) => {
    const values = valuesOf(cell, column);
    texts = texts.flatMap((text) => values.map((value) => (column === 0 ? value : `${text} ${value}`)));
  });
  return cells.length > 6 ? [...texts, ''] : texts;
}

function valuesOf(cell: string, column: number): readonly string[] {
  if (cell === '?') return VALUES[column] ?? [];
  if (cell === '?6') return IPV6_BLOCKS;
  return NAMED[cell.split(':')[0] ?? ''] ?? [cell];
}

/** Every world that a table of rules may turn out to be; undefined where there are more than `most`. */
export function worldsOf(text: string, most: number): readonly string[] | undefined {
  return worldLinesOf(text, most)?.map((lines) => lines.filter((line) => line !== '').join('\n'));
}

/** The same line by line, those of rules that are not there in a world empty. */
export function worldLinesOf(text: string, most: number): readonly (readonly string[])[] | undefined {
  let worlds: readonly (readonly string[])[] = [[]];
  for (const line of text.split('\n')) {
    const options = worldsOfLine(line);
    if (worlds.length * options.length > most) return undefined;
    worlds = worlds.flatMap((world) => options.map((option) => [...world, option]));
  }
  return worlds;
}
