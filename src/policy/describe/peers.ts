import { type Family, toCidrs } from '../../net/cidr.js';
import { intersection as common, difference, type IntervalSet } from '../../net/interval.js';
import type { PeerSpace } from '../../net/traffic.js';

const FEW = 4;

/** Each policy speaks of the same peers of the same rule again. */
const known = new WeakMap<IntervalSet, { readonly space: PeerSpace; readonly text: string }>();

/** Peers as the shortest list of blocks; a long one as a block with holes, or as a number of blocks. */
export function describePeers(space: PeerSpace, peers: IntervalSet): string {
  const before = known.get(peers);
  if (before?.space === space) return before.text;
  const text = inWords(space, peers);
  known.set(peers, { space, text });
  return text;
}

function inWords(space: PeerSpace, peers: IntervalSet): string {
  if (space === 'ipv4' || space === 'ipv6') return describeAddresses(space, peers);
  const prefix = space === 'prefix-list' ? 'prefix-list' : 'security-group';
  const names = peers.map(({ start }) => String(start));
  if (names.includes('')) return space === 'prefix-list' ? 'any prefix list' : 'any security group';
  return names.map((name) => `${prefix}:${name}`).join(', ');
}

function describeAddresses(family: Family, peers: IntervalSet): string {
  const blocks = toCidrs(family, peers, FEW + 1);
  if (blocks.length <= FEW) return blocks.join(', ');
  const around = coveringBlock(family, peers);
  const holes = toCidrs(family, difference([around.interval], peers), FEW + 1);
  if (holes.length <= FEW) return `${around.text} except ${holes.join(', ')}`;
  return toCidrs(family, peers).join(', ');
}

/** The smallest block that holds all of a set. */
function coveringBlock(
  family: Family,
  peers: IntervalSet,
): { readonly interval: IntervalSet[number]; readonly text: string } {
  const first = BigInt(peers[0]?.start ?? 0);
  const last = BigInt(peers.at(-1)?.end ?? 1) - 1n;
  let bits = 0n;
  while (first >> bits !== last >> bits) bits++;
  const start = (first >> bits) << bits;
  const end = start + (1n << bits);
  const interval = family === 'ipv4' ? { start: Number(start), end: Number(end) } : { start, end };
  return { interval, text: toCidrs(family, common([interval], [interval]))[0] ?? '' };
}
