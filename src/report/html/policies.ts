import type { Report } from '../report.js';
import { type Html, html } from './html.js';

/** What was judged by: all policies in force, and what each of them says. */
export function policiesTable(report: Report): Html {
  const lines = report.policies.map(
    ({ id, title, severity }, at) => html`
<tr><th scope="row" data-key="${at}">${title} <span class="note">${id}</span></th>
<td>${severity}</td>
<td>${outcomeOf(id, report)}</td></tr>`,
  );
  return html`
<section aria-labelledby="policies">
<h2 id="policies">Policies in force</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="policies"><table class="sortable">
<caption>Every policy that was judged by, and what it came to</caption>
<thead><tr><th scope="col">Policy</th><th scope="col">Severity</th><th scope="col">Result</th></tr></thead>
<tbody>${lines}</tbody>
</table></div>
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
