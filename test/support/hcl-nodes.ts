import type { Body } from '../../src/hcl/ast.js';
import { type HclNode, innerNodes } from '../../src/hcl/inner-nodes.js';

export { type HclNode, innerNodes };

/** Every expression, step and template part of a body, outer before inner. */
export function nodesOf(body: Body): readonly HclNode[] {
  const own = [...body.attributes.values()].flatMap(({ expression }) => withInner(expression));
  return [...own, ...body.blocks.flatMap((block) => nodesOf(block.body))];
}

function withInner(node: HclNode): readonly HclNode[] {
  return [node, ...innerNodes(node).flatMap(withInner)];
}
