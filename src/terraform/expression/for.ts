import type { Expression, ForObject, ForTuple } from '../../hcl/ast.js';
import { convert } from '../conversion.js';
import { withCandidates, withSensitive } from '../marks.js';
import { fail, failed, type Outcome, ok } from '../outcome.js';
import { BOOL } from '../type.js';
import { objectOf, tupleOf, type UnknownValue, unknownBecause, unknownOf, type Value } from '../value.js';
import { asKey } from './collection.js';
import { evaluate } from './evaluate.js';
import { type Item, itemsOf } from './items.js';
import { computedFrom } from './origin.js';
import { bind, placed, type Scope } from './scope.js';

type Clause = ForTuple | ForObject;

/** What a `for` has gathered so far, and what keeps it from being known. */
interface Gathered {
  readonly collection: Value;
  sensitive: boolean;
  open: UnknownValue | undefined;
}

/** `[for …]`. */
export function evaluateForTuple(expression: ForTuple, scope: Scope): Outcome {
  const results: Value[] = [];
  return loop(
    expression,
    scope,
    (inner) => {
      const result = evaluate(expression.result, inner);
      if (!failed(result)) results.push(result.value);
      return result;
    },
    () => ok(tupleOf(results)),
  );
}

/** `{for …}`; two results of one key are a mistake unless they are grouped. */
export function evaluateForObject(expression: ForObject, scope: Scope): Outcome {
  const results = new Map<string, Value[]>();
  return loop(
    expression,
    scope,
    (inner) => {
      const key = evaluateKey(expression.resultKey, inner);
      if (failed(key)) return key;
      const result = evaluate(expression.result, inner);
      if (failed(result) || key.value.kind !== 'string') return failed(result) ? result : key;
      const name = key.value.value;
      const known = results.get(name);
      if (known && !expression.groups) {
        const twice = fail(`two items have the key ${JSON.stringify(name)}; write ... behind the value to group them`);
        return placed(twice, inner, expression.resultKey);
      }
      if (known) known.push(result.value);
      else results.set(name, [result.value]);
      return key;
    },
    () => ok(objectOf([...results].map(([name, values]) => [name, grouped(values, expression.groups)]))),
  );
}

const grouped = (values: readonly Value[], groups: boolean): Value =>
  groups ? tupleOf(values) : (values[0] ?? unknownOf('is not there'));

function evaluateKey(expression: Expression, scope: Scope): Outcome {
  const value = evaluate(expression, scope);
  return failed(value) ? value : placed(asKey(value.value), scope, expression);
}

/** Goes through the collection; `take` gives back what decides on the shape of the result: it must be known. */
function loop(clause: Clause, scope: Scope, take: (scope: Scope) => Outcome, finish: () => Outcome): Outcome {
  const collection = evaluate(clause.collection, scope);
  if (failed(collection)) return collection;
  const items = itemsOf(collection.value);
  if (failed(items)) return placed(items, scope, clause.collection);
  const gathered: Gathered = {
    collection: collection.value,
    sensitive: collection.value.sensitive === true,
    open: undefined,
  };
  if (!items.value) return ok(openLoop(clause, scope, gathered, collection.value));
  for (const item of items.value) {
    const mistake = step(clause, inner(clause, scope, item), gathered, take);
    if (mistake) return mistake;
  }
  const outcome = gathered.open ? ok(withCandidates(unknownBecause(gathered.open), [collection.value])) : finish();
  if (failed(outcome)) return outcome;
  return ok(withSensitive(computedFrom(outcome.value, [collection.value]), gathered.sensitive));
}

function step(clause: Clause, scope: Scope, gathered: Gathered, take: (scope: Scope) => Outcome): Outcome | undefined {
  if (clause.condition) {
    const keep = conditionOf(clause.condition, scope);
    if (failed(keep)) return keep;
    gathered.sensitive ||= keep.value.sensitive === true;
    if (keep.value.kind === 'unknown') gathered.open ??= keep.value;
    if (keep.value.kind === 'bool' && !keep.value.value) return undefined;
  }
  const taken = take(scope);
  if (failed(taken)) return taken;
  if (clause.kind !== 'for-object') return undefined;
  gathered.sensitive ||= taken.value.sensitive === true;
  if (taken.value.kind === 'unknown') gathered.open ??= taken.value;
  return undefined;
}

function conditionOf(condition: Expression, scope: Scope): Outcome {
  const value = evaluate(condition, scope);
  if (failed(value)) return value;
  if (value.value.kind === 'null')
    return placed(fail('the condition is null: it must be true or false'), scope, condition);
  const decided = convert(value.value, BOOL);
  return failed(decided) ? placed(fail(`the condition is unsuitable: ${decided.error}`), scope, condition) : decided;
}

function inner({ key, value }: Clause, scope: Scope, item: Item): Scope {
  return bind(bind(scope, key, item.key), value, item.value);
}

/** Nobody knows how many results there are; what each of them could be is asked once, for the identities in it. */
function openLoop(clause: Clause, scope: Scope, { sensitive }: Gathered, collection: Value): Value {
  const open = collection.kind === 'unknown' ? collection : unknownOf('is not known');
  const item = { key: unknownBecause(open), value: unknownBecause(open) };
  const result = evaluate(clause.result, inner(clause, scope, item));
  const parts = failed(result) ? [] : [result.value];
  return withSensitive(withCandidates(unknownBecause(open), parts), sensitive);
}
