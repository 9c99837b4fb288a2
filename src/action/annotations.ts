import type { Finding } from '../evaluate/finding.js';
import {
  type Annotation,
  type AnnotationLevel,
  annotationLevels,
  annotationOf,
  annotationPlace,
} from '../report/github.js';
import { mergeByPlace, type Result } from '../report/merge.js';
import type { Report } from '../report/report.js';
import { plain } from '../text/plain.js';
import { locationOf, type Span } from '../text/span.js';
import type { Problem } from '../text/unusable.js';
import { shortList } from '../text/words.js';
import { type ChangedLines, isChanged } from './changed-lines.js';

/**
 * What GitHub shows of each kind for a step; it drops the rest without a word.
 * Source: https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
const MOST = 10;

type Paths = Pick<Report, 'inRepository'>;

/** What a run has to show at lines: problems, and the report where there is one. */
export interface Shown {
  readonly problems: readonly Problem[];
  readonly report: Report | undefined;
  readonly changed: ChangedLines | undefined;
}

/**
 * The annotations of a run, those that count most: errors first, and of each kind what lies on changed lines, then what such a line led
 * to, then the gravest. A notice at the end says how many are left out.
 */
export function annotationsOf({ problems, report, changed }: Shown, paths: Paths): readonly Annotation[] {
  const findings = report === undefined ? [] : [...mergeByPlace(report.findings)];
  const rank = (result: Result): number => nearness(result.first, changed, paths);
  const ordered = findings
    .map((result, index) => ({ result, index, rank: rank(result) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  const all = [
    ...problems.map((problem) => problemAnnotation(problem, paths)),
    ...(report === undefined ? [] : ordered.map(({ result }) => annotationOf(result, report))),
  ];
  const byLevel = new Map(annotationLevels.map((level) => [level, all.filter((each) => each.level === level)]));
  if ([...byLevel.values()].every(({ length }) => length <= MOST)) return [...byLevel.values()].flat();
  const most = (level: AnnotationLevel): number => (level === 'notice' ? MOST - 1 : MOST);
  const shown = [...byLevel].flatMap(([level, of]) => of.slice(0, most(level)));
  const hidden = [...byLevel].map(([level, of]) => [level, Math.max(0, of.length - most(level))] as const);
  return [...shown, moreAnnotation(hidden)];
}

/** 0: on a line that the change made; 1: decided on one; 2: elsewhere. */
function nearness({ span, related }: Finding, changed: ChangedLines | undefined, paths: Paths): number {
  if (changed === undefined) return 2;
  const isNew = (place: Span): boolean => {
    const { file, startLine, endLine } = locationOf(place);
    return !place.source.virtual && isChanged(paths.inRepository(file), startLine, endLine, changed);
  };
  if (isNew(span)) return 0;
  return related.some((each) => isNew(each.span)) ? 1 : 2;
}

function problemAnnotation({ message, span, hint }: Problem, paths: Paths): Annotation {
  return {
    level: 'error',
    title: span === undefined ? 'sglint: something cannot be used or written' : 'sglint cannot use this',
    message: [message, ...(hint === undefined ? [] : [`What to do: ${hint}`])]
      .flatMap((text) => text.split('\n'))
      .map(plain)
      .join('\n'),
    place: span === undefined || span.source.virtual ? undefined : annotationPlace(span, paths),
  };
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
