import type { Json } from '../config/attribute.js';
import type { Source } from '../text/source.js';
import { wholeOf } from '../text/span.js';
import { UnusableError } from '../text/unusable.js';
import { field } from './json.js';

/**
 * Refuses a `format_version` with a major version other than the known ones: Terraform promises that a new minor version only adds,
 * and that a new major version is not compatible (internals/json-format).
 */
export function checkFormatVersion(document: Json, source: Source, known: readonly string[]): void {
  const version = String(field(document, 'format_version'));
  if (known.includes(version.split('.')[0] ?? '')) return;
  throw new UnusableError({
    span: wholeOf(source),
    message: `format version ${JSON.stringify(version)} is not known to this sglint`,
    hint: 'it was written by a newer Terraform than this sglint knows: update sglint',
  });
}
