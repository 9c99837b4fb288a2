import { plain } from './plain.js';
import { lineText, positionAt } from './source.js';
import type { Span } from './span.js';

/** Longer lines (a whole plan is one) and lines without a word help nobody: they get no frame. */
const LONGEST_LINE = 240;

/** A line (from 1) that is short enough to be read, taken apart around the part in question; fit for output. */
export interface FramedLine {
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** The line of the span, or nothing where it is too long to read. */
export function framedLine(span: Span): FramedLine | undefined {
  const { line, column } = positionAt(span.source, span.start);
  const raw = lineText(span.source, line);
  if (raw.length > LONGEST_LINE || !/[\p{L}\p{N}]/u.test(raw)) return undefined;
  const length = Math.max(1, Math.min(span.end - span.start, raw.length - column + 1));
  return {
    line,
    before: shown(raw.slice(0, column - 1)),
    marked: shown(raw.slice(column - 1, column - 1 + length)),
    after: shown(raw.slice(column - 1 + length)),
  };
}

/** The same with carets under the part in question. */
export function codeFrame(span: Span): string | undefined {
  const framed = framedLine(span);
  if (framed === undefined) return undefined;
  const { line, before, marked, after } = framed;
  const gutter = `${line} | `;
  return [
    `${gutter}${before}${marked}${after}`,
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(before.length)}${'^'.repeat(Math.max(1, marked.length))}`,
  ].join('\n');
}

const shown = (text: string): string => plain(text.replace(/\t/g, '  '));
