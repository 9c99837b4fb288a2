import { trafficOf, VPC_ADDRESSES } from '../alicloud/bounds.js';
import type { Rule } from '../alicloud/rule.js';
import type { Member, SecurityGroup } from '../alicloud/security-group.js';
import { FAMILIES } from '../net/cidr.js';
import type { IntervalSet } from '../net/interval.js';
import { boxesOf, difference, existsIn, intersection, isEmpty, type TrafficSet, trafficSet } from '../net/traffic.js';
import { type AskedFlow, holds } from './flow.js';

/** What becomes of one flow, and why. */
export interface Answer {
  readonly flow: AskedFlow;
  readonly verdict: 'accept' | 'drop' | 'unknown';
  /** Undefined where it is not known. */
  readonly decidedBy: Decider | undefined;
  /** Every rule of the direction, the strongest first. */
  readonly considered: readonly Considered[];
}

export type Decider =
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'default' | 'intra-group'; readonly because: string };

export interface Considered {
  readonly rule: Rule;
  readonly matches: 'yes' | 'no' | 'unknown';
}

/** Decides one flow into or out of groups whose rules count together: the strongest rule that matches, else the default. */
export function why(groups: readonly SecurityGroup[], pool: SecurityGroup, flow: AskedFlow): Answer {
  const considered = pool.members
    .filter(({ rule }) => rule.direction.state === 'unknown' || rule.direction.value === flow.direction)
    .map((member) => ({ rule: member.rule, matches: matchOf(member, flow) }))
    .sort((a, b) => rankOf(a.rule, 'strongest') - rankOf(b.rule, 'strongest'));
  const answer = (verdict: Answer['verdict'], decidedBy: Decider | undefined): Answer => ({
    flow,
    verdict,
    decidedBy,
    considered,
  });
  const inner = innerAccess(groups, flow);
  if (inner === 'yes') {
    const because =
      'members of a basic group with inner_access_policy "Accept" reach each other whatever its rules say';
    return answer('accept', { kind: 'intra-group', because });
  }
  const winner = considered.find(({ rule, matches }) => matches === 'yes' && isDecided(rule));
  const base = winner ? outcome(winner.rule) : defaultOf(groups, flow);
  if (base === undefined || inner === 'unknown') return answer('unknown', undefined);
  const challenged = considered.some(
    (each) => each !== winner && each.matches !== 'no' && mayDiffer(each, base.verdict, winner?.rule),
  );
  return challenged ? answer('unknown', undefined) : answer(base.verdict, base.decidedBy);
}

const isDecided = ({ priority, action }: Rule): boolean => priority.state === 'known' && action.state === 'known';

function outcome(rule: Rule): { readonly verdict: 'accept' | 'drop'; readonly decidedBy: Decider } {
  const isDrop = rule.action.state === 'known' && rule.action.value === 'drop';
  return { verdict: isDrop ? 'drop' : 'accept', decidedBy: { kind: 'rule', rule } };
}

/** Whether a rule that may match, or may be stronger, can turn the verdict around. */
function mayDiffer({ rule, matches }: Considered, verdict: 'accept' | 'drop', winner: Rule | undefined): boolean {
  const sameAction = rule.action.state === 'known' && rule.action.value === verdict;
  if (sameAction) return false;
  // A weaker rule that is certain to match changes nothing, and a stronger one would be the winner.
  if (matches === 'yes' && isDecided(rule)) return false;
  return winner === undefined || rankOf(rule, 'strongest') < rankOf(winner, 'weakest');
}

/** Smaller decides first: the priority, then drop before accept. Source: "Security group rules", order of precedence. */
function rankOf({ priority, action }: Rule, assume: 'strongest' | 'weakest'): number {
  const number = priority.state === 'known' ? priority.value : assume === 'strongest' ? 1 : 100;
  const isDrop = action.state === 'known' ? action.value === 'drop' : assume === 'strongest';
  return number * 2 + (isDrop ? 0 : 1);
}

function matchOf({ rule, certain }: Member, flow: AskedFlow): Considered['matches'] {
  const doubtful = !certain || rule.resource.deferred !== undefined || rule.isRefusedDrop;
  const members = flow.space === 'group' ? holdsMembers(trafficOf(rule, false), flow) : 'no';
  if (holds(trafficOf(rule, false), flow) || members === 'yes') return doubtful ? 'unknown' : 'yes';
  if (members === 'unknown') return 'unknown';
  return holds(trafficOf(rule, true), flow) || mayBeListed(rule, flow) ? 'unknown' : 'no';
}

/** Members of a group have addresses of the VPC, which a block holds all, some or none of; they may have IPv6 addresses, too. */
function holdsMembers(set: TrafficSet, { traffic }: AskedFlow): Considered['matches'] {
  const asked = boxesOf(traffic);
  const at = (space: 'ipv4' | 'ipv6', peers: IntervalSet): TrafficSet =>
    trafficSet(asked.flatMap((box) => (existsIn(box.protocol, space) ? [{ ...box, space, peers }] : [])));
  const inVpc = at('ipv4', VPC_ADDRESSES);
  if (!isEmpty(inVpc) && isEmpty(difference(inVpc, set))) return 'yes';
  const anywhere = [inVpc, at('ipv6', FAMILIES.ipv6.everything)];
  return anywhere.some((each) => !isEmpty(intersection(each, set))) ? 'unknown' : 'no';
}

/** A prefix list whose entries are not known may hold any address. */
function mayBeListed(rule: Rule, flow: AskedFlow): boolean {
  if (flow.space !== 'ipv4' && flow.space !== 'ipv6') return false;
  const isUnlisted = rule.peers.some((peer) => peer.kind === 'prefix-list' && peer.entries.unknown !== undefined);
  if (!isUnlisted) return false;
  return trafficOf(rule, true).some(({ direction, protocol, slabs }) =>
    flow.traffic.some(
      (asked) =>
        asked.direction === direction &&
        asked.protocol === protocol &&
        slabs.some(({ ports }) =>
          asked.slabs.some((each) => each.ports.start < ports.end && ports.start < each.ports.end),
        ),
    ),
  );
}

/** Whether the far end is a member of a group that lets its members reach each other. */
function innerAccess(groups: readonly SecurityGroup[], flow: AskedFlow): Considered['matches'] {
  if (flow.direction !== 'ingress' || flow.space !== 'group') return 'no';
  const own = groups.find(({ address }) => address === flow.peer);
  if (own === undefined) return 'no';
  const access = own.declared?.innerAccess;
  if (access === undefined || access.state === 'unknown') return 'unknown';
  return access.value ? 'yes' : 'no';
}

/** What becomes of traffic that no rule decides. Source: "Basic and advanced security groups". */
function defaultOf(
  groups: readonly SecurityGroup[],
  { direction }: AskedFlow,
): { readonly verdict: 'accept' | 'drop'; readonly decidedBy: Decider } | undefined {
  if (direction === 'ingress') {
    return { verdict: 'drop', decidedBy: { kind: 'default', because: 'no rule lets it in' } };
  }
  const type = groups.find(({ declared }) => declared !== undefined)?.declared?.type;
  if (type === undefined || type.state === 'unknown') return undefined;
  return type.value === 'basic'
    ? { verdict: 'accept', decidedBy: { kind: 'default', because: 'a basic group lets out what no rule drops' } }
    : {
        verdict: 'drop',
        decidedBy: { kind: 'default', because: 'an enterprise group lets out nothing that no rule accepts' },
      };
}
