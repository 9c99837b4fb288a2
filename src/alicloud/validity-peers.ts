import type { Attribute, Json } from '../config/attribute.js';
import { type Cidr, type Family, parseCidr, toCidrs } from '../net/cidr.js';
import { SENSITIVE } from './identities.js';
import type { PeerAttribute, Rule } from './rule.js';
import type { Found, Mistake } from './validity.js';
import { isSet, shown, textOf } from './written-value.js';

const UNDECIDED = 'what it matches is judged as not decided';

/** What is wrong with the far end of a rule. */
export const PEER_MISTAKES: readonly Mistake<Rule>[] = [
  {
    name: 'no-peer',
    what: 'no source or destination: none of the four attributes is set, or only to an empty text',
    fate: 'fails at plan or apply',
    source:
      'provider resource_alicloud_security_group_rule.go (AtLeastOneOf, GetOk); MissingParameter.Source, MissingParameter.Dest',
    find: ({ noPeer }) =>
      noPeer && {
        attribute: 'cidr_ip',
        says: 'it has no source or destination',
        fix: 'set one of cidr_ip, ipv6_cidr_ip, source_security_group_id and prefix_list_id',
        judged: UNDECIDED,
      },
  },
  {
    name: 'malformed-address',
    what: '`cidr_ip` or `ipv6_cidr_ip` is not an address block of its family: `any`, `10.0.0.0/33`',
    fate: 'fails at apply',
    source:
      'InvalidSourceCidrIp.Malformed, InvalidDestCidrIp.Malformed, InvalidParam.Ipv6SourceCidrIp, InvalidParam.Ipv6DestCidrIp, ILLEGAL_IPV6_CIDR',
    find: (rule) => firstOf(rule, (written) => malformed(written, false)),
  },
  {
    name: 'odd-address',
    what: 'an address block with leading zeros or spaces: `010.0.0.0/8`',
    fate: 'not verified',
    source: 'AuthorizeSecurityGroup, Permissions.SourceCidrIp, documents no such form, and no answer to it',
    find: (rule) => firstOf(rule, (written) => malformed(written, true)),
  },
  {
    name: 'host-bits',
    what: '`cidr_ip` with host bits: `10.159.6.18/12` (the API takes them in `ipv6_cidr_ip` and keeps them)',
    fate: 'not verified',
    source:
      'provider website/docs/r/security_group_rule.html.markdown has this form, service_alicloud_ecs.go compares what the API returns as text',
    find: (rule) => firstOf(rule, hostBits),
  },
  {
    name: 'several-sources',
    what: '`cidr_ip` beside `ipv6_cidr_ip` or `source_security_group_id`',
    fate: 'fails at plan',
    source: 'provider resource_alicloud_security_group_rule.go (ConflictsWith); InvalidParameter.Conflict',
    find(rule) {
      const other = (['ipv6_cidr_ip', 'source_security_group_id'] as const).find((name) => has(rule, name));
      if (!has(rule, 'cidr_ip') || other === undefined) return undefined;
      return {
        attribute: other,
        says: `cidr_ip and ${other} are both set, and the provider takes only one of them`,
        fix: 'write a rule for each of them',
      };
    },
  },
  {
    name: 'block-and-group',
    what: '`ipv6_cidr_ip` beside `source_security_group_id`: the provider sends both',
    fate: 'not verified',
    source: 'provider resource_alicloud_security_group_rule.go; the API reference does not say which of them counts',
    find(rule) {
      if (!has(rule, 'ipv6_cidr_ip') || !has(rule, 'source_security_group_id')) return undefined;
      return {
        attribute: 'source_security_group_id',
        says: 'ipv6_cidr_ip and source_security_group_id are both set, and what the API does with both is not documented',
        fix: 'write a rule for each of them',
      };
    },
  },
  {
    name: 'ignored-prefix-list',
    what: '`prefix_list_id` beside another source: it is not sent',
    fate: 'changed',
    source:
      'provider resource_alicloud_security_group_rule.go (DiffSuppressFunc of prefix_list_id); AuthorizeSecurityGroup, Permissions.SourcePrefixListId',
    find(rule) {
      const other = DIRECT.find((name) => has(rule, name));
      if (other === undefined || !writesPrefixList(rule)) return undefined;
      return {
        attribute: 'prefix_list_id',
        says: `a rule without its prefix list: prefix_list_id is ignored beside ${other}`,
        fix: `leave out prefix_list_id or ${other}; if both are meant, write a rule for each`,
      };
    },
  },
  {
    name: 'wrong-family',
    what: 'icmp with IPv6 addresses, or icmpv6 with IPv4 addresses',
    fate: 'fails at apply',
    source:
      'InvalidParam.Ipv4ProtocolConflictWithIpv6Address, InvalidParam.Ipv6ProtocolConflictWithIpv4Address, InvalidParam.PrefixListAddressFamilyMismatch',
    find: wrongFamily,
  },
];

