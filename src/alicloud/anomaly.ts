import type { Rule } from './rule.js';

/** What can be wrong with a rule beside other rules of its group; of several that hold for a rule, the first is the most telling. */
export const ANOMALY_KINDS = [
  'duplicate',
  'ineffective-drop',
  'contradiction',
  'shadowed',
  'redundant',
  'same-priority-conflict',
] as const;
export type AnomalyKind = (typeof ANOMALY_KINDS)[number];

/** A rule that has no effect, or not the one that it seems to have, because of other rules. */
export interface Anomaly {
  readonly kind: AnomalyKind;
  readonly rule: Rule;
  /** The fewest rules that cause it. */
  readonly by: readonly Rule[];
}
