import { attributeOrDefault, GROUP_ATTRIBUTES, RULE_ATTRIBUTES } from '../../alicloud/schema.js';
import { writtenAttribute } from '../../alicloud/written.js';
import type { Resource } from '../../config/resource.js';
import { suggest } from '../../text/suggest.js';
import { type ConditionJudge, type Conditions, conditionsSchema, prepareConditions } from '../conditions.js';
import type { CheckKind } from './check-kind.js';
import { worstFailure } from './failures.js';
import { judgeGroup, judgeRules, type RuleViolation } from './per-rule.js';

/** Conditions by attribute; `of` says whose attributes. */
export interface Attributes {
  readonly of?: 'rule' | 'security-group';
  readonly [attribute: string]: Conditions | 'rule' | 'security-group' | undefined;
}

export const attributes: CheckKind<Attributes> = {
  summary: 'Attributes of each rule (with `of: security-group`, of each group) obey conditions.',
  judgedOn: 'each rule or each security group of the configuration',
  schema: {
    type: 'object',
    minProperties: 1,
    properties: { of: { enum: ['rule', 'security-group'], description: 'Whose attributes; left out: of each rule' } },
    additionalProperties: conditionsSchema,
  },

  prepare(options, resolver) {
    const { of = 'rule', ...conditions } = options;
    const judges = Object.entries(conditions).flatMap(([name, wanted]): [string, ConditionJudge][] =>
      typeof wanted === 'object' ? [[name, prepareConditions(wanted, resolver, [name])]] : [],
    );
    const known = of === 'rule' ? RULE_ATTRIBUTES : GROUP_ATTRIBUTES;
    for (const name of Object.keys(conditions)) {
      if (known.some((each) => each === name)) continue;
      const near = suggest(name, known);
      const hint = near ? `did you mean "${near}"?` : `known are ${known.join(', ')}`;
      resolver.complain([name], `a ${of === 'rule' ? 'rule' : 'security group'} has no attribute "${name}"`, hint);
    }
    if (judges.length === 0) resolver.complain([], 'no attribute is named: nothing would be judged');
    return {
      kind: 'attributes',
      judges: of === 'rule' ? 'rules' : 'groups',
      evaluate: (view) =>
        of === 'rule'
          ? judgeRules(view, ({ resource }) => failures(resource, judges))
          : judgeGroup(view, (resource) => failures(resource, judges)),
    };
  },
};

type Judges = readonly (readonly [string, ConditionJudge])[];

const failures = (resource: Resource, judges: Judges): readonly RuleViolation[] =>
  worstFailure(
    judges.map(([name, judge]) => ({
      attribute: name,
      name,
      result: judge(writtenAttribute(resource, name), attributeOrDefault(resource, name)),
    })),
  );
