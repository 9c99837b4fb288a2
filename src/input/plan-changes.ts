import type { Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { JsonSpan } from '../text/json-places.js';
import type { Source } from '../text/source.js';
import { deposedAddress, field, formerAddress, instanceKey, isObject, items, text } from './json.js';
import { PlanConfiguration } from './plan-configuration.js';
import type { Instance } from './plan-lookup.js';
import { PlannedResource } from './planned-resource.js';
import { settledResource } from './settled-resource.js';
import { isMarked } from './state-json.js';

type Path = readonly (string | number)[];

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
  const reader = new ChangeReader(source, new PlanConfiguration(field(document, 'configuration')));
  items(field(document, 'resource_changes')).forEach((change, index) => {
    reader.read(change, ['resource_changes', index]);
  });
  items(field(document, 'deferred_changes')).forEach((item, index) => {
    reader.readDeferred(item, ['deferred_changes', index, 'resource_change']);
  });
  return reader.resources;
}

class ChangeReader {
  readonly resources: Resource[] = [];
  readonly #source: Source;
  readonly #configuration: PlanConfiguration;

  constructor(source: Source, configuration: PlanConfiguration) {
    this.#source = source;
    this.#configuration = configuration;
  }

  read(change: Json, path: Path): void {
    if (!isCurrent(change)) return;
    const fate = fateOf(change);
    if (fate === 'deleted') return;
    const instance = this.#note(change);
    if (fate === 'forgotten') this.#addOld(instance, change, path, 'forgotten');
    if (fate === 'forgotten and replaced') this.#addOld(former(instance), change, path, 'forgotten');
    if (fate !== 'forgotten') this.#addNew(instance, change, path, undefined);
  }

  readDeferred(item: Json, path: Path): void {
    const change = field(item, 'resource_change');
    if (change === undefined || !isCurrent(change)) return;
    const fate = fateOf(change);
    const instance = this.#note(change);
    const stays = fate === 'deleted' || fate === 'forgotten' || isUnchanged(change);
    // Whatever a later plan makes of it, what is there now stays until then.
    if (isObject(field(field(change, 'change'), 'before'))) {
      const remains = fate === 'kept' || fate === 'deleted' ? undefined : 'forgotten';
      this.#addOld(stays ? instance : former(instance), change, path, remains);
    }
    if (stays) return;
    const reason = text(field(item, 'reason')) ?? 'no reason given';
    this.#addNew(instance, change, path, `is deferred to a later plan (${reason})`);
  }

  #note(change: Json): Instance {
    const instance = instanceOf(change);
    this.#configuration.add(instance);
    return instance;
  }

  #addNew(instance: Instance, change: Json, path: Path, deferred: string | undefined): void {
    const span = new JsonSpan(this.#source, path);
    this.resources.push(new PlannedResource(instance, change, span, this.#configuration, deferred));
  }

  /** The object as it was, which stays in the cloud. */
  #addOld({ address, type }: Instance, change: Json, path: Path, remains: Resource['remains']): void {
    const states = field(change, 'change');
    this.resources.push(
      settledResource({
        address,
        type,
        values: field(states, 'before'),
        isSensitive: (name) => isMarked(field(field(states, 'before_sensitive'), name)),
        span: new JsonSpan(this.#source, path),
        remains,
      }),
    );
  }
}

const former = (instance: Instance): Instance => ({ ...instance, address: formerAddress(instance.address) });

function instanceOf(change: Json): Instance {
  const address = text(field(change, 'address')) ?? '';
  const module = text(field(change, 'module_address')) ?? '';
  const type = text(field(change, 'type')) ?? '';
  const key = instanceKey(field(change, 'index'));
  return { address, path: pathOf(address, key, change), module, type, key };
}

/** The address without its key; put together anew where Terraform escapes the key in another way than JSON does. */
function pathOf(address: string, key: string, change: Json): string {
  if (key === '') return address;
  if (address.endsWith(key)) return address.slice(0, -key.length);
  return ['module_address', 'type', 'name'].flatMap((name) => text(field(change, name)) ?? []).join('.');
}

/** Managed, and not the left-over of a replaced one that the next apply deletes. */
const isCurrent = (change: Json): boolean =>
  field(change, 'mode') === 'managed' && field(change, 'deposed') === undefined;

/**
 * What becomes of the object that is there: Terraform writes `["delete","create"]` for a replacement, `["forget"]` for `removed {}`,
 * and `["create","forget"]` for a replacement that leaves the old object in the cloud.
 */
function fateOf(change: Json): 'kept' | 'deleted' | 'forgotten' | 'forgotten and replaced' {
  const actions = actionsOf(change);
  const [only] = actions;
  if (actions.length > 1) return actions.includes('forget') ? 'forgotten and replaced' : 'kept';
  return only === 'delete' ? 'deleted' : only === 'forget' ? 'forgotten' : 'kept';
}

const isUnchanged = (change: Json): boolean => actionsOf(change)[0] === 'no-op';

const actionsOf = (change: Json): readonly Json[] => items(field(field(change, 'change'), 'actions'));
