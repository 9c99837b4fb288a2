import type { BinaryOperator, Expression } from './ast.js';
import type { Cursor } from './cursor.js';
import { parseTerm } from './parser-term.js';
import { parseSteps } from './parser-traversal.js';
import type { TokenKind } from './token.js';

/** How tightly each operator binds. */
const LEVELS: Readonly<Record<BinaryOperator, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '>': 4,
  '<=': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
};

/** Reads an expression: what may stand after an equals sign, in brackets, as an argument. */
export function parseExpression(cursor: Cursor): Expression {
  const { start } = cursor;
  if (!cursor.enter()) return cursor.invalid(start);
  const condition = parseOperation(cursor, 0);
  const expression = cursor.kind === '?' ? parseConditional(cursor, condition) : condition;
  cursor.leave();
  return expression;
}

/** Reads an expression that nothing follows: one that stands alone in a text. */
export function parseWholeExpression(cursor: Cursor): Expression {
  cursor.ignoresNewlines = true;
  const expression = parseExpression(cursor);
  if (!cursor.failed && !cursor.is('end')) cursor.fail('expected nothing more after the value');
  return expression;
}

/** Reads an operand with its signs and the steps taken from it. */
export function parseOperand(cursor: Cursor): Expression {
  const { kind, start } = cursor;
  if (kind !== '-' && kind !== '!') return parseSteps(cursor, parseTerm(cursor));
  if (!cursor.enter()) return cursor.invalid(start);
  cursor.skip();
  const operand = parseOperand(cursor);
  cursor.leave();
  return { kind: 'unary', start, end: operand.end, operator: kind, operand };
}

function parseConditional(cursor: Cursor, condition: Expression): Expression {
  cursor.skip();
  const then = parseExpression(cursor);
  cursor.expect(':', 'expected : and what the conditional is otherwise');
  const otherwise = parseExpression(cursor);
  return { kind: 'conditional', start: condition.start, end: otherwise.end, condition, then, else: otherwise };
}

/** Operators that bind tighter than `loosest`, the left ones first. */
function parseOperation(cursor: Cursor, loosest: number): Expression {
  const before = cursor.measure();
  let left = parseOperand(cursor);
  for (;;) {
    const { kind } = cursor;
    if (!isOperator(kind) || LEVELS[kind] <= loosest) break;
    cursor.skip();
    const right = parseOperation(cursor, LEVELS[kind]);
    left = { kind: 'binary', start: left.start, end: right.end, operator: kind, left, right };
    cursor.grow();
  }
  cursor.height = Math.max(before, cursor.height);
  return left;
}

function isOperator(kind: TokenKind): kind is BinaryOperator {
  return kind in LEVELS;
}
