import { SENSITIVE } from './identities.js';
import { isSensitive, type Rule } from './rule.js';
import type { Member, SecurityGroup } from './security-group.js';
import { textOf } from './written-value.js';

/**
 * The first rule of a group, by address, that is the same to the API as this one; what stands for it where either must not be printed.
 * Undefined for the first one, and for rules of which not everything is known.
 */
export function duplicateOf(rule: Rule, group: SecurityGroup): string | undefined {
  let found = known.get(group);
  if (found === undefined) {
    found = duplicatesIn(group);
    known.set(group, found);
  }
  return found.get(rule);
}

const known = new WeakMap<SecurityGroup, ReadonlyMap<Rule, string>>();

function duplicatesIn(group: SecurityGroup): ReadonlyMap<Rule, string> {
  const found = new Map<Rule, string>();
  for (const alike of likelyTwins(group)) findTwins(alike, group, found);
  return found;
}

/** Members of which a few numbers are the same. Nearly every rule has its own: no text is put together for those. */
function likelyTwins({ members }: SecurityGroup): Iterable<readonly Member[]> {
  const first = new Map<number, Member>();
  const alike = new Map<number, Member[]>();
  for (const member of members) {
    const number = numberOf(member.rule);
    const known = first.get(number);
    if (known === undefined) first.set(number, member);
    else {
      const more = alike.get(number);
      if (more) more.push(member);
      else alike.set(number, [known, member]);
    }
  }
  return alike.values();
}

/** The same for rules that are the same to the API; for others nearly always another one. */
function numberOf({ ports, priority, peers: [peer] }: Rule): number {
  const { start, end } = ports.state === 'known' ? ports.value : NO_PORTS;
  const isAddress = peer?.kind === 'cidr' && peer.family === 'ipv4' && peer.block.state === 'known';
  const address = isAddress ? Number(peer.block.value.addresses.start) : 0;
  const mixed = Math.imul(Math.imul(start, 65599) + end, 65599) + (priority.state === 'known' ? priority.value : 0);
  return Math.imul(mixed, 65599) ^ address;
}

const NO_PORTS = { start: 0, end: 0 };

function findTwins(members: readonly Member[], group: SecurityGroup, found: Map<Rule, string>): void {
  const inVpc = group.declared?.resource.attribute('vpc_id') !== undefined;
  const first = new Map<string, Rule>();
  for (const member of members) {
    const key = keyOf(member, inVpc);
    if (key === undefined) continue;
    const { rule } = member;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, rule);
      continue;
    }
    const [kept, extra] = rule.address < other.address ? [rule, other] : [other, rule];
    first.set(key, kept);
    found.set(extra, isSensitive(kept) || isSensitive(extra) ? SENSITIVE : kept.address);
  }
}

/**
 * What two rules have in common when they are the same to the API. Blocks that are written in different ways may be two.
 * Source: AuthorizeSecurityGroup API reference; provider resource_alicloud_security_group_rule.go (SetId).
 */
function keyOf({ rule, certain, guest }: Member, inVpc: boolean): string | undefined {
  const { resource, direction, action, priority, protocol, ports, peers, isKnown } = rule;
  if (!isKnown || !certain || guest || peers.length !== 1) return undefined;
  if (resource.deferred !== undefined || resource.remains !== undefined) return undefined;
  if (direction.state === 'unknown' || action.state === 'unknown' || priority.state === 'unknown') return undefined;
  if (protocol.state === 'unknown' || ports.state === 'unknown') return undefined;
  const peer = peerKey(rule);
  const nic = inVpc ? '' : nicKey(rule);
  if (peer === undefined || nic === undefined) return undefined;
  return `${direction.value} ${action.value} ${priority.value} ${protocol.value} ${ports.value.start} ${ports.value.end} ${peer} ${nic}`;
}

function peerKey({ peers: [peer], resource }: Rule): string | undefined {
  if (peer === undefined) return undefined;
  if (peer.kind === 'cidr') {
    if (peer.block.state === 'unknown') return undefined;
    const { addresses, prefixLength, canonical } = peer.block.value;
    if (peer.family === 'ipv4' && canonical && prefixLength < 32) return `ipv4 ${addresses.start}/${prefixLength}`;
    // The API writes IPv6 addresses in its own way.
    const text = textOf(resource.attribute(peer.attribute)) ?? '';
    return peer.family === 'ipv4' ? `ipv4 ${text}` : `ipv6 ${addresses.start}${text.replace(/^[^/]*/, '')}`;
  }
  if (peer.kind === 'prefix-list') return peer.list.state === 'known' ? `list ${peer.list.value}` : undefined;
  const owners = ['source_group_owner_account', 'source_group_owner_id'].map((name) => resource.attribute(name));
  if (peer.group.state === 'unknown' || owners.some((owner) => owner?.state === 'unknown')) return undefined;
  return ['group', peer.group.value, ...owners.map((owner) => textOf(owner) ?? '')].join(' ');
}

/** In the classic network a rule is for one of two networks. Source: API AuthorizeSecurityGroup, NicType. */
function nicKey({ resource }: Rule): string | undefined {
  if (resource.writes('nic_type') === false) return 'internet';
  const nic = resource.attribute('nic_type');
  return nic === undefined ? 'internet' : textOf(nic);
}
