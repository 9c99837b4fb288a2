import { type Bound, trafficOf } from '../../alicloud/bounds.js';
import type { Default, Exposure, Exposures } from '../../alicloud/exposure.js';
import { isSensitive, peerValue, type Rule } from '../../alicloud/rule.js';
import type { SecurityGroup } from '../../alicloud/security-group.js';
import { intersection, isEmpty, type TrafficSet } from '../../net/traffic.js';
import type { Hop, Span } from '../../text/span.js';
import { few } from '../../text/words.js';
import { describeTraffic, isLong } from '../describe/sentence.js';
import { summarise } from '../describe/summary.js';
import type { GroupView, Verdict, Violation } from './check-kind.js';
import { closersOf } from './closers.js';
import { reasons } from './reasons.js';

/** The part of an exposure that a policy objects to. */
export interface Objection {
  readonly by: Rule | Default;
  readonly exposure: TrafficSet;
  readonly traffic: TrafficSet;
}

/** What a policy objects to under both bounds, and how it says so. */
export interface Objections {
  readonly lower: readonly Objection[];
  readonly upper: readonly Objection[];
  /** Ends a sentence: "… which is outside of what this policy allows". */
  readonly because: string;
  /** Whether it matters which services the traffic in question is of. */
  readonly nameServices: boolean;
  /** What the policy names whose addresses are not in the policy: `security-group:*-db`. */
  readonly names: readonly string[];
}

/** From what a rule or a default lets in to the part of it that a policy objects to. */
type Objector = (traffic: TrafficSet, exposure: Exposure) => TrafficSet;

/** Finds the part of each exposure that `object` takes exception to. */
function objections(exposures: readonly Exposure[], object: Objector): readonly Objection[] {
  const found: Objection[] = [];
  exposures.forEach((own) => {
    const { by, traffic: exposure } = own;
    const traffic = object(exposure, own);
    if (!isEmpty(traffic)) found.push({ by, exposure, traffic });
  });
  return found;
}

/**
 * The objections under both bounds. What is accepted for certain may be accepted too: where the upper bound is fine, as it nearly always
 * is, nobody need look at the lower.
 */
export function objectionsInBoth(
  exposures: Exposures,
  object: { readonly [bound in Bound]: Objector },
): { readonly [bound in Bound]: readonly Objection[] } {
  const upper = objections(exposures.upper, object.upper);
  if (upper.length === 0) return { lower: [], upper };
  const questionable = new Set(upper.map(({ by }) => by));
  return {
    lower: objections(
      exposures.lower.filter(({ by }) => questionable.has(by)),
      object.lower,
    ),
    upper,
  };
}

/** One violation for each rule or default: `fail` where the lower bound proves it, else `open`. */
export function violations(view: GroupView, { lower, upper, ...words }: Objections): readonly Violation[] {
  const proved = new Set(lower.map(({ by }) => by));
  const possible = lower.length === 0 ? undefined : new Map(upper.map(({ by, traffic }) => [by, traffic]));
  return [
    ...lower.map((objection): Violation => {
      const proof = violation(view, 'fail', objection, words);
      const reach = possible?.get(objection.by);
      return reach === undefined || reach === objection.traffic ? proof : withReach(proof, reach);
    }),
    ...upper.filter(({ by }) => !proved.has(by)).map((objection) => violation(view, 'open', objection, words)),
  ];
}

/** Assigned, not spread: a spread would write the sentence that is hardly ever asked for. */
const withReach = (violation: Violation, reach: TrafficSet): Violation => Object.assign(violation, { reach });

type Words = Omit<Objections, 'lower' | 'upper'>;

function violation(view: GroupView, verdict: Verdict, objection: Objection, words: Words): Violation {
  const { by, exposure, traffic } = objection;
  const rule = typeof by === 'string' ? undefined : by;
  const { group, pool } = view;
  const conceals = isCutBySecret(view, rule);
  return {
    verdict,
    rule,
    group,
    span: rule ? spanOfPeer(rule) : group.span,
    message: sentence(view, verdict, objection, words, conceals),
    messageIfOpen: () => sentence(view, 'open', objection, words, conceals),
    remedy: typeof by === 'string' ? remedyOfDefault(by) : remedyOfRule(by),
    traffic,
    exposure,
    involved:
      rule && !conceals
        ? [...groupsMeant(view, rule), ...closersOf(pool, rule, exposure, () => named(view, objection))]
        : [],
    conceals,
    isCutInSecret: words.names.some((name) => isSecret(name, view)),
    unknown: verdict === 'open' ? reasons(view, objection, words.names) : [],
  };
}

/** A prefix list that a policy names, and whose entries must not be printed. */
const isSecret = (term: string, { named }: GroupView): boolean =>
  term.startsWith('prefix-list:') &&
  named.prefixLists.some(({ names, sensitive }) => sensitive && names.includes(term.slice('prefix-list:'.length)));

/**
 * Whether a rule that must not be printed takes a part of what a rule, or a default, would let in: a drop, or where only what is new is
 * told, whatever was let in before.
 */
