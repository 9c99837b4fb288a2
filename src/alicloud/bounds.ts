import { addressesOf, type Cidr, FAMILIES, type Family, parseCidr } from '../net/cidr.js';
import type { IntervalSet } from '../net/interval.js';
import { EVERY_NAME, pointOf } from '../net/points.js';
import {
  ALL_PORTS,
  type Box,
  DIRECTIONS,
  type Direction,
  existsIn,
  hasPorts,
  NO_PORT,
  NO_TRAFFIC,
  type PeerSpace,
  type PortInterval,
  PROTOCOLS,
  type Protocol,
  type TrafficSet,
  trafficOfBox,
  trafficSet,
} from '../net/traffic.js';
import type { Action, Peer, Rule } from './rule.js';
import type { Member } from './security-group.js';

/** Everything that might be accepted, or only what is accepted for certain. */
export type Bound = 'upper' | 'lower';

/** A member of a group as it stands under one bound: no unknowns left. */
export interface BoundedRule {
  readonly rule: Rule;
  readonly action: Action;
  readonly traffic: TrafficSet;
  /** Smaller decides first: priority, then drop before accept. Source: "Security group rules", order of precedence. */
  readonly rank: number;
}

/** Of a value that is not known: it is written, and the provider takes no other. Source: resource_alicloud_security_group_rule.go. */
const PRIORITIES = { strongest: 1, weakest: 100 };

/**
 * Erring on the right side: an accept is widened for the upper bound and a drop for the lower; everything else shrinks to what is
 * certain. An accept counts as a member of every group it may belong to; whoever reports it has to look at all of these groups.
 */
export function boundMember({ rule, certain }: Member, bound: Bound): BoundedRule {
  const action = rule.action.state === 'known' ? rule.action.value : bound === 'upper' ? 'accept' : 'drop';
  const widen = (action === 'accept') === (bound === 'upper');
  const mayBeMissing = !certain || rule.isRefusedDrop;
  const doubtful = rule.resource.deferred !== undefined || (mayBeMissing && action === 'drop');
  return {
    rule,
    action,
    traffic: doubtful && !widen ? NO_TRAFFIC : trafficOf(rule, widen),
    rank: rankOf(priorityOf(rule, widen), action),
  };
}

const rankOf = (priority: number, action: Action): number => priority * 2 + (action === 'drop' ? 0 : 1);

/** The ranks that a rule may turn out to have. */
export function ranksOf(rule: Rule): { readonly strongest: number; readonly weakest: number } {
  const { action } = rule;
  return {
    strongest: rankOf(priorityOf(rule, true), action.state === 'known' ? action.value : 'drop'),
    weakest: rankOf(priorityOf(rule, false), action.state === 'known' ? action.value : 'accept'),
  };
}

/** Both bounds of the member are the same, so that one computation serves for both. */
export function isSettled({ rule, certain }: Member): boolean {
  const { peers, resource } = rule;
  return certain && resource.deferred === undefined && rule.isKnown && peers.length === 1 && peers[0]?.kind === 'cidr';
}

function priorityOf({ priority }: Rule, widen: boolean): number {
  if (priority.state === 'known') return priority.value;
  return widen ? PRIORITIES.strongest : PRIORITIES.weakest;
}

/** All the rule's own traffic, as if no other rule were there. */
export function trafficOf(rule: Rule, widen: boolean): TrafficSet {
  return plainTraffic(rule) ?? trafficSet(boxesOf(rule, widen));
}

/** What nearly every rule is for: one protocol and one block, all of it known. These make no lists on the way. */
function plainTraffic({ isKnown, direction, protocol, ports, peers }: Rule): TrafficSet | undefined {
  const peer = peers[0];
  if (!isKnown || peers.length !== 1 || peer?.kind !== 'cidr' || peer.block.state === 'unknown') return undefined;
  if (direction.state === 'unknown' || protocol.state === 'unknown' || ports.state === 'unknown') return undefined;
  if (protocol.value === 'all') return undefined;
  if (!existsIn(protocol.value, peer.family)) return NO_TRAFFIC;
  return trafficOfBox({
    direction: direction.value,
    protocol: protocol.value,
    space: peer.family,
    ports: hasPorts(protocol.value) ? ports.value : NO_PORT,
    peers: [peer.block.value.addresses],
  });
}

