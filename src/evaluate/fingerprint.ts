import { nodeCrypto } from '../text/node-crypto.js';
import type { Finding } from './finding.js';

/**
 * The identity of a finding: it survives moved lines and edited values, and is the same whichever way a resource was read. Values take
 * no part in it, so it gives away no sensitive one.
 */
export function fingerprint({ policy, address, rule, traffic, about }: Finding): string {
  // A group can be at fault in both directions, through different defaults.
  const direction = rule === undefined ? (traffic[0]?.direction ?? about ?? '') : '';
  return identityOf('v1', policy.id, address, direction);
}

/** A short text that stands for these together. */
export const identityOf = (...parts: readonly string[]): string =>
  nodeCrypto().createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
