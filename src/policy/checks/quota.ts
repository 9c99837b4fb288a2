import { asReferences, asRules, type Count, type Counted, countedAgain, countOf } from '../../alicloud/count.js';
import type { Setting } from '../../alicloud/interface.js';
import type { Rule } from '../../alicloud/rule.js';
import type { SecurityGroup } from '../../alicloud/security-group.js';
import { NO_TRAFFIC } from '../../net/traffic.js';
import { shortList } from '../../text/words.js';
import type { CheckKind, GroupView, Violation } from './check-kind.js';

/** How many rules there may be. */
export interface Quota {
  readonly 'rules-per-group'?: number;
  readonly 'rules-per-interface'?: number;
  readonly 'group-references'?: number;
}

const limit = (description: string) => ({ type: 'integer', minimum: 1, description });

export const quota: CheckKind<Quota> = {
  summary:
    "Rules are no more than a limit. One with a prefix list counts as the list's max_entries, whatever is on it.",
  judgedOn: 'each group, and each network interface with all the groups that are attached to it',
  schema: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: {
      'rules-per-group': limit('The most rules of a group, both directions together'),
      'rules-per-interface': limit('The most rules of all groups together that are attached to a network interface'),
      'group-references': limit('The most rules of a group that have a security group as peer'),
    },
  },

  prepare: (options) => ({ kind: 'quota', judges: 'groups', evaluate: (view) => judge(view, options) }),
};

/** One thing that is too much, or may be, as a sentence without its subject. */
interface Excess {
  readonly verdict: Violation['verdict'];
  readonly says: string;
  readonly mayBe: string;
  readonly remedy: string;
  readonly unknown: readonly string[];
  readonly attachedTo?: readonly string[];
}

function judge(view: GroupView, options: Quota): readonly Violation[] {
  const { group } = view;
  // The group that stands for any has no rules of its own.
  if (group.address === undefined) return [];
  const found = [
    ...perGroup(view, options['rules-per-group'], WORDS.rules),
    ...perInterface(view, options['rules-per-interface']),
    ...perGroup(view, options['group-references'], WORDS.references),
  ].map((excess) => soften(excess, group));
  const proved = found.filter(({ verdict }) => verdict === 'fail');
  return found.length === 0 ? [] : [violationOf(group, proved.length > 0 ? proved : found)];
}

interface Words {
  readonly counted: Counted;
  readonly what: string;
  readonly remedy: string;
}

const WORDS = {
  rules: {
    counted: asRules,
    what: 'rules',
    remedy:
      'delete rules that are left over (the check "analysis" finds them), and write one rule where several blocks or ranges are one',
  },
  references: {
    counted: asReferences,
    what: 'rules that have a security group as peer',
    remedy: 'name the addresses in place of groups, in blocks or as a prefix list',
  },
} satisfies Record<string, Words>;

function perGroup(view: GroupView, most: number | undefined, words: Words): readonly Excess[] {
  if (most === undefined) return [];
  const count = countOf(view.group, words.counted, strays(view));
  return excess(count, most, view.group, words, '');
}

/** Rules that may be in any group. */
const strays = (view: GroupView): readonly Rule[] =>
  view.others().flatMap(({ group }) => group.members.flatMap(({ rule, guest }) => (guest ? [] : [rule])));

/** The interfaces on which it is worst: what is proved is worse than what may be. */
function perInterface(view: GroupView, most: number | undefined): readonly Excess[] {
  if (most === undefined) return [];
  const found = view.settings.flatMap((setting) => inSetting(view, setting, most));
  const proved = found.filter(({ verdict }) => verdict === 'fail');
  const [first, ...others] = proved.length > 0 ? proved : found;
  if (first === undefined) return [];
  return [{ ...first, attachedTo: [first, ...others].flatMap(({ attachedTo = [] }) => attachedTo) }];
}

function inSetting(view: GroupView, { pool, groups, attachedTo, doubts }: Setting, most: number): readonly Excess[] {
  const others = groups.filter((name) => name !== view.group.address);
  const where = [
    attachedTo.length > 0 ? ` on ${shortList(attachedTo)}` : '',
    others.length > 0 ? `, together with ${shortList(others)}` : '',
  ].join('');
  const count = countOf(pool, asRules, strays(view));
  const open =
    doubts.length === 0 ? count : { ...count, most: Number.POSITIVE_INFINITY, reasons: [...count.reasons, ...doubts] };
  return excess(open, most, pool, WORDS.rules, where).map((found) => ({ ...found, attachedTo }));
}

function excess(count: Count, most: number, group: SecurityGroup, words: Words, where: string): readonly Excess[] {
  if (count.most <= most) return [];
  const { what, remedy } = words;
  const same = count.least > most ? countedAgain(group, words.counted) : 0;
  const certain = count.least - same;
  const than = `more than ${most}`;
  const mayBe = `may have ${than} ${what}${where}`;
  if (certain > most) {
    const atLeast = certain < count.most ? 'at least ' : '';
    const lists = count.hasLists ? ', prefix lists with their max_entries' : '';
    const says = count.isSensitive
      ? `has ${than} ${what}${where}`
      : `has ${atLeast}${certain} ${what}${where}${lists}: ${than}`;
    return [{ verdict: 'fail', says, mayBe, remedy, unknown: [] }];
  }
  const again = same > 0 ? [`${same} of them are the same as others, and the API adds no rule a second time`] : [];
  const unknown = [...new Set([...again, ...count.reasons])].slice(0, MOST_REASONS);
  return [{ verdict: 'open', says: mayBe, mayBe, remedy, unknown }];
}

const MOST_REASONS = 3;

/** Nothing is proved about a group that may never come to be. */
function soften(found: Excess, { declared }: SecurityGroup): Excess {
  const { deferred, address } = declared?.resource ?? {};
  if (deferred === undefined) return found;
  return { ...found, verdict: 'open', says: found.mayBe, unknown: [...found.unknown, `${address} ${deferred}`] };
}

function violationOf(group: SecurityGroup, found: readonly Excess[]): Violation {
  const [first] = found as readonly [Excess];
  const aside = group.declared ? '' : ' (its other rules are not known here)';
  const attachedTo = found.every((each) => each.attachedTo) ? { attachedTo: first.attachedTo ?? [] } : {};
  return {
    verdict: first.verdict,
    rule: undefined,
    group,
    ...attachedTo,
    span: group.span,
    message: `${group.address} ${found.map(({ says }) => says).join(', and ')}${aside}`,
    messageIfOpen: () => `${group.address} ${found.map(({ mayBe }) => mayBe).join(', and ')}${aside}`,
    remedy: [...new Set(found.map(({ remedy }) => remedy))].join('; '),
    traffic: NO_TRAFFIC,
    exposure: NO_TRAFFIC,
    unknown: [...new Set(found.flatMap(({ unknown }) => unknown))],
  };
}
