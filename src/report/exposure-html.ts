import type { ExposureReport } from './exposure-model.js';
import { groupSection, type Section } from './html/group.js';
import { type Html, html } from './html/html.js';
import { pathsSection } from './html/paths.js';
import { type Anchors, FAR_END_NAMES } from './html/pieces.js';
import { filterForm, remarks, reportPage } from './html/report-page.js';
import { rowsOf } from './html/row.js';
import { summary } from './html/summary.js';

/** `sglint exposure -f html`: one page that loads nothing, for screens, paper and screen readers. */
export function exposureAsHtml(report: ExposureReport): string {
  const sections = report.units.map((unit, at): Section => ({ id: `g${at + 1}`, unit, rows: rowsOf(unit, report) }));
  const anchorsIn = (input: string | undefined): Anchors =>
    new Map(sections.flatMap(({ id, unit }) => (unit.input === input ? [[unit.name, id]] : [])));
  return reportPage({
    title: `Exposure of ${report.paths.join(', ')}`,
    about: html`What each security group effectively accepts, its drops and defaults included. Made by sglint ${report.toolVersion}.`,
    skip: { to: 'groups', words: 'Skip to the groups' },
    main: [
      summary({ sections, incomplete: report.incomplete }, anchorsIn),
      pathsSection(report.units, report, anchorsIn),
      remarks(report.diagnostics),
      html`<h2 id="groups">Group by group</h2>\n`,
      filterForm('entry', 'entries', 'redis, 22, 10.0.0.0/8…', [
        { name: 'who', label: 'Far end', all: 'anybody', options: FAR_END_NAMES },
        {
          name: 'way',
          label: 'Direction',
          all: 'in and out',
          options: { ingress: 'lets in', egress: 'lets out' },
        },
      ]),
      ...sections.map((section) => groupSection(section, anchorsIn(section.unit.input), sections)),
    ],
    notes: NOTES(),
  });
}

const NOTES = (): readonly Html[] => [
  html`<strong>Internet</strong>: at least one of the addresses is of the public internet, be it all of it or a single one; how many is said beside it.`,
  html`<strong>Certain</strong>: accepted whatever is not known yet. <strong>Possible</strong>, or perhaps: accepted only if something that is not known here turns out so; the reasons are beside it.`,
  html`A security group is judged with all its rules; groups that are attached together count together, and have a section of their own.`,
  html`What stands in front of a group or behind it (a load balancer, a firewall, a route, a service that does not listen) is not in a security group, and this page says nothing about it.`,
  html`A value that Terraform holds as sensitive is judged, and shown as (sensitive).`,
];
