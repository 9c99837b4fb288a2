import type { Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import type { Span } from '../text/span.js';
import { PREFIX_LIST } from './prefix-list.js';
import { GROUP, GROUP_ATTRIBUTES, RULE, RULE_ATTRIBUTES } from './schema.js';

/** A value of another type than the provider's schema has for its attribute. */
export interface WrongType {
  /** `cidr_ip of alicloud_security_group_rule.ssh is a number, and text must stand there` */
  readonly what: string;
  readonly span: Span;
}

interface ValueType {
  readonly name: string;
  fits(value: Json): boolean;
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextOrNull = (value: Json | undefined): boolean =>
  value === undefined || value === null || typeof value === 'string';

const TEXT: ValueType = { name: 'text', fits: (value) => typeof value === 'string' };
const NUMBER: ValueType = { name: 'a number', fits: (value) => typeof value === 'number' };
const FLAG: ValueType = { name: 'true or false', fits: (value) => typeof value === 'boolean' };
const TAGS: ValueType = {
  name: 'an object of texts',
  fits: (value) => isObject(value) && Object.values(value).every(isTextOrNull),
};
/** An entry that is not known yet is null. */
const isEntry = (value: Json): boolean => value === null || (isObject(value) && isTextOrNull(value['cidr']));
const ENTRIES: ValueType = {
  name: 'a list of objects',
  fits: (value) => Array.isArray(value) && value.every(isEntry),
};

type Types = ReadonlyMap<string, ValueType>;

const typesOf = (names: readonly string[], others: Readonly<Record<string, ValueType>>): Types =>
  new Map(names.map((name) => [name, others[name] ?? TEXT]));

/**
 * Source: provider resource_alicloud_security_group_rule.go, resource_alicloud_security_group.go, resource_alicloud_ecs_prefix_list.go
 * (Type of each attribute).
 */
const TYPES: ReadonlyMap<string, Types> = new Map([
  [RULE, typesOf(RULE_ATTRIBUTES, { priority: NUMBER })],
  [GROUP, typesOf(GROUP_ATTRIBUTES, { tags: TAGS, inner_access: FLAG })],
  [PREFIX_LIST, typesOf(['id', 'entry', 'max_entries'], { entry: ENTRIES, max_entries: NUMBER })],
]);

/**
 * The first value of a plan or a state that has not the type that Terraform would have given it. A configuration has no such: Terraform
 * converts what is written there.
 */
export function wrongTypeIn(resources: readonly Resource[]): WrongType | undefined {
  for (const { type, values, address, span } of resources) {
    const types = TYPES.get(type);
    if (types === undefined || values === undefined || !isObject(values)) continue;
    const wrong = firstWrong(values, types);
    if (wrong === undefined) continue;
    const [name, { name: expected }] = wrong;
    return { what: `${name} of ${address} is ${kindOf(values[name] ?? null)}, and ${expected} must stand there`, span };
  }
  return undefined;
}

/** Asked of every rule: going through the names that an object has is faster than asking it for each that there may be. */
function firstWrong(
  values: { readonly [name: string]: Json },
  types: Types,
): readonly [name: string, type: ValueType] | undefined {
  for (const name in values) {
    const value = values[name] ?? null;
    const type = value === null ? undefined : types.get(name);
    if (type !== undefined && !type.fits(value)) return [name, type];
  }
  return undefined;
}

/** The value itself may be one that must not be printed. */
function kindOf(value: Json): string {
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'a text', number: 'a number', boolean: 'true or false', object: 'an object' }[typeof value as string] ??
    ''
  );
}
