import { type TrafficSet, unionOfAll } from '../net/traffic.js';
import type { PreparedCheck, Violation } from '../policy/checks/check-kind.js';
import type { Policy } from '../policy/policy.js';
import { type Applies, applies } from '../policy/select.js';
import type { Scene, Subject } from './views.js';

/** What a policy that may apply says of a group, once for each rule or default, whatever settings the group counts in. */
export const violationsOf = (policy: Policy, { scenes }: Subject): readonly Violation[] =>
  violationsIn(policy, scenes).flatMap((violation) => select(policy, violation) ?? []);

/** Leaves out what the policy does not speak of; where that is not known, nothing is proved. */
function select({ appliesTo }: Policy, violation: Violation): Violation | undefined {
  const { group, rule } = violation;
  const answer: Applies = group ? applies(appliesTo, group, rule) : 'yes';
  if (answer === 'no') return undefined;
  if (answer === 'yes') return violation;
  const reason = 'whether the policy applies depends on the name or the tags of the group, which are not known';
  return { ...violation, verdict: 'open', message: violation.messageIfOpen, unknown: [...violation.unknown, reason] };
}

function violationsIn({ check }: Policy, scenes: readonly Scene[]): readonly Violation[] {
  if (check.judges !== 'exposure') return violationsAnywhere(check, scenes);
  const found = scenes.map((scene) => ({ scene, violations: check.evaluate(scene.view) }));
  const [only] = found;
  if (only === undefined) return [];
  const { attachedTo } = only.scene.setting;
  if (found.length === 1) {
    return attachedTo.length === 0 ? only.violations : only.violations.map((each) => judgedIn(each, only.scene));
  }
  const byCause = new Map<unknown, Seen[]>();
  for (const { scene, violations } of found) {
    for (const violation of violations) {
      const cause = violation.rule ?? violation.traffic[0]?.direction ?? '';
      byCause.set(cause, [...(byCause.get(cause) ?? []), { scene, violation: judgedIn(violation, scene) }]);
    }
  }
  return [...byCause.values()].map((seen) => combined(seen, scenes));
}

/** What is wrong wherever the group is attached, and with whatever groups. */
function violationsAnywhere(check: PreparedCheck, scenes: readonly Scene[]): readonly Violation[] {
  const [first] = scenes;
  if (first === undefined) return [];
  const attachedTo = scenes.flatMap(({ setting }) => setting.attachedTo);
  const violations = check.evaluate(first.view);
  return attachedTo.length === 0 ? violations : violations.map((each) => ({ attachedTo, ...each }));
}

interface Seen {
  readonly scene: Scene;
  readonly violation: Violation;
}

/** A violation in one setting: nothing is proved where it is not known which groups are attached together. */
function judgedIn(violation: Violation, { setting }: Scene): Violation {
  const { attachedTo, isCertain } = setting;
  if (isCertain) return { ...violation, attachedTo };
  const reason = `which groups are attached to ${list(attachedTo)} is not known here`;
  const { messageIfOpen, unknown } = violation;
  return { ...violation, attachedTo, verdict: 'open', message: messageIfOpen, unknown: [...unknown, reason] };
}

/** Proved where it is proved on some interface; it concerns all those where it holds. */
function combined(seen: readonly Seen[], scenes: readonly Scene[]): Violation {
  const gravest = seen.find(({ violation }) => violation.verdict === 'fail') ?? (seen[0] as Seen);
  const { violation } = gravest;
  const attachedTo = seen.flatMap(({ scene }) => scene.setting.attachedTo);
  const reach = reachOf(seen.map((each) => each.violation));
  const spared = scenes
    .filter((scene) => !seen.some((each) => each.scene === scene))
    .flatMap(({ setting }) => setting.attachedTo);
  // Of what is new, it may be let in there as well, and not be new.
  if (spared.length === 0 || gravest.scene.view.before !== undefined) return { ...violation, attachedTo, reach };
  const where = ` (not on ${list(spared)}, because of the other groups there)`;
  return {
    ...violation,
    attachedTo,
    reach,
    message: violation.message + where,
    messageIfOpen: violation.messageIfOpen + where,
  };
}

/** All the traffic that several violations may be about. */
export const reachOf = (violations: readonly Violation[]): TrafficSet =>
  unionOfAll(violations.map(({ reach, traffic }) => reach ?? traffic));

/** A sentence is no place for hundreds of names. */
function list(names: readonly string[]): string {
  const unique = [...new Set(names)];
  const shown = unique.slice(0, 3).join(', ');
  return unique.length > 3 ? `${shown} and ${unique.length - 3} more` : shown;
}
