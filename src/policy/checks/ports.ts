import { formatPorts } from '../../alicloud/port-range.js';
import type { Rule } from '../../alicloud/rule.js';
import { difference, intersection } from '../../net/interval.js';
import { type Direction, hasPorts, type PortInterval, type PortSet } from '../../net/traffic.js';
import { EVERYTHING } from '../../services/terms.js';
import { SENSITIVE } from '../describe/summary.js';
import type { CheckKind } from './check-kind.js';
import { because, concerns, judgeRules, portsOfRule, type RuleViolation } from './per-rule.js';
import { direction, traffic } from './schemas.js';

/** What the ports of a rule may be, whoever its peers are. */
export interface Ports {
  readonly direction?: Direction;
  readonly allow?: readonly string[];
  readonly deny?: readonly string[];
  readonly 'max-range'?: number;
}

interface Limits {
  readonly allow: PortSet | undefined;
  readonly deny: PortSet | undefined;
  readonly maxRange: number | undefined;
}

export const ports: CheckKind<Ports> = {
  summary: "A rule's own ports lie inside `allow`, have none of `deny`, and are at most `max-range` ports.",
  judgedOn: 'each accept rule',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      direction: { ...direction, description: 'Left out: both directions' },
      allow: { ...traffic, description: 'The only ports and protocols that a rule may be for' },
      deny: { ...traffic, description: 'Ports and protocols that no rule may be for' },
      'max-range': {
        type: 'integer',
        minimum: 1,
        maximum: 65535,
        description: 'The most ports a rule may be for; "all" counts as 65535',
      },
    },
    anyOf: [{ required: ['allow'] }, { required: ['deny'] }, { required: ['max-range'] }],
  },

  prepare(options, resolver) {
    const limits: Limits = {
      allow: options.allow && resolver.traffic(options.allow, ['allow']),
      deny: options.deny && resolver.traffic(options.deny, ['deny']),
      maxRange: options['max-range'],
    };
    return {
      kind: 'ports',
      judges: 'rules',
      evaluate: (view) => judgeRules(view, (rule) => judge(rule, options.direction, limits)),
    };
  },
};

function judge(rule: Rule, wanted: Direction | undefined, limits: Limits): readonly RuleViolation[] {
  const concern = concerns(rule, wanted);
  if (concern === 'no') return [];
  const own = portsOfRule(rule);
  const attribute =
    rule.protocol.state === 'known' && rule.protocol.value !== 'tcp' && rule.protocol.value !== 'udp'
      ? 'ip_protocol'
      : 'port_range';
  if (own === undefined) {
    const may = widest(rule);
    if (objection(rule, may, limits) === undefined) return [];
    if (limits.allow && concern === 'yes' && !meets(may, limits.allow)) {
      return [{ verdict: 'fail', attribute, says: 'is for a protocol that is not allowed', remedy: REMEDY }];
    }
    const doubts = concern === 'yes' ? [] : concern.unknown;
    const reasons = [...because(rule, 'ip_protocol', 'port_range'), ...doubts];
    return [
      {
        verdict: 'open',
        attribute,
        says: 'may be for ports that this policy does not allow',
        remedy: REMEDY,
        unknown: reasons,
      },
    ];
  }
  const wrong = objection(rule, own, limits);
  if (wrong === undefined) return [];
  if (concern === 'yes') return [{ verdict: 'fail', attribute, says: `is ${wrong}`, remedy: REMEDY }];
  return [
    {
      verdict: 'open',
      attribute,
      says: `may be ${concern.kind} ${wrong}`,
      remedy: REMEDY,
      unknown: concern.unknown,
    },
  ];
}

const meets = (a: PortSet, b: PortSet): boolean =>
  [...a].some(([protocol, ranges]) => intersection(ranges, b.get(protocol) ?? []).length > 0);

/** All that a rule may be for while its ports, or its protocol, are not known. */
function widest({ protocol }: Rule): PortSet {
  if (protocol.state === 'unknown' || protocol.value === 'all') return EVERYTHING;
  return new Map([[protocol.value, EVERYTHING.get(protocol.value) ?? []]]);
}

const REMEDY = 'write a rule for each service that is needed, with its protocol and ports';

/** What a policy says against ports: "for tcp 3300-6400, of which tcp 3389 is denied". */
function objection(rule: Rule, own: PortSet, { allow, deny, maxRange }: Limits): string | undefined {
  const shown = isHidden(rule) ? SENSITIVE : format(own);
  if (allow) {
    const outside = new Map(
      [...own].map(([protocol, ranges]) => [protocol, difference(ranges, allow.get(protocol) ?? [])]),
    );
    if (sizeOf(outside) > 0) return `for ${shown}${part(shown, outside, rule, 'not allowed')}`;
  }
  if (deny) {
    const denied = new Map(
      [...own].map(([protocol, ranges]) => [protocol, intersection(ranges, deny.get(protocol) ?? [])]),
    );
    if (sizeOf(denied) > 0) return `for ${shown}${part(shown, denied, rule, 'denied')}`;
  }
  if (maxRange === undefined) return undefined;
  const count = Math.max(
    0,
    ...[...own].filter(([protocol]) => hasPorts(protocol)).map(([, ranges]) => sizeOf(new Map([['tcp', ranges]]))),
  );
  return count > maxRange
    ? `for ${isHidden(rule) ? 'a (sensitive) number of' : count} ports, more than ${maxRange}`
    : undefined;
}

function part(shown: string, subset: PortSet, rule: Rule, word: string): string {
  const some = isHidden(rule) ? SENSITIVE : format(subset);
  if (some === shown) return `, which is ${word}`;
  return `, of which ${some} is ${word}`;
}

const isHidden = ({ ports: own, protocol }: Rule): boolean => own.sensitive || protocol.sensitive;

const sizeOf = (set: PortSet): number =>
  [...set.values()].flat().reduce((size, { start, end }) => size + Number(end) - Number(start), 0);

/** `tcp 22, 3300-3388, udp 53, icmp`. */
function format(set: PortSet): string {
  const parts = [...set].filter(([, ranges]) => ranges.length > 0);
  if (
    parts.length === 6 &&
    parts.every(
      ([protocol, [first]]) => !hasPorts(protocol) || (first && Number(first.end) - Number(first.start) === 65535),
    )
  ) {
    return 'all protocols and ports';
  }
  return parts
    .map(([protocol, ranges]) =>
      hasPorts(protocol)
        ? `${protocol} ${ranges.map((range) => formatPorts(range as PortInterval)).join(', ')}`
        : protocol,
    )
    .join(', ');
}
