import type { Finding } from '../evaluate/finding.js';
import type { PolicySet } from '../policy/load.js';
import { SUPPRESSION_IDS, UNKNOWN_MODULE } from '../policy/policy.js';
import { isDay } from '../text/date.js';
import { once } from '../text/once.js';
import type { Span } from '../text/span.js';
import type { Attempt, Judged } from './attempt.js';
import { commentsIn } from './comments.js';
import { exceptionsAsAttempts } from './exceptions.js';
import type { SuppressedFinding, Suppression } from './suppression.js';
import { expired, refused, strange, unknownPolicies, unused, withoutReason } from './told.js';

/** What is left when comments and exceptions have silenced what they may. */
export interface Suppressed {
  /** Those of each input that count, in the order of the inputs. */
  readonly byInput: readonly (readonly Finding[])[];
  /** Those about comments and exceptions themselves. */
  readonly told: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** The same, those of each input. */
  readonly suppressedByInput: readonly (readonly SuppressedFinding[])[];
}

/** When and how a run looks. */
export interface Circumstances {
  /** The day in UTC: `2027-01-31`. */
  readonly today: string;
  /** Everything was judged: what silences nothing is of no use. */
  readonly isWhole: boolean;
}

/** Silences what comments and exceptions accept, and tells which of these are not as they should be. */
export function suppress(inputs: readonly Judged[], set: PolicySet, { today, isWhole }: Circumstances): Suppressed {
  const attempts = [...commentsIn(inputs), ...exceptionsAsAttempts(set.exceptions)].map((attempt) =>
    examine(attempt, set, today),
  );
  const byPolicy = new Map<string, Examined[]>();
  for (const each of attempts) {
    for (const id of each.valid) byPolicy.set(id, [...(byPolicy.get(id) ?? []), each]);
  }
  const suppressedByInput = inputs.map((): SuppressedFinding[] => []);
  const byInput = inputs.map((input, at) =>
    input.findings.filter((finding) => {
      const by = (byPolicy.get(finding.policy.id) ?? []).filter(
        ({ attempt }) => attempt.covers(finding, input) === 'yes',
      );
      for (const { used } of by) used.add(finding.policy.id);
      const [first] = by;
      if (first !== undefined) {
        suppressedByInput[at]?.push({ ...finding, suppressed: first.suppression, silencer: first.place() });
      }
      return first === undefined;
    }),
  );
  const idle = isWhole ? attempts.flatMap((each) => idleOf(each, inputs)) : [];
  const told = [...attempts.flatMap((each) => each.told), ...idle];
  return { byInput, told, suppressed: suppressedByInput.flat(), suppressedByInput };
}

interface Examined {
  readonly attempt: Attempt;
  readonly suppression: Suppression;
  /** The policies that it can silence. */
  readonly valid: readonly string[];
  /** Those of them that have silenced something. */
  readonly used: Set<string>;
  /** Where it is; looked up once. */
  place(): Span;
  /** What is wrong with it. */
  readonly told: readonly Finding[];
}

/** What is wrong with an attempt, whatever is found; one without a reason, or that has expired, silences nothing. */
function examine(attempt: Attempt, set: PolicySet, today: string): Examined {
  const { suppression, policies } = attempt;
  const { reason = '', until } = suppression;
  const isExpired = until !== undefined && (!isDay(until) || until < today);
  const isBroken = attempt.strange.length > 0;
  const unknown = policies.filter((id) => !set.isKnown(id));
  const barred = policies.filter((id) => isBarred(id, set));
  const isInForce = (id: string): boolean => id === UNKNOWN_MODULE || set.policies.some((policy) => policy.id === id);
  const told = [
    ...(isBroken ? [strange(attempt)] : []),
    ...(reason === '' ? [withoutReason(attempt)] : []),
    ...(isExpired ? [expired(attempt, until, today)] : []),
    ...(unknown.length > 0 || (policies.length === 0 && !isBroken) ? [unknownPolicies(attempt, unknown, set)] : []),
    ...(barred.length > 0 ? [refused(attempt, barred)] : []),
  ];
  const isValid = !isBroken && reason !== '' && !isExpired;
  const valid = isValid ? policies.filter((id) => isInForce(id) && !barred.includes(id)) : [];
  const place = once(() => attempt.place('whole'));
  return { attempt, suppression: { ...suppression, reason }, valid, used: new Set(), place, told };
}

/** Nothing silences a policy that says so, and what is told about suppressions least of all. */
const isBarred = (id: string, { policies }: PolicySet): boolean =>
  SUPPRESSION_IDS.some((own) => own === id) ||
  policies.some((policy) => policy.id === id && policy.written.suppressible === false);

function idleOf({ attempt, valid, used }: Examined, inputs: readonly Judged[]): readonly Finding[] {
  const idle = valid.filter((id) => !used.has(id));
  return idle.length > 0 && inputs.some((input) => attempt.isIn(input)) ? [unused(attempt, idle)] : [];
}
