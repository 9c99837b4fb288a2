import { bigFloatOfInteger } from '../number.js';
import { fail, type Outcome, ok } from '../outcome.js';
import { ANY, NUMBER, typeName } from '../type.js';
import { numberOf, typeOf } from '../value.js';
import { integerIn, textOf } from './arguments.js';
import type { TerraformFunction } from './function.js';

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function parseDigits(text: string, base: number): bigint | undefined {
  const digits = text.replace(/^[+-]/, '');
  if (digits === '' || digits.length > 5000) return undefined;
  let value = 0n;
  for (const character of digits) {
    // Up to base 36 the case of a letter says nothing.
    const digit = DIGITS.indexOf(base <= 36 ? character.toLowerCase() : character);
    if (digit < 0 || digit >= base) return undefined;
    value = value * BigInt(base) + BigInt(digit);
  }
  return text.startsWith('-') ? -value : value;
}

function parseInteger(text: string, base: number | undefined): Outcome {
  if (base === undefined || base < 2 || base > 62)
    return fail('the base must be a whole number between 2 and 62 inclusive', 1);
  const value = parseDigits(text, base);
  if (value === undefined) return fail(`cannot parse "${text}" as a base ${base} integer`, 0);
  return ok(numberOf(bigFloatOfInteger(value)));
}

/** parseint("ff", 16) is 255. */
export const parseint: TerraformFunction = {
  name: 'parseint',
  parameters: [
    { name: 'number', type: ANY },
    { name: 'base', type: NUMBER },
  ],
  returns: ([text]) =>
    text && typeOf(text).kind !== 'string'
      ? fail(`the first argument must be a string, not ${typeName(typeOf(text))}`, 0)
      : NUMBER,
  call: ([text, base]) => parseInteger(textOf(text), integerIn(base)),
};
