import type { Resolution } from '../expression/scope.js';
import { fail, type Outcome, ok } from '../outcome.js';
import { STRING } from '../type.js';
import { boolOf, stringOf, unknownOf, type Value } from '../value.js';
import type { ModuleInstance } from './module-instance.js';
import { type Repetition, repeated } from './repetition.js';
import type { Run } from './run.js';

const KINDS: ReadonlySet<string> = new Set(['data', 'ephemeral', 'resource']);

/** What a reference in a module stands for: its root, and the names behind it. */
export function resolve(
  module: ModuleInstance,
  repetition: Repetition,
  root: string,
  path: readonly string[],
): Resolution | undefined {
  const [first, second] = path;
  if (first === undefined) return undefined;
  const own = repeated(repetition, root, first) ?? named(module, root, first);
  if (own) return { outcome: own, used: 1 };
  if (KINDS.has(root) && second !== undefined) return { outcome: resource(module, root, first, second), used: 2 };
  if (root === 'self' || root === 'each' || root === 'count') return undefined;
  return { outcome: resource(module, 'resource', root, first), used: 1 };
}

function named(module: ModuleInstance, root: string, name: string): Outcome | undefined {
  switch (root) {
    case 'var':
      return module.variable(name);
    case 'local':
      return module.local(name);
    case 'module':
      return module.childValue(name);
    case 'path':
      return path(module, name);
    case 'terraform':
    case 'tofu':
      return terraform(module, name);
    default:
      return undefined;
  }
}

function path({ module, run }: ModuleInstance, name: string): Outcome {
  if (name === 'module') return ok(stringOf(module.folder));
  if (name === 'root') return ok(stringOf('.'));
  if (name !== 'cwd') return fail(`there is no path.${name}; there are path.module, path.root and path.cwd`);
  const { workingFolder } = run.options;
  return ok(
    workingFolder === undefined
      ? unknownOf('depends on path.cwd, which is where Terraform runs')
      : stringOf(workingFolder),
  );
}

function terraform({ run }: ModuleInstance, name: string): Outcome {
  if (name === 'workspace') return ok(workspaceOf(run));
  if (name === 'applying') return ok(boolOf(false));
  return fail(`there is no terraform.${name}; there are terraform.workspace and terraform.applying`);
}

function resource(module: ModuleInstance, root: string, type: string, name: string): Outcome {
  const kind = root === 'data' || root === 'ephemeral' ? root : 'resource';
  const found = module.resources(kind, `${type}.${name}`);
  if (found) return ok(found.value());
  const shown = kind === 'resource' ? `resource "${type}" "${name}"` : `${kind} "${type}" "${name}"`;
  return fail(`there is no ${shown} in this module`);
}

function workspaceOf({ options }: Run): Value {
  const workspace = 'workspace' in options ? options.workspace : 'default';
  if (workspace !== undefined) return stringOf(workspace);
  return unknownOf('depends on terraform.workspace, which a plan does not say', STRING);
}
