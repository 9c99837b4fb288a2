import type { Json } from '../config/attribute.js';
import type { Source } from '../text/source.js';
import { wholeOf } from '../text/span.js';
import { UnusableError } from '../text/unusable.js';
import { field, isObject } from './json.js';

// Plans and states are written by programs. One that is not as they write it was cut or changed on the way, and what is missing
// must not count as empty.

/** Throws unless a field is a list of objects with all these texts in them, or not there. */
export function checkList(owner: Json | undefined, name: string, texts: readonly string[], source: Source): void {
  const list = field(owner, name);
  if (list === undefined || list === null) return;
  if (!Array.isArray(list)) throw malformed(`"${name}" is not a list`, source);
  (list as readonly Json[]).forEach((item, index) => {
    if (!isObject(item)) throw malformed(`${name}[${index}] is not an object`, source);
    const missing = texts.find((text) => typeof item[text] !== 'string');
    if (missing !== undefined) throw malformed(`${name}[${index}] has no "${missing}"`, source);
  });
}

/** Throws unless a field is an object, or not there. */
export function checkObject(owner: Json | undefined, name: string, source: Source): void {
  const value = field(owner, name);
  if (value !== undefined && value !== null && !isObject(value)) throw malformed(`"${name}" is not an object`, source);
}

export function malformed(what: string, source: Source): UnusableError {
  return new UnusableError({
    span: wholeOf(source),
    message: `this is not as Terraform writes it: ${what}`,
    hint: 'write it again with Terraform, and do not change it on the way',
  });
}
