/** A part of a document: what begins it, lines that may be left out from the end on, and what is said instead of those. */
export interface Section {
  readonly head: string;
  readonly rows: readonly string[];
  /** What stands behind the rows. */
  readonly foot: string;
  readonly omitted: (number: number) => string;
}

/** Room in bytes for one section's sentence on what is left out. */
const RESERVE = 500;

/**
 * Joins sections to a text of at most `limit` bytes in UTF-8, never cutting a row: what does not fit is left out, and it is said how much.
 * Small sections are kept whole at the cost of the largest; the heads, which are short, are always there.
 */
export function clipped(sections: readonly Section[], limit: number): string {
  let room = limit - sections.reduce((sum, { head, foot }) => sum + bytesIn(head) + bytesIn(foot) + RESERVE, 0);
  const sized = sections.map((section) => ({ section, size: bytesIn(section.rows.join('')) }));
  const kept = new Map<Section, readonly string[]>();
  for (const { section } of sized.sort((a, b) => a.size - b.size)) {
    const rows = fitting(section.rows, room);
    kept.set(section, rows);
    room -= bytesIn(rows.join(''));
  }
  return sections
    .map((section) => {
      const { head, rows, foot, omitted } = section;
      const shown = kept.get(section) ?? [];
      return `${head}${shown.join('')}${foot}${shown.length < rows.length ? omitted(rows.length - shown.length) : ''}`;
    })
    .join('');
}

/** The first rows, as many as there is room for. */
function fitting(rows: readonly string[], room: number): readonly string[] {
  let left = room;
  const end = rows.findIndex((row) => {
    left -= bytesIn(row);
    return left < 0;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

const bytesIn = (text: string): number => Buffer.byteLength(text);
