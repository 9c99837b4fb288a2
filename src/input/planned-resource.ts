import type { Attribute, Json, Unknown } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import type { Span } from '../text/span.js';
import { field, isObject, type JsonObject } from './json.js';
import type { PlanConfiguration } from './plan-configuration.js';
import type { Instance } from './plan-lookup.js';
import { isMarked } from './state-json.js';

/** A resource of a plan, as it will be after apply. */
export class PlannedResource implements Resource {
  readonly address: string;
  readonly type: string;
  readonly span: Span;
  /** Why it may not come to be. */
  readonly deferred?: string;
  readonly #instance: Instance;
  readonly values: JsonObject;
  readonly #unknown: JsonObject;
  readonly #sensitive: JsonObject | undefined;
  readonly #configuration: PlanConfiguration;
  #block: Json | undefined | null = null;

  constructor(
    instance: Instance,
    change: JsonObject,
    span: Span,
    configuration: PlanConfiguration,
    deferred: string | undefined,
  ) {
    const states = change['change'] as JsonObject;
    this.address = instance.address;
    this.type = instance.type;
    this.span = span;
    if (deferred !== undefined) this.deferred = deferred;
    this.#instance = instance;
    this.values = objectOf(states['after']);
    this.#unknown = objectOf(states['after_unknown']);
    const sensitive = objectOf(states['after_sensitive']);
    // Empty in nearly every resource: nothing need be looked up in it then.
    this.#sensitive = isEmpty(sensitive) ? undefined : sensitive;
    this.#configuration = configuration;
  }

  names(): readonly string[] {
    const more = Object.keys(this.#unknown).filter((name) => !Object.hasOwn(this.values, name));
    return [...Object.keys(this.values), ...more];
  }

  attribute(name: string): Attribute<Json> | undefined {
    // Ten times for every rule: as few calls as can be.
    const value = this.values[name] ?? null;
    // Only null and lists or maps can be, or hold, something unknown.
    if (typeof value === 'object' && isMarked(this.#unknown[name])) return this.#unknownAttribute(name, value);
    // What every object inherits is a function, and JSON has none.
    if (value === null || value === '' || typeof value === 'function') return undefined;
    return {
      state: 'known',
      value,
      origin: 'plan',
      span: this.span,
      sensitive: this.#sensitive !== undefined && isMarked(this.#sensitive[name]),
    };
  }

  #unknownAttribute(name: string, partial: Json): Attribute<Json> | undefined {
    // A computed attribute that nobody wrote is "unknown" in every plan: its default is what will hold. A list that is known in part
    // was written, by a dynamic block where the configuration does not show it.
    const expression = this.#expression(name);
    if (partial === null && expression === undefined && this.#ownBlock() !== undefined) return undefined;
    const { reason, candidates, exhaustive } = this.#configuration.trace(expression, this.#instance);
    const unknown: Unknown = {
      state: 'unknown',
      reason,
      span: this.span,
      sensitive: this.#sensitive !== undefined && isMarked(this.#sensitive[name]),
      candidates,
      certain: exhaustive && candidates.length === 1,
      exhaustive,
    };
    return partial === null ? unknown : { ...unknown, partial, lacking: [...lackingIn(this.#unknown[name])] };
  }

  written(name: string): Json | undefined {
    return field(this.#expression(name), 'constant_value');
  }

  writes(name: string): boolean | undefined {
    return this.#ownBlock() === undefined ? undefined : this.#expression(name) !== undefined;
  }

  #expression(name: string): Json | undefined {
    return field(field(this.#ownBlock(), 'expressions'), name);
  }

  /** Looked up once: `null` stands for "not yet". */
  #ownBlock(): Json | undefined {
    if (this.#block === null) this.#block = this.#configuration.block(this.#instance);
    return this.#block;
  }
}

/** The names under which something is marked as unknown. */
function* lackingIn(marks: Json | undefined, own?: string): Iterable<string> {
  if (marks === true) {
    if (own !== undefined) yield own;
  } else if (Array.isArray(marks)) {
    for (const mark of marks as readonly Json[]) yield* lackingIn(mark, own);
  } else if (isObject(marks)) {
    for (const [name, mark] of Object.entries(marks)) yield* lackingIn(mark, name);
  }
}

const NOTHING: JsonObject = {};

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : NOTHING);

function isEmpty(value: JsonObject): boolean {
  for (const _ in value) return false;
  return true;
}
