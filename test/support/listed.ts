import type { Bound } from '../../src/alicloud/bounds.js';
import { effectiveExposure } from '../../src/alicloud/exposure.js';
import { unionOfAll } from '../../src/net/traffic.js';
import { Lookup } from './lookup.js';
import { type Around, groupOf, ruleAddress } from './rules.js';

export type GroupType = NonNullable<Around['type']>;

export const BOUNDS: readonly Bound[] = ['lower', 'upper'];

/** What the engine lists for a table of rules: all of it, by the line of each rule (the first is 0), and by the egress default. */
export interface Listed {
  readonly bound: Bound;
  readonly all: Lookup;
  readonly byLine: readonly Lookup[];
  readonly byDefault: Lookup;
}

export function listed(text: string, type: GroupType, bound: Bound): Listed {
  const exposures = effectiveExposure(groupOf(text, { type }), bound);
  const where = (test: (by: string) => boolean): Lookup => {
    const mine = exposures.filter(({ by }) => test(typeof by === 'string' ? by : by.address));
    return new Lookup(unionOfAll(mine.map(({ traffic }) => traffic)));
  };
  return {
    bound,
    all: where(() => true),
    byLine: text.split('\n').map((_, index) => where((by) => by === ruleAddress(index + 1))),
    byDefault: where((by) => by === 'egress'),
  };
}
