import { Overlaps } from '../net/overlaps.js';
import { isEmpty, type TrafficSet } from '../net/traffic.js';
import type { Contender } from './contender.js';
import { coverOf, isCovered, possibleReach } from './covering.js';

/** Rules, each with some traffic of its own, among which to look for those that match what another one is for. */
export class Neighbours {
  readonly #rules: readonly Contender[];
  readonly #sets: readonly TrafficSet[];
  readonly #overlaps: Overlaps;

  constructor(rules: readonly Contender[], trafficOf: (rule: Contender) => TrafficSet) {
    this.#rules = rules.filter((rule) => !isEmpty(trafficOf(rule)));
    this.#sets = this.#rules.map(trafficOf);
    this.#overlaps = new Overlaps(this.#sets);
  }

  /** Those that may overlap some traffic, each with its own; the widest first. */
  near(traffic: TrafficSet, isWanted: (rule: Contender) => boolean): readonly (readonly [Contender, TrafficSet])[] {
    return this.#near(traffic, isWanted).map(
      (index) => [this.#rules[index], this.#sets[index]] as [Contender, TrafficSet],
    );
  }

  /** Whether all of some traffic is that of one rule. */
  hasOneFor(traffic: TrafficSet, isWanted: (rule: Contender) => boolean): boolean {
    return this.#near(traffic, isWanted).some((index) => isCovered(traffic, [this.#sets[index] as TrafficSet]));
  }

  /** Whether all of some traffic is that of several rules together. */
  haveAllOf(traffic: TrafficSet, isWanted: (rule: Contender) => boolean): boolean {
    return isCovered(
      traffic,
      this.#near(traffic, isWanted).map((index) => this.#sets[index] as TrafficSet),
    );
  }

  /** The fewest rules that together have all of some traffic, as `coverOf` finds them; undefined where there are none. */
  fewestFor(traffic: TrafficSet, isWanted: (rule: Contender) => boolean): readonly Contender[] | undefined {
    const near = this.#near(traffic, isWanted);
    const cover = coverOf(
      traffic,
      near.map((index) => this.#sets[index] as TrafficSet),
    );
    return cover?.map((at) => this.#rules[near[at] as number] as Contender);
  }

  #near(traffic: TrafficSet, isWanted: (rule: Contender) => boolean): readonly number[] {
    return this.#overlaps.near(possibleReach(traffic)).filter((index) => isWanted(this.#rules[index] as Contender));
  }
}
