import type { ServiceEntry } from '../services/catalogue.js';
import type { NetworkEntry } from '../services/networks.js';
import type { PreparedCheck } from './checks/check-kind.js';

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
/** How much a policy matters where it is violated. */
export type Severity = (typeof SEVERITIES)[number];

/** Under this name go results of sglint's own, about modules that it cannot look into. */
export const UNKNOWN_MODULE = 'unknown-module';

/** Under these, results about comments and exceptions that silence findings. */
export const SUPPRESSION_IDS = [
  'suppression-without-reason',
  'suppression-expired',
  'suppression-unknown-policy',
  'suppression-unused',
] as const;
export type SuppressionId = (typeof SUPPRESSION_IDS)[number];

/** The names of results of sglint's own: no policy of anybody else has one of them. */
export const BUILT_IN: ReadonlySet<string> = new Set([UNKNOWN_MODULE, ...SUPPRESSION_IDS]);

/** Which groups and rules a policy speaks of: keys are ANDed, the items of a list ORed. */
export interface AppliesTo {
  readonly 'security-groups'?: readonly string[];
  readonly tags?: Readonly<Record<string, readonly string[] | string>>;
  readonly rules?: readonly string[];
}

/** A policy as its file has it, after the schema has checked it. */
export interface WrittenPolicy {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly 'applies-to'?: AppliesTo;
  readonly rationale?: string;
  readonly remediation?: string;
  readonly references?: readonly string[];
  readonly compliance?: Readonly<Record<string, readonly string[]>>;
  readonly suppressible?: boolean;
  readonly i18n?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The check, under its own key. */
  readonly [check: string]: unknown;
}

/** A clause of a framework as it is written. */
export interface WrittenClause {
  /** What it asks for, paraphrased. */
  readonly title: string;
  /** Whether a Terraform configuration shows at least a part of it. */
  readonly assessable: boolean;
  /** Which part a configuration shows; or why it shows nothing. */
  readonly reason: string;
}

/** A framework as it is written: one that is there already needs no title. */
export interface WrittenFramework {
  readonly title?: string;
  readonly clauses: Readonly<Record<string, WrittenClause>>;
}

/** A policy file as it is written, after the schema has checked it. */
export interface WrittenPolicyFile {
  readonly version: 1;
  readonly extends?: readonly string[];
  readonly networks?: Readonly<Record<string, NetworkEntry>>;
  readonly services?: Readonly<Record<string, ServiceEntry>>;
  readonly frameworks?: Readonly<Record<string, WrittenFramework>>;
  readonly policies?: readonly WrittenPolicy[];
}

/** What a configuration says about one policy: a severity, `off`, or more than that. */
export type PolicySetting = Severity | 'off' | SettingParts;

/** A severity, which groups and rules it is for, and parameters of the check under its own key. */
export interface SettingParts {
  readonly severity?: Severity | 'off';
  readonly 'applies-to'?: AppliesTo;
  readonly [check: string]: unknown;
}

/** What a configuration changes for some groups or rules only. */
export interface WrittenOverride {
  readonly 'applies-to': AppliesTo;
  readonly policies: Readonly<Record<string, Severity | 'off'>>;
}

/** A finding that somebody accepts, for a time. */
export interface WrittenException {
  readonly policy: string;
  readonly address: string;
  readonly from?: string | readonly string[];
  readonly to?: string | readonly string[];
  readonly traffic?: readonly string[];
  readonly reason: string;
  readonly owner?: string;
  readonly expires: string;
}

/** `.sglint.yaml` as it is written, after the schema has checked it. */
export interface WrittenConfig {
  readonly version: 1;
  readonly extends?: readonly string[];
  readonly networks?: Readonly<Record<string, NetworkEntry>>;
  readonly services?: Readonly<Record<string, ServiceEntry>>;
  readonly frameworks?: Readonly<Record<string, WrittenFramework>>;
  readonly policies?: Readonly<Record<string, PolicySetting>>;
  readonly overrides?: readonly WrittenOverride[];
  readonly exceptions?: readonly WrittenException[];
  readonly 'fail-on'?: Severity | 'never';
  readonly unknown?: 'fail' | 'warn' | 'ignore';
}

/** A requirement, ready to be judged. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly appliesTo: AppliesTo;
  readonly check: PreparedCheck;
  readonly rationale: string | undefined;
  readonly remediation: string | undefined;
  readonly references: readonly string[];
  readonly compliance: Readonly<Record<string, readonly string[]>>;
  /** Where people find it: the file and the line, and what changed it since. */
  readonly origin: PolicyOrigin;
  /** As it is written, settings applied. */
  readonly written: WrittenPolicy;
}

export interface PolicyOrigin {
  /** `sglint:recommended` or a path. */
  readonly from: string;
  readonly line: number;
  /** What a configuration set, and where: `severity: high (.sglint.yaml:4)`. */
  readonly changes: readonly string[];
}
