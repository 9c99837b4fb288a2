import { Overlaps } from '../net/overlaps.js';
import { intersection, isEmpty, NO_TRAFFIC, type TrafficSet } from '../net/traffic.js';
import { type Contender, contendersOf } from './contender.js';
import { possibleReach } from './covering.js';
import { type Exposure, exposuresOf } from './exposure.js';
import { Neighbours } from './neighbours.js';
import type { Rule } from './rule.js';
import type { SecurityGroup } from './security-group.js';
import { shadowedAmong } from './shadowing.js';

/** The rules of a group, and what they decide beside each other; whatever is not asked for is not computed. */
export class Standing {
  readonly contenders: readonly Contender[];
  /** The same beside the rules of other groups that are attached together with this one. */
  readonly elsewhere: readonly Standing[];
  readonly #group: SecurityGroup;

  constructor(group: SecurityGroup, pools: readonly SecurityGroup[] = []) {
    this.#group = group;
    this.elsewhere = pools.filter((pool) => pool !== group).map((pool) => new Standing(pool));
    this.contenders = contendersOf(group);
  }

  /** The rules that never decide anything. */
  get shadowed(): ReadonlySet<Contender> {
    return this.#once('shadowed', () => shadowedAmong(this.contenders));
  }

  /** The rules that are not shadowed, by what they match for certain. */
  get matching(): Neighbours {
    return this.#once('matching', () => new Neighbours(this.#visible(), ({ sure }) => sure));
  }

  /** The accepts that are not shadowed, by what they let in for certain: what stronger drops may take is not in it. */
  get accepting(): Neighbours {
    return this.#once('accepting', () => new Neighbours(this.#visible(), (rule) => this.letsIn(rule)));
  }

  /** What a rule lets in for certain, and what it may let in. */
  letsIn({ rule }: Contender): TrafficSet {
    return this.#once('certain', () => byRule(this.#exposures().lower)).get(rule) ?? NO_TRAFFIC;
  }

  mayLetIn({ rule }: Contender): TrafficSet {
    return this.#once('possible', () => byRule(this.#exposures().upper)).get(rule) ?? NO_TRAFFIC;
  }

  /** Whether any rule, one that may be in the group included, may let in some of this. */
  readonly mayAccept = (traffic: TrafficSet): boolean => {
    const { sets, overlaps } = this.#once('accepted', () => {
      const sets = [...byRule(this.#exposures().upper).values()].map(possibleReach);
      return { sets, overlaps: new Overlaps(sets) };
    });
    const reach = possibleReach(traffic);
    return overlaps.near(reach).some((index) => !isEmpty(intersection(reach, sets[index] as TrafficSet)));
  };

  #visible(): readonly Contender[] {
    return this.contenders.filter((rule) => !this.shadowed.has(rule));
  }

  #exposures(): ReturnType<typeof exposuresOf> {
    return this.#once('exposures', () => exposuresOf(this.#group));
  }

  readonly #known = new Map<string, unknown>();

  #once<T>(name: string, compute: () => T): T {
    if (!this.#known.has(name)) this.#known.set(name, compute());
    return this.#known.get(name) as T;
  }
}

/** Without what defaults let in. */
function byRule(exposures: readonly Exposure[]): ReadonlyMap<Rule, TrafficSet> {
  return new Map(exposures.flatMap(({ by, traffic }) => (typeof by === 'string' ? [] : [[by, traffic] as const])));
}
