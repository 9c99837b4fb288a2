import type { Binary, Conditional, Expression, NumberLiteral, Unary } from '../../hcl/ast.js';
import { withCandidates, withOrigin } from '../marks.js';
import { applyBinary, applyConditional, applyNegation, applyNot } from '../operators.js';
import { andThen, fail, failed, type Outcome, ok } from '../outcome.js';
import { boolOf, nullOf, readNumber, unknownBeyond, unknownOf, type Value } from '../value.js';
import { evaluateCall } from './call.js';
import { evaluateObject, evaluateTuple } from './collection.js';
import { evaluateForObject, evaluateForTuple } from './for.js';
import { computedFrom, pickedBy, written } from './origin.js';
import { placed, type Scope, spanIn } from './scope.js';
import { withinSize } from './size.js';
import { evaluateTemplate } from './template.js';
import { evaluateReference, evaluateTraversal } from './traversal.js';

/** What an expression comes to: a value that knows where it was decided, or a mistake that knows where it is. */
export function evaluate(expression: Expression, scope: Scope): Outcome {
  const exhausted = scope.budget.enter();
  const outcome = exhausted === undefined ? dispatch(expression, scope) : ok(unknownBeyond(exhausted));
  scope.budget.leave();
  return placed(outcome, scope, expression);
}

function dispatch(expression: Expression, scope: Scope): Outcome {
  switch (expression.kind) {
    case 'number':
      return withPlace(evaluateNumber(expression), expression, scope);
    case 'boolean':
      return withPlace(ok(boolOf(expression.value)), expression, scope);
    case 'null':
      return withPlace(ok(nullOf()), expression, scope);
    case 'template':
      return withPlace(withinSize(evaluateTemplate(expression, scope)), expression, scope);
    case 'variable':
      return evaluateReference(expression.name, [], scope);
    case 'traversal':
      return evaluateTraversal(expression, scope);
    case 'call':
      return withPlace(withinSize(evaluateCall(expression, scope)), expression, scope);
    case 'conditional':
      return evaluateConditional(expression, scope);
    case 'binary':
      return withPlace(evaluateBinary(expression, scope), expression, scope);
    case 'unary':
      return withPlace(evaluateUnary(expression, scope), expression, scope);
    case 'parentheses':
      return evaluate(expression.inner, scope);
    case 'tuple':
      return withinSize(evaluateTuple(expression, scope));
    case 'object':
      return withinSize(evaluateObject(expression, scope));
    case 'for-tuple':
      return withPlace(withinSize(evaluateForTuple(expression, scope)), expression, scope);
    case 'for-object':
      return withPlace(withinSize(evaluateForObject(expression, scope)), expression, scope);
    case 'invalid':
      return ok(unknownOf('cannot be read: its syntax is wrong'));
  }
}

/** What did not come from elsewhere was decided by the expression itself. */
function withPlace(outcome: Outcome, expression: Expression, scope: Scope): Outcome {
  return failed(outcome) ? outcome : ok(withOrigin(outcome.value, written(spanIn(scope, expression))));
}

function evaluateNumber({ raw }: NumberLiteral): Outcome {
  const number = readNumber(raw);
  return number ? ok(number) : fail(`${raw} is not a number`);
}

/** An operand that decides the result alone makes up for a mistake in the other one. */
function evaluateBinary({ operator, left, right }: Binary, scope: Scope): Outcome {
  const a = evaluate(left, scope);
  if (failed(a)) return a;
  const b = evaluate(right, scope);
  if (failed(b)) {
    const decides = a.value.kind === 'bool' && a.value.value === (operator === '||');
    return decides && (operator === '||' || operator === '&&') ? a : b;
  }
  return andThen(applyBinary(operator, a.value, b.value), (value) => ok(derived(value, [a.value, b.value])));
}

function evaluateUnary({ operator, operand }: Unary, scope: Scope): Outcome {
  return andThen(evaluate(operand, scope), (value) =>
    andThen(operator === '!' ? applyNot(value) : applyNegation(value), (result) => ok(derived(result, [value]))),
  );
}

/** Only the branch that is taken must be right; as long as nobody knows which one that is, neither. */
function evaluateConditional(expression: Conditional, scope: Scope): Outcome {
  const condition = evaluate(expression.condition, scope);
  if (failed(condition)) return condition;
  const whenTrue = evaluate(expression.then, scope);
  const whenFalse = evaluate(expression.else, scope);
  const result = applyConditional(condition.value, orOpen(whenTrue), orOpen(whenFalse));
  if (failed(result)) return result;
  const isTrue = decisionOf(condition.value);
  const taken = isTrue === undefined ? undefined : isTrue ? whenTrue : whenFalse;
  if (taken && failed(taken)) return taken;
  const { value } = result;
  if (taken) return ok(pickedBy(value, [condition.value]));
  return ok(derived(value, [condition.value, orOpen(whenTrue), orOpen(whenFalse)]));
}

const orOpen = (outcome: Outcome): Value =>
  failed(outcome) ? unknownOf(`cannot be evaluated: ${outcome.error}`) : outcome.value;

function decisionOf(condition: Value): boolean | undefined {
  if (condition.kind === 'bool') return condition.value;
  if (condition.kind !== 'string') return undefined;
  return condition.value === 'true' || condition.value === '1';
}

/** The result of something done with these values. */
export function derived(value: Value, parts: readonly Value[]): Value {
  const result = value.kind === 'unknown' && !value.certain ? withCandidates(value, parts) : value;
  return computedFrom(result, parts);
}
