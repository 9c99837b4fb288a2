import { plain } from './plain.js';
import { type Position, positionAt, type Source } from './source.js';

/** A stretch of a source: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
  /** The way from here to where a value was decided, nearest first; left out where it was decided here. */
  readonly via?: readonly Hop[] | undefined;
}

/** One place on the way from an attribute to where its value was decided, and what happens there. */
export interface Hop {
  readonly message: string;
  readonly span: Span;
}

/** A span in the words of people and reports: lines and columns from 1, the end exclusive. */
export interface Location {
  readonly file: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The span of a whole source: for what concerns a file and no place in it. */
export function wholeOf(source: Source): Span {
  return { source, start: 0, end: 0 };
}

/** Turns offsets into lines and columns. */
export function locationOf(span: Span): Location {
  const start: Position = positionAt(span.source, span.start);
  const end: Position = positionAt(span.source, Math.max(span.start, span.end));
  return {
    file: span.source.path,
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** `main.tf:6:23` for people; the path alone for what concerns a whole file, or what is none. */
export function placeOf(span: Span): string {
  const { file, startLine, startColumn } = locationOf(span);
  return span.source.virtual || span.end === 0 ? plain(file) : `${plain(file)}:${startLine}:${startColumn}`;
}
