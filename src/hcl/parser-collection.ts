import type { Expression, NameKey, ObjectItem } from './ast.js';
import type { Cursor } from './cursor.js';
import { parseExpression } from './parser-expression.js';
import { parseForObject, parseForTuple } from './parser-for.js';
import { trimmed } from './trimmed.js';

/** Reads `[ … ]`: a list of elements, or the list that a `for` makes. */
export function parseTuple(cursor: Cursor): Expression {
  const { start, ignoresNewlines } = cursor;
  cursor.skip();
  cursor.ignoresNewlines = true;
  const tuple = cursor.isWord('for') ? parseForTuple(cursor, start) : parseElements(cursor, start);
  cursor.ignoresNewlines = ignoresNewlines;
  return tuple;
}

/** Reads `{ … }`: items on lines of their own or between commas, or the object that a `for` makes. */
export function parseObject(cursor: Cursor): Expression {
  const { start, ignoresNewlines } = cursor;
  cursor.skip();
  cursor.ignoresNewlines = false;
  while (cursor.take('newline'));
  const object = cursor.isWord('for') ? parseForObject(cursor, start) : parseItems(cursor, start);
  cursor.ignoresNewlines = ignoresNewlines;
  return object;
}

function parseElements(cursor: Cursor, start: number): Expression {
  const elements: Expression[] = [];
  while (!cursor.failed && !cursor.take(']')) {
    elements.push(parseExpression(cursor));
    if (cursor.kind !== ']') cursor.expect(',', 'expected , or ] after the element');
  }
  return { kind: 'tuple', start, end: cursor.lastEnd, elements: trimmed(elements) };
}

function parseItems(cursor: Cursor, start: number): Expression {
  const items: ObjectItem[] = [];
  while (!cursor.failed && !cursor.take('}')) {
    items.push(parseItem(cursor));
    if (!cursor.take(',') && cursor.kind !== 'newline' && cursor.kind !== '}') {
      cursor.fail('expected a line break, , or } after the value');
    }
    while (cursor.take('newline'));
  }
  return { kind: 'object', start, end: cursor.lastEnd, items: trimmed(items) };
}

function parseItem(cursor: Cursor): ObjectItem {
  const key = parseKey(cursor);
  if (!cursor.take('=') && !cursor.take(':')) cursor.fail('expected = and a value after the key');
  const value = parseExpression(cursor);
  return { start: key.start, end: value.end, key, value };
}

function parseKey(cursor: Cursor): Expression | NameKey {
  const { nextKind } = cursor;
  if (cursor.kind !== 'name' || (nextKind !== '=' && nextKind !== ':')) return parseExpression(cursor);
  const { start, end } = cursor.range;
  const name = cursor.word;
  cursor.skip();
  return { kind: 'name', start, end, name };
}
