import { trafficOf } from '../../alicloud/bounds.js';
import { classicNetworks, classicReason } from '../../alicloud/classic.js';
import type { Default } from '../../alicloud/exposure.js';
import { type Peer, type Rule, severalPeers, unknownsOf } from '../../alicloud/rule.js';
import type { Member, SecurityGroup } from '../../alicloud/security-group.js';
import type { Attribute } from '../../config/attribute.js';
import { intersection, isEmpty, type TrafficSet } from '../../net/traffic.js';
import type { GroupView } from './check-kind.js';
import type { Objection } from './exposed.js';

/**
 * Why it could not be decided: the first of the unknowns of the rule or the default, those of the rules that could close it, what named
 * peers stand for, and which rules are in the group.
 */
export function reasons(view: GroupView, objection: Objection, names: readonly string[]): readonly string[] {
  const { pool: group } = view;
  const { by, traffic } = objection;
  const sources = [
    () => (typeof by === 'string' ? defaultReasons(group, by, traffic) : ownReasons(group, by)),
    () => (typeof by === 'string' ? [] : closersReasons(group, by, traffic)),
    () => [
      ...(typeof by === 'string' ? [] : by.peers.flatMap(membersReason)),
      ...names.map((name) => `which addresses and groups ${name} stands for is not known here`),
    ],
    () =>
      group.members
        .filter(({ rule }) => rule !== by && dropsPeers(rule))
        .flatMap(({ rule }) => withAddress(rule, rule.peers.flatMap(membersReason))),
    () => (classicNetworks(group) === undefined ? [] : [classicReason(group)]),
    () => togetherReasons(view, by),
  ];
  for (const source of sources) {
    const found = source();
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

const withAddress = (rule: Rule, found: readonly string[]): readonly string[] =>
  found.map((reason) => (reason.startsWith(`${rule.address} `) ? reason : `${rule.address}: ${reason}`));

const ownReasons = (group: SecurityGroup, by: Rule): readonly string[] =>
  rulesReasons(
    by,
    group.members.find(({ rule }) => rule === by),
  );

const closersReasons = (group: SecurityGroup, by: Rule, traffic: TrafficSet): readonly string[] =>
  group.members
    .filter((member) => member.rule !== by && couldClose(member, traffic))
    .flatMap((member) => withAddress(member.rule, rulesReasons(member.rule, member)));

const dropsPeers = ({ action, peers }: Rule): boolean =>
  (action.state === 'unknown' || action.value === 'drop') && peers.some(({ kind }) => kind === 'security-group');

function membersReason(peer: Peer): readonly string[] {
  if (peer.kind !== 'security-group') return [];
  const { known, group } = peer;
  const members = `the members of ${peerName(group)}`;
  const isNone = known.ipv4.length === 0 && known.ipv6.length === 0;
  return [
    isNone
      ? `the addresses of ${members} are not known`
      : `${members} may have other addresses than those that are known here`,
  ];
}

/** What is not known of all other rules that are, or may be, in the group: for policies that count together what they accept. */
const togetherReasons = (view: GroupView, by: Rule | Default): readonly string[] =>
  [view, ...view.others()]
    .flatMap(({ pool }) => pool.members)
    .flatMap((member) => (member.rule === by ? [] : withAddress(member.rule, allReasons(member))))
    .slice(0, 3);

const allReasons = (member: Member): readonly string[] => [
  ...rulesReasons(member.rule, member),
  ...member.rule.peers.flatMap(membersReason),
];

const peerName = (group: Attribute<string>): string =>
  group.state === 'known' && !group.sensitive ? group.value : 'the group';

/** Why it is not certain what a rule does, as sentences; none where all about it is known. */
export const whyUncertain = (rule: Rule): readonly string[] => rulesReasons(rule, { rule, certain: false });

function rulesReasons(rule: Rule, member: Member | undefined): readonly string[] {
  const found = unknownsOf(rule).map(({ attribute, reason }) => `${attribute} ${reason}`);
  for (const peer of rule.peers) {
    if (peer.kind === 'prefix-list' && peer.entries.unknown !== undefined) found.push(peer.entries.unknown);
  }
  if (rule.peers.length > 1) found.push(severalPeers(rule));
  if (rule.isRefusedDrop)
    found.push('port_range is not set, which apply refuses for tcp and udp, so that this drop closes nothing');
  if (member && !member.certain && !rule.membership.certain) found.push(membershipReason(rule));
  if (rule.resource.deferred !== undefined) found.push(`${rule.address} ${rule.resource.deferred}`);
  return [...new Set(found)];
}

function membershipReason({ membership }: Rule): string {
  const { attribute } = membership;
  return attribute.state === 'unknown' ? `security_group_id ${attribute.reason}` : 'security_group_id is not known';
}

function couldClose({ rule, certain }: Member, traffic: TrafficSet): boolean {
  if (rule.action.state === 'known' && rule.action.value === 'accept') return false;
  const settled =
    certain && unknownsOf(rule).length === 0 && rule.resource.deferred === undefined && rule.peers.length === 1;
  const namesPeer = rule.peers.some((peer) => peer.kind !== 'cidr');
  return (!settled || namesPeer) && (namesPeer || !isEmpty(intersection(trafficOf(rule, true), traffic)));
}

function defaultReasons({ declared, members }: SecurityGroup, by: Default, traffic: TrafficSet): readonly string[] {
  const deferred = declared?.resource.deferred;
  if (deferred !== undefined) return [`${declared?.resource.address} ${deferred}`];
  const attribute = by === 'egress' ? declared?.type : declared?.innerAccess;
  if (attribute?.state === 'unknown') {
    return [`${by === 'egress' ? 'security_group_type' : 'inner_access_policy'} ${attribute.reason}`];
  }
  return members.flatMap((member) => {
    const reach = intersection(trafficOf(member.rule, true), traffic);
    return isEmpty(reach) ? [] : withAddress(member.rule, rulesReasons(member.rule, member));
  });
}
