import type { Json } from '../config/attribute.js';
import type { Diagnostic } from '../config/diagnostic.js';
import type { Resource } from '../config/resource.js';
import { JsonSpan } from '../text/json-places.js';
import type { Source } from '../text/source.js';
import { wholeOf } from '../text/span.js';
import { UnusableError } from '../text/unusable.js';
import { checkFormatVersion } from './format-version.js';
import { deposedAddress, entries, field, instanceKey, items, text } from './json.js';
import { type Instance, PlanConfiguration } from './plan-configuration.js';
import { PlannedResource } from './planned-resource.js';
import type { InputReader } from './reader.js';
import { settledResource } from './settled-resource.js';
import { checkList, checkObject, malformed } from './shape.js';
import { isMarked, resourcesOfState } from './state-json.js';

/** `terraform show -json` of a plan, read as what will be true after apply. */
export const planJson: InputReader = {
  kind: 'plan',
  summary: 'a plan in JSON (terraform show -json tfplan)',

  recognises: (document) =>
    field(document, 'format_version') !== undefined &&
    ['planned_values', 'resource_changes', 'configuration'].some((name) => field(document, name) !== undefined),

  read(document, source) {
    checkFormatVersion(document, source, ['0', '1']);
    if (field(document, 'errored') === true) throw errored(source);
    checkShape(document, source);
    const changes = changesOf(document, source);
    const untouched = resourcesOfState(field(document, 'prior_state'), source, ['prior_state']).filter(
      ({ address }) => !changes.addresses.has(address),
    );
    return {
      kind: 'plan',
      source,
      resources: [...changes.resources, ...untouched],
      diagnostics: incomplete(document, source, changes.deferred),
      variables: variablesOf(document),
    };
  },
};

const ADDRESSED = ['address', 'mode', 'type', 'name'];

function checkShape(document: Json, source: Source): void {
  for (const name of ['planned_values', 'configuration', 'prior_state', 'variables'])
    checkObject(document, name, source);
  for (const name of ['resource_changes', 'resource_drift']) checkList(document, name, ADDRESSED, source);
  checkList(document, 'deferred_changes', [], source);
  for (const item of items(field(document, 'resource_changes'))) checkObject(item, 'change', source);
  const planned = field(field(document, 'planned_values'), 'root_module');
  const isPlanned = items(field(planned, 'resources')).length + items(field(planned, 'child_modules')).length > 0;
  if (isPlanned && field(document, 'resource_changes') === undefined) {
    throw malformed('it has planned values and no "resource_changes"', source);
  }
}

/** The values of variables that are not what the configuration has by default. */
function variablesOf(document: Json): Readonly<Record<string, Json>> {
  const declared = field(field(field(document, 'configuration'), 'root_module'), 'variables');
  return Object.fromEntries(
    entries(field(document, 'variables')).flatMap(([name, variable]): [string, Json][] => {
      const value = field(variable, 'value') ?? null;
      const byDefault = field(field(declared, name), 'default');
      return value === null || JSON.stringify(value) === JSON.stringify(byDefault) ? [] : [[name, value]];
    }),
  );
}

interface Changes {
  readonly resources: readonly Resource[];
  /** Every address that the plan speaks of, old names included: what it does not mention stays as it is. */
  readonly addresses: ReadonlySet<string>;
  readonly deferred: number;
}

