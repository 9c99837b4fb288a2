/** A text that somebody else wrote, with the name that people know it by. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** No file: the command line, the environment or the like. Its path is words for people. */
  readonly virtual?: boolean;
}

/** A place for people: lines and columns count from 1, columns in UTF-16 units (as SARIF counts them). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStarts = new WeakMap<Source, readonly number[]>();

/** Says where an offset of the text is; an offset past the end is the end. */
export function positionAt(source: Source, offset: number): Position {
  const starts = startsOfLines(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.min(offset, source.text.length) - (starts[low] ?? 0) + 1 };
}

/** The text of one line (from 1), without its line break; empty when there is no such line. */
export function lineText(source: Source, line: number): string {
  const starts = startsOfLines(source);
  const start = starts[line - 1];
  if (start === undefined) return '';
  const end = starts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/\r?\n$|\r$/, '');
}

function startsOfLines(source: Source): readonly number[] {
  const known = lineStarts.get(source);
  if (known) return known;
  const starts = [0];
  for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1);
  lineStarts.set(source, starts);
  return starts;
}
