import { type Attribute, type Json, type Known, parseAttribute, unknown } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { type Cidr, type Family, parseCidr } from '../net/cidr.js';
import { ALL_PORTS, DIRECTIONS, type PortInterval } from '../net/traffic.js';
import type { Identities } from './identities.js';
import { ALL_PORTS_WRITTEN, describeBadPortRange, parsePortRange } from './port-range.js';
import { capacityOf, entriesOf } from './prefix-list.js';
import { NO_ADDRESSES, type PrivateAddresses } from './private-addresses.js';
import {
  type Action,
  type Entries,
  type Membership,
  type Peer,
  type PeerAttribute,
  peerValue,
  type Rule,
  type WrittenProtocol,
} from './rule.js';

const ACTIONS: readonly Action[] = ['accept', 'drop'];
const PROTOCOLS: readonly WrittenProtocol[] = ['tcp', 'udp', 'icmp', 'icmpv6', 'gre', 'all'];

/**
 * What the provider assumes when an attribute is left out.
 * Source: provider resource_alicloud_security_group_rule.go (Default of policy, priority and port_range).
 */
const DEFAULTS: Readonly<Record<string, Json>> = { policy: 'accept', priority: 1, port_range: ALL_PORTS_WRITTEN };

/** The groups and prefix lists of the configuration, for rules that refer to them. */
export interface Surroundings {
  readonly groups: Identities;
  readonly prefixLists: Identities;
  readonly addresses: PrivateAddresses;
}

/** From what is written to what it means. */
export function decodeRule(resource: Resource, around: Surroundings): Rule {
  const protocol = parseAttribute(withDefault(resource, 'ip_protocol'), asProtocol, A_PROTOCOL);
  const direction = parseAttribute(withDefault(resource, 'type'), asDirection, A_DIRECTION);
  const action = parseAttribute(withDefault(resource, 'policy'), asAction, AN_ACTION);
  const priority = decodePriority(resource);
  const ports = decodePorts(resource, protocol);
  const peers = decodePeers(resource, around);
  const isRefusedDrop =
    ports.state === 'known' && action.state === 'known' && action.value === 'drop' && lacksPorts(resource, protocol);
  const rule: Rule = {
    address: resource.address,
    resource,
    direction,
    action,
    priority,
    protocol,
    ports,
    peers,
    membership: decodeMembership(resource, around.groups),
    isRefusedDrop,
    isKnown:
      !isRefusedDrop &&
      isKnown(protocol) &&
      isKnown(direction) &&
      isKnown(action) &&
      isKnown(priority) &&
      isKnown(ports) &&
      peers.length > 0 &&
      peers.every(isKnownPeer),
  };
  return peers.length > 0 ? rule : { ...rule, noPeer: noPeer(resource) };
}

const A_PROTOCOL = 'a protocol (tcp, udp, icmp, icmpv6, gre, all)';
const A_DIRECTION = 'a direction (ingress, egress)';
const AN_ACTION = 'an action (accept, drop)';

const isKnown = ({ state }: Attribute<unknown>): boolean => state === 'known';

const isKnownPeer = (peer: Peer): boolean => isKnown(peerValue(peer));

function withDefault(resource: Resource, name: string): Attribute<Json> {
  const attribute = resource.attribute(name);
  if (attribute !== undefined) return attribute;
  const value = DEFAULTS[name];
  const place = { span: resource.span, sensitive: false };
  return value === undefined ? unknown(place, 'is not set') : { state: 'known', value, origin: 'default', ...place };
}

function oneOf<T extends string>(words: readonly T[]): (value: Json) => T | undefined {
  const known = new Map<Json, T>(words.map((word) => [word, word]));
  return (value) => known.get(value);
}

const asProtocol = oneOf(PROTOCOLS);
const asDirection = oneOf(DIRECTIONS);
const asAction = oneOf(ACTIONS);

/** The provider takes 1 to 100 (IntBetween); a rule that the system made shows 110, and a state tells what is there, whatever it is. */
function decodePriority(resource: Resource): Attribute<number> {
  const written = withDefault(resource, 'priority');
  const most = written.state === 'known' && written.origin === 'state' ? 1000 : 110;
  return parseAttribute(written, (value) => parsePriority(value, most), 'a priority from 1 to 100');
}

function parsePriority(value: Json, most: number): number | undefined {
  const priority = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof priority === 'number' && Number.isInteger(priority) && priority >= 1 && priority <= most
    ? priority
    : undefined;
}

/**
 * tcp and udp without ports (or with `-1/-1`) fail at apply and are judged as all ports; any other protocol ignores what is written.
 * Source: provider diff_suppress_funcs.go, ecsSecurityGroupRulePortRangeDiffSuppressFunc.
 */
