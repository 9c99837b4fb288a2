/** A number as fraction × 2^exponent, the fraction from 0.5 up to 1. */
function split(value: number): readonly [number, number] {
  if (value === 0 || !Number.isFinite(value)) return [value, 0];
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(value))) + 1);
  let fraction = value * 2 ** -exponent;
  while (Math.abs(fraction) < 0.5) {
    fraction *= 2;
    exponent -= 1;
  }
  while (Math.abs(fraction) >= 1) {
    fraction /= 2;
    exponent += 1;
  }
  return [fraction, exponent];
}

const scale = (value: number, exponent: number): number =>
  exponent > 1000
    ? value * 2 ** 1000 * 2 ** (exponent - 1000)
    : exponent < -1000
      ? value * 2 ** -1000 * 2 ** (exponent + 1000)
      : value * 2 ** exponent;

/** value ^ power, down to the last bit as Go's math.Pow computes it: by repeated squaring. */
export function powerOf(value: number, power: number): number {
  const size = Math.abs(power);
  if (value === 0 || size === 0.5 || !(size < 2 ** 31)) return value ** power;
  let whole = Math.trunc(size);
  let rest = size - whole;
  if (rest > 0.5) {
    rest -= 1;
    whole += 1;
  }
  if (rest !== 0 && value < 0) return Number.NaN;
  let result = rest === 0 ? 1 : Math.exp(rest * Math.log(value));
  let exponent = 0;
  let [fraction, doublings] = split(value);
  for (let left = whole; left !== 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) {
      result *= fraction;
      exponent += doublings;
    }
    fraction *= fraction;
    doublings *= 2;
    if (fraction < 0.5) {
      fraction += fraction;
      doublings -= 1;
    }
  }
  return power < 0 ? scale(1 / result, -exponent) : scale(result, exponent);
}
