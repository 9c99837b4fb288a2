import type { Source } from '../text/source.js';
import type { Problem } from '../text/unusable.js';
import type { Expression, Template } from './ast.js';
import { Cursor } from './cursor.js';
import { lexBareTemplate, lexExpression } from './lexer.js';
import { problemsIn } from './parser.js';
import { parseWholeExpression } from './parser-expression.js';
import { parseBareTemplate } from './parser-template.js';

/** Reads a whole text as a template: what templatefile() renders. */
export function parseTemplateText(source: Source): {
  readonly template: Template;
  readonly problems: readonly Problem[];
} {
  const cursor = new Cursor(lexBareTemplate(source.text, 0), source);
  const template = parseBareTemplate(cursor);
  return { template, problems: problemsIn(source, cursor.problems) };
}

/** Reads one expression, from an offset to the end of the text: what stands behind `-var name=`. */
export function parseExpressionText(
  source: Source,
  from: number,
): { readonly expression: Expression; readonly problems: readonly Problem[] } {
  const cursor = new Cursor(lexExpression(source.text, from), source);
  const expression = parseWholeExpression(cursor);
  return { expression, problems: problemsIn(source, cursor.problems) };
}
