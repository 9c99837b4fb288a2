import { fail, type Outcome, ok } from '../outcome.js';
import { type Moment, writeOffset } from './date.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const two = (value: number): string => String(value).padStart(2, '0');
const twelve = (hour: number): number => hour % 12 || 12;

/** Every sequence of letters that formatdate() knows, and what it writes. */
const VERBS: Readonly<Record<string, (date: Date, moment: Moment) => string>> = {
  YYYY: (date) => String(date.getUTCFullYear()).padStart(4, '0'),
  YY: (date) => two(date.getUTCFullYear() % 100),
  MMMM: (date) => MONTHS[date.getUTCMonth()] ?? '',
  MMM: (date) => (MONTHS[date.getUTCMonth()] ?? '').slice(0, 3),
  MM: (date) => two(date.getUTCMonth() + 1),
  M: (date) => String(date.getUTCMonth() + 1),
  DD: (date) => two(date.getUTCDate()),
  D: (date) => String(date.getUTCDate()),
  EEEE: (date) => DAYS[date.getUTCDay()] ?? '',
  EEE: (date) => (DAYS[date.getUTCDay()] ?? '').slice(0, 3),
  hh: (date) => two(date.getUTCHours()),
  h: (date) => String(date.getUTCHours()),
  HH: (date) => two(twelve(date.getUTCHours())),
  H: (date) => String(twelve(date.getUTCHours())),
  AA: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  aa: (date) => (date.getUTCHours() < 12 ? 'am' : 'pm'),
  mm: (date) => two(date.getUTCMinutes()),
  m: (date) => String(date.getUTCMinutes()),
  ss: (date) => two(date.getUTCSeconds()),
  s: (date) => String(date.getUTCSeconds()),
  ZZZZZ: (_, { offset }) => writeOffset(offset, ':', ''),
  ZZZZ: (_, { offset }) => writeOffset(offset, '', ''),
  ZZZ: (_, { offset }) => writeOffset(offset, '', 'UTC'),
  Z: (_, { offset }) => writeOffset(offset, ':', 'Z'),
};

/** Writes a moment by a pattern such as `DD MMM YYYY`; texts in single quotes stand for themselves. */
export function formatMoment(format: string, moment: Moment): Outcome<string> {
  const date = new Date(moment.local);
  let written = '';
  for (const [token] of format.matchAll(/''|'(?:[^']|'')*'?|([A-Za-z])\1*|[^A-Za-z']+/g)) {
    if (token === "''") {
      written += "'";
    } else if (token.startsWith("'")) {
      if (token.length < 2 || !token.endsWith("'")) return fail('a literal in the format lacks its closing quote', 0);
      written += token.slice(1, -1).replaceAll("''", "'");
    } else if (/^[A-Za-z]/.test(token)) {
      const verb = VERBS[token];
      if (!verb) return fail(`formatdate() knows no ${JSON.stringify(token)}; put literal text in single quotes`, 0);
      written += verb(date, moment);
    } else {
      written += token;
    }
  }
  return ok(written);
}
