const ZERO = 48;

/**
 * The number that the digits of a stretch of a text write, NaN where it is empty or has anything else. Plans have tens of thousands of
 * ports and prefix lengths: no regular expression.
 */
export function digitsIn(text: string, from: number, to: number): number {
  if (to <= from) return Number.NaN;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
