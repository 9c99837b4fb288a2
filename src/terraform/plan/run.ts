import type { Diagnostic } from '../../config/diagnostic.js';
import type { Span } from '../../text/span.js';
import type { Problem } from '../../text/unusable.js';
import { Budget } from '../expression/budget.js';
import type { FunctionContext } from '../functions/function.js';
import { cleanPath } from '../functions/path.js';
import { filesBelow, type ModuleFiles } from '../module/files.js';
import { type Manifest, readManifest } from '../module/manifest.js';
import type { Failure } from '../outcome.js';
import { ModuleShelf } from './module-shelf.js';
import { renderTemplate } from './render-template.js';

/** What is asked of an evaluation beside the files and the variables. */
export interface PlanOptions {
  /** `terraform.workspace`; left out, `default`, and undefined where it is not known. */
  readonly workspace?: string | undefined;
  /** `path.cwd`; left out, it is not known. */
  readonly workingFolder?: string;
}

/** A module whose inside is not known: nothing in it is judged. */
export interface UnknownModule {
  /** The call, as people write it: `module.web`, `module.zone["a"].module.rules`. */
  readonly address: string;
  /** Goes on where the address ends: "is not installed: run terraform init". */
  readonly reason: string;
  readonly span: Span;
  /** All that the call says, for comparing it with the same call at another time; undefined where that does not tell. */
  content(): string | undefined;
}

/** How many instances of resources and modules there may be before we say that it is too much. */
const MOST_INSTANCES = 50_000;

/** How many levels of expressions one reference to another part of the configuration counts for. */
const LEVELS = 10;

/** One evaluation: what all modules share, and what was found on the way. */
export class Run {
  readonly budget = new Budget();
  readonly problems: Problem[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly unknownModules: UnknownModule[] = [];
  readonly files: ModuleFiles;
  readonly options: PlanOptions;
  readonly functions: FunctionContext;
  readonly shelf: ModuleShelf;
  #manifest: Manifest | undefined;
  #instances = 0;
  readonly #said = new Set<string>();

  constructor(files: ModuleFiles, options: PlanOptions) {
    this.files = files;
    this.options = options;
    this.shelf = new ModuleShelf(files, this.problems, this.diagnostics);
    this.functions = {
      files: {
        read: (path) => files.read(cleanPath(path)),
        list: (folder) => filesBelow(files, cleanPath(folder)),
        isFolder: (path) => Array.isArray(files.list(cleanPath(path))),
      },
      renderTemplate: (template, variables, path) => renderTemplate(this, template, variables, path),
    };
  }

  get manifest(): Manifest {
    this.#manifest ??= readManifest(this.files);
    return this.#manifest;
  }

  /** Computes something that other parts of the configuration are asked for; undefined, with a problem, where that goes too deep. */
  deeper<T>(span: Span, compute: () => T): T | undefined {
    const exhausted = this.budget.enter(LEVELS);
    const result = exhausted === undefined ? compute() : undefined;
    this.budget.leave(LEVELS);
    if (exhausted !== undefined && !this.#said.has(exhausted)) this.problem(exhausted, span);
    if (exhausted !== undefined) this.#said.add(exhausted);
    return result;
  }

  /** Notes what Terraform would refuse; the same mistake at the same place is noted once, however many instances make it. */
  mistake({ error, span }: Failure, around: Span): void {
    this.warn(error, span ?? around);
  }

  warn(message: string, span: Span): void {
    if (this.#isNew(message, span)) this.diagnostics.push({ level: 'warning', message, span });
  }

  problem(message: string, span: Span, hint?: string): void {
    if (this.#isNew(message, span))
      this.problems.push(hint === undefined ? { message, span } : { message, span, hint });
  }

  unknownModule(module: UnknownModule): void {
    if (this.#isNew('unknown module', module.span)) this.unknownModules.push(module);
  }

  /** Whether so many more instances are still few enough. */
  admits(instances: number): boolean {
    if (this.#instances + instances > MOST_INSTANCES) return false;
    this.#instances += instances;
    return true;
  }

  #isNew(message: string, { source, start, end }: Span): boolean {
    const key = `${source.path}\n${start}\n${end}\n${message}`;
    if (this.#said.has(key)) return false;
    this.#said.add(key);
    return true;
  }
}
