import type { Diagnostic } from '../../config/diagnostic.js';
import type { HclFile } from '../../hcl/ast.js';
import type { Problem } from '../../text/unusable.js';
import type { Refused } from '../functions/function.js';
import type { ModuleFiles } from '../module/files.js';
import { loadModule, type Module } from '../module/load.js';

/** The modules that were read, each once, however often it is called. */
export class ModuleShelf {
  readonly #files: ModuleFiles;
  readonly #problems: Problem[];
  readonly #diagnostics: Diagnostic[];
  readonly #modules = new Map<string, Module | Refused | undefined>();

  constructor(files: ModuleFiles, problems: Problem[], diagnostics: Diagnostic[]) {
    this.#files = files;
    this.#problems = problems;
    this.#diagnostics = diagnostics;
  }

  /** The module in a folder; undefined where there is no such folder. */
  get(folder: string): Module | Refused | undefined {
    if (this.#modules.has(folder)) return this.#modules.get(folder);
    const module = loadModule(this.#files, folder);
    this.#modules.set(folder, module);
    if (module && 'problems' in module) {
      this.#problems.push(...module.problems);
      for (const file of module.hidden) {
        const message = `${file} is left out, because OpenTofu reads the .tofu file of that name instead; Terraform would read it`;
        this.#diagnostics.push({ level: 'warning', message });
      }
    }
    return module;
  }

  /** Every file that was read. */
  files(): readonly HclFile[] {
    return [...this.#modules.values()].flatMap((module) => (module && 'files' in module ? module.files : []));
  }
}
