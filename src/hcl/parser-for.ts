import type { Expression, ForObject, ForTuple } from './ast.js';
import type { Cursor } from './cursor.js';
import { parseExpression } from './parser-expression.js';

/** The names that a `for` gives to each key and value of a collection. */
export interface ForNames {
  readonly key: string | undefined;
  readonly value: string;
}

/** Reads the list that a `for` makes, from its `for` to the closing bracket. */
export function parseForTuple(cursor: Cursor, start: number): ForTuple {
  const { names, collection } = parseIntroduction(cursor);
  const result = parseExpression(cursor);
  if (cursor.kind === '=>') cursor.fail('a list has no keys', 'for an object write { for … : key => value }');
  if (cursor.kind === '...') cursor.fail('only the for of an object can group with ...');
  const condition = parseCondition(cursor);
  cursor.expect(']', 'expected ] at the end of the for expression');
  return { kind: 'for-tuple', start, end: cursor.lastEnd, ...names, collection, result, condition };
}

/** Reads the object that a `for` makes, from its `for` to the closing brace. */
export function parseForObject(cursor: Cursor, start: number): ForObject {
  cursor.ignoresNewlines = true;
  const { names, collection } = parseIntroduction(cursor);
  const resultKey = parseExpression(cursor);
  cursor.expect('=>', 'expected => and the value of each key');
  const result = parseExpression(cursor);
  const groups = cursor.take('...');
  const condition = parseCondition(cursor);
  cursor.expect('}', 'expected } at the end of the for expression');
  return { kind: 'for-object', start, end: cursor.lastEnd, ...names, collection, resultKey, result, groups, condition };
}

/** Reads `key, value in` or `value in`. */
export function parseForNames(cursor: Cursor): ForNames {
  const first = cursor.word;
  cursor.expect('name', 'expected a variable name after for');
  if (!cursor.take(',')) {
    parseIn(cursor);
    return { key: undefined, value: first };
  }
  const value = cursor.word;
  cursor.expect('name', 'expected a second variable name after the comma');
  parseIn(cursor);
  return { key: first, value };
}

function parseIn(cursor: Cursor): void {
  if (cursor.isWord('in')) cursor.skip();
  else cursor.fail('expected in and a collection after the names');
}

function parseIntroduction(cursor: Cursor): { names: ForNames; collection: Expression } {
  cursor.skip();
  const names = parseForNames(cursor);
  const collection = parseExpression(cursor);
  cursor.expect(':', 'expected : after the collection');
  return { names, collection };
}

function parseCondition(cursor: Cursor): Expression | undefined {
  if (!cursor.isWord('if')) return undefined;
  cursor.skip();
  return parseExpression(cursor);
}
