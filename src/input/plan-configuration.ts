import { modulePrefix, parseAddress, type Step, stepsOf } from '../config/address.js';
import type { Json } from '../config/attribute.js';
import { entries, field, isObject, items, text } from './json.js';
import { type Instance, InstancesOfType, ResourceBlocks } from './plan-lookup.js';
import { type Trace, Tracer } from './trace.js';

/** Where an expression of the configuration stands. */
interface Scope {
  readonly modules: readonly Step[];
  /** The resource or module call around the expression: it holds `for_each_expression`. */
  readonly owner: Json | undefined;
}

/**
 * The `configuration` of a plan. It holds no values but references, and these without instance keys:
 * `alicloud_security_group.g[each.key].id` is `["alicloud_security_group.g", "each.key"]`, and so is `g[var.other[each.key]].id`. An
 * unknown value is traced to every instance that it may stand for; which of them it is, only the sources can tell.
 */
export class PlanConfiguration {
  readonly #root: Json | undefined;
  readonly #instances = new Map<string, InstancesOfType>();
  /** From `module.web` inside its parent instance to the keys of its instances. */
  readonly #moduleKeys = new Map<string, Set<string>>();
  readonly #modulePaths = new Map<string, readonly Step[]>([['', []]]);
  /** By module instance. */
  readonly #blocks = new Map<string, ResourceBlocks>();
  readonly #traces = new Map<string, Map<string, Trace>>();

  constructor(configuration: Json | undefined) {
    this.#root = field(configuration, 'root_module');
  }

  /** Makes an instance known, as something that references may lead to. */
  add(instance: Instance): void {
    const { type, module } = instance;
    let ofType = this.#instances.get(type);
    if (ofType === undefined) {
      ofType = new InstancesOfType();
      this.#instances.set(type, ofType);
    }
    ofType.add(instance);
    if (module !== '' && !this.#modulePaths.has(module)) this.#registerModule(module);
  }

  #registerModule(module: string): void {
    const { modules } = parseAddress(`${module}.`);
    this.#modulePaths.set(module, modules);
    modules.forEach((step, depth) => {
      const call = `${modulePrefix(modules.slice(0, depth))}module.${step.name}`;
      const known = this.#moduleKeys.get(call) ?? new Set();
      this.#moduleKeys.set(call, known.add(step.key));
    });
  }

  /** The resource block of an instance; undefined where the plan's configuration does not have it. */
  block({ module, path }: Instance): Json | undefined {
    return this.#blocksIn(module).find(module === '' ? path : path.slice(module.length + 1));
  }

