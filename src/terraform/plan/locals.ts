import type { Expression } from '../../hcl/ast.js';
import { nodesWhere } from '../../hcl/inner-nodes.js';
import type { Argument } from '../module/section.js';

const known = new WeakMap<Expression, readonly string[]>();

/** The local values that an expression names. */
function localsNamedIn(expression: Expression): readonly string[] {
  const before = known.get(expression);
  if (before) return before;
  const names = nodesWhere(expression, ({ kind }) => kind === 'traversal').flatMap((node) => {
    if (node.kind !== 'traversal' || node.source.kind !== 'variable' || node.source.name !== 'local') return [];
    const [step] = node.steps;
    return step?.kind === 'attribute' ? [step.name] : [];
  });
  known.set(expression, names);
  return names;
}

/** The local values that one needs and that are not known yet, each after those that it needs itself. */
export function localsInOrder(
  name: string,
  locals: ReadonlyMap<string, Argument>,
  isKnown: (name: string) => boolean,
): readonly string[] {
  const needs = (of: string): readonly string[] => {
    const argument = locals.get(of);
    return argument ? localsNamedIn(argument.expression) : [];
  };
  const order: string[] = [];
  const seen = new Set([name]);
  const open = [{ name, needs: needs(name), at: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const next = top.needs[top.at++];
    if (next === undefined) {
      open.pop();
      if (top.name !== name) order.push(top.name);
    } else if (!seen.has(next) && locals.has(next) && !isKnown(next)) {
      seen.add(next);
      open.push({ name: next, needs: needs(next), at: 0 });
    }
  }
  return order;
}
