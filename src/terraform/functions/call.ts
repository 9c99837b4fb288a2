import { convert } from '../conversion.js';
import { isSensitiveInside, unknownInside, withoutAnySensitive, withSensitive } from '../marks.js';
import { andThen, type Failure, fail, failed, type Outcome, ok } from '../outcome.js';
import { ANY, type Type } from '../type.js';
import { typeOf, type UnknownValue, unknownBecause, unknownOf, type Value } from '../value.js';
import type { FunctionContext, Parameter, TerraformFunction } from './function.js';

/** Calls a function: arguments are converted, and null, unknown and sensitive ones treated as its parameters say. */
export function callFunction(
  called: TerraformFunction,
  given: readonly Value[],
  context: FunctionContext = {},
): Outcome {
  const wrongNumber = checkNumber(called, given.length);
  if (wrongNumber) return wrongNumber;
  const args: Value[] = [];
  let sensitive = false;
  for (const [at, argument] of given.entries()) {
    const parameter = parameterAt(called, at);
    const prepared = prepare(parameter, argument, at);
    if (failed(prepared)) return prepared;
    sensitive ||= !parameter.handlesSensitive && isSensitiveInside(prepared.value);
    args.push(parameter.handlesSensitive ? prepared.value : withoutAnySensitive(prepared.value));
  }
  const outcome = callPrepared(called, args, context);
  // What is wrong with a sensitive argument is told with its text.
  if (failed(outcome) && sensitive) return fail(`a sensitive argument of ${called.name}() is not suitable`);
  return andThen(outcome, (value) => ok(sensitive ? withSensitive(discreet(value, called, args), true) : value));
}

/** A function that cannot tell a result may say why with the text of its arguments; a reason that came with one of them stays. */
function discreet(value: Value, { name }: TerraformFunction, args: readonly Value[]): Value {
  if (value.kind !== 'unknown' || args.some((arg) => unknownInside(arg)?.reason === value.reason)) return value;
  return { ...value, reason: `${name}() of a sensitive argument is not evaluated` };
}

function parameterAt({ parameters, variadic }: TerraformFunction, at: number): Parameter {
  return parameters[at] ?? variadic ?? { name: `argument ${at + 1}`, type: ANY };
}

function checkNumber({ name, parameters, variadic }: TerraformFunction, given: number): Failure | undefined {
  const missing = parameters[given];
  if (missing)
    return fail(`${name}() needs ${parameters.length} ${plural(parameters.length)}: "${missing.name}" is missing`);
  if (given <= parameters.length || variadic) return undefined;
  return fail(`${name}() takes only ${parameters.length} ${plural(parameters.length)}, not ${given}`);
}

const plural = (count: number): string => (count === 1 ? 'argument' : 'arguments');

function prepare(parameter: Parameter, argument: Value, at: number): Outcome {
  const converted = convert(argument, parameter.type);
  if (failed(converted)) {
    const detail = isSensitiveInside(argument) ? 'it is sensitive, and of another type' : converted.error;
    return fail(`unsuitable value for "${parameter.name}": ${detail}`, at);
  }
  if (converted.value.kind === 'null' && !parameter.acceptsNull) {
    return fail(`unsuitable value for "${parameter.name}": it must not be null`, at);
  }
  return converted;
}

function callPrepared(called: TerraformFunction, args: readonly Value[], context: FunctionContext): Outcome {
  const untyped = args.find((arg, at) => typeOf(arg).kind === 'any' && !parameterAt(called, at).acceptsAnyType);
  if (untyped)
    return ok(untyped.kind === 'unknown' ? unknownBecause(untyped) : unknownOf('the type of null is not known'));
  const type = resultType(called, args);
  if (failed(type)) return type;
  const unknown = decisiveUnknown(called, args);
  return unknown ? ok(unknownBecause(unknown, type.value)) : called.call(args, context);
}

function resultType({ returns }: TerraformFunction, args: readonly Value[]): Outcome<Type> {
  if (typeof returns !== 'function') return ok(returns);
  const type = returns(args);
  return 'error' in type ? type : ok(type);
}

function decisiveUnknown(called: TerraformFunction, args: readonly Value[]): UnknownValue | undefined {
  for (const [at, argument] of args.entries()) {
    const { unknown } = parameterAt(called, at);
    if (unknown === 'handled') continue;
    const found = unknown === 'inside' ? unknownInside(argument) : argument;
    if (found?.kind === 'unknown') return found;
  }
  return undefined;
}
