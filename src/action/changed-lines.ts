/** The lines of each file (by its path in the repository) that a change made: first and last, from 1. */
export type ChangedLines = ReadonlyMap<string, readonly (readonly [first: number, last: number])[]>;

/** Reads what `git diff -U0 --src-prefix=a/ --dst-prefix=b/` prints. */
export function parseDiff(diff: string): ChangedLines {
  const changed = new Map<string, [number, number][]>();
  let ranges: [number, number][] = [];
  // Lines of a file may look like anything: what belongs to a hunk is counted, not recognised.
  let inHunk = 0;
  for (const line of diff.split('\n')) {
    if (inHunk > 0 && /^[-+]/.test(line)) {
      inHunk -= 1;
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk) {
      const [, removed = '1', first = '1', added = '1'] = hunk;
      inHunk = Number(removed) + Number(added);
      if (Number(added) > 0) ranges.push([Number(first), Number(first) + Number(added) - 1]);
    } else if (line.startsWith('+++ ')) {
      ranges = [];
      const path = pathOf(line.slice('+++ '.length));
      if (path !== undefined) changed.set(path, ranges);
    }
  }
  return changed;
}

/** `b/live/main.tf`; with a tab behind a name that has spaces, in quotes where it has stranger characters. */
function pathOf(written: string): string | undefined {
  const name = written.startsWith('"') ? unquoted(written) : written.replace(/\t$/, '');
  return name.startsWith('b/') ? name.slice('b/'.length) : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
};

/** As C writes strings, bytes in octal: `"b/tab\tand\\"`, `"b/\303\274.tf"`. */
function unquoted(written: string): string {
  const bytes = written
    .slice(1, written.lastIndexOf('"'))
    .replace(/\\([0-7]{3}|.)|[^\0-\x7f]+/g, (text, escaped: string | undefined) => {
      if (escaped === undefined) return Buffer.from(text).toString('latin1');
      return /^\d/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (ESCAPES[escaped] ?? escaped);
    });
  return Buffer.from(bytes, 'latin1').toString();
}

/** Whether any of these lines was changed. */
export function isChanged(file: string, first: number, last: number, changed: ChangedLines): boolean {
  return (changed.get(file) ?? []).some(([from, to]) => from <= last && first <= to);
}
