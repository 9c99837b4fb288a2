import type { Rule } from '../alicloud/rule.js';
import type { SecurityGroup } from '../alicloud/security-group.js';
import type { TrafficSet } from '../net/traffic.js';
import type { Elsewhere, Verdict } from '../policy/checks/check-kind.js';
import type { TrafficSummary } from '../policy/describe/summary.js';
import type { Witness } from '../policy/describe/witness.js';
import type { Policy, Severity } from '../policy/policy.js';
import type { Span } from '../text/span.js';
import type { Fix } from './fix.js';

/** What people read: a policy, a verdict, and the rule or group that it is about. */
export interface Finding {
  readonly policy: Policy;
  /** The policy's, unless an override says otherwise for this group or rule. */
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly message: string;
  /** What to do about it; for an open verdict, what to do if it is so. */
  readonly remedy: string;
  /** A change that is certainly what is meant, where there is one. */
  readonly fix?: Fix | undefined;
  /** How to get from an open verdict to an answer. */
  readonly next: string | undefined;
  readonly rule: Rule | undefined;
  /** What was judged, where it is several things that may have the same addresses. */
  readonly input?: InputName | undefined;
  /** Undefined for what concerns no group that is known. */
  readonly group: SecurityGroup | undefined;
  /** The resource at fault: a rule's address, or its group's. */
  readonly address: string;
  readonly span: Span;
  /** The text at the span must not be printed. */
  readonly isPlaceSecret: boolean;
  readonly related: readonly Related[];
  readonly traffic: readonly TrafficSummary[];
  /** The same traffic, exactly; empty for what is not about traffic. */
  readonly region: TrafficSet;
  /** All that may be in question: beyond what is proved, and wherever else the rule counts. */
  readonly reach: TrafficSet;
  /** What tells it from others of its policy and address, where these do not. */
  readonly about?: string;
  /** It depends on values that must not be printed. */
  readonly isSecret: boolean;
  readonly witness: Witness | undefined;
  /** Addresses of the resources whose network interfaces it concerns; none where the group is attached to nothing here. */
  readonly attachedTo: readonly string[];
  /** Where the group is attached and other traffic is in question, or none: by the addresses of what it is attached to. */
  readonly elsewhere?: readonly Elsewhere[];
  /** Why an open verdict could not be decided, as sentences. */
  readonly unknown: readonly string[];
}

/** What tells an input from others. */
export interface InputName {
  /** `the root module`, `the plan`, `the state`. */
  readonly noun: string;
  readonly path: string;
  /** The file of values that it is judged with, where there is a choice. */
  readonly values: string | undefined;
}

/** What a finding has that is about no traffic, and of no rule or group. */
export const OF_NO_TRAFFIC = {
  next: undefined,
  rule: undefined,
  group: undefined,
  related: [],
  traffic: [],
  region: [],
  reach: [],
  isSecret: false,
  witness: undefined,
  attachedTo: [],
} satisfies Partial<Finding>;

/** A place that helps to understand a finding. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}
