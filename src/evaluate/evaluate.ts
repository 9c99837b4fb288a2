import { PREFIX_LIST } from '../alicloud/prefix-list.js';
import { attributesOf, isSensitive, type Rule } from '../alicloud/rule.js';
import type { SecurityGroup } from '../alicloud/security-group.js';
import type { Diagnostic } from '../config/diagnostic.js';
import type { Resource } from '../config/resource.js';
import type { UnknownPart } from '../config/unknown-part.js';
import type { Verdict, Violation } from '../policy/checks/check-kind.js';
import { summarise } from '../policy/describe/summary.js';
import { witnessOf } from '../policy/describe/witness.js';
import { matchesGlob } from '../policy/glob.js';
import type { PolicySet } from '../policy/load.js';
import { type NamedPeers, namedPeers } from '../policy/named-peers.js';
import { type Policy, SEVERITIES, type Severity } from '../policy/policy.js';
import { applies } from '../policy/select.js';
import { own } from '../text/own.js';
import { capitalised } from '../text/words.js';
import { reachOf, violationsOf } from './combine.js';
import { Earlier } from './earlier.js';
import type { Finding } from './finding.js';
import { fixOf } from './fix.js';
import { nextStep } from './next-step.js';
import { inOrder } from './order.js';
import { type Subject, subjectsOf } from './views.js';

/** What the policies say about the groups. */
export interface Evaluation {
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
  /** What terms for groups and prefix lists can name in this input. */
  readonly named: NamedPeers;
}

/** What is known beside the groups: what was there before, and the parts of the configuration that could not be looked into. */
export interface Background {
  readonly before?: readonly Resource[] | undefined;
  readonly parts?: readonly UnknownPart[];
}

/**
 * Judges every group by every policy: the whole linter, pure. With the resources that were there before, only what is new: traffic that
 * was not let in, and whatever else was not so before.
 */
export function evaluate(
  groups: readonly SecurityGroup[],
  resources: readonly Resource[],
  set: PolicySet,
  { before, parts = [] }: Background = {},
): Evaluation {
  const earlier = before && new Earlier(before, resources, set);
  const named = namedPeers(
    groups,
    resources.filter(({ type }) => type === PREFIX_LIST),
  );
  const subjects = subjectsOf({ groups, resources, parts }, named, set, earlier);
  const findings = set.policies.flatMap((policy) =>
    policy.check.evaluateAll ? judgeAll(policy, resources, set, earlier) : judge(policy, subjects, set, earlier),
  );
  return { findings: inOrder(findings), diagnostics: idlePolicies(set, groups, resources, named), named };
}

/** Judges what is of no group. */
function judgeAll(
  policy: Policy,
  resources: readonly Resource[],
  set: PolicySet,
  earlier: Earlier | undefined,
): readonly Finding[] {
  const violations = policy.check.evaluateAll?.(resources) ?? [];
  return violations
    .filter((violation) => !earlier?.isOld(policy, violation))
    .flatMap((violation) => toFinding(policy, violation, set) ?? []);
}

function judge(
  policy: Policy,
  subjects: readonly Subject[],
  set: PolicySet,
  earlier: Earlier | undefined,
): readonly Finding[] {
  const violations = subjects.flatMap((subject) =>
    violationsOf(policy, subject).filter(
      (violation) => violation.traffic.length > 0 || !earlier?.isOld(policy, violation),
    ),
  );
  return merge(violations).flatMap((violation) => toFinding(policy, violation, set) ?? []);
}

/** A rule that may belong to several groups is one finding: proved where it is proved in every one of them. */
function merge(violations: readonly Violation[]): readonly Violation[] {
  const byRule = new Map<Rule, Violation[]>();
  const merged: Violation[] = [];
  for (const violation of violations) {
    const { rule } = violation;
    if (rule === undefined || rule.membership.certain) merged.push(violation);
    else byRule.set(rule, [...(byRule.get(rule) ?? []), violation]);
  }
  return [...merged, ...[...byRule].map(([rule, all]) => mergeOne(rule, all))];
}

