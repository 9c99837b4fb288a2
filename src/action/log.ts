import { type Annotation, escapeData, workflowCommand } from '../report/github.js';
import { reporters } from '../report/index.js';
import type { Report } from '../report/report.js';
import { verdictLine } from '../report/summary.js';
import { plain } from '../text/plain.js';
import { type Problem, renderProblem } from '../text/unusable.js';

/** What the log of a step holds. */
export interface Logged {
  readonly report: Report | undefined;
  /** Lines about the run. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
  readonly annotations: readonly Annotation[];
  readonly verdict: string;
}

/**
 * The log of a step: everything in a group that opens at a click, then the annotations, then how it ends. Text from strangers cannot
 * command the runner, which takes no commands until it meets `token`: nobody may be able to guess it.
 */
export function logOf({ report, notes, problems, annotations, verdict }: Logged, token: string): string {
  const texts = [
    ...(report === undefined ? [] : [reporters.text.render(report)]),
    ...notes.map((note) => `${plain(note)}\n`),
    ...problems.map((problem) => `${renderProblem(problem)}\n`),
  ];
  const title = report === undefined ? 'nothing could be judged' : verdictLine(report);
  return [
    `::group::sglint: ${escapeData(plain(title))}\n`,
    `::stop-commands::${token}\n`,
    texts.join('\n'),
    `::${token}::\n`,
    '::endgroup::\n',
    ...annotations.map((annotation) => `${workflowCommand(annotation)}\n`),
    `${verdict}\n`,
  ].join('');
}
