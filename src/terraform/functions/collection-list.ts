import { areEqual } from '../equality.js';
import { withSensitive } from '../marks.js';
import { type Failure, fail, ok } from '../outcome.js';
import { ANY, listType, NUMBER, STRING, type Type, tupleType, typeName } from '../type.js';
import { compareText, listOf, tupleOf, typeOf, unknownOf, type Value } from '../value.js';
import { elementsOf, integerIn, textOf } from './arguments.js';
import type { Parameter, TerraformFunction } from './function.js';

const LIST: Parameter = { name: 'list', type: listType(ANY) };
const STRINGS: Parameter = { name: 'list', type: listType(STRING), unknown: 'inside' };

/** A list like the given one, with other elements. */
const alike = (list: Value | undefined, elements: readonly Value[]): Value =>
  list?.kind === 'tuple' ? tupleOf(elements) : listOf(list && 'element' in list ? list.element : ANY, elements);

const typeOfArgument = (value: Value | undefined): Type => typeOf(value ?? unknownOf(''));

const chunklist: TerraformFunction = {
  name: 'chunklist',
  parameters: [
    { ...LIST, handlesSensitive: true },
    { name: 'size', type: NUMBER },
  ],
  returns: ([list]) => listType(typeOfArgument(list)),
  call: ([list, size]) => {
    const elements = elementsOf(list);
    const count = integerIn(size);
    if (count === undefined) return fail('the size must be a whole number', 1);
    if (count < 0) return fail('the size must not be negative', 1);
    const width = count === 0 ? elements.length : count;
    const chunks: Value[] = [];
    for (let at = 0; at < elements.length; at += width) chunks.push(alike(list, elements.slice(at, at + width)));
    return ok(withSensitive(listOf(typeOfArgument(list), chunks), list?.sensitive === true));
  },
};

const compact: TerraformFunction = {
  name: 'compact',
  parameters: [STRINGS],
  returns: listType(STRING),
  call: ([list]) =>
    ok(
      listOf(
        STRING,
        elementsOf(list).filter((element) => element.kind !== 'null' && textOf(element) !== ''),
      ),
    ),
};

const distinct: TerraformFunction = {
  name: 'distinct',
  parameters: [{ ...LIST, unknown: 'inside' }],
  returns: ([list]) => typeOfArgument(list),
  call: ([list]) => {
    const unique: Value[] = [];
    for (const element of elementsOf(list)) {
      if (!unique.some((other) => areEqual(other, element) === true)) unique.push(element);
    }
    return ok(alike(list, unique));
  },
};

const reverse: TerraformFunction = {
  name: 'reverse',
  parameters: [{ name: 'list', type: ANY, handlesSensitive: true }],
  returns: ([list]) => {
    const type = typeOfArgument(list);
    if (type.kind === 'tuple') return tupleType([...type.elements].reverse());
    if (type.kind === 'list' || type.kind === 'set') return listType(type.element);
    return fail(`only lists and tuples can be reversed, not ${typeName(type)}`, 0);
  },
  call: ([list]) => ok(withSensitive(alike(list, [...elementsOf(list)].reverse()), list?.sensitive === true)),
};

/** Both bounds of a slice, or what is wrong with them; undefined while one is not known. */
function boundsOf([list, from, to]: readonly Value[]): readonly [number, number] | undefined | Failure {
  const length = list && 'elements' in list ? list.elements.length : Number.POSITIVE_INFINITY;
  const bound = (value: Value | undefined, name: string, at: number): number | undefined | Failure => {
    if (value?.kind !== 'number') return undefined;
    const whole = integerIn(value);
    if (whole === undefined) return fail(`the ${name} index must be a whole number`, at);
    if (whole < 0) return fail(`the ${name} index must not be less than zero`, at);
    return whole > length ? fail(`the ${name} index must not be greater than the length of the list`, at) : whole;
  };
  const start = bound(from, 'start', 1);
  if (typeof start === 'object') return start;
  const end = bound(to, 'end', 2);
  if (typeof end === 'object') return end;
  if (start === undefined || end === undefined) return undefined;
  return start > end ? fail('the start index must not be greater than the end index', 1) : [start, end];
}

function sliceType(args: readonly Value[]): Type | Failure {
  const type = typeOfArgument(args[0]);
  if (type.kind === 'set') return fail('a set cannot be sliced, because its elements have no indices', 0);
  if (type.kind !== 'list' && type.kind !== 'tuple') return fail('slice() needs a list or tuple', 0);
  const bounds = boundsOf(args);
  if (bounds && 'error' in bounds) return bounds;
  if ('element' in type) return type;
  return bounds ? tupleType(type.elements.slice(...bounds)) : ANY;
}

const slice: TerraformFunction = {
  name: 'slice',
  parameters: [
    { name: 'list', type: ANY, handlesSensitive: true },
    { name: 'start_index', type: NUMBER },
    { name: 'end_index', type: NUMBER },
  ],
  returns: sliceType,
  call: (args) => {
    const bounds = boundsOf(args);
    if (!bounds || 'error' in bounds) return bounds ?? ok(unknownOf('the bounds of a slice are not known'));
    const [list] = args;
    return ok(withSensitive(alike(list, elementsOf(list).slice(...bounds)), list?.sensitive === true));
  },
};

const sort: TerraformFunction = {
  name: 'sort',
  parameters: [{ ...STRINGS, unknown: 'handled' }],
  returns: listType(STRING),
  call: ([list]) => {
    if (list?.kind === 'unknown') return ok(list);
    const elements = elementsOf(list);
    const unknown = elements.find((element) => element.kind === 'unknown');
    // How many there are is known even where their order is not.
    if (unknown)
      return ok(
        listOf(
          STRING,
          // Any of them may come to stand in any place: none is the identity of one thing for certain.
          elements.map(() => unknownOf(unknown.reason, STRING)),
        ),
      );
    const position = elements.findIndex((element) => element.kind === 'null');
    if (position >= 0) return fail(`element ${position} of the list is null; null values cannot be sorted`, 0);
    return ok(
      listOf(
        STRING,
        [...elements].sort((a, b) => compareText(textOf(a), textOf(b))),
      ),
    );
  },
};

/** Functions from one list to another. */
export const listFunctions: readonly TerraformFunction[] = [chunklist, compact, distinct, reverse, slice, sort];
