import type { Diagnostic } from '../config/diagnostic.js';
import type { Hop } from '../exposure/hop.js';
import type { TrustPaths } from '../exposure/paths.js';
import type { UnitEntry } from '../exposure/unit.js';
import { SENSITIVE } from '../policy/describe/summary.js';
import type { Catalogue } from '../services/catalogue.js';
import { plain, plainJson } from '../text/plain.js';
import { few } from '../text/words.js';
import { contributorsTo, entryAsJson, peersAsText, servicesOf, trafficOf } from './exposure.js';
import { diagnosticAsJson } from './json.js';
import { table } from './rules.js';

/** `sglint exposure --paths -f json`, version 1. */
export function pathsAsJson(
  { paths, omitted }: TrustPaths,
  diagnostics: readonly Diagnostic[],
  catalogue: Catalogue,
): string {
  return plainJson({
    version: 1,
    paths: paths.map(({ hops, isCertain }) => ({
      certainty: isCertain ? 'certain' : 'possible',
      ...(hops[0]?.to.input === undefined ? {} : { input: hops[0].to.input }),
      hops: hops.map((hop) => ({
        from: originOf(hop),
        to: hop.to.name,
        traffic: hop.entries.map((entry) => entryAsJson(entry, catalogue)),
      })),
    })),
    omitted,
    diagnostics: diagnostics.map(diagnosticAsJson),
  });
}

const originOf = ({ from, isHidden }: Hop): string => {
  if (isHidden) return SENSITIVE;
  return from === undefined ? 'internet' : from.name;
};

/** Each way with what every hop is open for: where it begins, then a group a hop. */
export function pathsAsText({ paths, omitted }: TrustPaths, catalogue: Catalogue): string {
  if (paths.length === 0) return 'No group that is known here lets anything in from the internet.\n';
  const blocks = paths.map(({ hops, isCertain }) => {
    const [first] = hops as readonly [Hop];
    const head = `${plain(originOf(first))}${isCertain ? '' : '  (possible)'}\n`;
    return head + hops.map((hop) => hopAsText(hop, catalogue)).join('');
  });
  const rest =
    omitted === 0
      ? []
      : [`and ${omitted} more, not shown: sglint exposure without --paths lists what each group lets in\n`];
  return [...blocks, ...rest].join('\n');
}

function hopAsText(hop: Hop, catalogue: Catalogue): string {
  // The group before is named above, and which of its machines is meant is not.
  const isOfAddresses = ({ peers }: UnitEntry): boolean =>
    hop.from === undefined || (!hop.isHidden && peers.some(({ space }) => space === 'ipv4' || space === 'ipv6'));
  const hasAddresses = hop.entries.some(isOfAddresses);
  const rows = hop.entries.map((entry) => [
    `${trafficOf(entry)}${hop.isCertain && entry.certainty === 'possible' ? ', perhaps' : ''}`,
    few(servicesOf(entry, catalogue)),
    ...(hasAddresses ? [isOfAddresses(entry) ? `from ${plain(peersAsText(entry))}` : ''] : []),
    `by ${plain(contributorsTo(entry))}`,
  ]);
  const shown = rows.slice(0, MOST_LINES);
  const more = rows.length > shown.length ? `      and ${rows.length - shown.length} more\n` : '';
  const from = hop.to.input === undefined ? '' : `${plain(hop.to.input)}: `;
  return `  → ${from}${plain(hop.to.name)}${hop.isCertain ? '' : '  (possible)'}\n${table(shown).replace(/^(?=.)/gm, '      ')}${more}`;
}

const MOST_LINES = 20;
