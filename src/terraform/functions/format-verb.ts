import { convert } from '../conversion.js';
import { bigFloatOfInteger, divideFloats, multiplyFloats, truncateFloat } from '../number.js';
import { fail, failed, type Outcome, ok } from '../outcome.js';
import { BOOL, NUMBER, STRING } from '../type.js';
import { exactOf, type NumberValue, type Value, wholeOf, writeNumber } from '../value.js';
import { graphemesOf } from './graphemes.js';
import { encodeJson, quoteJson } from './json-encode.js';

/** One `%…` of a format. */
export interface Verb {
  readonly written: string;
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  /** Which argument it writes, from 1, where it says so itself. */
  readonly index: number | undefined;
  readonly mode: string;
}

const VERB = /^%([-+ #0]*)(\d{0,4})(?:\.(\d{0,4}))?(?:\[(\d{1,4})\])?([a-zA-Z])/u;

/** Reads the verb that a text begins with. */
export function readVerb(text: string): Verb | undefined {
  const match = VERB.exec(text);
  if (!match) return undefined;
  const [written, flags = '', width = '', precision, index, mode = ''] = match;
  return {
    written,
    flags,
    width: Number(width),
    precision: precision === undefined ? undefined : Number(precision),
    index: index === undefined ? undefined : Number(index),
    mode,
  };
}

/** Writes one value as the verb tells. */
export function writeVerb(verb: Verb, value: Value): Outcome<string> {
  if (verb.mode === 'v') return ok(padded(verb, verb.flags.includes('#') ? encodeJson(value) : plainly(value)));
  const write = MODES[verb.mode];
  if (!write) return fail(`format() knows no ${verb.written}`, 0);
  if (value.kind === 'null') return fail(`unsupported value for ${verb.written}: null cannot be formatted`);
  const written = write(verb, value);
  return failed(written) ? fail(`unsupported value for ${verb.written}: ${written.error}`) : written;
}

function plainly(value: Value): string {
  if (value.kind === 'string') return value.value;
  if (value.kind !== 'number') return encodeJson(value);
  return (value.value < 0 ? '-' : '') + general(value, undefined, 21);
}

type Writer = (verb: Verb, value: Value) => Outcome<string>;

function padded({ flags, width }: Verb, text: string): string {
  const missing = width - graphemesOf(text).length;
  if (missing <= 0) return text;
  if (flags.includes('-')) return text + ' '.repeat(missing);
  return (flags.includes('0') ? '0' : ' ').repeat(missing) + text;
}

const writeText =
  (quote: (text: string) => string): Writer =>
  (verb, value) => {
    const text = convert(value, STRING);
    if (failed(text)) return text;
    const whole = text.value.kind === 'string' ? text.value.value : '';
    const cut = verb.precision === undefined ? whole : graphemesOf(whole).slice(0, verb.precision).join('');
    return ok(padded(verb, quote(cut)));
  };

const writeBool: Writer = (_, value) => {
  const bool = convert(value, BOOL);
  if (failed(bool)) return bool;
  return ok(String(bool.value.kind === 'bool' && bool.value.value));
};

const onNumber =
  (write: (verb: Verb, number: NumberValue) => Outcome<string>): Writer =>
  (verb, value) => {
    const number = convert(value, NUMBER);
    if (failed(number)) return number;
    return number.value.kind === 'number' ? write(verb, number.value) : fail('a number is required');
  };

/** Puts the sign before the digits and zeros between the two. */
function signed(verb: Verb, negative: boolean, digits: string, zeros: boolean): string {
  const sign = negative ? '-' : verb.flags.includes('+') ? '+' : verb.flags.includes(' ') ? ' ' : '';
  const fill = zeros && verb.flags.includes('0') && !verb.flags.includes('-');
  if (fill) return sign + digits.padStart(verb.width - sign.length, '0');
  return padded({ ...verb, flags: verb.flags.replaceAll('0', '') }, sign + digits);
}

const BASES: Readonly<Record<string, readonly [number, string]>> = {
  b: [2, '0b'],
  d: [10, ''],
  o: [8, '0'],
  x: [16, '0x'],
  X: [16, '0X'],
};

const writeInteger = onNumber((verb, number) => {
  const whole = wholeOf(number);
  if (whole === undefined) return fail('an integer is required');
  const [base, prefix] = BASES[verb.mode] ?? [10, ''];
  const nothing = whole === 0n && verb.precision === 0;
  const magnitude = nothing ? '' : (whole < 0n ? -whole : whole).toString(base).padStart(verb.precision ?? 1, '0');
  const digits = (verb.flags.includes('#') ? prefix : '') + magnitude;
  return ok(signed(verb, whole < 0n, verb.mode === 'X' ? digits.toUpperCase() : digits, verb.precision === undefined));
});

/** The number times a power of ten, rounded to a whole number, ties to even; below zero the sign is dropped. */
function scaled(number: NumberValue, tens: number): bigint {
  const exact = exactOf(number);
  const power = bigFloatOfInteger(10n ** BigInt(Math.abs(tens)), 2048);
  const wide = { ...exact, precision: 4096 };
  const moved = tens >= 0 ? multiplyFloats(wide, power) : divideFloats(wide, power);
  const twice = truncateFloat({
    ...moved,
    mantissa: moved.mantissa < 0n ? -moved.mantissa : moved.mantissa,
    exponent: moved.exponent + 1,
  });
  const below = twice / 2n;
  if (twice % 2n === 0n) return below;
  const tie = moved.exponent === -1;
  return tie && below % 2n === 0n ? below : below + 1n;
}

function fixed(number: NumberValue, precision: number): string {
  const digits = scaled(number, precision)
    .toString()
    .padStart(precision + 1, '0');
  return precision === 0 ? digits : `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

/** The power of ten of the first digit. */
function magnitudeOf(number: NumberValue): number {
  const written = writeNumber(number).replace('-', '');
  const [whole = '', fraction = ''] = written.split('.');
  if (whole !== '0') return whole.length - 1;
  const first = fraction.search(/[1-9]/);
  return first < 0 ? 0 : -first - 1;
}

function scientific(number: NumberValue, precision: number): string {
  let power = magnitudeOf(number);
  let digits = scaled(number, precision - power)
    .toString()
    .padStart(precision + 1, '0');
  if (digits.length > precision + 1) {
    power += 1;
    digits = digits.slice(0, -1);
  }
  const mantissa = precision === 0 ? digits : `${digits.slice(0, 1)}.${digits.slice(1)}`;
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** %g: the shortest digits, or as many as told, with an exponent where it is small or not below the limit. */
function general(number: NumberValue, precision: number | undefined, limit: number): string {
  const plain = writeNumber(number).replace('-', '');
  const significant = Math.max(1, plain.replace('.', '').replace(/^0+|0+$/g, '').length);
  const most = precision === undefined ? significant : Math.max(1, precision);
  const [mantissa = '', exponent = ''] = scientific(number, Math.min(most, significant) - 1).split('e');
  const digits = Math.max(1, mantissa.replace('.', '').replace(/0+$/, '').length);
  const power = Number(exponent);
  const highest = precision !== undefined && most > digits && digits >= power + 1 ? digits : limit;
  if (power < -4 || power >= highest) return scientific(number, digits - 1);
  return fixed(number, Math.max(0, digits - 1 - power));
}

const writeFloat = onNumber((verb, number) => {
  const mode = verb.mode.toLowerCase();
  const precision = verb.precision ?? 6;
  let digits: string;
  if (mode === 'f') digits = fixed(number, precision);
  else if (mode === 'e') digits = scientific(number, precision);
  else digits = general(number, verb.precision, Math.max(1, precision));
  return ok(signed(verb, number.value < 0, verb.mode === mode ? digits : digits.toUpperCase(), true));
});

const MODES: Readonly<Record<string, Writer>> = {
  t: writeBool,
  b: writeInteger,
  d: writeInteger,
  o: writeInteger,
  x: writeInteger,
  X: writeInteger,
  e: writeFloat,
  E: writeFloat,
  f: writeFloat,
  g: writeFloat,
  G: writeFloat,
  s: writeText((text) => text),
  q: writeText(quoteJson),
};
