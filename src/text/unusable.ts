import { codeFrame } from './code-frame.js';
import { plain } from './plain.js';
import { placeOf, type Span } from './span.js';

/** One thing that makes an input, a policy file or an argument unusable, and what to do about it. */
export interface Problem {
  readonly message: string;
  readonly span?: Span;
  readonly hint?: string;
  /** The part of the hint that is to be copied as it stands, such as a command. */
  readonly verbatim?: string;
}

/**
 * The user gave something that sglint cannot work with: exit status 2, never a stack trace.
 * It holds every problem found, so that they can be mended in one go.
 */
export class UnusableError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[]) {
    const all = Array.isArray(problems) ? problems : [problems as Problem];
    super(all.map(renderProblem).join('\n\n'));
    this.name = 'UnusableError';
    this.problems = all;
  }
}

/** What an action finds unusable, where others are to go on all the same. */
export function problemsOf(action: () => void): readonly Problem[] {
  try {
    action();
    return [];
  } catch (error) {
    if (error instanceof UnusableError) return error.problems;
    throw error;
  }
}

/** `file:line:column: message`, the line with carets, and the remedy. */
export function renderProblem({ message, span, hint }: Problem): string {
  const lines = [];
  if (span) {
    lines.push(`${placeOf(span)}: ${printable(message)}`);
    const frame = span.end > 0 ? codeFrame(span) : undefined;
    if (frame) lines.push(frame);
  } else {
    lines.push(printable(message));
  }
  if (hint) lines.push(`  help: ${printable(hint)}`);
  return lines.join('\n');
}

/** What people gave, and messages repeat, may hold anything; line breaks are ours. */
const printable = (text: string): string => text.split('\n').map(plain).join('\n');

/** By file and place, so that they can be mended from top to bottom. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ span }) => span?.source.path))];
  const rank = ({ span }: Problem): number => files.indexOf(span?.source.path);
  return [...problems].sort((a, b) => rank(a) - rank(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
