import type { Attribute, Json } from '../../config/attribute.js';
import type { Resource } from '../../config/resource.js';
import { CALL } from '../../config/unknown-part.js';
import type { Span } from '../../text/span.js';
import { type Declaration, spanOf } from '../module/section.js';
import { attributeOf } from './attribute.js';
import type { ModuleInstance } from './module-instance.js';
import { expand, type Round } from './repetition.js';

/** Arguments that the module does not get. */
const FOR_TERRAFORM: ReadonlySet<string> = new Set([
  'source',
  'version',
  'providers',
  'depends_on',
  'count',
  'for_each',
]);

/** The calls of a module that cannot be looked into, as resources: what they are given may be put to use in it in any way. */
export function unknownCalls(parent: ModuleInstance, address: string, call: Declaration): readonly Resource[] {
  const { rounds, deferred } = expand(call.section, parent.run, ({ source }) => parent.scopeOf(source));
  const reason = deferred ?? parent.place.deferred;
  return rounds.map((round) => new UnknownCall(parent, address, call, round, reason));
}

class UnknownCall implements Resource {
  readonly address: string;
  readonly type = CALL;
  readonly span: Span;
  readonly deferred?: string;
  readonly #parent: ModuleInstance;
  readonly #call: Declaration;
  readonly #round: Round;
  readonly #attributes = new Map<string, Attribute<Json> | undefined>();

  constructor(parent: ModuleInstance, address: string, call: Declaration, round: Round, deferred: string | undefined) {
    this.#parent = parent;
    this.#call = call;
    this.#round = round;
    this.address = `${address}${round.key}`;
    this.span = call.span;
    if (deferred !== undefined) this.deferred = deferred;
  }

  names(): readonly string[] {
    return [...this.#call.section.arguments.keys()].filter((name) => !FOR_TERRAFORM.has(name));
  }

  attribute(name: string): Attribute<Json> | undefined {
    if (this.#attributes.has(name)) return this.#attributes.get(name);
    const argument = this.#call.section.arguments.get(name);
    const value =
      argument && this.#parent.evaluate(argument, `the argument ${name} of ${this.address}`, this.#round.repetition);
    const attribute = argument && value && attributeOf(value, spanOf(argument));
    this.#attributes.set(name, attribute);
    return attribute;
  }

  written(): undefined {
    return undefined;
  }

  writes(name: string): boolean {
    return this.#call.section.arguments.has(name);
  }
}