function boxesOf(rule: Rule, widen: boolean): readonly Box[] {
  const boxes: Box[] = [];
  const peers = peersOf(rule, widen);
  const ports = portsOf(rule, widen);
  for (const direction of directionsOf(rule, widen)) {
    for (const protocol of protocolsOf(rule, widen)) {
      const range = hasPorts(protocol) ? ports : NO_PORT;
      if (range === undefined) continue;
      for (const [space, set] of peers) {
        if (existsIn(protocol, space) && (widen || isCertainIn(protocol, space))) {
          boxes.push({ direction, protocol, space, ports: range, peers: set });
        }
      }
    }
  }
  return boxes;
}

/** Members of a group have IPv4 addresses and perhaps no other ones, and a prefix list is of one family that may not be known. */
const isCertainIn = (protocol: Protocol, space: PeerSpace): boolean =>
  !(protocol === 'icmpv6' && space === 'group') &&
  !((protocol === 'icmp' || protocol === 'icmpv6') && space === 'prefix-list');

function directionsOf({ direction }: Rule, widen: boolean): readonly Direction[] {
  if (direction.state === 'known') return [direction.value];
  return widen ? DIRECTIONS : [];
}

function protocolsOf({ protocol }: Rule, widen: boolean): readonly Protocol[] {
  if (protocol.state === 'unknown') return widen ? PROTOCOLS : [];
  return protocol.value === 'all' ? PROTOCOLS : [protocol.value];
}

function portsOf({ ports }: Rule, widen: boolean): PortInterval | undefined {
  if (ports.state === 'known') return ports.value;
  return widen ? ALL_PORTS : undefined;
}

type PeerSets = readonly (readonly [PeerSpace, IntervalSet])[];

/** With several peers it is not documented which of them the API takes: none is certain. */
function peersOf({ peers, action }: Rule, widen: boolean): PeerSets {
  if (peers.length === 0) return widen ? EVERYBODY : [];
  if (peers.length > 1 && !widen) return [];
  // What may be accepted from a group is accepted under its name: of no address of a member it may be said that it is not one.
  const isNameEnough = widen && action.state === 'known' && action.value === 'accept';
  return peers.flatMap((peer) => [...peerSets(peer, widen), ...(isNameEnough ? [] : knownTo(peer))]);
}

const EVERYBODY: PeerSets = [
  ['ipv4', FAMILIES.ipv4.everything],
  ['ipv6', FAMILIES.ipv6.everything],
];

function peerSets(peer: Peer, widen: boolean): PeerSets {
  switch (peer.kind) {
    case 'cidr':
      if (peer.block.state === 'known') return [[peer.family, [peer.block.value.addresses]]];
      return widen ? [[peer.family, FAMILIES[peer.family].everything]] : [];
    case 'security-group':
      if (peer.group.state === 'known') return [['group', [pointOf(peer.group.value)]]];
      return widen ? [['group', EVERY_NAME]] : [];
    case 'prefix-list':
      return [...familiesOf(peer.entries.blocks), ...(peer.entries.unknown === undefined ? [] : unlisted(peer, widen))];
  }
}

/** The members of a group whose addresses are known. */
const knownTo = (peer: Peer): PeerSets =>
  peer.kind === 'security-group'
    ? (['ipv4', 'ipv6'] as const).flatMap((family) =>
        peer.known[family].length === 0 ? [] : [[family, peer.known[family]] as const],
      )
    : [];

const familiesOf = (blocks: readonly Cidr[]): PeerSets =>
  (['ipv4', 'ipv6'] satisfies Family[]).map((family) => [family, addressesOf(family, blocks)] as const);

/** Entries that are not known stand as the list's own name, so that a policy that names the list can still decide. */
function unlisted({ list }: Peer & { readonly kind: 'prefix-list' }, widen: boolean): PeerSets {
  if (list.state === 'known') return [['prefix-list', [pointOf(list.value)]]];
  return widen ? [['prefix-list', EVERY_NAME]] : [];
}

/**
 * Where the members of a security group have their private IPv4 addresses unless the configuration says otherwise: the blocks that
 * VPCs are made of. Source: VPC user guide, "VPC and vSwitch CIDR blocks" (RFC 1918).
 */
export const VPC_ADDRESSES: IntervalSet = addressesOf(
  'ipv4',
  ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].flatMap((block) => parseCidr(block) ?? []),
);
