import type { Exposure } from '../alicloud/exposure.js';
import type { SecurityGroup } from '../alicloud/security-group.js';

/**
 * Of what is accepted for certain if every rule is where it may be, what really is: a rule that may be in another group accepts nothing
 * for certain in this one. The group that stands for all others has its rules for certain.
 */
export function certainIn({ address, members }: SecurityGroup, lower: readonly Exposure[]): readonly Exposure[] {
  const doubtful = new Set(members.flatMap(({ rule, certain }) => (certain ? [] : [rule])));
  if (address === undefined || doubtful.size === 0) return lower;
  return lower.filter(({ by }) => typeof by === 'string' || !doubtful.has(by));
}
