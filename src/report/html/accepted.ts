import type { SuppressedFinding } from '../../suppression/suppression.js';
import { placeOf } from '../../text/span.js';
import { type Html, html } from './html.js';

/** What comments and exceptions silence, with who accepted it and until when: it does not count, and is not forgotten. */
export function acceptedSection(suppressed: readonly SuppressedFinding[]): Html | undefined {
  if (suppressed.length === 0) return undefined;
  const lines = suppressed.map(({ policy, severity, address, span, suppressed: { by, reason, until, owner } }) => {
    const how = by === 'comment' ? 'comment' : 'exception';
    return html`
<tr><th scope="row"><code>${address}</code> <span class="place">${placeOf(span)}</span></th>
<td>${policy.title} <span class="note">${policy.id}, ${severity}</span></td>
<td>${reason} <span class="note">${how}${owner === undefined ? '' : ` of ${owner}`}</span></td>
<td>${until ?? 'no end'}</td></tr>`;
  });
  return html`
<section aria-labelledby="accepted">
<h2 id="accepted">Accepted</h2>
<p class="about">What comments and exceptions silence. It does not count as a finding.</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="accepted"><table class="sortable">
<caption>Accepted findings</caption>
<thead><tr><th scope="col">Resource</th><th scope="col">Policy</th><th scope="col">Reason</th><th scope="col">Until</th></tr></thead>
<tbody>${lines}</tbody>
</table></div>
</section>
`;
}
