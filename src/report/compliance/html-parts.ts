import type { AssessedClause, AssessedPolicy, Assessment } from '../../compliance/assess.js';
import { isSame } from '../../compliance/same.js';
import type { ClauseVerdict } from '../../compliance/verdict.js';
import type { Finding } from '../../evaluate/finding.js';
import { formatWitness } from '../../policy/describe/witness.js';
import { placeOf } from '../../text/span.js';
import { sentence } from '../../text/words.js';
import { codes, lineInQuestion } from '../html/finding.js';
import { type Html, html, joined } from '../html/html.js';
import { type Row, scrolling, table } from '../html/table.js';
import { listOthers } from '../merge.js';
import type { Numbered } from './numbered.js';
import { ASKED_BY, because, notInForce, policiesIn, scopeOf, VERDICT_NAMES } from './words.js';

/** What the parts of the page point at. */
export interface Shown {
  readonly all: readonly Numbered[];
  /** Where the section of each clause is, by its id. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Findings have to say which of several inputs they are of. */
  readonly severalInputs: boolean;
}

const SIGNS: Readonly<Record<ClauseVerdict, string>> = {
  fail: '\u2717',
  open: '?',
  exception: '!',
  pass: '\u2713',
  'not-assessed': '\u2013',
  'not-assessable': '\u2013',
};

/** A verdict, told by a word, a sign and a frame. */
export const badge = (verdict: ClauseVerdict): Html =>
  html`<span class="verdict ${verdict}"><span aria-hidden="true">${SIGNS[verdict]}</span> ${VERDICT_NAMES[verdict]}</span>`;

/** All about one clause: what it asks, what shows of it, and what each of its policies says. */
export function clauseSection(assessed: AssessedClause, shown: Shown, assessment: Assessment): Html {
  const { clause, verdict, policies } = assessed;
  const id = shown.anchors.get(clause.id) ?? '';
  const shows = clause.assessable
    ? html`<p class="shows"><i>What a configuration shows of it:</i> ${clause.reason}</p>`
    : undefined;
  return html`
<section class="clause ${verdict}" id="${id}" aria-labelledby="${id}-name">
<h3 id="${id}-name">${clause.id} ${badge(verdict)}</h3>
<p><strong>${clause.title}.</strong></p>
<p>${because(assessed, assessment)}</p>
${shows}
${policies.length === 0 ? undefined : evidenceTable(assessed, shown)}
</section>`;
}

function evidenceTable({ clause, policies }: AssessedClause, { all }: Shown): Html {
  const rows = policies.map(
    (each): Row => ({
      cells: [
        html`<code>${each.policy.id}</code><span class="note">${each.policy.title}</span>`,
        { content: badge(each.verdict), className: 'verdict-cell' },
        html`${scopeOf(each)}`,
        { content: references(each, all), className: 'refs' },
      ],
    }),
  );
  return table({
    caption: `What the policies for ${clause.id} say`,
    hidesCaption: true,
    columns: ['Policy', 'Verdict', 'Judged', 'Evidence'],
    rows,
  });
}

function references({ policy }: AssessedPolicy, all: readonly Numbered[]): Html {
  const own = all.filter(({ first }) => isSame(first.policy, policy));
  return own.length === 0
    ? html`none`
    : joined(
        own.map(({ id }) => html`<a href="#${id}">${id}</a>`),
        ' ',
      );
}

const clauseLinks = (clauses: readonly string[], { anchors }: Shown): Html =>
  clauses.length === 0
    ? html`none`
    : joined(
        clauses.map((id) => html`<a class="number" href="#${anchors.get(id) ?? ''}">${id}</a>`),
        ', ',
      );

