import type { Template } from './ast.js';
import { leadingSpaces, withoutTrailingSpaces } from './characters.js';
import type { Cursor } from './cursor.js';
import { parseDirective } from './parser-directive.js';
import { parseExpression } from './parser-expression.js';
import { outdent } from './template-indent.js';
import type { Piece } from './template-pieces.js';
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
  while (!cursor.failed && !cursor.take(closing) && !(closing === 'end' && cursor.is('end'))) {
    const { kind, start, word } = cursor;
    if (kind === 'end') {
      cursor.fail('the string is not closed');
      break;
    }
    if (kind === 'text') {
      const value = decodeText(cursor, form);
      cursor.skip();
      pieces.push({
        kind: 'text',
        start,
        end: cursor.lastEnd,
        value: strips ? value.slice(leadingSpaces(value)) : value,
      });
      strips = false;
      continue;
    }
    if (word.endsWith('~')) stripLast(pieces);
    const { ignoresNewlines } = cursor;
    cursor.ignoresNewlines = true;
    pieces.push(parseSequence(cursor));
    strips = cursor.kind === '}~' && cursor.word === '~}';
    cursor.expect(
      '}~',
      'expected } to close the template sequence',
      'a literal ${ is written $${, a literal %{ is written %%{',
    );
    cursor.ignoresNewlines = ignoresNewlines;
    closeOff(pieces, cursor);
  }
  return pieces;
}

function parseSequence(cursor: Cursor): Piece {
  const { kind, start } = cursor;
  cursor.skip();
  if (kind === '%{') return parseDirective(cursor, start);
  return { kind: 'interpolation', start, end: start, expression: parseExpression(cursor) };
}

/** A sequence ends after its brace, which is read when the piece already exists. */
function closeOff(pieces: Piece[], cursor: Cursor): void {
  const last = pieces.pop();
  if (last) pieces.push({ ...last, end: cursor.lastEnd });
}

function stripLast(pieces: Piece[]): void {
  const last = pieces[pieces.length - 1];
  if (last?.kind === 'text') last.value = withoutTrailingSpaces(last.value);
}
