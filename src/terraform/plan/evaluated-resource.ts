import type { Attribute, Json } from '../../config/attribute.js';
import type { Resource } from '../../config/resource.js';
import { nodesWhere } from '../../hcl/inner-nodes.js';
import type { Span } from '../../text/span.js';
import { evaluate } from '../expression/evaluate.js';
import { spanOf } from '../module/section.js';
import { failed } from '../outcome.js';
import { attributeOf, jsonOf } from './attribute.js';
import type { ResourceInstance } from './resource-instance.js';

const REFERS: ReadonlySet<string> = new Set([
  'variable',
  'call',
  'for-tuple',
  'for-object',
  'for-directive',
  'invalid',
]);

/** A resource as the configuration has it, before anything is created. */
export class EvaluatedResource implements Resource {
  readonly address: string;
  readonly type: string;
  readonly span: Span;
  readonly deferred?: string;
  readonly #instance: ResourceInstance;
  readonly #attributes = new Map<string, Attribute<Json>>();

  constructor(instance: ResourceInstance) {
    this.#instance = instance;
    this.address = instance.address;
    this.type = instance.type;
    this.span = instance.declaration.span;
    if (instance.deferred !== undefined) this.deferred = instance.deferred;
  }

  names(): readonly string[] {
    return this.#instance.names();
  }

  attribute(name: string): Attribute<Json> | undefined {
    const known = this.#attributes.get(name);
    if (known) return known;
    const value = this.#instance.written(name);
    const told = value && attributeOf(value, this.#spanOf(name));
    if (!told) return undefined;
    const attribute = told.via ? { ...told, span: { ...told.span, via: told.via } } : told;
    this.#attributes.set(name, attribute);
    return attribute;
  }

  /** Computes all there is, so that every mistake comes to light. */
  complete(): void {
    for (const name of this.#instance.names()) this.#instance.written(name);
  }

  written(name: string): Json | undefined {
    const argument = this.#instance.argument(name);
    if (!argument || nodesWhere(argument.expression, ({ kind }) => REFERS.has(kind)).length > 0) return undefined;
    const value = evaluate(argument.expression, { ...this.#instance.scopeOf(argument.source), constant: true });
    return failed(value) ? undefined : jsonOf(value.value);
  }

  writes(name: string): boolean {
    return this.#instance.argument(name) !== undefined || this.#instance.writtenBlocks(name).length > 0;
  }

  #spanOf(name: string): Span {
    const argument = this.#instance.argument(name);
    if (argument) return spanOf(argument);
    const [block] = this.#instance.writtenBlocks(name);
    return block ? { source: block.source, start: block.header.start, end: block.header.end } : this.span;
  }
}