function isCutBySecret({ pool, before }: GroupView, rule: Rule | undefined): boolean {
  const now = secretsOf(pool).filter((other) => other !== rule && (rule === undefined || mayDrop(other)));
  const cutting = [...now, ...(before?.pools ?? []).flatMap(secretsOf)];
  if (cutting.length === 0 || rule === undefined) return cutting.length > 0;
  const own = trafficOf(rule, true);
  return cutting.some((other) => !isEmpty(intersection(own, trafficOf(other, true))));
}

const mayDrop = ({ action }: Rule): boolean => action.state === 'unknown' || action.value === 'drop';

const secrets = new WeakMap<SecurityGroup, readonly Rule[]>();

/** The rules of a group that must not be printed: nearly always none, and asked for by every finding. */
function secretsOf(group: SecurityGroup): readonly Rule[] {
  let found = secrets.get(group);
  if (found === undefined) {
    found = group.members.map(({ rule }) => rule).filter(isSensitive);
    secrets.set(group, found);
  }
  return found;
}

/** Who the members of a group are that a rule names: what that group is attached to. */
function groupsMeant(view: GroupView, rule: Rule): readonly Hop[] {
  if (isSensitive(rule)) return [];
  return rule.peers.flatMap((peer): readonly Hop[] => {
    if (peer.kind !== 'security-group' || peer.group.state === 'unknown') return [];
    const name = peer.group.value;
    const on = view.attached(name);
    if (on.length === 0) return [];
    const span = view.declaredAt(name)?.resource.span ?? peer.group.span;
    return [{ message: `members of ${name}, which is attached to ${few(on)}`, span }];
  });
}

/** The traffic that the sentence names. */
function named({ catalogue }: GroupView, { by, traffic, exposure }: Objection): TrafficSet {
  const rule = typeof by === 'string' ? undefined : by;
  return isLong(summarise(traffic, exposure, rule, catalogue)) ? exposure : traffic;
}

/** The text of the peer decides who gets in; a rule without one is pointed at as a whole. */
function spanOfPeer(rule: Rule): Span {
  const [peer] = rule.peers;
  return peer ? peerValue(peer).span : rule.resource.span;
}

function sentence(
  view: GroupView,
  verdict: Verdict,
  { by, traffic, exposure }: Objection,
  { because, nameServices }: Words,
  conceals: boolean,
): string {
  const rule = typeof by === 'string' ? undefined : by;
  const what = describeTraffic(traffic, exposure, rule, view.catalogue, { nameServices, conceals });
  const isDoubtful = verdict === 'fail' && view.before?.mayHaveLetIn(traffic) === true;
  const newly = view.before === undefined || isDoubtful ? '' : 'newly ';
  const verb = verdict === 'fail' ? `${newly}accepts` : `may ${newly}accept`;
  const doubt = isDoubtful ? '; whether all of it is new is not known' : '';
  const { group, pool } = view;
  if (by === 'egress') {
    const decides =
      verdict === 'open' && mayBeDecided(pool, traffic) ? 'no rule is certain to decide' : 'no rule decides';
    return `${group.address} ${verb} ${what}${because}: ${decides} this traffic, and a basic group accepts all egress that no rule drops${doubt}`;
  }
  if (by === 'intra-group') {
    return `${group.address} ${verb} ${what}${because}: a basic group with inner_access_policy "Accept" lets its members reach each other whatever its rules say${doubt}`;
  }
  return `${by.address} ${verb} ${what}${because}${aside(by, group)}${doubt}`;
}

const mayBeDecided = ({ members }: SecurityGroup, traffic: TrafficSet): boolean =>
  members.some(({ rule }) => !isEmpty(intersection(trafficOf(rule, true), traffic)));

const REMAINS = {
  forgotten: 'Terraform stops managing this rule and leaves it in the cloud',
  deposed: 'it is what is left of a replaced rule',
};

/** What somebody who fixes it has to know beyond the rule itself. */
function aside(rule: Rule, group: SecurityGroup): string {
  const notes: string[] = [];
  const written = rule.resource.written('port_range');
  const { protocol } = rule;
  if (protocol.state === 'known' && protocol.value !== 'tcp' && protocol.value !== 'udp') {
    if (typeof written === 'string' && written !== '-1/-1' && !protocol.sensitive && !rule.ports.sensitive) {
      notes.push(`ip_protocol "${protocol.value}" ignores port_range "${written}"`);
    }
  }
  const { remains } = rule.resource;
  if (remains !== undefined) notes.push(REMAINS[remains]);
  if (group.address !== undefined && !group.declared)
    notes.push(`the other rules of ${group.address} are not known here`);
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
}

function remedyOfRule(rule: Rule): string {
  const [peer] = rule.peers;
  if (rule.direction.state === 'known' && rule.direction.value === 'egress') {
    return `narrow ${peer?.attribute ?? 'the destination'} or the ports of ${rule.address}, or drop this traffic with a smaller or equal priority number`;
  }
  return `narrow ${peer?.attribute ?? 'the source'} or the ports of ${rule.address}, or drop this traffic with a smaller or equal priority number`;
}

const remedyOfDefault = (by: Default): string =>
  by === 'egress'
    ? 'add an egress rule that drops everything, at priority 100, for 0.0.0.0/0 and one for ::/0, and accept what is needed with smaller numbers'
    : 'set inner_access_policy = "Drop" and accept what members need of each other by address';
