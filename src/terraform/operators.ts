import { mismatchOfBranches, unifyBranches } from './branches.js';
import { convert } from './conversion.js';
import { areEqual, comparesSensitive } from './equality.js';
import { unknownInside, withSensitive } from './marks.js';
import {
  addFloats,
  type BigFloat,
  bigFloatOfInteger,
  divideFloats,
  INFINITE,
  isOutOfRange,
  multiplyFloats,
  negateFloat,
  truncateFloat,
} from './number.js';
import { andThen, fail, failed, type Outcome, ok } from './outcome.js';
import { compareNumbers } from './set-order.js';
import { BOOL, NUMBER, type Type } from './type.js';
import {
  boolOf,
  exactOf,
  integerOf,
  type NumberValue,
  numberOf,
  typeOf,
  unknownBecause,
  unknownBeyond,
  unknownOf,
  type Value,
} from './value.js';

/** Takes two numbers and gives one. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';
/** Asks which of two numbers is larger. */
export type ComparisonOperator = '<' | '<=' | '>' | '>=';
/** Asks whether two values are the same. */
export type EqualityOperator = '==' | '!=';
/** Takes two truth values and gives one. */
export type LogicalOperator = '&&' | '||';
/** Every operator between two operands. */
export type BinaryOperator = ArithmeticOperator | ComparisonOperator | EqualityOperator | LogicalOperator;

const ON_INTEGERS: Record<ArithmeticOperator, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

const ON_FLOATS: Record<ArithmeticOperator, (a: BigFloat, b: BigFloat) => BigFloat> = {
  '+': addFloats,
  '-': (a, b) => addFloats(a, negateFloat(b)),
  '*': multiplyFloats,
  '/': divideFloats,
  '%': (a, b) => addFloats(a, negateFloat(multiplyFloats(bigFloatOfInteger(truncateFloat(divideFloats(a, b))), b))),
};

