import type { Acceptance, Evidence } from '../../compliance/assess.js';
import { mergeByPlace, type Result } from '../merge.js';

/** Findings at one place, with the number that a document calls them by. */
export interface Numbered extends Omit<Result, 'input'> {
  /** `F1` where it counts, `E1` where it is accepted. */
  readonly id: string;
  readonly input: string;
  readonly clauses: readonly string[];
  readonly accepted: Acceptance | undefined;
}

/** Joins findings that point at the same text of one input, and numbers them: those that count, then those that are accepted. */
export function numbered(evidence: readonly Evidence[]): readonly Numbered[] {
  return [
    ...number(
      'F',
      evidence.filter(({ accepted }) => accepted === undefined),
    ),
    ...number(
      'E',
      evidence.filter(({ accepted }) => accepted !== undefined),
    ),
  ];
}

function number(letter: string, evidence: readonly Evidence[]): readonly Numbered[] {
  const groups = new Map<string, Evidence[]>();
  for (const each of evidence) {
    const key = JSON.stringify([each.input, each.accepted]);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const merged = [...groups.values()].flatMap((group) => {
    const { input, accepted } = group[0] as Evidence;
    return mergeByPlace(group.map(({ finding }) => finding)).map((result) => {
      const clauses = group.find(({ finding }) => finding === result.first)?.clauses ?? [];
      return { ...result, input, accepted, clauses };
    });
  });
  return merged.map((each, at) => ({ ...each, id: `${letter}${at + 1}` }));
}
