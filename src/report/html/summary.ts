import type { Unit } from '../../exposure/unit.js';
import { mayHaveOthers, type Section, settingsElsewhere } from './group.js';
import { type Html, html } from './html.js';
import { type Anchors, type AnchorsIn, chip, farEnds, inputOf } from './pieces.js';
import type { Row } from './row.js';
import { type Row as Line, table } from './table.js';

/** What is known of all groups together. */
export interface Overview {
  readonly sections: readonly Section[];
  readonly incomplete: boolean;
}

/** The first thing to read: which groups are open to the internet, and with what. */
export function summary({ sections, incomplete }: Overview, anchorsIn: AnchorsIn): Html {
  const open = sections.filter((section) => openRows(section).length > 0);
  const rest = sections.filter((section) => !open.includes(section));
  const perhaps = rest.filter((section) => perhapsRows(section).length > 0);
  const others = rest.filter((section) => !perhaps.includes(section));
  return html`
<section class="summary${open.length === 0 ? ' calm' : ''}" aria-labelledby="open">
<h2 id="open">Open to the internet</h2>
<p class="headline">${headline(open.length, perhaps.length, { sections, incomplete })}</p>
${incomplete ? html`<p class="warning"><strong>This page is not complete:</strong> some of the input could not be read, and what is in it may be open, too.</p>` : undefined}
${list(open, 'Open to the internet', anchorsIn, sections)}
${perhaps.length === 0 ? undefined : html`<h3>Perhaps open to the internet</h3>${list(perhaps, 'Perhaps open to the internet', anchorsIn, sections)}`}
${others.length === 0 ? undefined : html`<h3>Not open to the internet</h3><ul class="others">${others.map(closed)}</ul>`}
</section>`;
}

function headline(open: number, perhaps: number, { sections, incomplete }: Overview): Html {
  const isMixed = sections.some(({ unit }) => unit.kind === 'interface');
  const noun = `security group${sections.length === 1 ? '' : 's'}${isMixed ? ' and interfaces' : ''}`;
  if (sections.length === 0) return html`There is no security group here.`;
  const may =
    perhaps === 0 ? undefined : html` <strong>${perhaps}${open === 0 ? '' : ' more'}</strong> may be open to it.`;
  if (open === 0) {
    const isSure = perhaps === 0 && !incomplete && sections.every(({ unit }) => isSettled(unit));
    return html`<strong>None</strong> of ${sections.length} ${noun} is ${isSure ? '' : 'certain to be '}open to the internet.${may}`;
  }
  return html`<strong>${open} of ${sections.length}</strong> ${noun} ${open === 1 ? 'lets' : 'let'} in traffic from the internet.${may}`;
}

/** All rules that count are known here. */
const isSettled = (unit: Unit): boolean => !unit.isPartial && !mayHaveOthers(unit);

const openRows = ({ rows }: Section): readonly Row[] =>
  rows.filter(({ direction, openness }) => direction === 'ingress' && openness === 'open');

const perhapsRows = ({ rows }: Section): readonly Row[] =>
  rows.filter(({ direction, openness }) => direction === 'ingress' && openness === 'perhaps');

function list(
  sections: readonly Section[],
  caption: string,
  anchorsIn: AnchorsIn,
  all: readonly Section[],
): Html | undefined {
  if (sections.length === 0) return undefined;
  return table({
    caption: `${caption}, group by group`,
    hidesCaption: true,
    className: 'overview groups',
    columns: ['Group', 'What is open', 'To whom'],
    rows: sections.map((section) => line(section, anchorsIn(section.unit.input), all)),
  });
}

function line(section: Section, anchors: Anchors, all: readonly Section[]): Line {
  const rows = [...openRows(section), ...perhapsRows(section)];
  const whom = new Map(rows.map((row) => [row.peers.map(({ text }) => text).join(), row]));
  return {
    cells: [
      nameOf(section, all),
      html`<ul class="chips">${rows.map(chip)}</ul>`,
      html`<ul class="whom">${[...whom.values()].map((row) => html`<li>${farEnds(row, anchors)}</li>`)}</ul>`,
    ],
  };
}

function nameOf(section: Section, sections: readonly Section[]): Html {
  const { id, unit } = section;
  const attached = unit.attachedTo.length;
  const where =
    attached === 0 ? nowhere(section, sections) : `attached to ${attached} resource${attached === 1 ? '' : 's'}`;
  return html`<a href="#${id}"><code>${unit.name}</code></a>${inputOf(unit)} <span class="note">${where}</span>`;
}

const nowhere = (section: Section, sections: readonly Section[]): string =>
  settingsElsewhere(section, sections).length > 0
    ? 'attached together with other groups only: what counts there is listed apart'
    : 'attached to nothing known here';

function closed({ id, unit }: Section): Html {
  const note = isSettled(unit) ? '' : ' by the rules that are here; others are not known';
  return html`<li><a href="#${id}"><code>${unit.name}</code></a>${inputOf(unit)}${note}</li>`;
}
