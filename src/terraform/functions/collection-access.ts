import { convert } from '../conversion.js';
import { areEqual, positionOf } from '../equality.js';
import { withSensitive } from '../marks.js';
import { andThen, type Failure, fail, failed, type Outcome, ok } from '../outcome.js';
import { ANY, BOOL, NUMBER, STRING, type Type, typeName } from '../type.js';
import { boolOf, integerOf, typeOf, unknownBecause, unknownOf, type Value } from '../value.js';
import { elementsOf, integerIn, textOf } from './arguments.js';
import type { TerraformFunction } from './function.js';
import { graphemesOf } from './graphemes.js';

/** The number of members that a value of this type must have, where the type says. */
function lengthOfType(type: Type): number | undefined {
  if (type.kind === 'tuple') return type.elements.length;
  return type.kind === 'object' ? type.attributes.size : undefined;
}

function lengthOf(value: Value): Value {
  const fixed = lengthOfType(typeOf(value));
  if (fixed !== undefined) return integerOf(fixed);
  if (value.kind === 'unknown') return unknownBecause(value, NUMBER);
  if ('elements' in value) return integerOf(value.elements.length);
  return integerOf('entries' in value ? value.entries.size : graphemesOf(textOf(value)).length);
}

const length: TerraformFunction = {
  name: 'length',
  parameters: [{ name: 'value', type: ANY, unknown: 'handled', handlesSensitive: true, acceptsAnyType: true }],
  returns: ([value]) => {
    const kind = value ? typeOf(value).kind : 'any';
    return kind === 'number' || kind === 'bool'
      ? fail('the argument must be a string, a collection or a structure', 0)
      : NUMBER;
  },
  call: ([value]) => ok(value ? withSensitive(lengthOf(value), value.sensitive === true) : integerOf(0)),
};

function elementType([list, index]: readonly Value[]): Type | Failure {
  const type = typeOf(list ?? unknownOf(''));
  if (index?.kind === 'number' && integerIn(index) === undefined) return fail('the index must be a whole number', 1);
  if (type.kind === 'list') return type.element;
  if (type.kind !== 'tuple') return fail(`element() cannot read elements from ${typeName(type)}`, 0);
  if (index?.kind !== 'number') return ANY;
  if (type.elements.length === 0) return fail('element() cannot read from an empty list', 0);
  // NOTE: Terraform counts from the end of a list, but fails over that of a tuple.
  const at = (integerIn(index) ?? 0) % type.elements.length;
  return at < 0 ? fail('element() does not take a negative index into a tuple', 1) : (type.elements[at] ?? ANY);
}

/** The index goes round and round, in both directions. */
const wrapped = (index: number, length: number): number => ((index % length) + length) % length;

const element: TerraformFunction = {
  name: 'element',
  parameters: [
    { name: 'list', type: ANY, handlesSensitive: true },
    { name: 'index', type: NUMBER },
  ],
  returns: elementType,
  call: ([list, index]) => {
    const elements = elementsOf(list);
    const found = elements[wrapped(integerIn(index) ?? 0, elements.length)];
    return found
      ? ok(withSensitive(found, list?.sensitive === true))
      : fail('element() cannot read from an empty list', 0);
  },
};

const contains: TerraformFunction = {
  name: 'contains',
  parameters: [
    { name: 'list', type: ANY },
    { name: 'value', type: ANY },
  ],
  returns: BOOL,
  call: ([list, value]) => {
    if (!list || !value || !('elements' in list)) return fail('the argument must be a list, tuple or set', 0);
    let open: Value | undefined;
    for (const member of list.elements) {
      const equal = areEqual(value, member);
      if (equal === true) return ok(boolOf(true));
      if (equal !== false) open ??= unknownBecause(equal, BOOL);
    }
    return ok(open ?? boolOf(false));
  },
};

const index: TerraformFunction = {
  name: 'index',
  parameters: [
    { name: 'list', type: ANY },
    { name: 'value', type: ANY },
  ],
  returns: NUMBER,
  call: ([list, value]) => {
    if (list?.kind !== 'list' && list?.kind !== 'tuple') return fail('the argument must be a list or tuple', 0);
    if (list.elements.length === 0) return fail('an empty list cannot be searched', 0);
    const position = positionOf(list.elements, value ?? unknownOf(''));
    if (typeof position === 'number') return ok(integerOf(position));
    return position ? ok(unknownBecause(position, NUMBER)) : fail('the item was not found');
  },
};

function lookupType([map, key, fallback]: readonly Value[]): Type | Failure {
  const type = typeOf(map ?? unknownOf(''));
  if (type.kind === 'map') {
    if (fallback && failed(convert(fallback, type.element))) {
      return fail('the default value must have the same type as the map elements', 2);
    }
    return type.element;
  }
  if (type.kind !== 'object') return fail('lookup() requires a map as the first argument', 0);
  if (key?.kind !== 'string') return ANY;
  const attribute = type.attributes.get(key.value);
  if (attribute) return attribute;
  return fallback ? typeOf(fallback) : fail(`the given object has no attribute ${shown(key)}`, 0);
}

const shown = (key: Value): string => (key.sensitive ? 'with this (sensitive) name' : JSON.stringify(textOf(key)));

function lookUp([map, key, fallback]: readonly Value[], type: Type): Outcome {
  if (map?.kind === 'unknown') return ok(unknownBecause(map, type));
  if (key?.kind === 'unknown') return ok(unknownBecause(key, type));
  const found = map && 'entries' in map ? map.entries.get(textOf(key)) : undefined;
  if (found) return ok(found);
  return fallback ? convert(fallback, type) : fail(`lookup() found no key ${key ? shown(key) : ''}`, 1);
}

const lookup: TerraformFunction = {
  name: 'lookup',
  parameters: [
    { name: 'inputMap', type: ANY, unknown: 'handled', handlesSensitive: true },
    { name: 'key', type: STRING, unknown: 'handled', handlesSensitive: true },
  ],
  variadic: {
    name: 'default',
    type: ANY,
    acceptsNull: true,
    unknown: 'handled',
    handlesSensitive: true,
    acceptsAnyType: true,
  },
  returns: (args) =>
    args.length > 3 ? fail(`lookup() takes two or three arguments, not ${args.length}`) : lookupType(args),
  call: (args) => {
    const type = lookupType(args);
    if ('error' in type) return type;
    const sensitive = Boolean(args[0]?.sensitive || args[1]?.sensitive);
    return andThen(lookUp(args, type), (value) => ok(withSensitive(value, sensitive)));
  },
};

const one: TerraformFunction = {
  name: 'one',
  parameters: [{ name: 'list', type: ANY }],
  returns: ([list]) => {
    const type = typeOf(list ?? unknownOf(''));
    if (type.kind === 'list' || type.kind === 'set') return type.element;
    if (type.kind === 'tuple' && type.elements.length <= 1) return type.elements[0] ?? ANY;
    return fail('one() needs a list, set or tuple with either no or one element', 0);
  },
  call: ([list]) => {
    const elements = elementsOf(list);
    if (elements.length > 1) return fail('one() needs a list, set or tuple with either no or one element', 0);
    return ok(elements[0] ?? { kind: 'null', type: list && 'element' in list ? list.element : ANY });
  },
};

/** Functions that take something out of a collection or ask about it. */
export const accessFunctions: readonly TerraformFunction[] = [length, element, contains, index, lookup, one];
