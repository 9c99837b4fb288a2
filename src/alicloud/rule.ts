import type { Attribute } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import type { Cidr, Family } from '../net/cidr.js';
import type { Direction, PortInterval } from '../net/traffic.js';
import type { Addresses } from './private-addresses.js';

/** What a rule does with a packet that it matches; Terraform's attribute `policy`. */
export type Action = 'accept' | 'drop';

/** The words of `ip_protocol`; `all` stands for every protocol there is. */
export type WrittenProtocol = 'tcp' | 'udp' | 'icmp' | 'icmpv6' | 'gre' | 'all';

/** The far end of a rule: the source on ingress, the destination on egress. */
export type Peer =
  | {
      readonly kind: 'cidr';
      readonly family: Family;
      readonly attribute: PeerAttribute;
      readonly block: Attribute<Cidr>;
    }
  | {
      readonly kind: 'security-group';
      readonly attribute: PeerAttribute;
      readonly group: Attribute<string>;
      /** The private addresses of its members that are known; it may have other members. */
      readonly known: Addresses;
    }
  | {
      readonly kind: 'prefix-list';
      readonly attribute: PeerAttribute;
      readonly list: Attribute<string>;
      readonly entries: Entries;
    };

export type PeerAttribute = 'cidr_ip' | 'ipv6_cidr_ip' | 'source_security_group_id' | 'prefix_list_id';

/** The blocks of a prefix list: those that are certainly on it, and why there may be others. */
export interface Entries {
  readonly blocks: readonly Cidr[];
  readonly unknown?: string;
  /** Judged, never printed. */
  readonly sensitive?: boolean;
  /** How many entries the list is made for; not there where the list is not in this configuration. */
  readonly capacity?: Attribute<number>;
}

/** The groups that a rule may belong to. */
export interface Membership {
  /** Addresses of groups, or the identity of one that is not in this configuration. */
  readonly groups: readonly string[];
  /** It is the one group, and nothing else is possible. */
  readonly certain: boolean;
  /** It is one of the groups, and nothing else is possible. */
  readonly exhaustive: boolean;
  readonly attribute: Attribute<unknown>;
}

/** One `alicloud_security_group_rule`, decoded. */
export interface Rule {
  readonly address: string;
  readonly resource: Resource;
  readonly direction: Attribute<Direction>;
  readonly action: Attribute<Action>;
  /** 1 to 100, the smaller the stronger. */
  readonly priority: Attribute<number>;
  readonly protocol: Attribute<WrittenProtocol>;
  /** What counts for tcp and udp; all ports for every other protocol, whatever is written. */
  readonly ports: Attribute<PortInterval>;
  /** More than one where the configuration gives several that the provider sends. */
  readonly peers: readonly Peer[];
  /** Why there is no peer, where there is none. */
  readonly noPeer?: Attribute<never>;
  readonly membership: Membership;
  /** It drops tcp or udp without ports, which apply refuses: it never comes to be, and closes nothing. */
  readonly isRefusedDrop: boolean;
  /** Everything that decides what the rule matches and does is known, and the rule comes to be. */
  readonly isKnown: boolean;
}

/** Whether what a rule says of its peers must not be printed. */
export function hidesPeers({ peers }: Rule): boolean {
  return peers.some(isHidden);
}

const isHidden = (peer: Peer): boolean =>
  peerValue(peer).sensitive || (peer.kind === 'prefix-list' && peer.entries.sensitive === true);

/** Whether anything that decides what a rule matches must not be printed. */
export function isSensitive(rule: Rule): boolean {
  const { direction, action, priority, protocol, ports } = rule;
  return (
    direction.sensitive ||
    action.sensitive ||
    priority.sensitive ||
    protocol.sensitive ||
    ports.sensitive ||
    hidesPeers(rule)
  );
}

/** The attributes that decide what a rule matches and does, by the names that Terraform has for them. */
export function attributesOf(rule: Rule): readonly (readonly [string, Attribute<unknown>])[] {
  return [
    ['type', rule.direction],
    ['policy', rule.action],
    ['priority', rule.priority],
    ['ip_protocol', rule.protocol],
    ['port_range', rule.ports],
    ...rule.peers.map((peer) => [peer.attribute, peerValue(peer)] as const),
  ];
}

/** The names of attributes that are not known, with the reason for each as the end of a sentence. */
export function unknownsOf(rule: Rule): readonly { readonly attribute: string; readonly reason: string }[] {
  if (rule.isKnown) return [];
  const named: readonly (readonly [string, Attribute<unknown> | undefined])[] = [
    ...attributesOf(rule),
    ['cidr_ip', rule.noPeer],
  ];
  return named.flatMap(([attribute, value]) =>
    value?.state === 'unknown' ? [{ attribute, reason: value.reason }] : [],
  );
}

/** Why it is not certain with which of its peers a rule is made, as a sentence. */
export const severalPeers = ({ peers }: Rule): string =>
  `${peers.map(({ attribute }) => attribute).join(' and ')} are both set, and which of them the API takes is not documented`;

/** The attribute that a peer was read from. */
export function peerValue(peer: Peer): Attribute<unknown> {
  switch (peer.kind) {
    case 'cidr':
      return peer.block;
    case 'security-group':
      return peer.group;
    case 'prefix-list':
      return peer.list;
  }
}

/** The identity in the cloud that a peer was read from, where the input has it: compared, and printed only where it is not sensitive. */
export function sourceIdentity({ resource }: Rule, { attribute }: Peer): string | undefined {
  const raw = resource.attribute(attribute);
  return raw?.state === 'known' ? String(raw.value) : undefined;
}
