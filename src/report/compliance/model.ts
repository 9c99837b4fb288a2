import type { Assessment } from '../../compliance/assess.js';
import type { Diagnostic } from '../../config/diagnostic.js';
import type { Finding } from '../../evaluate/finding.js';

/** All that a report on compliance may say. */
export interface ComplianceReport {
  readonly toolVersion: string;
  /** The day that it is about, in UTC: `2027-01-31`. */
  readonly date: string;
  readonly assessment: Assessment;
  readonly inputs: readonly InputOverview[];
  /** What the configuration changes that the policies speak of, as sentences. */
  readonly changes: readonly string[];
  /** What is wrong with comments and exceptions. */
  readonly told: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One input that was judged. */
export interface InputOverview {
  readonly path: string;
  readonly kind: 'hcl' | 'plan' | 'state';
  /** The addresses of the security groups that it declares. */
  readonly groups: readonly string[];
  /** What it calls groups that only its rules name: their other rules are not known. */
  readonly elsewhere: readonly string[];
  readonly rules: number;
}
