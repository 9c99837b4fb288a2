import { BASE_STYLE } from '../html/style.js';

/**
 * How the page of a report on compliance looks. A verdict is told by its word, a sign and the shape of its frame, and only then by
 * colour: all that is left on paper, or to somebody who sees none.
 */
export const COMPLIANCE_STYLE = `${BASE_STYLE}
:root { --good: #0a5c2b; --doubt: #7a4d00; }
@media (prefers-color-scheme: dark) { :root { --good: #7fd6a0; --doubt: #f0c069; } }
body { max-width: 70rem; }
header { padding-bottom: 0.75rem; border-bottom: 3px solid var(--ink); }
.kind { margin: 0; color: var(--soft); text-transform: uppercase; letter-spacing: 0.06em; font-size: 0.85rem; }
dl.about-it { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; margin: 0.75rem 0 0; }
dl.about-it dt { color: var(--soft); }
dl.about-it dd { margin: 0; }
.tally { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.75rem 0 1rem; }
.tally li { min-width: 7.5rem; padding: 0.35rem 0.7rem; border: 1px solid var(--line); border-radius: 0.4rem; }
.tally b { display: block; font-size: 1.5rem; line-height: 1.2; }
.tally li.none { color: var(--soft); }
.verdict { display: inline-block; padding: 0 0.5rem; border-radius: 0.3rem; border: 1px solid var(--line); font-size: 0.9rem; font-weight: 600; white-space: nowrap; }
.verdict.fail { border: 2px solid var(--open); background: var(--open); color: var(--on-open); text-transform: uppercase; }
.verdict.open { border: 2px dashed var(--doubt); color: var(--doubt); }
.verdict.exception { border: 3px double var(--doubt); color: var(--doubt); }
.verdict.pass { border: 2px solid var(--good); color: var(--good); }
.verdict.not-assessed, .verdict.not-assessable { border-style: dotted; color: var(--soft); font-weight: 400; }
.clause, .finding { margin-top: 1.5rem; padding-top: 0.25rem; border-top: 2px solid var(--line); }
.clause.fail, .finding.fail { border-top-color: var(--open); }
.clause h3, .finding h3 { margin-top: 0.5rem; line-height: 1.6; }
h3 .verdict { margin: 0 0.35rem; }
.clause p, .finding p { margin: 0.35rem 0; }
.clause table { margin-top: 0.6rem; }
.clause thead th:nth-child(1) { width: 46%; }
.clause thead th:nth-child(2) { width: 9rem; }
.clause thead th:nth-child(4) { width: 6.5rem; }
.asked thead th:nth-child(1) { width: 34%; }
.asked thead th:nth-child(4) { width: 11.5rem; }
.shows { color: var(--soft); }
.number { white-space: nowrap; }
.finding dl { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0.2rem 1rem; margin: 0.5rem 0 0; }
.finding dt { color: var(--soft); }
.finding dd { margin: 0; }
.finding dd + dd { grid-column: 2; }
td.verdict-cell { white-space: nowrap; }
.refs a { display: inline-block; padding: 0 0.15rem; }
.warning { margin: 0 0 1rem; }
.warning p { margin: 0 0 0.35rem; }
.scroll + .others { margin-top: 0.6rem; }
footer ul { margin: 0.5rem 0; }
.legend li { margin: 0.3rem 0; }
footer { margin-top: 2rem; border-top: 3px solid var(--ink); }
@media screen and (max-width: 48rem) {
  dl.about-it, .finding dl { grid-template-columns: 1fr; }
  dl.about-it dd, .finding dd { margin-bottom: 0.4rem; }
  .finding dd + dd { grid-column: 1; }
}
@media print {
  :root { --good: #000; --doubt: #000; }
  .verdict.fail { border: 3px solid #000; background: none; color: #000; font-weight: 800; }
  .tally li { min-width: 0; }
  thead, thead tr { break-inside: avoid; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  .finding, .clause p { break-inside: avoid; }
  .finding { margin-top: 0.9rem; }
  .finding dl { gap: 0 1rem; margin-top: 0.35rem; }
  .clause p, .finding p { orphans: 3; widows: 3; }
  .clause p:not(:last-child) { break-after: avoid; }
}
`;
