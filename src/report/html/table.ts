import { Html, html, unbreakable } from './html.js';

/** A table with a heading for each column and, in its first cells, one for each row. */
export interface Table {
  readonly caption: string | Html;
  /** The heading above it says the same: only a screen reader needs the caption. */
  readonly hidesCaption?: boolean;
  readonly className?: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  /** Such as `data-who`; what is left out is not written. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly cells: readonly Cell[];
}

/** What stands in a cell. */
export type Cell = Html | { readonly content: Html; readonly className?: string; readonly key?: number };

/**
 * A table that becomes a list of its rows where the window is narrow, each cell under the name of its column. Its roles are written out:
 * what is laid out as blocks is no table to a screen reader otherwise.
 */
export function table({ caption, hidesCaption = false, className, columns, rows }: Table): Html {
  const names = columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`);
  return html`<table${attribute('class', className === undefined ? 'stacks' : `stacks ${className}`)} role="table">
<caption${attribute('class', hidesCaption ? 'unseen' : undefined)}>${caption}</caption>
<thead role="rowgroup"><tr role="row">${names}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => line(row, columns))}</tbody>
</table>`;
}

/** The same in a frame that scrolls sideways where a name is wider than the window. */
export const scrolling = (labelledBy: string, content: Html): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${labelledBy}">${content}</div>`;

function line({ attributes = {}, cells }: Row, columns: readonly string[]): Html {
  const [first, ...others] = cells.map((cell) => (cell instanceof Html ? { content: cell } : cell));
  const own = Object.entries(attributes).map(([name, value]) => attribute(name, value));
  const heading =
    first === undefined ? undefined : html`<th scope="row" role="rowheader"${shape(first)}>${first.content}</th>`;
  return html`
<tr role="row"${own}>${heading}
${others.map((cell, at) => html`<td role="cell" data-label="${columns[at + 1]}"${shape(cell)}>${cell.content}</td>\n`)}</tr>`;
}

const shape = ({ className, key }: Exclude<Cell, Html>): readonly Html[] => [
  attribute('class', className),
  attribute('data-key', key === undefined ? undefined : String(key)),
];

const attribute = (name: string, value: string | undefined): Html =>
  value === undefined ? new Html('') : html` ${name}="${unbreakable(value)}"`;
