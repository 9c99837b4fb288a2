import type { Comment } from './ast.js';

/** The punctuation of the language, each its own kind of token. */
export const PUNCTUATION = [
  ...['...', '==', '!=', '<=', '>=', '=>', '&&', '||', '::'],
  ...['(', ')', '[', ']', '{', '}', ',', '.', ':', '?', '=', '<', '>', '+', '-', '*', '/', '%', '!'],
] as const;

/** What a token is; `end` is the end of the text, `}~` the brace that closes `${` or `%{`. */
export type TokenKind =
  | (typeof PUNCTUATION)[number]
  | 'name'
  | 'number'
  | 'newline'
  | 'open-quote'
  | 'close-quote'
  | 'open-heredoc'
  | 'close-heredoc'
  | 'text'
  | '${'
  | '%{'
  | '}~'
  | 'unknown'
  | 'end';

/** Something wrong at a place of the text that is being read. */
export interface SyntaxProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly hint?: string;
}

/** The tokens of a text, in three columns: a file has thousands, and an object for each would cost more than the reading. */
export interface Tokens {
  readonly text: string;
  readonly kinds: readonly TokenKind[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}
