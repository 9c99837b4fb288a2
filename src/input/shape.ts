import type { Json } from '../config/attribute.js';
import type { Source } from '../text/source.js';
import { type Span, wholeOf } from '../text/span.js';
import { UnusableError } from '../text/unusable.js';
import { field, isObject, type JsonObject } from './json.js';

// Plans and states are written by programs. One that is not as they write it was cut or changed on the way, and what is missing
// must not count as empty.

/** Throws unless a field is a list of objects with all these texts in them, or not there. */
export function checkList(owner: Json | undefined, name: string, texts: readonly string[], source: Source): void {
  const list = field(owner, name);
  if (list === undefined) return;
  if (!Array.isArray(list)) throw malformed(`"${name}" is not a list`, source);
  (list as readonly Json[]).forEach((item, index) => {
    if (!isObject(item)) throw malformed(`${name}[${index}] is not an object`, source);
    const missing = missingIn(item, texts);
    if (missing !== undefined) throw malformed(`${name}[${index}] has no "${missing}"`, source);
  });
}

/** The first of these that is not there as a text: asked of every item, so without making a function or an iterator for each. */
function missingIn(item: JsonObject, texts: readonly string[]): string | undefined {
  for (let at = 0; at < texts.length; at++) {
    const name = texts[at] as string;
    if (typeof item[name] !== 'string') return name;
  }
  return undefined;
}

/** Throws unless a field is an object, or not there. */
export function checkObject(owner: Json | undefined, name: string, source: Source): void {
  const value = field(owner, name);
  if (value !== undefined && !isObject(value)) throw malformed(`"${name}" is not an object`, source);
}

/** Throws unless a field is true or false, or not there. */
export function checkFlag(owner: Json | undefined, name: string, source: Source): void {
  const value = field(owner, name) ?? false;
  if (typeof value !== 'boolean') throw malformed(`"${name}" is neither true nor false`, source);
}

/** An object, or nothing. */
export const isObjectOrNothing = (value: Json | undefined): boolean =>
  value === undefined || value === null || isObject(value);

/** What is wrong with the words that say which resource this is; goes on where its name ends. */
export function faultOfIdentity(resource: JsonObject, deposed: 'deposed' | 'deposed_key'): string | undefined {
  const { mode, index } = resource;
  if (mode !== 'managed' && mode !== 'data' && mode !== 'ephemeral')
    return `has the unknown mode ${JSON.stringify(mode)}`;
  if (!isTextOrNothing(resource[deposed])) return `has a "${deposed}" that is no text`;
  if (!isTextOrNothing(resource['module_address'])) return 'has a "module_address" that is no text';
  if (!isTextOrNothing(resource['previous_address'])) return 'has a "previous_address" that is no text';
  if (index !== undefined && index !== null && typeof index !== 'string' && typeof index !== 'number')
    return 'has an "index" that is neither a text nor a number';
  return undefined;
}

const isTextOrNothing = (value: Json | undefined): boolean => value === undefined || typeof value === 'string';

/** What is wrong with marks on the values of a resource (sensitive, not known): `true`, `false`, or objects and lists of these. */
export function faultOfMarks(owner: JsonObject, name: string): string | undefined {
  const marks = owner[name];
  if (marks === undefined || marks === null || marks === false) return undefined;
  if (!isObject(marks)) return `has "${name}" marks that are not an object`;
  for (const key in marks) if (!isMark(marks[key])) return faultOfMark(name, key);
  return undefined;
}

export const faultOfMark = (name: string, key: string): string =>
  `has in "${name}" for "${key}" what is neither true nor false`;

/** Whether this is true or false, or made of nothing else. */
export function isMark(mark: Json | undefined): boolean {
  if (typeof mark === 'boolean') return true;
  const waiting: (Json | undefined)[] = [mark];
  for (const each of waiting) {
    if (typeof each === 'boolean') continue;
    if (typeof each !== 'object' || each === null) return false;
    for (const inner of Object.values(each)) waiting.push(inner);
  }
  return true;
}

/** Something that Terraform does not write: what, as a sentence without its end, and where. */
export function malformed(what: string, place: Source | Span): UnusableError {
  return new UnusableError({
    span: 'source' in place ? place : wholeOf(place),
    message: `this is not as Terraform writes it: ${what}`,
    hint: 'write it again with Terraform, and do not change it on the way',
  });
}
