import { convert } from '../conversion.js';
import { areEqual } from '../equality.js';
import { unknownInside } from '../marks.js';
import { addFloats, compareFloats, negateFloat } from '../number.js';
import { applyBinary } from '../operators.js';
import { fail, failed, type Outcome, ok } from '../outcome.js';
import { ANY, BOOL, listType, NUMBER } from '../type.js';
import { unify } from '../unify.js';
import {
  boolOf,
  exactOf,
  integerOf,
  listOf,
  type NumberValue,
  numberOf,
  typeOf,
  unknownBecause,
  unknownOf,
  type Value,
} from '../value.js';
import { elementsOf, numberIn } from './arguments.js';
import type { TerraformFunction } from './function.js';

const sum: TerraformFunction = {
  name: 'sum',
  parameters: [{ name: 'list', type: ANY }],
  returns: NUMBER,
  call: ([list]) => {
    if (!list || !('elements' in list)) return fail('sum() needs a list, set or tuple of numbers', 0);
    if (list.elements.length === 0) return fail('an empty list has no sum', 0);
    const unknown = unknownInside(list);
    if (unknown) return ok(unknownBecause(unknown, NUMBER));
    return list.elements.reduce<Outcome>(
      (total, element) => {
        if (failed(total)) return total;
        const added = element.kind === 'null' ? fail('null') : applyBinary('+', total.value, element);
        return failed(added) ? fail('sum() needs a list, set or tuple of numbers', 0) : added;
      },
      ok(integerOf(0)),
    );
  },
};

const MOST_STEPS = 1024;

/** The numbers from one to another, or a sentence about why not. */
function countFrom(start: NumberValue, limit: NumberValue, step: NumberValue): Outcome {
  const [stride, end] = [exactOf(step), exactOf(limit)];
  if (step.value === 0) return fail('the step of range() must not be zero', 2);
  const down = compareFloats(exactOf(limit), exactOf(start)) < 0;
  if (down && step.value > 0) return fail('the step of range() must be less than zero to count down', 2);
  if (!down && step.value < 0) return fail('the step of range() must be greater than zero to count up', 2);
  const numbers: Value[] = [];
  for (let next = exactOf(start); ; next = addFloats(next, stride)) {
    const order = compareFloats(next, end);
    if (down ? order <= 0 : order >= 0) return ok(listOf(NUMBER, numbers));
    if (numbers.length >= MOST_STEPS) return fail(`range() would give more than ${MOST_STEPS} numbers`);
    numbers.push(numberOf(next));
  }
}

const range: TerraformFunction = {
  name: 'range',
  parameters: [],
  variadic: { name: 'params', type: NUMBER },
  returns: (args) => {
    if (args.length > 0 && args.length <= 3) return listType(NUMBER);
    return fail('range() needs one, two or three arguments');
  },
  call: (args) => {
    const [a = integerOf(0), b, c] = args.map(numberIn);
    const [start, limit] = b ? [a, b] : [integerOf(0), a];
    const down = compareFloats(exactOf(limit), exactOf(start)) < 0;
    const one = exactOf(integerOf(1));
    return countFrom(start, limit, c ?? numberOf(down ? negateFloat(one) : one));
  },
};

/** alltrue() stops at the first false or null, anytrue() at the first true. */
const everyOrSome = (name: 'alltrue' | 'anytrue', call: (elements: readonly Value[]) => Value): TerraformFunction => ({
  name,
  parameters: [{ name: 'list', type: listType(BOOL) }],
  returns: BOOL,
  call: ([list]) => ok(call(elementsOf(list))),
});

const alltrue = everyOrSome('alltrue', (elements) => {
  for (const element of elements) {
    if (element.kind === 'unknown') return unknownBecause(element, BOOL);
    if (element.kind !== 'bool' || !element.value) return boolOf(false);
  }
  return boolOf(true);
});

const anytrue = everyOrSome('anytrue', (elements) => {
  if (elements.some((element) => element.kind === 'bool' && element.value)) return boolOf(true);
  const unknown = elements.find((element) => element.kind === 'unknown');
  return unknown?.kind === 'unknown' ? unknownBecause(unknown, BOOL) : boolOf(false);
});

const matchkeys: TerraformFunction = {
  name: 'matchkeys',
  parameters: ['values', 'keys', 'searchset'].map((name) => ({ name, type: listType(ANY) })),
  returns: ([values, keys, searchset]) => {
    if (!values || !keys || !searchset) return ANY;
    const alike = unify(
      [keys, searchset].map(typeOf).filter((type) => !('element' in type) || type.element.kind !== 'any'),
    );
    return alike ? typeOf(values) : fail('the keys and the searchset must be of the same type');
  },
  call: ([values, keys, searchset]) => matchKeys(values, keys, searchset),
};

function matchKeys(values: Value | undefined, keys: Value | undefined, searchset: Value | undefined): Outcome {
  const [all, names] = [elementsOf(values), elementsOf(keys)];
  const element = values && 'element' in values ? values.element : ANY;
  if (all.length !== names.length) return fail('there must be as many keys as values');
  const type = unify([keys, searchset].map((list) => typeOf(list ?? unknownOf('')))) ?? ANY;
  const wanted = convert(searchset ?? unknownOf(''), type);
  const given = convert(keys ?? unknownOf(''), type);
  if (failed(wanted) || failed(given)) return fail('the keys and the searchset must be of the same type');
  if (elementsOf(wanted.value).length === 0) return ok(listOf(element, []));
  // NOTE: Terraform takes an unknown search value for one that matches nothing. It may be known by the time of a plan, so we do not.
  const unknown = [values, keys, searchset].map((list) => list && unknownInside(list)).find((found) => found);
  if (unknown) return ok(unknownBecause(unknown, listType(element)));
  const searched = elementsOf(wanted.value);
  const matches = elementsOf(given.value).map((key) => searched.some((other) => areEqual(key, other) === true));
  return ok(
    listOf(
      element,
      all.filter((_, at) => matches[at]),
    ),
  );
}

/** Functions that count, add, ask and pick. */
export const countingFunctions: readonly TerraformFunction[] = [sum, range, alltrue, anytrue, matchkeys];
