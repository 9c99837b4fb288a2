import type { SplatStep } from '../../hcl/ast.js';
import { convert } from '../conversion.js';
import { withSensitive } from '../marks.js';
import { collect, failed, type Outcome, ok } from '../outcome.js';
import { ANY, listType } from '../type.js';
import { listOf, tupleOf, unknownBecause, type Value } from '../value.js';
import { memberOf } from './origin.js';
import type { Scope } from './scope.js';
import { applySteps } from './traversal.js';

/** `value[*]`: the steps of the splat, taken by every element; what is no list is one of a single element, null one of none. */
export function applySplat(value: Value, { each }: SplatStep, scope: Scope): Outcome {
  if (value.kind === 'null') return ok(tupleOf([]));
  if (value.kind === 'unknown' && !isOne(value)) return ok(unknownBecause(value));
  const elements = 'elements' in value ? value.elements : [value];
  const results = collect(elements, (element) => applySteps(memberOf(element, value), each, scope));
  if (failed(results)) return results;
  return ok(withSensitive(asListLike(value, results.value), value.sensitive === true));
}

/** An unknown value that is no collection for certain. */
function isOne(value: Value & { readonly kind: 'unknown' }): boolean {
  if (value.members) return value.members.index === undefined;
  return ['string', 'number', 'bool', 'object'].includes(value.type.kind);
}

/** The results of a list are a list again, as far as they go together. */
function asListLike(value: Value, results: readonly Value[]): Value {
  const tuple = tupleOf(results);
  if (value.kind !== 'list' && value.kind !== 'set') return tuple;
  if (results.length === 0) return listOf(ANY, []);
  const list = convert(tuple, listType(ANY));
  return failed(list) ? tuple : list.value;
}
