import { trafficOf, VPC_ADDRESSES } from '../alicloud/bounds.js';
import type { Peer, Rule } from '../alicloud/rule.js';
import type { Member, SecurityGroup } from '../alicloud/security-group.js';
import { addressesOf, FAMILIES, type Family } from '../net/cidr.js';
import { intersection as common, type IntervalSet } from '../net/interval.js';
import { boxesOf, difference, existsIn, intersection, isEmpty, type TrafficSet, trafficSet } from '../net/traffic.js';
import { type AskedFlow, holds } from './flow.js';

/** Whether a rule matches a flow. */
export type Match = 'yes' | 'no' | 'unknown';

/** Whether a member of a group matches a flow: a rule that may be elsewhere, or may not come to be, is never certain to. */
export function matchOf({ rule, certain }: Member, flow: AskedFlow): Match {
  const matches = ruleMatches(rule, flow);
  const isDoubtful = !certain || rule.resource.deferred !== undefined || rule.isRefusedDrop;
  return matches === 'yes' && isDoubtful ? 'unknown' : matches;
}

function ruleMatches(rule: Rule, flow: AskedFlow): Match {
  const [sure, possible] = [trafficOf(rule, false), trafficOf(rule, true)];
  if (holds(sure, flow)) return 'yes';
  const far = farEndIn(rule, sure, possible, flow);
  if (far !== 'no') return far;
  return holds(possible, flow) || mayBeListed(rule, possible, flow) ? 'unknown' : 'no';
}

/** What is known of the addresses of a far end that has a name. */
function farEndIn(rule: Rule, sure: TrafficSet, possible: TrafficSet, flow: AskedFlow): Match {
  switch (flow.space) {
    case 'group':
      return holdsMembers(sure, possible, flow);
    case 'prefix-list':
      return holdsList(rule, sure, possible, flow);
    default:
      return 'no';
  }
}

/** Members of a group have addresses of the VPC, which a block holds all, some or none of; they may have IPv6 addresses, too. */
function holdsMembers(sure: TrafficSet, possible: TrafficSet, flow: AskedFlow): Match {
  const [inVpc, anyIpv6] = [at(flow, 'ipv4', VPC_ADDRESSES), at(flow, 'ipv6', FAMILIES.ipv6.everything)];
  const [asked, other] = flow.family === 'ipv6' ? [anyIpv6, []] : [inVpc, flow.family === 'ipv4' ? [] : anyIpv6];
  if (covers(sure, asked)) return 'yes';
  return [asked, other].some((each) => !isEmpty(intersection(each, possible))) ? 'unknown' : 'no';
}

/**
 * A rule that names the list itself matches; any other one as far as it holds the addresses of the list, which may be any where its
 * entries are not known, and may be those of a group's members.
 */
function holdsList(rule: Rule, sure: TrafficSet, possible: TrafficSet, flow: AskedFlow): Match {
  const isOwn = (peer: Peer): boolean =>
    peer.kind === 'prefix-list' && peer.list.state === 'known' && peer.list.value === flow.peer;
  if (rule.peers.length === 1 && rule.peers.every(isOwn)) {
    if (isOpenTo(sure, flow)) return 'yes';
    return isOpenTo(possible, flow) ? 'unknown' : 'no';
  }
  const addresses = listedAddresses(flow);
  const mayBe = addresses.some(([family, set]) => !isEmpty(intersection(at(flow, family, set), possible)));
  if (!mayBe) return possible.some(({ space }) => space === 'group') && isOpenTo(possible, flow) ? 'unknown' : 'no';
  const isWhole = flow.entries !== undefined && flow.entries.unknown === undefined;
  const isIn = addresses.every(([family, set]) => set.length === 0 || covers(sure, at(flow, family, set)));
  return isWhole && isIn ? 'yes' : 'unknown';
}

const covers = (sure: TrafficSet, part: TrafficSet): boolean => !isEmpty(part) && isEmpty(difference(part, sure));

function listedAddresses({ entries }: AskedFlow): readonly (readonly [Family, IntervalSet])[] {
  return (['ipv4', 'ipv6'] as const).map((family) => {
    const isOpen = entries === undefined || entries.unknown !== undefined;
    return [family, isOpen ? FAMILIES[family].everything : addressesOf(family, entries.blocks)];
  });
}

/** The flow as it is with these addresses. */
const at = ({ traffic }: AskedFlow, space: Family, peers: IntervalSet): TrafficSet =>
  trafficSet(boxesOf(traffic).flatMap((box) => (existsIn(box.protocol, space) ? [{ ...box, space, peers }] : [])));

/** A prefix list whose entries are not known may hold any address, those of a group's members too. */
function mayBeListed(rule: Rule, possible: TrafficSet, flow: AskedFlow): boolean {
  const isUnlisted = rule.peers.some((peer) => peer.kind === 'prefix-list' && peer.entries.unknown !== undefined);
  return isUnlisted && isOpenTo(possible, flow);
}

/** Whether some traffic is of the flow's protocol and port, whatever its far end. */
function isOpenTo(set: TrafficSet, { traffic }: AskedFlow): boolean {
  return set.some(({ direction, protocol, slabs }) =>
    traffic.some(
      (asked) =>
        asked.direction === direction &&
        asked.protocol === protocol &&
        slabs.some(({ ports }) =>
          asked.slabs.some((each) => each.ports.start < ports.end && ports.start < each.ports.end),
        ),
    ),
  );
}

/**
 * What an answer about an address does not look into: it may be the address of a member of a group that a rule names, or of the group
 * itself. Members have addresses of the VPC.
 */
export function strangersIn(
  groups: readonly SecurityGroup[],
  considered: readonly { readonly rule: Rule; readonly matches: Match }[],
  verdict: 'accept' | 'drop',
  flow: AskedFlow,
  mayTurn: (rule: Rule) => boolean,
): readonly string[] {
  if (!mayBeMember(flow)) return [];
  const named = considered.flatMap(({ rule, matches }) => {
    if (matches !== 'no' || !mayTurn(rule) || !isOpenTo(trafficOf(rule, true), flow)) return [];
    return rule.peers.flatMap((peer) => (peer.kind === 'security-group' ? [nameOf(peer)] : []));
  });
  const own =
    verdict === 'drop' && flow.direction === 'ingress'
      ? groups.flatMap(({ address, declared }) => (address !== undefined && letsMembersIn(declared) ? [address] : []))
      : [];
  return [...new Set([...named, ...own])].map((name) =>
    name === ''
      ? 'members of a group that a rule names are not looked into, and this may be the address of one'
      : `members of ${name} are not looked into: if this is the address of one, ask with security-group:${name}`,
  );
}

/** The addresses that members have are not known, and they are of the VPC. */
function mayBeMember({ space, traffic }: AskedFlow): boolean {
  if (space === 'ipv6') return true;
  if (space !== 'ipv4') return false;
  return boxesOf(traffic).some(({ peers }) => common(peers, VPC_ADDRESSES).length > 0);
}

/** The name of a peer; none where it is not known or must not be printed. */
const nameOf = ({ group }: Peer & { readonly kind: 'security-group' }): string =>
  group.state === 'known' && !group.sensitive ? group.value : '';

const letsMembersIn = (declared: SecurityGroup['declared']): boolean =>
  declared !== undefined && (declared.innerAccess.state === 'unknown' || declared.innerAccess.value);
