import type { Family } from '../net/cidr.js';
import { type Interval, type IntervalSet, intersection } from '../net/interval.js';
import type { Peers } from './entry.js';
import type { UnitEntry } from './unit.js';

/** The addresses that are of the public internet. */
export type Internet = Readonly<Record<Family, IntervalSet>>;

/** What kind of far ends a part of an entry is for, the widest first; `hidden` is anybody else who must not be named. */
export const FAR_ENDS = ['internet', 'prefix-list', 'addresses', 'group', 'member', 'hidden'] as const;
export type FarEnd = (typeof FAR_ENDS)[number];

/** The part of an entry's far ends that is of one kind. */
export interface Reach {
  readonly farEnd: FarEnd;
  readonly peers: readonly Peers[];
  /** Those among them that are of the internet. */
  readonly public: readonly Peers[];
  /** They must not be printed, and nothing that tells them apart may be either. */
  readonly isHidden: boolean;
}

/**
 * The far ends of an entry by kind. A stretch of addresses that has any of the internet counts as internet as a whole, so that
 * `0.0.0.0/0` stays what it is; a prefix list whose entries are not known may hold anything.
 */
export function reachesOf({ peers, hides }: UnitEntry, internet: Internet): readonly Reach[] {
  const parts = peers.flatMap((each) => partsOf(each, internet));
  const isHidden = hides !== 'nothing';
  const reaches = FAR_ENDS.flatMap((farEnd): readonly Reach[] => {
    const alike = parts.filter((part) => part.farEnd === farEnd);
    if (alike.length === 0) return [];
    const shared = alike.flatMap(({ peers }) => publicPart(peers, internet));
    return [{ farEnd, peers: alike.map((part) => part.peers), public: shared, isHidden }];
  });
  const [widest] = reaches;
  if (widest === undefined || !isHidden) return reaches;
  const isWide = widest.farEnd === 'internet' || widest.farEnd === 'prefix-list';
  return [{ farEnd: isWide ? widest.farEnd : 'hidden', peers, public: [], isHidden }];
}

interface Part {
  readonly farEnd: FarEnd;
  readonly peers: Peers;
}

function partsOf({ space, set }: Peers, internet: Internet): readonly Part[] {
  if (space !== 'ipv4' && space !== 'ipv6') return [{ farEnd: space, peers: { space, set } }];
  const sides = [
    ['internet', set.filter((stretch) => isPublic(internet, space, stretch))],
    ['addresses', outsideOf(internet, space, set)],
  ] as const;
  return sides.flatMap(([farEnd, part]) => (part.length === 0 ? [] : [{ farEnd, peers: { space, set: part } }]));
}

const isPublic = (internet: Internet, family: Family, stretch: Interval): boolean =>
  intersection([stretch], internet[family]).length > 0;

/** The stretches of addresses that have none of the internet. */
export const outsideOf = (internet: Internet, family: Family, set: IntervalSet): IntervalSet =>
  set.filter((stretch) => !isPublic(internet, family, stretch));

function publicPart({ space, set }: Peers, internet: Internet): readonly Peers[] {
  if (space !== 'ipv4' && space !== 'ipv6') return [];
  const shared = intersection(set, internet[space]);
  return shared.length === 0 ? [] : [{ space, set: shared }];
}

/** Whether a part of an entry is open to the internet: for certain, perhaps, or not. */
export function opennessOf({ certainty }: UnitEntry, { farEnd }: Reach): 'open' | 'perhaps' | 'closed' {
  if (farEnd === 'prefix-list') return 'perhaps';
  if (farEnd !== 'internet') return 'closed';
  return certainty === 'certain' ? 'open' : 'perhaps';
}
