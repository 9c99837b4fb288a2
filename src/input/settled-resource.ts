import type { Attribute, Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import type { Span } from '../text/span.js';
import { entries, field } from './json.js';

/** What a state says of one resource: every value is known. */
export interface Settled {
  readonly address: string;
  readonly type: string;
  readonly values: Json | undefined;
  readonly isSensitive: (name: string) => boolean;
  readonly span: Span;
  readonly remains?: Resource['remains'];
}

/** A resource of a state. The provider writes what is not set as null or as an empty string. */
export function settledResource({ address, type, values, isSensitive, span, remains }: Settled): Resource {
  return {
    address,
    type,
    span,
    ...(values === undefined ? {} : { values }),
    ...(remains === undefined ? {} : { remains }),
    names: () => entries(values).map(([name]) => name),
    attribute(name): Attribute<Json> | undefined {
      const value = field(values, name);
      if (value === undefined || value === null || value === '') return undefined;
      return { state: 'known', value, origin: 'state', span, sensitive: isSensitive(name) };
    },
    written: () => undefined,
    writes: () => undefined,
  };
}
