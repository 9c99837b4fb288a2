import { isEmpty, NO_TRAFFIC, type TrafficSet } from '../net/traffic.js';
import { ranksOf, trafficOf } from './bounds.js';
import type { Action, Rule } from './rule.js';
import type { Member, SecurityGroup } from './security-group.js';

/** A rule beside the others of its group. */
export interface Contender {
  readonly rule: Rule;
  /** Undefined where it is not known. */
  readonly action: Action | undefined;
  /** All that it may match. */
  readonly may: TrafficSet;
  /** What it matches for certain. */
  readonly sure: TrafficSet;
  /** Smaller decides first, as the rank of a BoundedRule; both are the same where the priority and the action are known. */
  readonly strongest: number;
  readonly weakest: number;
}

/**
 * The rules that are in a group for certain. One that may be in another group or may never come to be does nothing for certain, and
 * what is left of a replaced rule goes with the next apply.
 */
export function contendersOf({ members }: SecurityGroup): readonly Contender[] {
  return members.flatMap((member) => (isThere(member) ? contender(member.rule) : []));
}

const isThere = ({ rule: { resource }, certain, guest }: Member): boolean =>
  certain && guest !== true && resource.deferred === undefined && resource.remains !== 'deposed';

/** A rule that matches nothing, such as one for icmp from IPv6 addresses, has another fault than its neighbours. */
function contender(rule: Rule): readonly Contender[] {
  const may = trafficOf(rule, true);
  if (isEmpty(may)) return [];
  const isPlain = rule.isKnown && rule.peers.length === 1;
  const action = rule.action.state === 'known' ? rule.action.value : undefined;
  return [{ rule, action, may, sure: isPlain ? may : trafficOf(rule, false), ...ranksOf(rule) }];
}

/** Whether one rule is stronger than another, whatever is not known of them. */
export const isStronger = (a: Contender, b: Contender): boolean => a.weakest < b.strongest;

export const isNothing = ({ sure }: Contender): boolean => sure === NO_TRAFFIC || isEmpty(sure);
