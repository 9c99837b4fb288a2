import type { Call, Expression } from './ast.js';
import type { Cursor } from './cursor.js';
import { parseExpression } from './parser-expression.js';
import { trimmed } from './trimmed.js';

/** Reads the rest of a function call, whose first name is already taken. */
export function parseCall(cursor: Cursor, firstName: string, start: number): Call {
  let name = firstName;
  while (cursor.take('::')) {
    name += `::${cursor.word}`;
    cursor.expect('name', 'expected the name of a function after ::');
  }
  const nameSpan = { start, end: cursor.lastEnd };
  const { ignoresNewlines } = cursor;
  cursor.expect('(', `expected ( after the function ${name}`);
  cursor.ignoresNewlines = true;
  const read = parseArguments(cursor);
  cursor.ignoresNewlines = ignoresNewlines;
  return { kind: 'call', start, end: cursor.lastEnd, name, nameSpan, ...read };
}

function parseArguments(cursor: Cursor): Pick<Call, 'arguments' | 'expands'> {
  const read: Expression[] = [];
  while (!cursor.failed && !cursor.take(')')) {
    read.push(parseExpression(cursor));
    if (cursor.take('...')) {
      cursor.expect(')', 'the argument with ... is the last one');
      return { arguments: trimmed(read), expands: true };
    }
    if (cursor.kind !== ')') cursor.expect(',', 'expected , or ) after the argument');
  }
  return { arguments: trimmed(read), expands: false };
}
