import type { Source } from '../text/source.js';
import type { Invalid, Range } from './ast.js';
import type { SyntaxProblem, TokenKind, Tokens } from './token.js';

/** How deep expressions and blocks may nest; beyond it the parser (and whoever walks the tree) would run out of stack. */
const DEEPEST_NESTING = 250;

/** How high the tree of one expression may become by chains such as a + b + c, which nest to the left. */
const HIGHEST_TREE = 1000;

/**
 * Where the parser is among the tokens.
 * After a failure it sees only the end of the text, so that every production winds up by itself; `recover` goes on behind
 * the broken item.
 */
export class Cursor {
  readonly tokens: Tokens;
  /** What the tokens were written in. */
  readonly source: Source;
  readonly problems: SyntaxProblem[];
  /** The current token, or a line break before it that is about to be passed over. */
  index = 0;
  failed = false;
  /** Where the last token taken ends. */
  lastEnd = 0;
  /** Inside parentheses and brackets line breaks mean nothing. */
  ignoresNewlines = false;
  /** How high the tree of the expression being read has become, counted from the root of the file. */
  height = 0;
  /** Blocks without a closing brace all end with the file: one complaint is enough, about the innermost. */
  saidUnclosed = false;
  /** Where the argument or block that is being read starts. */
  itemStart = 0;
  #depth = 0;
  #saidTooDeep = false;
  /** What the lexer complained about, in the order of the text. */
  readonly #unreadable: readonly SyntaxProblem[];
  readonly #places: readonly number[] | undefined;

  /** `places` says for every character of the tokens' text where the file has it, if that is not the same place. */
  constructor(tokens: Tokens, source: Source, places?: readonly number[]) {
    this.tokens = tokens;
    this.source = source;
    this.#places = places;
    this.problems = tokens.problems.map((found) => ({
      ...found,
      start: this.#placed(found.start),
      end: this.#placed(found.end),
    }));
    this.#unreadable = [...this.problems].sort((a, b) => a.start - b.start);
  }

  get kind(): TokenKind {
    if (this.failed) return 'end';
    if (this.ignoresNewlines) this.#passNewlines();
    return this.tokens.kinds[this.index] ?? 'end';
  }

  /** The kind of the token right after the current one, line breaks included. */
  get nextKind(): TokenKind {
    return this.tokens.kinds[this.#current() + 1] ?? 'end';
  }

  /** Where the current token starts. */
  get start(): number {
    return this.#placed(this.tokens.starts[this.#current()]);
  }

  /** The current token as it was written. */
  get word(): string {
    const index = this.#current();
    return this.tokens.text.slice(this.tokens.starts[index], this.tokens.ends[index]);
  }

  /** The last token taken as it was written; to be asked before the current one is looked at. */
  get lastWord(): string {
    return this.tokens.text.slice(this.tokens.starts[this.index - 1], this.tokens.ends[this.index - 1]);
  }

  get range(): Range {
    const index = this.#current();
    return { start: this.#placed(this.tokens.starts[index]), end: this.#placed(this.tokens.ends[index]) };
  }

  /** Takes the current token, whatever it is. */
  skip(): void {
    if (this.kind === 'end') return;
    this.lastEnd = this.#placed(this.tokens.ends[this.index]);
    this.index++;
  }

  /** Takes the current token if it is of that kind. */
  take(kind: TokenKind): boolean {
    if (this.kind !== kind) return false;
    this.skip();
    return true;
  }

  /** Takes a token that must be here, or fails with the message. */
  expect(kind: TokenKind, message: string, hint?: string): boolean {
    return this.take(kind) || this.fail(message, hint);
  }

  /** Is the current token of that kind? (Asked as a question where the compiler would remember an earlier answer.) */
  is(kind: TokenKind): boolean {
    return this.kind === kind;
  }

  /** Is the current token this word? */
  isWord(word: string): boolean {
    return this.kind === 'name' && this.word === word;
  }

  /** Says what is wrong at the current token and gives up on the item that is being read. */
  fail(message: string, hint?: string): false {
    const { start, end } = this.range;
    return this.failAt(message, start, this.tokens.kinds[this.index] === 'newline' ? start : end, hint);
  }

  /** Says what is wrong at another place and gives up; a character that already was complained about is reason enough. */
  failAt(message: string, start: number, end: number, hint?: string): false {
    if (!this.failed && !this.#isExplained(end)) this.report(message, start, end, hint);
    this.failed = true;
    return false;
  }

  /** Says what is wrong and reads on. */
  report(message: string, start: number, end: number, hint?: string): void {
    this.problems.push(hint === undefined ? { message, start, end } : { message, start, end, hint });
  }

  /** Goes one level down, or fails where that would be too deep. */
  enter(): boolean {
    if (this.#depth >= DEEPEST_NESTING) return this.#failTooDeep();
    this.#depth++;
    if (this.#depth > this.height) this.height = this.#depth;
    return true;
  }

  /** Said once: the lines of a nest that is too deep would all say the same. */
  #failTooDeep(): false {
    if (!this.#saidTooDeep) this.fail(`nested more than ${DEEPEST_NESTING} levels deep`);
    this.#saidTooDeep = true;
    this.failed = true;
    return false;
  }

  leave(): void {
    this.#depth--;
  }

  /** Starts to measure the tree of an operand; returns what was measured before it. */
  measure(): number {
    const before = this.height;
    this.height = this.#depth;
    return before;
  }

  /** The tree measured so far becomes the operand of one more operator. */
  grow(): void {
    if (++this.height > HIGHEST_TREE) this.fail(`more than ${HIGHEST_TREE} operators in a row`);
  }

  /** Where a character of the text stands in the file: elsewhere, where the text is a decoded string. */
  #placed(offset = this.tokens.text.length): number {
    return this.#places === undefined ? offset : (this.#places[offset] ?? offset);
  }

  #passNewlines(): void {
    while (this.tokens.kinds[this.index] === 'newline') this.index++;
  }

  #current(): number {
    if (this.ignoresNewlines) this.#passNewlines();
    return this.index;
  }

  /** Did the lexer already complain about something in the item up to `end`? */
  #isExplained(end: number): boolean {
    const found = this.#unreadable;
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[middle]?.start ?? 0) < this.itemStart) low = middle + 1;
      else high = middle;
    }
    const first = found[low];
    return first !== undefined && first.start <= end;
  }

  /** A node for what could not be read, from `start` to where the parser stopped. */
  invalid(start: number): Invalid {
    return { kind: 'invalid', start, end: Math.max(start, this.lastEnd) };
  }
}
