import { nodeCrypto } from '../text/node-crypto.js';
import type { Finding } from './finding.js';

/**
 * The identity of a finding: it survives moved lines and edited values, and is the same whichever way a resource was read. Values take
 * no part in it, so it gives away no sensitive one.
 */
export function fingerprint({ policy, address, rule, traffic, about }: Finding): string {
  // A group can be at fault in both directions, through different defaults.
  const direction = rule === undefined ? (traffic[0]?.direction ?? about ?? '') : '';
  return nodeCrypto()
    .createHash('sha256')
    .update(['v1', policy.id, address, direction].join('\n'))
    .digest('hex')
    .slice(0, 32);
}
