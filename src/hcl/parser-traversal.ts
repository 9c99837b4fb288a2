import type { Expression, SplatStep, Step } from './ast.js';
import type { Cursor } from './cursor.js';
import { parseExpression } from './parser-expression.js';
import { takeNumber } from './parser-term.js';
import { trimmed } from './trimmed.js';

/** Reads the steps that follow a value (`.name`, `[key]`, `[*]`), if any. */
export function parseSteps(cursor: Cursor, source: Expression): Expression {
  if (cursor.kind !== '.' && cursor.kind !== '[') return source;
  const steps = parseStepList(cursor);
  return { kind: 'traversal', start: source.start, end: cursor.lastEnd, source, steps };
}

function parseStepList(cursor: Cursor): readonly Step[] {
  const steps: Step[] = [];
  for (;;) {
    const { kind } = cursor;
    if (kind === '.') steps.push(...parseDotStep(cursor));
    else if (kind === '[') steps.push(parseBracketStep(cursor));
    else return trimmed(steps);
  }
}

function parseDotStep(cursor: Cursor): readonly Step[] {
  const { start } = cursor;
  cursor.skip();
  if (cursor.take('*')) return [parseAttributeSplat(cursor, start)];
  return parseMember(cursor, start);
}

/** The name or the old index after a dot. */
function parseMember(cursor: Cursor, start: number): readonly Step[] {
  const raw = cursor.word;
  if (cursor.take('name')) return [{ kind: 'attribute', start, end: cursor.lastEnd, name: raw }];
  if (cursor.kind !== 'number') {
    cursor.fail('expected a name after the dot');
    return [];
  }
  if (raw.includes('.')) cursor.fail('two indexes in a row must be written in brackets', 'write [0][1] for .0.1');
  else takeNumber(cursor);
  return [{ kind: 'legacy-index', start, end: cursor.lastEnd, raw }];
}

/** `.*`: only names and old indexes belong to the elements; a bracket after them is asked of the whole list. */
function parseAttributeSplat(cursor: Cursor, start: number): SplatStep {
  const each: Step[] = [];
  while (cursor.kind === '.') {
    const dot = cursor.start;
    cursor.skip();
    if (cursor.is('*')) cursor.fail('one .* cannot hold another', 'write [*]');
    each.push(...parseMember(cursor, dot));
  }
  return { kind: 'splat', form: 'attribute', start, end: cursor.lastEnd, each };
}

function parseBracketStep(cursor: Cursor): Step {
  const { start, ignoresNewlines } = cursor;
  cursor.skip();
  if (cursor.kind === '*') return parseFullSplat(cursor, start);
  cursor.ignoresNewlines = true;
  const key = parseExpression(cursor);
  cursor.expect(']', 'expected ] after the index');
  cursor.ignoresNewlines = ignoresNewlines;
  return { kind: 'index', start, end: cursor.lastEnd, key };
}

/** `[*]`: every step after it is taken by the elements. */
function parseFullSplat(cursor: Cursor, start: number): SplatStep {
  cursor.skip();
  cursor.expect(']', 'expected ] after the *');
  if (!cursor.enter()) return { kind: 'splat', form: 'full', start, end: cursor.lastEnd, each: [] };
  const each = parseStepList(cursor);
  cursor.leave();
  return { kind: 'splat', form: 'full', start, end: cursor.lastEnd, each };
}
