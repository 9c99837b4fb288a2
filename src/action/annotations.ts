import {
  type Annotation,
  type AnnotationLevel,
  annotatedResults,
  annotationLevels,
  annotationOf,
  problemAnnotation,
  silencedAnnotations,
} from '../report/github.js';
import type { Result } from '../report/merge.js';
import type { Report } from '../report/report.js';
import type { Problem } from '../text/unusable.js';
import { shortList } from '../text/words.js';

/**
 * What GitHub shows of each kind for a step; it drops the rest without a word.
 * Source: https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
const MOST = 10;

/** What a run has to show at lines: problems, and the report where there is one. */
export interface Shown {
  readonly problems: readonly Problem[];
  readonly report: Report | undefined;
}

type Paths = Pick<Report, 'inRepository'>;

/**
 * The annotations of a run, those that count most: errors first, and of each kind what lies on changed lines, then the gravest. A notice
 * at the end says how many are left out.
 */
export function annotationsOf({ problems, report }: Shown, paths: Paths): readonly Annotation[] {
  const all = [
    ...problems.map((problem) => problemAnnotation(problem, paths)),
    ...(report === undefined ? [] : changedFirst(report).map((result) => annotationOf(result, report))),
    ...(report === undefined ? [] : silencedAnnotations(report)),
  ];
  const byLevel = new Map(annotationLevels.map((level) => [level, all.filter((each) => each.level === level)]));
  if ([...byLevel.values()].every(({ length }) => length <= MOST)) return [...byLevel.values()].flat();
  const most = (level: AnnotationLevel): number => (level === 'notice' ? MOST - 1 : MOST);
  const shown = [...byLevel].flatMap(([level, of]) => of.slice(0, most(level)));
  const hidden = [...byLevel].map(([level, of]) => [level, Math.max(0, of.length - most(level))] as const);
  return [...shown, moreAnnotation(hidden)];
}

function changedFirst(report: Report): readonly Result[] {
  const results = annotatedResults(report);
  const { isChanged = () => false } = report;
  const isNew = new Set(results.filter(({ span }) => isChanged(span)));
  return [...isNew, ...results.filter((result) => !isNew.has(result))];
}

function moreAnnotation(hidden: readonly (readonly [AnnotationLevel, number])[]): Annotation {
  const sum = hidden.reduce((total, [, number]) => total + number, 0);
  const kinds = hidden.flatMap(([level, number]) =>
    number === 0 ? [] : [`${number} ${level}${number === 1 ? '' : 's'}`],
  );
  return {
    level: 'notice',
    title: `sglint: ${sum} more`,
    message: `${shortList(kinds)} more ${sum === 1 ? 'is' : 'are'} not shown at ${sum === 1 ? 'its line' : 'their lines'}: GitHub shows ${MOST} of each kind for a step. The log of this step lists all of them.`,
    place: undefined,
  };
}
