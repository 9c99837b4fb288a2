import type { Json } from '../config/attribute.js';
import type { Moved } from '../config/moves.js';
import type { Resource } from '../config/resource.js';
import { JsonSpan } from '../text/json-places.js';
import type { Source } from '../text/source.js';
import { field, isObject, items, text } from './json.js';
import { settledResource } from './settled-resource.js';
import { isMarked, resourcesOfState } from './state-json.js';

/**
 * The resources that are there before a plan is applied, under the addresses that they will have: the state that the plan was made from,
 * and what its changes say was there, where a plan comes without the state.
 */
export function resourcesBefore(document: Json, source: Source): readonly Resource[] {
  const changes = items(field(document, 'resource_changes'));
  const moved = new Map(movesIn(document).map(({ from, to }) => [from, to]));
  const inState = resourcesOfState(field(document, 'prior_state'), source, ['prior_state']).map((resource) => {
    const address = moved.get(resource.address);
    return address === undefined ? resource : { ...resource, address };
  });
  const known = new Set(inState.map(({ address }) => address));
  return [
    ...inState,
    ...changes
      .flatMap((change, index) => fromChange(change, index, source))
      .filter(({ address }) => !known.has(address)),
  ];
}

/** The resources that a plan has under other addresses than there were before it. */
export const movesIn = (document: Json): readonly Moved[] =>
  items(field(document, 'resource_changes')).flatMap((change) => {
    const [from, to] = [text(field(change, 'previous_address')), text(field(change, 'address'))];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });

const CHANGES = ['resource_changes'];

function fromChange(change: Json, index: number, source: Source): readonly Resource[] {
  const states = field(change, 'change');
  if (
    field(change, 'mode') !== 'managed' ||
    !isObject(field(states, 'before')) ||
    field(change, 'deposed') !== undefined
  )
    return [];
  return [
    settledResource({
      address: text(field(change, 'address')) ?? '',
      type: text(field(change, 'type')) ?? '',
      values: field(states, 'before'),
      isSensitive: (name) => isMarked(field(field(states, 'before_sensitive'), name)),
      span: new JsonSpan(source, CHANGES, index),
    }),
  ];
}
