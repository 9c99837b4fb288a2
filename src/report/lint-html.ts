import type { Finding } from '../evaluate/finding.js';
import { SEVERITIES } from '../policy/policy.js';
import { renderProblem } from '../text/unusable.js';
import { acceptedSection } from './html/accepted.js';
import { findingSection, idOf, type PolicyResults } from './html/finding.js';
import { type Html, html, joined } from './html/html.js';
import { outcomeOf, policiesTable } from './html/policies.js';
import { filterForm, remarks, reportPage } from './html/report-page.js';
import { type Row, table } from './html/table.js';
import { mergeByPlace } from './merge.js';
import type { Report } from './report.js';
import { silencedLines } from './silenced.js';
import { summaryParts } from './summary.js';

/** `sglint -f html`: the findings as one page that loads nothing, for screens, paper and screen readers. */
export function lintAsHtml(report: Report): string {
  const sections = sectionsOf(report.findings);
  return reportPage({
    title: `Findings in ${report.inputs.map(({ path }) => path).join(', ')}`,
    about: html`What the policies say of the security groups in ${joined(report.inputs.map(inputOf), ', ')}. Made by sglint ${report.toolVersion}.`,
    skip: sections.length > 0 ? { to: 'findings', words: 'Skip to the findings' } : SKIP_TO_POLICIES,
    main: [
      overview(report, sections),
      ...(sections.length > 0 ? findings(sections) : []),
      acceptedSection(report.suppressed),
      remarks(report.diagnostics),
      policiesTable(report),
    ],
    notes: NOTES(),
  });
}

const SKIP_TO_POLICIES = { to: 'policies', words: 'Skip to the policies' };

const inputOf = ({ path, kind }: Report['inputs'][number]): Html =>
  html`the ${kind === 'hcl' ? 'configuration' : kind} <code>${path}</code>`;

/** One section a policy, in the order of their worst findings. */
function sectionsOf(all: readonly Finding[]): readonly PolicyResults[] {
  const byPolicy = new Map<string, Finding[]>();
  for (const finding of all) {
    const own = byPolicy.get(finding.policy.id);
    if (own) own.push(finding);
    else byPolicy.set(finding.policy.id, [finding]);
  }
  return [...byPolicy.values()].map((own) => ({ policy: (own[0] as Finding).policy, results: mergeByPlace(own), own }));
}

/** The first thing to read: how much there is, of what, and what the page cannot say. */
function overview(report: Report, sections: readonly PolicyResults[]): Html {
  const { found, judged } = summaryParts(report);
  const isCalm = !report.findings.some(({ verdict }) => verdict === 'fail');
  return html`
<section class="summary${isCalm ? ' calm' : ''}" aria-labelledby="overview">
<h2 id="overview">Overview</h2>
<p class="headline"><strong>${found}.</strong></p>
<p class="about">${judged}</p>
${silencedLines(report).map((line) => html`<p class="about">${line}</p>\n`)}${problems(report)}
${overviewTable(sections, report)}
</section>
`;
}

function problems({ problems: all }: Report): Html | undefined {
  if (all.length === 0) return undefined;
  return html`<div class="warning"><p><strong>This page is not complete:</strong> a part of the input could not be used, and nothing in it was judged.</p>
${all.map((problem) => html`<pre>${lines(renderProblem(problem))}</pre>`)}</div>`;
}

const lines = (text: string): readonly Html[] => text.split('\n').map((line) => html`${line}\n`);

function overviewTable(sections: readonly PolicyResults[], report: Report): Html | undefined {
  if (sections.length === 0) return undefined;
  const rows = sections.map(({ policy, own }): Row => {
    const worst = SEVERITIES.find((severity) => own.some((finding) => finding.severity === severity));
    return {
      cells: [
        html`<a href="#${idOf(policy)}">${policy.title}</a> <span class="note">${policy.id}</span>`,
        html`${worst}`,
        html`${outcomeOf(policy.id, report)}`,
      ],
    };
  });
  const columns = ['Policy', 'Severity', 'Result'];
  return table({ caption: 'Findings, policy by policy', hidesCaption: true, className: 'overview', columns, rows });
}

const findings = (sections: readonly PolicyResults[]): readonly Html[] => [
  html`<h2 id="findings">Policy by policy</h2>\n`,
  filterForm('place', 'places', 'ssh, web, main.tf…', [
    {
      name: 'severity',
      label: 'Severity',
      all: 'any',
      options: Object.fromEntries(SEVERITIES.map((severity) => [severity, severity])),
    },
    { name: 'verdict', label: 'Verdict', all: 'any', options: { fail: 'proved', open: 'cannot be decided' } },
  ]),
  ...sections.map(findingSection),
];

const NOTES = (): readonly Html[] => [
  html`A finding is <strong>proved</strong>: whatever is not known yet cannot make it go away. What <strong>cannot be decided</strong> is neither a pass nor a finding; what is missing is said beside it.`,
  html`Traffic is judged as it is let in or out in the end: the other rules of the group, their priorities, the defaults and the groups attached beside it are counted in.`,
  html`Where a line stands for several resources (count, for_each, a module that is called twice), they are listed together.`,
  html`A value that Terraform holds as sensitive is judged, and shown as (sensitive).`,
];
