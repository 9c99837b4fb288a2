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
 * The heads, which are short, are always there.
 */
export function clipped(sections: readonly Section[], limit: number): string {
  let room = limit - sections.reduce((sum, { head, foot }) => sum + bytesIn(head) + bytesIn(foot) + RESERVE, 0);
  return sections
    .map(({ head, rows, foot, omitted }) => {
      const kept: string[] = [];
      for (const row of rows) {
        const size = bytesIn(row);
        if (size > room) break;
        room -= size;
        kept.push(row);
      }
      const rest = rows.length - kept.length;
      // What comes later is less important, and takes no room from what is missing here.
      if (rest > 0) room = 0;
      return `${head}${kept.join('')}${foot}${rest > 0 ? omitted(rest) : ''}`;
    })
    .join('');
}

const bytesIn = (text: string): number => Buffer.byteLength(text);
