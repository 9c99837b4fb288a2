import { fail, type Outcome, ok } from '../outcome.js';
import { BOOL, listType, NUMBER, STRING } from '../type.js';
import { boolOf, listOf, stringOf, type Value } from '../value.js';
import { elementsOf, integerIn, textOf } from './arguments.js';
import type { TerraformFunction } from './function.js';
import { graphemesOf } from './graphemes.js';
import { textToText } from './string-case.js';

function joined(separator: string, lists: readonly Value[]): Outcome {
  const parts: string[] = [];
  for (const [at, list] of lists.entries()) {
    for (const [index, element] of elementsOf(list).entries()) {
      if (element.kind === 'null') return fail(`element ${index} of the list is null; cannot join null values`, at + 1);
      parts.push(textOf(element));
    }
  }
  return ok(stringOf(parts.join(separator)));
}

const join: TerraformFunction = {
  name: 'join',
  parameters: [{ name: 'separator', type: STRING }],
  variadic: { name: 'lists', type: listType(STRING), unknown: 'inside' },
  returns: STRING,
  call: ([separator, ...lists]) => {
    if (lists.length === 0) return fail('at least one list is required');
    return joined(textOf(separator), lists);
  },
};

const split: TerraformFunction = {
  name: 'split',
  parameters: [
    { name: 'separator', type: STRING },
    { name: 'str', type: STRING },
  ],
  returns: listType(STRING),
  call: ([separator, text]) => {
    const [by, whole] = [textOf(separator), textOf(text)];
    return ok(listOf(STRING, (by === '' ? [...whole] : whole.split(by)).map(stringOf)));
  },
};

/** After cty: a negative length is "to the end", a negative offset counts from the end. */
function part(text: string, offset: number, length: number): string {
  const characters = graphemesOf(text);
  if (offset >= 0 && length === 0) return '';
  const start = Math.max(0, offset < 0 ? offset + characters.length : offset);
  return characters.slice(start, length <= 0 ? undefined : start + length).join('');
}

const substr: TerraformFunction = {
  name: 'substr',
  parameters: [
    { name: 'str', type: STRING },
    { name: 'offset', type: NUMBER },
    { name: 'length', type: NUMBER },
  ],
  returns: STRING,
  call: ([text, offset, length]) => {
    const [start, count] = [integerIn(offset), integerIn(length)];
    if (start === undefined) return fail('the offset must be a whole number', 1);
    if (count === undefined) return fail('the length must be a whole number', 2);
    return ok(stringOf(part(textOf(text), start, count)));
  },
};

const question = (name: string, second: string, ask: (text: string, other: string) => boolean): TerraformFunction => ({
  name,
  parameters: [
    { name: 'str', type: STRING },
    { name: second, type: STRING },
  ],
  returns: BOOL,
  call: ([text, other]) => ok(boolOf(ask(textOf(text), textOf(other)))),
});

/** Functions that take texts apart, put them together and look into them. */
export const partFunctions: readonly TerraformFunction[] = [
  join,
  split,
  substr,
  textToText('strrev', (text) => [...graphemesOf(text)].reverse().join('')),
  question('startswith', 'prefix', (text, prefix) => text.startsWith(prefix)),
  question('endswith', 'suffix', (text, suffix) => text.endsWith(suffix)),
  question('strcontains', 'substr', (text, other) => text.includes(other)),
];
