import type { Diagnostic } from '../config/diagnostic.js';
import { ALL_PORTS } from '../net/traffic.js';
import { ALL_PORTS_WRITTEN } from './port-range.js';
import { type Rule, unknownsOf } from './rule.js';

/**
 * What is written in a rule and cannot mean what its author thinks: values that the provider or the API rejects, or silently changes.
 * Each sentence says how the rule is judged nevertheless.
 */
export function mistakesOf(rule: Rule): readonly Diagnostic[] {
  const mistakes = [...malformed(rule), ...portMistakes(rule), ...peerMistakes(rule)];
  return mistakes.map((text): Diagnostic => {
    return { level: 'warning', message: `${rule.address}: ${text}`, span: rule.resource.span };
  });
}

/** A rule for some ports of tcp or udp about which everything is known, as most are, has none of these mistakes. */
export const mayBeMistaken = ({ isKnown, protocol, ports }: Rule): boolean =>
  !isKnown ||
  protocol.state === 'unknown' ||
  (protocol.value !== 'tcp' && protocol.value !== 'udp') ||
  ports.state === 'unknown' ||
  ports.value === ALL_PORTS;

const UNDECIDED = 'what it matches is judged as not decided';

/** Known to Terraform, and yet nothing that the provider understands. */
function malformed(rule: Rule): readonly string[] {
  return unknownsOf(rule).flatMap(({ attribute, reason }) => {
    const isWritten = rule.resource.attribute(attribute)?.state === 'known';
    return isWritten && reason.startsWith('is ') ? [`${attribute} ${reason}: ${UNDECIDED}`] : [];
  });
}

/** Source: provider diff_suppress_funcs.go, ecsSecurityGroupRulePortRangeDiffSuppressFunc; AuthorizeSecurityGroup error codes. */
function portMistakes({ protocol, resource, ports }: Rule): readonly string[] {
  if (protocol.state === 'unknown') return [];
  const planned = resource.attribute('port_range');
  if (planned?.state === 'known' && planned.origin === 'state') return [];
  const written = resource.written('port_range');
  if (protocol.value !== 'tcp' && protocol.value !== 'udp') {
    if (typeof written !== 'string' || written === ALL_PORTS_WRITTEN) return [];
    const shown = ports.sensitive ? '(sensitive)' : `"${written}"`;
    return [
      `ip_protocol "${protocol.value}" ignores port_range ${shown}: the provider sends "-1/-1", so the rule is for ${protocol.value === 'all' ? 'every protocol and port' : `all ${protocol.value}`}`,
    ];
  }
  const isMissing = planned === undefined || (planned.state === 'known' && planned.value === ALL_PORTS_WRITTEN);
  if (!isMissing) return [];
  return [`${protocol.value} needs a port_range such as "22/22", and without one apply fails: judged as all ports`];
}

/** Source: AuthorizeSecurityGroup error codes (MissingParameter.Source, Ipv4ProtocolConflictWithIpv6Address and the like). */
function peerMistakes({ noPeer, peers, protocol }: Rule): readonly string[] {
  if (noPeer) return [`no source or destination is set, so apply fails: ${UNDECIDED}`];
  return peers.flatMap((peer) => {
    if (peer.kind !== 'cidr' || protocol.state === 'unknown') return [];
    const mixed =
      (protocol.value === 'icmp' && peer.family === 'ipv6') || (protocol.value === 'icmpv6' && peer.family === 'ipv4');
    const family = peer.family === 'ipv4' ? 'IPv4' : 'IPv6';
    return mixed
      ? [`${protocol.value} does not exist in ${family}: the API rejects the rule, and it matches nothing`]
      : [];
  });
}
