import type { Anomaly, AnomalyKind } from '../../alicloud/anomaly.js';
import { isSensitive, type Rule } from '../../alicloud/rule.js';
import type { Hop } from '../../text/span.js';
import { shortList } from '../../text/words.js';

/** What is wrong with a rule beside others, in words: what it is, what to do, and where the others are. */
export interface DescribedAnomaly {
  readonly message: string;
  readonly remedy: string;
  readonly involved: readonly Hop[];
}

/** Says it without naming the rules that cause it where that would tell what must not be printed. */
export function describeAnomaly({ kind, rule, by }: Anomaly): DescribedAnomaly {
  // A duplicate has the same secrets as its twin, which tells nothing of them.
  const hides = kind !== 'duplicate' && [rule, ...by].some(isSensitive);
  const { says, remedy } = SENTENCES[kind](rule, hides ? HIDDEN : visible(by), by);
  return { message: `${rule.address} ${says}`, remedy, involved: hides ? [] : by.map(hopTo) };
}

/** The causes as the subject of a clause. */
interface Subject {
  readonly names: string;
  readonly isOne: boolean;
}

const visible = (by: readonly Rule[]): Subject => ({
  names: shortList(by.map(({ address }) => address)),
  isOne: by.length === 1,
});

const HIDDEN: Subject = { names: 'other rules (they would tell a sensitive value if they were named)', isOne: false };

type Sentence = (
  rule: Rule,
  subject: Subject,
  by: readonly Rule[],
) => { readonly says: string; readonly remedy: string };

const SENTENCES: Readonly<Record<AnomalyKind, Sentence>> = {
  duplicate: (rule, { names }, by) => ({
    says: `is a duplicate of ${names}: it matches the same traffic and does the same`,
    remedy: `delete ${rule.address}${by.some((other) => haveSamePriority(rule, other)) ? ONE_RULE : ''}`,
  }),
  'ineffective-drop': dropsNothing,
  contradiction: (rule, subject) =>
    isKnownAs(rule, 'drop') ? dropsNothing(rule, subject) : acceptsNothing(rule, subject),
  shadowed: (rule, { names, isOne }, by) => ({
    says: `does nothing: ${names} ${isOne ? 'is stronger and matches' : 'are stronger and together match'} all of its traffic${actionsOf(rule, by)}`,
    remedy: `delete ${rule.address}, or see to it that its priority number is smaller than ${isOne ? 'that of the other' : 'those of the others'} if it is meant to decide`,
  }),
  redundant: (rule, { names, isOne }) => ({
    says: `is redundant: ${names} ${isOne ? 'accepts' : 'together accept'} all that it lets in`,
    remedy: `delete ${rule.address}`,
  }),
  'same-priority-conflict': (_, { names, isOne }) => ({
    says: `has the same priority as ${names} and shares traffic with ${isOne ? 'it: there the drop wins' : 'them: there the drops win'}`,
    remedy: 'give one of them another priority, so that it is written down which one is to win',
  }),
};

/**
 * The API adds no second rule that is the same as another one, and the provider gives both resources the same id.
 * Sources: AuthorizeSecurityGroup; provider resource_alicloud_security_group_rule.go.
 */
const ONE_RULE =
  '; where both are applied already, forget it instead (terraform state rm, then delete the block): both may stand for one rule in the cloud, and destroying one takes it away';

function dropsNothing(rule: Rule, { names, isOne }: Subject): ReturnType<Sentence> {
  return {
    says: `drops nothing: ${names} ${isOne ? 'accepts' : 'together accept'} all of its traffic first`,
    remedy: `give ${rule.address} a priority number that is no larger than theirs if it is meant to drop, or delete it`,
  };
}

function acceptsNothing(rule: Rule, { names, isOne }: Subject): ReturnType<Sentence> {
  return {
    says: `accepts nothing: ${names} ${isOne ? 'is stronger, drops, and matches' : 'are stronger, drop, and together match'} all of its traffic`,
    // No number is smaller than 1, which the drops may have: theirs can be made larger.
    remedy: `delete ${rule.address}, or see to it that its priority number is smaller than ${isOne ? 'that of the drop' : 'those of the drops'} if it is meant to accept`,
  };
}

/** Whether the stronger rules do what the rule would have done. */
function actionsOf(rule: Rule, by: readonly Rule[]): string {
  const { action } = rule;
  if (action.state === 'unknown' || by.some((other) => other.action.state === 'unknown')) return '';
  const same = by.filter((other) => isKnownAs(other, action.value)).length;
  if (same === by.length) return `, with the same action (${action.value})`;
  if (same > 0) return ', some of them with the other action';
  return `, with the other action (${action.value === 'accept' ? 'drop' : 'accept'})`;
}

const isKnownAs = ({ action }: Rule, value: 'accept' | 'drop'): boolean =>
  action.state === 'known' && action.value === value;

const haveSamePriority = ({ priority: a }: Rule, { priority: b }: Rule): boolean =>
  a.state === 'known' && b.state === 'known' && a.value === b.value;

function hopTo({ address, action, priority, resource }: Rule): Hop {
  const does = action.state === 'known' ? `${action.value}s` : 'is stronger';
  const at = priority.state === 'known' && !priority.sensitive ? ` at priority ${priority.value}` : '';
  return { message: `${address} ${does}${at}`, span: resource.span };
}
