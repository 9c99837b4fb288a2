import type { Rule } from '../../alicloud/rule.js';
import { formatAddress } from '../../net/cidr.js';
import { type Direction, type Flow, lowestFlow, type TrafficSet } from '../../net/traffic.js';
import { hiddenIn, SENSITIVE, UNKNOWN } from './summary.js';

/** A flow that proves a finding, in words. */
export interface Witness {
  readonly direction: Direction;
  readonly protocol: string;
  readonly peer: string;
  readonly port?: number;
}

/** The lowest flow of the traffic in question; the peer is hidden where it is sensitive. */
export function witnessOf(
  traffic: TrafficSet,
  rule: Rule | undefined,
  conceals = false,
  hidesPeer = false,
): Witness | undefined {
  const flow = lowestFlow(traffic);
  if (!flow) return undefined;
  const hidden = hiddenIn(rule, conceals);
  return {
    direction: flow.direction,
    protocol: hidden.protocol ?? flow.protocol,
    peer: hidesPeer || hidden.peers === SENSITIVE ? SENSITIVE : peerOf(flow),
    ...(flow.port === undefined || hidden.ports === SENSITIVE ? {} : { port: flow.port }),
  };
}

function peerOf({ space, peer }: Flow): string {
  if (space === 'ipv4' || space === 'ipv6') return formatAddress(space, BigInt(peer));
  return `${space === 'prefix-list' ? 'prefix-list' : 'security-group'}:${peer === '' ? UNKNOWN : peer}`;
}

/** `ingress tcp/22 from 198.51.100.1`: the one way in which flows are written. */
export function formatWitness({ direction, protocol, port, peer }: Witness): string {
  return `${direction} ${protocol}${port === undefined ? '' : `/${port}`} ${direction === 'ingress' ? 'from' : 'to'} ${peer}`;
}