function decodePorts(resource: Resource, protocol: Attribute<WrittenProtocol>): Attribute<PortInterval> {
  const written = withDefault(resource, 'port_range');
  if (protocol.state === 'known' && protocol.value !== 'tcp' && protocol.value !== 'udp') return allPorts(written);
  if (written.state === 'unknown') return written;
  if (protocol.state === 'unknown') return unknown(written, 'means nothing while ip_protocol is not known');
  if (written.value === ALL_PORTS_WRITTEN) return allPorts(written);
  const value = parsePortRange(written.value);
  if (value !== undefined) return { ...written, value };
  return unknown(
    written,
    written.sensitive ? 'is not a port range such as "22/22"' : describeBadPortRange(written.value),
  );
}

/** A state tells what is there: apply has taken it. */
function lacksPorts(resource: Resource, protocol: Attribute<WrittenProtocol>): boolean {
  if (protocol.state === 'unknown' || (protocol.value !== 'tcp' && protocol.value !== 'udp')) return false;
  const written = withDefault(resource, 'port_range');
  return written.state === 'known' && written.value === ALL_PORTS_WRITTEN && written.origin !== 'state';
}

const allPorts = (written: Attribute<Json>): Known<PortInterval> => ({
  ...written,
  state: 'known',
  value: ALL_PORTS,
  origin: originOf(written),
});

const originOf = (attribute: Attribute<Json>): Known<Json>['origin'] =>
  attribute.state === 'known' ? attribute.origin : 'default';

/** A prefix list counts only where no other source is set: else the provider does not send it. */
function decodePeers(resource: Resource, around: Surroundings): readonly Peer[] {
  const ipv4 = decodeBlock(resource, 'cidr_ip', 'ipv4');
  const ipv6 = decodeBlock(resource, 'ipv6_cidr_ip', 'ipv6');
  const group = decodeGroup(resource, around);
  const direct = listed(ipv4, ipv6, group);
  // A source that is not known yet may turn out not to be set.
  if (direct.some(isKnownPeer)) return direct;
  const list = decodePrefixList(resource, around.prefixLists);
  return list === undefined ? direct : [...direct, list];
}

/** Nearly every rule has one peer, and a list that is written with its item takes a fifth of the room of one that grows. */
function listed(a: Peer | undefined, b: Peer | undefined, c: Peer | undefined): readonly Peer[] {
  if (b === undefined && c === undefined) return a === undefined ? [] : [a];
  if (a === undefined && c === undefined) return b === undefined ? [] : [b];
  return [a, b, c].filter((peer) => peer !== undefined);
}

function decodeBlock(resource: Resource, attribute: PeerAttribute, family: Family): Peer | undefined {
  const raw = resource.attribute(attribute);
  if (raw === undefined) return undefined;
  const { parse, expected } = BLOCKS[family];
  return { kind: 'cidr', family, attribute, block: parseAttribute(raw, parse, expected) };
}

const BLOCKS = {
  ipv4: { parse: (value: Json) => parseBlock(value, 'ipv4'), expected: 'an IPv4 block such as 10.0.0.0/8' },
  ipv6: { parse: (value: Json) => parseBlock(value, 'ipv6'), expected: 'an IPv6 block such as 2001:db8::/32' },
};

function parseBlock(value: Json, family: Family): Cidr | undefined {
  const cidr = typeof value === 'string' ? parseCidr(value) : undefined;
  return cidr?.family === family ? cidr : undefined;
}

function decodeGroup(resource: Resource, { groups, addresses }: Surroundings): Peer | undefined {
  const attribute = 'source_security_group_id';
  const raw = resource.attribute(attribute);
  if (raw === undefined) return undefined;
  const group = identity(raw, groups);
  // The addresses would tell which group it is.
  const known = group.state === 'known' && !group.sensitive ? addresses.of(group.value) : NO_ADDRESSES;
  return { kind: 'security-group', attribute, group, known };
}

function decodePrefixList(resource: Resource, lists: Identities): Peer | undefined {
  const attribute = 'prefix_list_id';
  const raw = resource.attribute(attribute);
  if (raw === undefined) return undefined;
  const list = identity(raw, lists);
  const declared = list.state === 'known' ? lists.get(list.value) : undefined;
  const entries: Entries = declared
    ? { ...entriesOf(declared), capacity: capacityOf(declared) }
    : {
        blocks: [],
        unknown:
          list.state === 'known'
            ? `the entries of prefix list ${list.value} are not in this configuration`
            : `prefix_list_id ${list.reason}`,
      };
  return { kind: 'prefix-list', attribute, list, entries };
}

function identity(raw: Attribute<Json>, identities: Identities): Attribute<string> {
  const { names, certain } = identities.referredBy(raw);
  const name = names[0];
  if (name === undefined || !certain) return raw.state === 'unknown' ? raw : unknown(raw, 'is not known');
  return { state: 'known', value: name, origin: originOf(raw), span: raw.span, sensitive: raw.sensitive };
}

function decodeMembership(resource: Resource, groups: Identities): Membership {
  const attribute = withDefault(resource, 'security_group_id');
  const { names, certain, exhaustive } = groups.referredBy(attribute);
  return { groups: names, certain, exhaustive, attribute };
}

function noPeer({ span }: Resource): Attribute<never> {
  return unknown({ span, sensitive: false }, 'is not set, and no other source or destination is');
}
