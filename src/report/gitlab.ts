import type { Finding } from '../evaluate/finding.js';
import { fingerprint, identityOf } from '../evaluate/fingerprint.js';
import { plain, plainJson } from '../text/plain.js';
import { locationOf } from '../text/span.js';
import { mergeByPlace, whereElse } from './merge.js';
import type { Reporter } from './report.js';

/** A report of GitLab's code quality, which every tier shows in a merge request. */
export const gitlab: Reporter = {
  summary: 'code quality, for artifacts:reports:codequality of GitLab',
  render(report) {
    return plainJson(
      mergeByPlace(report.findings, { pathOf: report.inRepository }).map((result) => {
        const { first: finding } = result;
        const { policy, verdict, severity, message, span } = finding;
        const { file, startLine, endLine } = locationOf(span);
        const path = report.inRepository(file);
        return {
          description: plain(`${verdict === 'open' ? 'Cannot be decided: ' : ''}${message}${whereElse(result)}`),
          check_name: policy.id,
          // GitLab shows what has one identity once, and two root modules may have the same addresses.
          fingerprint: identityOf(fingerprint(finding), path),
          severity: verdict === 'open' ? 'info' : SEVERITIES[severity],
          location: { path, lines: { begin: startLine, end: endLine } },
        };
      }),
    );
  },
};

const SEVERITIES: Readonly<Record<Finding['severity'], string>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
};
