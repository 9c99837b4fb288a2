import type { Rule } from './rule.js';
import type { Declared, Member, SecurityGroup } from './security-group.js';

/**
 * In the classic network a rule is for one of two networks, `internet` unless it says `intranet`; in a VPC it is for both, whatever it
 * says. A group without `vpc_id` is in the classic network, and one that is not in the configuration may be.
 * Sources: API AuthorizeSecurityGroup, NicType; "Security group rules".
 */
const NETWORKS = ['internet', 'intranet'] as const;

/** Why a drop may not close what it seems to close, as a sentence. */
export function classicReason({ address, declared }: SecurityGroup): string {
  const vpc = declared?.resource.attribute('vpc_id');
  if (vpc?.state === 'unknown') {
    return `vpc_id ${vpc.reason}, and in the classic network, where a group without one is, a drop takes only traffic of its own nic_type`;
  }
  return declared === undefined
    ? `whether ${address ?? 'the group'} is in a VPC is not known here, and in the classic network a drop takes only traffic of its own nic_type`
    : 'in the classic network, where a group without vpc_id is, a drop takes only traffic of its own nic_type';
}

/** The group as it is in each network, where its rules are not all for the same one and that may matter; else undefined. */
export function classicNetworks(group: SecurityGroup): readonly SecurityGroup[] | undefined {
  const { declared, members } = group;
  if (declared !== undefined && isInVpc(declared)) return undefined;
  const types = members.map(({ rule }) => nicTypeOf(rule));
  const isUniform = types.every((type) => type === types[0] && type !== undefined);
  // Where all rules are for one network, nothing stands against what a basic group lets out on the other one.
  if (isUniform && !(mayLetOut(group) && members.some(({ rule }) => mayDropEgress(rule)))) return undefined;
  return NETWORKS.map((network) => ({
    ...group,
    members: members.flatMap((member, index) => memberIn(network, member, types[index])),
  }));
}

function isInVpc({ resource }: Declared): boolean {
  const vpc = resource.attribute('vpc_id');
  return vpc !== undefined && !(vpc.state === 'unknown' && vpc.mayBeNull === true);
}

const mayLetOut = ({ declared }: SecurityGroup): boolean =>
  declared !== undefined && (declared.type.state === 'unknown' || declared.type.value === 'basic');

const mayDropEgress = ({ direction, action }: Rule): boolean =>
  (direction.state === 'unknown' || direction.value === 'egress') &&
  (action.state === 'unknown' || action.value === 'drop');

/** A rule of which it is not known which network it is for may be in either, and takes nothing for certain. */
function memberIn(network: string, member: Member, type: string | undefined): readonly Member[] {
  if (type === undefined) return [{ ...member, certain: false }];
  return type === network ? [member] : [];
}

function nicTypeOf({ resource }: Rule): string | undefined {
  const attribute = resource.attribute('nic_type');
  if (attribute === undefined) return 'internet';
  return attribute.state === 'known' ? String(attribute.value) : undefined;
}
