/**
 * A binary number as Terraform computes with: mantissa × 2^exponent, the mantissa odd (or all zero).
 * Terraform's own arithmetic is Go's big.Float, whose precision travels with the number; most are of 512 bits.
 */
export interface BigFloat {
  readonly mantissa: bigint;
  readonly exponent: number;
  readonly precision: number;
}

/** The precision of every number that is written or parsed: 0.1 + 0.2 is 0.3. */
export const FULL_PRECISION = 512;

/** Why a number is not known that Terraform would compute with: nothing in a security group is infinite. */
export const INFINITE = 'the number is infinite';

/** Beyond this many binary digits before or after the point a number is nobody's port: refused, so that no input can stall us. */
const LARGEST_EXPONENT = 16_384;

const bitLength = (value: bigint): number => (value === 0n ? 0 : value.toString(16).length * 4 - leadingZeros(value));

function leadingZeros(value: bigint): number {
  return Math.clz32(Number.parseInt(value.toString(16).charAt(0), 16)) - 28;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** Rounds to the nearest number of that precision, ties to even. */
function round(mantissa: bigint, exponent: number, precision: number): BigFloat {
  if (mantissa === 0n) return { mantissa: 0n, exponent: 0, precision };
  let magnitude = absolute(mantissa);
  let power = exponent;
  const excess = bitLength(magnitude) - precision;
  if (excess > 0) {
    const cut = BigInt(excess);
    const rest = magnitude & ((1n << cut) - 1n);
    const half = 1n << (cut - 1n);
    magnitude >>= cut;
    power += excess;
    if (rest > half || (rest === half && (magnitude & 1n) === 1n)) magnitude += 1n;
  }
  while ((magnitude & 0xffff_ffffn) === 0n) {
    magnitude >>= 32n;
    power += 32;
  }
  while ((magnitude & 1n) === 0n) {
    magnitude >>= 1n;
    power += 1;
  }
  return { mantissa: mantissa < 0n ? -magnitude : magnitude, exponent: power, precision };
}

/** A whole number, exactly. */
export const bigFloatOfInteger = (value: bigint, precision = FULL_PRECISION): BigFloat =>
  round(value, 0, Math.max(precision, 64));

/** A JavaScript number with the precision of a double, as the results of pow() and log() have it in Terraform. */
export function bigFloatOfDouble(value: number): BigFloat {
  let exponent = 0;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    exponent -= 1;
  }
  return round(BigInt(scaled), exponent, 53);
}

/** The nearest JavaScript number. */
export function nearestDouble({ mantissa, exponent }: BigFloat): number {
  const { mantissa: short, exponent: power } = round(mantissa, exponent, 53);
  if (power > 1100) return mantissa < 0n ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (power < -1000) return Number(short) * 2 ** -1000 * 2 ** (power + 1000);
  return Number(short) * 2 ** power;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/;

/** Reads a decimal number such as `22`, `1.5` or `1e3`; undefined where it is none (or far beyond any use). */
export function parseDecimal(text: string): BigFloat | undefined {
  const match = DECIMAL.exec(text);
  if (!match || text.length > 5000) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const tens = Number(power) - fraction.length;
  if (Math.abs(tens) > LARGEST_EXPONENT / 3) return undefined;
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  if (tens >= 0) return round(digits * 10n ** BigInt(tens), 0, FULL_PRECISION);
  return quotient(digits, 10n ** BigInt(-tens), 0, FULL_PRECISION);
}

function quotient(dividend: bigint, divisor: bigint, exponent: number, precision: number): BigFloat {
  const [above, below] = [absolute(dividend), absolute(divisor)];
  const shift = Math.max(0, precision + 2 + bitLength(below) - bitLength(above));
  const scaled = above << BigInt(shift);
  // One more bit that says "and something": a tie that is none must not look like one.
  const whole = (scaled / below) * 2n + (scaled % below === 0n ? 0n : 1n);
  return round(dividend < 0n !== divisor < 0n ? -whole : whole, exponent - shift - 1, precision);
}

function aligned(a: BigFloat, b: BigFloat): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [a.mantissa << BigInt(a.exponent - exponent), b.mantissa << BigInt(b.exponent - exponent), exponent];
}

