import type { Violation } from '../policy/checks/check-kind.js';
import type { Span } from '../text/span.js';

/** An exact change of a text after which a finding is gone. */
export interface Fix {
  /** What is replaced. */
  readonly span: Span;
  /** What by. */
  readonly text: string;
}

/** Writes the word that is meant where another spelling of it is written as it stands: not by a variable, and not in an installed module. */
export function fixOf({ span, meant }: Violation): Fix | undefined {
  const { source, start, end, via } = span;
  if (meant === undefined || via !== undefined || !/\.(tf|tofu)(\.json)?$/.test(source.path)) return undefined;
  if (/(^|\/)\.terraform\//.test(source.path)) return undefined;
  const text = `"${meant}"`;
  return source.text.slice(start, end).toLowerCase() === text ? { span, text } : undefined;
}
