import { fail, ok } from '../outcome.js';
import { NUMBER, STRING } from '../type.js';
import { stringOf, unknownOf } from '../value.js';
import { integerIn, textOf } from './arguments.js';
import type { TerraformFunction } from './function.js';
import { textToText } from './string-case.js';

/** A function of a text and a second text. */
export const withText = (
  name: string,
  second: string,
  change: (text: string, other: string) => string,
): TerraformFunction => ({
  name,
  parameters: [
    { name: 'str', type: STRING },
    { name: second, type: STRING },
  ],
  returns: STRING,
  call: ([text, other]) => ok(stringOf(change(textOf(text), textOf(other)))),
});

function trimmed(text: string, cutset: string): string {
  const cut = new Set(cutset);
  const characters = [...text];
  let [start, end] = [0, characters.length];
  while (start < end && cut.has(characters[start] ?? '')) start += 1;
  while (end > start && cut.has(characters[end - 1] ?? '')) end -= 1;
  return characters.slice(start, end).join('');
}

/** Unicode's white space, as Go's strings.TrimSpace has it. */
const trimSpace = (text: string): string =>
  text.replace(/^\p{White_Space}+/u, '').replace(/(?<!\p{White_Space})\p{White_Space}+$/u, '');

const MOST_SPACES = 10_000_000;

const indent: TerraformFunction = {
  name: 'indent',
  parameters: [
    { name: 'spaces', type: NUMBER },
    { name: 'str', type: STRING },
  ],
  returns: STRING,
  call: ([spaces, text]) => {
    const width = integerIn(spaces);
    if (width === undefined) return fail('the number of spaces must be a whole number', 0);
    if (width < 0) return fail('the number of spaces must not be negative', 0);
    const lines = textOf(text).split('\n');
    if (width * (lines.length - 1) > MOST_SPACES) return ok(unknownOf('indent() would put in too many spaces', STRING));
    return ok(stringOf(lines.join(`\n${lines.length > 1 ? ' '.repeat(width) : ''}`)));
  },
};

/** Functions that take away or put in at the ends. */
export const trimFunctions: readonly TerraformFunction[] = [
  textToText('chomp', (text) => text.replace(/(?<![\r\n])[\r\n]+$/, '')),
  textToText('trimspace', trimSpace),
  withText('trim', 'cutset', trimmed),
  withText('trimprefix', 'prefix', (text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  withText('trimsuffix', 'suffix', (text, suffix) =>
    text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text,
  ),
  indent,
];
