import type { Unit } from '../../exposure/unit.js';
import { type Html, html, joined } from './html.js';
import type { FarEndName, Row, Service } from './row.js';

/** Where the section of each group is, by its address. */
export type Anchors = ReadonlyMap<string, string>;

/** The same for each input: groups of two may have the same address. */
export type AnchorsIn = (input: Unit['input']) => Anchors;

/** The input that a group is from, where there are several. */
export const inputOf = ({ input }: Unit): Html | undefined =>
  input === undefined ? undefined : html` <span class="place">in ${input}</span>`;

/** Who the far ends of a kind are, in words. */
export const FAR_END_NAMES: Readonly<Record<Row['farEnd'], string>> = {
  internet: 'Internet',
  'prefix-list': 'Prefix list',
  addresses: 'Addresses not of the internet',
  group: 'Security group',
  member: 'Members',
  hidden: 'Not the internet',
};

/** The word that says how open a line is: shown by shape and weight, too, never by colour alone. */
export function badge({ openness, farEnd, certainty, peers }: Row): Html {
  const name = farEnd === 'member' && peers.length === 0 ? 'Own members' : FAR_END_NAMES[farEnd];
  if (openness === 'open') return html`<strong class="badge open">${name}</strong>`;
  if (openness === 'perhaps') return html`<strong class="badge perhaps">${name}, perhaps</strong>`;
  return html`<span class="badge">${name}${certainty === 'possible' ? ', perhaps' : ''}</span>`;
}

/** The far ends themselves; a group of the page is a link to its section. */
export function farEnds({ peers, width }: Row, anchors: Anchors): Html {
  const names = joined(
    peers.map((peer) => farEnd(peer, anchors)),
    ', ',
  );
  return width === '' ? names : html`${names} <span class="soft">(${width})</span>`;
}

function farEnd({ text, group }: FarEndName, anchors: Anchors): Html {
  const anchor = group === undefined ? undefined : anchors.get(group);
  return anchor === undefined ? html`<code>${text}</code>` : html`<a href="#${anchor}"><code>${text}</code></a>`;
}

/** Traffic with the services that are usual there, as one item of a list. */
export function chip(row: Row): Html {
  const kind = row.certainty === 'possible' ? 'perhaps' : row.openness;
  return html`<li class="chip ${kind}"><b>${row.traffic}</b>${serviceNames(row, FEW)}${
    kind === 'perhaps' ? html` <i>perhaps</i>` : undefined
  }</li>`;
}

const FEW = 3;

/** The services of a line, the gravest first; where it is open to the internet, how grave that is. */
export function serviceNames({ services, openness }: Row, limit: number): Html {
  const shown = services.slice(0, limit).map((each) => serviceName(each, openness !== 'closed'));
  const more = services.length - shown.length;
  if (shown.length === 0) return html``;
  return html` ${joined(shown, ', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function serviceName({ id, severity }: Service, isOpen: boolean): Html {
  const isGrave = isOpen && (severity === 'critical' || severity === 'high');
  return isGrave ? html`${id} <em class="grave">${severity}</em>` : html`${id}`;
}
