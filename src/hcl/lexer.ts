import type { Comment } from './ast.js';
import { lexCode } from './lexer-code.js';
import { lexQuoted, lexUnquoted } from './lexer-template.js';
import type { SyntaxProblem, TokenKind, Tokens } from './token.js';

/** What the lexer is inside of: a kind of template, or the code between `${` and its brace. */
export type Frame =
  | { readonly kind: 'quoted'; readonly start: number }
  | { readonly kind: 'heredoc'; readonly start: number; readonly marker: string; atLineStart: boolean }
  | { readonly kind: 'bare' }
  | { readonly kind: 'sequence'; braces: number };

/** A text on its way to tokens: how far it is read, what is open, what was found. */
export class Lexer implements Tokens {
  readonly kinds: TokenKind[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly comments: Comment[] = [];
  readonly problems: SyntaxProblem[] = [];
  readonly frames: Frame[] = [];
  readonly text: string;
  at: number;

  constructor(text: string, from: number) {
    this.text = text;
    this.at = from;
  }

  get frame(): Frame | undefined {
    return this.frames.length === 0 ? undefined : this.frames[this.frames.length - 1];
  }

  /** Adds the token that runs from where the lexer is to `end`. */
  push(kind: TokenKind, end: number): void {
    this.kinds.push(kind);
    this.starts.push(this.at);
    this.ends.push(end);
    this.at = end;
  }

  report(message: string, start: number, end: number, hint?: string): void {
    this.problems.push(hint === undefined ? { message, start, end } : { message, start, end, hint });
  }
}

/** Cuts a file into tokens; which braces and quotes belong together is decided here, once. */
export function lexFile(text: string): Tokens {
  const byteOrderMark = text.startsWith('\ufeff') ? 1 : 0;
  return run(new Lexer(text, byteOrderMark));
}

/** Cuts the expression that runs from `from` to the end of the text into tokens. */
export function lexExpression(text: string, from: number): Tokens {
  return run(new Lexer(text, from));
}

/** Cuts the template that runs from `from` to the end of the text into tokens (a string of a JSON file). */
export function lexBareTemplate(text: string, from: number): Tokens {
  const lexer = new Lexer(text, from);
  lexer.frames.push({ kind: 'bare' });
  return run(lexer);
}

function run(lexer: Lexer): Tokens {
  const { length } = lexer.text;
  while (lexer.at < length) {
    const { frame } = lexer;
    if (frame === undefined || frame.kind === 'sequence') lexCode(lexer);
    else if (frame.kind === 'quoted') lexQuoted(lexer, frame.start);
    else lexUnquoted(lexer, frame);
  }
  reportUnclosed(lexer);
  lexer.push('end', length);
  return lexer;
}

function reportUnclosed(lexer: Lexer): void {
  const { frame } = lexer;
  if (frame?.kind === 'quoted') lexer.report('the string has no closing quote', frame.start, frame.start + 1);
  if (frame?.kind === 'heredoc') {
    lexer.report(
      `the heredoc has no closing ${frame.marker}`,
      frame.start,
      frame.start + 2,
      `write ${frame.marker} on a line of its own, and end that line`,
    );
  }
}
