/**
 * The one candidate that somebody who wrote `word` most likely meant, or undefined.
 * Near means: few edits for its length (one for up to five letters, then one more for every three). The words that both begin or end
 * with count for nothing: `no-public-dbs` is not near `no-public-ssh`.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = mostEdits(wanted) + 1;
  for (const candidate of candidates) {
    const [own, other] = withoutSharedWords(wanted, candidate.toLowerCase());
    const limit = Math.min(bestDistance, mostEdits(own) + 1);
    const distance = editDistance(own, other, limit);
    if (distance < limit) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const mostEdits = ({ length }: string): number => Math.max(1, Math.floor(length / 3));

/** What is left of two names without the words that both begin and both end with; all of them where one would be left with nothing. */
function withoutSharedWords(a: string, b: string): readonly [string, string] {
  let start = 0;
  for (let at = 0; at < Math.min(a.length, b.length) && a[at] === b[at]; at++)
    if (isBetweenWords(a[at])) start = at + 1;
  let end = 0;
  const left = Math.min(a.length, b.length) - start;
  for (let at = 1; at <= left && a.at(-at) === b.at(-at); at++) if (isBetweenWords(a.at(-at))) end = at;
  const rest = [a.slice(start, a.length - end), b.slice(start, b.length - end)] as const;
  return rest.includes('') ? [a, b] : rest;
}

const isBetweenWords = (character: string | undefined): boolean =>
  character !== undefined && '-_.:/'.includes(character);

/** More than these is no suggestion any more. */
const MOST = 3;

/** Shorter words are a part of too much. */
const SHORTEST_PART = 3;

/**
 * A sentence for somebody who wrote `word`: `did you mean "A"?`, or the few candidates that begin like it, hold it or are held by it
 * (`mlps`: `did you mean "mlps-2.0-l2" or "mlps-2.0-l3"?`); where there are none, or too many, what to say otherwise. The prefix is one
 * that all of them have when they are written.
 */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string, prefix?: string): string;
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
  otherwise?: string,
  prefix?: string,
): string | undefined;
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
  otherwise?: string,
  prefix = '',
): string | undefined {
  const all = [...candidates];
  const near = suggest(word, all);
  const meant =
    near === undefined ? all.filter((candidate) => shareAPart(word.toLowerCase(), candidate.toLowerCase())) : [near];
  if (meant.length === 0 || meant.length > MOST) return otherwise;
  const quoted = meant.map((each) => `"${prefix}${each}"`);
  return `did you mean ${[quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter(Boolean).join(' or ')}?`;
}

const shareAPart = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= SHORTEST_PART && (isPart(a, b) || isPart(b, a));

/** Whether a name holds another one, from the beginning to the end of words. */
const isPart = (part: string, whole: string): boolean =>
  `-${whole}-`.includes(`-${part}-`) || whole.startsWith(`${part}`);

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other, up to `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? limit;
}
