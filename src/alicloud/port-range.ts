import type { Json } from '../config/attribute.js';
import { digitsIn } from '../net/digits.js';
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
  // Five digits at most, leading zeros among them.
  if (slash > 5 || value.length - slash > 6) return undefined;
  const first = digitsIn(value, 0, slash);
  const last = digitsIn(value, slash + 1, value.length);
  return first >= 1 && first <= last && last <= 65535 ? { start: first, end: last + 1 } : undefined;
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
