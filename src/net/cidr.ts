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
  const match = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(text);
  if (!match) return undefined;
  const [, address = '', length] = match;
  const family: Family = address.includes(':') ? 'ipv6' : 'ipv4';
  const { bits } = FAMILIES[family];
  const prefixLength = length === undefined ? bits : Number(length);
  if (prefixLength > bits) return undefined;
  const value = family === 'ipv4' ? parseIpv4(address) : parseIpv6(address);
  if (value === undefined) return undefined;
  const size = 1n << BigInt(bits - prefixLength);
  const start = (BigInt(value) / size) * size;
  return { family, prefixLength, addresses: block(family, start, start + size), canonical: start === BigInt(value) };
}

function block(family: Family, start: bigint, end: bigint): Interval {
  return family === 'ipv4' ? { start: Number(start), end: Number(end) } : { start, end };
}

function parseIpv4(text: string): number | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255))
    return undefined;
  return parts.reduce((value, part) => value * 256 + Number(part), 0);
}

function parseIpv6(text: string): bigint | undefined {
  const halves = withoutDottedTail(text)?.split('::');
  if (halves === undefined || halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const written = [...(head ?? []), ...(tail ?? [])];
  if (!written.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  if (tail === undefined ? written.length !== 8 : written.length > 7) return undefined;
  const zeros = Array.from({ length: 8 - written.length }, () => '0');
  const groups = [...(head ?? []), ...(tail === undefined ? [] : zeros), ...(tail ?? [])];
  return groups.reduce((value, group) => (value << 16n) + BigInt(`0x${group}`), 0n);
}

/** `::ffff:192.0.2.1` writes its last 32 bits as an IPv4 address. */
function withoutDottedTail(text: string): string | undefined {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (!dotted) return text.includes('.') ? undefined : text;
  const value = parseIpv4(dotted[2] ?? '');
  if (value === undefined) return undefined;
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
