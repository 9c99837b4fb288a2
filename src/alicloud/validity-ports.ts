import { SENSITIVE } from './identities.js';
import { ALL_PORTS_WRITTEN, describeBadPortRange, parsePortRange } from './port-range.js';
import type { Rule } from './rule.js';
import type { Found, Mistake } from './validity.js';
import { textOf } from './written-value.js';

/** What is wrong with the ports. */
export const PORT_MISTAKES: readonly Mistake<Rule>[] = [
  {
    name: 'missing-ports',
    what: 'tcp or udp without `port_range`, or with `-1/-1`: the provider sends none',
    fate: 'fails at apply',
    source:
      'provider diff_suppress_funcs.go, ecsSecurityGroupRulePortRangeDiffSuppressFunc; InvalidPortRange.Malformed',
    find(rule) {
      const planned = rule.resource.attribute('port_range');
      const isMissing = planned === undefined || textOf(planned) === ALL_PORTS_WRITTEN;
      // A state holds what is in the cloud: there "-1/-1" is a port range.
      const isStated = planned?.state === 'known' && planned.origin === 'state';
      if (!hasPorts(rule) || !isMissing || isStated) return undefined;
      return {
        attribute: 'port_range',
        says: `${protocolOf(rule)} needs a port_range such as "22/22", and the provider sends none`,
        fix: 'write the ports that are needed, as port_range = "FIRST/LAST" ("1/65535" for all of them)',
        judged: 'it is judged as all ports',
      };
    },
  },
  {
    name: 'malformed-ports',
    what: 'tcp or udp with a `port_range` that is not two numbers with a slash between: `22`, `80,443`',
    fate: 'fails at apply',
    source: 'AuthorizeSecurityGroup, Permissions.PortRange; InvalidParam.PortRange',
    find: (rule) => badPorts(rule, false),
  },
  {
    name: 'undocumented-ports',
    what: 'tcp or udp with ports outside of 1 to 65535, or the larger one first: `0/0`, `0/65535`, `443/80`',
    fate: 'not verified',
    source:
      'AuthorizeSecurityGroup, Permissions.PortRange, documents 1 to 65535, the smaller first, and no answer to others',
    find: (rule) => badPorts(rule, true),
  },
  {
    name: 'ignored-ports',
    what: 'icmp, icmpv6, gre or all with a `port_range`: the provider sends `-1/-1`, which is everything',
    fate: 'changed',
    source: 'provider diff_suppress_funcs.go, ecsSecurityGroupRulePortRangeDiffSuppressFunc',
    find: ignoredPorts,
  },
  {
    name: 'ports-of-unknown-protocol',
    what: '`ip_protocol` is known only after apply, and `port_range` is written: the plan drops the ports',
    fate: 'not verified',
    source:
      'provider diff_suppress_funcs.go, ecsSecurityGroupRulePortRangeDiffSuppressFunc (d.Get of what is not known is empty)',
    find(rule) {
      const { resource, protocol } = rule;
      if (protocol.state === 'known' || resource.attribute('ip_protocol')?.state !== 'unknown') return undefined;
      if (!isPlanned(rule) || writtenPorts(rule) === undefined) return undefined;
      return {
        attribute: 'port_range',
        says: 'ip_protocol is known only after apply, and the plan drops port_range; what becomes of it then is not documented',
        fix: 'write ip_protocol as a value that is known at plan',
      };
    },
  },
];

const hasPorts = ({ protocol }: Rule): boolean =>
  protocol.state === 'known' && (protocol.value === 'tcp' || protocol.value === 'udp');

const protocolOf = ({ protocol }: Rule): string =>
  protocol.state === 'known' && !protocol.sensitive ? protocol.value : `ip_protocol ${SENSITIVE}`;

const TWO_NUMBERS = /^-?\d+\/-?\d+$/;

function badPorts(rule: Rule, asNumbers: boolean): Found | undefined {
  const raw = rule.resource.attribute('port_range');
  const text = textOf(raw);
  if (!hasPorts(rule) || raw === undefined || text === undefined || text === ALL_PORTS_WRITTEN) return undefined;
  if (parsePortRange(text) !== undefined || TWO_NUMBERS.test(text) !== asNumbers) return undefined;
  const wrong = raw.sensitive
    ? `is ${SENSITIVE}, which is not a port range such as "22/22"`
    : describeBadPortRange(text);
  return {
    attribute: 'port_range',
    says: `port_range ${wrong}${asNumbers ? '; what the API does with it is not documented' : ''}`,
    fix: 'write two ports from 1 to 65535 with a slash between, the smaller first, and a rule of its own for each range',
    judged: 'what it matches is judged as not decided',
  };
}

function ignoredPorts(rule: Rule): Found | undefined {
  const { protocol, ports } = rule;
  if (protocol.state === 'unknown' || hasPorts(rule)) return undefined;
  const written = writtenPorts(rule);
  if (written === undefined) return undefined;
  const what = protocol.value === 'all' ? 'a rule for every protocol and port' : `a rule for all ${protocol.value}`;
  const named = protocol.sensitive ? SENSITIVE : `"${protocol.value}"`;
  const value = written === UNTOLD ? '' : ` ${ports.sensitive ? SENSITIVE : `"${written}"`}`;
  return {
    attribute: 'port_range',
    says: `${protocol.sensitive ? 'a rule without ports' : what}: ip_protocol ${named} ignores port_range${value}, and the provider sends "-1/-1"`,
    fix: 'leave port_range out, or set ip_protocol to tcp or udp if only these ports are meant',
    judged: 'it is judged like that',
  };
}

const UNTOLD = Symbol('written, and not told');

/** The ports that are written and not sent. A plan has null for them, and "-1/-1" where nothing is written. */
function writtenPorts(rule: Rule): string | typeof UNTOLD | undefined {
  const { resource } = rule;
  const raw = resource.attribute('port_range');
  const isWritten = resource.writes('port_range');
  if (isWritten === false || (raw?.state === 'known' && raw.origin === 'state')) return undefined;
  const text = resource.written('port_range') ?? textOf(raw);
  if (typeof text === 'string') return text === ALL_PORTS_WRITTEN ? undefined : text;
  return isPlanned(rule) && raw === undefined && isWritten === true ? UNTOLD : undefined;
}

const isPlanned = ({ direction }: Rule): boolean => direction.state === 'known' && direction.origin === 'plan';
