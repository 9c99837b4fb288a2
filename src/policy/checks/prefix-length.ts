import { FAMILIES } from '../../net/cidr.js';
import type { Path, Resolver } from '../resolver.js';

/** Limits on the size of blocks, for each family: `24` or `/24`. */
export interface PrefixLengths {
  readonly ipv4?: number | string;
  readonly ipv6?: number | string;
}

/** Complains about what the schema cannot see: a length written as text that is too long. */
export function checkLengths(limits: PrefixLengths | undefined, path: Path, resolver: Resolver): void {
  for (const family of ['ipv4', 'ipv6'] as const) {
    const limit = limits?.[family];
    const { bits } = FAMILIES[family];
    if (limit !== undefined && prefixLength(limit) > bits) {
      resolver.complain([...path, family], `an ${family === 'ipv4' ? 'IPv4' : 'IPv6'} prefix has at most ${bits} bits`);
    }
  }
}

/** `24` and `/24` are the same. */
export const prefixLength = (limit: number | string): number =>
  typeof limit === 'number' ? limit : Number(limit.slice(1));
