import type { Attribute, Json, Unknown } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import type { Span } from '../text/span.js';
import { field, text } from './json.js';
import type { PlanConfiguration, Trace } from './plan-configuration.js';
import { isMarked } from './state-json.js';

/** A resource of a plan, as it will be after apply; `deferred` says why it may not come to be. */
export function plannedResource(
  change: Json,
  span: Span,
  configuration: PlanConfiguration,
  deferred: string | undefined,
): Resource {
  const address = text(field(change, 'address')) ?? '';
  const states = field(change, 'change');
  const after = field(states, 'after');
  const unknowns = field(states, 'after_unknown');
  const sensitive = field(states, 'after_sensitive');

  const unknownAt = (name: string, partial: Json | undefined): Unknown | undefined => {
    const block = configuration.block(address);
    const expression = field(field(block, 'expressions'), name);
    // A computed attribute that nobody wrote is "unknown" in every plan: its default is what will hold.
    if (block !== undefined && expression === undefined) return undefined;
    const trace = configuration.trace(expression, address);
    return {
      state: 'unknown',
      reason: reasonOf(trace),
      span,
      sensitive: isMarked(field(sensitive, name)),
      candidates: trace.candidates,
      certain: trace.certain,
      ...(partial === undefined ? {} : { partial }),
    };
  };

  return {
    address,
    type: text(field(change, 'type')) ?? '',
    span,
    ...(deferred === undefined ? {} : { deferred }),
    attribute(name): Attribute<Json> | undefined {
      const value = field(after, name) ?? null;
      const isUnknown = isMarked(field(unknowns, name));
      if (isUnknown) return unknownAt(name, value ?? undefined);
      if (value === null || value === '') return undefined;
      return { state: 'known', value, origin: 'plan', span, sensitive: isMarked(field(sensitive, name)) };
    },
    writes: (name) => {
      const block = configuration.block(address);
      return block === undefined ? undefined : field(field(block, 'expressions'), name) !== undefined;
    },
    written: (name) => field(field(field(configuration.block(address), 'expressions'), name), 'constant_value'),
  };
}

function reasonOf({ causes }: Trace): string {
  if (causes.length === 0) return 'is known only after apply';
  return `depends on ${causes.join(' and ')}, which ${causes.length === 1 ? 'is' : 'are'} known only after apply`;
}
