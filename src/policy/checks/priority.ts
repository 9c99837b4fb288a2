import type { Action, Rule } from '../../alicloud/rule.js';
import type { Known } from '../../config/attribute.js';
import { SENSITIVE } from '../describe/summary.js';
import type { CheckKind } from './check-kind.js';
import { because, judgeRules, type RuleViolation } from './per-rule.js';

/** What the priorities of rules may be. */
export interface PriorityLimits {
  readonly min?: number;
  readonly max?: number;
  readonly explicit?: boolean;
  readonly bands?: Readonly<Partial<Record<Action, string>>>;
}

const band = { type: 'string', pattern: '^\\d{1,3}-\\d{1,3}$', description: 'First and last priority, such as 1-20' };
const number = { type: 'integer', minimum: 1, maximum: 100 };

export const priority: CheckKind<PriorityLimits> = {
  summary: "A rule's own priority obeys; `explicit`: it is written, not defaulted.",
  judgedOn: 'each rule',
  schema: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: {
      min: { ...number, description: 'The smallest (strongest) priority' },
      max: { ...number, description: 'The largest (weakest) priority' },
      explicit: { type: 'boolean', description: 'The attribute is written, not left to its default of 1' },
      bands: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: { drop: band, accept: band },
        description: 'The priorities that rules of each action may have',
      },
    },
  },

  prepare(options, resolver) {
    for (const [action, text] of Object.entries(options.bands ?? {})) {
      const { first, last } = parseBand(text);
      if (first < 1 || first > last || last > 100) {
        resolver.complain(['bands', action], `"${text}" is not a band of priorities from 1 to 100`);
      }
    }
    if (options.min !== undefined && options.max !== undefined && options.min > options.max) {
      resolver.complain(['min'], 'min is larger than max: no priority would be right');
    }
    const { min, max, bands, explicit } = options;
    if (min === undefined && max === undefined && bands === undefined && explicit !== true) {
      resolver.complain([], 'nothing is asked of the priority: nothing would be judged');
    }
    return { kind: 'priority', judges: 'rules', evaluate: (view) => judgeRules(view, (rule) => judge(rule, options)) };
  },
};

function judge(rule: Rule, options: PriorityLimits): readonly RuleViolation[] {
  const { priority: own } = rule;
  if (own.state === 'unknown') {
    if (!isBound(rule, options)) return [];
    return [open('may have a priority that this policy does not allow', because(rule, 'priority'))];
  }
  const found = [
    judgeLimits(own, options),
    options.explicit === true ? judgeExplicit(rule, own) : undefined,
    options.bands ? judgeBand(rule, own, options.bands) : undefined,
  ].filter((each) => each !== undefined);
  const worst = found.find(({ verdict }) => verdict === 'fail') ?? found[0];
  return worst ? [worst] : [];
}

/** Whether there is a priority that a rule with this action must not have; what is not known is written all the same. */
function isBound({ action, resource }: Rule, { min, max, bands = {} }: PriorityLimits): boolean {
  const own = action.state === 'unknown' ? Object.values(bands) : [bands[action.value] ?? []].flat();
  const limits = min === undefined && max === undefined ? own : [`${min ?? 1}-${max ?? 100}`, ...own];
  // Something is written that is no priority at all.
  const isMistaken = resource.attribute('priority')?.state === 'known';
  return limits.some((text) => isMistaken || isOutside(1, text) || isOutside(100, text));
}

const shown = ({ sensitive, value }: Known<number>): string => (sensitive ? SENSITIVE : `${value}`);

function judgeLimits(own: Known<number>, { min, max }: PriorityLimits): RuleViolation | undefined {
  const has = `has priority ${shown(own)}`;
  if (min !== undefined && own.value < min) return fail(`${has}, less than ${min}`, `set priority to ${min} or more`);
  if (max !== undefined && own.value > max) return fail(`${has}, more than ${max}`, `set priority to ${max} or less`);
  return undefined;
}

function judgeExplicit({ resource }: Rule, own: Known<number>): RuleViolation | undefined {
  const written = own.origin === 'default' ? false : own.value !== 1 || resource.writes('priority');
  if (written === true) return undefined;
  if (written === false) return fail('leaves its priority to the default of 1, the strongest', 'write the priority');
  return open('may leave its priority to the default of 1', ['a state does not say whether priority is written']);
}

function judgeBand(
  rule: Rule,
  own: Known<number>,
  bands: NonNullable<PriorityLimits['bands']>,
): RuleViolation | undefined {
  const { action } = rule;
  if (action.state === 'unknown') {
    const outside = Object.values(bands).filter((text) => isOutside(own.value, text));
    if (outside.length === 0) return undefined;
    if (outside.length === 2) return fail(`has priority ${shown(own)}, outside of the band for either action`, REMEDY);
    return open(`has priority ${shown(own)}, which may be outside of the band for its action`, because(rule, 'policy'));
  }
  const band = bands[action.value];
  if (band === undefined || !isOutside(own.value, band)) return undefined;
  return fail(`${action.value}s at priority ${shown(own)}, outside of ${band}`, `set priority to a number in ${band}`);
}

const fail = (says: string, remedy: string): RuleViolation => ({
  verdict: 'fail',
  attribute: 'priority',
  says,
  remedy,
});

const open = (says: string, unknown: readonly string[]): RuleViolation => ({
  verdict: 'open',
  attribute: 'priority',
  says,
  remedy: 'write the priority as a number',
  unknown,
});

const REMEDY = 'set priority to a number in the band for its action';

function isOutside(value: number, text: string): boolean {
  const { first, last } = parseBand(text);
  return value < first || value > last;
}

function parseBand(text: string): { readonly first: number; readonly last: number } {
  const [first = 0, last = 0] = text.split('-').map(Number);
  return { first, last };
}