function changesOf(document: Json, source: Source): Changes {
  const changes = items(field(document, 'resource_changes'));
  const deferred = items(field(document, 'deferred_changes'));
  const addresses = new Set<string>();
  const surviving: {
    /** The object as it was, which stays in the cloud beside the new one. */
    readonly old?: boolean;
    readonly instance: Instance;
    readonly change: Json;
    readonly path: readonly (string | number)[];
    readonly reason?: string;
  }[] = [];
  changes.forEach((change, index) => {
    const deposed = text(field(change, 'deposed'));
    if (deposed !== undefined) addresses.add(deposedAddress(text(field(change, 'address')) ?? '', deposed));
    if (!isCurrent(change)) return;
    for (const name of ['address', 'previous_address']) addresses.add(text(field(change, name)) ?? '');
    if (fateOf(change) === 'gone') return;
    if (leavesOld(change))
      surviving.push({ instance: instanceOf(change), change, path: ['resource_changes', index], old: true });
    surviving.push({ instance: instanceOf(change), change, path: ['resource_changes', index] });
  });
  deferred.forEach((item, index) => {
    const change = field(item, 'resource_change');
    if (!isCurrent(change) || change === undefined) return;
    addresses.add(text(field(change, 'address')) ?? '');
    const reason = `is deferred to a later plan (${text(field(item, 'reason')) ?? 'no reason given'})`;
    surviving.push({
      instance: instanceOf(change),
      change,
      path: ['deferred_changes', index, 'resource_change'],
      reason,
    });
  });

  const configuration = new PlanConfiguration(
    field(document, 'configuration'),
    surviving.map(({ instance }) => instance),
  );
  const resources = surviving.map(({ instance, change, path, reason, old }): Resource => {
    const span = new JsonSpan(source, path);
    // What a later plan deletes is still there.
    return old || fateOf(change) !== 'stays'
      ? remainingResource(change, span, old || fateOf(change) === 'forgotten')
      : new PlannedResource(instance, change, span, configuration, reason);
  });
  return { resources, addresses, deferred: deferred.length };
}

function instanceOf(change: Json): Instance {
  const part = (name: string): string => text(field(change, name)) ?? '';
  return {
    address: part('address'),
    module: part('module_address'),
    type: part('type'),
    name: part('name'),
    key: instanceKey(field(change, 'index')),
  };
}

/** Managed, and not the left-over of a replaced one that the next apply deletes. */
const isCurrent = (change: Json | undefined): boolean =>
  field(change, 'mode') === 'managed' && field(change, 'deposed') === undefined;

/** What becomes of the object: Terraform writes `["delete","create"]` for a replacement, `["forget"]` for `removed {}`. */
function fateOf(change: Json): 'stays' | 'gone' | 'forgotten' {
  const actions = items(field(field(change, 'change'), 'actions'));
  if (actions.length === 1 && actions[0] === 'delete') return 'gone';
  if (actions.length === 1 && actions[0] === 'forget') return 'forgotten';
  return 'stays';
}

/** A replacement that forgets the old object instead of deleting it. */
function leavesOld(change: Json): boolean {
  const actions = items(field(field(change, 'change'), 'actions'));
  return actions.length > 1 && actions.includes('forget');
}

function remainingResource(change: Json, span: Resource['span'], forgotten: boolean): Resource {
  const states = field(change, 'change');
  return settledResource({
    address: text(field(change, 'address')) ?? '',
    type: text(field(change, 'type')) ?? '',
    values: field(states, 'before'),
    isSensitive: (name) => isMarked(field(field(states, 'before_sensitive'), name)),
    span,
    forgotten,
  });
}

function errored(source: Source): UnusableError {
  return new UnusableError({
    span: wholeOf(source),
    message:
      'this plan is marked "errored": Terraform stopped before it was complete, so it does not say what would be true',
    hint: 'mend what `terraform plan` reports, then write the plan again',
  });
}

function incomplete(document: Json, source: Source, deferred: number): readonly Diagnostic[] {
  if (deferred > 0) {
    const message = `${deferred} ${deferred === 1 ? 'change is' : 'changes are'} deferred to a later plan: what they would open is reported as not decided`;
    return [{ level: 'warning', span: wholeOf(source), message }];
  }
  if (field(document, 'complete') !== false) return [];
  const message =
    'the plan is not complete (-target, -exclude or the like): what it leaves out is judged as it is in the state, and not judged where the state does not have it';
  return [{ level: 'warning', span: wholeOf(source), message }];
}
