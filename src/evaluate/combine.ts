import type { Violation } from '../policy/checks/check-kind.js';
import type { Policy } from '../policy/policy.js';
import { listed } from '../text/words.js';
import type { Subject, View } from './views.js';

/** What a policy says of a group, once for each rule or default, whatever settings the group counts in. */
export function violationsOf(policy: Policy, { views }: Subject): readonly Violation[] {
  if (policy.check.judges !== 'exposure') return violationsAnywhere(policy, views);
  const seen = views.flatMap((view) =>
    policy.check.evaluate(view).map((violation): Seen => ({ view, violation: judgedIn(violation, view) })),
  );
  if (views.length === 1) return seen.map(({ violation }) => violation);
  const byCause = new Map<unknown, Seen[]>();
  for (const each of seen) {
    const { rule, traffic } = each.violation;
    const cause = rule ?? traffic[0]?.direction ?? '';
    byCause.set(cause, [...(byCause.get(cause) ?? []), each]);
  }
  return [...byCause.values()].map((same) => combined(same, views));
}

/** What is written in a rule or a group is the same wherever the group is attached. */
function violationsAnywhere(policy: Policy, views: readonly View[]): readonly Violation[] {
  const [first] = views;
  const violations = first ? policy.check.evaluate(first) : [];
  const attachedTo = views.flatMap((view) => view.attachedTo);
  return violations.length === 0 || attachedTo.length === 0
    ? violations
    : violations.map((violation) => ({ ...violation, attachedTo }));
}

interface Seen {
  readonly view: View;
  readonly violation: Violation;
}

/** A violation in one setting: nothing is proved where other rules may count than those that are known. */
function judgedIn(violation: Violation, { attachedTo, doubts }: View): Violation {
  if (doubts.length === 0) return attachedTo.length === 0 ? violation : { ...violation, attachedTo };
  const { messageIfOpen, unknown } = violation;
  return { ...violation, attachedTo, verdict: 'open', message: messageIfOpen, unknown: [...unknown, ...doubts] };
}

/** Proved where it is proved on some interface; it concerns those where it is, or else all where it may be so. */
function combined(seen: readonly Seen[], views: readonly View[]): Violation {
  const proved = seen.filter(({ violation }) => violation.verdict === 'fail');
  const counting = proved.length > 0 ? proved : seen;
  // Where the rule itself is not known, that comes first: what else is attached matters when it is.
  const sure = counting.find(({ view }) => view.doubts.length === 0);
  const { violation } = sure ?? (counting[0] as Seen);
  const perhaps = seen.filter((each) => !counting.includes(each)).map(({ view }) => view);
  const spared = views.filter((view) => view.doubts.length === 0 && !seen.some((each) => each.view === view));
  const where = [
    ...placed('perhaps also on', perhaps, ''),
    ...placed('not on', spared.filter(isShared), ', because of the other groups there'),
    ...placed(
      'not on',
      spared.filter((view) => !isShared(view)),
      ', where no other group is attached',
    ),
  ];
  const aside = where.length === 0 ? '' : ` (${where.join('; ')})`;
  return {
    ...violation,
    attachedTo: counting.flatMap(({ view }) => view.attachedTo),
    unknown: sure ? violation.unknown : [...new Set(counting.flatMap((each) => each.violation.unknown))],
    message: violation.message + aside,
    messageIfOpen: violation.messageIfOpen + aside,
  };
}

const isShared = ({ pool, group }: View): boolean => pool !== group;

function placed(how: string, views: readonly View[], why: string): readonly string[] {
  const attachedTo = views.flatMap((view) => view.attachedTo);
  return attachedTo.length === 0 ? [] : [`${how} ${listed(attachedTo)}${why}`];
}
