import type { Diagnostic } from '../config/diagnostic.js';
import { PREFIX } from './pack.js';
import type { Policy, WrittenConfig } from './policy.js';
import type { Checked } from './policy-file.js';
import type { WrittenRegion } from './region.js';

/**
 * Warns where policies of several shipped packs say, each on its own, what every security group may accept: only what all of them allow
 * would pass, and nobody means that who uses a pack for web servers and one for databases.
 */
export function checkEnvelopes(
  policies: readonly Policy[],
  config: Checked<WrittenConfig> | undefined,
): readonly Diagnostic[] {
  const narrowed = new Set((config?.file.overrides ?? []).flatMap((override) => Object.keys(override.policies)));
  const envelopes = policies.filter(
    ({ id, check, origin, appliesTo }) =>
      check.kind === 'allow-only' &&
      origin.from.startsWith(PREFIX) &&
      Object.keys(appliesTo).length === 0 &&
      !narrowed.has(id),
  );
  return envelopes.flatMap((policy, index): readonly Diagnostic[] => {
    const other = envelopes
      .slice(0, index)
      .find((each) => each.origin.from !== policy.origin.from && meet(each, policy));
    if (other === undefined) return [];
    const message = `${other.id} (${other.origin.from}) and ${policy.id} (${policy.origin.from}) are both for every security group, so that each finds what only the other one allows: say which groups each is for, with applies-to under policies`;
    return [{ level: 'warning', message, ...(config ? { span: config.place(['extends'], 'key') } : {}) }];
  });
}

/** Whether two envelopes are about the same direction. */
const meet = (a: Policy, b: Policy): boolean =>
  regionsOf(a).some(({ direction }) => regionsOf(b).some((other) => other.direction === direction));

const regionsOf = ({ written }: Policy): readonly WrittenRegion[] =>
  (written['allow-only'] ?? []) as readonly WrittenRegion[];
