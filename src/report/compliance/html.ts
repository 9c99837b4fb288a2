import type { AssessedClause, Assessment } from '../../compliance/assess.js';
import { CLAUSE_VERDICTS, clauseVerdicts } from '../../compliance/verdict.js';
import { renderDiagnostic } from '../diagnostic.js';
import { type Html, html } from '../html/html.js';
import { page } from '../html/page.js';
import { type Row, scrolling, table } from '../html/table.js';
import { badge, clauseSection, exceptionTable, findingSection, policyPart, type Shown, told } from './html-parts.js';
import type { ComplianceReport } from './model.js';
import { numbered } from './numbered.js';
import { COMPLIANCE_STYLE } from './style.js';
import { because, HOW_TO_READ, headline, inputFacts, plural, policiesIn, tally, WHAT_A_VERDICT_IS } from './words.js';

/** One page in itself, for browsers, screen readers and paper. */
export function complianceAsHtml(report: ComplianceReport): string {
  const { assessment, changes, diagnostics, told: remarks } = report;
  const { clauses, evidence, framework } = assessment;
  const shown: Shown = {
    all: numbered(evidence),
    severalInputs: report.inputs.length > 1,
    anchors: new Map(clauses.map(({ clause }, at) => [clause.id, `c${at + 1}`])),
  };
  const findings = shown.all.filter(({ accepted }) => accepted === undefined);
  const exceptions = shown.all.filter(({ accepted }) => accepted !== undefined);
  return page({
    title: `Compliance report: ${framework.title}`,
    style: COMPLIANCE_STYLE,
    body: html`<a class="skip" href="#clauses">Skip to the clauses</a>
${head(report)}
<main>
${summary(report, shown)}
<section aria-labelledby="clauses"><h2 id="clauses">Clause by clause</h2>
${clauses.map((each) => clauseSection(each, shown, assessment))}
</section>
${section('findings', 'Findings', findings.length > 0 && html`${findings.map((each) => findingSection(each, shown))}`)}
${section(
  'exceptions',
  'Exceptions',
  exceptions.length + remarks.length > 0 && html`${exceptionTable(exceptions, shown)}${told(remarks)}`,
)}
${section('policies', 'Policies', policiesIn(clauses).length > 0 && policyPart(assessment))}
${section('changes', 'What the configuration says otherwise', changes.length > 0 && list(changes))}
${section('remarks', 'Remarks on the input', diagnostics.length > 0 && list(diagnostics.map(renderDiagnostic)))}
</main>
${footer()}`,
  });
}

const section = (id: string, title: string, body: Html | false): Html | undefined =>
  body === false
    ? undefined
    : html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}
</section>`;

const list = (items: readonly string[]): Html =>
  html`<ul class="others">${items.map((each) => html`<li>${each}</li>`)}</ul>`;

function head({ toolVersion, date, assessment, inputs }: ComplianceReport): Html {
  const { framework, clauses } = assessment;
  const judged = inputs.map((input) => {
    const rest = input.elsewhere.map(
      (name) => html`; <code>${name}</code> is declared elsewhere, and only its rules here are judged`,
    );
    return html`<dd><code>${input.path}</code> (${inputFacts(input)})${rest}</dd>`;
  });
  return html`<header>
<p class="kind">Compliance report</p>
<h1>${framework.title}</h1>
<dl class="about-it">
<dt>Framework</dt><dd><code>${framework.id}</code></dd>
<dt>As of</dt><dd>${date} (UTC)</dd>
<dt>Judged</dt>${judged}
<dt>By</dt><dd>sglint ${toolVersion}, with ${plural(policiesIn(clauses).length, 'policy', 'policies')}</dd>
</dl>
</header>`;
}

function summary({ assessment }: ComplianceReport, { anchors }: Shown): Html {
  const { clauses, gaps } = assessment;
  const counts = tally(clauses);
  const boxes = clauseVerdicts.map(
    (verdict) =>
      html`<li${counts[verdict] === 0 ? html` class="none"` : undefined}><b>${counts[verdict]}</b> ${badge(verdict)}</li>`,
  );
  const incomplete =
    gaps.length === 0
      ? undefined
      : html`<div class="warning"><p><strong>This report is not complete.</strong> No clause passes, because of this:</p>${list(gaps)}</div>`;
  return html`<section aria-labelledby="summary"><h2 id="summary">Summary</h2>
<p class="headline">${headline(clauses)}</p>
<p class="shows">${WHAT_A_VERDICT_IS}</p>
<ul class="tally" aria-label="Clauses by verdict">${boxes}</ul>
${incomplete}
${scrolling(
  'summary',
  table({
    caption: 'Every clause with its verdict',
    hidesCaption: true,
    columns: ['Clause', 'Asks that', 'Verdict', 'Why'],
    rows: clauses.map((each) => line(each, assessment, anchors.get(each.clause.id) ?? '')),
  }),
)}
</section>`;
}

const line = (assessed: AssessedClause, assessment: Assessment, anchor: string): Row => ({
  cells: [
    { content: html`<a href="#${anchor}">${assessed.clause.id}</a>`, className: 'number' },
    html`${assessed.clause.title}`,
    { content: badge(assessed.verdict), className: 'verdict-cell' },
    html`${because(assessed, assessment)}`,
  ],
});

function footer(): Html {
  const verdicts = clauseVerdicts.map((verdict) => html`<li>${badge(verdict)} ${CLAUSE_VERDICTS[verdict]}.</li>`);
  return html`<footer>
<h2>How to read this report</h2>
<ul class="legend">${verdicts}</ul>
<ul class="others">${HOW_TO_READ.map((each) => html`<li>${each}</li>`)}</ul>
</footer>`;
}
