import type { Span } from '../text/span.js';
import type { Value } from './value.js';

/** A mistake of the configuration's author, in a sentence; `argument` counts from 0 where one argument is to blame. */
export interface Failure {
  readonly error: string;
  readonly argument?: number;
  /** Where the mistake is, once an evaluation knows. */
  readonly span?: Span;
}

/** What an operation came to: a value or a mistake, never an exception. */
export type Outcome<T = Value> = { readonly value: T } | Failure;

/** It went well. */
export const ok = <T>(value: T): { readonly value: T } => ({ value });

/** It cannot be done, and why. */
export const fail = (error: string, argument?: number): Failure =>
  argument === undefined ? { error } : { error, argument };

/** Whether it went wrong. */
export const failed = <T>(outcome: Outcome<T>): outcome is Failure => 'error' in outcome;

/** Goes on with the value, or stops with the mistake. */
export function andThen<T, R extends Outcome<unknown>>(outcome: Outcome<T>, next: (value: T) => R): R | Failure {
  return failed(outcome) ? outcome : next(outcome.value);
}

/** All the values in order, or the first mistake. */
export function collect<T, U>(items: Iterable<T>, read: (item: T, at: number) => Outcome<U>): Outcome<U[]> {
  const values: U[] = [];
  for (const item of items) {
    const outcome = read(item, values.length);
    if (failed(outcome)) return outcome;
    values.push(outcome.value);
  }
  return ok(values);
}
