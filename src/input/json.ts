import type { Json } from '../config/attribute.js';

export type JsonObject = { readonly [key: string]: Json };

// Plans and states are written by programs, so these look at shapes without complaint: what is not there is undefined.

/** The field of an object; undefined for anything that is no object or has no such field. */
export function field(value: Json | undefined, name: string): Json | undefined {
  if (!isObject(value)) return undefined;
  const found = value[name];
  // What an object inherits (`constructor`) is a function, and JSON has none; asking who owns it would double the cost.
  return typeof found === 'function' ? undefined : found;
}

/** The items of a list; none for anything else. */
export function items(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The entries of an object; none for anything else. */
export function entries(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** A text, or undefined. */
export function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How Terraform calls what is left of a replaced object: it is there until an apply deletes it. */
export const deposedAddress = (address: string, key: string): string => `${address} (deposed object ${key})`;

/** The same for an object that is there until, or even when, another one takes its address. */
export const formerAddress = (address: string): string => `${address} (the object there is now)`;

/** The instance key of a resource as Terraform writes it in addresses: `[0]`, `["a"]`, or nothing; `${` is written `$${`. */
export function instanceKey(index: Json | undefined): string {
  if (index === undefined || index === null) return '';
  return `[${JSON.stringify(index).replace(/([$%])\{/g, '$1$1{')}]`;
}
