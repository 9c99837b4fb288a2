import { plain } from '../../text/plain.js';

/** Markup; everything else that is put into markup is a text, and is escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = Html | string | number | readonly Html[] | undefined;

/**
 * Markup with holes: what is put into them is text from strangers unless it is markup itself. Long names in it may break where their
 * parts end, but for those inside of a tag, which no line breaks.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = '';
  let isInTag = false;
  strings.forEach((text, at) => {
    if (at > 0) markup += markupOf(parts[at - 1], isInTag ? escapeHtml : escapeBreakable);
    markup += text;
    if (/[<>]/.test(text)) isInTag = text.lastIndexOf('<') > text.lastIndexOf('>');
  });
  return new Html(markup);
}

function markupOf(part: Part, escaped: (text: string) => string): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.markup;
  return typeof part === 'object' ? part.map(({ markup }) => markup).join('') : escaped(String(part));
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

/** Text for elements whose content has no markup, such as the title. */
export const unbreakable = (text: string): Html => new Html(escapeHtml(text));

/** Shorter words fit on any line. */
const LONG_WORD = /(\S{12,})/;

/** Where the next part of a name begins: `alicloud_|security_|group.|web["x"]`. An address stays whole, and so does `main.tf`. */
const PART_ENDS = /(?<=[^\s_./][_./\]])(?=[^\s_./\]])(?!\d|(?:tf|tofu|tfvars|json|ya?ml)\b)/;

const escapeBreakable = (text: string): string =>
  plain(text)
    .split(LONG_WORD)
    .map((piece, at) => (at % 2 === 0 ? escapeHtml(piece) : piece.split(PART_ENDS).map(escapeHtml).join('<wbr>')))
    .join('');

/** Pieces with something between them. */
export const joined = (pieces: readonly Html[], separator: string | Html): Html =>
  new Html(pieces.map(({ markup }) => markup).join(markupOf(separator, escapeHtml)));
