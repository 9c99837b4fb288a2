import { PREFIX_LIST } from '../../alicloud/prefix-list.js';
import {
  type Fate,
  type Made,
  type Mistake,
  madeBy,
  mistakesIn,
  RULE_MISTAKES,
  tell,
} from '../../alicloud/validity.js';
import { GROUP_MISTAKES, mistakesInGroup } from '../../alicloud/validity-group.js';
import { HOME_MISTAKES, RULES_ALIKE } from '../../alicloud/validity-home.js';
import { INTERFACE_MISTAKES, mistakesInInterfaces } from '../../alicloud/validity-interface.js';
import { LIST_MISTAKES } from '../../alicloud/validity-prefix-list.js';
import type { Resource } from '../../config/resource.js';
import type { CheckKind, PreparedCheck } from './check-kind.js';
import { judgeGroup, judgeResource, judgeRules, type RuleViolation } from './per-rule.js';

/** The name of the check. */
export const VALID = 'valid';

const NOTHING: readonly never[] = [];

/** Whether what is written is what will be: of each rule, or of something else. */
export type Valid = true | { readonly of?: Subject };

type Subject = 'rule' | 'security-group' | 'prefix-list' | 'network-interface';

/** How each kind of thing is judged. */
const SUBJECTS: Readonly<Record<Subject, Omit<PreparedCheck, 'kind'>>> = {
  rule: {
    judges: 'rules',
    evaluate: (view) =>
      judgeRules(view, (rule) => violationsOf(mistakesIn({ rule, group: view.group, declaredAt: view.declaredAt }))),
  },
  'security-group': {
    judges: 'groups',
    evaluate: (view) => judgeGroup(view, (group) => violationsOf(mistakesInGroup(group))),
  },
  'prefix-list': {
    judges: 'resources',
    resourceTypes: [PREFIX_LIST],
    evaluate: () => NOTHING,
    subjects: prefixListsIn,
    evaluateAll: (resources) =>
      prefixListsIn(resources).flatMap((list) =>
        violationsOf(madeBy(LIST_MISTAKES, list)).map((found) => judgeResource(list, found)),
      ),
  },
  'network-interface': {
    judges: 'resources',
    evaluate: () => NOTHING,
    subjects: (resources) => mistakesInInterfaces(resources).map(({ resource }) => resource),
    evaluateAll: (resources) =>
      mistakesInInterfaces(resources).flatMap(({ resource, made }) =>
        violationsOf(made).map((found) => judgeResource(resource, found)),
      ),
  },
};

function prefixListsIn(resources: readonly Resource[]): readonly Resource[] {
  return resources.filter(({ type }) => type === PREFIX_LIST);
}

export const valid: CheckKind<Valid> = {
  summary: 'The provider and the API would take each rule (or whatever `of` names) as it is written.',
  judgedOn: 'each rule; with `of`, each security group, prefix list or network interface',
  schema: {
    anyOf: [
      { enum: [true] },
      {
        type: 'object',
        additionalProperties: false,
        properties: { of: { enum: Object.keys(SUBJECTS), description: 'Whose mistakes; left out: of each rule' } },
      },
    ],
  },
  details: () =>
    [
      ABOUT,
      table('rules', [...RULE_MISTAKES, ...HOME_MISTAKES, ...RULES_ALIKE]),
      table('groups (`of: security-group`)', GROUP_MISTAKES),
      table('prefix lists (`of: prefix-list`)', LIST_MISTAKES),
      table('what is attached to network interfaces (`of: network-interface`)', INTERFACE_MISTAKES),
    ].join('\n'),

  prepare(options) {
    const { of = 'rule' } = options === true ? {} : options;
    return { kind: VALID, ...SUBJECTS[of] };
  },
};

/** All the mistakes of one resource are one finding: it is wrong where one is known to be. */
function violationsOf(mistakes: readonly Made[]): readonly RuleViolation[] {
  const inOrder = FATES_IN_ORDER.flatMap((fate) => mistakes.filter((made) => made.fate === fate));
  const [first] = inOrder;
  if (first === undefined) return NOTHING;
  const remedy = [...new Set(inOrder.map(({ fix }) => fix))].join('; ');
  const { attribute } = first;
  // Of several mistakes, correcting one makes nothing right.
  const meant = inOrder.length === 1 ? first.meant : undefined;
  const found = { attribute, remedy, isRemedyExact: true, ...(meant === undefined ? {} : { meant }) };
  if (first.fate !== 'not verified') return [{ ...found, verdict: 'fail', says: sentenceOf(inOrder) }];
  const unknown = inOrder.map(({ says }) => says);
  return [{ ...found, verdict: 'open', says: 'may fail at apply or be silently changed', unknown }];
}

/** What comes first keeps the rest from happening. */
const FATES_IN_ORDER: readonly Fate[] = [
  'fails at plan',
  'fails at plan or apply',
  'fails at apply',
  'changed',
  'not verified',
];

/** What becomes of a resource, mistakes of one fate together, and how policies on exposure judge it where it is not what is written. */
function sentenceOf(mistakes: readonly Made[]): string {
  let text = '';
  let before: Fate | undefined;
  for (const made of mistakes) {
    const between = before === undefined ? '' : before === 'changed' ? '; it also ' : '; without that, it ';
    text += made.fate === before ? `; ${made.says}` : `${between}${tell(made)}`;
    before = made.fate;
  }
  const judged = mistakes.flatMap((made) => (made.fate === 'changed' ? [] : (made.judged ?? [])));
  return judged.length === 0 ? text : `${text} (for exposure ${[...new Set(judged)].join(' and ')})`;
}

const ABOUT = `Kept apart from exposure: what fails at apply is not open, and what is silently changed may be.

* \`fail\` is said where the provider's source or the API's documents say that a value is rejected or changed, \`open\` where they do not say
  what becomes of it.
* A value that is not known is no reason for a finding: it only may be wrong, as every value may.
* What has an identity in a plan or a state is in the cloud: it was accepted, and only what the provider changes is told of it.
* All mistakes of one rule are one finding. Where a policy tells them, the warnings about them are left out.
`;

const FATES = {
  'fails at plan': 'rejected at plan',
  'fails at plan or apply': 'rejected at plan; an empty text, or all of it by a provider older than 1.202.0, at apply',
  'fails at apply': 'rejected at apply',
  changed: 'silently changed',
  'not verified': 'not documented: `open`',
};

function table(subject: string, mistakes: readonly Omit<Mistake<never>, 'find'>[]): string {
  const cell = (text: string): string => text.replace(/\|/g, '\\|');
  const rows = mistakes.map(({ what, fate, source }) => `| ${cell(what)} | ${FATES[fate]} | ${cell(source)} |`);
  return [
    `Mistakes in ${subject}:`,
    '',
    '| written | becomes of it | source |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
