import type { Json } from '../../src/config/attribute.js';
import type { Resource } from '../../src/config/resource.js';
import { readInput } from '../../src/input/index.js';
import type { Configuration } from '../../src/input/reader.js';

// Small plans by hand, in the form of `terraform show -json`.

export type Fields = { readonly [key: string]: Json };

/** An expression that is made of references, each as Terraform lists them: with all its shorter forms behind it. */
export const to = (...references: readonly string[]): Json => ({ references });

/** A resource block of the configuration; `more` holds `for_each_expression` and the like. */
export function block(address: string, expressions: Fields = {}, more: Fields = {}): Json {
  const [type = '', name = ''] = address.split('.');
  return { address, mode: 'managed', type, name, expressions, ...more };
}

/** Which instance of which resource: `in` is the module instance around it, `key` its own key. */
export interface Where {
  readonly in?: string;
  readonly key?: string | number;
}

/** The change of one resource instance. */
export function change(resource: string, where: Where, states: Fields, more: Fields = {}): Json {
  const [type = '', name = ''] = resource.split('.');
  const key = where.key === undefined ? '' : `[${JSON.stringify(where.key)}]`;
  return {
    address: `${where.in === undefined ? '' : `${where.in}.`}${resource}${key}`,
    ...(where.in === undefined ? {} : { module_address: where.in }),
    mode: 'managed',
    type,
    name,
    ...(where.key === undefined ? {} : { index: where.key }),
    change: { after_unknown: {}, ...states },
    ...more,
  };
}

/** An instance that will be created, with some attributes known only after apply. */
export function created(resource: string, where: Where, after: Fields, ...unknown: readonly string[]): Json {
  const after_unknown = Object.fromEntries(unknown.map((name) => [name, true]));
  return change(resource, where, { actions: ['create'], before: null, after, after_unknown });
}

export function read(document: Json, path = 'plan.json'): Configuration {
  return readInput({ path, text: JSON.stringify(document, undefined, 1) });
}

/** Reads a plan of these parts. */
export function readPlan(parts: Fields): Configuration {
  return read({ format_version: '1.2', planned_values: {}, resource_changes: [], ...parts });
}

export function find(configuration: Configuration, address: string): Resource {
  const found = configuration.resources.filter((resource) => resource.address === address);
  const [resource] = found;
  if (resource !== undefined && found.length === 1) return resource;
  const all = configuration.resources.map((each) => each.address).join(', ');
  throw new Error(`${found.length} of ${address} among ${all}`);
}

export const addresses = ({ resources }: Configuration): readonly string[] => resources.map(({ address }) => address);

/** The text that a resource was read from, parsed again. */
export function placeOf({ span }: Resource): Json {
  return JSON.parse(span.source.text.slice(span.start, span.end)) as Json;
}
