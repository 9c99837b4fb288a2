import type { Body, Expression, NameKey, Step, TemplatePart } from '../../src/hcl/ast.js';

/** A node with those directly inside of it. */
export type HclNode = Expression | NameKey | Step | TemplatePart;

/** Every expression, step and template part of a body, outer before inner. */
export function nodesOf(body: Body): readonly HclNode[] {
  const own = [...body.attributes.values()].flatMap(({ expression }) => withInner(expression));
  return [...own, ...body.blocks.flatMap((block) => nodesOf(block.body))];
}

/** The nodes directly inside a node, in the order of the text. */
export function innerNodes(node: HclNode): readonly HclNode[] {
  switch (node.kind) {
    case 'template':
      return node.parts;
    case 'traversal':
      return [node.source, ...node.steps];
    case 'call':
      return node.arguments;
    case 'conditional':
      return [node.condition, node.then, node.else];
    case 'binary':
      return [node.left, node.right];
    case 'unary':
      return [node.operand];
    case 'parentheses':
      return [node.inner];
    case 'tuple':
      return node.elements;
    case 'object':
      return node.items.flatMap(({ key, value }) => [key, value]);
    case 'for-tuple':
      return [node.collection, node.result, ...(node.condition ? [node.condition] : [])];
    case 'for-object':
      return [node.collection, node.resultKey, node.result, ...(node.condition ? [node.condition] : [])];
    case 'interpolation':
      return [node.expression];
    case 'if-directive':
      return [node.condition, ...node.then, ...node.else];
    case 'for-directive':
      return [node.collection, ...node.body];
    case 'index':
      return [node.key];
    case 'splat':
      return node.each;
    default:
      return [];
  }
}

function withInner(node: HclNode): readonly HclNode[] {
  return [node, ...innerNodes(node).flatMap(withInner)];
}
