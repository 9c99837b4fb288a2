import type { AssessedClause, AssessedPolicy, Assessment, Evidence } from '../../compliance/assess.js';
import { plainJson } from '../../text/plain.js';
import { findingAsJson } from '../finding-json.js';
import { diagnosticAsJson } from '../json.js';
import type { ComplianceReport } from './model.js';
import { because, tally } from './words.js';

/** `sglint-compliance`, version 1. */
export function complianceAsJson(report: ComplianceReport): string {
  const { toolVersion, date, assessment, inputs, changes, told, diagnostics } = report;
  const { framework, clauses, evidence, gaps } = assessment;
  return plainJson({
    version: 1,
    tool: { name: 'sglint', version: toolVersion },
    date,
    framework: { id: framework.id, title: framework.title },
    inputs,
    clauses: clauses.map((each) => clauseAsJson(each, assessment)),
    findings: evidence.filter(({ accepted }) => accepted === undefined).map(evidenceAsJson),
    exceptions: evidence.filter(({ accepted }) => accepted !== undefined).map(evidenceAsJson),
    suppressions: told.map((each) => findingAsJson(each)),
    gaps,
    changes,
    diagnostics: diagnostics.map(diagnosticAsJson),
    summary: { clauses: clauses.length, ...tally(clauses) },
  });
}

function clauseAsJson(assessed: AssessedClause, assessment: Assessment): object {
  const { clause, verdict, policies } = assessed;
  const { id, title, assessable, reason } = clause;
  return {
    id,
    title,
    assessable,
    shows: reason,
    verdict,
    because: because(assessed, assessment),
    policies: policies.map(policyAsJson),
  };
}

function policyAsJson({
  policy,
  askedBy,
  changes,
  verdict,
  scope: { doubts, ...judged },
  counts,
}: AssessedPolicy): object {
  const { id, title, severity, origin } = policy;
  return {
    policy: id,
    title,
    severity,
    from: `${origin.from}:${origin.line}`,
    askedBy,
    changes,
    verdict,
    judged,
    doubts,
    ...counts,
  };
}

const evidenceAsJson = ({ finding, accepted, input, clauses }: Evidence): object => ({
  input,
  clauses,
  ...findingAsJson(finding, accepted),
});
