import type { Default, Exposure } from '../alicloud/exposure.js';
import type { Rule } from '../alicloud/rule.js';
import { intersection } from '../net/interval.js';
import { type Box, boxesOf } from '../net/traffic.js';

interface Part {
  readonly box: Box;
  readonly by: Rule | Default;
  readonly order: number;
}

/** What lets some traffic in, in the order in which it is listed; the key is the same for the same list. */
export interface Contributors {
  readonly by: readonly (Rule | Default)[];
  readonly key: string;
}

/** Finds the rules and defaults that let some of a box of traffic in. */
export class ContributorIndex {
  /** By plane, sorted by their first port. */
  readonly #planes = new Map<string, Part[]>();

  constructor(exposures: readonly Exposure[]) {
    exposures.forEach(({ by, traffic }, order) => {
      for (const box of boxesOf(traffic)) {
        const parts = this.#planes.get(planeOf(box));
        if (parts) parts.push({ box, by, order });
        else this.#planes.set(planeOf(box), [{ box, by, order }]);
      }
    });
    for (const parts of this.#planes.values()) parts.sort((a, b) => a.box.ports.start - b.box.ports.start);
  }

  contributorsTo(box: Box): Contributors {
    const found = new Map<number, Rule | Default>();
    for (const part of this.#planes.get(planeOf(box)) ?? []) {
      if (part.box.ports.start >= box.ports.end) break;
      if (part.box.ports.end <= box.ports.start) continue;
      if (intersection(part.box.peers, box.peers).length > 0) found.set(part.order, part.by);
    }
    const sorted = [...found].sort(([a], [b]) => a - b);
    return { by: sorted.map(([, by]) => by), key: sorted.map(([order]) => order).join() };
  }
}

const planeOf = ({ direction, protocol, space }: Box): string => `${direction} ${protocol} ${space}`;
