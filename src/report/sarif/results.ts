import type { CodeFlow, PhysicalLocation, Result, Location as SarifLocation } from 'sarif';
import type { Finding, Related } from '../../evaluate/finding.js';
import { fingerprint } from '../../evaluate/fingerprint.js';
import { formatWitness } from '../../policy/describe/witness.js';
import type { SuppressedFinding, Suppression } from '../../suppression/suppression.js';
import { plain } from '../../text/plain.js';
import { locationOf } from '../../text/span.js';
import { sentence } from '../../text/words.js';
import { type Result as Merged, mergeByPlace, type RelatedTo, whereElse } from '../merge.js';
import type { Report } from '../report.js';
import { lineHash } from './line-hash.js';
import { physicalLocation, primaryLocation } from './places.js';
import { LEVEL, SECURITY_SEVERITY } from './rules.js';
import { linkTo, unlinked } from './words.js';

type RuleIndex = (policy: string) => number;

/** Every result, the worst first; what is silenced comes last. */
export function resultsOf(report: Report, indexOf: RuleIndex): readonly Result[] {
  const shown = { pathOf: report.inRepository };
  const told = mergeByPlace(report.findings, shown).map((merged) => ({ merged, suppressions: {} }));
  const silenced = report.withSuppressed
    ? bySuppression(report.suppressed).flatMap(([suppression, findings]) =>
        mergeByPlace(findings, shown).map((merged) => ({ merged, suppressions: suppressionsOf(suppression) })),
      )
    : [];
  const all = [...told, ...silenced];
  const hashOf = lineHashes(all.map(({ merged }) => merged.first));
  return all.map(({ merged, suppressions }) => ({
    ...resultOf(merged, indexOf(merged.first.policy.id), hashOf, report),
    ...suppressions,
  }));
}

/** Instances that share a place are one result where the same thing silences them. */
function bySuppression(findings: Report['suppressed']): readonly (readonly [Suppression, Report['suppressed']])[] {
  const groups = new Map<Suppression, SuppressedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.suppressed);
    if (group) group.push(finding);
    else groups.set(finding.suppressed, [finding]);
  }
  return [...groups];
}

const suppressionsOf = ({ by, reason }: Suppression): Pick<Result, 'suppressions'> => ({
  suppressions: [
    { kind: by === 'comment' ? 'inSource' : 'external', status: 'accepted', justification: plain(reason) },
  ],
});

type LineHashOf = (finding: Finding) => string | undefined;

/**
 * Code scanning takes results of one rule with one hash in one file for the same alert. Where several stand on one line (a plan is a
 * single line), each gets a hash of its own, so that none is lost.
 */
function lineHashes(findings: readonly Finding[]): LineHashOf {
  const lineOf = ({ policy, span }: Finding): string =>
    [policy.id, span.source.path, locationOf(span).startLine].join('\n');
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const line = lineOf(finding);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return (finding) => {
    const hash = lineHash(finding.span.source, locationOf(finding.span).startLine);
    return hash !== undefined && (counts.get(lineOf(finding)) ?? 0) > 1 ? `${hash}/${fingerprint(finding)}` : hash;
  };
}

function resultOf(merged: Merged, ruleIndex: number, hashOf: LineHashOf, report: Report): Result {
  const { first: finding, addresses, attachedTo } = merged;
  const { policy, verdict, severity, group, witness } = finding;
  const failed = verdict === 'fail';
  const related = merged.related.filter((each) => !each.span.source.virtual);
  const hash = hashOf(finding);
  return {
    ruleId: policy.id,
    ruleIndex,
    kind: failed ? 'fail' : 'open',
    // The standard asks for "none" with every kind but fail; its schema does not.
    level: failed ? LEVEL[severity] : 'none',
    // Where GitLab takes the severity from; what is open is no more than a remark, as in its own format.
    rank: 10 * Number(SECURITY_SEVERITY[failed ? severity : 'info']),
    message: { text: messageOf(merged, related) },
    locations: [
      {
        physicalLocation: primaryLocation(finding, report),
        logicalLocations: addresses.map((fullyQualifiedName) => ({
          fullyQualifiedName,
          kind: 'resource',
        })),
      },
    ],
    ...(related.length > 0
      ? { relatedLocations: related.map((each, at) => relatedLocation(each, at + 1, report)) }
      : {}),
    ...codeFlowsOf(merged, report),
    ...fixesOf(finding, report),
    partialFingerprints: {
      ...(hash === undefined ? {} : { primaryLocationLineHash: hash }),
      'sglint/v1': fingerprint(finding),
    },
    properties: {
      verdict,
      severity,
      group: group?.address ?? null,
      ...(attachedTo.length > 0 ? { attachedTo } : {}),
      ...(witness ? { witness: formatWitness(witness) } : {}),
    },
  };
}

/** The way of a value from where it was written to the attribute that decides, step by step. */
function codeFlowsOf({ named }: Merged, report: Report): Pick<Result, 'codeFlows'> {
  const flows = named.flatMap((finding) => flowOf(finding, report));
  return flows.length === 0 ? {} : { codeFlows: flows };
}

function flowOf(finding: Finding, report: Report): readonly CodeFlow[] {
  const hops = (finding.span.via ?? []).filter(({ span }) => !span.source.virtual);
  if (hops.length === 0) return [];
  const steps: readonly Related[] = [
    ...[...hops].reverse(),
    { message: `this value decides about ${finding.address}`, span: finding.span },
  ];
  const locations = steps.map(({ message, span }) => ({
    location: {
      physicalLocation: physicalLocation(span, report),
      message: { text: unlinked(plain(message)) },
    },
  }));
  return [{ threadFlows: [{ locations }] }];
}

/** A place has a file and a region in it. */
type Placed = { readonly [part in 'artifactLocation' | 'region']: NonNullable<PhysicalLocation[part]> };

/** The findings of one place have one fix. */
function fixesOf({ fix, remedy }: Finding, report: Report): Pick<Result, 'fixes'> {
  if (fix === undefined) return {};
  const { artifactLocation, region } = physicalLocation(fix.span, report) as Placed;
  const replacements = [{ deletedRegion: region, insertedContent: { text: fix.text } }];
  return {
    fixes: [{ description: { text: sentence(remedy) }, artifactChanges: [{ artifactLocation, replacements }] }],
  };
}

/** How many related places the text leads to: more where there are ways from several inputs. */
const MOST_LINKS = 5;
const MOST_LINKS_APART = 10;

/** The first sentence says it all; the last one leads to the related places. */
function messageOf(merged: Merged, related: readonly RelatedTo[]): string {
  const { verdict, message } = merged.first;
  const most = related.some(({ input }) => input !== related[0]?.input) ? MOST_LINKS_APART : MOST_LINKS;
  const links = related.slice(0, most).map((each, at) => linkTo(saidOf(each), at + 1));
  const see = links.length === 0 ? '' : ` See: ${links.join('; ')}.`;
  return `${unlinked(plain(`${verdict === 'open' ? 'Cannot be decided: ' : ''}${message}${whereElse(merged)}`))}${see}`;
}

const relatedLocation = (related: RelatedTo, id: number, report: Report): SarifLocation => ({
  id,
  physicalLocation: physicalLocation(related.span, report),
  message: { text: unlinked(saidOf(related)) },
});

/** The same words may be said of several inputs. */
const saidOf = ({ message, input }: RelatedTo): string =>
  plain(input === undefined ? message : `${message} (${input})`);
