import type { Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { JsonSpan } from '../text/json-places.js';
import type { Source } from '../text/source.js';
import { wholeOf } from '../text/span.js';
import { UnusableError } from '../text/unusable.js';
import { deposedAddress, field, instanceKey, items, text } from './json.js';
import type { InputReader } from './reader.js';
import { settledResource } from './settled-resource.js';
import { checkList } from './shape.js';

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
    if (field(resource, 'mode') !== 'managed') return [];
    const type = text(field(resource, 'type')) ?? '';
    const path = [text(field(resource, 'module')), type, text(field(resource, 'name'))].filter(Boolean).join('.');
    checkList(resource, 'instances', [], source);
    return items(field(resource, 'instances')).flatMap((instance, at) => {
      const sensitive = sensitiveNames(field(instance, 'sensitive_attributes'));
      return [
        settledResource({
          address: addressOf(path, instance),
          remains: field(instance, 'deposed') === undefined ? undefined : 'deposed',
          type,
          values: field(instance, 'attributes'),
          isSensitive: (name) => sensitive.has(name),
          span: new JsonSpan(source, ['resources', index, 'instances', at]),
        }),
      ];
    });
  });
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
