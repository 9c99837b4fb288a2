import type { Expression } from './ast.js';
import type { Cursor } from './cursor.js';
import { parseCall } from './parser-call.js';
import { parseObject, parseTuple } from './parser-collection.js';
import { parseExpression } from './parser-expression.js';
import { parseTemplate } from './parser-template.js';

const NUMBER = /^\d+(\.\d+)?([eE][+-]?(\d+))?$/;

/** A larger exponent is no number that HCL can hold. */
const LARGEST_EXPONENT = 2 ** 31;

/** Reads what expressions are made of: a literal, a string, a name, a call, a collection, something in parentheses. */
export function parseTerm(cursor: Cursor): Expression {
  const { start } = cursor;
  switch (cursor.kind) {
    case 'name':
      return parseName(cursor);
    case 'open-quote':
    case 'open-heredoc':
      return parseTemplate(cursor);
    case 'number':
      return parseNumber(cursor);
    case '[':
      return parseTuple(cursor);
    case '{':
      return parseObject(cursor);
    case '(':
      return parseParentheses(cursor);
    default:
      cursor.fail(
        cursor.kind === 'end' ? 'expected an expression before the end of the file' : 'expected an expression',
      );
      return cursor.invalid(start);
  }
}

/** Takes a number and answers how it was written, or fails where it is none (1.2.3). */
export function takeNumber(cursor: Cursor): string {
  const raw = cursor.word;
  const match = NUMBER.exec(raw);
  if (match === null) cursor.fail(`${raw} is not a number`, 'an address such as 10.0.0.1/8 is written in quotes');
  else if (Number(match[3] ?? 0) > LARGEST_EXPONENT) cursor.fail(`${raw} is too large or too small a number`);
  cursor.skip();
  return raw;
}

function parseNumber(cursor: Cursor): Expression {
  const { start, end } = cursor.range;
  return { kind: 'number', start, end, raw: takeNumber(cursor) };
}

/** Even `true` is a function where parentheses follow it. */
function parseName(cursor: Cursor): Expression {
  const { start, end } = cursor.range;
  const name = cursor.word;
  cursor.skip();
  if (cursor.kind === '(' || cursor.kind === '::') return parseCall(cursor, name, start);
  if (name === 'true' || name === 'false') return { kind: 'boolean', start, end, value: name === 'true' };
  return name === 'null' ? { kind: 'null', start, end } : { kind: 'variable', start, end, name };
}

function parseParentheses(cursor: Cursor): Expression {
  const { start, ignoresNewlines } = cursor;
  cursor.skip();
  cursor.ignoresNewlines = true;
  const inner = parseExpression(cursor);
  cursor.expect(')', 'expected ) to close the parenthesis');
  cursor.ignoresNewlines = ignoresNewlines;
  return { kind: 'parentheses', start, end: cursor.lastEnd, inner };
}
