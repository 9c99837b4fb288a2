import type { Peers } from '../../exposure/entry.js';
import type { Internet, Reach } from '../../exposure/reach.js';
import type { Family } from '../../net/cidr.js';
import { difference, sizeOf } from '../../net/interval.js';

const NAMES: Readonly<Record<Family, string>> = { ipv4: 'IPv4', ipv6: 'IPv6' };

/** How much of the internet a part of an entry is for, in words; empty where it is for none. */
export function widthOf({ public: parts }: Reach, internet: Internet): string {
  const whole = parts.flatMap(({ space, set }) => (isWhole({ space, set }, internet) ? [nameOf(space)] : []));
  const some = parts.filter((part) => !isWhole(part, internet)).map((part) => partly(part, internet));
  const words = whole.length === 0 ? some : [`the whole internet over ${whole.join(' and ')}`, ...some];
  return words.join(' and ');
}

const nameOf = (space: Peers['space']): string => (space === 'ipv6' ? NAMES.ipv6 : NAMES.ipv4);

function isWhole({ space, set }: Peers, internet: Internet): boolean {
  return (space === 'ipv4' || space === 'ipv6') && difference(internet[space], set).length === 0;
}

function partly({ space, set }: Peers, internet: Internet): string {
  const size = sizeOf(set);
  const noun = `public ${nameOf(space)} address${size === 1n ? '' : 'es'}`;
  if (space === 'ipv6' && size > MANY) return `about 2^${(size - 1n).toString(2).length} ${noun}`;
  const all = sizeOf(space === 'ipv6' ? internet.ipv6 : internet.ipv4);
  const percent = all === 0n ? 0n : (size * 100n) / all;
  return `${withCommas(size)} ${noun}${percent > 0n ? `, ${percent} % of them all` : ''}`;
}

/** More than anybody reads as a number. */
const MANY = 1_000_000n;

const withCommas = (value: bigint): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