function mergeOne({ membership }: Rule, violations: readonly Violation[]): Violation {
  const failing = violations.filter(({ verdict }) => verdict === 'fail');
  // A rule that may be anywhere is judged once, in the group that stands for all of them.
  const homes = membership.exhaustive ? membership.groups.length : 1;
  const verdict: Verdict = failing.length >= homes ? 'fail' : 'open';
  const first = failing[0] ?? (violations[0] as Violation);
  const { groups, attribute } = membership;
  const where = membership.exhaustive
    ? `it belongs to ${listGroups(groups)}`
    : 'which group it belongs to is not known here';
  const reason = attribute.state === 'unknown' ? [`security_group_id ${attribute.reason}`] : [];
  const unknown = verdict === 'fail' ? [] : [...new Set([...first.unknown, ...reason])];
  const message = verdict === 'fail' ? first.message : first.messageIfOpen();
  const all = violations.flatMap(({ group }) => group ?? []);
  const attachedTo = violations.flatMap((violation) => violation.attachedTo ?? []);
  return {
    ...first,
    verdict,
    message: `${message} (${where})`,
    unknown,
    homes: all,
    attachedTo,
    elsewhere: violations.flatMap((violation) => violation.elsewhere ?? []),
    reach: reachOf(violations),
  };
}

function listGroups(groups: readonly string[]): string {
  const shown = groups.slice(0, 4).join(' or ');
  return groups.length > 4 ? `${shown} or one of ${groups.length - 4} more` : shown;
}

function toFinding(policy: Policy, violation: Violation, set: PolicySet): Finding | undefined {
  const {
    rule,
    group,
    resource,
    verdict,
    message,
    span,
    traffic,
    exposure,
    unknown,
    isPlaceSecret = false,
  } = violation;
  const severity = severityOf(policy, violation, set);
  if (severity === 'off') return undefined;
  return {
    policy,
    severity,
    verdict,
    message: sentence(message, verdict === 'open' ? unknown : []),
    remedy: remedyFor(rule, group, adviceOf(policy, violation)),
    fix: fixOf(violation),
    next: verdict === 'open' ? nextStep(unknown) : undefined,
    rule,
    group,
    address: rule?.address ?? group?.address ?? resource?.address ?? '',
    span,
    isPlaceSecret,
    related: [...(span.via ?? []), ...(violation.involved ?? [])],
    region: traffic,
    reach: violation.reach ?? traffic,
    isSecret:
      isPlaceSecret ||
      violation.conceals === true ||
      violation.isCutInSecret === true ||
      (rule !== undefined && isSensitive(rule)),
    traffic: summarise(traffic, exposure, rule, set.catalogue, violation.conceals),
    witness: witnessOf(traffic, rule, violation.conceals, violation.isCutInSecret),
    unknown,
    attachedTo: [...new Set(violation.attachedTo)],
    ...(violation.elsewhere ? { elsewhere: violation.elsewhere } : {}),
  };
}

const adviceOf = ({ remediation }: Policy, { remedy, isRemedyExact }: Violation): string =>
  isRemedyExact === true ? remedy : (remediation ?? remedy);

/** Changing the configuration does not change a rule that it no longer stands for. */
function remedyFor(rule: Rule | undefined, group: SecurityGroup | undefined, remedy: string): string {
  if (rule === undefined && group?.declared?.resource.remains === 'forgotten') {
    return `in the cloud, since Terraform stops managing this group: ${remedy}`;
  }
  if (rule && attributesOf(rule).some(([name]) => rule.resource.isOtherwise?.(name) === true)) {
    return 'apply the configuration, which has another value by now, or plan again; then judge the result';
  }
  switch (rule?.resource.remains) {
    case 'forgotten':
      return `change or delete the rule in the cloud, since Terraform will not; or take out its "removed" block and change it here. ${capitalised(remedy)}`;
    case 'deposed':
      return 'run terraform apply, which deletes what is left of the replaced rule; if it cannot, delete the rule in the cloud';
    default:
      return remedy;
  }
}

