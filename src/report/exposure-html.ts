import { nodeCrypto } from '../text/node-crypto.js';
import { renderDiagnostic } from './diagnostic.js';
import type { ExposureReport } from './exposure-model.js';
import { groupSection, type Section } from './html/group.js';
import { Html, html } from './html/html.js';
import { pathsSection } from './html/paths.js';
import { type Anchors, FAR_END_NAMES } from './html/pieces.js';
import { rowsOf } from './html/row.js';
import { SCRIPT } from './html/script.js';
import { STYLE } from './html/style.js';
import { summary } from './html/summary.js';

/** `sglint exposure -f html`: one page that loads nothing, for screens, paper and screen readers. */
export function exposureAsHtml(report: ExposureReport): string {
  const sections = report.units.map((unit, at): Section => ({ id: `g${at + 1}`, unit, rows: rowsOf(unit, report) }));
  const anchorsIn = (input: string | undefined): Anchors =>
    new Map(sections.flatMap(({ id, unit }) => (unit.input === input ? [[unit.name, id]] : [])));
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY()}">
<title>${titleOf(report)}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#groups">Skip to the groups</a>
<header>
<h1>${titleOf(report)}</h1>
<p class="about">What each security group effectively accepts, its drops and defaults included. Made by sglint ${report.toolVersion}.</p>
</header>
<main>
${summary({ sections, incomplete: report.incomplete }, anchorsIn)}
${pathsSection(report.units, report, anchorsIn)}
${remarks(report)}
<h2 id="groups">Group by group</h2>
${filterForm()}
${sections.map((section) => groupSection(section, anchorsIn(section.unit.input), sections))}
</main>
${footer()}
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`;
  return page.markup;
}

const titleOf = ({ paths }: ExposureReport): string => `Exposure of ${paths.join(', ')}`;

/** Nothing may be loaded, and nothing may run but the page's own script, whatever names people have thought of. */
const POLICY = (): string =>
  `default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'`;

const hashOf = (text: string): string => `sha256-${nodeCrypto().createHash('sha256').update(text).digest('base64')}`;

function remarks({ diagnostics }: ExposureReport): Html | undefined {
  if (diagnostics.length === 0) return undefined;
  return html`<section aria-labelledby="remarks"><h2 id="remarks">Remarks on the input</h2>
<ul class="others">${diagnostics.map((each) => html`<li>${renderDiagnostic(each)}</li>`)}</ul></section>`;
}

function filterForm(): Html {
  const kinds = Object.entries(FAR_END_NAMES).map(([kind, name]) => html`<option value="${kind}">${name}</option>`);
  return html`<form id="filter" hidden role="search" aria-label="Filter the entries">
<label>Search <input id="words" type="search" placeholder="redis, 22, 10.0.0.0/8…" autocomplete="off"></label>
<label>Far end <select id="who"><option value="">anybody</option>${kinds}</select></label>
<label>Direction <select id="way"><option value="">in and out</option><option value="ingress">lets in</option><option value="egress">lets out</option></select></label>
<button type="reset">Show all</button>
<span id="shown" role="status"></span>
</form>`;
}

function footer(): Html {
  return html`<footer>
<h2>How to read this</h2>
<ul class="others">
<li><strong>Internet</strong>: at least one of the addresses is of the public internet, be it all of it or a single one; how many is said beside it.</li>
<li><strong>Certain</strong>: accepted whatever is not known yet. <strong>Possible</strong>, or perhaps: accepted only if something that is not known here turns out so; the reasons are beside it.</li>
<li>A security group is judged with all its rules; groups that are attached together count together, and have a section of their own.</li>
<li>What stands in front of a group or behind it (a load balancer, a firewall, a route, a service that does not listen) is not in a security group, and this page says nothing about it.</li>
<li>A value that Terraform holds as sensitive is judged, and shown as (sensitive).</li>
</ul>
</footer>`;
}