  #blocksIn(path: string): ResourceBlocks {
    const known = this.#blocks.get(path);
    if (known) return known;
    const module = this.#module(this.#modulePaths.get(path) ?? []);
    const blocks = new ResourceBlocks(items(field(module, 'resources')));
    this.#blocks.set(path, blocks);
    return blocks;
  }

  #module(modules: readonly Step[]): Json | undefined {
    return modules.reduce((module, { name }) => field(this.#call(module, name), 'module'), this.#root);
  }

  #call(module: Json | undefined, name: string): Json | undefined {
    return field(field(module, 'module_calls'), name);
  }

  /** Follows an expression of a resource instance through variables, module calls and outputs. */
  trace(expression: Json | undefined, instance: Instance): Trace {
    const references = field(expression, 'references');
    if (references === undefined) return this.#traceAnew(expression, instance);
    const cache = this.#tracesIn(instance.module);
    const key = keyOf(items(references));
    const known = cache.get(key);
    if (known) return known;
    const trace = this.#traceAnew(expression, instance);
    // `each.value` leads to the `for_each` of its own block; all else means the same wherever the module says it.
    if (!items(references).some(isOfBlock)) cache.set(key, trace);
    return trace;
  }

  #tracesIn(module: string): Map<string, Trace> {
    let traces = this.#traces.get(module);
    if (!traces) {
      traces = new Map();
      this.#traces.set(module, traces);
    }
    return traces;
  }

  #traceAnew(expression: Json | undefined, instance: Instance): Trace {
    const tracer = new Tracer();
    const modules = this.#modulePaths.get(instance.module) ?? [];
    this.#follow(expression, { modules, owner: this.block(instance) }, tracer, 0);
    return tracer.result();
  }

  #follow(expression: Json | undefined, scope: Scope, tracer: Tracer, depth: number): void {
    if (depth > MAX_DEPTH) {
      tracer.opaque('a long chain of references');
      return;
    }
    const references = referencesIn(expression);
    // Who asks twice for an identity compares it, or gives it as a default: what else the value may be, a plan does not say.
    if (depth === 0 && references.some((each, index) => each.endsWith('.id') && references.indexOf(each) < index)) {
      tracer.inexhaustible();
    }
    for (const reference of references) this.#followReference(reference, scope, tracer, depth + 1);
  }

  #followReference(reference: string, scope: Scope, tracer: Tracer, depth: number): void {
    const steps = stepsOf(reference);
    const [first, second, third] = steps;
    const prefix = modulePrefix(scope.modules);
    switch (first?.name) {
      case 'var':
        this.#followVariable(second?.name ?? '', scope, tracer, depth);
        break;
      case 'module':
        this.#followOutput(second, third, scope, tracer, depth);
        break;
      case 'each':
        if (second?.name === 'value') this.#follow(field(scope.owner, 'for_each_expression'), scope, tracer, depth);
        break;
      case 'local':
        tracer.hidden(`${prefix}${reference}`);
        break;
      case 'data':
        tracer.opaque(`${prefix}${reference}`);
        break;
      case 'count':
      case 'path':
      case 'terraform':
      case 'self':
        break;
      default:
        this.#followResource(reference, steps, scope, tracer);
    }
  }

  #followVariable(name: string, scope: Scope, tracer: Tracer, depth: number): void {
    const call = scope.modules.at(-1);
    if (call === undefined) return;
    const outside = scope.modules.slice(0, -1);
    const owner = this.#call(this.#module(outside), call.name);
    this.#follow(field(field(owner, 'expressions'), name), { modules: outside, owner }, tracer, depth);
  }

  #followOutput(call: Step | undefined, output: Step | undefined, scope: Scope, tracer: Tracer, depth: number): void {
    const path = `${modulePrefix(scope.modules)}module.${call?.name}`;
    const module = field(this.#call(this.#module(scope.modules), call?.name ?? ''), 'module');
    const expression = field(field(field(module, 'outputs'), output?.name ?? ''), 'expression');
    if (expression === undefined) {
      tracer.hidden(`${path}${call?.key ?? ''}`);
      return;
    }
    const keys = pick([...(this.#moduleKeys.get(path) ?? [''])], call?.key ?? '');
    for (const key of keys) {
      const inside = { modules: [...scope.modules, { name: call?.name ?? '', key }], owner: undefined };
      this.#follow(expression, inside, tracer, depth);
    }
  }

  #followResource(reference: string, [type, name, attribute]: readonly Step[], scope: Scope, tracer: Tracer): void {
    const prefix = modulePrefix(scope.modules);
    const path = `${prefix}${type?.name}.${name?.name}`;
    const isIdentity = attribute === undefined || attribute.name === 'id';
    const keys = pick(this.#instances.get(type?.name ?? '')?.keysOf(path) ?? [], name?.key ?? '');
    tracer.resource(`${prefix}${reference}`, isIdentity ? keys.map((key) => `${path}${key}`) : []);
  }
}

const MAX_DEPTH = 50;

const isOfBlock = (reference: Json): boolean => typeof reference === 'string' && reference.startsWith('each.');

/** `["alicloud_security_group.g.id", "alicloud_security_group.g"]`, as nearly all are, is told by its first; others by all. */
function keyOf(references: readonly Json[]): string {
  const first = references[0];
  const second = references[1];
  const isOne = references.length === 2 && typeof first === 'string' && typeof second === 'string';
  return isOne && beginsWith(first, second) ? first : references.join(' ');
}

/** The key that is written, else every key. */
function pick(keys: readonly string[], written: string): readonly string[] {
  if (keys.includes(written) && (written !== '' || keys.length === 1)) return [written];
  return /^\[["\d]/.test(written) ? [] : keys;
}

/** The references of an expression or of a block of them, without those that only begin another one. */
function referencesIn(expression: Json | undefined): readonly string[] {
  const found: string[] = [];
  const visit = (value: Json | undefined): void => {
    const references = field(value, 'references');
    if (references !== undefined) found.push(...items(references).flatMap((reference) => text(reference) ?? []));
    else if (isObject(value)) for (const [, inner] of entries(value)) visit(inner);
    else items(value).forEach(visit);
  };
  visit(expression);
  return found.filter((reference, index) => !beginsWith(found[index - 1], reference));
}

function beginsWith(longer: string | undefined, shorter: string): boolean {
  if (longer === undefined || longer.length <= shorter.length || !longer.startsWith(shorter)) return false;
  const next = longer[shorter.length];
  return next === '.' || next === '[';
}
