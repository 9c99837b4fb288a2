import { convert } from '../conversion.js';
import { areEqual } from '../equality.js';
import { withSensitive } from '../marks.js';
import { andThen, type Failure, fail, failed, type Outcome, ok } from '../outcome.js';
import { toSet } from '../set-order.js';
import { ANY, listType, setType, type Type, tupleType } from '../type.js';
import { unify } from '../unify.js';
import { listOf, tupleOf, typeOf, unknownBeyond, unknownOf, type Value } from '../value.js';
import { elementsOf } from './arguments.js';
import type { Parameter, TerraformFunction } from './function.js';

const set = (name: string): Parameter => ({ name, type: setType(ANY), unknown: 'inside' });

function commonSet(args: readonly Value[]): Type | Failure {
  const types = args.map(typeOf).filter((type) => !('element' in type) || type.element.kind !== 'any');
  const type = types.length > 0 ? unify(types) : setType(ANY);
  return type ?? fail('the given sets must all have compatible element types');
}

/** A function from sets of one type to another set of it. */
const onSets = (
  name: string,
  parameters: readonly string[],
  variadic: string | undefined,
  combine: (first: readonly Value[], others: readonly (readonly Value[])[]) => readonly Value[],
): TerraformFunction => ({
  name,
  parameters: parameters.map(set),
  ...(variadic ? { variadic: set(variadic) } : {}),
  returns: commonSet,
  call: (args) => {
    const type = commonSet(args);
    if ('error' in type) return type;
    const sets: (readonly Value[])[] = [];
    for (const arg of args) {
      const converted = convert(arg, type);
      if (failed(converted)) return converted;
      sets.push(elementsOf(converted.value));
    }
    const [first = [], ...others] = sets;
    return ok(toSet('element' in type ? type.element : ANY, combine(first, others)));
  },
});

const isIn = (value: Value, set: readonly Value[]): boolean => set.some((other) => areEqual(other, value) === true);

const setintersection = onSets('setintersection', ['first_set'], 'other_sets', (first, others) =>
  first.filter((value) => others.every((other) => isIn(value, other))),
);
const setunion = onSets('setunion', ['first_set'], 'other_sets', (first, others) => [...first, ...others.flat()]);
const setsubtract = onSets('setsubtract', ['a', 'b'], undefined, (first, others) =>
  first.filter((value) => !others.some((other) => isIn(value, other))),
);

/** More combinations than this are not spelled out. */
const MOST_COMBINATIONS = 200_000;

function elementTypeOf(type: Type, at: number): Type | Failure {
  if (type.kind === 'list' || type.kind === 'set') return type.element;
  if (type.kind !== 'tuple') return fail('a set or a list is required', at);
  if (type.elements.length === 0) return ANY;
  return unify(type.elements) ?? fail('all elements must be of the same type', at);
}

function productType(args: readonly Value[]): Type | Failure {
  if (args.length < 2) return fail('setproduct() needs at least two arguments');
  const elements: Type[] = [];
  for (const [at, arg] of args.entries()) {
    const element = elementTypeOf(typeOf(arg), at);
    if ('error' in element) return element;
    elements.push(element);
  }
  const ordered = args.every((arg) => typeOf(arg).kind !== 'set');
  return ordered ? listType(tupleType(elements)) : setType(tupleType(elements));
}

function productOf(args: readonly Value[], type: Type & { element: Type }): Outcome {
  const lists = args.map(elementsOf);
  const total = lists.reduce((product, list) => product * list.length, 1);
  if (total > MOST_COMBINATIONS) return ok(unknownBeyond('setproduct() has too many combinations to spell out', type));
  let combinations: Value[][] = [[]];
  for (const list of lists) combinations = combinations.flatMap((start) => list.map((next) => [...start, next]));
  const converted: Value[] = [];
  for (const combination of combinations) {
    const tuple = convert(tupleOf(combination), type.element);
    if (failed(tuple)) return tuple;
    converted.push(tuple.value);
  }
  return ok(type.kind === 'list' ? listOf(type.element, converted) : toSet(type.element, converted));
}

const setproduct: TerraformFunction = {
  name: 'setproduct',
  parameters: [],
  variadic: { name: 'sets', type: ANY, handlesSensitive: true },
  returns: productType,
  call: (args) => {
    const type = productType(args);
    if ('error' in type) return type;
    if (!('element' in type)) return ok(unknownOf('the sets are not known'));
    const sensitive = args.some((arg) => arg.sensitive === true);
    return andThen(productOf(args, type), (value) => ok(withSensitive(value, sensitive)));
  },
};

/** Functions on sets. */
export const setFunctions: readonly TerraformFunction[] = [setintersection, setunion, setsubtract, setproduct];
