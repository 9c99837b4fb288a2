import type { Attribute, Json } from '../config/attribute.js';
import { SENSITIVE } from './identities.js';

/** A value that is known, as text; undefined where it is not known or not there. */
export const textOf = (attribute: Attribute<Json> | undefined): string | undefined =>
  attribute?.state === 'known' && typeof attribute.value !== 'object' ? String(attribute.value) : undefined;

/** A value as it may be printed. */
export const shown = ({ sensitive }: Attribute<unknown>, text: string): string =>
  sensitive ? SENSITIVE : JSON.stringify(text);

/** Something is there for certain, although it may not be known what. */
export const isSet = (attribute: Attribute<unknown> | undefined): boolean =>
  attribute !== undefined && (attribute.state === 'known' || attribute.certain || attribute.exhaustive === true);
