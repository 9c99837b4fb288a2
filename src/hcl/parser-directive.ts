import { suggest } from '../text/suggest.js';
import type { Cursor } from './cursor.js';
import { parseExpression } from './parser-expression.js';
import { parseForNames } from './parser-for.js';
import type { DirectivePiece } from './template-pieces.js';

const WORDS = ['if', 'else', 'endif', 'for', 'endfor'] as const;

/** Reads what stands in `%{ … }`, up to its brace. */
export function parseDirective(cursor: Cursor, start: number): DirectivePiece {
  const { word } = cursor;
  const known = cursor.kind === 'name' ? WORDS.find((candidate) => candidate === word) : undefined;
  if (known === undefined) return failDirective(cursor, start);
  cursor.skip();
  if (known === 'if') return { kind: 'if', start, end: start, condition: parseExpression(cursor) };
  if (known !== 'for') return { kind: known, start, end: start };
  const names = parseForNames(cursor);
  return { kind: 'for', start, end: start, names, collection: parseExpression(cursor) };
}

function failDirective(cursor: Cursor, start: number): DirectivePiece {
  const meant = cursor.kind === 'name' ? suggest(cursor.word, WORDS) : undefined;
  cursor.fail(`expected ${WORDS.join(', ')} after %{`, meant && `did you mean ${meant}?`);
  return { kind: 'endif', start, end: start };
}
