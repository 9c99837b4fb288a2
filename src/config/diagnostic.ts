import type { Span } from '../text/span.js';

/** A problem with an input that did not stop the run. It is not a finding: no policy was judged. */
export interface Diagnostic {
  readonly level: 'warning' | 'note';
  readonly message: string;
  readonly span?: Span;
}
