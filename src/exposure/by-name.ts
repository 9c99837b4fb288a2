import type { Exposure, Exposures } from '../alicloud/exposure.js';
import { isOfNamed, restrict } from '../net/traffic.js';

/**
 * What rules that name a group let in, under the name of the group alone: the addresses of its members, which are known of some, would
 * say the same again.
 */
export function byName({ lower, upper }: Exposures): Exposures {
  const named = lower.map(listed);
  return { lower: named, upper: upper === lower ? named : upper.map(listed) };
}

function listed(exposure: Exposure): Exposure {
  const { by, traffic } = exposure;
  if (typeof by === 'string' || by.peers.length !== 1 || by.peers[0]?.kind !== 'security-group') return exposure;
  return { by, traffic: restrict(traffic, isOfNamed) };
}
