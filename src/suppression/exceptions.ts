import type { Finding } from '../evaluate/finding.js';
import { difference, isEmpty } from '../net/traffic.js';
import type { Exception } from '../policy/exceptions.js';
import type { WrittenException } from '../policy/policy.js';
import { isNamed } from '../policy/select.js';
import type { Attempt } from './attempt.js';

const PARTS = { policy: 'policy', until: 'expires', reason: 'reason', whole: 'address' } as const;

/** The `exceptions` of the configuration. */
export function exceptionsAsAttempts(exceptions: readonly Exception[]): readonly Attempt[] {
  return exceptions.map(attempt);
}

function attempt({ written, accepts, place }: Exception): Attempt {
  const { policy, address, reason, owner, expires } = written;
  /** The first of those that are about it, and that it does not accept. */
  let beyond: Finding | undefined;
  return {
    suppression: { by: 'exception', reason: reason.trim(), until: expires, owner },
    policies: [policy],
    strange: [],
    address,
    about: policy,
    place: (part) => place(PARTS[part]),
    covers(finding, { named }) {
      if (!namesOf(finding).some((name) => isNamed(name, address))) return 'no';
      if (accepts === undefined) return 'yes';
      // What is not about traffic is not bounded by any.
      if (!isEmpty(finding.reach) && isEmpty(difference(finding.reach, accepts(named)))) return 'yes';
      beyond ??= finding;
      return 'partly';
    },
    isIn: () => true,
    idle: () => idle(written, beyond),
  };
}

function idle(
  { policy, address }: WrittenException,
  beyond: Finding | undefined,
): { readonly message: string; readonly remedy: string } {
  const says = (why: string): string => `This exception accepts nothing: ${why}.`;
  if (beyond === undefined) {
    const message = says(`no finding of ${policy} is about ${address}`);
    return { message, remedy: 'take it out, or correct its policy or its address' };
  }
  if (isEmpty(beyond.reach)) {
    const message = says(`what ${policy} finds at ${beyond.address} is no traffic, and only some traffic is accepted`);
    return { message, remedy: 'leave out from, to and traffic: the exception is for the whole finding then' };
  }
  return {
    message: says(
      `what ${policy} finds at ${beyond.address} is more than the traffic that it accepts, and is reported`,
    ),
    remedy: 'narrow the rule to what is accepted here, or take the exception out',
  };
}

/** The rule at fault and its group; of a rule that may be in several groups, none of them will do. */
function namesOf({ rule, group, address }: Finding): readonly string[] {
  const isElsewhere = rule !== undefined && !rule.membership.certain;
  return [address, ...(isElsewhere || group?.address === undefined ? [] : [group.address])];
}
