import type { Expression, ForObject, ForTuple } from '../../hcl/ast.js';
import { convert } from '../conversion.js';
import { withCandidates, withSensitive } from '../marks.js';
import { type Failure, fail, failed, type Outcome, ok } from '../outcome.js';
import { BOOL } from '../type.js';
import { objectOf, tupleOf, type UnknownValue, unknownBecause, unknownOf, type Value } from '../value.js';
import { asKey } from './collection.js';
import { evaluate } from './evaluate.js';
import { type Item, itemsOf } from './items.js';
import { computedFrom } from './origin.js';
import { bind, placed, type Scope, spanIn } from './scope.js';
import { Growth, TOO_LARGE } from './size.js';

type Clause = ForTuple | ForObject;

/** What a `for` has gathered so far, and what keeps it from being known. */
interface Gathered {
  readonly growth: Growth;
  sensitive: boolean;
  open: UnknownValue | undefined;
}

/** Takes one result, with its key where the clause has one; says what is wrong with it. */
type Add = (result: Value, key: string) => Failure | undefined;

/** `[for …]`. */
export function evaluateForTuple(expression: ForTuple, scope: Scope): Outcome {
  const results: Value[] = [];
  const add: Add = (result) => {
    results.push(result);
    return undefined;
  };
  return loop(expression, scope, add, () => tupleOf(results));
}

/** `{for …}`; two results of one key are a mistake unless they are grouped. */
export function evaluateForObject(expression: ForObject, scope: Scope): Outcome {
  const results = new Map<string, Value[]>();
  const add: Add = (result, key) => {
    const known = results.get(key);
    if (known && !expression.groups) {
      // The key may be sensitive, and is not told.
      return fail('two items have the same key; write ... behind the value to group them');
    }
    if (known) known.push(result);
    else results.set(key, [result]);
    return undefined;
  };
  const finish = (): Value =>
    objectOf([...results].map(([name, values]) => [name, grouped(values, expression.groups)]));
  return loop(expression, scope, add, finish);
}

const grouped = (values: readonly Value[], groups: boolean): Value =>
  groups ? tupleOf(values) : (values[0] ?? unknownOf('is not there'));

function loop(clause: Clause, scope: Scope, add: Add, finish: () => Value): Outcome {
  const collection = evaluate(clause.collection, scope);
  if (failed(collection)) return collection;
  const { value } = collection;
  const items = itemsOf(value);
  if (failed(items)) return placed(items, scope, clause.collection);
  const gathered: Gathered = { growth: new Growth(), sensitive: value.sensitive === true, open: undefined };
  if (!items.value) return ok(openLoop(clause, scope, gathered, value));
  for (const item of items.value) {
    const mistake = round(clause, inner(clause, scope, item), gathered, add);
    if (mistake) return mistake;
    if (!gathered.growth.hasRoom) return ok(TOO_LARGE);
  }
  const result = gathered.open ? withCandidates(unknownBecause(gathered.open), [value]) : finish();
  return ok(withSensitive(computedFrom(result, [value]), gathered.sensitive));
}

function round(clause: Clause, scope: Scope, gathered: Gathered, add: Add): Failure | undefined {
  const keep = clause.condition ? conditionOf(clause.condition, scope) : undefined;
  if (keep && failed(keep)) return keep;
  if (keep) noteShape(keep.value, gathered);
  if (keep?.value.kind === 'bool' && !keep.value.value) return undefined;
  const key = clause.kind === 'for-object' ? evaluateKey(clause.resultKey, scope) : undefined;
  if (key && failed(key)) return key;
  if (key) noteShape(key.value, gathered);
  const result = evaluate(clause.result, scope);
  if (failed(result)) return result;
  gathered.growth.add(result.value);
  if (key && key.value.kind !== 'string') return undefined;
  const mistake = add(result.value, key?.value.kind === 'string' ? key.value.value : '');
  if (!mistake || clause.kind !== 'for-object') return mistake;
  return { ...mistake, span: spanIn(scope, clause.resultKey) };
}

/** What decides on how many results there are, or on their keys, must be known, and makes all of it sensitive. */
function noteShape(value: Value, gathered: Gathered): void {
  gathered.sensitive ||= value.sensitive === true;
  if (value.kind === 'unknown') gathered.open ??= value;
}

function evaluateKey(expression: Expression, scope: Scope): Outcome {
  const value = evaluate(expression, scope);
  return failed(value) ? value : placed(asKey(value.value), scope, expression);
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
