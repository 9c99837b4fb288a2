import type { Attribute, Block, Body } from './ast.js';
import type { Cursor } from './cursor.js';
import { parseBlock } from './parser-block.js';
import { parseExpression } from './parser-expression.js';
import { recover } from './recovery.js';

interface GrowingBody {
  readonly attributes: Map<string, Attribute>;
  readonly blocks: Block[];
}

/** Reads arguments and blocks up to the brace that closes them, or to the end of the file. */
export function parseBody(cursor: Cursor, closing: '}' | 'end'): Body {
  const { start } = cursor;
  const body: GrowingBody = { attributes: new Map(), blocks: [] };
  for (;;) {
    while (cursor.take('newline'));
    const { kind, index } = cursor;
    if (kind === 'end' || kind === closing) break;
    cursor.itemStart = cursor.start;
    parseItem(cursor, body);
    if (cursor.failed) recoverFrom(cursor, index);
  }
  return { start, end: cursor.start, ...body };
}

/** Reads the one argument that a block on a single line may have. */
export function parseSingleArgument(cursor: Cursor): Body {
  const { start } = cursor;
  const body: GrowingBody = { attributes: new Map(), blocks: [] };
  if (cursor.kind !== 'name') cursor.fail('expected an argument or a closing brace');
  else if (cursor.nextKind !== '=') cursor.fail('a block on a single line may hold one argument and nothing else');
  else addAttribute(cursor, body);
  return { start, end: cursor.lastEnd, ...body };
}

function parseItem(cursor: Cursor, body: GrowingBody): void {
  if (cursor.kind === 'open-quote') cursor.fail('the name of an argument is not quoted');
  else if (cursor.kind !== 'name') cursor.fail('expected an argument or a block');
  else if (cursor.nextKind === '=') {
    const name = addAttribute(cursor, body);
    endLine(cursor, 'an argument ends with its line', 'put the next one on a line of its own');
    if (cursor.failed) spoil(cursor, body, name);
  } else {
    const block = parseBlock(cursor);
    if (block === undefined) return;
    body.blocks.push(block);
    endLine(cursor, 'a block ends with its line', 'put what follows on a line of its own');
  }
}

/** Reads an argument, and answers its name. */
function addAttribute(cursor: Cursor, body: GrowingBody): string {
  const name = cursor.word;
  const nameSpan = cursor.range;
  cursor.skip();
  cursor.skip();
  const valueStart = cursor.start;
  const read = parseExpression(cursor);
  const expression = cursor.failed ? cursor.invalid(valueStart) : read;
  if (body.attributes.has(name)) {
    cursor.report(`the argument ${name} is set twice`, nameSpan.start, nameSpan.end);
    spoil(cursor, body, name);
    return name;
  }
  const { source } = cursor;
  body.attributes.set(name, { source, start: nameSpan.start, end: expression.end, name, nameSpan, expression });
  return name;
}

/** What an argument is meant to be is not known where it is set twice, or where its line goes on with something else. */
function spoil(cursor: Cursor, body: GrowingBody, name: string): void {
  const attribute = body.attributes.get(name);
  if (attribute) body.attributes.set(name, { ...attribute, expression: cursor.invalid(attribute.expression.start) });
}

function endLine(cursor: Cursor, message: string, hint: string): void {
  if (cursor.kind !== 'end' && !cursor.take('newline')) cursor.fail(message, hint);
}

function recoverFrom(cursor: Cursor, index: number): void {
  recover(cursor, index);
  if (cursor.index === index) cursor.skip();
}
