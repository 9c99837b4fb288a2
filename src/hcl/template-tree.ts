import type { TemplatePart, TemplateText } from './ast.js';
import type { Cursor } from './cursor.js';
import type { DirectivePiece, Piece } from './template-pieces.js';
import { trimmed } from './trimmed.js';

/** The parts of a template: texts in a row become one, directives hold what stands before their ends. */
export function buildParts(cursor: Cursor, pieces: readonly Piece[]): readonly TemplatePart[] {
  if (cursor.failed) return [];
  const builder = new Builder(cursor, pieces);
  const parts = builder.parts();
  const stray = builder.current;
  if (stray) builder.unexpected(stray, 'no directive is open here');
  return parts;
}

class Builder {
  readonly #cursor: Cursor;
  readonly #pieces: readonly Piece[];
  #at = 0;

  constructor(cursor: Cursor, pieces: readonly Piece[]) {
    this.#cursor = cursor;
    this.#pieces = pieces;
  }

  get current(): Piece | undefined {
    return this.#pieces[this.#at];
  }

  /** All parts up to an `else` or an end that belongs to somebody else. */
  parts(): readonly TemplatePart[] {
    const parts: TemplatePart[] = [];
    for (let piece = this.current; piece !== undefined && !this.#cursor.failed; piece = this.current) {
      if (piece.kind === 'text') parts.push(this.#text(piece));
      else if (piece.kind === 'if') parts.push(this.#if(piece));
      else if (piece.kind === 'for') parts.push(this.#for(piece));
      else if (piece.kind === 'interpolation') {
        parts.push(piece);
        this.#at++;
      } else break;
    }
    return trimmed(parts);
  }

  unexpected(piece: Piece, message: string): void {
    this.#cursor.failAt(`unexpected ${piece.kind}: ${message}`, piece.start, piece.end);
  }

  #text(first: TemplateText): TemplateText {
    let { value, end } = first;
    this.#at++;
    for (let piece = this.current; piece?.kind === 'text'; piece = this.current) {
      value += piece.value;
      end = piece.end;
      this.#at++;
    }
    return { kind: 'text', start: first.start, end, value };
  }

  #if(opening: Extract<DirectivePiece, { kind: 'if' }>): TemplatePart {
    const then = this.#inside();
    const otherwise = this.current?.kind === 'else' ? this.#inside() : [];
    const end = this.#close(opening, 'endif');
    return { kind: 'if-directive', start: opening.start, end, condition: opening.condition, then, else: otherwise };
  }

  #for(opening: Extract<DirectivePiece, { kind: 'for' }>): TemplatePart {
    const body = this.#inside();
    const end = this.#close(opening, 'endfor');
    const { start, names, collection } = opening;
    return { kind: 'for-directive', start, end, ...names, collection, body };
  }

  /** What follows the current directive; how deep directives nest was limited when they were read. */
  #inside(): readonly TemplatePart[] {
    this.#at++;
    return this.parts();
  }

  #close(opening: DirectivePiece, kind: 'endif' | 'endfor'): number {
    const closing = this.current;
    if (closing?.kind === kind) {
      this.#at++;
      return closing.end;
    }
    if (closing) this.unexpected(closing, `the ${opening.kind} before it wants an ${kind}`);
    else this.#cursor.failAt(`the ${opening.kind} has no ${kind}`, opening.start, opening.end);
    return opening.end;
  }
}
