import { Identities, type References } from '../../alicloud/identities.js';
import type { Attribute, Json } from '../../config/attribute.js';
import type { Resource } from '../../config/resource.js';
import type { Family } from '../../net/cidr.js';
import { type IntervalSet, intervalSet, sizeOf } from '../../net/interval.js';
import { type AttributePath, type Subject, valuesAt } from '../attribute-path.js';
import { type Addresses, FAMILY_NAMES, type InternetLimit } from '../conditions.js';
import { SENSITIVE } from '../describe/summary.js';
import { CommonShares, type Share } from './common-shares.js';
import type { RuleViolation } from './per-rule.js';

/** A limit on the addresses that all values at the end of a path have together. */
export interface ListLimit {
  readonly path: AttributePath;
  /** The path as the policy writes it. */
  readonly text: string;
  readonly limit: InternetLimit;
}

/** A resource that adds addresses to a list, and how much of it there may be. */
export interface ListPart extends ListLimit {
  /** The resource, or the item in it. */
  readonly subject: Subject;
  /** The attribute of the resource that has the values. */
  readonly attribute: string;
  /** Which attribute names the list, or that the resource is the list itself; left out: it has one of its own. */
  readonly partOf: AttributePath | 'itself' | undefined;
  /** What a list of its own is told apart by. */
  readonly scope: string;
  /** Why it is not certain that the policy speaks of the resource; none where it is. */
  readonly doubts: readonly string[];
}

/** What a resource adds to which list. */
interface Contribution extends ListPart {
  readonly adds: Addresses;
  /** What it is called: by the path, or with the number of its item. */
  readonly name: string;
  readonly values: readonly Attribute<Json>[];
  readonly list: References;
}

/** What is wrong with a resource, or an item in it, by some of the limits. */
export type ListJudge = (subject: Subject, limits: readonly ListLimit[]) => readonly RuleViolation[];

/**
 * Judges lists that several resources make together, such as the entries of an access control list. Where a list is too wide, its
 * widest parts are reported. What may be a part of a list counts, and proves nothing.
 */
export function judgeLists(parts: readonly ListPart[], resources: readonly Resource[]): ListJudge {
  if (parts.length === 0) return () => [];
  const identities = new Identities(resources);
  const all = parts.map((part) => contributionOf(part, identities));
  const loose = all.filter(({ list }) => !list.exhaustive);
  const proved: Excesses = new Map();
  const possible: Excesses = new Map();
  const nothing = commonOf([]);
  const common = commonOf(loose);
  const least: Least = new Map();
  for (const list of listsOf(all)) {
    mark(list.certain, nothing, proved);
    mark(list.possible, common, possible, least);
  }
  for (const [limit, families] of least)
    for (const [family, tooWide] of families) markWider(loose, limit, family, tooWide, possible);
  for (const each of all) if (!isSettled(each)) mark([each], nothing, proved);
  const bySubject = new Map<Subject, Contribution[]>();
  for (const each of all) bySubject.set(each.subject, [...(bySubject.get(each.subject) ?? []), each]);
  return (subject, limits) =>
    (bySubject.get(subject) ?? []).flatMap((each) => {
      if (!limits.some(({ limit }) => limit === each.limit)) return [];
      const excess = proved.get(each) ?? possible.get(each);
      return excess === undefined ? [] : [violationOf(each, excess, proved.has(each))];
    });
}

interface List {
  /** What is in it for certain. */
  readonly certain: Contribution[];
  /** The same, and what may be in it; what may be in every list is not among them. */
  readonly possible: Contribution[];
}

function listsOf(all: readonly Contribution[]): readonly List[] {
  const lists = new Map<string, List>();
  for (const each of all) {
    for (const name of each.list.names) {
      const list = lists.get(name) ?? { certain: [], possible: [] };
      lists.set(name, list);
      if (isSettled(each)) list.certain.push(each);
      if (each.list.exhaustive) list.possible.push(each);
    }
  }
  return lists.size === 0 ? [{ certain: [], possible: [] }] : [...lists.values()];
}

const isSettled = ({ doubts, subject, list }: Contribution): boolean =>
  doubts.length === 0 && subject.resource.deferred === undefined && list.certain;

/** What is too much. */
interface Excess {
  readonly family: Family;
  /** Whether it is so without the rest of the list. */
  readonly isAlone: boolean;
  /** What may be in the list, and may not. */
  readonly doubtful: readonly Contribution[];
}

type Excesses = Map<Contribution, Excess>;

/** What may be in every list. */
interface Common {
  readonly limits: ReadonlySet<InternetLimit>;
  readonly shares: ByFamily<CommonShares<Contribution>>;
  /** A few of them that have addresses. */
  readonly doubtful: ByFamily<readonly Contribution[]>;
}

type ByFamily<T> = Readonly<Record<Family, T>>;

const byFamily = <T>(of: (family: Family) => T): ByFamily<T> => ({ ipv4: of('ipv4'), ipv6: of('ipv6') });

const commonOf = (all: readonly Contribution[]): Common => ({
  limits: new Set(all.map(({ limit }) => limit)),
  shares: byFamily((family) => new CommonShares(all.map((each) => shareOf(each, family)))),
  doubtful: byFamily((family) => fewDoubtful(all, family)),
});

const fewDoubtful = (list: readonly Contribution[], family: Family): readonly Contribution[] =>
  list.filter((each) => !isSettled(each) && each.adds.ofInternet[family].length > 0).slice(0, MOST_REASONS);

