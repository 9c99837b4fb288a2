import type { Comment } from '../hcl/ast.js';
import type { Source } from '../text/source.js';
import type { Span } from '../text/span.js';

/** What a comment says: `sglint:ignore POLICY… until=YYYY-MM-DD reason="…"`. */
export interface Directive {
  readonly span: Span;
  readonly policies: readonly string[];
  readonly until: string | undefined;
  readonly reason: string | undefined;
  /** Words with an equals sign that are not understood: what they were to mean, nobody can tell. */
  readonly strange: readonly string[];
}

/** The directives in a comment: one in a line of it. */
export function directivesIn(comment: Comment, source: Source): readonly Directive[] {
  const text = source.text.slice(comment.start, comment.end);
  if (!text.includes('sglint:ignore')) return [];
  if (comment.form === 'property') return inProperty(comment, text, source);
  const directives: Directive[] = [];
  let start = comment.start;
  for (const line of text.split('\n')) {
    const inner = comment.form === 'block' ? lessClosing(line) : line.trimEnd();
    const opening = /^\s*(#+|\/\/+|\/\*+|\*+(?!\/))?\s*/.exec(inner)?.[0].length ?? 0;
    // A comment of one line is shown with its sign.
    const from = comment.form === 'line' ? start : start + opening;
    const said = wordsOf(inner.slice(opening));
    if (said !== undefined) directives.push({ ...said, span: { source, start: from, end: start + inner.length } });
    start += line.length + 1;
  }
  return directives;
}

function lessClosing(line: string): string {
  const text = line.trimEnd();
  return text.endsWith('*/') ? text.slice(0, -2).trimEnd() : text;
}

/** JSON has no comments: Terraform passes over a property `//`, and so the text in it is one. */
function inProperty({ start, end }: Comment, text: string, source: Source): readonly Directive[] {
  const value = textIn(text);
  const said = value === undefined ? undefined : wordsOf(value.trim());
  return said === undefined ? [] : [{ ...said, span: { source, start, end } }];
}

function textIn(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

const WORD = /([A-Za-z-]+)=(?:"((?:[^"\\]|\\.)*)("?)|(\S*))|[^\s,]+/g;

function wordsOf(text: string): Omit<Directive, 'span'> | undefined {
  const rest = /^sglint:ignore(?=\s|$)(.*)$/s.exec(text)?.[1];
  if (rest === undefined) return undefined;
  const policies: string[] = [];
  const strange: string[] = [];
  const options = new Map<string, string>();
  for (const [word, name, quoted, close, bare] of rest.matchAll(WORD)) {
    const value = quoted === undefined ? bare : quoted.replace(/\\(.)/g, '$1');
    const isOption = (name === 'until' || name === 'reason') && !options.has(name) && close !== '';
    if (isOption) options.set(name, (value ?? '').trim());
    else if (word.includes('=')) strange.push(word);
    else policies.push(word);
  }
  return { policies: [...new Set(policies)], until: options.get('until'), reason: options.get('reason'), strange };
}
