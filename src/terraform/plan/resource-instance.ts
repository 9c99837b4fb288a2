import type { Span } from '../../text/span.js';
import { through } from '../expression/origin.js';
import type { Scope } from '../expression/scope.js';
import { type Argument, type Declaration, type InnerBlock, spanOf } from '../module/section.js';
import { type Outcome, ok } from '../outcome.js';
import { ANY, STRING } from '../type.js';
import { marked, tupleOf, unknownBecause, unknownOf, type Value } from '../value.js';
import { type Blocks, expandBlocks } from './blocks.js';
import { Memory } from './memory.js';
import type { ModuleInstance, ResourceKind } from './module-instance.js';
import type { Repetition } from './repetition.js';

/** What a resource block says to Terraform itself, not to the provider. */
const META_ARGUMENTS: ReadonlySet<string> = new Set(['count', 'for_each', 'depends_on', 'provider']);
const META_BLOCKS: ReadonlySet<string> = new Set(['lifecycle', 'provisioner', 'connection']);

/** One instance of a resource: what is written in it, computed when somebody asks. */
export class ResourceInstance {
  readonly module: ModuleInstance;
  readonly declaration: Declaration;
  readonly address: string;
  readonly deferred: string | undefined;
  readonly #kind: ResourceKind;
  readonly #repetition: Repetition;
  readonly #memory: Memory;
  #seenByOthers: Map<string, Outcome> | undefined;
  #blocks: ReadonlyMap<string, Blocks> | undefined;

  constructor(
    module: ModuleInstance,
    kind: ResourceKind,
    declaration: Declaration,
    address: string,
    repetition: Repetition,
    deferred: string | undefined,
  ) {
    this.module = module;
    this.declaration = declaration;
    this.address = address;
    this.deferred = deferred;
    this.#kind = kind;
    this.#repetition = repetition;
    this.#memory = new Memory(module.run, `${address}.`);
  }

  get type(): string {
    return this.declaration.labels[0] ?? '';
  }

  /** The names of all that is written in it. */
  names(): readonly string[] {
    const { arguments: given, blocks } = this.declaration.section;
    const named = [...given.keys()].filter((name) => !META_ARGUMENTS.has(name));
    return [...new Set([...named, ...blocks.map(({ type }) => type).filter((type) => !META_BLOCKS.has(type))])];
  }

  argument(name: string): Argument | undefined {
    return META_ARGUMENTS.has(name) ? undefined : this.declaration.section.arguments.get(name);
  }

  /** The blocks of a type as they are written. */
  writtenBlocks(type: string): readonly InnerBlock[] {
    const { blocks } = this.declaration.section;
    return blocks.length === 0 || META_BLOCKS.has(type) ? [] : blocks.filter((block) => block.type === type);
  }

  /** The value that is written for an attribute, or the blocks of that name as a list; undefined where nothing is. */
  written(name: string): Value | undefined {
    const argument = this.argument(name);
    const blocks = this.writtenBlocks(name).length > 0 ? this.#expanded().get(name)?.value : undefined;
    if (!argument) return blocks;
    const value = this.#memory.once(name, spanOf(argument), () =>
      this.module.evaluate(argument, undefined, this.#repetition),
    );
    return blocks ? joinBlocks(value, blocks) : value;
  }

  #expanded(): ReadonlyMap<string, Blocks> {
    if (this.#blocks) return this.#blocks;
    const { section, span } = this.declaration;
    const { run } = this.module;
    // Blocks that need themselves find none.
    this.#blocks = new Map();
    const blocks = section.blocks.filter(({ type }) => !META_BLOCKS.has(type));
    const expanded = run.deeper(span, () => expandBlocks(blocks, (source) => this.scopeOf(source), run, span));
    this.#blocks = expanded ?? new Map();
    return this.#blocks;
  }

  scopeOf(source: Span['source']): Scope {
    return this.module.scopeOf(source, this.#repetition);
  }

  /** What others see of it: what is written in it is known, and the rest is known after apply. */
  value(): Value {
    const candidates = this.#kind === 'resource' ? { candidates: [this.address] } : {};
    const open = { ...unknownOf(`depends on ${this.address}, which ${this.#whenKnown()}`), ...candidates };
    return { ...open, members: { attribute: (name) => this.#shared(name) } };
  }

  #shared(name: string): Outcome {
    this.#seenByOthers ??= new Map();
    const known = this.#seenByOthers.get(name) ?? this.#attribute(name);
    this.#seenByOthers.set(name, known);
    return known;
  }

  #whenKnown(): string {
    return this.#kind === 'resource'
      ? 'is known only after apply'
      : 'Terraform reads from outside of the configuration';
  }

  #attribute(name: string): Outcome {
    const written = this.#kind === 'resource' ? this.written(name) : undefined;
    if (written && written.kind !== 'null') return ok(this.#seen(name, written));
    const reference = `${this.address}.${name}`;
    const isIdentity = this.#kind === 'resource' && name === 'id';
    const open = unknownOf(`depends on ${reference}, which ${this.#whenKnown()}`, isIdentity ? STRING : ANY);
    const certain = this.deferred === undefined ? ({ certain: true } as const) : {};
    const value = isIdentity ? { ...open, candidates: [this.address], ...certain } : open;
    // A plan or a state that is shown at these lines may know the value.
    return ok(through(value, this.declaration.span, `${reference} comes from here`));
  }

  /** Blocks have attributes that nobody wrote, too. */
  #seen(name: string, value: Value): Value {
    const argument = this.argument(name);
    if (argument) {
      const reference = `${this.address}.${name}`;
      const isBroken = value.kind === 'unknown' && value.reason.startsWith('cannot be ');
      const seen = isBroken ? { ...value, reason: `depends on ${reference}, which ${value.reason}` } : value;
      return through(retypable(seen), spanOf(argument), `${reference} is set here`);
    }
    if (!('elements' in value)) return value;
    const inOrder = value.elements.length < 2;
    // The provider may hold blocks as a set, and then their order is not the one in which they are written.
    const reason = `depends on ${this.address}.${name}, whose order the provider decides`;
    return tupleOf(value.elements.map((block) => (inOrder ? this.#openBlock(name, block) : unknownOf(reason))));
  }

  #openBlock(name: string, block: Value): Value {
    const open = unknownOf(`depends on ${this.address}.${name}, which ${this.#whenKnown()}`);
    const attribute = (inner: string): Outcome =>
      ok(('entries' in block ? block.entries.get(inner) : undefined) ?? unknownBecause(open));
    return { ...open, members: { attribute } };
  }
}

/** In JSON blocks are arguments, and may have `dynamic` ones beside them: the two together are the list. */
function joinBlocks(given: Value, blocks: Value): Value {
  const written = 'elements' in given ? given.elements : [given];
  return tupleOf([
    ...written.filter(({ kind }) => kind !== 'null'),
    ...('elements' in blocks ? blocks.elements : [blocks]),
  ]);
}

/** Marks every part of a value as one whose type the provider's schema may change. */
function retypable(value: Value): Value {
  if (value.kind === 'string' || value.kind === 'number' || value.kind === 'bool')
    return marked(value, { retypable: true });
  if ('entries' in value) {
    return { ...value, entries: new Map([...value.entries].map(([key, entry]) => [key, retypable(entry)])) };
  }
  return 'elements' in value ? { ...value, elements: value.elements.map(retypable) } : value;
}
