import { plain } from './plain.js';
import { lineText, positionAt } from './source.js';
import type { Span } from './span.js';

/** Longer lines (a whole plan is one) and lines without a word help nobody: they get no frame. */
const LONGEST_LINE = 240;

/** The line of the span with carets under it, or nothing where the line is too long to read. */
export function codeFrame(span: Span): string | undefined {
  const { line, column } = positionAt(span.source, span.start);
  const raw = lineText(span.source, line);
  if (raw.length > LONGEST_LINE || !/[\p{L}\p{N}]/u.test(raw)) return undefined;
  const before = shown(raw.slice(0, column - 1));
  const length = Math.max(1, Math.min(span.end - span.start, raw.length - column + 1));
  const marked = shown(raw.slice(column - 1, column - 1 + length));
  const gutter = `${line} | `;
  return [
    `${gutter}${before}${marked}${shown(raw.slice(column - 1 + length))}`,
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(before.length)}${'^'.repeat(Math.max(1, marked.length))}`,
  ].join('\n');
}

const shown = (text: string): string => plain(text.replace(/\t/g, '  '));
