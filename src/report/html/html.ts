import { plain } from '../../text/plain.js';

/** Markup; everything else that is put into markup is a text, and is escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = Html | string | number | readonly Html[] | undefined;

/** Markup with holes: what is put into them is text from strangers unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, at) => (at === 0 ? text : markupOf(parts[at - 1]) + text)).join(''));
}

function markupOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.markup;
  return typeof part === 'object' ? part.map(({ markup }) => markup).join('') : escapeHtml(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as content or as the value of a quoted attribute; what could turn the reading order around is shown as \uXXXX. */
const escapeHtml = (text: string): string => plain(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Pieces with something between them. */
export const joined = (pieces: readonly Html[], separator: string | Html): Html =>
  new Html(pieces.map(({ markup }) => markup).join(markupOf(separator)));
