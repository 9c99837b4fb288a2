import type { Finding } from '../evaluate/finding.js';
import { difference, isEmpty } from '../net/traffic.js';
import type { Exception } from '../policy/exceptions.js';
import { isNamed } from '../policy/select.js';
import type { Attempt } from './attempt.js';

const PARTS = { policy: 'policy', until: 'expires', reason: 'reason', whole: 'address' } as const;

/** The `exceptions` of the configuration. */
export function exceptionsAsAttempts(exceptions: readonly Exception[]): readonly Attempt[] {
  return exceptions.map(attempt);
}

function attempt({ written, accepts, place }: Exception): Attempt {
  const { policy, address, reason, owner, expires } = written;
  let exceededAt: string | undefined;
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
      exceededAt ??= finding.address;
      return 'partly';
    },
    isIn: () => true,
    idle: () =>
      exceededAt === undefined
        ? {
            message: `This exception accepts nothing: no finding of ${policy} is about ${address}.`,
            remedy: 'take it out, or correct its address',
          }
        : {
            message: `This exception accepts nothing: what ${policy} finds at ${exceededAt} is more than the traffic that it accepts, and is reported.`,
            remedy: 'narrow the rule to what is accepted here, or take the exception out',
          },
  };
}

/** The rule at fault and its group; of a rule that may be in several groups, none of them will do. */
function namesOf({ rule, group, address }: Finding): readonly string[] {
  const isElsewhere = rule !== undefined && !rule.membership.certain;
  return [address, ...(isElsewhere || group?.address === undefined ? [] : [group.address])];
}
