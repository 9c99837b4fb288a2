/**
 * Where a text stops being JSON: the offset of the first character that cannot stand there, the length of a text that ends too early,
 * and undefined for JSON. What engines say of it differs from version to version, and not all of them tell the place.
 */
export function syntaxErrorIn(text: string, start = 0): number | undefined {
  return new Checker(text, start).run();
}

/** What may come next, besides space. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end';

/** No recursion: a text may nest as deep as it likes. */
class Checker {
  readonly #text: string;
  readonly #open: ('[' | '{')[] = [];
  #at: number;
  #expected: Expected = 'value';

  constructor(text: string, start: number) {
    this.#text = text;
    this.#at = start;
  }

  run(): number | undefined {
    for (;;) {
      this.#at = endOf(SPACE, this.#text, this.#at);
      if (this.#at >= this.#text.length) return this.#expected === 'end' ? undefined : this.#text.length;
      const wrong = this.#step(this.#text.charAt(this.#at));
      if (wrong !== undefined) return wrong;
    }
  }

  /** Takes one token, or gives the place of what is wrong with it. */
  #step(character: string): number | undefined {
    const expected = this.#expected;
    if (expected.endsWith(` or ${character}`)) return this.#close();
    const next = PUNCTUATION[expected];
    if (next !== undefined) return character === next.sign ? this.#take(next.before) : this.#at;
    if (expected.startsWith('value')) return this.#value(character);
    return expected.startsWith('key') && character === '"' ? this.#string(':') : this.#at;
  }

  #take(next: Expected): undefined {
    this.#at++;
    this.#expected = next;
  }

  #close(): undefined {
    this.#open.pop();
    this.#take(this.#afterValue());
  }

  #afterValue(): Expected {
    const around = this.#open.at(-1);
    return around === undefined ? 'end' : around === '[' ? ', or ]' : ', or }';
  }

  #value(character: string): number | undefined {
    if (character === '[' || character === '{') {
      this.#open.push(character);
      return this.#take(character === '[' ? 'value or ]' : 'key or }');
    }
    if (character === '"') return this.#string(this.#afterValue());
    return /[-\d]/.test(character) ? this.#number() : this.#word();
  }

  #word(): number | undefined {
    const end = endOf(LETTERS, this.#text, this.#at);
    const word = this.#text.slice(this.#at, end);
    if (WORDS.includes(word)) return this.#skipTo(end);
    const isCut = end === this.#text.length && word !== '' && WORDS.some((known) => known.startsWith(word));
    return isCut ? end : this.#at;
  }

  #number(): number | undefined {
    const end = endOf(NUMBER, this.#text, this.#at);
    const length = this.#text.length;
    // `1.` and `2e` begin a number, and so does `-`.
    if (end < length && endOf(BEGUN_NUMBER, this.#text, this.#at) === length) return length;
    return end === this.#at ? this.#at : this.#skipTo(end);
  }

  #string(next: Expected): number | undefined {
    const text = this.#text;
    let at = this.#at + 1;
    for (;;) {
      at = endOf(PLAIN, text, at);
      const character = text.charAt(at);
      if (character === '') return text.length;
      if (character === '"') {
        this.#expected = next;
        this.#at = at + 1;
        return undefined;
      }
      if (character !== '\\') return at;
      const end = endOf(ESCAPE, text, at);
      if (end === at) return endOf(BEGUN_ESCAPE, text, at) === text.length ? text.length : at;
      at = end;
    }
  }

  #skipTo(end: number): undefined {
    this.#at = end;
    this.#expected = this.#afterValue();
  }
}

/** What has but one sign to go on with, and what comes behind that. */
const PUNCTUATION: { readonly [E in Expected]?: { readonly sign: string; readonly before: Expected } } = {
  ':': { sign: ':', before: 'value' },
  ', or ]': { sign: ',', before: 'value' },
  ', or }': { sign: ',', before: 'key' },
};

const WORDS = ['true', 'false', 'null'];
const SPACE = /[ \t\n\r]*/y;
const LETTERS = /[a-z]*/y;
const NUMBER = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)?/y;
const BEGUN_NUMBER = /-?(?:(?:0|[1-9]\d*)(?:(?:\.\d+)?[eE][-+]?|\.)?)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these must be escaped in a string
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))?/y;
const BEGUN_ESCAPE = /\\(?:u[\da-fA-F]{0,3})?/y;

/** Where a match that begins at a place ends; each of these matches the empty text, too. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}
