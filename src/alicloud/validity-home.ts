import type { Attribute, Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { duplicateOf } from './duplicates.js';
import { SENSITIVE } from './identities.js';
import type { Peer, Rule } from './rule.js';
import type { Declared } from './security-group.js';
import type { Found, Mistake, Placed } from './validity.js';
import { isSet, textOf } from './written-value.js';

/** What is wrong with a rule in the group that it is in. */
export const HOME_MISTAKES: readonly Mistake<Placed>[] = [
  {
    name: 'internet-nic',
    what: '`nic_type = "internet"` in a group of a VPC, or with a source group',
    fate: 'fails at apply',
    source: 'provider resource_alicloud_security_group_rule.go, buildAliyunSGRuleRequest',
    find({ rule, group }) {
      if (textOf(rule.resource.attribute('nic_type')) !== 'internet') return undefined;
      const inVpc = group.declared !== undefined && isSet(group.declared.resource.attribute('vpc_id'));
      const withGroup = isSet(rule.resource.attribute('source_security_group_id'));
      if (!inVpc && !withGroup) return undefined;
      return {
        attribute: 'nic_type',
        says: `nic_type is "internet" ${withGroup ? 'beside source_security_group_id' : `in a group of a VPC (${group.address})`}, and the provider takes only "intranet" there, which is for the internet, too`,
        fix: 'leave nic_type out',
      };
    },
  },
  {
    name: 'own-group',
    what: 'the source or destination is the group that the rule is in',
    fate: 'fails at apply',
    source: 'InvalidParamter.Conflict [sic] on ingress, InvalidSecurityGroup.IsSame on egress',
    find: ({ rule, group }) =>
      groupPeer(
        rule,
        (name) => name === group.address,
        'is the group that the rule is in',
        (peer) => ({
          says: `${peer.attribute} is the group that the rule is in`,
          fix: 'delete the rule: in a basic group inner_access_policy decides what its members reach of each other',
        }),
      ),
  },
  {
    name: 'enterprise-group',
    what: 'a group as source or destination in an enterprise group, or an enterprise group as one',
    fate: 'fails at apply',
    source:
      'InvalidGroupAuthParameter.OperationDenied, InvalidGroupParameter.OperationDenied; "Basic and advanced security groups"',
    find: enterpriseGroup,
  },
  {
    name: 'other-network',
    what: 'a group of another VPC as source or destination, or one of the classic network beside one of a VPC',
    fate: 'fails at apply',
    source: 'InvalidSourceGroupId.Mismatch, InvalidDestGroupId.Mismatch, InvalidNetworkType.Mismatch',
    find: ({ rule, group, declaredAt }) =>
      groupPeer(
        rule,
        (name) => areApart(group.declared?.resource, declaredAt(name)?.resource),
        'is not in the same VPC as the group that the rule is in',
        (peer, name) => ({
          says: `${peer.attribute} is ${name}, which is not in the same VPC as ${group.address}`,
          fix: 'write the addresses of its members as cidr_ip',
        }),
      ),
  },
  {
    name: 'classic-prefix-list',
    what: '`prefix_list_id` in a group of the classic network, which is one without `vpc_id`',
    fate: 'fails at apply',
    source: 'NotSupported.ClassicNetworkPrefixList; AuthorizeSecurityGroup, Permissions.SourcePrefixListId',
    find({ rule, group }) {
      if (group.declared === undefined || networkOf(group.declared.resource) !== CLASSIC) return undefined;
      if (
        !rule.peers.some(({ kind, attribute }) => kind === 'prefix-list' && isSet(rule.resource.attribute(attribute)))
      )
        return undefined;
      return {
        attribute: 'prefix_list_id',
        says: `${group.address} has no vpc_id, so it is in the classic network, where no rule takes a prefix list`,
        fix: 'set vpc_id of the group, or write a rule with cidr_ip for each entry',
      };
    },
  },
];

/** What two rules do wrong together. */
export const RULES_ALIKE: readonly Mistake<Placed>[] = [
  {
    name: 'duplicate-rule',
    what: 'the same rule twice in a group: the API adds no second one, and both resources have one identity',
    fate: 'changed',
    source:
      'AuthorizeSecurityGroup ("the call succeeds but no rule is added"); provider resource_alicloud_security_group_rule.go (SetId)',
    find({ rule, group }) {
      const other = duplicateOf(rule, group);
      if (other === undefined) return undefined;
      const name = other === SENSITIVE ? 'another one of its group' : other;
      return {
        attribute: 'security_group_id',
        says: `one and the same rule as ${name}: the API adds no second one, and when either is destroyed, both are gone`,
        fix: 'delete one of the two',
      };
    },
  },
];

type GroupPeer = Peer & { readonly kind: 'security-group' };

/** A mistake in a rule whose peer is a group; what the group is must not be told where it is sensitive. */
function groupPeer(
  rule: Rule,
  isWrong: (name: string) => boolean,
  inSecret: string,
  tell: (peer: GroupPeer, name: string) => Pick<Found, 'says' | 'fix'>,
): Found | undefined {
  for (const peer of rule.peers) {
    if (peer.kind !== 'security-group' || peer.group.state === 'unknown' || !isWrong(peer.group.value)) continue;
    const { fix, says } = tell(peer, peer.group.value);
    const { attribute } = peer;
    return { attribute, fix, says: peer.group.sensitive ? `${attribute} is ${SENSITIVE}, which ${inSecret}` : says };
  }
  return undefined;
}

const isEnterprise = (declared: Declared | undefined): boolean =>
  declared?.type.state === 'known' && declared.type.value === 'enterprise';

function enterpriseGroup({ rule, group, declaredAt }: Placed): Found | undefined {
  const fix = 'write the addresses of its members as cidr_ip';
  const attribute = 'source_security_group_id';
  if (isEnterprise(group.declared) && isSet(rule.resource.attribute(attribute))) {
    return {
      attribute,
      says: `${attribute} is set, and a rule of an enterprise group (${group.address}) takes only addresses and prefix lists`,
      fix,
    };
  }
  return groupPeer(
    rule,
    (name) => isEnterprise(declaredAt(name)),
    'is an enterprise group',
    (_, name) => ({
      says: `${attribute} is ${name}, an enterprise group, and no rule takes such a group`,
      fix,
    }),
  );
}

const CLASSIC = 'classic';

/** Where a group is, as far as that can be compared: a VPC's identity, or the address of a VPC that is still to be created. */
function networkOf(group: Resource): string | undefined {
  const vpc = group.attribute('vpc_id');
  if (vpc === undefined) return isUntold(group) ? undefined : CLASSIC;
  if (vpc.state === 'known') return `id ${textOf(vpc) ?? ''}`;
  return vpc.certain ? `address ${vpc.candidates[0] ?? ''}` : undefined;
}

/** Whether a group may have a VPC that nobody wrote. */
const isUntold = (resource: Resource): boolean =>
  resource.writes('vpc_id') === undefined && !isStated(resource.attribute('id'));

const isStated = (attribute: Attribute<Json> | undefined): boolean =>
  attribute?.state === 'known' && attribute.origin === 'state';

/** Whether two groups are in different networks for certain: an identity and an address may be of the same VPC. */
export function areApart(one: Resource | undefined, other: Resource | undefined): boolean {
  const [a, b] = [one && networkOf(one), other && networkOf(other)];
  if (a === undefined || b === undefined || a === b) return false;
  return a === CLASSIC || b === CLASSIC || a.split(' ')[0] === b.split(' ')[0];
}
