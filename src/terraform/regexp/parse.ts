import { foldingCase, readBracketClass, readNamedClass } from './character-class.js';
import { type Boundary, type CharacterTest, type Node, type Pattern, PatternError } from './node.js';
import { PatternReader } from './reader.js';

/** RE2 refuses to repeat anything more often. */
const MOST_REPETITIONS = 1000;
const DEEPEST_NESTING = 200;

/** Reads a pattern in RE2's syntax; throws a PatternError where it is none. */
export function parsePattern(text: string): Pattern {
  const reader = new PatternReader(text);
  const parser = new PatternParser(reader);
  const root = parser.choice(0);
  if (!reader.atEnd) throw new PatternError('unexpected )');
  return { root, groups: parser.groups };
}

class PatternParser {
  readonly groups: (string | undefined)[] = [];
  private readonly reader: PatternReader;

  constructor(reader: PatternReader) {
    this.reader = reader;
  }

  choice(depth: number): Node {
    if (depth > DEEPEST_NESTING) throw new PatternError('expression nests too deeply');
    const parts = [this.sequence(depth)];
    while (this.reader.take(/\|/y)) parts.push(this.sequence(depth));
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'choice', parts };
  }

  private sequence(depth: number): Node {
    const parts: Node[] = [];
    while (!this.reader.atEnd && !this.reader.looksAt(/[|)]/y)) {
      const quoted = this.reader.take(/\\Q([\s\S]*?)(?:\\E|$)/y);
      if (quoted) {
        for (const character of quoted[1] ?? '') parts.push(this.literal(character.codePointAt(0) ?? 0));
        if (parts.length === 0) continue;
      }
      const atom = quoted ? parts.pop() : this.atom(depth);
      if (atom) parts.push(this.repeated(atom));
    }
    return { kind: 'sequence', parts };
  }

  private repeated(atom: Node): Node {
    const quantifier = this.quantifier();
    if (!quantifier) return atom;
    const [least, most] = quantifier;
    if (atom.kind === 'empty') throw new PatternError('missing argument to repetition operator');
    if (least > MOST_REPETITIONS || (most > MOST_REPETITIONS && most !== Number.POSITIVE_INFINITY) || least > most) {
      throw new PatternError('invalid repeat count');
    }
    const lazy = this.reader.take(/\?/y) !== undefined;
    if (this.quantifier()) throw new PatternError('invalid nested repetition operator');
    return { kind: 'repeat', body: atom, least, most, greedy: lazy === this.reader.flags.ungreedy };
  }

  private quantifier(): readonly [number, number] | undefined {
    const simple = this.reader.take(/[*+?]/y);
    if (simple) return [simple[0] === '+' ? 1 : 0, simple[0] === '?' ? 1 : Number.POSITIVE_INFINITY];
    const counted = this.reader.take(/\{(\d{1,9})(?:(,)(\d{1,9})?)?\}/y);
    if (!counted) return undefined;
    const [, least, comma, most] = counted;
    if (comma && most === undefined) return [Number(least), Number.POSITIVE_INFINITY];
    return [Number(least), Number(most ?? least)];
  }

  private atom(depth: number): Node {
    const { reader } = this;
    if (reader.take(/\(/y)) return this.group(depth);
    if (reader.take(/\[/y)) return { kind: 'character', test: readBracketClass(reader) };
    if (reader.take(/\./y)) return { kind: 'character', test: this.dot() };
    const boundary = this.boundary();
    if (boundary) return { kind: 'boundary', boundary };
    const named = readNamedClass(reader);
    if (named) return { kind: 'character', test: named };
    if (reader.looksAt(/[*+?]|\{\d+(?:,\d*)?\}/y)) throw new PatternError('missing argument to repetition operator');
    return this.literal(reader.character());
  }

  private dot(): CharacterTest {
    return this.reader.flags.dotAll ? () => true : (code) => code !== 10;
  }

  private literal(wanted: number): Node {
    const test: CharacterTest = (code) => code === wanted;
    return { kind: 'character', test: this.reader.flags.ignoreCase ? foldingCase(test) : test };
  }

  private boundary(): Boundary | undefined {
    const { reader } = this;
    const { multiline } = reader.flags;
    if (reader.take(/\^/y)) return multiline ? 'line-start' : 'text-start';
    if (reader.take(/\$/y)) return multiline ? 'line-end' : 'text-end';
    if (reader.take(/\\A/y)) return 'text-start';
    if (reader.take(/\\z/y)) return 'text-end';
    if (reader.take(/\\b/y)) return 'word';
    return reader.take(/\\B/y) ? 'not-word' : undefined;
  }

  private group(depth: number): Node {
    const { reader } = this;
    const outer = reader.flags;
    const switches = reader.take(/\?([imsU]*)(?:-([imsU]+))?([:)])/y);
    if (switches) {
      const [whole, on = '', off = '', end] = switches;
      if (whole === '?)' || whole === '?-)') throw new PatternError('missing argument to repetition operator');
      this.switchFlags(on, off);
      if (end === ')') return { kind: 'empty' };
      const body = this.closed(depth);
      reader.flags = outer;
      return body;
    }
    const named = reader.take(/\?P?<(\w+)>/y);
    if (!named && reader.looksAt(/\?/y)) throw new PatternError('invalid or unsupported Perl syntax');
    const index = this.groups.push(named?.[1]);
    const body = this.closed(depth);
    reader.flags = outer;
    return { kind: 'group', index, body };
  }

  private closed(depth: number): Node {
    const body = this.choice(depth + 1);
    if (!this.reader.take(/\)/y)) throw new PatternError('missing closing )');
    return body;
  }

  private switchFlags(on: string, off: string): void {
    const { flags } = this.reader;
    const now = (letter: string, before: boolean): boolean => (before || on.includes(letter)) && !off.includes(letter);
    this.reader.flags = {
      ignoreCase: now('i', flags.ignoreCase),
      multiline: now('m', flags.multiline),
      dotAll: now('s', flags.dotAll),
      ungreedy: now('U', flags.ungreedy),
    };
  }
}
