import { leadingSpaces } from './characters.js';
import type { Piece, TextPiece } from './template-pieces.js';

/**
 * Takes the indentation that all lines of a `<<-` heredoc share away from them.
 * Lines of white space count for nothing and keep theirs; a line that begins with `${` or `%{` has none to share. NOTE:
 * where `~}` has eaten the line break, what follows is no new line and keeps its indentation.
 */
export function outdent(pieces: readonly Piece[]): void {
  const lines: TextPiece[] = [];
  let shared = Number.POSITIVE_INFINITY;
  let atLineStart = true;
  for (const piece of pieces) {
    const spaces = piece.kind === 'text' ? leadingSpaces(piece.value) : 0;
    const isBlank = piece.kind === 'text' && spaces === piece.value.length && piece.value.endsWith('\n');
    if (atLineStart && !isBlank) {
      shared = Math.min(shared, spaces);
      if (piece.kind === 'text') lines.push(piece);
    }
    atLineStart = piece.kind === 'text' && piece.value.endsWith('\n');
  }
  for (const line of lines) line.value = line.value.slice(shared);
}
