import { duplicatesAmong } from './alike.js';
import { type Contender, contendersOf } from './contender.js';
import { MOST_ENTRIES } from './prefix-list.js';
import { type Rule, severalPeers } from './rule.js';
import type { Member, SecurityGroup } from './security-group.js';

/** How much rules count towards a quota: for certain, and at most. */
export interface Count {
  readonly least: number;
  readonly most: number;
  /** Why these differ, as sentences. */
  readonly reasons: readonly string[];
  /** Some of it is what a prefix list is made for. */
  readonly hasLists: boolean;
  /** The number would tell what must not be printed. */
  readonly isSensitive: boolean;
}

const MOST_REASONS = 3;

const NOTHING: Count = { least: 0, most: 0, reasons: [], hasLists: false, isSensitive: false };

const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (all, each) => ({
      least: all.least + each.least,
      most: all.most + each.most,
      reasons: all.reasons.length < MOST_REASONS ? [...all.reasons, ...each.reasons] : all.reasons,
      hasLists: all.hasLists || each.hasLists,
      isSensitive: all.isSensitive || each.isSensitive,
    }),
    NOTHING,
  );

/** What one rule counts towards a quota; zero where it is none of those that count. */
export type Counted = (rule: Rule) => Count;

/**
 * A rule counts as one, and one with a prefix list as many as the list is made for, whatever it has.
 * Source: "Limits", security groups and prefix lists (max_entries).
 */
export const asRules: Counted = ({ address, peers }) => {
  const list = peers.find((peer) => peer.kind === 'prefix-list');
  if (list === undefined) return one(1);
  const { capacity } = list.entries;
  const known = capacity?.state === 'known' ? capacity.value : undefined;
  const most = known ?? MOST_ENTRIES;
  const of = list.list.state === 'known' && !list.list.sensitive ? ` of ${list.list.value}` : '';
  const reasons = [
    ...(known === undefined
      ? [
          capacity?.state === 'unknown'
            ? `max_entries${of} ${capacity.reason}`
            : `${address}: max_entries${of} is not known here`,
        ]
      : []),
    ...(peers.length > 1 ? [`${address}: which of its sources is set is not known`] : []),
  ];
  const least = known !== undefined && peers.length === 1 ? known : 1;
  return { least, most, reasons, hasLists: true, isSensitive: capacity?.sensitive === true };
};

/** Rules that have a security group as peer. Source: "Limits", security groups (rules that authorize a security group). */
export const asReferences: Counted = (rule) => {
  if (!rule.peers.some(({ kind }) => kind === 'security-group')) return NOTHING;
  if (rule.peers.length === 1) return one(1);
  return { ...one(1), least: 0, reasons: [`${rule.address}: ${severalPeers(rule)}`] };
};

const one = (number: number): Count => ({ ...NOTHING, least: number, most: number });

/** What the rules of a group count; those that may be in any group can be given as `strays`. */
export function countOf(group: SecurityGroup, counted: Counted, strays: readonly Rule[] = []): Count {
  const own = group.members.filter(({ rule, guest }) => guest !== true && rule.resource.remains !== 'deposed');
  return sum([
    ...own.map((member) => countOfMember(member, counted)),
    ...strays.map((rule) => uncertain(rule, counted)),
  ]);
}

function countOfMember({ rule, certain }: Member, counted: Counted): Count {
  return certain && rule.resource.deferred === undefined ? counted(rule) : uncertain(rule, counted);
}

function uncertain(rule: Rule, counted: Counted): Count {
  const count = counted(rule);
  if (count.most === 0) return count;
  const { attribute } = rule.membership;
  const reason =
    rule.resource.deferred ??
    `may be in another group: security_group_id ${attribute.state === 'unknown' ? attribute.reason : 'is not known'}`;
  return { ...count, least: 0, reasons: [`${rule.address} ${reason}`] };
}

/**
 * What rules count that are the same as another one of their group in every respect: the API adds none of them a second time.
 * Source: AuthorizeSecurityGroup ("If the specified security group rule already exists, the call is successful but no rule is added").
 */
export function countedAgain(pool: SecurityGroup, counted: Counted): number {
  const byGroup = new Map<string, Contender[]>();
  for (const contender of contendersOf(pool)) {
    const name = contender.rule.membership.groups.join();
    const known = byGroup.get(name);
    if (known) known.push(contender);
    else byGroup.set(name, [contender]);
  }
  let again = 0;
  for (const contenders of byGroup.values()) {
    for (const [rule, first] of duplicatesAmong(contenders)) {
      if (rule.strongest === first.strongest) again += counted(rule.rule).least;
    }
  }
  return again;
}
