import type { Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { JsonSpan } from '../text/json-places.js';
import type { Source } from '../text/source.js';
import { wholeOf } from '../text/span.js';
import { UnusableError } from '../text/unusable.js';
import { deposedAddress, field, instanceKey, isObject, items, type JsonObject, text } from './json.js';
import type { InputReader } from './reader.js';
import { settledResource } from './settled-resource.js';
import { checkList, faultOfIdentity, malformed } from './shape.js';

/** The file `terraform.tfstate` itself, version 4. */
export const stateFile: InputReader = {
  kind: 'state',
  summary: 'the file terraform.tfstate (version 4)',

  recognises: (document) =>
    typeof field(document, 'version') === 'number' &&
    (field(document, 'lineage') !== undefined || field(document, 'terraform_version') !== undefined),

  read(document, source) {
    const version = field(document, 'version');
    if (version !== 4) {
      throw new UnusableError({
        span: wholeOf(source),
        message: `state version ${version} is not known: sglint reads version 4`,
        hint: 'read it with Terraform: terraform show -json > state.json',
      });
    }
    return { kind: 'state', source, resources: resourcesOf(document, source), diagnostics: [], variables: {} };
  },
};

function resourcesOf(document: Json, source: Source): readonly Resource[] {
  checkList(document, 'resources', ['mode', 'type', 'name'], source);
  return items(field(document, 'resources')).flatMap((resource, index) => {
    const fault = faultOfIdentity(resource as JsonObject, 'deposed') ?? faultOfResource(resource as JsonObject);
    if (fault !== undefined) throw malformed(`resources[${index}] ${fault}`, source);
    if (field(resource, 'mode') !== 'managed') return [];
    const type = text(field(resource, 'type')) ?? '';
    const path = [text(field(resource, 'module')), type, text(field(resource, 'name'))].filter(Boolean).join('.');
    checkList(resource, 'instances', [], source);
    return items(field(resource, 'instances')).flatMap((instance, at) => {
      checkInstance(instance, `resources[${index}].instances[${at}]`, source);
      const sensitive = sensitiveNames(field(instance, 'sensitive_attributes'));
      return [
        settledResource({
          address: addressOf(path, instance),
          remains: field(instance, 'deposed') === undefined ? undefined : 'deposed',
          type,
          values: field(instance, 'attributes'),
          isSensitive: (name) => sensitive.has(name),
          span: new JsonSpan(source, ['resources', index, 'instances'], at),
        }),
      ];
    });
  });
}

function faultOfResource({ module, instances }: JsonObject): string | undefined {
  if (module !== undefined && typeof module !== 'string') return 'has a "module" that is no text';
  return Array.isArray(instances) ? undefined : 'has no "instances"';
}

function checkInstance(instance: Json, name: string, source: Source): void {
  if (isObject(field(instance, 'attributes_flat')) && field(instance, 'attributes') === undefined) {
    throw new UnusableError({
      span: wholeOf(source),
      message: `${name} is still in the form of Terraform 0.11`,
      hint: 'read it with Terraform: terraform show -json > state.json',
    });
  }
  const fault = faultOfInstance(instance);
  if (fault !== undefined) throw malformed(`${name} ${fault}`, source);
}

function faultOfInstance(instance: Json): string | undefined {
  if (!isObject(field(instance, 'attributes'))) return 'has no "attributes"';
  const key = field(instance, 'index_key') ?? 0;
  if (typeof key !== 'string' && typeof key !== 'number')
    return 'has an "index_key" that is neither a text nor a number';
  if (typeof (field(instance, 'deposed') ?? '') !== 'string') return 'has a "deposed" that is no text';
  if (!Array.isArray(field(instance, 'sensitive_attributes') ?? []))
    return 'has "sensitive_attributes" that are not a list';
  return undefined;
}

function addressOf(path: string, instance: Json): string {
  const address = `${path}${instanceKey(field(instance, 'index_key'))}`;
  const deposed = text(field(instance, 'deposed'));
  return deposed === undefined ? address : deposedAddress(address, deposed);
}

/** The first step of each path: `[[{"type":"get_attr","value":"password"}], …]`. */
function sensitiveNames(paths: Json | undefined): ReadonlySet<string> {
  return new Set(items(paths).flatMap((path) => text(field(items(path)[0], 'value')) ?? []));
}
