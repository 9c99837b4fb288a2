import { classicNetworks } from '../alicloud/classic.js';
import type { Rule } from '../alicloud/rule.js';
import type { SecurityGroup } from '../alicloud/security-group.js';
import type { Family } from '../net/cidr.js';
import { difference } from '../net/interval.js';
import { boxesOf, existsIn } from '../net/traffic.js';
import type { AskedFlow } from './flow.js';
import { type Match, matchOf, strangersIn } from './match.js';

/** What becomes of one flow, and why. */
export interface Answer {
  readonly flow: AskedFlow;
  readonly verdict: Verdict | 'unknown';
  /** Undefined where it is not known, or where it is not the same everywhere. */
  readonly decidedBy: Decider | undefined;
  /** Every rule of the direction, the strongest first. */
  readonly considered: readonly Considered[];
  /** Why it cannot be decided, and what the answer does not look into: sentences without a period. */
  readonly notes: readonly string[];
}

type Verdict = 'accept' | 'drop';

export type Decider =
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'default' | 'intra-group'; readonly because: string };

export interface Considered {
  readonly rule: Rule;
  readonly matches: Match;
}

/** What may count although the groups do not have it. */
export interface Around {
  /** Every group there is: a rule of which it is not known where it belongs may belong to those that are asked about. */
  readonly all: readonly SecurityGroup[];
  /** Why there may be rules that nobody can see, as sentences without a period. */
  readonly unseen: readonly string[];
}

/** Decides one flow into or out of groups whose rules count together: the strongest rule that matches, else the default. */
export function why(
  groups: readonly SecurityGroup[],
  pool: SecurityGroup,
  flow: AskedFlow,
  { all, unseen }: Around = { all: [], unseen: [] },
): Answer {
  const whole = withStrays(pool, all);
  const hidden = [...unseen, ...groups.flatMap(othersOf)];
  const networks = classicNetworks(whole);
  const decided = (network: SecurityGroup): Decision => decideForAll(groups, network, flow, hidden);
  const answer = networks === undefined ? decided(whole) : inBoth(decided(whole), networks.map(decided));
  return { flow, considered: consideredIn(whole, flow), ...answer };
}

/** A group with the rules that may belong to any. */
function withStrays(pool: SecurityGroup, all: readonly SecurityGroup[]): SecurityGroup {
  const known = new Set(pool.members.map(({ rule }) => rule));
  const strays = all.flatMap(({ address, members }) =>
    address === undefined ? members.filter(({ rule, guest }) => !guest && !known.has(rule)) : [],
  );
  return strays.length === 0 ? pool : { ...pool, members: [...pool.members, ...strays] };
}

/** Of a group that is not in the configuration, the rules that are there are not all. */
const othersOf = ({ address, declared }: SecurityGroup): readonly string[] =>
  declared === undefined ? [`${address} is not in this configuration, and may have other rules`] : [];

type Decision = Pick<Answer, 'verdict' | 'decidedBy' | 'notes'>;

function consideredIn({ members }: SecurityGroup, flow: AskedFlow): readonly Considered[] {
  return members
    .filter(({ rule }) => rule.direction.state === 'unknown' || rule.direction.value === flow.direction)
    .map((member) => ({ rule: member.rule, matches: matchOf(member, flow) }))
    .sort((a, b) => rankOf(a.rule, 'strongest') - rankOf(b.rule, 'strongest'));
}

/** Members of a group have IPv4 addresses and perhaps IPv6 ones: what is dropped between those may be let through between these. */
function decideForAll(
  groups: readonly SecurityGroup[],
  pool: SecurityGroup,
  flow: AskedFlow,
  unseen: readonly string[],
): Decision {
  if (flow.space !== 'group') return decide(groups, pool, flow, unseen);
  const of = (family: Family): Decision => decide(groups, pool, { ...flow, family }, unseen);
  if (!existsIn(flow.protocol, 'ipv4')) return of('ipv6');
  const decision = of('ipv4');
  if (decision.verdict !== 'drop' || !existsIn(flow.protocol, 'ipv6')) return decision;
  const { verdict, notes } = of('ipv6');
  if (verdict === 'drop') return decision;
  const answer = `members of ${flow.peer} may have IPv6 addresses, and ${verdict === 'accept' ? 'with these it accepts this' : 'with these it is not known what it does'}`;
  return { verdict: 'unknown', decidedBy: undefined, notes: [answer, ...notes] };
}

function decide(
  groups: readonly SecurityGroup[],
  pool: SecurityGroup,
  flow: AskedFlow,
  unseen: readonly string[],
): Decision {
  const inner = innerAccess(groups, flow);
  if (inner === 'yes') {
    const because =
      'members of a basic group with inner_access_policy "Accept" reach each other whatever its rules say';
    return { verdict: 'accept', decidedBy: { kind: 'intra-group', because }, notes: [] };
  }
  const considered = consideredIn(pool, flow);
  const winner = winnerAmong(considered);
  const base = winner ? outcome(winner) : defaultOf(groups, flow);
  const doubts = inner === 'unknown' ? ['whether its members reach each other is not known'] : [];
  if (base === undefined) doubts.push('whether the group is basic or enterprise is not known, and so what it lets out');
  if (doubts.length > 0 || base === undefined) return { verdict: 'unknown', decidedBy: undefined, notes: doubts };
  const challengers = considered.filter(
    ({ rule, matches }) => rule !== winner && matches !== 'no' && mayDiffer({ rule, matches }, base.verdict, winner),
  );
  const hidden = isBeyondReach(base.verdict, winner) ? [] : unseen;
  if (challengers.length > 0 || hidden.length > 0) return { verdict: 'unknown', decidedBy: undefined, notes: hidden };
  const isOpenTo = (rule: Rule): boolean => mayDiffer({ rule, matches: 'unknown' }, base.verdict, winner);
  return { ...base, notes: strangersIn(groups, considered, base.verdict, flow, isOpenTo) };
}

