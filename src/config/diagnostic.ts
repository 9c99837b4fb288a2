import type { Span } from '../text/span.js';

/** A problem with an input that did not stop the run. It is not a finding: no policy was judged. */
export interface Diagnostic {
  readonly level: 'warning' | 'note';
  readonly message: string;
  readonly span?: Span;
  /** A part of what will be there is not judged: that nothing is found does not mean that all is well. */
  readonly leavesOut?: true;
}
