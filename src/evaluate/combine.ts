import { difference, isEmpty, NO_TRAFFIC, type TrafficSet, union, unionOfAll } from '../net/traffic.js';
import type { Elsewhere, PreparedCheck, Violation } from '../policy/checks/check-kind.js';
import type { Policy } from '../policy/policy.js';
import { type Applies, applies } from '../policy/select.js';
import { few } from '../text/words.js';
import type { Subject, View } from './views.js';

/** What a policy that may apply says of a group, once for each rule or default, whatever settings the group counts in. */
export const violationsOf = (policy: Policy, { views }: Subject): readonly Violation[] =>
  violationsIn(policy, views).flatMap((violation) => select(policy, violation) ?? []);

/** Leaves out what the policy does not speak of; where that is not known, nothing is proved. */
function select({ appliesTo }: Policy, violation: Violation): Violation | undefined {
  const { group, rule } = violation;
  const answer: Applies = group ? applies(appliesTo, group, rule) : 'yes';
  if (answer === 'no') return undefined;
  if (answer === 'yes') return violation;
  const reason = 'whether the policy applies depends on the name or the tags of the group, which are not known';
  return { ...violation, verdict: 'open', message: violation.messageIfOpen(), unknown: [...violation.unknown, reason] };
}

function violationsIn({ check }: Policy, views: readonly View[]): readonly Violation[] {
  if (check.judges !== 'exposure') return violationsAnywhere(check, views);
  const seen = views.flatMap((view) =>
    check.evaluate(view).map((violation): Seen => ({ view, violation: judgedIn(violation, view) })),
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

/** What is wrong wherever the group is attached, and with whatever groups. */
function violationsAnywhere(check: PreparedCheck, views: readonly View[]): readonly Violation[] {
  const [first] = views;
  const violations = first ? check.evaluate(first) : [];
  if (violations.length === 0) return [];
  const attachedTo = views.flatMap((view) => view.attachedTo);
  return attachedTo.length === 0 ? violations : violations.map((each) => ({ attachedTo, ...each }));
}

interface Seen {
  readonly view: View;
  readonly violation: Violation;
}

/** A violation in one setting: nothing is proved where other rules may count than those that are known. */
function judgedIn(violation: Violation, { attachedTo, doubts }: View): Violation {
  if (doubts.length === 0) return attachedTo.length === 0 ? violation : { ...violation, attachedTo };
  const message = violation.messageIfOpen();
  return { ...violation, attachedTo, verdict: 'open', message, unknown: [...violation.unknown, ...doubts] };
}

/** Proved where it is proved on some interface; it concerns those where it is, or else all where it may be so. */
function combined(seen: readonly Seen[], views: readonly View[]): Violation {
  const proved = seen.filter(({ violation }) => violation.verdict === 'fail');
  const counting = proved.length > 0 ? proved : seen;
  // Where the rule itself is not known, that comes first: what else is attached matters when it is.
  const sure = widestOf(counting.filter(({ view }) => view.doubts.length === 0));
  const main = sure ?? (counting[0] as Seen);
  const { violation } = main;
  const aside = asideOf(main, counting, seen, views);
  return {
    ...violation,
    attachedTo: counting.flatMap(({ view }) => view.attachedTo),
    elsewhere: elsewhereThan(violation.traffic, counting, views),
    reach: reachOf(seen.map((each) => each.violation)),
    unknown: sure ? violation.unknown : [...new Set(counting.flatMap((each) => each.violation.unknown))],
    message: violation.message + aside,
    messageIfOpen: () => violation.messageIfOpen() + aside,
  };
}

const isWithin = (part: TrafficSet, whole: TrafficSet): boolean => part === whole || isEmpty(difference(part, whole));

const isSame = (a: TrafficSet, b: TrafficSet): boolean => isWithin(a, b) && isWithin(b, a);

/** The first with more traffic than all that lie within it. */
function widestOf([first, ...others]: readonly Seen[]): Seen | undefined {
  return (
    first &&
    others.reduce(
      (a, b) =>
        isWithin(a.violation.traffic, b.violation.traffic) && !isSame(a.violation.traffic, b.violation.traffic) ? b : a,
      first,
    )
  );
}

/** The traffic in question on what has another one than the sentence names, or none; of several interfaces of one resource, together. */
function elsewhereThan(main: TrafficSet, counting: readonly Seen[], views: readonly View[]): readonly Elsewhere[] {
  const byAddress = new Map<string, TrafficSet>();
  for (const view of views) {
    const traffic = counting.find((each) => each.view === view)?.violation.traffic ?? NO_TRAFFIC;
    for (const address of view.attachedTo) byAddress.set(address, union(byAddress.get(address) ?? NO_TRAFFIC, traffic));
  }
  const bySet = new Map<TrafficSet, string[]>();
  for (const [address, traffic] of byAddress) bySet.set(traffic, [...(bySet.get(traffic) ?? []), address]);
  return [...bySet].flatMap(([traffic, on]) => (isSame(traffic, main) ? [] : [{ on, traffic }]));
}

/** Where it is otherwise than the sentence says, in brackets. */
function asideOf(
  { violation, view: seenIn }: Seen,
  counting: readonly Seen[],
  seen: readonly Seen[],
  views: readonly View[],
): string {
  const conceals = counting.some((each) => each.violation.conceals);
  const { less, different } = conceals ? NOWHERE_ELSE : partly(violation.traffic, counting);
  if (seenIn.before !== undefined) {
    // Of what is new, all of it may be let in there as well, and not be new.
    return inBrackets([
      ...placed('only a part of that is new on', less, ''),
      ...placed('partly other traffic is new on', different, ''),
    ]);
  }
  const perhaps = seen.filter((each) => !counting.includes(each)).map(({ view }) => view);
  const spared = views.filter((view) => view.doubts.length === 0 && !seen.some((each) => each.view === view));
  return inBrackets([
    ...placedWithReason('only a part of that on', less),
    ...placedWithReason('partly other traffic on', different),
    ...placed('perhaps also on', perhaps, ''),
    ...placedWithReason('not on', spared),
  ]);
}

const inBrackets = (where: readonly string[]): string => (where.length === 0 ? '' : ` (${where.join('; ')})`);

/** The interfaces on which the rules that count together leave less of it, or something else. */
interface Partly {
  readonly less: readonly View[];
  readonly different: readonly View[];
}

const NOWHERE_ELSE: Partly = { less: [], different: [] };

function partly(main: TrafficSet, counting: readonly Seen[]): Partly {
  const others = counting.filter(({ view, violation }) => view.doubts.length === 0 && !isSame(violation.traffic, main));
  const less = others.filter(({ violation }) => isWithin(violation.traffic, main));
  const viewsOf = (some: readonly Seen[]): readonly View[] => some.map(({ view }) => view);
  return { less: viewsOf(less), different: viewsOf(others.filter((each) => !less.includes(each))) };
}

const isShared = ({ pool, group }: View): boolean => pool !== group;

const placedWithReason = (how: string, views: readonly View[]): readonly string[] => [
  ...placed(how, views.filter(isShared), ', because of the other groups there'),
  ...placed(
    how,
    views.filter((view) => !isShared(view)),
    ', where no other group is attached',
  ),
];

function placed(how: string, views: readonly View[], why: string): readonly string[] {
  const attachedTo = views.flatMap((view) => view.attachedTo);
  return attachedTo.length === 0 ? [] : [`${how} ${few(attachedTo)}${why}`];
}

/** All the traffic that several violations may be about. */
export const reachOf = (violations: readonly Violation[]): TrafficSet =>
  unionOfAll(violations.map(({ reach, traffic }) => reach ?? traffic));
