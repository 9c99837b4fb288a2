import type { Step, Traversal } from '../../hcl/ast.js';
import { applyIndex } from '../index-operator.js';
import { fail, failed, type Outcome, ok } from '../outcome.js';
import { readNumber, type Value } from '../value.js';
import { attributeOf } from './attribute-step.js';
import { evaluate } from './evaluate.js';
import { memberOf, pickedBy } from './origin.js';
import { boundTo, placed, type Scope } from './scope.js';
import { applySplat } from './splat.js';

/** A value and the steps taken from it. */
export function evaluateTraversal({ source, steps }: Traversal, scope: Scope): Outcome {
  if (source.kind === 'variable') return evaluateReference(source.name, steps, scope);
  const value = evaluate(source, scope);
  return failed(value) ? value : settle(applySteps(value.value, steps, scope));
}

/** What a name stands for, and the steps taken from it. */
export function evaluateReference(root: string, steps: readonly Step[], scope: Scope): Outcome {
  const bound = boundTo(scope, root);
  if (bound) return settle(applySteps(bound, steps, scope));
  if (scope.constant) return fail(`${root} cannot be used here: the value must be written out`);
  const path = namesIn(steps);
  const found = scope.names.resolve(root, path);
  if (!found) return fail(`there is nothing named ${root} here`);
  if (failed(found.outcome)) return found.outcome;
  return settle(applySteps(found.outcome.value, steps.slice(found.used), scope));
}

/** The names right behind the root. */
function namesIn(steps: readonly Step[]): readonly string[] {
  const names: string[] = [];
  for (const step of steps) {
    if (step.kind !== 'attribute') break;
    names.push(step.name);
  }
  return names;
}

/** A module that is used as a whole, and not for one of its outputs, is all its outputs. */
function settle(outcome: Outcome): Outcome {
  if (failed(outcome) || outcome.value.kind !== 'unknown') return outcome;
  const whole = outcome.value.members?.whole;
  return whole ? ok(whole()) : outcome;
}

/** Takes the steps one after the other. */
export function applySteps(from: Value, steps: readonly Step[], scope: Scope): Outcome {
  let outcome: Outcome = ok(from);
  for (const step of steps) {
    if (failed(outcome)) return outcome;
    outcome = placed(applyStep(outcome.value, step, scope), scope, step);
  }
  return outcome;
}

function applyStep(value: Value, step: Step, scope: Scope): Outcome {
  if (step.kind === 'splat') return applySplat(value, step, scope);
  if (step.kind === 'attribute') return withChain(attributeOf(value, step.name), value);
  const key = step.kind === 'index' ? evaluate(step.key, scope) : oldIndex(step.raw);
  if (failed(key)) return key;
  return withChain(indexOf(value, key.value), value, key.value);
}

function oldIndex(raw: string): Outcome {
  const number = readNumber(raw);
  return number ? ok(number) : fail(`${raw} is not an index`);
}

function indexOf(collection: Value, key: Value): Outcome {
  const members = collection.kind === 'unknown' ? collection.members : undefined;
  if (members && key.kind === 'string') return attributeOf(collection, key.value);
  return members?.index ? members.index(key) : applyIndex(collection, key);
}

function withChain(member: Outcome, collection: Value, key?: Value): Outcome {
  if (failed(member)) return member;
  const value = memberOf(member.value, collection);
  return ok(key ? pickedBy(value, [key]) : value);
}
