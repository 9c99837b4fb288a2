import type { Report } from '../report.js';
import { type Html, html } from './html.js';
import { type Row, scrolling, table } from './table.js';

/** What was judged by: all policies in force, and what each of them says. */
export function policiesTable(report: Report): Html {
  const rows = report.policies.map(
    ({ id, title, severity }, at): Row => ({
      cells: [
        { content: html`${title} <span class="note">${id}</span>`, key: at },
        html`${severity}`,
        html`${outcomeOf(id, report)}`,
      ],
    }),
  );
  const caption = 'Every policy that was judged by, and what it came to';
  const columns = ['Policy', 'Severity', 'Result'];
  return html`
<section aria-labelledby="policies">
<h2 id="policies">Policies in force</h2>
${scrolling('policies', table({ caption, className: 'sortable', columns, rows }))}
</section>
`;
}

/** What a policy came to, in a few words. */
export function outcomeOf(id: string, { findings, suppressed, only, known, problems }: Report): string {
  const own = findings.filter(({ policy }) => policy.id === id);
  const failed = own.filter(({ verdict }) => verdict === 'fail').length;
  const open = own.length - failed;
  const accepted = suppressed.filter(({ policy }) => policy.id === id).length;
  const parts = [
    ...(failed > 0 ? [`${failed} ${failed === 1 ? 'finding' : 'findings'}`] : []),
    ...(open > 0 ? [`${open} cannot be decided`] : []),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
  ];
  if (parts.length > 0) return parts.join(', ');
  const nothing = only === undefined && known === 0 ? 'nothing found' : 'nothing new';
  return problems.length === 0 ? nothing : `${nothing} in what could be judged`;
}
