import { addFloats, bigFloatOfDouble, bigFloatOfInteger, isWhole, negateFloat, truncateFloat } from '../number.js';
import { fail, type Outcome, ok } from '../outcome.js';
import { compareNumbers } from '../set-order.js';
import { NUMBER } from '../type.js';
import { exactOf, integerOf, type NumberValue, numberOf, type Value } from '../value.js';
import { numberIn } from './arguments.js';
import { infinite } from './by-design.js';
import type { Parameter, TerraformFunction } from './function.js';
import { powerOf } from './power.js';

const number = (name: string): Parameter => ({ name, type: NUMBER });

/** A function from numbers to a number. */
const numeric = (
  name: string,
  parameters: readonly string[],
  call: (...args: NumberValue[]) => Outcome,
): TerraformFunction => ({
  name,
  parameters: parameters.map(number),
  returns: NUMBER,
  call: (args) => call(...args.map(numberIn)),
});

const fromDouble = (value: number): Value => (Number.isFinite(value) ? numberOf(bigFloatOfDouble(value)) : infinite());

const abs = numeric('abs', ['num'], (num) => {
  const number = numberIn(num);
  return ok(number.value < 0 ? numberOf(negateFloat(exactOf(number))) : number);
});

/** The next whole number down (-1) or up (1). */
function roundTo(num: NumberValue, direction: 1 | -1): Value {
  const exact = exactOf(num);
  if (isWhole(exact)) return num;
  const cut = bigFloatOfInteger(truncateFloat(exact));
  const away = num.value > 0 === direction > 0;
  return numberOf(away ? addFloats(cut, bigFloatOfInteger(BigInt(direction))) : cut);
}

const ceil = numeric('ceil', ['num'], (num) => ok(roundTo(numberIn(num), 1)));
const floor = numeric('floor', ['num'], (num) => ok(roundTo(numberIn(num), -1)));
const signum = numeric('signum', ['num'], (num) =>
  isWhole(exactOf(numberIn(num)))
    ? ok(integerOf(Math.sign(numberIn(num).value) + 0))
    : fail('the number must be a whole one', 0),
);

const log = numeric('log', ['num', 'base'], (num, base) => {
  const [value, of] = [numberIn(num).value, numberIn(base).value];
  const result = Math.log(value) / Math.log(of);
  return Number.isNaN(result) ? fail('the logarithm of these numbers is not a number') : ok(fromDouble(result));
});

const pow = numeric('pow', ['num', 'power'], (num, power) => {
  const result = powerOf(numberIn(num).value, numberIn(power).value);
  return Number.isNaN(result) ? fail('the power of these numbers is not a number') : ok(fromDouble(result));
});

/** The extreme of all the arguments: the first of equals, as it was given. */
const extreme = (name: 'max' | 'min', sign: 1 | -1): TerraformFunction => ({
  name,
  parameters: [],
  variadic: number('numbers'),
  returns: NUMBER,
  call: (args) => {
    const [first, ...rest] = args.map(numberIn);
    if (!first) return fail('must pass at least one number');
    return ok(rest.reduce((best, next) => (compareNumbers(next, best) * sign > 0 ? next : best), first));
  },
});

/** Functions on numbers. */
export const numericFunctions: readonly TerraformFunction[] = [
  abs,
  ceil,
  floor,
  log,
  extreme('max', 1),
  extreme('min', -1),
  pow,
  signum,
];
