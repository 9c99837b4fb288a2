import type { NameKey, ObjectExpression, ObjectItem, Tuple } from '../../hcl/ast.js';
import { convert } from '../conversion.js';
import { withCandidates, withSensitive } from '../marks.js';
import { collect, fail, failed, type Outcome, ok } from '../outcome.js';
import { STRING } from '../type.js';
import { objectOf, stringOf, tupleOf, type UnknownValue, unknownBecause, type Value } from '../value.js';
import { evaluate } from './evaluate.js';
import { gatheredFrom } from './origin.js';
import { placed, type Scope, spanIn } from './scope.js';

/** `[a, b]`. */
export function evaluateTuple(expression: Tuple, scope: Scope): Outcome {
  const elements = collect(expression.elements, (element) => evaluate(element, scope));
  if (failed(elements)) return elements;
  return ok(gatheredFrom(tupleOf(elements.value), spanIn(scope, expression), elements.value));
}

/** `{ key = value }`: a key that is not known leaves all of it open. */
export function evaluateObject(expression: ObjectExpression, scope: Scope): Outcome {
  const entries: [string, Value][] = [];
  let open: UnknownValue | undefined;
  let sensitive = false;
  for (const item of expression.items) {
    const key = keyOf(item, scope);
    if (failed(key)) return key;
    const value = evaluate(item.value, scope);
    if (failed(value)) return value;
    sensitive ||= key.value.sensitive === true;
    if (key.value.kind === 'unknown') open ??= key.value;
    entries.push([key.value.kind === 'string' ? key.value.value : '', value.value]);
  }
  const members = entries.map(([, value]) => value);
  if (open) return ok(withSensitive(withCandidates(unknownBecause(open), members), sensitive));
  return ok(withSensitive(gatheredFrom(objectOf(entries), spanIn(scope, expression), members), sensitive));
}

function keyOf({ key }: ObjectItem, scope: Scope): Outcome {
  if (isName(key)) return ok(stringOf(key.name));
  const value = evaluate(key, scope);
  return failed(value) ? value : placed(asKey(value.value), scope, key);
}

const isName = (key: ObjectItem['key']): key is NameKey => key.kind === 'name';

/** A value as the key of an object. */
export function asKey(value: Value): Outcome {
  if (value.kind === 'null') return fail('null cannot be the key of an object');
  const key = convert(value, STRING);
  return failed(key) ? fail(`this cannot be the key of an object: ${key.error}`) : key;
}
