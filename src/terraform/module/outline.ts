import type { Block, Expression } from '../../hcl/ast.js';
import { parseJson } from '../../hcl/json.js';
import { parseHcl } from '../../hcl/parser.js';
import type { Source } from '../../text/source.js';

/** What one file of a configuration says about which modules belong together. */
export interface Outline {
  /** The sources of the modules that it calls, as they are written; undefined for one that only an evaluation tells. */
  readonly calls: readonly (string | undefined)[];
  /** It says where a state is kept, which means something in a root module alone. */
  readonly keepsState: boolean;
}

/** Reads the outline of a file; `.json` at the end of its path tells the form. What is wrong with it, others say. */
export function outlineOf(source: Source): Outline {
  const { body } = source.path.endsWith('.json') ? parseJson(source) : parseHcl(source);
  const calls = body.blocks.filter(({ type }) => type === 'module').flatMap(sourceOf);
  const settings = body.blocks.filter(({ type }) => type === 'terraform').flatMap((block) => block.body.blocks);
  return { calls, keepsState: settings.some(({ type }) => type === 'backend' || type === 'cloud') };
}

function sourceOf({ body }: Block): readonly (string | undefined)[] {
  const expression = body.attributes.get('source')?.expression;
  return expression ? [literalOf(expression)] : [];
}

function literalOf(expression: Expression): string | undefined {
  if (expression.kind === 'parentheses') return literalOf(expression.inner);
  if (expression.kind !== 'template') return undefined;
  const texts = expression.parts.map((part) => (part.kind === 'text' ? part.value : undefined));
  return texts.includes(undefined) ? undefined : texts.join('');
}
