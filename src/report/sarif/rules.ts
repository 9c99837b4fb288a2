import type { ReportingDescriptor } from 'sarif';
import { BUILT_IN, type Policy, type Severity } from '../../policy/policy.js';
import { plain } from '../../text/plain.js';
import { capitalised, withPeriod } from '../../text/words.js';
import { linkOf } from '../link.js';
import type { FrameworkTitles } from '../report.js';
import type { Taxonomies } from './taxonomies.js';
import { clip } from './words.js';

export type Level = 'error' | 'warning' | 'note';

export const LEVEL: Readonly<Record<Severity, Level>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** What code scanning sorts by: over 9.0 critical, from 7.0 high, from 4.0 medium, below low. */
export const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
  info: '0.5',
};

/** A policy as SARIF's "rule": all that somebody needs who sees the alert and has never heard of sglint. */
export function descriptorOf(policy: Policy, taxonomies: Taxonomies, frameworks: FrameworkTitles): ReportingDescriptor {
  const { id, title, severity, references } = policy;
  const relationships = taxonomies.relationshipsOf(policy);
  const [helpUri] = references.flatMap((text) => linkOf(text) ?? []);
  return {
    id,
    name: clip(nameOfRule(id), 255),
    shortDescription: { text: clip(plain(withPeriod(title))) },
    fullDescription: { text: clip(plain(withPeriod(policy.rationale ?? title))) },
    help: helpOf(policy, frameworks),
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: LEVEL[severity] },
    ...(relationships.length === 0 ? {} : { relationships: [...relationships] }),
    properties: {
      tags: tagsOf(policy),
      precision: 'very-high',
      'problem.severity': LEVEL[severity] === 'note' ? 'recommendation' : LEVEL[severity],
      'security-severity': SECURITY_SEVERITY[severity],
    },
  };
}

function helpOf(policy: Policy, frameworks: FrameworkTitles): { readonly text: string; readonly markdown: string } {
  const { id, title, rationale, remediation, references, compliance } = policy;
  const why = plain(withPeriod(rationale ?? title));
  const what = plain(withPeriod(remediation ?? 'Change the rule so that it holds to the policy'));
  const clauses = Object.entries(compliance).flatMap(([key, ids]) => ids.map((id) => clauseOf(key, id, frameworks)));
  return {
    text: [
      why,
      what,
      ...(clauses.length > 0 ? [`Asked for by:\n${clauses.join('\n')}`] : []),
      ...(references.length > 0 ? [references.join('\n')] : []),
    ].join('\n\n'),
    markdown: [
      `**Why.** ${why}`,
      `**What to do.** ${what}`,
      ...(clauses.length > 0 ? [`**Asked for by**\n\n${listed(clauses.map(markdownText))}`] : []),
      ...(references.length > 0 ? [`**Read more**\n\n${listed(references.map((url) => `<${url}>`))}`] : []),
      ...acceptanceOf(policy),
      `The policy in full: \`sglint explain ${id}\`.`,
    ].join('\n\n'),
  };
}

/** How to accept a finding; what sglint says of its own is not for that. */
function acceptanceOf({ id, written }: Policy): readonly string[] {
  if (BUILT_IN.has(id)) return [];
  if (written.suppressible === false) return ['Nothing can silence it.'];
  const comment = `# sglint:ignore ${id} until=YYYY-MM-DD reason="who accepted it, and why"`;
  return [`To accept it for a time, write above the line:\n\n\`\`\`hcl\n${comment}\n\`\`\``];
}

/** `CIS Alibaba Cloud Foundation Benchmark 1.0.0, 3.2: SSH is not open to the whole internet` */
function clauseOf(id: string, clause: string, frameworks: FrameworkTitles): string {
  const framework = frameworks.get(id);
  const title = framework?.clauses.get(clause)?.title;
  return plain(`${framework?.title ?? id}, ${clause}${title === undefined ? '' : `: ${title}`}`);
}

const listed = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const markdownText = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');

/** Code scanning keeps ten. */
const MOST_TAGS = 10;

/** A weakness has CodeQL's spelling, by which code scanning knows it; other frameworks their own names. */
function tagsOf({ severity, compliance }: Policy): string[] {
  const weaknesses = (compliance['cwe'] ?? []).map((clause) => `external/cwe/cwe-${clause.replace(/\D+/g, '')}`);
  const frameworks = Object.keys(compliance).filter((id) => id !== 'cwe');
  const tags = ['security', 'network', 'alibaba-cloud', severity, ...weaknesses, ...frameworks];
  return [...new Set(tags)].slice(0, MOST_TAGS);
}

/** `NoPublicDatabases`; a single word would be the id again. */
function nameOfRule(id: string): string {
  const words = id.split('-').filter((word) => word !== '');
  return [...words, ...(words.length < 2 ? ['policy'] : [])].map(capitalised).join('');
}
