import type { AssessedClause, AssessedPolicy, Assessment } from '../../compliance/assess.js';
import { isSame } from '../../compliance/same.js';
import { CLAUSE_VERDICTS, clauseVerdicts } from '../../compliance/verdict.js';
import type { Finding } from '../../evaluate/finding.js';
import { formatWitness } from '../../policy/describe/witness.js';
import { placeOf } from '../../text/span.js';
import { sentence } from '../../text/words.js';
import { renderDiagnostic } from '../diagnostic.js';
import { frameOf } from '../frame.js';
import { code, prose } from '../markdown-text.js';
import { listOthers } from '../merge.js';
import type { ComplianceReport } from './model.js';
import { type Numbered, numbered } from './numbered.js';
import {
  ASKED_BY,
  because,
  HOW_TO_READ,
  headline,
  inputFacts,
  notInForce,
  plural,
  policiesIn,
  scopeOf,
  VERDICT_NAMES,
  WHAT_A_VERDICT_IS,
} from './words.js';

/** A document in Markdown, as GitHub and GitLab show it and as people read it in a terminal. */
export function complianceAsMarkdown(report: ComplianceReport): string {
  const { assessment, told } = report;
  const { clauses, evidence } = assessment;
  const all = numbered(evidence);
  const findings = all.filter(({ accepted }) => accepted === undefined);
  const exceptions = all.filter(({ accepted }) => accepted !== undefined);
  const parts = [
    head(report),
    section('Summary', summary(assessment)),
    section('Clause by clause', clauses.map((each) => clausePart(each, all, assessment)).join('\n')),
    section('Findings', findings.map((each) => findingPart(each, report.inputs.length > 1)).join('\n')),
    section('Exceptions', [exceptionTable(exceptions), list(told.map(toldLine))].filter(Boolean).join('\n')),
    section('Policies', policyPart(assessment)),
    section('What the configuration says otherwise', list(report.changes.map(prose))),
    section('Remarks on the input', list(report.diagnostics.map((each) => prose(renderDiagnostic(each))))),
    section('How to read this report', list([...legend(), ...HOW_TO_READ.map(prose)])),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function head({ toolVersion, date, assessment, inputs }: ComplianceReport): string {
  const { framework, clauses, gaps } = assessment;
  const judged = inputs.map(
    (input) => `* **Judged:** ${code(input.path)} (${inputFacts(input)})${elsewhere(input.elsewhere)}`,
  );
  const incomplete =
    gaps.length === 0
      ? ''
      : `\n**This report is not complete.** No clause passes, because of this:\n\n${list(gaps.map(prose))}`;
  return [
    `# Compliance report: ${prose(framework.title)}\n`,
    `* **Framework:** ${code(framework.id)}`,
    `* **As of:** ${date} (UTC)`,
    ...judged,
    `* **By:** sglint ${toolVersion}, with ${plural(policiesIn(clauses).length, 'policy', 'policies')}`,
    `\n**${headline(clauses)}** ${WHAT_A_VERDICT_IS}\n${incomplete}`,
  ].join('\n');
}

const elsewhere = (names: readonly string[]): string =>
  names.map((name) => `; ${code(name)} is declared elsewhere, and only its rules here are judged`).join('');

const section = (title: string, body: string): string => (body === '' ? '' : `## ${title}\n\n${body}`);

const list = (items: readonly string[]): string => items.map((item) => `* ${item}\n`).join('');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}

function summary(assessment: Assessment): string {
  return table(
    ['clause', 'asks that', 'verdict', 'why'],
    assessment.clauses.map((each) => [
      prose(each.clause.id),
      prose(each.clause.title),
      verdictName(each),
      prose(because(each, assessment)),
    ]),
  );
}

const verdictName = ({ verdict }: Pick<AssessedClause, 'verdict'>): string =>
  verdict === 'pass' || verdict.startsWith('not-') ? VERDICT_NAMES[verdict] : `**${VERDICT_NAMES[verdict]}**`;

function clausePart(assessed: AssessedClause, all: readonly Numbered[], assessment: Assessment): string {
  const { clause, verdict, policies } = assessed;
  const shows = clause.assessable ? [`*What a configuration shows of it:* ${prose(clause.reason)}\n`] : [];
  const evidence = table(
    ['policy', 'verdict', 'judged', 'evidence'],
    policies.map((each) => [code(each.policy.id), verdictName(each), prose(scopeOf(each)), evidenceFor(each, all)]),
  );
  return [
    `### ${prose(clause.id)}: ${VERDICT_NAMES[verdict]}\n`,
    `${prose(clause.title)}. ${prose(because(assessed, assessment))}\n`,
    ...shows,
    ...(evidence === '' ? [] : [evidence]),
  ].join('\n');
}

function evidenceFor({ policy }: AssessedPolicy, all: readonly Numbered[]): string {
  const own = all.filter(({ first }) => isSame(first.policy, policy));
  return own.length === 0 ? 'none' : own.map(({ id }) => id).join(', ');
}

function findingPart(
  { id, input, clauses, first: finding, others, groups, attachedTo }: Numbered,
  severalInputs: boolean,
): string {
  const { policy, verdict, severity, message, span, witness, related, remedy, next } = finding;
  const frame = frameOf(finding);
  const facts = [
    `**Policy:** ${code(policy.id)} (${severity})`,
    `**Clauses:** ${clauses.map(prose).join(', ') || 'none'}`,
    `**Resource:** ${code(finding.address)}${others.length === 0 ? '' : `, and ${prose(listOthers(others))}`}`,
    ...(groups.length === 0 ? [] : [`**Security group:** ${groups.map(code).join(', ')}`]),
    ...(attachedTo.length === 0 ? [] : [`**Concerns:** ${prose(listOthers(attachedTo))}`]),
    `**Place:** ${code(placeOf(span))}${severalInputs ? ` (${code(input)})` : ''}`,
    ...(witness
      ? [`**${verdict === 'fail' ? 'Flow that proves it' : 'Flow that may pass'}:** ${code(formatWitness(witness))}`]
      : []),
    ...related.map((each) => `**See:** ${prose(each.message)} (${code(placeOf(each.span))})`),
    ...(next === undefined ? [] : [`**Next:** ${prose(next)}`]),
    `**${next === undefined ? 'What to do' : 'If it is so'}:** ${prose(sentence(remedy))}`,
  ];
  return [
    `### ${id}: ${prose(policy.title)}: ${verdict === 'fail' ? 'fail' : 'open'}\n`,
    `${prose(message)}\n`,
    ...(frame === undefined ? [] : [`${indented(frame)}\n`]),
    list(facts),
  ].join('\n');
}

/** Code by its indentation: nothing in it can end it. */
const indented = (text: string): string => text.replace(/^/gm, '    ');

function exceptionTable(exceptions: readonly Numbered[]): string {
  return table(
    ['no.', 'clauses', 'policy', 'accepted', 'place', 'reason', 'by', 'until'],
    exceptions.map(({ id, clauses, first, others, accepted }) => [
      id,
      clauses.map(prose).join(', '),
      code(first.policy.id),
      `${prose(first.message)}${others.length === 0 ? '' : ` The same for ${prose(listOthers(others))}.`}`,
      code(placeOf(first.span)),
      prose(accepted?.reason ?? ''),
      accepted?.owner === undefined ? `${accepted?.by}` : `${prose(accepted.owner)} (${accepted.by})`,
      accepted?.until === undefined ? 'no end' : prose(accepted.until),
    ]),
  );
}

const toldLine = ({ policy, message, span }: Finding): string =>
  `${code(placeOf(span))}: ${prose(message)} (${code(policy.id)})`;

function policyPart(assessment: Assessment): string {
  const policies = policiesIn(assessment.clauses);
  const hasNotes = policies.some(({ changes }) => changes.length > 0);
  const rows = policies.map(({ policy, askedBy, changes }) => [
    code(policy.id),
    prose(policy.title),
    policy.severity,
    ASKED_BY[askedBy],
    code(`${policy.origin.from}:${policy.origin.line}`),
    ...(hasNotes ? [changes.map(prose).join(' ')] : []),
  ]);
  const head = ['policy', 'requires', 'severity', 'asked for by', 'from', ...(hasNotes ? ['notes'] : [])];
  const advice = notInForce(assessment);
  return [table(head, rows), ...(advice === undefined ? [] : [`${prose(advice)}\n`])].join('\n');
}

const legend = (): readonly string[] =>
  clauseVerdicts.map((verdict) => `**${VERDICT_NAMES[verdict]}**: ${prose(CLAUSE_VERDICTS[verdict])}.`);
