import type { Expression, NameKey, Step, TemplatePart } from './ast.js';

/** Whatever an expression is made of. */
export type HclNode = Expression | NameKey | Step | TemplatePart;

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

/** Every node of an expression that passes the test; asked without recursion, for trees of any height. */
export function nodesWhere(expression: Expression, test: (node: HclNode) => boolean): readonly HclNode[] {
  const found: HclNode[] = [];
  const waiting: HclNode[] = [expression];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (test(node)) found.push(node);
    for (const inner of innerNodes(node)) waiting.push(inner);
  }
  return found;
}
