import type { Attribute, Block, Body, Expression, ObjectExpression } from './ast.js';

/**
 * The blocks that an argument stands for: in JSON, and where a provider lets `name = [{ … }]` stand for blocks.
 * Undefined where the argument is written in a way that only an evaluation can tell.
 */
export function blocksOf(attribute: Attribute): readonly Block[] | undefined {
  const { expression } = attribute;
  if (expression.kind === 'null') return [];
  const objects = expression.kind === 'tuple' ? expression.elements : [expression];
  const blocks: Block[] = [];
  for (const object of objects) {
    const body = object.kind === 'object' ? bodyOf(object) : undefined;
    if (body === undefined) return undefined;
    const { name: type, nameSpan } = attribute;
    blocks.push({
      start: attribute.start,
      end: body.end,
      type,
      typeSpan: nameSpan,
      labels: [],
      header: nameSpan,
      body,
    });
  }
  return blocks;
}

function bodyOf(object: ObjectExpression): Body | undefined {
  const attributes = new Map<string, Attribute>();
  for (const { key, value, start, end } of object.items) {
    const name = key.kind === 'name' ? key.name : literalOf(key);
    if (name === undefined) return undefined;
    const { start: nameStart, end: nameEnd } = key;
    attributes.set(name, { start, end, name, nameSpan: { start: nameStart, end: nameEnd }, expression: value });
  }
  return { start: object.start, end: object.end, attributes, blocks: [] };
}

function literalOf(key: Expression): string | undefined {
  if (key.kind !== 'template') return undefined;
  const [first, second] = key.parts;
  if (first === undefined) return '';
  return first.kind === 'text' && second === undefined ? first.value : undefined;
}
