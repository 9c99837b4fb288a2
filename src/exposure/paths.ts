import { type Hop, Hops, hopOf } from './hop.js';
import { type Internet, opennessOf, reachesOf } from './reach.js';
import { inBothWays, type Unit, type UnitEntry } from './unit.js';
import { Ways } from './ways.js';

/** A way from the internet through groups that let each other in. */
export interface TrustPath {
  /** The first is from the internet, unless where it comes from must not be printed. */
  readonly hops: readonly Hop[];
  readonly isCertain: boolean;
}

/** The ways that are listed, and how many are not. */
export interface TrustPaths {
  readonly paths: readonly TrustPath[];
  readonly omitted: number;
}

const MOST = 1000;

/**
 * Every hop that can be reached from the internet within one input, each at the end of one way that leads there: the shortest that is certain, or else the
 * shortest. A way never comes to a group twice, and one that only begins another is left out. What is certain comes first.
 */
export function trustPaths(units: readonly Unit[], internet: Internet, most = MOST): TrustPaths {
  const counting = units
    .filter(({ isTogetherOnly }) => !isTogetherOnly)
    .map((unit) => ({ ...unit, entries: inBothWays(unit.entries) }));
  // Groups of two inputs may have the same name, and are two groups.
  const inputs = [...new Set(units.map(({ input }) => input))];
  const hops = inputs.flatMap((input) =>
    reachableHops(
      counting.filter((unit) => unit.input === input),
      internet,
    ),
  );
  const certain = shortest(hops, ({ isCertain }) => isCertain);
  const any = shortest(hops, () => true);
  const found = hops.flatMap((hop): readonly TrustPath[] => {
    const before = hop.from === undefined ? [] : (certain.get(hop.from) ?? any.get(hop.from));
    if (before === undefined || before.some(({ from, to }) => from === hop.to || to === hop.to)) return [];
    return [pathOf([...before, hop])];
  });
  const inner = new Set(found.flatMap((path) => path.hops.slice(0, -1)));
  const whole = withoutTwins(found.filter((path) => !inner.has(path.hops.at(-1) as Hop)));
  const sorted = [...whole.filter(({ isCertain }) => isCertain), ...whole.filter(({ isCertain }) => !isCertain)];
  return { paths: sorted.slice(0, most), omitted: Math.max(0, whole.length - most) };
}

/** What lets in addresses that are not of the internet: whose they are is not known of every machine, and ways over these are not found. */
export function ofOtherAddresses(units: readonly Unit[], internet: Internet): readonly string[] {
  const isOfOthers = (entry: UnitEntry): boolean =>
    entry.direction === 'ingress' &&
    entry.hides === 'nothing' &&
    reachesOf(entry, internet).some(({ farEnd }) => farEnd === 'addresses');
  return units
    .filter(({ isTogetherOnly, entries }) => !isTogetherOnly && entries.some(isOfOthers))
    .map(({ name }) => name);
}

/** Of the ways that begin where must not be told, those that read the same are one: how many there are would tell. */
function withoutTwins(paths: readonly TrustPath[]): readonly TrustPath[] {
  const hidden = paths.filter(({ hops }) => hops[0]?.isHidden);
  const isTold = (path: TrustPath, at: number): boolean =>
    hidden.some(
      (other, index) =>
        (path.isCertain ? other.isCertain : true) &&
        (other.hops.length > path.hops.length || index < at) &&
        path.hops.every((hop, step) => readsAs(hop, other.hops[step])),
    );
  const twins = new Set(hidden.filter(isTold));
  return paths.filter((path) => !twins.has(path));
}

/** Whether two hops read the same, but for where they come from. */
function readsAs(hop: Hop, other: Hop | undefined): boolean {
  if (hop === other || other === undefined) return hop === other;
  return hop.isHidden && other.isHidden && hop.to === other.to && textOf(hop) === textOf(other);
}

const textOf = ({ entries }: Hop): string =>
  JSON.stringify(
    entries.map(({ direction, protocol, ports, certainty, by, partlyBy }) => {
      const names = [by, partlyBy].map((some) => some.map((each) => (typeof each === 'string' ? each : each.address)));
      return [direction, protocol, ports, certainty, names];
    }),
  );

/** The hops out of the internet and out of every group that can be reached, the nearest first. */
function reachableHops(units: readonly Unit[], internet: Internet): readonly Hop[] {
  const ways = new Ways(units, internet);
  const links = new Hops();
  const hops = units.flatMap((unit) => fromInternet(unit, internet));
  const seen = new Set(hops.map(({ to }) => to));
  // What is added while it is gone through is gone through, too.
  for (const unit of seen) {
    for (const [to, own] of ways.outOf(unit)) {
      const found = links.between(unit, to, own);
      hops.push(...found);
      if (found.length > 0) seen.add(to);
    }
  }
  return hops;
}

function fromInternet(unit: Unit, internet: Internet): readonly Hop[] {
  const entries = unit.entries.flatMap((entry): readonly UnitEntry[] => {
    if (entry.direction !== 'ingress') return [];
    return reachesOf(entry, internet).flatMap((reach): readonly UnitEntry[] => {
      const openness = opennessOf(entry, reach);
      if (openness === 'closed') return [];
      return [{ ...entry, peers: reach.peers, certainty: openness === 'open' ? 'certain' : 'possible' }];
    });
  });
  return entries.length === 0 ? [] : [hopOf(undefined, unit, entries, false)];
}

/** The shortest way to each group by hops of a kind. */
function shortest(hops: readonly Hop[], isFit: (hop: Hop) => boolean): ReadonlyMap<Unit, readonly Hop[]> {
  const out = new Map<Unit | undefined, Hop[]>();
  for (const hop of hops) {
    if (!isFit(hop)) continue;
    const known = out.get(hop.from);
    if (known) known.push(hop);
    else out.set(hop.from, [hop]);
  }
  const paths = new Map<Unit, readonly Hop[]>();
  const queue: (Unit | undefined)[] = [undefined];
  for (const from of queue) {
    const before = from === undefined ? [] : (paths.get(from) ?? []);
    for (const hop of out.get(from) ?? []) {
      if (paths.has(hop.to)) continue;
      paths.set(hop.to, [...before, hop]);
      queue.push(hop.to);
    }
  }
  return paths;
}

/** Before a hop that must not be told where it comes from, nothing is told. */
function pathOf(path: readonly Hop[]): TrustPath {
  const last = path.map(({ isHidden }) => isHidden).lastIndexOf(true);
  return { hops: last < 0 ? path : path.slice(last), isCertain: path.every(({ isCertain }) => isCertain) };
}
