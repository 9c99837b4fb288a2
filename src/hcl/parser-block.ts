import type { Block, Body, Label, Range } from './ast.js';
import type { Cursor } from './cursor.js';
import { parseBody, parseSingleArgument } from './parser-body.js';
import { decodeText } from './template-text.js';
import { trimmed } from './trimmed.js';

/** Reads a block from its type on; undefined where its header is broken. */
export function parseBlock(cursor: Cursor): Block | undefined {
  const type = cursor.word;
  const typeSpan = cursor.range;
  cursor.skip();
  const labels: Label[] = [];
  while (cursor.kind === 'name' || cursor.kind === 'open-quote') {
    const label = parseLabel(cursor);
    if (label === undefined) return undefined;
    labels.push(label);
  }
  const header = { start: typeSpan.start, end: cursor.lastEnd };
  if (cursor.kind !== '{') {
    failHeader(cursor, type, labels);
    return undefined;
  }
  const body = parseBlockBody(cursor, header);
  return { start: typeSpan.start, end: cursor.lastEnd, type, typeSpan, labels: trimmed(labels), header, body };
}

function failHeader(cursor: Cursor, type: string, labels: readonly Label[]): void {
  if (labels.length === 0) cursor.fail(`expected = or { after ${type}`, `write ${type} = …, or ${type} { … }`);
  else if (cursor.kind === '=') cursor.fail('a block has no equals sign', `for a map write ${type} = { … }`);
  else cursor.fail('expected a label or { on the line of the block');
}

function parseBlockBody(cursor: Cursor, header: Range): Body {
  const brace = cursor.start;
  cursor.skip();
  if (!cursor.enter()) return { start: brace, end: brace, attributes: new Map(), blocks: [] };
  const body =
    cursor.kind === 'newline' || cursor.kind === '}' || cursor.kind === 'end'
      ? parseBody(cursor, '}')
      : parseSingleArgument(cursor);
  cursor.leave();
  if (!cursor.take('}')) failClosing(cursor, header);
  return body;
}

function failClosing(cursor: Cursor, header: Range): void {
  if (cursor.failed || cursor.kind !== 'end') {
    cursor.fail('a block on a single line holds one argument and closes there', 'give each argument a line of its own');
    return;
  }
  if (!cursor.saidUnclosed) cursor.report('the block has no closing brace', header.start, header.end);
  cursor.saidUnclosed = true;
}

function parseLabel(cursor: Cursor): Label | undefined {
  const { start, word } = cursor;
  if (cursor.take('name')) return { start, end: cursor.lastEnd, value: word };
  cursor.skip();
  let value = '';
  while (cursor.kind === 'text') {
    value += decodeText(cursor, 'quoted');
    cursor.skip();
  }
  if (cursor.kind === '${' || cursor.kind === '%{')
    cursor.fail('a label is a plain string: nothing is evaluated in it');
  cursor.take('close-quote');
  return cursor.failed ? undefined : { start, end: cursor.lastEnd, value };
}
