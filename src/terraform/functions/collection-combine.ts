import { convert } from '../conversion.js';
import { withSensitive } from '../marks.js';
import { type Failure, fail, failed, type Outcome, ok } from '../outcome.js';
import { ANY, sameType, type Type, tupleType } from '../type.js';
import { unify } from '../unify.js';
import { listOf, nullOf, tupleOf, typeOf, unknownBecause, type Value } from '../value.js';
import type { Parameter, TerraformFunction } from './function.js';

const VALUES: Parameter = { name: 'vals', type: ANY, acceptsNull: true, unknown: 'handled', acceptsAnyType: true };

function commonType(args: readonly Value[]): Type | Failure {
  const types = args.filter((arg) => arg.kind !== 'null' || arg.type.kind !== 'any').map(typeOf);
  const type = types.length > 0 || args.length > 0 ? unify(types) : undefined;
  return (
    type ?? fail(args.length === 0 ? 'coalesce() needs at least one argument' : 'all arguments must have the same type')
  );
}

const coalesce: TerraformFunction = {
  name: 'coalesce',
  parameters: [],
  variadic: VALUES,
  returns: commonType,
  call: (args) => {
    const type = commonType(args);
    if ('error' in type) return type;
    for (const arg of args) {
      const value = convert(arg, type);
      if (failed(value)) return value;
      if (value.value.kind === 'unknown') return value;
      if (value.value.kind === 'null' || (value.value.kind === 'string' && value.value.value === '')) continue;
      return value;
    }
    return fail('coalesce() was given nothing but null and empty strings');
  },
};

const coalescelist: TerraformFunction = {
  name: 'coalescelist',
  parameters: [],
  variadic: VALUES,
  returns: (args) => {
    if (args.length === 0) return fail('coalescelist() needs at least one argument');
    const types = args.map(typeOf);
    if (args.some(({ kind }) => kind === 'unknown')) return ANY;
    if (types.some(({ kind }) => kind !== 'list' && kind !== 'tuple'))
      return fail('coalescelist() takes only lists and tuples');
    const [first = ANY, ...others] = types;
    return others.every((type) => sameType(type, first)) ? first : ANY;
  },
  call: (args) => {
    for (const arg of args) {
      if (arg.kind === 'unknown') return ok(unknownBecause(arg));
      if (arg.kind === 'null') continue;
      if ('elements' in arg && arg.elements.length > 0) return ok(arg);
    }
    return fail('coalescelist() was given nothing but null and empty lists');
  },
};

function concatType(args: readonly Value[]): Type | Failure {
  if (args.length === 0) return fail('concat() needs at least one argument');
  const types: Type[] = [];
  for (const [at, arg] of args.entries()) {
    const type = typeOf(arg);
    if (type.kind !== 'list' && type.kind !== 'tuple') return fail('concat() takes only lists and tuples', at);
    types.push(type);
  }
  const [first = ANY] = types;
  if (types.every((type) => type.kind === 'list')) {
    const element = unify(types.map((type) => ('element' in type ? type.element : ANY)));
    if (element) return { kind: 'list', element };
  }
  if (args.length === 1) return first;
  const elements: Type[] = [];
  for (const arg of args) {
    if (arg.kind === 'unknown' && arg.type.kind === 'list') return ANY;
    const type = typeOf(arg);
    const own = type.kind === 'tuple' ? type.elements : 'elements' in arg ? arg.elements.map(typeOf) : [];
    for (const element of own) elements.push(element);
  }
  return tupleType(elements);
}

const concat: TerraformFunction = {
  name: 'concat',
  parameters: [],
  variadic: { name: 'seqs', type: ANY, handlesSensitive: true },
  returns: concatType,
  call: (args) => {
    const type = concatType(args);
    if ('error' in type) return type;
    const elements = args.flatMap((arg) => ('elements' in arg ? arg.elements : []));
    const sensitive = args.some((arg) => arg.sensitive === true);
    if (type.kind !== 'list') return ok(withSensitive(tupleOf(elements), sensitive));
    const converted = convert(tupleOf(elements), type);
    return failed(converted)
      ? converted
      : ok(withSensitive(elements.length > 0 ? converted.value : listOf(type.element, []), sensitive));
  },
};

interface Flattened {
  readonly elements: Value[];
  sensitive: boolean;
}

/** The unknown list that keeps us from knowing how many elements there are, if there is one. */
function flattenInto(value: Value, into: Flattened): (Value & { kind: 'unknown' }) | undefined {
  if (!('elements' in value)) return undefined;
  into.sensitive ||= value.sensitive === true;
  for (const element of value.elements) {
    const kind = typeOf(element).kind;
    if (element.kind === 'unknown' && (kind === 'list' || kind === 'set' || kind === 'tuple' || kind === 'any'))
      return element;
    if ('elements' in element) {
      const unknown = flattenInto(element, into);
      if (unknown) return unknown;
    } else {
      into.elements.push(element);
    }
  }
  return undefined;
}

const flatten: TerraformFunction = {
  name: 'flatten',
  parameters: [{ name: 'list', type: ANY, handlesSensitive: true }],
  returns: ([list]) => {
    const kind = typeOf(list ?? nullOf()).kind;
    return kind === 'list' || kind === 'set' || kind === 'tuple'
      ? ANY
      : fail('flatten() takes only lists, sets and tuples', 0);
  },
  call: ([list]): Outcome => {
    const flattened: Flattened = { elements: [], sensitive: false };
    const unknown = flattenInto(list ?? nullOf(), flattened);
    return ok(withSensitive(unknown ? unknownBecause(unknown) : tupleOf(flattened.elements), flattened.sensitive));
  },
};

/** Functions that make one of several values. */
export const combineFunctions: readonly TerraformFunction[] = [coalesce, coalescelist, concat, flatten];
