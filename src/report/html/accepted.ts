import type { SuppressedFinding } from '../../suppression/suppression.js';
import { placeOf } from '../../text/span.js';
import { type Html, html } from './html.js';
import { type Row, scrolling, table } from './table.js';

/** What comments and exceptions silence, with who accepted it and until when: it does not count, and is not forgotten. */
export function acceptedSection(suppressed: readonly SuppressedFinding[]): Html | undefined {
  if (suppressed.length === 0) return undefined;
  const rows = suppressed.map(({ policy, severity, address, span, suppressed: { by, reason, until, owner } }): Row => {
    const how = by === 'comment' ? 'comment' : 'exception';
    return {
      cells: [
        html`<code>${address}</code> <span class="place">${placeOf(span)}</span>`,
        html`${policy.title} <span class="note">${policy.id}, ${severity}</span>`,
        html`${reason} <span class="note">${how}${owner === undefined ? '' : ` of ${owner}`}</span>`,
        html`${until ?? 'no end'}`,
      ],
    };
  });
  const columns = ['Resource', 'Policy', 'Reason', 'Until'];
  return html`
<section aria-labelledby="accepted">
<h2 id="accepted">Accepted</h2>
<p class="about">What comments and exceptions silence. It does not count as a finding.</p>
${scrolling('accepted', table({ caption: 'Accepted findings', className: 'sortable', columns, rows }))}
</section>
`;
}