/** A finding with all that there is to prove it. */
export function findingSection(numbered: Numbered, shown: Shown): Html {
  const { id, input, clauses, first: finding, others, groups, attachedTo } = numbered;
  const { severalInputs } = shown;
  const { policy, verdict, severity, message, span, witness, related, remedy, next } = finding;
  const also = others.length === 0 ? '' : `, and ${listOthers(others)}`;
  const facts: readonly (readonly [string, readonly Html[]])[] = [
    ['Policy', [html`<code>${policy.id}</code> (${severity})`]],
    ['Clauses', [clauseLinks(clauses, shown)]],
    ['Resource', [html`<code>${finding.address}</code>${also}`]],
    ['Security group', groups.length === 0 ? [] : [codes(groups)]],
    ['Concerns', attachedTo.length === 0 ? [] : [html`${listOthers(attachedTo)}`]],
    ['Place', [html`<code>${placeOf(span)}</code>${severalInputs ? html` (<code>${input}</code>)` : undefined}`]],
    [
      verdict === 'fail' ? 'Flow that proves it' : 'Flow that may pass',
      witness ? [html`<code>${formatWitness(witness)}</code>`] : [],
    ],
    ['See', related.map((each) => html`${each.message} (<code>${placeOf(each.span)}</code>)`)],
    ['Next', next === undefined ? [] : [html`${next}`]],
    [next === undefined ? 'What to do' : 'If it is so', [html`${sentence(remedy)}`]],
  ];
  return html`
<section class="finding ${verdict}" id="${id}" aria-labelledby="${id}-name">
<h3 id="${id}-name">${id} ${badge(verdict)} ${policy.title}</h3>
<p>${message}</p>
${lineInQuestion(finding)}
<dl>${facts.filter(([, said]) => said.length > 0).map(([name, said]) => html`<dt>${name}</dt>${said.map((each) => html`<dd>${each}</dd>`)}`)}</dl>
</section>`;
}

/** What is accepted, by whom and until when. */
export function exceptionTable(exceptions: readonly Numbered[], shown: Shown): Html | undefined {
  if (exceptions.length === 0) return undefined;
  const rows = exceptions.map(({ id, clauses, first, others, accepted }): Row => {
    const also = others.length === 0 ? '' : ` The same for ${listOthers(others)}.`;
    const owner = accepted?.owner === undefined ? undefined : html`${accepted.owner}, `;
    return {
      attributes: { id },
      cells: [
        html`${id}`,
        clauseLinks(clauses, shown),
        html`${first.message}${also}<span class="note"><code>${first.policy.id}</code> at <code>${placeOf(first.span)}</code></span>`,
        html`${accepted?.reason}`,
        html`${owner}${accepted?.by}`,
        { content: html`${accepted?.until ?? 'no end'}`, className: 'number' },
      ],
    };
  });
  const columns = ['No.', 'Clauses', 'Accepted', 'Reason', 'By', 'Until'];
  return scrolling('exceptions', table({ caption: 'Findings that are accepted', hidesCaption: true, columns, rows }));
}

/** What is wrong with comments and exceptions. */
export const told = (findings: readonly Finding[]): Html | undefined =>
  findings.length === 0
    ? undefined
    : html`<ul class="others">${findings.map(({ message, span, policy }) => html`<li><code>${placeOf(span)}</code>: ${message} (<code>${policy.id}</code>)</li>`)}</ul>`;

/** The policies, where they come from, and what the configuration has to do with them. */
export function policyPart(assessment: Assessment): Html {
  const policies = policiesIn(assessment.clauses);
  const hasNotes = policies.some(({ changes }) => changes.length > 0);
  const rows = policies.map(
    ({ policy, askedBy, changes }): Row => ({
      cells: [
        html`<code>${policy.id}</code><span class="note">${policy.origin.from}:${policy.origin.line}</span>`,
        html`${policy.title}`,
        html`${policy.severity}`,
        html`${ASKED_BY[askedBy]}`,
        ...(hasNotes ? [changes.length === 0 ? html`none` : html`${changes.join(' ')}`] : []),
      ],
    }),
  );
  const advice = notInForce(assessment);
  const columns = ['Policy', 'Requires', 'Severity', 'Asked for by', ...(hasNotes ? ['Notes'] : [])];
  const all = table({
    caption: 'The policies that were judged by',
    hidesCaption: true,
    className: 'asked',
    columns,
    rows,
  });
  return html`${scrolling('policies', all)}${advice === undefined ? undefined : html`<p class="shows">${advice}</p>`}`;
}