/**
 * One answer for the two classic networks: a group is in both, and each rule is for one. What would be accepted if every rule were for
 * both is accepted at least over one.
 */
function inBoth(whole: Decision, [internet, intranet]: readonly Decision[]): Decision {
  if (internet === undefined || intranet === undefined) return whole;
  const all = [...new Set([...internet.notes, ...intranet.notes])];
  const parts = `${said(internet.verdict)} over internet and ${said(intranet.verdict)} over intranet`;
  const isSame = internet.verdict === intranet.verdict && nameOf(internet.decidedBy) === nameOf(intranet.decidedBy);
  if (whole.verdict === 'accept') {
    const isTold = isSame || internet.verdict === 'unknown' || intranet.verdict === 'unknown';
    return { ...whole, notes: [...(isTold ? [] : [`${CLASSIC}: ${parts}`]), ...whole.notes] };
  }
  if (internet.verdict === 'unknown' && intranet.verdict === 'unknown') {
    return { verdict: 'unknown', decidedBy: undefined, notes: [CLASSIC, ...all] };
  }
  if (isSame) return { ...internet, notes: all };
  const verdict = internet.verdict === intranet.verdict ? internet.verdict : 'unknown';
  return { verdict, decidedBy: undefined, notes: [`${CLASSIC}: ${parts}`, ...all] };
}

const CLASSIC = 'in the classic network, where a group without vpc_id is, a rule counts for its own nic_type only';

const said = (verdict: Answer['verdict']): string =>
  verdict === 'unknown' ? 'it is not known what it does' : `it ${verdict}s this`;

const nameOf = (by: Decider | undefined): string => (by?.kind === 'rule' ? by.rule.address : (by?.because ?? ''));

/** Of the rules that certainly match, the one that is the strongest whatever turns out; where its priority is not known it counts as the weakest. */
function winnerAmong(considered: readonly Considered[]): Rule | undefined {
  const matching = considered.flatMap(({ rule, matches }) =>
    matches === 'yes' && rule.action.state === 'known' ? [rule] : [],
  );
  const [first, ...others] = matching;
  return others.reduce(
    (best, rule) => (best && rankOf(rule, 'weakest') < rankOf(best, 'weakest') ? rule : best),
    first,
  );
}

/** Whether a rule is certainly as strong as another one, or stronger. */
export const beats = (rule: Rule, other: Rule): boolean => rankOf(rule, 'weakest') <= rankOf(other, 'strongest');

const isDecided = ({ priority, action }: Rule): boolean => priority.state === 'known' && action.state === 'known';

function outcome(rule: Rule): { readonly verdict: Verdict; readonly decidedBy: Decider } {
  const isDrop = rule.action.state === 'known' && rule.action.value === 'drop';
  return { verdict: isDrop ? 'drop' : 'accept', decidedBy: { kind: 'rule', rule } };
}

/** Whether a rule that may match, or may be stronger, can turn the verdict around. */
function mayDiffer({ rule, matches }: Considered, verdict: Verdict, winner: Rule | undefined): boolean {
  const sameAction = rule.action.state === 'known' && rule.action.value === verdict;
  if (sameAction) return false;
  // A weaker rule that is certain to match changes nothing, and a stronger one would be the winner.
  if (matches === 'yes' && isDecided(rule)) return false;
  return winner === undefined || rankOf(rule, 'strongest') < rankOf(winner, 'weakest');
}

/** Nothing is stronger than a drop of the strongest priority: no rule that is not seen takes anything from it. */
const isBeyondReach = (verdict: Verdict, winner: Rule | undefined): boolean =>
  verdict === 'drop' && winner?.priority.state === 'known' && winner.priority.value === 1;

/** Smaller decides first: the priority, then drop before accept. Source: "Security group rules", order of precedence. */
function rankOf({ priority, action }: Rule, assume: 'strongest' | 'weakest'): number {
  const number = priority.state === 'known' ? priority.value : assume === 'strongest' ? 1 : 100;
  const isDrop = action.state === 'known' ? action.value === 'drop' : assume === 'strongest';
  return number * 2 + (isDrop ? 0 : 1);
}

/** Whether the far end is a member of a group that lets its members reach each other. */
function innerAccess(groups: readonly SecurityGroup[], flow: AskedFlow): Match {
  if (flow.direction !== 'ingress') return 'no';
  const answers = groups.filter((group) => isMemberOf(group, flow)).map(letsMembersIn);
  return answers.find((answer) => answer === 'yes') ?? answers.find((answer) => answer === 'unknown') ?? 'no';
}

/** Whether a far end is known to be in a group: by its name, or by a private address that one of its members has. */
function isMemberOf({ address, known }: SecurityGroup, { space, peer, traffic }: AskedFlow): boolean {
  if (space === 'group') return address === peer;
  if (space === 'prefix-list' || space === 'member') return false;
  const addresses = known?.()[space] ?? [];
  return boxesOf(traffic).every(({ peers }) => difference(peers, addresses).length === 0);
}

function letsMembersIn({ declared }: SecurityGroup): Match {
  const access = declared?.innerAccess;
  if (access === undefined || access.state === 'unknown') return 'unknown';
  return access.value ? 'yes' : 'no';
}

/** What becomes of traffic that no rule decides. Source: "Basic and advanced security groups". */
function defaultOf(
  groups: readonly SecurityGroup[],
  { direction }: AskedFlow,
): { readonly verdict: Verdict; readonly decidedBy: Decider } | undefined {
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
