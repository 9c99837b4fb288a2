import type { Json } from '../config/attribute.js';
import type { Drift } from '../config/drift.js';
import type { Resource } from '../config/resource.js';
import { JsonSpan } from '../text/json-places.js';
import type { Source } from '../text/source.js';
import { field, isObject, items, text } from './json.js';
import { settledResource } from './settled-resource.js';
import { isMarked } from './state-json.js';

/** What the `resource_drift` of a plan says: changes that Terraform found when it refreshed its state. */
export function driftIn(document: Json, source: Source): readonly Drift[] {
  return items(field(document, 'resource_drift')).flatMap((item, index): Drift[] => {
    const before = stateOf(item, 'before', index, source);
    if (field(item, 'mode') !== 'managed' || before === undefined) return [];
    return [{ before, after: stateOf(item, 'after', index, source) }];
  });
}

function stateOf(item: Json, when: 'before' | 'after', index: number, source: Source): Resource | undefined {
  const states = field(item, 'change');
  const values = field(states, when);
  if (!isObject(values)) return undefined;
  const marks = field(states, `${when}_sensitive`);
  return settledResource({
    address: text(field(item, 'address')) ?? '',
    type: text(field(item, 'type')) ?? '',
    values,
    isSensitive: (name) => isMarked(field(marks, name)),
    span: new JsonSpan(source, ['resource_drift'], index),
  });
}
