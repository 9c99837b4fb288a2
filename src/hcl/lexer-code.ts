import { endOfName, isDigit } from './characters.js';
import type { Lexer } from './lexer.js';
import { lexUnknown } from './lexer-unknown.js';
import { PUNCTUATION, type TokenKind } from './token.js';

const LINE_FEED = 10;

/** The punctuation that may begin with a character, the longest first. */
const BY_FIRST = new Map<string, readonly (typeof PUNCTUATION)[number][]>();
for (const sign of PUNCTUATION) BY_FIRST.set(sign.charAt(0), [...(BY_FIRST.get(sign.charAt(0)) ?? []), sign]);

/** Reads one token outside of templates. */
export function lexCode(lexer: Lexer): void {
  const { text, at } = lexer;
  const code = text.charCodeAt(at);
  if (code === 32 || code === 9) lexer.at++;
  else if (code === LINE_FEED) lexer.push('newline', at + 1);
  else if (code === 13 && text.charCodeAt(at + 1) === LINE_FEED) lexer.push('newline', at + 2);
  else if (isDigit(code)) lexer.push('number', endOfNumber(text, at));
  else if (code === 34) openQuote(lexer);
  else if (code === 35 || text.startsWith('//', at)) lexLineComment(lexer);
  else if (text.startsWith('/*', at)) lexBlockComment(lexer);
  else {
    const end = endOfName(text, at);
    if (end > at) lexer.push('name', end);
    else if (!lexBrace(lexer, text.charAt(at)) && !openHeredoc(lexer)) lexPunctuation(lexer);
  }
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
function lexBrace(lexer: Lexer, character: string): boolean {
  const { frame, at } = lexer;
  if (frame?.kind !== 'sequence') return false;
  if (character === '{') frame.braces++;
  if (character === '}' && frame.braces-- === 0) return closeSequence(lexer, at + 1);
  if (character === '~' && frame.braces === 0 && lexer.text.charAt(at + 1) === '}') return closeSequence(lexer, at + 2);
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
  if (!text.startsWith('<<', at)) return false;
  const name = text.charAt(at + 2) === '-' ? at + 3 : at + 2;
  const nameEnd = endOfName(text, name);
  const lineEnd = text.charCodeAt(nameEnd) === 13 ? nameEnd + 1 : nameEnd;
  if (nameEnd === name || text.charCodeAt(lineEnd) !== LINE_FEED) return false;
  lexer.frames.push({ kind: 'heredoc', start: at, marker: text.slice(name, nameEnd), atLineStart: true });
  lexer.push('open-heredoc', nameEnd);
  lexer.at = lineEnd + 1;
  return true;
}

function lexPunctuation(lexer: Lexer): void {
  const { text, at } = lexer;
  const found = BY_FIRST.get(text.charAt(at))?.find((sign) => text.startsWith(sign, at));
  if (found === undefined) lexUnknown(lexer);
  else lexer.push(found satisfies TokenKind, at + found.length);
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
