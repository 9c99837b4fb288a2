import { ok } from '../outcome.js';
import { STRING } from '../type.js';
import { stringOf } from '../value.js';
import { textOf } from './arguments.js';
import type { TerraformFunction } from './function.js';

/** A function from a text to a text. */
export const textToText = (name: string, change: (text: string) => string, parameter = 'str'): TerraformFunction => ({
  name,
  parameters: [{ name: parameter, type: STRING }],
  returns: STRING,
  call: ([text]) => ok(stringOf(change(textOf(text)))),
});

/** One character for one: Go maps no character to two, as ß to SS. */
const one = (character: string, changed: string): string => ([...changed].length === 1 ? changed : character);
const lowered = (text: string): string =>
  Array.from(text, (character) => [...character.toLowerCase()][0] ?? '').join('');
const raised = (text: string): string =>
  Array.from(text, (character) => one(character, character.toUpperCase())).join('');

/** Letters that are two have a form of their own at the head of a word. */
const TITLE_CASE: Readonly<Record<string, string>> = { Ǆ: 'ǅ', Ǉ: 'ǈ', Ǌ: 'ǋ', Ǳ: 'ǲ' };

/** What stands between words for Go's strings.Title. */
const SEPARATOR = /^(?:[\0-\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f]|\p{White_Space})$/u;

function titled(text: string): string {
  let before = ' ';
  return Array.from(text, (character) => {
    const starts = SEPARATOR.test(before);
    before = character;
    return starts ? (TITLE_CASE[raised(character)] ?? raised(character)) : character;
  }).join('');
}

/** Functions that change the case of letters. */
export const caseFunctions: readonly TerraformFunction[] = [
  textToText('lower', lowered),
  textToText('upper', raised),
  textToText('title', titled),
];
