import type { Diagnostic } from '../config/diagnostic.js';
import type { Finding } from '../evaluate/finding.js';
import { own } from '../text/own.js';
import { plainJson } from '../text/plain.js';
import { locationOf } from '../text/span.js';
import { findingAsJson } from './finding-json.js';
import type { Report, Reporter } from './report.js';

/** `sglint-report`, version 1. */
export const json: Reporter = {
  summary: 'the report for programs (sglint schema report)',
  render: (report) => plainJson(reportAsJson(report)),
};

function reportAsJson({ toolVersion, inputs, findings, suppressed, diagnostics, policies, problems }: Report): object {
  return {
    version: 1,
    tool: { name: 'sglint', version: toolVersion },
    inputs,
    findings: [
      ...findings.map((each) => findingAsJson(each)),
      ...suppressed.map((each) => findingAsJson(each, each.suppressed)),
    ],
    diagnostics: [...problems.map((problem) => ({ ...problem, level: 'error' as const })), ...diagnostics].map(
      diagnosticAsJson,
    ),
    summary: {
      fail: findings.filter(({ verdict }) => verdict === 'fail').length,
      open: findings.filter(({ verdict }) => verdict === 'open').length,
      suppressed: suppressed.length,
      policies: policies.length,
      byPolicy: countByPolicy(findings),
    },
  };
}

/** A diagnostic as the JSON outputs have it. */
export function diagnosticAsJson({
  level,
  message,
  span,
}: Omit<Diagnostic, 'level'> & { readonly level: 'error' | Diagnostic['level'] }): object {
  return { level, message, location: span ? locationOf(span) : null };
}

function countByPolicy(findings: readonly Finding[]): Readonly<Record<string, { fail: number; open: number }>> {
  const counts: Record<string, { fail: number; open: number }> = {};
  for (const { policy, verdict } of findings) {
    const count = own(counts, policy.id) ?? { fail: 0, open: 0 };
    counts[policy.id] = count;
    count[verdict]++;
  }
  return counts;
}
