import type { Json } from '../config/attribute.js';
import type { PortInterval } from '../net/traffic.js';

/** How "all ports" is written. */
export const ALL_PORTS_WRITTEN = '-1/-1';

/**
 * Reads a port range of tcp or udp: two numbers from 1 to 65535 with a slash between (`22/22`), smaller first.
 * Undefined for anything else: the API documents no other form, and what it makes of `0/0` or `443/80` is not documented.
 * Source: AuthorizeSecurityGroup API reference, Permissions.PortRange.
 */
export function parsePortRange(value: Json): PortInterval | undefined {
  if (typeof value !== 'string') return undefined;
  const slash = value.indexOf('/');
  const first = parsePort(value, 0, slash);
  const last = parsePort(value, slash + 1, value.length);
  return first >= 1 && first <= last && last <= 65535 ? { start: first, end: last + 1 } : undefined;
}

/** One to five digits; NaN for anything else. Without a regular expression, because every rule has two of them. */
function parsePort(text: string, from: number, to: number): number {
  if (to <= from || to - from > 5) return Number.NaN;
  let port = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    port = port * 10 + digit;
  }
  return port;
}

/** Says, after the attribute's name, why a port range cannot be used. */
export function describeBadPortRange(value: Json): string {
  const written = JSON.stringify(value);
  const numbers = typeof value === 'string' && /^\d+\/\d+$/.test(value);
  return numbers
    ? `is ${written}, which is outside the documented range (two ports from 1 to 65535, the smaller first)`
    : `is ${written}, which is not a port range such as "22/22"`;
}

/** `22`, `3300-3388`. */
export function formatPorts({ start, end }: PortInterval): string {
  return end - start === 1 ? `${start}` : `${start}-${end - 1}`;
}
