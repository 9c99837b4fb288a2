import type { Finding } from '../evaluate/finding.js';
import type { Severity } from '../policy/policy.js';
import { plain } from '../text/plain.js';
import { locationOf, type Span } from '../text/span.js';
import type { Problem } from '../text/unusable.js';
import { capitalised, sentence } from '../text/words.js';
import { mergeByPlace, type Result, whereElse } from './merge.js';
import type { Report, Reporter } from './report.js';
import { silencedNews } from './silenced.js';

/** Workflow commands: the runner of GitHub Actions shows each as an annotation on its line. */
export const github: Reporter = {
  summary: 'annotations, for a step of GitHub Actions',
  render(report) {
    const annotations = annotatedResults(report).map((result) => annotationOf(result, report));
    const problems = report.problems.map((problem) => problemAnnotation(problem, report));
    const lines = [...problems, ...annotations, ...silencedAnnotations(report)].map(workflowCommand);
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  },
};

/** How GitHub marks an annotation, the gravest first. */
export const annotationLevels = ['error', 'warning', 'notice'] as const;
export type AnnotationLevel = (typeof annotationLevels)[number];

/** What GitHub shows beside a line of a file, or of a whole run where it has no place. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  /** Lines of text; text from strangers holds no line break any more. */
  readonly message: string;
  readonly place: AnnotationPlace | undefined;
}

/** Lines and columns from 1, the end exclusive; columns make sense within one line only. */
export interface AnnotationPlace {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly col?: number;
  readonly endColumn?: number;
}

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};

/** What cannot be used, or not be written. */
export function problemAnnotation({ message, span, hint }: Problem, paths: Pick<Report, 'inRepository'>): Annotation {
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

/**
 * The findings by the lines that they are shown at: each at its own place; or, where a change did not touch that and did touch what leads
 * there, at the last such line, which decides the value. GitHub shows nobody the lines that a change left alone.
 */
export function annotatedResults({ findings, isChanged = () => false, inRepository }: Report): readonly Result[] {
  const placeOf = ({ span, related }: Finding): Span => {
    if (isChanged(span)) return span;
    const ways = [...(span.via ?? [])].reverse();
    return [...ways, ...related].find((each) => isChanged(each.span))?.span ?? span;
  };
  return mergeByPlace(findings, { placeOf, pathOf: inRepository });
}

/** Where a finding is that is shown at a line which leads to it. */
function ownPlace({ first, span }: Result, { inRepository }: Report): readonly string[] {
  if (span === first.span) return [];
  const how = first.related.find((each) => each.span === span)?.message ?? '';
  const { file, startLine } = locationOf(first.span);
  const what = first.rule === undefined ? 'what was found' : 'the rule itself';
  return [`This line leads to it (${how}); ${what} is at ${inRepository(file)}:${startLine}.`];
}

/** A finding in words for somebody who has never heard of sglint: what is wrong, why that matters, and what to do. */
export function annotationOf(result: Result, report: Report): Annotation {
  const { policy, verdict, severity, message, next, remedy } = result.first;
  const said = [`${message}${whereElse(result)}`, ...ownPlace(result, report)];
  const place = annotationPlace(result.span, report);
  const because = policy.rationale === undefined ? [] : [`Why it matters: ${policy.rationale}`];
  const name = `(sglint policy ${policy.id})`;
  if (verdict === 'open') {
    const steps = next === undefined ? [] : [`What to do: ${next}`];
    const lines = [`Cannot be decided: ${said.join('\n')}`, ...steps, `If it is so: ${sentence(remedy)}`, name];
    const title = `Not known: whether this breaks the policy "${policy.title}" (${severity} if so)`;
    return { level: 'notice', title, message: linesOf(lines), place };
  }
  const lines = [...said, ...because, `What to do: ${sentence(remedy)}`, name];
  const title = `${capitalised(severity)}: breaks the policy "${policy.title}"`;
  return { level: LEVELS[severity], title, message: linesOf(lines), place };
}

/** What a change newly lets in although nothing counts, at the comments and exceptions that silence it. */
export const silencedAnnotations = (report: Report): readonly Annotation[] =>
  silencedNews(report, { pathOf: report.inRepository }).map(({ text, silencer, policy }) => ({
    level: 'notice',
    title: `Silenced: the policy "${policy.title}"`,
    message: linesOf([text, `(sglint policy ${policy.id})`]),
    place: annotationPlace(silencer, report),
  }));

const linesOf = (lines: readonly string[]): string => lines.map(plain).join('\n');

/** Where GitHub is to show what is said about a place. */
export function annotationPlace(span: Span, { inRepository }: Pick<Report, 'inRepository'>): AnnotationPlace {
  const { file, startLine, endLine, startColumn, endColumn } = locationOf(span);
  const columns = startLine === endLine ? { col: startColumn, endColumn } : {};
  return { file: inRepository(file), line: startLine, endLine, ...columns };
}

// The check run takes titles of 255 characters, and the runner cuts messages at 4,096 (_maxIssueMessageLength in actions/runner,
// src/Runner.Worker/ExecutionContext.cs): rather here, where it can be seen that something is missing.
const LONGEST_TITLE = 255;
const LONGEST_MESSAGE = 4000;

/** The line that makes the runner show an annotation. */
export function workflowCommand({ level, title, message, place }: Annotation): string {
  const properties = { ...place, title: clip(plain(title), LONGEST_TITLE) };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(plain(String(value)))}`);
  return `::${level} ${list.join(',')}::${escapeData(clip(message, LONGEST_MESSAGE))}`;
}

const clip = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

/** Source: actions/toolkit, packages/core/src/command.ts. */
export const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
