import { duplicatesAmong } from './alike.js';
import { ANOMALY_KINDS, type Anomaly, type AnomalyKind } from './anomaly.js';
import { classicNetworks } from './classic.js';
import { conflictsAmong } from './conflicts.js';
import type { Contender } from './contender.js';
import { redundantAmong } from './redundancy.js';
import type { SecurityGroup } from './security-group.js';
import { contradictorsOf, forestallersOf, shadowersOf } from './shadowing.js';
import { Standing } from './standing.js';

/**
 * What is wrong with the rules of a group beside each other: one anomaly a rule, the first of the kinds asked for that holds. Only what
 * holds whatever is not known turns out to be, and nothing where the rules of a group may be for two networks of the classic kind.
 * `pools` are the group together with those that are attached with it: a drop of one of them may make a redundant rule needed.
 */
export function anomaliesOf(
  group: SecurityGroup,
  wanted: readonly AnomalyKind[],
  pools: readonly SecurityGroup[] = [],
): readonly Anomaly[] {
  if (classicNetworks(group) !== undefined) return [];
  const standing = new Standing(group, pools);
  const kinds = ANOMALY_KINDS.filter((kind) => wanted.includes(kind));
  const finders = kinds.map((kind) => ({ kind, causes: FINDERS[kind](standing) }));
  return standing.contenders.flatMap((contender): readonly Anomaly[] => {
    for (const { kind, causes } of finders) {
      const by = causes(contender);
      if (by !== undefined) return [{ kind, rule: contender.rule, by: by.map(({ rule }) => rule) }];
    }
    return [];
  });
}

/** From a rule to the rules that cause an anomaly of it; undefined where it has none. */
type Causes = (rule: Contender) => readonly Contender[] | undefined;

const FINDERS: Readonly<Record<AnomalyKind, (standing: Standing) => Causes>> = {
  duplicate({ contenders }) {
    const found = duplicatesAmong(contenders);
    return (rule) => {
      const twin = found.get(rule);
      return twin && [twin];
    };
  },
  'ineffective-drop': amongShadowed(forestallersOf),
  contradiction: amongShadowed((rule, standing) => contradictorsOf(rule, standing) ?? forestallersOf(rule, standing)),
  shadowed: amongShadowed(shadowersOf),
  redundant(standing) {
    const found = redundantAmong(standing);
    return (rule) => found.get(rule);
  },
  'same-priority-conflict'({ contenders }) {
    const found = conflictsAmong(contenders);
    return (rule) => found.get(rule);
  },
};

function amongShadowed(
  causes: (rule: Contender, standing: Standing) => readonly Contender[] | undefined,
): (standing: Standing) => Causes {
  return (standing) => (rule) => (standing.shadowed.has(rule) ? causes(rule, standing) : undefined);
}
