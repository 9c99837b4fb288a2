import type { Resource } from '../config/resource.js';
import type { Finding } from '../evaluate/finding.js';
import type { HclFile } from '../hcl/ast.js';
import type { NamedPeers } from '../policy/named-peers.js';
import type { Span } from '../text/span.js';
import type { Suppression } from './suppression.js';

/** What the policies say of one input, and what it was read from. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly resources: readonly Resource[];
  readonly files: readonly HclFile[];
  readonly named: NamedPeers;
}

/** Something that somebody wrote to silence findings: a comment, or an exception in the configuration. */
export interface Attempt {
  readonly suppression: Omit<Suppression, 'reason'> & { readonly reason: string | undefined };
  readonly policies: readonly string[];
  /** Words that make the whole of it mean nothing. */
  readonly strange: readonly string[];
  /** What it is about, for fingerprints and the names of cases: an address as far as there is one. */
  readonly address: string;
  readonly about: string;
  /** Where to point at, for each thing that can be wrong. */
  place(part: 'policy' | 'until' | 'reason' | 'whole'): Span;
  /** Whether it is about a finding of one of its policies; `partly`: it accepts less than what was found. */
  covers(finding: Finding, input: Judged): 'yes' | 'partly' | 'no';
  /** Whether an input has what it is about: what is not there is not judged, and says nothing. */
  isIn(input: Judged): boolean;
  /** Why it silences nothing of some policies, and what to do, as sentences. */
  idle(policies: readonly string[]): { readonly message: string; readonly remedy: string };
}
