import { plain } from '../text/plain.js';
import type { Lexer } from './lexer.js';

const HINTS: Readonly<Record<string, string>> = {
  '&': 'there are no bitwise operators; the logical and is &&',
  '|': 'there are no bitwise operators; the logical or is ||',
  '^': 'there are no bitwise operators',
  '~': 'there are no bitwise operators; the logical not is !',
  "'": 'strings are written in double quotes',
  '`': 'a text of several lines is a heredoc (<<EOT)',
  ';': 'arguments and blocks are separated by line breaks, items of a collection by commas',
  '“': 'strings are written in straight quotes (")',
  '”': 'strings are written in straight quotes (")',
};

/** A character that has no meaning outside of strings and comments: said once a run, and passed over. */
export function lexUnknown(lexer: Lexer): void {
  const { text, at } = lexer;
  const code = text.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(code);
  const end = at + character.length;
  const last = lexer.kinds.length - 1;
  if (lexer.kinds[last] !== 'unknown' || lexer.ends[last] !== at) {
    lexer.report(`unexpected character ${plain(character)}`, at, end, HINTS[character]);
  }
  lexer.push('unknown', end);
}
