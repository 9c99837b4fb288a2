import type { Diagnostic } from '../config/diagnostic.js';
import type { Resource } from '../config/resource.js';
import type { HclFile } from '../hcl/ast.js';
import type { Problem } from '../text/unusable.js';
import type { Forgotten, Move } from './module/declarations.js';
import { fileNames, type ModuleFiles } from './module/files.js';
import { EvaluatedResource } from './plan/evaluated-resource.js';
import { Inputs, type VariableSources } from './plan/inputs.js';
import { ModuleInstance } from './plan/module-instance.js';
import { type PlanOptions, Run, type UnknownModule } from './plan/run.js';
import { unknownCalls } from './plan/unknown-call.js';
import { readVariable } from './plan/variable.js';

export { outlineOf } from './module/outline.js';

/** What a configuration comes to, as far as its files tell. */
export interface Evaluation {
  /** Every instance of every managed resource, and every call of a module that cannot be looked into. */
  readonly resources: readonly Resource[];
  /** Modules that could not be looked into: what is in them is not judged. */
  readonly unknownModules: readonly UnknownModule[];
  /** What Terraform could not work with either; the rest is evaluated all the same. */
  readonly problems: readonly Problem[];
  readonly diagnostics: readonly Diagnostic[];
  /** Every file of the configuration, its modules' and its values included. */
  readonly files: readonly HclFile[];
  /** What the configuration says to have had another address before. */
  readonly moves: readonly Move[];
  /** The addresses of what it says to be left as it is, without Terraform. */
  readonly forgotten: readonly Forgotten[];
}

/** Evaluates a root module as `terraform plan` expands it where nothing exists yet. */
export function evaluateModule(
  files: ModuleFiles,
  variables: VariableSources = {},
  options: PlanOptions = {},
): Evaluation {
  const run = new Run(files, options);
  const module = run.shelf.get('.');
  const entries = files.list('.');
  if (!module || 'refused' in module || !entries || 'refused' in entries) {
    const reason = module && 'refused' in module ? module.refused : 'there is no such folder';
    return {
      resources: [],
      unknownModules: [],
      problems: [{ message: reason }],
      diagnostics: [],
      files: [],
      moves: [],
      forgotten: [],
    };
  }
  const inputs = new Inputs(run, fileNames(entries), variables);
  inputs.check(module.declarations.variable, run);
  const root: ModuleInstance = new ModuleInstance(run, module, {
    prefix: '',
    path: '',
    around: [],
    caller: undefined,
    given: (name) => {
      const declaration = module.declarations.variable.get(name);
      if (!declaration) return undefined;
      const scopeOf = ({ source }: { readonly source: HclFile['source'] }) => root.scopeOf(source);
      return inputs.valueOf(readVariable(name, declaration, run, scopeOf), root.scopeOf(declaration.span.source), run);
    },
  });
  const instances = instancesIn(root);
  const evaluated = instances.flatMap(resourcesIn);
  for (const resource of evaluated) resource.complete();
  const resources = [...evaluated, ...instances.flatMap(unknownCallsIn)];
  const { unknownModules, problems, diagnostics, shelf } = run;
  const moves = instances.flatMap(movesIn);
  const forgotten = instances.flatMap(({ declarations, place: { prefix } }) =>
    declarations.forgotten.map(({ address, span }) => ({ address: prefix + address, span })),
  );
  const all = [...shelf.files(), ...inputs.files];
  return { resources, unknownModules, problems, diagnostics, files: all, moves, forgotten };
}

/** A module and all modules that it calls. */
function instancesIn(root: ModuleInstance): readonly ModuleInstance[] {
  const found = [root];
  // The list grows while it is gone through.
  for (const instance of found) {
    for (const name of instance.declarations.module.keys()) {
      const child = instance.child(name);
      for (const inner of child?.kind === 'known' ? child.instances : []) found.push(inner);
    }
  }
  return found;
}

const resourcesIn = (instance: ModuleInstance): readonly EvaluatedResource[] =>
  [...instance.declarations.resource.keys()].flatMap((name) =>
    (instance.resources('resource', name)?.instances() ?? []).map((one) => new EvaluatedResource(one)),
  );

const unknownCallsIn = (instance: ModuleInstance): readonly Resource[] =>
  [...instance.declarations.module].flatMap(([name, call]) => {
    const child = instance.child(name);
    return child?.kind === 'unknown' ? unknownCalls(instance, child.address, call) : [];
  });

const movesIn = ({ declarations, place: { prefix } }: ModuleInstance): readonly Move[] =>
  declarations.moved.map(({ from, to }) => ({ from: prefix + from, to: prefix + to }));
