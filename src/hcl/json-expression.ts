import { positionAt, type Source } from '../text/source.js';
import type { Expression, ObjectItem, Range, Template } from './ast.js';
import { Cursor } from './cursor.js';
import { setTwice } from './json-messages.js';
import { placesOf } from './json-string.js';
import type { JsonObject, JsonString, JsonValue } from './json-value.js';
import { lexBareTemplate, lexExpression } from './lexer.js';
import { parseWholeExpression } from './parser-expression.js';
import { parseBareTemplate } from './parser-template.js';
import type { SyntaxProblem } from './token.js';

/** What turning JSON into expressions needs to know about the file. */
export interface JsonContext {
  readonly source: Source;
  readonly problems: SyntaxProblem[];
  /** Strings are evaluated as templates; in a file of variable values they stand for themselves. */
  readonly templates: boolean;
}

/** The expression that a JSON value stands for. */
export function toExpression(context: JsonContext, value: JsonValue): Expression {
  switch (value.kind) {
    case 'string':
      return toTemplate(context, value);
    case 'array': {
      const elements = value.elements.map((element) => toExpression(context, element));
      return { kind: 'tuple', start: value.start, end: value.end, elements };
    }
    case 'object':
      return { kind: 'object', start: value.start, end: value.end, items: toItems(context, value) };
    default:
      return value;
  }
}

/** Two properties of one name are an error: which of them counts nobody could say. */
function toItems(context: JsonContext, { members }: JsonObject): readonly ObjectItem[] {
  const seen = new Map<string, JsonString>();
  return members.map(({ name, value }) => {
    const before = seen.get(name.value);
    if (before) reportTwice(context, name, before, false);
    seen.set(name.value, name);
    const key = toTemplate(context, name);
    return { start: name.start, end: value.end, key, value: toExpression(context, value) };
  });
}

/** Says that a property is there twice. */
export function reportTwice(
  { source, problems }: JsonContext,
  { value, start, end }: JsonString,
  before: Range,
  isArgument: boolean,
): void {
  const { line } = positionAt(source, before.start);
  problems.push({ ...setTwice(value, line, isArgument), start, end });
}

/** The expression that stands in a string: `"list(string)"`. */
export function toCode({ source, problems }: JsonContext, string: JsonString): Expression {
  const cursor = new Cursor(lexExpression(string.value, 0), source, placesOf(source.text, string));
  const expression = parseWholeExpression(cursor);
  problems.push(...cursor.problems);
  return cursor.failed ? { kind: 'invalid', start: string.start, end: string.end } : expression;
}

function toTemplate(context: JsonContext, string: JsonString): Expression {
  const { value, start, end } = string;
  if (context.templates && /[$%]\{/.test(value)) return readTemplate(context, string);
  const parts = value === '' ? [] : [{ kind: 'text', start: start + 1, end: end - 1, value } as const];
  return { kind: 'template', form: 'bare', start, end, parts } satisfies Template;
}

function readTemplate({ source, problems }: JsonContext, string: JsonString): Expression {
  const { start, end, value } = string;
  const cursor =
    value.length === end - start - 2
      ? new Cursor(lexBareTemplate(source.text.slice(0, end - 1), start + 1), source)
      : new Cursor(lexBareTemplate(value, 0), source, placesOf(source.text, string));
  const template = parseBareTemplate(cursor);
  problems.push(...cursor.problems);
  return cursor.failed ? { kind: 'invalid', start, end } : { ...template, start, end };
}
