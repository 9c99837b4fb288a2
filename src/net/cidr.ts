import { digitsIn } from './digits.js';
import { type Interval, type IntervalSet, intervalSet } from './interval.js';

export type Family = 'ipv4' | 'ipv6';

/** An address block as somebody wrote it, and the addresses it stands for: host bits change nothing. */
export interface Cidr {
  readonly family: Family;
  readonly prefixLength: number;
  readonly addresses: Interval;
  /** The block starts where it is written: `10.0.0.0/8`, not `10.1.2.3/8`. */
  readonly canonical: boolean;
}

export const FAMILIES: Readonly<Record<Family, { readonly bits: number; readonly everything: IntervalSet }>> = {
  ipv4: { bits: 32, everything: [{ start: 0, end: 2 ** 32 }] },
  ipv6: { bits: 128, everything: [{ start: 0n, end: 1n << 128n }] },
};

/** Reads `10.0.0.0/8`, `2001:db8::/32` or a bare address (a block of one); undefined for anything else. */
export function parseCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const family: Family = address.includes(':') ? 'ipv6' : 'ipv4';
  const { bits } = FAMILIES[family];
  const prefixLength = slash < 0 ? bits : parseLength(text.slice(slash + 1));
  if (prefixLength === undefined || prefixLength > bits) return undefined;
  return family === 'ipv4' ? ipv4Block(address, prefixLength) : ipv6Block(address, prefixLength);
}

/** Up to three digits without a leading zero. */
function parseLength(text: string): number | undefined {
  if (text.length > 3 || (text.length > 1 && text.startsWith('0'))) return undefined;
  const length = digitsIn(text, 0, text.length);
  return Number.isNaN(length) ? undefined : length;
}

function ipv4Block(address: string, prefixLength: number): Cidr | undefined {
  const value = parseIpv4(address);
  if (value === undefined) return undefined;
  const size = 2 ** (32 - prefixLength);
  const start = value - (value % size);
  return { family: 'ipv4', prefixLength, addresses: { start, end: start + size }, canonical: start === value };
}

function ipv6Block(address: string, prefixLength: number): Cidr | undefined {
  const value = parseIpv6(address);
  if (value === undefined) return undefined;
  const size = IPV6_SIZES[prefixLength] ?? 1n;
  const start = value & (IPV6_MASKS[prefixLength] ?? 0n);
  return { family: 'ipv6', prefixLength, addresses: { start, end: start + size }, canonical: start === value };
}

/** How many addresses a block of each prefix length has. */
const IPV6_SIZES: readonly bigint[] = Array.from({ length: 129 }, (_, length) => 1n << BigInt(128 - length));

/** The bits of an address that a prefix of each length fixes. */
const IPV6_MASKS: readonly bigint[] = IPV6_SIZES.map((size) => (1n << 128n) - size);

const ZERO = 48;
const DOT = 46;

// Both parsers go through a text once, without regular expressions or lists: plans have tens of thousands of addresses.

function parseIpv4(text: string): number | undefined {
  let value = 0;
  let parts = 0;
  let part = 0;
  let digits = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : DOT;
    if (code === DOT) {
      // A leading zero is octal to some readers and decimal to others.
      if (digits === 0 || part > 255 || (digits > 1 && text.charCodeAt(at - digits) === ZERO)) return undefined;
      value = value * 256 + part;
      parts++;
      part = 0;
      digits = 0;
      continue;
    }
    if (code < ZERO || code > ZERO + 9 || ++digits > 3) return undefined;
    part = part * 10 + code - ZERO;
  }
  return parts === 4 ? value : undefined;
}

function parseIpv6(text: string): bigint | undefined {
  const written = withoutDottedTail(text);
  if (written === undefined) return undefined;
  const gap = written.indexOf('::');
  if (gap < 0) {
    const groups = parseGroups(written);
    return groups?.length === 8 ? joined(groups) : undefined;
  }
  const head = parseGroups(written.slice(0, gap));
  const tail = parseGroups(written.slice(gap + 2));
  if (head === undefined || tail === undefined || head.length + tail.length > 7) return undefined;
  while (head.length + tail.length < 8) head.push(0);
  return joined([...head, ...tail]);
}

