import { attributeOrDefault } from '../alicloud/schema.js';
import { writtenAttribute } from '../alicloud/written.js';
import { type Attribute, type Json, unknown } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';

/** The way from a resource to a value in it: `ingress_acl_entries[*].source_cidr_ip`. */
export interface AttributePath {
  readonly attribute: string;
  /** Names of what is inside, numbers of items, or all items. */
  readonly inside: readonly (string | number | typeof EVERY)[];
}

const EVERY = Symbol('every item');

/** A value at the end of a path. */
export interface Reached {
  /** With the numbers of items: `ingress_acl_entries[0].source_cidr_ip`. */
  readonly name: string;
  /** What the configuration says; undefined where it says nothing. */
  readonly written: Attribute<Json> | undefined;
  /** The same, or the default that holds instead where that is known. */
  readonly effective: Attribute<Json> | undefined;
}

/** Reads a path; undefined for what is none. */
export function parsePath(text: string): AttributePath | undefined {
  if (!/^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*|\[(\*|\d+)\])*$/.test(text)) return undefined;
  const [attribute = '', ...inside] = text.split(/\.|(?=\[)/);
  return { attribute, inside: inside.map(asStep) };
}

function asStep(text: string): AttributePath['inside'][number] {
  if (!text.startsWith('[')) return text;
  return text === '[*]' ? EVERY : Number(text.slice(1, -1));
}

/** Every value at the end of a path; none where it goes through a list that is empty. */
export function valuesAt(resource: Resource, { attribute, inside }: AttributePath): readonly Reached[] {
  const effective = attributeOrDefault(resource, attribute);
  if (inside.length === 0) {
    return [{ name: attribute, written: writtenAttribute(resource, attribute), effective }];
  }
  return walk(effective, attribute, inside);
}

/** A resource, or one item of a list in it, whose attributes are asked for. */
export interface Subject {
  readonly resource: Resource;
  read(path: AttributePath): readonly Reached[];
}

/** A resource as a whole. */
export const asSubject = (resource: Resource): Subject => ({ resource, read: (path) => valuesAt(resource, path) });

/** Every item of the lists at the end of a path, with paths that begin in the item; where a list is not known, one of which nothing is. */
export function itemsAt(resource: Resource, path: AttributePath): readonly Subject[] {
  return valuesAt(resource, { ...path, inside: [...path.inside, EVERY] }).map(({ name, effective }) => ({
    resource,
    read: ({ attribute, inside }) => walk(effective, name, [attribute, ...inside]),
  }));
}

function walk(value: Attribute<Json> | undefined, name: string, inside: AttributePath['inside']): readonly Reached[] {
  const [step, ...rest] = inside;
  if (step === undefined) return [{ name, written: value, effective: value }];
  const json = value && jsonOf(value);
  // Nothing is known of it, or nothing is there: so it is with all that it may hold.
  if (value === undefined || json === undefined) {
    const isEmpty = value === undefined && inside.includes(EVERY);
    return isEmpty ? [] : [{ name: `${name}${inside.map(writeStep).join('')}`, written: value, effective: value }];
  }
  if (typeof step === 'string') {
    // A block is a list in a plan, even where there can be only one.
    if (Array.isArray(json)) return walk(value, name, [EVERY, ...inside]);
    return walk(part(value, json, step), `${name}.${step}`, rest);
  }
  const items: readonly Json[] = Array.isArray(json) ? json : [json];
  const indices = step === EVERY ? items.map((_, index) => index) : [step];
  return indices.flatMap((index) => walk(part(value, items, index), `${name}[${index}]`, rest));
}

/** What is known of a value. */
function jsonOf(value: Attribute<Json>): Json | undefined {
  const json = value.state === 'known' ? value.value : value.partial;
  return typeof json === 'object' && json !== null ? json : undefined;
}

/** A part of a value: what is missing in one that is known in part is not known. */
function part(whole: Attribute<Json>, json: Json, key: string | number): Attribute<Json> | undefined {
  const found = Object.entries(json as object).find(([name]) => name === String(key))?.[1] as Json | undefined;
  if (found !== undefined && found !== null) {
    return whole.state === 'unknown' && typeof found === 'object'
      ? { ...whole, partial: found }
      : { ...known(whole), value: found };
  }
  return whole.state === 'unknown' ? unknown(whole, whole.reason) : undefined;
}

const known = ({ span, sensitive, via }: Attribute<Json>) =>
  ({ state: 'known', origin: 'plan', span, sensitive, ...(via ? { via } : {}) }) as const;

function writeStep(step: AttributePath['inside'][number]): string {
  if (step === EVERY) return '[*]';
  return typeof step === 'number' ? `[${step}]` : `.${step}`;
}
