import type { Diagnostic } from '../config/diagnostic.js';
import type { Resource } from '../config/resource.js';
import type { HclFile } from '../hcl/ast.js';
import type { Problem } from '../text/unusable.js';
import { fileNames, type ModuleFiles } from './module/files.js';
import { EvaluatedResource } from './plan/evaluated-resource.js';
import { Inputs, type VariableSources } from './plan/inputs.js';
import { ModuleInstance } from './plan/module-instance.js';
import { type PlanOptions, Run, type UnknownModule } from './plan/run.js';
import { readVariable } from './plan/variable.js';

/** What a configuration comes to, as far as its files tell. */
export interface Evaluation {
  /** Every instance of every managed resource. */
  readonly resources: readonly Resource[];
  /** Modules that could not be looked into: what is in them is not judged. */
  readonly unknownModules: readonly UnknownModule[];
  /** What Terraform could not work with either; the rest is evaluated all the same. */
  readonly problems: readonly Problem[];
  readonly diagnostics: readonly Diagnostic[];
  /** Every file of the configuration, its modules' and its values included. */
  readonly files: readonly HclFile[];
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
    return { resources: [], unknownModules: [], problems: [{ message: reason }], diagnostics: [], files: [] };
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
  const resources = resourcesIn(root);
  for (const resource of resources) resource.complete();
  const { unknownModules, problems, diagnostics, shelf } = run;
  return { resources, unknownModules, problems, diagnostics, files: [...shelf.files(), ...inputs.files] };
}

/** The resources of a module and of all modules that it calls. */
function resourcesIn(root: ModuleInstance): readonly EvaluatedResource[] {
  const found: EvaluatedResource[] = [];
  const waiting = [root];
  // The list grows while it is gone through.
  for (const instance of waiting) {
    for (const name of instance.declarations.resource.keys()) {
      const instances = instance.resources('resource', name)?.instances() ?? [];
      for (const one of instances) found.push(new EvaluatedResource(one));
    }
    for (const name of instance.declarations.module.keys()) {
      const child = instance.child(name);
      for (const inner of child?.kind === 'known' ? child.instances : []) waiting.push(inner);
    }
  }
  return found;
}
