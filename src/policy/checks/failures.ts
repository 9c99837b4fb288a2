import type { ConditionResult } from '../conditions.js';
import type { RuleViolation } from './per-rule.js';

/** What the conditions on one attribute said. */
export interface Judged {
  /** The attribute of the resource. */
  readonly attribute: string;
  /** What it is called, down to the part that was judged: `ingress_acl_entries[0].policy`. */
  readonly name: string;
  readonly result: ConditionResult | undefined;
}

/** One failure a resource: the first attribute that is proved wrong, else the first that cannot be decided. */
export function worstFailure(judged: readonly Judged[]): readonly RuleViolation[] {
  const found = judged.flatMap(({ result, ...where }) => (result ? [failureOf(where, result)] : []));
  const worst = found.find(({ verdict }) => verdict === 'fail') ?? found[0];
  return worst ? [worst] : [];
}

function failureOf({ attribute, name }: Omit<Judged, 'result'>, { verdict, says }: ConditionResult): RuleViolation {
  return {
    verdict,
    attribute,
    says: verdict === 'fail' ? `is not as it should be: ${name} ${says}` : 'may not be as it should',
    remedy: `set ${name} so that it obeys the policy`,
    unknown: verdict === 'open' ? [`${name} ${says}`] : [],
  };
}
