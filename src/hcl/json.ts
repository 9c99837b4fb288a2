import type { Source } from '../text/source.js';
import type { Body, HclFile } from './ast.js';
import { TERRAFORM_BLOCKS } from './json-blocks.js';
import { JsonBodyReader } from './json-body.js';
import { ROOT_NO_OBJECT, VALUES_NO_OBJECT } from './json-messages.js';
import { JsonReader } from './json-reader.js';
import type { JsonValue } from './json-value.js';
import { problemsIn } from './parser.js';
import type { SyntaxProblem } from './token.js';

/**
 * Reads `.tf.json` (or `.tfvars.json`, whose strings are no templates and which has no blocks) into the tree that the
 * native syntax gives.
 */
export function parseJson(source: Source): HclFile {
  const { text } = source;
  const reader = new JsonReader(text);
  const value = reader.document();
  const isValues = source.path.endsWith('.tfvars.json');
  const problems: SyntaxProblem[] = [...reader.problems];
  const bodies = new JsonBodyReader({ source, problems, templates: !isValues });
  const objects = value === undefined ? [] : rootsOf(value, isValues);
  if (objects === undefined) problems.push({ ...(isValues ? VALUES_NO_OBJECT : ROOT_NO_OBJECT), start: 0, end: 1 });
  const body: Body = bodies.read(
    objects ?? [],
    { start: 0, end: text.length },
    {
      labels: [],
      inside: isValues ? {} : TERRAFORM_BLOCKS,
    },
  );
  return { source, body, comments: bodies.comments, problems: problemsIn(source, problems) };
}

/** A configuration may be a list of objects, one after the other. */
function rootsOf(value: JsonValue, isValues: boolean): readonly JsonValue[] | undefined {
  if (value.kind === 'object') return [value];
  return value.kind === 'array' && !isValues ? value.elements : undefined;
}
