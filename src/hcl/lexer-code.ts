import { endOfName, isDigit } from './characters.js';
import type { Lexer } from './lexer.js';
import { lexUnknown } from './lexer-unknown.js';
import { PUNCTUATION } from './token.js';

const LINE_FEED = 10;
const STAR = 42;
const SLASH = 47;
const LESS = 60;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const TILDE = 126;

/** The punctuation that may begin with a character, by its code, the longest first. */
const BY_FIRST: (typeof PUNCTUATION)[number][][] = Array.from({ length: 128 }, () => []);
for (const sign of PUNCTUATION) BY_FIRST[sign.charCodeAt(0)]?.push(sign);

/** Reads one token outside of templates, and the blanks before it. */
export function lexCode(lexer: Lexer): void {
  const { text } = lexer;
  let code = text.charCodeAt(lexer.at);
  while (code === 32 || code === 9) code = text.charCodeAt(++lexer.at);
  const { at } = lexer;
  if (at >= text.length) return;
  const end = endOfName(text, at);
  if (end > at) lexer.push('name', end);
  else if (code === LINE_FEED) lexer.push('newline', at + 1);
  else if (code === 13 && text.charCodeAt(at + 1) === LINE_FEED) lexer.push('newline', at + 2);
  else if (code === 34) openQuote(lexer);
  else if (isDigit(code)) lexer.push('number', endOfNumber(text, at));
  else if (code === 35) lexLineComment(lexer);
  else lexSign(lexer, code, text.charCodeAt(at + 1));
}

function lexSign(lexer: Lexer, code: number, next: number): void {
  if (code === SLASH && next === SLASH) lexLineComment(lexer);
  else if (code === SLASH && next === STAR) lexBlockComment(lexer);
  else if (lexer.frame !== undefined && lexBrace(lexer, code, next)) return;
  else if (code !== LESS || next !== LESS || !openHeredoc(lexer)) lexPunctuation(lexer, code);
}

function openQuote(lexer: Lexer): void {
  lexer.frames.push({ kind: 'quoted', start: lexer.at });
  lexer.push('open-quote', lexer.at + 1);
}

function lexLineComment(lexer: Lexer): void {
  const { text, at } = lexer;
  let end = text.indexOf('\n', at);
  if (end < 0) end = text.length;
  else if (text.charCodeAt(end - 1) === 13) end--;
  lexer.comments.push({ start: at, end, form: 'line' });
  lexer.at = end;
}

function lexBlockComment(lexer: Lexer): void {
  const { text, at } = lexer;
  const close = text.indexOf('*/', at + 2);
  const end = close < 0 ? text.length : close + 2;
  if (close < 0) lexer.report('the comment has no closing */', at, at + 2);
  lexer.comments.push({ start: at, end, form: 'block' });
  lexer.at = end;
}

/** A brace belongs to the code, unless it closes the `${` or `%{` that the code is inside of. */
function lexBrace(lexer: Lexer, code: number, next: number): boolean {
  const { frame, at } = lexer;
  if (frame?.kind !== 'sequence') return false;
  if (code === OPEN_BRACE) frame.braces++;
  if (code === CLOSE_BRACE && frame.braces-- === 0) return closeSequence(lexer, at + 1);
  if (code === TILDE && next === CLOSE_BRACE && frame.braces === 0) return closeSequence(lexer, at + 2);
  return false;
}

function closeSequence(lexer: Lexer, end: number): true {
  lexer.frames.pop();
  lexer.push('}~', end);
  return true;
}

/** `<<NAME` or `<<-NAME`, and the line must end right there. */
function openHeredoc(lexer: Lexer): boolean {
  const { text, at } = lexer;
  const name = text.charAt(at + 2) === '-' ? at + 3 : at + 2;
  const nameEnd = endOfName(text, name);
  const lineEnd = text.charCodeAt(nameEnd) === 13 ? nameEnd + 1 : nameEnd;
  if (nameEnd === name || text.charCodeAt(lineEnd) !== LINE_FEED) return false;
  lexer.frames.push({ kind: 'heredoc', start: at, marker: text.slice(name, nameEnd), atLineStart: true });
  lexer.push('open-heredoc', nameEnd);
  lexer.at = lineEnd + 1;
  return true;
}

function lexPunctuation(lexer: Lexer, code: number): void {
  const { text, at } = lexer;
  for (const sign of BY_FIRST[code] ?? []) {
    if (sign.length > 1 && !text.startsWith(sign, at)) continue;
    lexer.push(sign, at + sign.length);
    return;
  }
  lexUnknown(lexer);
}

/** All digits, dots and exponents that hang together, so that 10.0.0.1 is one wrong number; a dot at the end is none of it. */
function endOfNumber(text: string, at: number): number {
  let end = at;
  for (let next = at; ; ) {
    const code = text.charCodeAt(next);
    if (isDigit(code)) end = ++next;
    else if (code === 46) next++;
    else if (code === 101 || code === 69) {
      const sign = text.charCodeAt(next + 1);
      const digit = sign === 43 || sign === 45 ? next + 2 : next + 1;
      if (!isDigit(text.charCodeAt(digit))) return end;
      end = next = digit + 1;
    } else return end;
  }
}
