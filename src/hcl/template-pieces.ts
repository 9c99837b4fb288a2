import type { Expression, Interpolation, Range } from './ast.js';
import type { ForNames } from './parser-for.js';

/** A template before its directives are matched with their ends: a flat row of pieces. */
export type Piece = TextPiece | Interpolation | DirectivePiece;

/** Literal text, at most one line of a heredoc; `~` and `<<-` still change it. */
export interface TextPiece extends Range {
  readonly kind: 'text';
  value: string;
}

/** One `%{ … }`. */
export type DirectivePiece =
  | (Range & { readonly kind: 'if'; readonly condition: Expression })
  | (Range & { readonly kind: 'for'; readonly names: ForNames; readonly collection: Expression })
  | (Range & { readonly kind: 'else' | 'endif' | 'endfor' });
