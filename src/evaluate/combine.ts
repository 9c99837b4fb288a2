import type { Violation } from '../policy/checks/check-kind.js';
import type { Policy } from '../policy/policy.js';
import { listed } from '../text/words.js';
import type { Scene, Subject } from './views.js';

/** What a policy says of a group, once for each rule or default, whatever settings the group counts in. */
export function violationsOf(policy: Policy, { scenes }: Subject): readonly Violation[] {
  if (policy.check.judges !== 'exposure') return violationsAnywhere(policy, scenes);
  const found = scenes.map((scene) => ({ scene, violations: policy.check.evaluate(scene.view) }));
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

/** What is written in a rule or a group is the same wherever the group is attached. */
function violationsAnywhere(policy: Policy, scenes: readonly Scene[]): readonly Violation[] {
  const [first] = scenes;
  const violations = first ? policy.check.evaluate(first.view) : [];
  const attachedTo = scenes.flatMap(({ setting }) => setting.attachedTo);
  return violations.length === 0 || attachedTo.length === 0
    ? violations
    : violations.map((violation) => ({ ...violation, attachedTo }));
}

interface Seen {
  readonly scene: Scene;
  readonly violation: Violation;
}

/** A violation in one setting: nothing is proved where other rules may count than those that are known. */
function judgedIn(violation: Violation, { setting }: Scene): Violation {
  const { attachedTo, doubts } = setting;
  if (doubts.length === 0) return { ...violation, attachedTo };
  const { messageIfOpen, unknown } = violation;
  return { ...violation, attachedTo, verdict: 'open', message: messageIfOpen, unknown: [...unknown, ...doubts] };
}

/** Proved where it is proved on some interface; it concerns those where it is, or else all where it may be so. */
function combined(seen: readonly Seen[], scenes: readonly Scene[]): Violation {
  const proved = seen.filter(({ violation }) => violation.verdict === 'fail');
  const counting = proved.length > 0 ? proved : seen;
  // Where the rule itself is not known, that comes first: what else is attached matters when it is.
  const plain = counting.find(({ scene }) => scene.setting.doubts.length === 0);
  const { violation } = plain ?? (counting[0] as Seen);
  const perhaps = seen.filter((each) => !counting.includes(each)).map(({ scene }) => scene);
  const spared = scenes.filter(
    (scene) => scene.setting.doubts.length === 0 && !seen.some((each) => each.scene === scene),
  );
  const where = [
    ...placed('perhaps also on', perhaps, ''),
    ...placed('not on', spared.filter(isShared), ', because of the other groups there'),
    ...placed(
      'not on',
      spared.filter((scene) => !isShared(scene)),
      ', where no other group is attached',
    ),
  ];
  const aside = where.length === 0 ? '' : ` (${where.join('; ')})`;
  return {
    ...violation,
    attachedTo: counting.flatMap(({ scene }) => scene.setting.attachedTo),
    unknown: plain ? violation.unknown : [...new Set(counting.flatMap((each) => each.violation.unknown))],
    message: violation.message + aside,
    messageIfOpen: violation.messageIfOpen + aside,
  };
}

const isShared = ({ setting, view }: Scene): boolean => setting.pool !== view.group;

function placed(how: string, scenes: readonly Scene[], why: string): readonly string[] {
  const attachedTo = scenes.flatMap(({ setting }) => setting.attachedTo);
  return attachedTo.length === 0 ? [] : [`${how} ${listed(attachedTo)}${why}`];
}
