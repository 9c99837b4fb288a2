import { isSpace } from './characters.js';
import type { Frame, Lexer } from './lexer.js';

const QUOTE = 34;
const DOLLAR = 36;
const PERCENT = 37;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Reads on inside a quoted string: the text up to the next `${`, `%{` or quote, then that. */
export function lexQuoted(lexer: Lexer, start: number): void {
  const { text } = lexer;
  let end = lexer.at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === QUOTE || endsLine(code) || opensSequence(lexer, end)) break;
    if (code === BACKSLASH && !endsLine(text.charCodeAt(end + 1))) end++;
  }
  end = Math.min(end, text.length);
  if (end > lexer.at) lexer.push('text', end);
  if (end === text.length) return;
  const code = text.charCodeAt(end);
  if (endsLine(code)) breakOff(lexer, start);
  else if (code === QUOTE) {
    lexer.frames.pop();
    lexer.push('close-quote', end + 1);
  } else openSequence(lexer);
}

/**
 * Reads on inside a heredoc or the string of a JSON file: one line, or the part of it before a `${` or `%{`.
 * NOTE: behind a carriage return without a line feed Terraform evaluates nothing more in the string of a JSON file.
 */
export function lexUnquoted(lexer: Lexer, frame: Extract<Frame, { kind: 'heredoc' | 'bare' }>): void {
  if (frame.kind === 'heredoc' && frame.atLineStart && closesHeredoc(lexer, frame.marker)) return;
  const { text } = lexer;
  let end = lexer.at;
  for (; end < text.length && text.charCodeAt(end) !== LINE_FEED && !opensSequence(lexer, end); end++) {
    if (!isLoneReturn(text, end)) continue;
    if (frame.kind === 'heredoc') reportLoneReturn(lexer, end);
    else end = text.length - 1;
  }
  const endsLine = text.charCodeAt(end) === LINE_FEED;
  if (endsLine) end++;
  if (frame.kind === 'heredoc') frame.atLineStart = endsLine;
  if (end > lexer.at) lexer.push('text', end);
  if (!endsLine && end < text.length) openSequence(lexer);
}

function reportLoneReturn(lexer: Lexer, at: number): void {
  lexer.report('a carriage return without a line feed', at, at + 1, 'end lines with a line feed, or with both');
}

/** The marker may be indented, whether or not the heredoc began with `<<-`; its line must end. */
function closesHeredoc(lexer: Lexer, marker: string): boolean {
  const { text, at } = lexer;
  let start = at;
  while (isBlank(text, start)) start++;
  if (!text.startsWith(marker, start)) return false;
  let newline = start + marker.length;
  while (isBlank(text, newline)) newline++;
  if (text.charCodeAt(newline) !== LINE_FEED) return false;
  lexer.frames.pop();
  lexer.at = start;
  lexer.push('close-heredoc', start + marker.length);
  lexer.at = newline;
  return true;
}

/** `$${` is not an opening but its escape: of a row of dollars before a brace the first must be the last. */
function opensSequence(lexer: Lexer, at: number): boolean {
  const code = lexer.text.charCodeAt(at);
  if (code !== DOLLAR && code !== PERCENT) return false;
  if (lexer.text.charCodeAt(at + 1) !== OPEN_BRACE) return false;
  return at === lexer.at || lexer.text.charCodeAt(at - 1) !== code;
}

function openSequence(lexer: Lexer): void {
  const { text, at } = lexer;
  const strips = text.charAt(at + 2) === '~';
  lexer.frames.push({ kind: 'sequence', braces: 0 });
  lexer.push(text.charCodeAt(at) === DOLLAR ? '${' : '%{', at + (strips ? 3 : 2));
}

/** A forgotten quote costs its own line only: whatever the string was part of ends here too. */
function breakOff(lexer: Lexer, start: number): void {
  lexer.report(
    'a quoted string must end on the line it begins on',
    start,
    lexer.at,
    'close the quote, or write \\n for a line break, or use a heredoc (<<EOT)',
  );
  lexer.push('close-quote', lexer.at);
  while (lexer.frame?.kind === 'quoted' || lexer.frame?.kind === 'sequence') lexer.frames.pop();
}

/** White space within a line. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code !== LINE_FEED && isSpace(code) && !isLoneReturn(text, at);
}

function isLoneReturn(text: string, at: number): boolean {
  return text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED;
}

function endsLine(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}
