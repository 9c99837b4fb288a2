import type { Source } from '../../text/source.js';
import type { Span } from '../../text/span.js';
import { evaluate } from '../expression/evaluate.js';
import { through } from '../expression/origin.js';
import type { Names, Scope } from '../expression/scope.js';
import { withSensitive } from '../marks.js';
import type { Declarations } from '../module/declarations.js';
import type { Module } from '../module/load.js';
import { type Argument, type Declaration, spanOf } from '../module/section.js';
import { fail, failed, type Outcome, ok } from '../outcome.js';
import { unknownOf, type Value } from '../value.js';
import { localsInOrder } from './locals.js';
import { Memory } from './memory.js';
import { type Child, childrenOf } from './module-call.js';
import { resolve } from './references.js';
import type { Repetition } from './repetition.js';
import { ResourceInstances } from './resource-instances.js';
import type { Run } from './run.js';
import { readVariable, settle } from './variable.js';

/** Where a module instance is, and what it is given. */
export interface Place {
  /** Before every address in it: `module.web["a"].`; empty in the root module. */
  readonly prefix: string;
  /** The names of the calls that lead to it, as `terraform init` notes them: `web.rules`. */
  readonly path: string;
  /** The folders of the modules around it. */
  readonly around: readonly string[];
  /** What the caller gives for a variable. */
  given(variable: string): Value | undefined;
  /** Who has to give the variables. */
  readonly caller: Span | undefined;
  /** Why it is not known how many there are. */
  readonly deferred?: string;
}

/** Kinds of blocks with a type and a name. */
export type ResourceKind = 'resource' | 'data' | 'ephemeral';

/** One instance of a module: its variables have values, and everything in it can be asked for. */
export class ModuleInstance {
  readonly run: Run;
  readonly module: Module;
  readonly place: Place;
  readonly #variables: Memory;
  readonly #locals: Memory;
  #outputs: Memory | undefined;
  readonly #resources = new Map<Declaration, ResourceInstances>();
  readonly #children = new Map<string, Child | 'pending'>();

  constructor(run: Run, module: Module, place: Place) {
    this.run = run;
    this.module = module;
    this.place = place;
    this.#variables = new Memory(run, `${place.prefix}var.`);
    this.#locals = new Memory(run, `${place.prefix}local.`);
  }

  get declarations(): Declarations {
    return this.module.declarations;
  }

  /** Where an expression of this module is evaluated, in an instance of a block. */
  scopeOf(source: Source, repetition: Repetition = {}): Scope {
    const names: Names = { resolve: (root, path) => resolve(this, repetition, root, path) };
    return { source, names, functions: this.run.functions, budget: this.run.budget };
  }

  /** `var.name`. */
  variable(name: string): Outcome {
    const declaration = this.declarations.variable.get(name);
    if (!declaration) return fail(`there is no variable "${name}" in this module`);
    return ok(
      this.#variables.once(name, declaration.span, () => {
        const variable = readVariable(name, declaration, this.run, (argument) => this.scopeOf(argument.source));
        const given = this.place.given(name);
        const { caller } = this.place;
        if (!given && !variable.byDefault && caller) this.run.warn(`the call does not set "${name}"`, caller);
        return settle(variable, given, this.run);
      }),
    );
  }

  /** `local.name`; those that it needs are computed before it, so that a long row of them takes no stack. */
  local(name: string): Outcome {
    const { locals } = this.declarations;
    if (!locals.has(name)) return fail(`there is no local value "${name}" in this module`);
    const isKnown = (other: string): boolean => this.#locals.has(other);
    if (isKnown(name)) return ok(this.#computeLocal(name));
    for (const needed of localsInOrder(name, locals, isKnown)) this.#computeLocal(needed);
    return ok(this.#computeLocal(name));
  }

  #computeLocal(name: string): Value {
    const argument = this.declarations.locals.get(name);
    if (!argument) return unknownOf(`depends on local.${name}, which is not there`);
    return this.#locals.once(name, spanOf(argument), () => {
      const value = this.evaluate(argument, `local.${name}`);
      return through(value, spanOf(argument), `local.${name} is set here`);
    });
  }

  /** `module.name.output`, seen from the caller. */
  output(name: string, call: string): Outcome {
    const declaration = this.declarations.output.get(name);
    const argument = declaration?.section.arguments.get('value');
    if (!declaration || !argument) return fail(`${call} has no output "${name}"`);
    this.#outputs ??= new Memory(this.run, `${call}.`);
    return ok(
      this.#outputs.once(name, declaration.span, () => {
        const sensitive = declaration.section.arguments.get('sensitive')?.expression;
        const value = through(
          this.evaluate(argument, `${call}.${name}`),
          spanOf(argument),
          `this is the output ${name} of ${call}`,
        );
        return withSensitive(value, sensitive?.kind === 'boolean' && sensitive.value);
      }),
    );
  }

  /** The value of an argument, which others know by a name; what is wrong with it is noted, and leaves it unknown. */
  evaluate(argument: Argument, name: string | undefined, repetition: Repetition = {}): Value {
    const outcome = evaluate(argument.expression, this.scopeOf(argument.source, repetition));
    if (!failed(outcome)) return outcome.value;
    this.run.mistake(outcome, spanOf(argument));
    const reason = `cannot be evaluated: ${outcome.error}`;
    return unknownOf(name === undefined ? reason : `depends on ${name}, which ${reason}`);
  }

  /** The instances of a resource; undefined where it is not declared. */
  resources(kind: ResourceKind, name: string): ResourceInstances | undefined {
    const declaration = this.declarations[kind].get(name);
    if (!declaration) return undefined;
    const known = this.#resources.get(declaration);
    if (known) return known;
    const instances = new ResourceInstances(this, kind, declaration);
    this.#resources.set(declaration, instances);
    return instances;
  }

  /** What a call of a module leads to; undefined where there is no such call. */
  child(name: string): Child | undefined {
    const declaration = this.declarations.module.get(name);
    if (!declaration) return undefined;
    const address = `${this.place.prefix}module.${name}`;
    const known = this.#children.get(name);
    if (known === 'pending') {
      this.run.problem(`${address} depends on itself`, declaration.span);
      return { kind: 'unknown', reason: 'depends on itself', address };
    }
    if (known) return known;
    this.#children.set(name, 'pending');
    const child = this.run.deeper(declaration.span, () => childrenOf(this, name, declaration)) ?? {
      kind: 'unknown',
      reason: 'nests too deeply',
      address,
    };
    this.#children.set(name, child);
    return child;
  }

  /** The value of `module.name`: one module, a list or a map of them. */
  childValue(name: string): Outcome {
    const child = this.child(name);
    if (!child) return fail(`there is no module "${name}" called here`);
    if (child.kind === 'unknown') return ok(unknownOf(`depends on ${child.address}, which ${child.reason}`));
    return ok(child.value());
  }
}