/** What is said, why it could not be decided, and a period. */
const sentence = (message: string, reasons: readonly string[]): string =>
  reasons.length === 0 ? `${message}.` : `${message}: ${reasons.join('; ')}.`;

/** The gravest of the groups that the rule may be in. */
function severityOf(policy: Policy, { group, homes, rule }: Violation, set: PolicySet): Severity | 'off' {
  if (group === undefined) return policy.severity;
  const severities = (homes ?? [group]).map((home) => severityIn(policy, home, rule, set));
  return severities.reduce((gravest, severity) => (isGraver(severity, gravest) ? severity : gravest));
}

/** The last override that applies wins; one that only may apply can make it graver, never milder. */
function severityIn(
  policy: Policy,
  group: SecurityGroup,
  rule: Rule | undefined,
  { overrides }: PolicySet,
): Severity | 'off' {
  return overrides.reduce<Severity | 'off'>((severity, override) => {
    const other = own(override.policies, policy.id);
    if (other === undefined) return severity;
    const answer = applies(override['applies-to'], group, rule);
    return answer === 'yes' || (answer === 'maybe' && isGraver(other, severity)) ? other : severity;
  }, policy.severity);
}

const RANKS: readonly (Severity | 'off')[] = [...SEVERITIES, 'off'];
const isGraver = (a: Severity | 'off', b: Severity | 'off'): boolean => RANKS.indexOf(a) < RANKS.indexOf(b);

/** Policies of the user's own that name groups, rules, tags or prefix lists which this input does not have. */
function idlePolicies(
  { policies }: PolicySet,
  groups: readonly SecurityGroup[],
  resources: readonly Resource[],
  named: NamedPeers,
): readonly Diagnostic[] {
  return policies.flatMap((policy) => {
    const { id, origin, check } = policy;
    // Where a policy stands is looked up for those that are idle only: it takes a while.
    const place = (): string => `(${origin.from}:${origin.line})`;
    const names = [...(check.idle?.(named) ?? []), ...idleGroups(policy, groups)];
    return [
      ...names.map((name) => warning(`policy ${id} names ${name}, and nothing here has that name ${place()}`)),
      ...(isIdle(policy, resources)
        ? [warning(`policy ${id} is for resources of the type ${typesOf(check)}, and there is none here ${place()}`)]
        : []),
      ...idleTags(policy, groups).map((tag) =>
        warning(`policy ${id} applies to security groups with the tag ${tag}, and none here has it ${place()}`),
      ),
    ];
  });
}

/** A shipped policy is for whoever has such resources; a type in a policy of the user's own may be misspelt. */
const isIdle = ({ check, origin }: Policy, resources: readonly Resource[]): boolean =>
  check.kind === 'resource' &&
  !origin.from.startsWith('sglint:') &&
  !resources.some(({ type }) => check.resourceTypes?.includes(type));

const typesOf = ({ resourceTypes = [] }: Policy['check']): string => resourceTypes.join(' or ');

const warning = (message: string): Diagnostic => ({ level: 'warning', message });

function idleGroups({ appliesTo }: Policy, groups: readonly SecurityGroup[]): readonly string[] {
  const rules = (appliesTo.rules ?? []).filter(
    (glob) => !groups.some(({ members }) => members.some(({ rule }) => matchesGlob(rule.address, glob))),
  );
  const named = (appliesTo['security-groups'] ?? []).filter(
    (glob) => !anyApplies({ 'security-groups': [glob] }, groups),
  );
  return [...rules, ...named];
}

function idleTags({ appliesTo }: Policy, groups: readonly SecurityGroup[]): readonly string[] {
  return Object.entries(appliesTo.tags ?? {}).flatMap(([key, values]) =>
    anyApplies({ tags: { [key]: values } }, groups) ? [] : [`${key}=${[values].flat().join(' or ')}`],
  );
}

const anyApplies = (appliesTo: Policy['appliesTo'], groups: readonly SecurityGroup[]): boolean =>
  groups.some((group) => applies(appliesTo, group, undefined) !== 'no');
