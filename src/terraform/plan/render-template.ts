import { parseTemplateText } from '../../hcl/template-file.js';
import { convert } from '../conversion.js';
import { evaluate } from '../expression/evaluate.js';
import type { Bound, Names, Scope } from '../expression/scope.js';
import { fail, failed, type Outcome } from '../outcome.js';
import { STRING } from '../type.js';
import type { Value } from '../value.js';
import type { Run } from './run.js';

/** A template knows its variables, and nothing of the module. */
const NO_NAMES: Names = { resolve: () => undefined };

const refuse = (): Outcome => fail('a template cannot render another one');

/** What templatefile() and templatestring() come to. */
export function renderTemplate(
  { budget, functions, files }: Run,
  text: string,
  variables: ReadonlyMap<string, Value>,
  path?: string,
): Outcome {
  const name = path === undefined ? 'template' : (files.nameOf?.(path) ?? path);
  const source = { path: name, text };
  const { template, problems } = parseTemplateText(source);
  const [problem] = problems;
  if (problem) return fail(`the template ${name} cannot be read: ${problem.message}`);
  let bound: Bound | undefined;
  for (const [variable, value] of variables) bound = { name: variable, value, outer: bound };
  const scope: Scope = { source, names: NO_NAMES, bound, functions: { ...functions, renderTemplate: refuse }, budget };
  const result = evaluate(template, scope);
  if (failed(result)) return fail(`the template ${name} cannot be rendered: ${result.error}`);
  return path === undefined ? convert(result.value, STRING) : result;
}
