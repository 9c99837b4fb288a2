import type { Expression } from '../../hcl/ast.js';
import { convert } from '../conversion.js';
import { readConstraint } from '../expression/constraint.js';
import { evaluate } from '../expression/evaluate.js';
import { through } from '../expression/origin.js';
import type { Scope } from '../expression/scope.js';
import { withSensitive } from '../marks.js';
import { type Argument, type Declaration, spanOf } from '../module/section.js';
import { failed } from '../outcome.js';
import { ANY, isPrimitive, type Type } from '../type.js';
import { unknownOf, type Value } from '../value.js';
import type { Run } from './run.js';

/** What a `variable` block says. */
export interface Variable {
  readonly name: string;
  readonly declaration: Declaration;
  readonly type: Type;
  /** On the command line and in the environment its value is text, not an expression. */
  readonly isText: boolean;
  readonly sensitive: boolean;
  readonly nullable: boolean;
  readonly byDefault: Value | undefined;
}

const known = new WeakMap<Declaration, Variable>();

/** Reads a `variable` block, once for all instances of its module. */
export function readVariable(
  name: string,
  declaration: Declaration,
  run: Run,
  scopeOf: (argument: Argument) => Scope,
): Variable {
  const before = known.get(declaration);
  if (before) return before;
  const constant = (argument: Argument): Scope => ({ ...scopeOf(argument), constant: true });
  const { arguments: given } = declaration.section;
  const type = typeIn(given.get('type'), run, constant);
  const isTrue = (argument: Argument | undefined): boolean | undefined =>
    argument && isTrueLiteral(argument.expression);
  const variable = {
    name,
    declaration,
    type,
    isText: given.get('type') === undefined || isPrimitive(type),
    sensitive: isTrue(given.get('sensitive')) ?? false,
    nullable: isTrue(given.get('nullable')) ?? true,
    byDefault: defaultIn(given.get('default'), name, type, run, constant),
  };
  known.set(declaration, variable);
  return variable;
}

/** `true` and `false`, and the same as texts: Terraform takes both. */
function isTrueLiteral(expression: Expression): boolean | undefined {
  if (expression.kind === 'boolean') return expression.value;
  const [part, ...others] = expression.kind === 'template' ? expression.parts : [];
  if (part?.kind !== 'text' || others.length > 0) return undefined;
  return part.value === 'true' ? true : part.value === 'false' ? false : undefined;
}

function typeIn(argument: Argument | undefined, run: Run, scopeOf: (argument: Argument) => Scope): Type {
  if (!argument) return ANY;
  const { expression } = argument;
  if (expression.kind === 'template' && expression.form === 'quoted') {
    run.warn('the type must not stand in quotes: since Terraform 1.0 that is an error', spanOf(argument));
  }
  const type = readConstraint(expression, scopeOf(argument));
  if (!failed(type)) return type.value;
  run.mistake(type, spanOf(argument));
  return ANY;
}

function defaultIn(
  argument: Argument | undefined,
  name: string,
  type: Type,
  run: Run,
  scopeOf: (argument: Argument) => Scope,
): Value | undefined {
  if (!argument) return undefined;
  const evaluated = evaluate(argument.expression, scopeOf(argument));
  const span = spanOf(argument);
  const converted = failed(evaluated) ? evaluated : convert(evaluated.value, type);
  const cause = `this is the default of var.${name}`;
  if (!failed(converted)) return through(converted.value, span, cause, true);
  run.mistake({ ...converted, error: `the default of var.${name} is unsuitable: ${converted.error}` }, span);
  return through(
    unknownOf(`depends on var.${name}, whose default is unsuitable: ${converted.error}`, type),
    span,
    cause,
    true,
  );
}

/** What is given, or the default that stands for it. */
export function effective({ nullable, byDefault }: Variable, given: Value | undefined): Value | undefined {
  const replaced = given?.kind === 'null' && !nullable ? byDefault : given;
  return replaced ?? byDefault;
}

/** The value that a variable has when it is given this one, or none. */
export function settle(variable: Variable, given: Value | undefined, run: Run): Value {
  const { name, type, sensitive, declaration } = variable;
  const chosen = effective(variable, given);
  if (!chosen) return withSensitive(withoutValue(variable), sensitive);
  const converted = convert(withSensitive(chosen, sensitive), type);
  if (!failed(converted)) return converted.value;
  run.mistake(
    { ...converted, error: `the value of var.${name} is unsuitable: ${converted.error}` },
    chosen.origin?.span ?? declaration.span,
  );
  const open = unknownOf(`depends on var.${name}, whose value is unsuitable: ${converted.error}`, type);
  return withSensitive({ ...open, ...(chosen.origin ? { origin: chosen.origin } : {}) }, sensitive);
}

function withoutValue({ name, type, declaration }: Variable): Value {
  const open = unknownOf(`depends on var.${name}, which has no value`, type);
  return through(open, declaration.span, `var.${name} has no value`, true);
}
