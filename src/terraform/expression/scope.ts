import type { Range } from '../../hcl/ast.js';
import type { Source } from '../../text/source.js';
import type { Span } from '../../text/span.js';
import type { FunctionContext } from '../functions/function.js';
import { failed, type Outcome } from '../outcome.js';
import type { Value } from '../value.js';
import type { Budget } from './budget.js';

/** What a reference such as `var.office.cidr` stands for, and how many of the names after its root that took. */
export interface Resolution {
  readonly outcome: Outcome;
  readonly used: number;
}

/** Knows the objects that expressions refer to. */
export interface Names {
  /** Undefined where nothing has that root. */
  resolve(root: string, path: readonly string[]): Resolution | undefined;
}

/** A name that a `for`, a `dynamic` block or a template gives to a value; the innermost counts. */
export interface Bound {
  readonly name: string;
  readonly value: Value;
  readonly outer: Bound | undefined;
}

/** Where an expression is evaluated. */
export interface Scope {
  /** The file in which the expression stands. */
  readonly source: Source;
  readonly names: Names;
  readonly bound?: Bound | undefined;
  readonly functions: FunctionContext;
  readonly budget: Budget;
  /** Neither functions nor references: the values of variables are written out. */
  readonly constant?: true;
}

/** The scope with one more name in it. */
export const bind = (scope: Scope, name: string | undefined, value: Value): Scope =>
  name === undefined ? scope : { ...scope, bound: { name, value, outer: scope.bound } };

/** The value that a name is bound to. */
export function boundTo({ bound }: Scope, name: string): Value | undefined {
  for (let at = bound; at; at = at.outer) if (at.name === name) return at.value;
  return undefined;
}

/** A stretch of the file of the scope. */
export const spanIn = ({ source }: Scope, { start, end }: Range): Span => ({ source, start, end });

/** The outcome, with the place of the mistake where that is not known yet. */
export function placed(outcome: Outcome, scope: Scope, range: Range): Outcome {
  return failed(outcome) && !outcome.span ? { ...outcome, span: spanIn(scope, range) } : outcome;
}
