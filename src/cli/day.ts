import { UnusableError } from '../text/unusable.js';
import type { Io } from './io.js';

/** The last second of the year 9999: beyond, years have more digits than days are written with. */
const LAST = 253_402_300_799;

/**
 * The day that a document is made on, in UTC: `2027-01-31`. With SOURCE_DATE_EPOCH in the environment (seconds since 1970) it is the day
 * of that time, so that the same input gives the same document again. Throws an UnusableError where that is no such number.
 * Source: https://reproducible-builds.org/specs/source-date-epoch/
 */
export function dayOf({ env, today }: Io): string {
  const given = env['SOURCE_DATE_EPOCH'] ?? '';
  if (given === '') return today;
  const seconds = /^\d{1,12}$/.test(given) ? Number(given) : Number.POSITIVE_INFINITY;
  if (seconds > LAST) {
    throw new UnusableError({
      message: `SOURCE_DATE_EPOCH is "${given}", which is no time`,
      hint: 'set it to whole seconds since 1970, such as git log -1 --format=%ct, or unset it',
    });
  }
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
