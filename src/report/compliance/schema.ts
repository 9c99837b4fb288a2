import { clauseVerdicts } from '../../compliance/verdict.js';
import type { JsonSchema } from '../../policy/checks/check-kind.js';
import { SEVERITIES } from '../../policy/policy.js';
import { count, diagnostic, finding, listOf, orNull, record, suppressedBy, text } from '../report-schema.js';

const verdict: JsonSchema = { enum: clauseVerdicts };

const policy = record({
  policy: text,
  title: text,
  severity: { enum: SEVERITIES },
  from: text,
  askedBy: { enum: ['framework', 'configuration', 'both'] },
  changes: listOf(text),
  verdict: { enum: clauseVerdicts.filter((each) => each !== 'not-assessable') },
  judged: record({ groups: count, rules: count, resources: count }),
  doubts: { ...listOf(text), description: 'Why nothing that was found may be wrong all the same' },
  fail: count,
  open: count,
  exception: count,
});

const clause = record({
  id: text,
  title: text,
  assessable: { type: 'boolean' },
  shows: { ...text, description: 'What of it a configuration shows; or why it shows nothing' },
  verdict,
  because: { ...text, description: 'Why it has its verdict' },
  policies: listOf(policy),
});

const { properties, required } = finding as { readonly properties: object; readonly required: readonly string[] };
const evidence: JsonSchema = {
  ...finding,
  required: ['input', 'clauses', ...required],
  properties: {
    input: text,
    clauses: listOf(text),
    ...properties,
    suppressed: orNull(suppressedBy('comment', 'exception', 'network')),
  },
};

/** The schema of `sglint report -f json`. */
export const complianceSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'sglint report on compliance',
  ...record({
    version: { const: 1 },
    tool: record({ name: { const: 'sglint' }, version: text }),
    date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'The day that it is about, in UTC' },
    framework: record({ id: text, title: text }),
    inputs: listOf(
      record({
        path: text,
        kind: { enum: ['hcl', 'plan', 'state'] },
        groups: { ...listOf(text), description: 'The security groups that it declares' },
        elsewhere: { ...listOf(text), description: 'Groups that only its rules name: their other rules are not known' },
        rules: count,
      }),
    ),
    clauses: { ...listOf(clause), description: 'In the order of the framework' },
    findings: { ...listOf(evidence), description: 'Those that count' },
    exceptions: {
      ...listOf(evidence),
      description: 'Those that a comment, an exception or a network that is said to be let in accepts',
    },
    suppressions: { ...listOf(finding), description: 'What is wrong with comments and exceptions' },
    gaps: { ...listOf(text), description: 'What could not be judged' },
    changes: { ...listOf(text), description: 'Names and clauses that the configuration defines otherwise than sglint' },
    diagnostics: listOf(diagnostic),
    summary: record({ clauses: count, ...Object.fromEntries(clauseVerdicts.map((each) => [each, count])) }),
  }),
};
