import type { Diagnostic } from '../config/diagnostic.js';
import type { Change, ChangedEntry } from '../exposure/change.js';
import type { Catalogue } from '../services/catalogue.js';
import { plain, plainJson } from '../text/plain.js';
import { entryAsJson, linesOf } from './exposure.js';
import { diagnosticAsJson } from './json.js';

/** `sglint diff -f json`, version 1. */
export function changeAsJson(
  { opened, closed }: Change,
  diagnostics: readonly Diagnostic[],
  catalogue: Catalogue,
): string {
  const list = (entries: readonly ChangedEntry[]): readonly object[] =>
    entries.map((entry) => ({ group: entry.group, ...entryAsJson(entry, catalogue) }));
  return plainJson({
    version: 1,
    opened: list(opened),
    closed: list(closed),
    diagnostics: diagnostics.map(diagnosticAsJson),
  });
}

const SECTIONS = [
  ['opens', 'opened', 'certain'],
  ['may open', 'opened', 'possible'],
  ['closes', 'closed', 'certain'],
  ['may close', 'closed', 'possible'],
] as const;

/** What opens and what closes, group by group; `isWhole`: nothing was left unread on either side. */
export function changeAsText(change: Change, catalogue: Catalogue, isWhole = true): string {
  const groups = [...new Set([...change.opened, ...change.closed].map(({ group }) => group))];
  if (groups.length === 0) {
    return isWhole
      ? 'Nothing opens and nothing closes.\n'
      : 'Nothing that could be read opens or closes; of the rest it is not known.\n';
  }
  return groups
    .map((group) => {
      const sections = SECTIONS.flatMap(([title, list, certainty]) => {
        const entries = change[list].filter((entry) => entry.group === group && entry.certainty === certainty);
        return entries.length === 0 ? [] : [`  ${title}\n${linesOf(entries, catalogue)}`];
      });
      return `${plain(group)}\n${sections.join('')}`;
    })
    .join('\n');
}