/** Three groups fit into a number exactly, and numbers are much faster to add up. */
function joined(groups: readonly number[]): bigint {
  const last = (groups[6] ?? 0) * 65536 + (groups[7] ?? 0);
  return (BigInt(threeFrom(groups, 0)) << 80n) + (BigInt(threeFrom(groups, 3)) << 32n) + BigInt(last);
}

const threeFrom = (groups: readonly number[], at: number): number =>
  ((groups[at] ?? 0) * 65536 + (groups[at + 1] ?? 0)) * 65536 + (groups[at + 2] ?? 0);

/** `2001:db8` as numbers; undefined where a group is not up to four hexadecimal digits. */
function parseGroups(text: string): number[] | undefined {
  const groups: number[] = [];
  if (text === '') return groups;
  let group = 0;
  let digits = 0;
  for (let at = 0; at <= text.length; at++) {
    const digit = at < text.length ? hexDigit(text.charCodeAt(at)) : undefined;
    if (digit !== undefined) {
      if (++digits > 4) return undefined;
      group = group * 16 + digit;
      continue;
    }
    if (digits === 0 || (at < text.length && text.charCodeAt(at) !== COLON)) return undefined;
    groups.push(group);
    group = 0;
    digits = 0;
  }
  return groups;
}

const COLON = 58;

function hexDigit(code: number): number | undefined {
  if (code >= ZERO && code <= ZERO + 9) return code - ZERO;
  // Setting this bit makes a letter small.
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : undefined;
}

/** `::ffff:192.0.2.1` writes its last 32 bits as an IPv4 address. */
function withoutDottedTail(text: string): string | undefined {
  if (!text.includes('.')) return text;
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const value = parseIpv4(dotted?.[2] ?? '');
  if (dotted === null || value === undefined) return undefined;
  return `${dotted[1]}${Math.floor(value / 65536).toString(16)}:${(value % 65536).toString(16)}`;
}

/** An address as people write it; IPv6 as RFC 5952 has it. */
export function formatAddress(family: Family, value: bigint): string {
  if (family === 'ipv4') return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
  const groups = Array.from({ length: 8 }, (_, i) => Number((value >> BigInt(112 - 16 * i)) & 0xffffn));
  const gap = longestZeros(groups);
  const hex = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(':');
  if (gap === undefined) return hex(groups);
  return `${hex(groups.slice(0, gap.start))}::${hex(groups.slice(gap.end))}`;
}

/** The first of the longest runs of two or more zero groups: what RFC 5952 writes as `::`. */
function longestZeros(groups: readonly number[]): { start: number; end: number } | undefined {
  let best: { start: number; end: number } | undefined;
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (groups[end] === 0) end++;
    if (end - start >= 2 && end - start > (best ? best.end - best.start : 0)) best = { start, end };
    if (end > start) start = end;
  }
  return best;
}

/** The fewest blocks that hold exactly these addresses, lowest first; at most `limit` of them. */
export function toCidrs(family: Family, set: IntervalSet, limit = Number.POSITIVE_INFINITY): readonly string[] {
  const { bits } = FAMILIES[family];
  const blocks: string[] = [];
  for (const interval of set) {
    let start = BigInt(interval.start);
    const end = BigInt(interval.end);
    while (start < end) {
      if (blocks.length >= limit) return blocks;
      let free = 0;
      while (free < bits && (start >> BigInt(free)) % 2n === 0n && start + (1n << BigInt(free + 1)) <= end) free++;
      blocks.push(`${formatAddress(family, start)}/${bits - free}`);
      start += 1n << BigInt(free);
    }
  }
  return blocks;
}

/** The addresses of several blocks of one family. */
export function addressesOf(family: Family, blocks: readonly Cidr[]): IntervalSet {
  return intervalSet(blocks.filter((cidr) => cidr.family === family).map((cidr) => cidr.addresses));
}
