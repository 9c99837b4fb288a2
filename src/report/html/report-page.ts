import type { Diagnostic } from '../../config/diagnostic.js';
import { renderDiagnostic } from '../diagnostic.js';
import { type Html, html } from './html.js';
import { page } from './page.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

/** What a page about groups has of its own; how it looks and what it may do is the same for all. */
export interface ReportPage {
  readonly title: string;
  /** What it is about, in a sentence or two. */
  readonly about: Html;
  /** Where the link at the top leads that jumps over the summary. */
  readonly skip: { readonly to: string; readonly words: string };
  readonly main: readonly (Html | undefined)[];
  /** How to read it, point by point. */
  readonly notes: readonly Html[];
}

/** One page that loads nothing, for screens, paper and screen readers. */
export function reportPage({ title, about, skip, main, notes }: ReportPage): string {
  return page({
    title,
    style: STYLE,
    script: SCRIPT,
    body: html`<a class="skip" href="#${skip.to}">${skip.words}</a>
<header>
<h1>${title}</h1>
<p class="about">${about}</p>
</header>
<main>
${main.flatMap((part) => part ?? [])}
</main>
<footer>
<h2>How to read this</h2>
<ul class="others">
${notes.map((note) => html`<li>${note}</li>\n`)}</ul>
</footer>`,
  });
}

/** What is odd about the inputs. */
export function remarks(diagnostics: readonly Diagnostic[]): Html | undefined {
  if (diagnostics.length === 0) return undefined;
  return html`<section aria-labelledby="remarks"><h2 id="remarks">Remarks on the input</h2>
<ul class="others">${diagnostics.map((each) => html`<li>${renderDiagnostic(each)}</li>`)}</ul></section>\n`;
}

/** One choice of the filter, held against an attribute `data-NAME` of the items. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  /** The words for each value. */
  readonly options: Readonly<Record<string, string>>;
}

/** A filter over all items of a page; it shows where the page's script runs. */
export function filterForm(one: string, many: string, placeholder: string, choices: readonly Choice[]): Html {
  const selects = choices.map(({ name, label, all, options }) => {
    const values = Object.entries(options).map(([value, words]) => html`<option value="${value}">${words}</option>`);
    return html`<label>${label} <select id="${name}" data-of="${name}"><option value="">${all}</option>${values}</select></label>\n`;
  });
  return html`<form id="filter" hidden role="search" aria-label="Filter the ${many}" data-one="${one}" data-many="${many}">
<label>Search <input id="words" type="search" placeholder="${placeholder}" autocomplete="off"></label>
${selects}<button type="reset">Show all</button>
<span id="shown" role="status"></span>
</form>\n`;
}
