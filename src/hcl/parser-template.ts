import type { Template } from './ast.js';
import { leadingSpaces, withoutTrailingSpaces } from './characters.js';
import type { Cursor } from './cursor.js';
import { parseDirective } from './parser-directive.js';
import { parseExpression } from './parser-expression.js';
import { outdent } from './template-indent.js';
import type { Piece, TextPiece } from './template-pieces.js';
import { decodeText } from './template-text.js';
import { buildParts } from './template-tree.js';
import type { TokenKind } from './token.js';

/** Reads a string or a heredoc, from its opening to its closing. */
export function parseTemplate(cursor: Cursor): Template {
  const { start } = cursor;
  const quoted = cursor.kind === 'open-quote';
  const indented = !quoted && cursor.word.startsWith('<<-');
  cursor.skip();
  const form = quoted ? 'quoted' : 'heredoc';
  const pieces = parsePieces(cursor, quoted ? 'close-quote' : 'close-heredoc', form);
  if (indented) outdent(pieces);
  return { kind: 'template', form, start, end: cursor.lastEnd, parts: buildParts(cursor, pieces) };
}

/** Reads a template that nothing but the end of the text closes. */
export function parseBareTemplate(cursor: Cursor): Template {
  const { start } = cursor;
  const pieces = parsePieces(cursor, 'end', 'bare');
  const parts = buildParts(cursor, pieces);
  return { kind: 'template', form: 'bare', start, end: cursor.lastEnd, parts };
}

/** The pieces of a template in a row; the `~` of each has already eaten the white space beside it. */
function parsePieces(cursor: Cursor, closing: TokenKind, form: Template['form']): Piece[] {
  const pieces: Piece[] = [];
  let strips = false;
  let open = 0;
  while (!cursor.failed && !cursor.is(closing)) {
    if (cursor.is('end')) cursor.fail('the string is not closed');
    else if (cursor.is('text')) {
      pieces.push(parseText(cursor, form, strips));
      strips = false;
    } else {
      if (cursor.word.endsWith('~')) stripLast(pieces);
      const piece = parseSequence(cursor);
      strips = cursor.lastWord === '~}';
      open += nesting(cursor, piece, open);
      pieces.push(piece);
    }
  }
  cursor.take(closing);
  while (open-- > 0) cursor.leave();
  return pieces;
}

function parseText(cursor: Cursor, form: Template['form'], strips: boolean): TextPiece {
  const { start } = cursor;
  const value = decodeText(cursor, form);
  cursor.skip();
  return { kind: 'text', start, end: cursor.lastEnd, value: strips ? value.slice(leadingSpaces(value)) : value };
}

/** Directives nest although the row of pieces is flat: how many more are open after this one. */
function nesting(cursor: Cursor, { kind }: Piece, open: number): number {
  if (kind === 'if' || kind === 'for') return cursor.enter() ? 1 : 0;
  if (open === 0 || (kind !== 'endif' && kind !== 'endfor')) return 0;
  cursor.leave();
  return -1;
}

function parseSequence(cursor: Cursor): Piece {
  const { kind, start, ignoresNewlines } = cursor;
  cursor.skip();
  cursor.ignoresNewlines = true;
  const piece: Piece =
    kind === '%{'
      ? parseDirective(cursor, start)
      : { kind: 'interpolation', start, end: start, expression: parseExpression(cursor) };
  cursor.expect(
    '}~',
    'expected } to close the template sequence',
    'a literal ${ is written $${, a literal %{ is written %%{',
  );
  cursor.ignoresNewlines = ignoresNewlines;
  return { ...piece, end: cursor.lastEnd };
}

function stripLast(pieces: Piece[]): void {
  const last = pieces[pieces.length - 1];
  if (last?.kind === 'text') last.value = withoutTrailingSpaces(last.value);
}
