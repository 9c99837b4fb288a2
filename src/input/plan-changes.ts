import type { Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { JsonSpan } from '../text/json-places.js';
import type { Source } from '../text/source.js';
import type { Span } from '../text/span.js';
import { deposedAddress, field, formerAddress, instanceKey, isObject, items, type JsonObject, text } from './json.js';
import { PlanConfiguration } from './plan-configuration.js';
import type { Instance } from './plan-lookup.js';
import { PlannedResource } from './planned-resource.js';
import { settledResource } from './settled-resource.js';
import { isMarked } from './state-json.js';

/** Every address that a plan speaks of, old names included: what it does not mention stays as it is. */
export function addressesIn(document: Json): ReadonlySet<string> {
  const addresses = new Set<string>();
  const deferred = items(field(document, 'deferred_changes')).map((item) => field(item, 'resource_change'));
  for (const change of [...items(field(document, 'resource_changes')), ...deferred]) {
    const address = text(field(change, 'address')) ?? '';
    const deposed = text(field(change, 'deposed'));
    addresses.add(deposed === undefined ? address : deposedAddress(address, deposed));
    const before = text(field(change, 'previous_address'));
    if (before !== undefined) addresses.add(before);
  }
  return addresses;
}

/** The resources that will be there after apply, of `resource_changes` and `deferred_changes`. */
export function resourcesAfter(document: Json, source: Source): readonly Resource[] {
  const reader = new ChangeReader(new PlanConfiguration(field(document, 'configuration')));
  const list = ['resource_changes'];
  items(field(document, 'resource_changes')).forEach((change, key) => {
    reader.read(change as JsonObject, new JsonSpan(source, list, key, text(field(change, 'address'))));
  });
  items(field(document, 'deferred_changes')).forEach((item, index) => {
    reader.readDeferred(item, new JsonSpan(source, ['deferred_changes', index], 'resource_change'));
  });
  return reader.resources;
}

class ChangeReader {
  readonly resources: Resource[] = [];
  readonly #configuration: PlanConfiguration;

  constructor(configuration: PlanConfiguration) {
    this.#configuration = configuration;
  }

  read(change: JsonObject, span: Span): void {
    if (!isCurrent(change)) return;
    const fate = fateOf(change);
    if (fate === 'deleted') return;
    const instance = this.#note(change);
    if (fate === 'forgotten') this.#addOld(instance, change, span, 'forgotten');
    if (fate === 'forgotten and replaced') this.#addOld(former(instance), change, span, 'forgotten');
    if (fate !== 'forgotten') this.#addNew(instance, change, span, undefined);
  }

  readDeferred(item: Json, span: Span): void {
    const change = field(item, 'resource_change');
    if (!isObject(change) || !isCurrent(change)) return;
    const fate = fateOf(change);
    const instance = this.#note(change);
    const stays = fate === 'deleted' || fate === 'forgotten' || isUnchanged(change);
    // Whatever a later plan makes of it, what is there now stays until then.
    if (isObject(field(field(change, 'change'), 'before'))) {
      const remains = fate === 'kept' || fate === 'deleted' ? undefined : 'forgotten';
      this.#addOld(stays ? instance : former(instance), change, span, remains);
    }
    if (stays) return;
    const reason = text(field(item, 'reason')) ?? 'no reason given';
    this.#addNew(instance, change, span, `is deferred to a later plan (${reason})`);
  }

  #note(change: JsonObject): Instance {
    const instance = instanceOf(change);
    this.#configuration.add(instance);
    return instance;
  }

  #addNew(instance: Instance, change: JsonObject, span: Span, deferred: string | undefined): void {
    this.resources.push(new PlannedResource(instance, change, span, this.#configuration, deferred));
  }

  /** The object as it was, which stays in the cloud. */
  #addOld({ address, type }: Instance, change: JsonObject, span: Span, remains: Resource['remains']): void {
    const states = field(change, 'change');
    this.resources.push(
      settledResource({
        address,
        type,
        values: field(states, 'before'),
        isSensitive: (name) => isMarked(field(field(states, 'before_sensitive'), name)),
        span,
        remains,
      }),
    );
  }
}

const former = (instance: Instance): Instance => ({ ...instance, address: formerAddress(instance.address) });

// There may be tens of thousands of changes, and their shapes have been checked: fields are read without asking again.

function instanceOf(change: JsonObject): Instance {
  const { address, type, module_address: module } = change;
  const key = instanceKey(change['index']);
  const path = pathOf(address as string, key, change);
  return { address: address as string, path, module: text(module) ?? '', type: type as string, key };
}

/** The address without its key; put together anew where Terraform escapes the key in another way than JSON does. */
function pathOf(address: string, key: string, change: JsonObject): string {
  if (key === '') return address;
  if (address.endsWith(key)) return address.slice(0, -key.length);
  return ['module_address', 'type', 'name'].flatMap((name) => text(field(change, name)) ?? []).join('.');
}

/** Managed, and not the left-over of a replaced one that the next apply deletes. */
const isCurrent = ({ mode, deposed }: JsonObject): boolean => mode === 'managed' && deposed === undefined;

/**
 * What becomes of the object that is there: Terraform writes `["delete","create"]` for a replacement, `["forget"]` for `removed {}`,
 * and `["create","forget"]` for a replacement that leaves the old object in the cloud.
 */
function fateOf(change: JsonObject): 'kept' | 'deleted' | 'forgotten' | 'forgotten and replaced' {
  const actions = actionsOf(change);
  const only = actions[0];
  if (actions.length > 1) return actions.includes('forget') ? 'forgotten and replaced' : 'kept';
  return only === 'delete' ? 'deleted' : only === 'forget' ? 'forgotten' : 'kept';
}

const isUnchanged = (change: JsonObject): boolean => actionsOf(change)[0] === 'no-op';

const actionsOf = ({ change }: JsonObject): readonly Json[] => (change as JsonObject)['actions'] as readonly Json[];
