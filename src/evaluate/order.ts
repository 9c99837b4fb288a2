import { SEVERITIES } from '../policy/policy.js';
import { locationOf } from '../text/span.js';
import type { Finding } from './finding.js';

/** What is proved first, then by severity, then by place. */
export function inOrder<T extends Finding>(findings: readonly T[]): readonly T[] {
  const keyed = findings.map((finding) => ({ finding, location: locationOf(finding.span) }));
  keyed.sort(
    (a, b) =>
      rank(a.finding) - rank(b.finding) ||
      compare(a.location.file, b.location.file) ||
      a.location.startLine - b.location.startLine ||
      a.location.startColumn - b.location.startColumn ||
      compare(a.finding.policy.id, b.finding.policy.id) ||
      compare(a.finding.address, b.finding.address) ||
      compare(inputOf(a.finding), inputOf(b.finding)),
  );
  return keyed.map(({ finding }) => finding);
}

const inputOf = ({ input }: Finding): string => `${input?.path} ${input?.values ?? ''}`;

const rank = ({ verdict, severity }: Finding): number =>
  (verdict === 'fail' ? 0 : SEVERITIES.length) + SEVERITIES.indexOf(severity);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
