import { type CharacterTest, PatternError } from './node.js';
import type { PatternReader } from './reader.js';

const inRanges =
  (...ranges: readonly (readonly [string, string])[]): CharacterTest =>
  (code) =>
    ranges.some(([low, high]) => code >= (low.codePointAt(0) ?? 0) && code <= (high.codePointAt(0) ?? 0));

const anyOf =
  (characters: string): CharacterTest =>
  (code) =>
    characters.includes(String.fromCodePoint(code));

const not =
  (test: CharacterTest): CharacterTest =>
  (code) =>
    !test(code);

const DIGIT = inRanges(['0', '9']);
/** What \w is, and so what \b asks about: ASCII only. */
export const WORD = inRanges(['0', '9'], ['A', 'Z'], ['a', 'z'], ['_', '_']);

const PERL: Readonly<Record<string, CharacterTest>> = { d: DIGIT, w: WORD, s: anyOf('\t\n\f\r ') };

const POSIX: Readonly<Record<string, CharacterTest>> = {
  alnum: inRanges(['0', '9'], ['A', 'Z'], ['a', 'z']),
  alpha: inRanges(['A', 'Z'], ['a', 'z']),
  ascii: inRanges(['\0', '\x7f']),
  blank: anyOf('\t '),
  cntrl: inRanges(['\0', '\x1f'], ['\x7f', '\x7f']),
  digit: DIGIT,
  graph: inRanges(['!', '~']),
  lower: inRanges(['a', 'z']),
  print: inRanges([' ', '~']),
  punct: inRanges(['!', '/'], [':', '@'], ['[', '`'], ['{', '~']),
  space: anyOf('\t\n\v\f\r '),
  upper: inRanges(['A', 'Z']),
  word: WORD,
  xdigit: inRanges(['0', '9'], ['A', 'F'], ['a', 'f']),
};

/** \d \w \s and their opposites, \pN and \p{Greek}; undefined where the reader stands before something else. */
export function readNamedClass(reader: PatternReader): CharacterTest | undefined {
  const perl = reader.take(/\\([dwsDWS])/y);
  if (perl) {
    const letter = perl[1] ?? '';
    const test = PERL[letter.toLowerCase()] ?? WORD;
    return letter === letter.toLowerCase() ? test : not(test);
  }
  const unicode = reader.take(/\\([pP])(?:\{(\^?)(\w+)\}|(\p{L}))/uy);
  if (!unicode) return undefined;
  const [whole, letter, caret, long, short] = unicode;
  const test = unicodeClass(long ?? short ?? '', whole);
  return (letter === 'P') !== (caret === '^') ? not(test) : test;
}

function unicodeClass(name: string, written: string): CharacterTest {
  if (name === 'Any') return () => true;
  for (const property of [name.length <= 2 ? name : `Script=${name}`]) {
    try {
      const expression = new RegExp(`^\\p{${property}}$`, 'u');
      return (code) => expression.test(String.fromCodePoint(code));
    } catch {
      break;
    }
  }
  throw new PatternError(`invalid character class: ${written}`);
}

/** `[a-z]`, the reader standing behind the opening bracket. */
export function readBracketClass(reader: PatternReader): CharacterTest {
  const negated = reader.take(/\^/y) !== undefined;
  const tests: CharacterTest[] = [];
  for (let first = true; first || !reader.take(/\]/y); first = false) {
    if (reader.atEnd) throw new PatternError('missing closing ]');
    tests.push(readItem(reader, first));
  }
  const test: CharacterTest = (code) => tests.some((item) => item(code));
  const folded = reader.flags.ignoreCase ? foldingCase(test) : test;
  return negated ? not(folded) : folded;
}

function readItem(reader: PatternReader, first: boolean): CharacterTest {
  const posix = reader.take(/\[:(\^?)(\w+):\]/y);
  if (posix) {
    const test = POSIX[posix[2] ?? ''];
    if (!test) throw new PatternError(`invalid character class range: ${posix[0]}`);
    return posix[1] === '^' ? not(test) : test;
  }
  const named = readNamedClass(reader);
  if (named) return named;
  if (!first && reader.looksAt(/-(?!\])/y) && !reader.looksAt(/-[^\]]/y))
    throw new PatternError('invalid character class range');
  const low = reader.character();
  const range = reader.take(/-(?!\])/y);
  if (!range) return (code) => code === low;
  const high = reader.character();
  if (high < low) throw new PatternError('invalid character class range');
  return (code) => code >= low && code <= high;
}

/** The same set with every letter in either case. */
export function foldingCase(test: CharacterTest): CharacterTest {
  return (code) => {
    if (test(code)) return true;
    const character = String.fromCodePoint(code);
    const upper = character.toUpperCase();
    const variants = [character.toLowerCase(), upper, upper.toLowerCase()];
    if (upper === 'S') variants.push('ſ');
    if (upper === 'K') variants.push('K');
    return variants.some((variant) => [...variant].length === 1 && test(variant.codePointAt(0) ?? 0));
  };
}
