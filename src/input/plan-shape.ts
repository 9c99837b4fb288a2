import type { Json } from '../config/attribute.js';
import type { Source } from '../text/source.js';
import { field, isObject, items, type JsonObject } from './json.js';
import {
  checkFlag,
  checkList,
  checkObject,
  faultOfIdentity,
  faultOfMark,
  faultOfMarks,
  isMark,
  isObjectOrNothing,
  malformed,
} from './shape.js';

/** Refuses a plan that is not as Terraform writes it; the prior state in it is checked where it is read. */
export function checkPlan(document: Json, source: Source): void {
  for (const name of ['planned_values', 'configuration', 'prior_state', 'variables'])
    checkObject(document, name, source);
  for (const name of ['errored', 'complete']) checkFlag(document, name, source);
  for (const name of ['resource_changes', 'resource_drift']) checkList(document, name, ADDRESSED, source);
  checkList(document, 'deferred_changes', [], source);
  checkChanges(document, source);
  checkDrift(document, source);
  checkDeferred(document, source);
  checkNothingLost(document, source);
  checkConfiguration(field(document, 'configuration'), source);
}

const ADDRESSED = ['address', 'mode', 'type', 'name'];

function checkChanges(document: Json, source: Source): void {
  items(field(document, 'resource_changes')).forEach((change, index) => {
    const fault = faultOfChange(change as JsonObject) ?? faultOfOutcome(change as JsonObject);
    if (fault !== undefined) throw malformed(`resource_changes[${index}] ${fault}`, source);
  });
}

/** Drift says what there was, and what there is unless it was deleted. */
function checkDrift(document: Json, source: Source): void {
  items(field(document, 'resource_drift')).forEach((item, index) => {
    const fault = faultOfChange(item as JsonObject) ?? faultOfDrift(item as JsonObject);
    if (fault !== undefined) throw malformed(`resource_drift[${index}] ${fault}`, source);
  });
}

function faultOfDrift({ mode, change }: JsonObject): string | undefined {
  if (mode !== 'managed') return undefined;
  if (!isObject(field(change, 'before'))) return 'has no "before"';
  const isDeleted = items(field(change, 'actions')).includes('delete');
  return isDeleted || isObject(field(change, 'after')) ? undefined : 'is not deleted, and has no "after"';
}

function checkDeferred(document: Json, source: Source): void {
  items(field(document, 'deferred_changes')).forEach((item, index) => {
    const name = `deferred_changes[${index}]`;
    const change = field(item, 'resource_change');
    if (!isObject(change)) throw malformed(`${name} has no "resource_change"`, source);
    const missing = ADDRESSED.find((each) => typeof change[each] !== 'string');
    const fault = missing === undefined ? faultOfChange(change) : `has no "${missing}"`;
    if (fault !== undefined) throw malformed(`${name}.resource_change ${fault}`, source);
  });
}

// Asked of every resource of a plan, so these make no objects and no texts unless something is wrong.

/** What is wrong with a change, whatever becomes of the resource; goes on where its name ends. */
function faultOfChange(change: JsonObject): string | undefined {
  const fault = faultOfIdentity(change, 'deposed');
  if (fault !== undefined || change['mode'] !== 'managed') return fault;
  const states = change['change'];
  if (!isObject(states)) return 'has no "change"';
  const actions = states['actions'];
  if (!Array.isArray(actions) || actions.length === 0) return 'has no "actions"';
  if (!actions.every(isText)) return 'has an action that is no text';
  if (!isObjectOrNothing(states['before'])) return 'has a "before" that is not an object';
  if (!isObjectOrNothing(states['after'])) return 'has an "after" that is not an object';
  return faultOfMarks(states, 'before_sensitive') ?? faultOfMarks(states, 'after_sensitive') ?? faultOfUnknown(states);
}

const isText = (value: Json): boolean => typeof value === 'string';

/** Where something is there afterwards, `after_unknown` is an object, and no value in it is known as well. */
function faultOfUnknown(states: JsonObject): string | undefined {
  const { after } = states;
  if (!isObject(after)) return undefined;
  const marks = states['after_unknown'];
  if (!isObject(marks)) return 'has no "after_unknown"';
  for (const name in marks) {
    const mark = marks[name];
    if (mark === true && (after[name] ?? null) !== null)
      return `has a value for "${name}", and says that it is not known`;
    if (!isMark(mark)) return faultOfMark('after_unknown', name);
  }
  return undefined;
}

/** What is there afterwards must be said, and what is deleted or forgotten is not there. */
function faultOfOutcome(change: JsonObject): string | undefined {
  if (change['mode'] !== 'managed' || change['deposed'] !== undefined) return undefined;
  const states = change['change'] as JsonObject;
  const actions = states['actions'] as readonly Json[];
  const only = actions[0];
  const stays = actions.length > 1 || (only !== 'delete' && only !== 'forget');
  if (isObject(states['after']) !== stays)
    return `is to ${String(only)}, and its "after" is ${stays ? 'missing' : 'not null'}`;
  if (actions.includes('forget') && !isObject(states['before'])) return 'is to forget, and its "before" is missing';
  return undefined;
}

/** Every managed resource that is planned has a change, if only one that changes nothing. */
function checkNothingLost(document: Json, source: Source): void {
  if (items(field(document, 'resource_changes')).some(isManaged)) return;
  const waiting: (Json | undefined)[] = [field(field(document, 'planned_values'), 'root_module')];
  for (const module of waiting) {
    if (items(field(module, 'resources')).some(isManaged))
      throw malformed('it has planned values and no "resource_changes" for them', source);
    for (const child of items(field(module, 'child_modules'))) waiting.push(child);
  }
}

const isManaged = (resource: Json): boolean => field(resource, 'mode') !== 'data';

/** Where the configuration has no expression for a value, nobody wrote it: one that was lost would count as none. */
function checkConfiguration(configuration: Json | undefined, source: Source): void {
  checkObject(configuration, 'root_module', source);
  const waiting: Json[] = [field(configuration, 'root_module') ?? null];
  for (const module of waiting) {
    checkList(module, 'resources', ['address'], source);
    items(field(module, 'resources')).forEach((block) => {
      checkObject(block, 'expressions', source);
    });
    checkObject(module, 'module_calls', source);
    const calls = field(module, 'module_calls');
    for (const name of isObject(calls) ? Object.keys(calls) : []) {
      checkObject(calls, name, source);
      checkObject(field(calls, name), 'expressions', source);
      checkObject(field(calls, name), 'module', source);
      waiting.push(field(field(calls, name), 'module') ?? null);
    }
  }
}
