import type { Exposures } from '../../alicloud/exposure.js';
import type { Setting } from '../../alicloud/interface.js';
import type { Rule } from '../../alicloud/rule.js';
import type { Declared, SecurityGroup } from '../../alicloud/security-group.js';
import type { Usage } from '../../alicloud/usage.js';
import type { Resource } from '../../config/resource.js';
import type { Direction, TrafficSet } from '../../net/traffic.js';
import type { Catalogue } from '../../services/catalogue.js';
import type { Hop, Span } from '../../text/span.js';
import type { NamedPeers } from '../named-peers.js';
import type { Resolver } from '../resolver.js';

export type JsonSchema = { readonly [key: string]: unknown };

/** `fail`: proved. `open`: cannot be decided from what is known. No violation is a pass. */
export type Verdict = 'fail' | 'open';

/** The traffic in question on some interfaces. */
export interface Elsewhere {
  readonly on: readonly string[];
  readonly traffic: TrafficSet;
}

/** What a check says about one rule, about a group as a whole, or about any other resource. */
export interface Violation {
  readonly verdict: Verdict;
  /** Undefined where no rule but a default of the group, or the group itself, is to blame. */
  readonly rule: Rule | undefined;
  /** Undefined for a resource that is of no group. */
  readonly group: SecurityGroup | undefined;
  /** The resource that was judged, where it is neither a rule nor a group. */
  readonly resource?: Resource;
  /** Addresses of the resources whose network interfaces it concerns. */
  readonly attachedTo?: readonly string[];
  /** Where the group is attached and other traffic is in question, or none: by the addresses of what it is attached to. */
  readonly elsewhere?: readonly Elsewhere[];
  /** All the groups that the rule may be in, where it may be in several. */
  readonly homes?: readonly SecurityGroup[];
  /** The text of the value that decides. */
  readonly span: Span;
  /** A plain sentence that names the resource. */
  readonly message: string;
  /**
   * The same where it turns out not to be proved, because the policy or the group may not apply. Hardly ever asked for, and a sentence can
   * take longer to write than all the rest.
   */
  messageIfOpen(): string;
  /** The smallest change that ends it, as a sentence. */
  readonly remedy: string;
  /** The remedy is for this very mistake: it says more than what the policy has for all of them. */
  readonly isRemedyExact?: boolean;
  /** The text that is certainly meant as the value at the span. */
  readonly meant?: string;
  /** The value at the span must not be printed. */
  readonly isPlaceSecret?: boolean;
  /** The traffic in question; for checks that judge no traffic, empty. */
  readonly traffic: TrafficSet;
  /** All that may be in question, where that is more: beyond what is proved, and wherever else the rule counts. */
  readonly reach?: TrafficSet;
  /** The rule's whole effective traffic, of which `traffic` is the part in question. */
  readonly exposure: TrafficSet;
  /** Other rules that have to do with it, and what they do. */
  readonly involved?: readonly Hop[];
  /** A sensitive drop takes a part of the traffic: what it leaves would tell of it. */
  readonly conceals?: boolean;
  /** What the policy names is sensitive: which of the addresses are in it must not be told. */
  readonly isCutInSecret?: boolean;
  /** Why an open verdict could not be decided, as sentences. */
  readonly unknown: readonly string[];
}

/** A group, with what every check asks about it computed once. */
export interface GroupView {
  readonly group: SecurityGroup;
  /** The group with the rules of those that are attached together with it: they decide its traffic, too. */
  readonly pool: SecurityGroup;
  /** What its own rules and defaults let in, in these directions, for certain and possibly; computed once for each. */
  exposure(directions: readonly Direction[]): Exposures;
  /** Where only what was not certain to be let in before is an exposure. */
  readonly before: Before | undefined;
  /** What all the rules of the pool let in. */
  together(directions: readonly Direction[]): Exposures;
  /** The groups whose rules may turn out to be in this one: of a known group the one that stands for any, and the other way round. */
  others(): readonly GroupView[];
  /** What the group with this address is attached to for certain. */
  attached(address: string): readonly string[];
  /** What the configuration says of the group with this address. */
  declaredAt(address: string): Declared | undefined;
  readonly catalogue: Catalogue;
  /** Every setting that the group counts in. */
  readonly settings: readonly Setting[];
  /** Whether anything uses the group. */
  usage(): Usage;
  /** The groups and prefix lists that terms of a policy can name. */
  readonly named: NamedPeers;
}

/** What a group was before, where it is attached now. */
export interface Before {
  /** The group with the rules of those that were attached together with it. */
  readonly pools: readonly SecurityGroup[];
  mayHaveLetIn(traffic: TrafficSet): boolean;
}

/** A check with its options resolved: from a view of a group to what is wrong with it. */
export interface PreparedCheck {
  readonly kind: string;
  /**
   * What it looks at: rules or groups one by one, what a group lets in where it is attached, or resources that have nothing to do with
   * groups. Says also what `applies-to` means.
   */
  readonly judges: 'rules' | 'groups' | 'exposure' | 'resources';
  evaluate(view: GroupView): readonly Violation[];
  /** The types of the resources that it judges, where these are of no group. */
  readonly resourceTypes?: readonly string[];
  /** Judges all of an input at once. */
  evaluateAll?(resources: readonly Resource[]): readonly Violation[];
  /** The resources that it speaks of, or may speak of, where these are of no group: without any, it judges nothing. */
  subjects?(resources: readonly Resource[]): readonly Resource[];
  /** What it can never match in this input, if so: globs that name nothing. */
  idle?(named: NamedPeers): readonly string[];
}

/** A kind of check: its words, its schema, its preparation and its evaluation in one object. */
export interface CheckKind<Options> {
  readonly summary: string;
  readonly judgedOn: string;
  readonly schema: JsonSchema;
  /** The part of the schema whose keys the docs list, where it is not the whole. */
  readonly keys?: JsonSchema;
  /** More about it for the docs, in Markdown. */
  readonly details?: () => string;
  /** The words that its options are made of, where these are a list, and what each stands for. */
  readonly words?: Readonly<Record<string, string>>;
  prepare(options: Options, resolver: Resolver): PreparedCheck;
}