const COMPARISONS: Record<ComparisonOperator, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** `left operator right`. */
export function applyBinary(operator: BinaryOperator, left: Value, right: Value): Outcome {
  switch (operator) {
    case '==':
    case '!=':
      return ok(compareForEquality(left, right, operator === '!='));
    case '&&':
    case '||':
      return applyLogical(operator, left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return onNumbers(left, right, BOOL, (a, b) => ok(boolOf(COMPARISONS[operator](compareNumbers(a, b)))));
    default:
      return onNumbers(left, right, NUMBER, (a, b) => calculate(operator, a, b));
  }
}

function compareForEquality(left: Value, right: Value, negated: boolean): Value {
  const equal = areEqual(left, right);
  const result = typeof equal === 'boolean' ? boolOf(equal !== negated) : unknownBecause(equal, BOOL);
  // Comparing with null tells nothing of what is inside a collection.
  const withNull = left.kind === 'null' || right.kind === 'null';
  const sensitive = withNull ? Boolean(left.sensitive || right.sensitive) : comparesSensitive(left, right);
  return withSensitive(result, sensitive);
}

function applyLogical(operator: LogicalOperator, left: Value, right: Value): Outcome {
  return withOperands(left, right, BOOL, (a, b) => {
    const decisive = operator === '||';
    for (const operand of [a, b]) {
      if (operand.kind === 'bool' && operand.value === decisive) return ok(boolOf(decisive));
    }
    const unknown = a.kind === 'unknown' ? a : b;
    return ok(unknown.kind === 'unknown' ? unknownBecause(unknown, BOOL) : boolOf(!decisive));
  });
}

function onNumbers(
  left: Value,
  right: Value,
  result: Type,
  apply: (a: NumberValue, b: NumberValue) => Outcome,
): Outcome {
  return withOperands(left, right, NUMBER, (a, b) => {
    if (a.kind === 'number' && b.kind === 'number') return apply(a, b);
    const unknown = unknownInside(a) ?? unknownInside(b);
    return ok(unknown ? unknownBecause(unknown, result) : unknownOf('an operand is not known', result));
  });
}

/** Both operands as the type they must be, none of them null; the result is sensitive where one of them is. */
function withOperands(left: Value, right: Value, type: Type, apply: (a: Value, b: Value) => Outcome): Outcome {
  const a = operandOf(left, type, 'left');
  if (failed(a)) return a;
  const b = operandOf(right, type, 'right');
  if (failed(b)) return b;
  return andThen(apply(a.value, b.value), (value) =>
    ok(withSensitive(value, Boolean(left.sensitive || right.sensitive))),
  );
}

function operandOf(operand: Value, type: Type, side: string): Outcome {
  if (operand.kind === 'null') return fail(`the ${side} operand is null, but must be a ${type.kind}`);
  const converted = convert(operand, type);
  return failed(converted) ? fail(`the ${side} operand is unsuitable: ${converted.error}`) : converted;
}

function calculate(operator: ArithmeticOperator, a: NumberValue, b: NumberValue): Outcome {
  if (operator === '%' && b.value === 0) return ok(a);
  if (operator === '/' && b.value === 0) {
    return a.value === 0 ? fail('division by zero') : ok(unknownOf(INFINITE, NUMBER));
  }
  if (!a.exact && !b.exact) {
    const result = ON_INTEGERS[operator](a.value, b.value);
    if (Number.isSafeInteger(result)) return ok(integerOf(result + 0));
  }
  const exact = ON_FLOATS[operator](exactOf(a), exactOf(b));
  return isOutOfRange(exact) ? ok(unknownBeyond('a number is too large to compute with', NUMBER)) : ok(numberOf(exact));
}

/** `!operand`. */
export function applyNot(operand: Value): Outcome {
  return onOne(operand, BOOL, (value) => (value.kind === 'bool' ? boolOf(!value.value) : value));
}

/** `-operand`. */
export function applyNegation(operand: Value): Outcome {
  return onOne(operand, NUMBER, (value) => (value.kind === 'number' ? numberOf(negateFloat(exactOf(value))) : value));
}

function onOne(operand: Value, type: Type, apply: (value: Value) => Value): Outcome {
  if (operand.kind === 'null') return fail(`the operand is null, but must be a ${type.kind}`);
  const converted = convert(operand, type);
  if (failed(converted)) return fail(`the operand is unsuitable: ${converted.error}`);
  const { origin: _, ...result } = apply(converted.value);
  return ok(withSensitive(result, operand.sensitive === true));
}

/**
 * `condition ? whenTrue : whenFalse`. The branch not taken decides nothing but the type,
 * and the branch taken keeps its origin.
 */
export function applyConditional(condition: Value, whenTrue: Value, whenFalse: Value): Outcome {
  const type = unifyBranches(whenTrue, whenFalse);
  if (!type) return fail(mismatchOfBranches(typeOf(whenTrue), typeOf(whenFalse)));
  if (condition.kind === 'null') return fail('the condition is null: conditions must be true or false');
  const decided = convert(condition, BOOL);
  if (failed(decided)) return fail(`the condition is unsuitable: ${decided.error}`);
  // Which branch was taken shows in the result, so a mark on either or on the condition stays.
  const sensitive = [condition, whenTrue, whenFalse].some((part) => part.sensitive === true);
  if (decided.value.kind === 'bool') {
    const taken = convert(decided.value.value ? whenTrue : whenFalse, type);
    return andThen(taken, (value) => ok(withSensitive(value, sensitive)));
  }
  if (areEqual(whenTrue, whenFalse) === true && !comparesSensitive(whenTrue, whenFalse)) {
    return andThen(convert(whenTrue, type), (value) => ok(withSensitive(value, sensitive)));
  }
  const open = decided.value.kind === 'unknown' ? decided.value : unknownOf('the condition is not known');
  return ok(withSensitive(unknownBecause(open, type), sensitive));
}
