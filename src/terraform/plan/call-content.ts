import { evaluate } from '../expression/evaluate.js';
import { type Argument, type Declaration, spanOf } from '../module/section.js';
import { failed } from '../outcome.js';
import { attributeOf } from './attribute.js';
import type { ModuleInstance } from './module-instance.js';

/** Arguments that are no values. */
const BY_TEXT: ReadonlySet<string> = new Set(['source', 'version', 'providers', 'depends_on']);

/**
 * All that a call says, for comparing it with the same call at another time; undefined where something in it is not known, or is not the
 * same for each of several instances.
 */
export function contentOf(parent: ModuleInstance, call: Declaration): string | undefined {
  // A module around it may be called several times, and only the first of them is looked at.
  if (parent.place.prefix !== '' || call.section.blocks.length > 0) return undefined;
  const given: (readonly [name: string, content: string])[] = [];
  for (const [name, argument] of call.section.arguments) {
    const content = BY_TEXT.has(name) ? textOf(argument) : contentOfValue(parent, argument);
    if (content === undefined) return undefined;
    given.push([name, content]);
  }
  return JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function contentOfValue(parent: ModuleInstance, argument: Argument): string | undefined {
  const outcome = evaluate(argument.expression, parent.scopeOf(argument.source));
  if (failed(outcome)) return undefined;
  const attribute = attributeOf(outcome.value, spanOf(argument));
  if (attribute?.state !== 'unknown') return JSON.stringify(attribute?.value ?? null);
  // The identity of what is the same is the same.
  return attribute.certain ? JSON.stringify([attribute.candidates]) : undefined;
}

const textOf = ({ source, expression: { start, end } }: Argument): string => source.text.slice(start, end);