const DIRECT: readonly PeerAttribute[] = ['cidr_ip', 'ipv6_cidr_ip', 'source_security_group_id'];

const has = ({ resource }: Rule, name: string): boolean => isSet(resource.attribute(name));

/** A plan does not show a list that the provider ignores: the configuration in it does. */
function writesPrefixList({ resource }: Rule): boolean {
  const attribute = resource.attribute('prefix_list_id');
  if (attribute?.state === 'known') return attribute.origin !== 'state';
  if (typeof resource.written('prefix_list_id') === 'string') return resource.written('prefix_list_id') !== '';
  return isSet(attribute);
}

/** An address block as it is written. */
interface Written {
  readonly attribute: 'cidr_ip' | 'ipv6_cidr_ip';
  readonly family: Family;
  readonly raw: Attribute<Json>;
  readonly text: string;
}

const FAMILY = { cidr_ip: 'ipv4', ipv6_cidr_ip: 'ipv6' } as const;

function firstOf({ resource }: Rule, judge: (written: Written) => Found | undefined): Found | undefined {
  for (const attribute of ['cidr_ip', 'ipv6_cidr_ip'] as const) {
    const raw = resource.attribute(attribute);
    const text = textOf(raw);
    const found = raw && text !== undefined ? judge({ attribute, family: FAMILY[attribute], raw, text }) : undefined;
    if (found) return found;
  }
  return undefined;
}

const NAMES: Readonly<Record<Family, string>> = { ipv4: 'an IPv4', ipv6: 'an IPv6' };
const EXAMPLES: Readonly<Record<Family, string>> = { ipv4: '10.0.0.0/8', ipv6: '2001:db8::/32' };

function malformed({ attribute, family, raw, text }: Written, odd: boolean): Found | undefined {
  if (blockIn(text, family) !== undefined || isOdd(text, family) !== odd) return undefined;
  const other = parseCidr(text)?.family;
  const elsewhere = other === 'ipv4' ? 'cidr_ip' : 'ipv6_cidr_ip';
  const wrong = `${attribute} is ${shown(raw, text)}, which is not ${NAMES[family]} block such as ${EXAMPLES[family]}`;
  return {
    attribute,
    says: odd ? `${wrong}; what the API does with leading zeros or spaces is not documented` : wrong,
    fix:
      other === undefined || raw.sensitive
        ? `write ${attribute} as an address and a prefix length, such as ${EXAMPLES[family]}`
        : `write it as ${elsewhere}`,
    judged: UNDECIDED,
  };
}

function blockIn(text: string, family: Family): Cidr | undefined {
  const block = parseCidr(text);
  return block?.family === family ? block : undefined;
}

/** Readable but for zeros that some read as octal, and spaces. */
const isOdd = (text: string, family: Family): boolean =>
  blockIn(text.trim().replace(/(^|[./])0+(?=\d)/g, '$1'), family) !== undefined;

function hostBits({ attribute, family, raw, text }: Written): Found | undefined {
  const block = blockIn(text, family);
  // A state has what the API made of it.
  if (family === 'ipv6' || block === undefined || block.canonical) return undefined;
  const meant = toCidrs(family, [block.addresses])[0] ?? '';
  const means = raw.sensitive ? '' : `, and means ${meant}`;
  return {
    attribute,
    says: `${attribute} is ${shown(raw, text)}, which has host bits${means}; whether the API stores it as it is written, as the provider expects, is not documented`,
    fix: `write the block from its first address${raw.sensitive ? '' : `, ${meant},`} or the one address with /32`,
  };
}

/** icmp exists only in IPv4, icmpv6 only in IPv6. */
function wrongFamily({ protocol, peers }: Rule): Found | undefined {
  if (protocol.state === 'unknown' || (protocol.value !== 'icmp' && protocol.value !== 'icmpv6')) return undefined;
  const wrong: Family = protocol.value === 'icmp' ? 'ipv6' : 'ipv4';
  const peer = peers.find((each) => {
    if (each.kind === 'cidr') return each.family === wrong && each.block.state === 'known';
    if (each.kind !== 'prefix-list' || each.entries.unknown !== undefined) return false;
    return each.entries.blocks.some(({ family }) => family === wrong);
  });
  if (peer === undefined) return undefined;
  const name = protocol.sensitive ? `ip_protocol ${SENSITIVE}` : protocol.value;
  const isList = peer.kind === 'prefix-list';
  const right = protocol.value === 'icmp' ? 'icmpv6' : 'icmp';
  return {
    attribute: peer.attribute,
    says: isList
      ? `${name} and prefix_list_id are of different address families`
      : `${name} does not exist in ${wrong === 'ipv4' ? 'IPv4' : 'IPv6'}, and ${peer.attribute} is set`,
    fix: protocol.sensitive
      ? 'use the protocol of this family'
      : `set ip_protocol to "${right}", or use addresses of the other family`,
    judged: 'it matches nothing',
  };
}
