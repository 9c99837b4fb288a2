import type { Rule } from '../alicloud/rule.js';
import type { SecurityGroup } from '../alicloud/security-group.js';
import type { Resource } from '../config/resource.js';
import type { Policy } from '../policy/policy.js';
import { applies } from '../policy/select.js';

/** How much there was for a policy to judge. */
export interface Scope {
  /** Security groups that the configuration declares. */
  readonly groups: number;
  readonly rules: number;
  /** Resources that are of no group. */
  readonly resources: number;
  /** Why nothing that was found may be wrong all the same, as sentences: groups of which only some rules are known. */
  readonly doubts: readonly string[];
}

/** What there is in an input. */
export interface Judgeable {
  readonly groups: readonly SecurityGroup[];
  readonly resources: readonly Resource[];
}

/** Counts what a policy speaks of, or may speak of. */
export function scopeOf({ appliesTo, check }: Policy, inputs: readonly Judgeable[]): Scope {
  if (check.judges === 'resources') {
    const resources = inputs.flatMap((input) => check.subjects?.(input.resources) ?? []).length;
    return { groups: 0, rules: 0, resources, doubts: [] };
  }
  const { rules: _, ...ofGroups } = appliesTo;
  const groups = inputs.flatMap((input) =>
    input.groups.filter((group) => applies(ofGroups, group, undefined) !== 'no'),
  );
  const elsewhere = groups.filter(({ declared }) => declared === undefined);
  return {
    groups: groups.length - elsewhere.length,
    rules: rulesIn(groups, appliesTo).size,
    resources: 0,
    // A check of rules one by one has seen all that there is of each.
    doubts: check.judges === 'rules' ? [] : [...new Set(elsewhere.map(doubtAbout))],
  };
}

const doubtAbout = ({ address }: SecurityGroup): string =>
  address === undefined
    ? 'Which group some rules belong to is not known here, and neither are its other rules.'
    : `The other rules of ${address} are not known here: judge a configuration or a state that has all of them.`;

/** Every rule once, in however many groups it may be. */
function rulesIn(groups: readonly SecurityGroup[], appliesTo: Policy['appliesTo']): ReadonlySet<Rule> {
  const rules = new Set<Rule>();
  for (const group of groups) {
    for (const { rule, guest } of group.members) {
      if (guest !== true && applies(appliesTo, group, rule) !== 'no') rules.add(rule);
    }
  }
  return rules;
}

/** Whether there was anything to judge: where there was not, that nothing was found says nothing. */
export function isSomething({ check }: Policy, { groups, rules, resources }: Scope): boolean {
  switch (check.judges) {
    case 'resources':
      return resources > 0;
    case 'rules':
      return rules > 0;
    case 'groups':
      return groups > 0;
    case 'exposure':
      return groups + rules > 0;
  }
}
