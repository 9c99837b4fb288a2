import type { Cursor } from './cursor.js';
import type { TokenKind, Tokens } from './token.js';

const PARTNERS: { readonly [Kind in TokenKind]?: TokenKind } = { ')': '(', ']': '[', '}': '{', '}~': '${' };
const OPENINGS = new Set<TokenKind>(['(', '[', '{', '${']);

/** What stands behind the name of an argument or the type of a block. */
const FOLLOW_NAMES = new Set<TokenKind>(['=', '{', 'open-quote', 'name']);

const partnersOf = new WeakMap<Tokens, ReadonlyMap<number, number>>();

/**
 * Goes on behind an item that could not be read: at the end of the line on which the parser gave up, or of the
 * bracket that was open there and is closed later. Inside a bracket that is never closed, the line that made the parser
 * give up is read again if it looks like an item of its own.
 */
export function recover(cursor: Cursor, itemStart: number): void {
  const { kinds } = cursor.tokens;
  const partners = bracketPartners(cursor.tokens);
  const gaveUpAt = cursor.index;
  let index = itemStart;
  while (kinds[index] !== 'end') {
    const kind = kinds[index];
    if (kind === 'newline' && (index >= gaveUpAt || isNextItem(kinds, index + 1, gaveUpAt))) break;
    if (kind === '}' && index > itemStart && index >= gaveUpAt) break;
    index = (partners.get(index) ?? index) + 1;
  }
  cursor.index = index;
  cursor.failed = false;
}

/** NOTE: only the line of the failure counts, or else hostile files could have every line read over and over. */
function isNextItem(kinds: readonly TokenKind[], index: number, gaveUpAt: number): boolean {
  const next = kinds[index + 1] ?? 'end';
  return index + 1 >= gaveUpAt && kinds[index] === 'name' && FOLLOW_NAMES.has(next);
}

/** For every bracket that is closed: where. Computed once, so that a file full of errors takes no longer than a good one. */
function bracketPartners(tokens: Tokens): ReadonlyMap<number, number> {
  const known = partnersOf.get(tokens);
  if (known) return known;
  const partners = new Map<number, number>();
  const open: number[] = [];
  const waiting = new Map<TokenKind, number>();
  const count = (kind: TokenKind, by: number) => waiting.set(kind, (waiting.get(kind) ?? 0) + by);
  tokens.kinds.forEach((written, index) => {
    const kind = written === '%{' ? '${' : written;
    const partner = PARTNERS[kind];
    if (OPENINGS.has(kind)) {
      open.push(index);
      count(kind, 1);
    } else if (partner !== undefined && (waiting.get(partner) ?? 0) > 0) {
      for (let top = open.pop(); top !== undefined; top = open.pop()) {
        const opening = tokens.kinds[top] === '%{' ? '${' : (tokens.kinds[top] ?? 'end');
        count(opening, -1);
        if (opening !== partner) continue;
        partners.set(top, index);
        break;
      }
    }
  });
  partnersOf.set(tokens, partners);
  return partners;
}
