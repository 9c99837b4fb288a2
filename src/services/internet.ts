import type { IntervalSet } from '../net/interval.js';
import { union } from '../net/interval.js';
import { isUnresolvedPeer, type Networks, type PeerSet } from './networks.js';

/** The addresses of the network `internet`, as it is defined here. */
export function internetOf(networks: Networks): { readonly ipv4: IntervalSet; readonly ipv6: IntervalSet } {
  const resolved = networks.resolve('internet');
  return isUnresolvedPeer(resolved) ? { ipv4: [], ipv6: [] } : addressesIn(resolved);
}

/** Of a network that is less some named peers, all that it is made of: nobody knows which addresses those have. */
function addressesIn({ ipv4, ipv6, parts }: PeerSet): { readonly ipv4: IntervalSet; readonly ipv6: IntervalSet } {
  const wholes = parts.map(({ of }) => addressesIn(of));
  return {
    ipv4: wholes.reduce((all, whole) => union(all, whole.ipv4), ipv4),
    ipv6: wholes.reduce((all, whole) => union(all, whole.ipv6), ipv6),
  };
}
