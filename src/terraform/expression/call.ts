import type { Call, Expression } from '../../hcl/ast.js';
import { callFunction } from '../functions/call.js';
import { findFunction } from '../functions/index.js';
import { unknownInside } from '../marks.js';
import { andThen, collect, fail, failed, type Outcome, ok } from '../outcome.js';
import { BOOL } from '../type.js';
import { boolOf, type UnknownValue, unknownBecause, type Value } from '../value.js';
import { derived, evaluate } from './evaluate.js';
import { sameIdentity } from './identity.js';
import { computedFrom } from './origin.js';
import { placed, type Scope, spanIn } from './scope.js';

/** `name(arguments)`. */
export function evaluateCall(call: Call, scope: Scope): Outcome {
  const nameRange = call.nameSpan;
  if (scope.constant)
    return placed(fail('functions cannot be called here: the value must be written out'), scope, nameRange);
  const found = findFunction(call.name);
  if (failed(found)) return placed(found, scope, nameRange);
  const called = found.value;
  if ('lazy' in called) return called.name === 'try' ? evaluateTry(call, scope) : evaluateCan(call, scope);
  const given = evaluateArguments(call, scope);
  if (failed(given)) return given;
  const { values, open } = given.value;
  if (open) return ok(derived(unknownBecause(open), values));
  const outcome = callFunction(called, values, scope.functions);
  if (failed(outcome)) return atArgument(outcome, call, scope);
  return ok(sameIdentity(called.name, values, derived(outcome.value, values)));
}

/** `open` is the list behind which further arguments stand, where it is not known. */
interface Arguments {
  readonly values: readonly Value[];
  readonly open?: UnknownValue;
}

function evaluateArguments({ arguments: written, expands }: Call, scope: Scope): Outcome<Arguments> {
  const values = collect(written, (argument) => evaluate(argument, scope));
  const last = written.at(-1);
  if (failed(values)) return values;
  if (!expands || !last) return ok({ values: values.value });
  const list = values.value.at(-1);
  const before = values.value.slice(0, -1);
  if (list?.kind === 'unknown') return ok({ values: before, open: list });
  if (list && 'elements' in list) {
    return ok({ values: [...before, ...list.elements.map((element) => computedFrom(element, [list]))] });
  }
  return { ...fail('what stands before ... must be a list'), span: spanIn(scope, last) };
}

function atArgument(outcome: Outcome, { arguments: written, nameSpan }: Call, scope: Scope): Outcome {
  const at = failed(outcome) ? outcome.argument : undefined;
  const blamed: Expression | undefined = at === undefined ? undefined : (written[at] ?? written.at(-1));
  return placed(outcome, scope, blamed ?? nameSpan);
}

/** The first argument that is no mistake. */
function evaluateTry({ arguments: attempts }: Call, scope: Scope): Outcome {
  let mistake: Outcome = fail('try() needs at least one argument');
  for (const attempt of attempts) {
    const outcome = evaluate(attempt, scope);
    if (!failed(outcome)) return outcome;
    mistake = outcome;
  }
  return mistake;
}

function evaluateCan({ arguments: [attempt, more] }: Call, scope: Scope): Outcome {
  if (!attempt || more) return fail('can() takes exactly one argument');
  const outcome = evaluate(attempt, scope);
  if (failed(outcome)) return ok(boolOf(false));
  return andThen(outcome, (value) => {
    const unknown = unknownInside(value);
    return ok(computedFrom(unknown ? unknownBecause(unknown, BOOL) : boolOf(true), [value]));
  });
}
