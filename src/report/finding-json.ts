import type { Finding } from '../evaluate/finding.js';
import { fingerprint } from '../evaluate/fingerprint.js';
import type { Suppression } from '../suppression/suppression.js';
import { locationOf } from '../text/span.js';

/** A finding as the contract of `-f json` has it. */
export function findingAsJson(finding: Finding, suppressed?: Accepted): object {
  const {
    policy,
    severity,
    verdict,
    message,
    remedy,
    fix,
    address,
    group,
    span,
    related,
    attachedTo,
    traffic,
    witness,
    unknown,
  } = finding;
  return {
    policy: policy.id,
    severity,
    verdict,
    message,
    remedy,
    address,
    group: group?.address ?? null,
    location: locationOf(span),
    related: related.map((each) => ({ message: each.message, location: locationOf(each.span) })),
    attachedTo,
    traffic,
    witness: witness ?? null,
    unknown,
    fingerprint: fingerprint(finding),
    fix: fix ? { location: locationOf(fix.span), text: fix.text } : null,
    suppressed: suppressed ? suppressionAsJson(suppressed) : null,
  };
}

/** Why it does not count, and by what. */
type Accepted = Omit<Suppression, 'by'> & { readonly by: string };

const suppressionAsJson = ({ by, reason, until, owner }: Accepted): object => ({
  by,
  reason,
  until: until ?? null,
  owner: owner ?? null,
});
