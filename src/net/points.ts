import type { Interval, IntervalSet } from './interval.js';

/** A name as the only point of an interval, for universes whose peers have names instead of addresses. */
export const pointOf = (name: string): Interval<string> => ({ start: name, end: `${name}\u0000` });

/** Every name. */
export const EVERY_NAME: IntervalSet = [{ start: '', end: '\uffff' }];