const wider = (a: BigFloat, b: BigFloat): number => Math.max(a.precision, b.precision);

/** a + b. */
export function addFloats(a: BigFloat, b: BigFloat): BigFloat {
  const [left, right, exponent] = aligned(a, b);
  return round(left + right, exponent, wider(a, b));
}

/** a × b. */
export const multiplyFloats = (a: BigFloat, b: BigFloat): BigFloat =>
  round(a.mantissa * b.mantissa, a.exponent + b.exponent, wider(a, b));

/** a ÷ b; the caller has seen to it that b is not zero. */
export const divideFloats = (a: BigFloat, b: BigFloat): BigFloat =>
  quotient(a.mantissa, b.mantissa, a.exponent - b.exponent, wider(a, b));

/** -a. */
export const negateFloat = (a: BigFloat): BigFloat => ({ ...a, mantissa: -a.mantissa });

/** Negative, zero or positive as a is smaller than, equal to or greater than b. */
export function compareFloats(a: BigFloat, b: BigFloat): number {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The whole part, the fraction cut off. */
export function truncateFloat({ mantissa, exponent }: BigFloat): bigint {
  if (exponent >= 0) return mantissa << BigInt(exponent);
  return mantissa / (1n << BigInt(-exponent));
}

/** Whether there is nothing behind the point. */
export const isWhole = ({ exponent }: BigFloat): boolean => exponent >= 0;

/** Whether a result has left the range that we compute in. */
export const isOutOfRange = ({ mantissa, exponent }: BigFloat): boolean =>
  Math.abs(exponent) + bitLength(absolute(mantissa)) > LARGEST_EXPONENT * 2;

/** The fewest digits that still name this number and no other of its precision, in plain decimal notation. */
export function formatFloat(number: BigFloat): string {
  const { mantissa, exponent, precision } = number;
  if (mantissa === 0n) return '0';
  const sign = mantissa < 0n ? '-' : '';
  if (exponent >= 0 && exponent + bitLength(absolute(mantissa)) <= precision) {
    return sign + (absolute(mantissa) << BigInt(exponent)).toString();
  }
  const { digits, point } = shortestDigits({ ...number, mantissa: absolute(mantissa) });
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (digits.length <= point) return sign + digits + '0'.repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The shortest whole number of tens that lies between the neighbours of a number: what Go's 'f', -1 prints. */
function shortestDigits({ mantissa, exponent, precision }: BigFloat): { digits: string; point: number } {
  // The mantissa with all its bits and one to spare: half a step up or down is then a whole number.
  const shift = precision - bitLength(mantissa) + 1;
  const middle = mantissa << BigInt(shift);
  const power = exponent - shift;
  const scale = (value: bigint): bigint => (power >= 1 ? value << BigInt(power - 1) : value * 5n ** BigInt(1 - power));
  const [low, exact, high] = [scale(middle * 2n - 2n), scale(middle * 2n), scale(middle * 2n + 2n)];
  const inclusive = ((middle >> 1n) & 1n) === 0n;
  const fits = (value: bigint): boolean => (inclusive ? value >= low && value <= high : value > low && value < high);
  const length = exact.toString().length;
  const point = length - Math.max(0, 1 - power);
  for (let kept = 1; kept < length; kept++) {
    const unit = 10n ** BigInt(length - kept);
    const down = exact - (exact % unit);
    const up = down + unit;
    const candidates = exact - down <= up - exact ? [down, up] : [up, down];
    const found = candidates.find(fits);
    if (found === undefined || found === 0n) continue;
    const digits = found.toString();
    return { digits: digits.replace(/0+$/, ''), point: point + digits.length - length };
  }
  return { digits: exact.toString().replace(/0+$/, ''), point };
}
