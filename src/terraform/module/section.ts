import type { Block, Body, Expression, Range } from '../../hcl/ast.js';
import type { Source } from '../../text/source.js';
import type { Span } from '../../text/span.js';

/** `name = expression`, with the file that it stands in: what overrides it may stand in another. */
export interface Argument {
  readonly source: Source;
  readonly expression: Expression;
}

/** What stands between the braces of a block, after all that overrides it. */
export interface Section {
  readonly arguments: ReadonlyMap<string, Argument>;
  readonly blocks: readonly InnerBlock[];
}

/** A block inside of another one. */
export interface InnerBlock {
  readonly source: Source;
  /** For `dynamic "entry"`: entry. */
  readonly type: string;
  /** The block `dynamic` around the content, where there is one. */
  readonly dynamic: Section | undefined;
  readonly header: Range;
  readonly section: Section;
}

/** A block at the top of a file: a resource, a variable, a call of a module. */
export interface Declaration {
  readonly span: Span;
  readonly labels: readonly string[];
  readonly section: Section;
}

/** The text of the value of an argument. */
export const spanOf = ({ source, expression }: Argument): Span => ({
  source,
  start: expression.start,
  end: expression.end,
});

/** What a body says. */
export function sectionOf(body: Body, source: Source): Section {
  return { arguments: body.attributes, blocks: body.blocks.map((block) => innerBlock(block, source)) };
}

function innerBlock(block: Block, source: Source): InnerBlock {
  const plain = { source, type: block.type, dynamic: undefined, header: block.header };
  const label = block.labels[0]?.value;
  if (block.type !== 'dynamic' || label === undefined) return { ...plain, section: sectionOf(block.body, source) };
  const content = block.body.blocks.find(({ type }) => type === 'content');
  const dynamic = sectionOf(block.body, source);
  const section = content ? sectionOf(content.body, source) : { arguments: new Map(), blocks: [] };
  return { ...plain, type: label, dynamic, section };
}

/** The section with what overrides it: argument by argument, and all the blocks of a type at once. */
export function override(base: Section, by: Section): Section {
  const replaced = new Set(by.blocks.map(({ type }) => type));
  return {
    arguments: new Map([...base.arguments, ...by.arguments]),
    blocks: [...base.blocks.filter(({ type }) => !replaced.has(type)), ...by.blocks],
  };
}
