import { andThen, fail, type Outcome, ok } from '../outcome.js';
import { compilePattern, type Expression, type Match, MOST_WORK, matchesIn } from '../regexp/match.js';
import { ANY, listType, objectType, STRING, type Type, tupleType } from '../type.js';
import { listOf, nullOf, objectOf, stringOf, tupleOf, type UnknownValue, unknownOf, type Value } from '../value.js';
import { textOf } from './arguments.js';
import type { Parameter, TerraformFunction } from './function.js';

const CACHE = new Map<string, Expression | { readonly error: string }>();
const MOST_CACHED = 200;

function expressionIn(pattern: string): Outcome<Expression> {
  let compiled = CACHE.get(pattern);
  if (!compiled) {
    if (CACHE.size >= MOST_CACHED) CACHE.clear();
    compiled = compilePattern(pattern);
    CACHE.set(pattern, compiled);
  }
  return 'error' in compiled ? fail(`invalid regular expression: ${compiled.error}`, 0) : ok(compiled);
}

const codePointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

function part(text: readonly number[], match: Match, group: number): string | undefined {
  const [start = -1, end = -1] = [match[group * 2], match[group * 2 + 1]];
  if (start < 0 || end < 0) return undefined;
  return text
    .slice(start, end)
    .map((code) => String.fromCodePoint(code))
    .join('');
}

/** A pattern without groups gives a text, one with groups a tuple, one with names an object. */
function resultTypeOf({ groups }: Expression): Outcome<Type> {
  if (groups.length === 0) return ok(STRING);
  const names = groups.filter((name) => name !== undefined);
  if (names.length === 0) return ok(tupleType(groups.map(() => STRING)));
  if (names.length === groups.length) return ok(objectType(names.map((name) => [name, STRING] as const)));
  return fail('invalid regular expression: it cannot have both named and unnamed groups', 0);
}

function resultOf({ groups }: Expression, text: readonly number[], match: Match): Value {
  const group = (at: number): Value => {
    const found = part(text, match, at);
    return found === undefined ? nullOf(STRING) : stringOf(found);
  };
  if (groups.length === 0) return group(0);
  if (groups[0] === undefined) return tupleOf(groups.map((_, at) => group(at + 1)));
  return objectOf(groups.map((name, at) => [name ?? '', group(at + 1)] as const));
}

const tooMuch = (expression: Expression, text: readonly number[]): boolean =>
  expression.steps.length * text.length > MOST_WORK;

const tooLarge = (type: Type): UnknownValue =>
  unknownOf('a regular expression is too large for the text that it searches', type);

const PARAMETERS: readonly Parameter[] = [
  { name: 'pattern', type: STRING },
  { name: 'string', type: STRING },
];

function typeFor([pattern]: readonly Value[], wrap: (type: Type) => Type) {
  if (pattern?.kind !== 'string') return ANY;
  const type = andThen(expressionIn(pattern.value), resultTypeOf);
  return 'error' in type ? type : wrap(type.value);
}

const regex: TerraformFunction = {
  name: 'regex',
  parameters: PARAMETERS,
  returns: (args) => typeFor(args, (type) => type),
  call: ([pattern, string]) =>
    andThen(expressionIn(textOf(pattern)), (expression) => {
      const text = codePointsOf(textOf(string));
      if (tooMuch(expression, text)) return ok(tooLarge(ANY));
      const first = matchesIn(expression, text).next();
      if (first.done) return fail('the pattern did not match any part of the given string');
      return ok(resultOf(expression, text, first.value));
    }),
};

const regexall: TerraformFunction = {
  name: 'regexall',
  parameters: PARAMETERS,
  returns: (args) => typeFor(args, (type) => (type.kind === 'any' ? ANY : listType(type))),
  call: ([pattern, string]) =>
    andThen(expressionIn(textOf(pattern)), (expression) =>
      andThen(resultTypeOf(expression), (type) => {
        const text = codePointsOf(textOf(string));
        if (tooMuch(expression, text)) return ok(tooLarge(listType(type)));
        const found = Array.from(matchesIn(expression, text), (match) => resultOf(expression, text, match));
        return ok(listOf(type, found));
      }),
    ),
};

/** `$1`, `${1}`, `$name` and `$$`, as Go's Regexp.Expand reads them. */
function expand(template: string, { groups }: Expression, text: readonly number[], match: Match): string {
  return template.replace(/\$(?:(\$)|(\w+)|\{(\w+)\})/g, (_, dollar: string, plain?: string, braced?: string) => {
    if (dollar) return '$';
    const name = plain ?? braced ?? '';
    const index = /^\d+$/.test(name) ? Number(name) : groups.indexOf(name) + 1;
    if (index === 0 && name !== '0') return '';
    return index <= groups.length ? (part(text, match, index) ?? '') : '';
  });
}

/** The text with every match replaced. */
export function replaceMatches(whole: string, pattern: string, template: string): Outcome {
  return andThen(expressionIn(pattern), (expression) => {
    const text = codePointsOf(whole);
    if (tooMuch(expression, text)) return ok(tooLarge(STRING));
    let result = '';
    let last = 0;
    for (const match of matchesIn(expression, text)) {
      const [start = 0, end = 0] = match;
      result += part(text, [last, start], 0) + expand(template, expression, text, match);
      last = end;
    }
    return ok(stringOf(result + part(text, [last, text.length], 0)));
  });
}

/** Functions with regular expressions in them. */
export const regexpFunctions: readonly TerraformFunction[] = [regex, regexall];
