import { unknownInside } from '../marks.js';
import { andThen, fail, type Outcome, ok } from '../outcome.js';
import { ANY, STRING } from '../type.js';
import { unknownOf, type Value } from '../value.js';
import { entriesOf, textOf } from './arguments.js';
import { withFile } from './filesystem.js';
import type { FunctionContext, TerraformFunction } from './function.js';
import { decodeUtf8 } from './json-encode.js';

const VARIABLE_NAME = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

function render(
  template: string,
  variables: Value | undefined,
  { renderTemplate }: FunctionContext,
  path?: string,
): Outcome {
  if (!variables || !('entries' in variables)) return fail('the variables of a template must be a map or object', 1);
  const bad = [...variables.entries.keys()].find((name) => !VARIABLE_NAME.test(name));
  if (bad !== undefined) return fail(`${JSON.stringify(bad)} is not a name for a variable of a template`, 1);
  if (!renderTemplate) {
    const unknown = unknownInside(variables);
    return ok(unknownOf(unknown?.reason ?? 'templates are not rendered here'));
  }
  return renderTemplate(template, entriesOf(variables), path);
}

const templatestring: TerraformFunction = {
  name: 'templatestring',
  parameters: [
    { name: 'template', type: STRING },
    { name: 'vars', type: ANY },
  ],
  returns: STRING,
  call: ([template, variables], context) => render(textOf(template), variables, context),
};

const templatefile: TerraformFunction = {
  name: 'templatefile',
  parameters: [
    { name: 'path', type: STRING },
    { name: 'vars', type: ANY },
  ],
  returns: ANY,
  call: ([path, variables], context) =>
    withFile(textOf(path), context, (bytes) =>
      andThen(decodeUtf8(bytes, `the file ${JSON.stringify(textOf(path))}`), (text) =>
        render(text, variables, context, textOf(path)),
      ),
    ),
};

/** Functions that render templates, through the evaluator. */
export const templateFunctions: readonly TerraformFunction[] = [templatestring, templatefile];
