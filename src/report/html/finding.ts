import type { Finding } from '../../evaluate/finding.js';
import { formatWitness } from '../../policy/describe/witness.js';
import type { Policy } from '../../policy/policy.js';
import { framedLine } from '../../text/code-frame.js';
import { placeOf } from '../../text/span.js';
import { sentence } from '../../text/words.js';
import { isShowable } from '../frame.js';
import { linkOf } from '../link.js';
import type { Result } from '../merge.js';
import { type Html, html, joined } from './html.js';

/** What a policy found. */
export interface PolicyResults {
  readonly policy: Policy;
  readonly own: readonly Finding[];
  /** The same, those of one place together. */
  readonly results: readonly Result[];
}

/** Where the section of a policy is. */
export const idOf = ({ id }: Policy): string => `policy-${id}`;

/** A policy, why it matters, and all that it found. */
export function findingSection({ policy, results }: PolicyResults): Html {
  const id = idOf(policy);
  return html`
<section class="group" id="${id}" aria-labelledby="${id}-title" data-name="${policy.id} ${policy.title}">
<h3 id="${id}-title">${policy.title}</h3>
<p class="facts"><code>${policy.id}</code>${policy.rationale === undefined ? '' : `: ${policy.rationale}`}</p>
${results.map(article)}
${sources(policy.references)}
</section>`;
}

/** Links that somebody may follow; the page itself never does. */
function sources(references: readonly string[]): Html | undefined {
  if (references.length === 0) return undefined;
  const links = references.map((text) => {
    const link = linkOf(text);
    return link === undefined ? html`${text}` : html`<a href="${link}" rel="noreferrer">${text}</a>`;
  });
  return html`<p class="facts sources">Read more: ${joined(links, ', ')}</p>`;
}

function article(result: Result): Html {
  const { first: finding, others } = result;
  const { verdict, severity, address, message, span } = finding;
  const isGrave = verdict === 'fail' && (severity === 'critical' || severity === 'high');
  const kind = verdict === 'open' ? 'undecided' : isGrave ? 'grave-one' : 'mild';
  return html`
<article class="finding item ${kind}" data-severity="${severity}" data-verdict="${verdict}">
<h4>${severityBadge(finding)} <code>${address}</code>${others.length === 0 ? '' : ` and ${others.length} more`}</h4>
<p>${message}</p>
${lineInQuestion(finding)}
<dl>
${entry('At', html`<code>${placeOf(span)}</code>`)}
${facts(result)}
</dl>
</article>`;
}

/** The word itself says it; shape and weight do, too, and never colour alone. */
export function severityBadge({ verdict, severity }: Pick<Finding, 'verdict' | 'severity'>): Html {
  if (verdict === 'open') return html`<strong class="badge perhaps">open, ${severity} if so</strong>`;
  const isGrave = severity === 'critical' || severity === 'high';
  return isGrave
    ? html`<strong class="badge open">${severity}</strong>`
    : html`<strong class="badge">${severity}</strong>`;
}

/** The line that a finding points at, with the part in question marked: on a narrow screen it breaks, and a reader has no carets to read. */
export function lineInQuestion(finding: Finding): Html | undefined {
  const framed = isShowable(finding) ? framedLine(finding.span) : undefined;
  if (framed === undefined) return undefined;
  const { line, before, marked, after } = framed;
  return html`<pre><span class="line">${line} | </span>${before}<mark>${marked}</mark>${after}</pre>`;
}

function facts({ first, others, groups, input, attachedTo, related }: Result): readonly Html[] {
  const { verdict, remedy, next, witness } = first;
  const places = related.map((each) => html`<li>${each.message} <span class="place">${placeOf(each.span)}</span></li>`);
  return [
    ...(groups.length === 0 ? [] : [entry('Group', codes(groups))]),
    ...(input === undefined ? [] : [entry('In', html`${input.noun} <code>${input.name}</code>`)]),
    ...(others.length === 0 ? [] : [entry('Also', codes(others))]),
    ...(attachedTo.length === 0 ? [] : [entry('On', codes(attachedTo))]),
    ...(witness === undefined
      ? []
      : [entry(verdict === 'fail' ? 'Proof' : 'Example', html`<code>${formatWitness(witness)}</code>`)]),
    ...(places.length === 0 ? [] : [entry('See', html`<ul>${places}</ul>`)]),
    ...(next === undefined ? [] : [entry('Next', html`${next}`)]),
    entry(next === undefined ? 'What to do' : 'If so', html`${sentence(remedy)}`),
  ];
}

const entry = (term: string, what: Html): Html => html`<dt>${term}</dt><dd>${what}</dd>\n`;

/** Names in a line. */
export const codes = (names: readonly string[]): Html =>
  joined(
    names.map((name) => html`<code>${name}</code>`),
    ', ',
  );
