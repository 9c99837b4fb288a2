import { type Type, typeName } from './type.js';
import { unify } from './unify.js';
import { typeOf, type Value } from './value.js';

/** The type of a conditional with these two branches; undefined where they have nothing in common. */
export function unifyBranches(whenTrue: Value, whenFalse: Value): Type | undefined {
  const [a, b] = [typeOf(whenTrue), typeOf(whenFalse)];
  if (whenTrue.kind === 'null' && a.kind === 'any') return b;
  if (whenFalse.kind === 'null' && b.kind === 'any') return a;
  return unify([a, b]);
}

/** Why two branches do not go together. */
export function mismatchOfBranches(a: Type, b: Type): string {
  const [left, right] = [typeName(a), typeName(b)];
  if (left !== right)
    return `the results of a conditional must have consistent types: one is ${left}, the other ${right}`;
  return `the results of a conditional must have consistent types: the two are ${left} with different contents`;
}
