import type { Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { JsonSpan } from '../text/json-places.js';
import type { Source } from '../text/source.js';
import { checkFormatVersion } from './format-version.js';
import { deposedAddress, field, isObject, items, type JsonObject, text } from './json.js';
import type { InputReader } from './reader.js';
import { settledResource } from './settled-resource.js';
import { checkList, checkObject, faultOfIdentity, faultOfMarks, malformed } from './shape.js';

/** `terraform show -json` of a state. */
export const stateJson: InputReader = {
  kind: 'state',
  summary: 'a state in JSON (terraform show -json)',

  recognises: (document) => field(document, 'format_version') !== undefined && !hasPlanFields(document),

  read(document, source) {
    checkFormatVersion(document, source, ['0', '1']);
    return { kind: 'state', source, resources: resourcesOfState(document, source, []), diagnostics: [], variables: {} };
  },
};

const hasPlanFields = (document: Json): boolean =>
  ['planned_values', 'resource_changes', 'configuration', 'prior_state'].some(
    (name) => field(document, name) !== undefined,
  );

/** Two steps a module: far more than anybody nests. */
const DEEPEST = 500;

/** The managed resources of a state in JSON that stands at `path` of the source's document. */
export function resourcesOfState(
  state: Json | undefined,
  source: Source,
  path: readonly (string | number)[],
): Resource[] {
  const found: Resource[] = [];
  checkObject(state, 'values', source);
  const values = field(state, 'values');
  if (values !== undefined && !isObject(field(values, 'root_module')))
    throw malformed(`${shownPath([...path, 'values'])} has no "root_module"`, source);
  const visit = (module: Json | undefined, at: readonly (string | number)[]): void => {
    if (at.length > DEEPEST) throw malformed('modules are nested too deep', source);
    checkList(module, 'resources', ['address', 'mode', 'type'], source);
    checkList(module, 'child_modules', [], source);
    const list = [...at, 'resources'];
    items(field(module, 'resources')).forEach((resource, index) => {
      const fault = faultOf(resource as JsonObject);
      if (fault !== undefined) throw malformed(`${shownPath([...list, index])} ${fault}`, source);
      if (field(resource, 'mode') !== 'managed') return;
      found.push(
        settledResource({
          address: addressOf(resource),
          remains: field(resource, 'deposed_key') === undefined ? undefined : 'deposed',
          type: text(field(resource, 'type')) ?? '',
          values: field(resource, 'values'),
          isSensitive: (name) => isMarked(field(field(resource, 'sensitive_values'), name)),
          span: new JsonSpan(source, list, index),
        }),
      );
    });
    items(field(module, 'child_modules')).forEach((child, index) => {
      visit(child, [...at, 'child_modules', index]);
    });
  };
  visit(field(values, 'root_module'), [...path, 'values', 'root_module']);
  return found;
}

/** `values.root_module.resources[3]` */
const shownPath = (path: readonly (string | number)[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1);

function faultOf(resource: JsonObject): string | undefined {
  const fault = faultOfIdentity(resource, 'deposed_key');
  if (fault !== undefined || resource['mode'] !== 'managed') return fault;
  return isObject(resource['values']) ? faultOfMarks(resource, 'sensitive_values') : 'has no "values"';
}

function addressOf(resource: Json): string {
  const address = text(field(resource, 'address')) ?? '';
  const deposed = text(field(resource, 'deposed_key'));
  return deposed === undefined ? address : deposedAddress(address, deposed);
}

/** A mark (of sensitivity, of a value that is not known) stands on the value or somewhere inside it. */
export function isMarked(mark: Json | undefined): boolean {
  if (typeof mark !== 'object' || mark === null) return mark === true;
  const waiting: (Json | undefined)[] = [mark];
  for (const each of waiting) {
    if (each === true) return true;
    if (typeof each === 'object' && each !== null) for (const inner of Object.values(each)) waiting.push(inner);
  }
  return false;
}
