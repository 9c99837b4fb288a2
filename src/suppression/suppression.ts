import type { Finding } from '../evaluate/finding.js';
import type { Span } from '../text/span.js';

/** Why a finding does not count. */
export interface Suppression {
  readonly by: 'comment' | 'exception';
  readonly reason: string;
  /** The last day that it is valid, in UTC; undefined for a comment without end. */
  readonly until: string | undefined;
  readonly owner: string | undefined;
}

/** A finding that somebody accepted, and why. */
export interface SuppressedFinding extends Finding {
  readonly suppressed: Suppression;
  /** The comment or the exception. */
  readonly silencer: Span;
}
