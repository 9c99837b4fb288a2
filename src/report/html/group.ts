import type { Unit } from '../../exposure/unit.js';
import type { Direction } from '../../net/traffic.js';
import { placeOf } from '../../text/span.js';
import { type Html, html, joined } from './html.js';
import { type Anchors, badge, chip, farEnds, inputOf, serviceNames } from './pieces.js';
import { EVERYTHING, type Row, type Source } from './row.js';
import { type Row as Line, scrolling, table } from './table.js';

/** A group or an interface with its lines, as the page has it. */
export interface Section {
  readonly id: string;
  readonly unit: Unit;
  readonly rows: readonly Row[];
}

/** All about one group or interface: where it is, a map of who reaches what, and every line with the rules behind it. */
export function groupSection(section: Section, anchors: Anchors, sections: readonly Section[]): Html {
  const { id, unit } = section;
  return html`
<section class="group" id="${id}" aria-labelledby="${id}-name" data-name="${unit.name}">
<h3 id="${id}-name">${unit.kind === 'interface' ? 'Interface with ' : ''}<code>${unit.name}</code>${inputOf(unit)}</h3>
<p class="facts">${facts(unit, elsewhere(section, sections))}</p>
${directionPart(section, 'ingress', anchors)}
${directionPart(section, 'egress', anchors)}
</section>`;
}

/** Whether groups that are not known here, or not known for certain, may count there as well. */
export const mayHaveOthers = ({ possible }: Unit): boolean => possible === undefined || possible.length > 0;

function facts(unit: Unit, elsewhere: Html | undefined): Html {
  const { span, attachedTo, isPartial, kind, members, possible } = unit;
  const others = possible === undefined ? 'which ones is not known here' : possible.join(', ');
  const names = joined(
    attachedTo.map((name) => html`<code>${name}</code>`),
    ', ',
  );
  const attached =
    attachedTo.length === 0
      ? (elsewhere ?? html`Attached to nothing that is known here.`)
      : html`Attached to ${names}.`;
  const together =
    kind === 'interface' && members.length > 1
      ? ` The rules of these ${members.length} groups count together here.`
      : '';
  const partial = isPartial ? html` <strong>Its other rules and its defaults are not known here.</strong>` : undefined;
  const unknown = mayHaveOthers(unit)
    ? html` <strong>Other groups may be attached there, too: ${others}.</strong>`
    : undefined;
  return html`At <code>${placeOf(span)}</code>. ${attached}${together}${unknown}${partial}`;
}

/** Where a group counts only together with others: what it accepts on its own is accepted nowhere then. */
export const settingsElsewhere = ({ unit }: Section, sections: readonly Section[]): readonly Section[] =>
  !unit.isTogetherOnly
    ? []
    : sections.filter(
        (other) =>
          other.unit.kind === 'interface' && other.unit.input === unit.input && other.unit.members.includes(unit.name),
      );

function elsewhere(section: Section, sections: readonly Section[]): Html | undefined {
  const others = settingsElsewhere(section, sections);
  if (others.length === 0) return undefined;
  const links = others.map(({ id, unit }) => html`<a href="#${id}"><code>${unit.name}</code></a>`);
  return html`It is attached together with other groups only: see ${joined(links, ', ')}.`;
}

const WORDS = {
  ingress: { title: 'Lets in', preposition: 'From', nothing: 'It lets nothing in.' },
  egress: { title: 'Lets out', preposition: 'To', nothing: 'It lets nothing out.' },
};

function directionPart({ id, unit, rows }: Section, direction: Direction, anchors: Anchors): Html {
  const { title, nothing } = WORDS[direction];
  const own = rows.filter((row) => row.direction === direction);
  if (own.length === 0) {
    const text = unit.isPartial ? `${nothing.slice(0, -1)} by the rules that are known here.` : nothing;
    return html`<h4>${title}</h4><p>${text}</p>`;
  }
  return html`<h4 id="${id}-${direction}">${title}</h4>
${map(own, direction, anchors)}
${entries(own, `${id}-${direction}`, unit.name, direction, anchors)}`;
}

/** Who reaches what: a lane for each far end, with the traffic in it. */
function map(rows: readonly Row[], direction: Direction, anchors: Anchors): Html {
  const lanes = new Map<string, Row[]>();
  for (const row of rows) {
    const key = [row.openness, row.farEnd, ...row.peers.map(({ text }) => text)].join('\n');
    lanes.set(key, [...(lanes.get(key) ?? []), row]);
  }
  const shown = [...lanes.values()].map((lane) => {
    const [first] = lane as [Row];
    return html`<div class="lane ${first.openness} item" data-who="${first.farEnd}" data-way="${direction}">
<dt>${badge(first)} ${farEnds(first, anchors)}</dt>
<dd><ul class="chips">${lane.map(chip)}</ul></dd>
</div>`;
  });
  return html`<dl class="map">${shown}</dl>`;
}

const named = ({ name, place }: Source): Html =>
  html`<code>${name}</code>${place === undefined ? undefined : html` <span class="place">${place}</span>`}`;

const ALL = 12;

function entries(rows: readonly Row[], labelledBy: string, name: string, direction: Direction, anchors: Anchors): Html {
  const { title, preposition } = WORDS[direction];
  const lines = rows.map(
    (row, at): Line => ({
      attributes: { class: `item ${row.openness}`, 'data-who': row.farEnd, 'data-way': direction },
      cells: [
        { content: html`${badge(row)} ${farEnds(row, anchors)}`, key: at },
        { content: html`<b>${row.traffic}</b>`, key: row.order },
        row.services.length === 0 ? noService(row) : serviceNames(row, ALL),
        html`${row.certainty}${row.reasons.length > 0 ? html`<ul class="reasons">${row.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>` : undefined}`,
        html`<ul class="rules">${row.by.map((source) => html`<li>${named(source)}</li>`)}${row.partlyBy.map((source) => html`<li>partly ${named(source)}</li>`)}</ul>`,
      ],
    }),
  );
  const columns = [preposition, 'Traffic', 'Services', 'Certainty', 'By'];
  const caption = `${title}: every entry of ${name}`;
  return scrolling(labelledBy, table({ caption, className: 'sortable entries', columns, rows: lines }));
}

/** An empty cell would leave open whether there is none, or nobody looked. */
const noService = ({ traffic }: Row): Html =>
  html`<span class="soft">${traffic === EVERYTHING ? 'every service' : 'none that is usual there'}</span>`;
