import type { Rule } from '../../alicloud/rule.js';
import type { SecurityGroup } from '../../alicloud/security-group.js';
import type { Resource } from '../../config/resource.js';
import type { Direction, PortSet } from '../../net/traffic.js';
import { hasPorts, NO_PORT, NO_TRAFFIC, PROTOCOLS } from '../../net/traffic.js';
import type { GroupView, Verdict, Violation } from './check-kind.js';

/** What a check says about one rule, or one group, on its own. */
export interface RuleViolation {
  readonly verdict: Verdict;
  /** The Terraform attribute that decides. */
  readonly attribute: string;
  /** What is wrong, as a sentence without its subject: "is for 6001 ports, more than 100". */
  readonly says: string;
  readonly remedy: string;
  readonly isRemedyExact?: boolean;
  /** The text that is certainly meant as the value of the attribute. */
  readonly meant?: string;
  readonly unknown?: readonly string[];
}

/** Judges the rules of a group one by one. */
export function judgeRules(
  { group }: GroupView,
  judge: (rule: Rule) => readonly RuleViolation[],
): readonly Violation[] {
  return group.members.flatMap(({ rule, guest }) =>
    (guest ? [] : judge(rule)).map((found) => violationOf(soften(found, rule.resource), rule.resource, group, rule)),
  );
}

/** Judges a resource that is of no group. */
export function judgeResource(resource: Resource, found: RuleViolation): Violation {
  return { ...violationOf(soften(found, resource), resource, undefined, undefined), resource };
}

/** Judges a group by what is written in its own resource; one that is not in the configuration has none. */
export function judgeGroup(
  { group }: GroupView,
  judge: (resource: Resource) => readonly RuleViolation[],
): readonly Violation[] {
  const resource = group.declared?.resource;
  if (resource === undefined) return [];
  return judge(resource).map((found) => violationOf(soften(found, resource), resource, group, undefined));
}

function violationOf(
  { verdict, attribute, says, remedy, isRemedyExact = false, meant, unknown = [] }: RuleViolation,
  resource: Resource,
  group: SecurityGroup | undefined,
  rule: Rule | undefined,
): Violation {
  const message = `${resource.address} ${says}`;
  const judged = resource.attribute(attribute);
  return {
    verdict,
    rule,
    group,
    span: judged?.span ?? resource.placeOf?.(attribute) ?? resource.span,
    isPlaceSecret: judged?.sensitive ?? false,
    message,
    messageIfOpen: () => message,
    remedy,
    isRemedyExact,
    ...(meant === undefined ? {} : { meant }),
    traffic: NO_TRAFFIC,
    exposure: NO_TRAFFIC,
    unknown,
  };
}

/** Nothing is proved about a resource that may never come to be. */
function soften(found: RuleViolation, { address, deferred }: Resource): RuleViolation {
  if (deferred === undefined) return found;
  return { ...found, verdict: 'open', unknown: [...(found.unknown ?? []), `${address} ${deferred}`] };
}

/** Whether a check on accept rules of one direction (or of both) speaks of a rule; where that is not known, how and why. */
export type Concern = 'yes' | 'no' | Doubt;

export interface Doubt {
  /** What the rule may be: "an ingress rule". */
  readonly kind: string;
  /** Why that is not known, as sentences. */
  readonly unknown: readonly string[];
}

export function concerns(rule: Rule, direction: Direction | undefined): Concern {
  const wrongAction = rule.action.state === 'known' && rule.action.value === 'drop';
  const wrongWay = direction !== undefined && rule.direction.state === 'known' && rule.direction.value !== direction;
  if (wrongAction || wrongWay) return 'no';
  const anyWay = direction === undefined || rule.direction.state === 'known';
  if (rule.action.state === 'known' && anyWay) return 'yes';
  const words = [anyWay ? '' : `${direction} `, rule.action.state === 'known' ? '' : 'accept '].join('');
  return {
    kind: `an ${words}rule`,
    unknown: [...because(rule, 'policy'), ...(anyWay ? [] : because(rule, 'type'))],
  };
}

/** A rule's own ports by protocol; undefined where ip_protocol or port_range is not known. */
export function portsOfRule({ protocol, ports }: Rule): PortSet | undefined {
  if (protocol.state === 'unknown' || ports.state === 'unknown') return undefined;
  const protocols = protocol.value === 'all' ? PROTOCOLS : [protocol.value];
  return new Map(protocols.map((name) => [name, [hasPorts(name) ? ports.value : NO_PORT]]));
}

/** The reasons why something about a rule is not known, as sentences. */
export function because(
  rule: Rule,
  ...attributes: readonly ('type' | 'policy' | 'ip_protocol' | 'port_range' | 'priority')[]
): readonly string[] {
  const values = {
    type: rule.direction,
    policy: rule.action,
    ip_protocol: rule.protocol,
    port_range: rule.ports,
    priority: rule.priority,
  };
  return attributes.flatMap((name) => {
    const value = values[name];
    return value.state === 'unknown' ? [`${name} ${value.reason}`] : [];
  });
}
