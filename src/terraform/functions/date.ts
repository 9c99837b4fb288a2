import { fail, type Outcome, ok } from '../outcome.js';

/** A moment as RFC 3339 writes it: the clock of its own zone, and how far that is from UTC. */
export interface Moment {
  /** Milliseconds since 1970 of the clock as it stands there. */
  readonly local: number;
  readonly nanoseconds: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(?:(Z)|([+-])(\d\d):(\d\d))$/;

/** Reads `2024-01-31T10:00:00Z`. */
export function parseMoment(text: string, argument: number): Outcome<Moment> {
  const match = RFC_3339.exec(text);
  const wrong = fail(`${JSON.stringify(text)} is not a timestamp such as 2024-01-31T10:00:00Z (RFC 3339)`, argument);
  if (!match) return wrong;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const local = momentOf(year, month, day, hour, minute, second);
  if (!new Date(local).toISOString().startsWith(match[0].slice(0, 19))) return wrong;
  const [zoneHours, zoneMinutes] = [Number(match[10] ?? 0), Number(match[11] ?? 0)];
  if (zoneHours > 23 || zoneMinutes > 59) return wrong;
  const offset = (zoneHours * 60 + zoneMinutes) * (match[9] === '-' ? -1 : 1);
  return ok({ local, nanoseconds: Number((match[7] ?? '').slice(0, 9).padEnd(9, '0')), offset });
}

function momentOf(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Nanoseconds since 1970, the same for one moment in all zones. */
export const nanosecondsOf = ({ local, nanoseconds, offset }: Moment): bigint =>
  BigInt(local - offset * 60_000) * 1_000_000n + BigInt(nanoseconds);

/** The moment some nanoseconds later, in the same zone. */
export function later(moment: Moment, by: bigint): Moment {
  const total = BigInt(moment.local) * 1_000_000n + BigInt(moment.nanoseconds) + by;
  const second = 1_000_000_000n;
  const rest = ((total % second) + second) % second;
  return { ...moment, local: Number((total - rest) / 1_000_000n), nanoseconds: Number(rest) };
}

/** `+02:00`; UTC as told. */
export function writeOffset(offset: number, separator: string, utc: string): string {
  if (offset === 0 && utc !== '') return utc;
  const minutes = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

/** The moment as Go's RFC3339 layout has it: without fractions of a second. */
export const writeMoment = ({ local, offset }: Moment): string =>
  `${new Date(local).toISOString().slice(0, 19)}${writeOffset(offset, ':', 'Z')}`;

const UNITS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** Reads `1h30m` or `-10s` into nanoseconds, as Go's ParseDuration does. */
export function parseDuration(text: string): bigint | undefined {
  const match = /^([+-]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+|0)$/.exec(text);
  if (!match) return undefined;
  let total = 0n;
  for (const [, whole = '', fraction = '', unit = ''] of (match[2] ?? '').matchAll(
    /(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g,
  )) {
    const scale = UNITS[unit] ?? 0n;
    total += BigInt(whole || '0') * scale;
    if (fraction) total += (BigInt(fraction.slice(0, 18)) * scale) / 10n ** BigInt(Math.min(18, fraction.length));
  }
  if (total >= 1n << 63n) return undefined;
  return match[1] === '-' ? -total : total;
}
