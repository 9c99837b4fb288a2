import type { Policy } from '../policy/policy.js';
import { plain } from '../text/plain.js';
import { locationOf, placeOf, type Span } from '../text/span.js';
import { withPeriod } from '../text/words.js';
import { mergeByPlace, type Shown, whereElse } from './merge.js';
import type { Report } from './report.js';

/** Something new that does not count, since a comment or an exception silences it. */
export interface SilencedNews {
  /** What is new, what silences it and why: sentences. */
  readonly text: string;
  readonly policy: Policy;
  readonly silencer: Span;
}

/**
 * What a change newly lets in or out and a comment or an exception silences: a comment accepts whatever the line comes to let in, and
 * who changes the line may not know that. One for each place and silencer.
 */
export function silencedNews({ silenced }: Pick<Report, 'silenced'>, shown: Shown = {}): readonly SilencedNews[] {
  const bySilencer = new Map<string, (typeof silenced)[number][]>();
  for (const finding of silenced) {
    const key = `${placeOf(finding.silencer)} ${finding.suppressed.by}`;
    bySilencer.set(key, [...(bySilencer.get(key) ?? []), finding]);
  }
  return [...bySilencer.values()].flatMap((findings) =>
    mergeByPlace(findings, shown).map((result) => {
      const { silencer, suppressed } = findings[0] as (typeof findings)[number];
      const { file, startLine } = locationOf(silencer);
      const place = `${plain(shown.pathOf?.(file) ?? file)}:${startLine}`;
      const { verdict, message, policy } = result.first;
      const what = `${verdict === 'open' ? 'Cannot be decided: ' : ''}${message}${whereElse(result)}`;
      const text = `New, but silenced by the ${suppressed.by} at ${place}: ${plain(what)} Its reason: ${plain(withPeriod(suppressed.reason))}`;
      return { text, policy, silencer };
    }),
  );
}

/** Nobody reads more of them. */
const MOST = 20;

/** The same for a list: a line each, and one that says how many more there are. */
export function silencedLines(report: Pick<Report, 'silenced'>): readonly string[] {
  const all = silencedNews(report).map(({ text }) => text);
  const left = all.length - MOST;
  if (left <= 0) return all;
  return [...all.slice(0, MOST), `${left} more like ${left === 1 ? 'it' : 'them'}: sglint -f json lists all.`];
}