const shareOf = (by: Contribution, family: Family): Share<Contribution> & { readonly width: bigint } => ({
  by,
  points: by.adds.ofInternet[family],
  width: sizeOf(by.adds.all[family]),
});

/** From which width on something is too wide for a list, and what may be in that list. */
interface TooWide {
  readonly width: bigint;
  readonly doubtful: readonly Contribution[];
}

/** The least of that, by limit and family. */
type Least = Map<InternetLimit, Map<Family, TooWide>>;

/** Marks those that are too much of a list, each by its own limit; notes from which width on what may be in every list is. */
function mark(list: readonly Contribution[], common: Common, found: Excesses, least: Least = new Map()): void {
  const limits = new Set([...common.limits, ...list.map(({ limit }) => limit)]);
  for (const family of FAMILY_NAMES) {
    const shares = list.map((each) => shareOf(each, family));
    const doubtful = [...fewDoubtful(list, family), ...common.doubtful[family]];
    for (const limit of limits) {
      const width = common.shares[family].tooWide(shares, limit.most[family]);
      if (width === undefined) continue;
      markWider(list, limit, family, { width, doubtful }, found);
      const known = least.get(limit) ?? new Map<Family, TooWide>();
      least.set(limit, known);
      if (width < (known.get(family)?.width ?? width + 1n)) known.set(family, { width, doubtful });
    }
  }
}

/** Marks what is as wide as that, or wider. */
function markWider(
  list: readonly Contribution[],
  limit: InternetLimit,
  family: Family,
  { width, doubtful }: TooWide,
  found: Excesses,
): void {
  for (const each of list) {
    const points = each.adds.ofInternet[family];
    if (each.limit !== limit || found.has(each) || points.length === 0) continue;
    if (sizeOf(each.adds.all[family]) < width) continue;
    found.set(each, { family, isAlone: sizeOf(points) > limit.most[family], doubtful });
  }
}

function contributionOf(part: ListPart, identities: Identities): Contribution {
  const { subject, path, limit } = part;
  const reached = subject.read(path).filter(({ effective }) => effective?.state === 'known');
  const values = reached.flatMap(({ effective }) => (effective?.state === 'known' ? [effective] : []));
  const read = values.flatMap(({ value }) => limit.read(value) ?? []);
  const added = (which: keyof Addresses, family: Family): IntervalSet =>
    intervalSet(read.flatMap((each) => each[which][family]));
  const adds = (which: keyof Addresses) => ({ ipv4: added(which, 'ipv4'), ipv6: added(which, 'ipv6') });
  return {
    ...part,
    name: reached.length === 1 ? (reached[0]?.name ?? part.text) : part.text,
    values,
    adds: { all: adds('all'), ofInternet: adds('ofInternet') },
    list: listOf(part, identities),
  };
}

const one = (name: string): References => ({ names: [name], certain: true, exhaustive: true });

function listOf({ subject, partOf, scope }: ListPart, identities: Identities): References {
  const { resource } = subject;
  if (partOf === 'itself') return one(resource.address);
  const named = partOf && valuesAt(resource, partOf)[0]?.effective;
  return named === undefined ? one(`${resource.address} ${scope}`) : identities.referredBy(named);
}

/** Why it is not certain that something is in its list, as sentences about the resource. */
function unsettled({ subject: { resource }, doubts, list, partOf }: Contribution): readonly string[] {
  const { address, deferred } = resource;
  const named = typeof partOf === 'object' ? valuesAt(resource, partOf)[0] : undefined;
  const because = named?.effective?.state === 'unknown' ? named.effective.reason : 'is not the identity of one list';
  return [
    ...(list.certain ? [] : [`${named?.name} ${because}`]),
    ...doubts,
    ...(deferred === undefined ? [] : [`${address} ${deferred}`]),
  ];
}

/** The reasons of the resource itself, else those of a few others. */
function whyOpen(own: Contribution, { doubtful }: Excess): readonly string[] {
  const reasons = unsettled(own);
  if (reasons.length > 0) return reasons;
  const others = doubtful.flatMap((each) => {
    const { address } = each.subject.resource;
    return unsettled(each).map((one) => (one.startsWith(`${address} `) ? one : `${address}: ${one}`));
  });
  return others.slice(0, MOST_REASONS);
}

const MOST_REASONS = 3;

function violationOf(own: Contribution, excess: Excess, isProved: boolean): RuleViolation {
  const { family, isAlone } = excess;
  const { name, attribute, limit } = own;
  const what = `${beginning(own, isAlone)} ${limit.says(family)}`;
  return {
    verdict: isProved ? 'fail' : 'open',
    attribute,
    says: isProved ? `has an attribute that does not obey: ${what}` : 'may not obey',
    remedy: `narrow the blocks of ${name}, or take some out`,
    unknown: isProved ? [] : [...new Set(whyOpen(own, excess)), `if all that may be in its list are in it, ${what}`],
  };
}

/** The beginning of a sentence about what is too much. */
function beginning({ name, values, list, partOf }: Contribution, isAlone: boolean): string {
  const whose = partOf === undefined ? 'the resource' : list.certain ? list.names[0] : 'its list';
  const others = isAlone ? '' : ` with the other blocks of ${whose}`;
  const [first] = values;
  if (values.length !== 1 || first?.state !== 'known')
    return `the ${values.length} values of ${name} together${others} have`;
  return `${name} is ${first.sensitive ? SENSITIVE : JSON.stringify(first.value)}, which together${others} has`;
}
