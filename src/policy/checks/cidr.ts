import { type Peer, peerValue, type Rule, severalPeers } from '../../alicloud/rule.js';
import { type Cidr, FAMILIES, type Family, toCidrs } from '../../net/cidr.js';
import { difference, type IntervalSet, intersection } from '../../net/interval.js';
import type { Direction } from '../../net/traffic.js';
import type { PeerSet } from '../../services/networks.js';
import { networksInWords } from '../describe/networks.js';
import { SENSITIVE } from '../describe/summary.js';
import type { CheckKind } from './check-kind.js';
import { concerns, judgeRules, type RuleViolation } from './per-rule.js';
import { checkLengths, type PrefixLengths, prefixLength } from './prefix-length.js';
import { direction, prefixLengths } from './schemas.js';

/** What the address blocks of a rule may be, whatever its ports are. */
export interface CidrLimits {
  readonly direction?: Direction;
  readonly within?: readonly string[];
  readonly 'not-within'?: readonly string[];
  readonly 'not-inside'?: readonly string[];
  readonly 'min-prefix-length'?: PrefixLengths;
  readonly 'require-canonical'?: boolean;
}

interface Limits {
  readonly within: PeerSet | undefined;
  readonly withinText: string;
  readonly notWithin: PeerSet | undefined;
  readonly notWithinText: string;
  readonly notInside: PeerSet | undefined;
  readonly notInsideText: string;
  readonly lengths: PrefixLengths;
  readonly canonical: boolean;
}

const networks = (description: string): object => ({
  type: 'array',
  minItems: 1,
  items: { type: 'string', minLength: 1 },
  description,
});

export const cidr: CheckKind<CidrLimits> = {
  summary: "A rule's own address blocks (and the entries of its prefix list) obey; a security group as peer has none.",
  judgedOn: 'each accept rule',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      direction: { ...direction, description: 'Left out: both directions' },
      within: networks('Every address lies inside the union of these networks'),
      'not-within': networks('No address lies inside any of these networks'),
      'not-inside': networks('No block lies wholly inside these networks; one that reaches beyond them may'),
      'min-prefix-length': prefixLengths('No block is larger than this; a family that is not named has no limit'),
      'require-canonical': {
        type: 'boolean',
        description: 'Blocks start where they are written: 10.0.0.0/8, not 10.1.2.3/8',
      },
    },
    anyOf: ['within', 'not-within', 'not-inside', 'min-prefix-length', 'require-canonical'].map((name) => ({
      required: [name],
    })),
  },

  prepare(options, resolver) {
    checkLengths(options['min-prefix-length'], ['min-prefix-length'], resolver);
    if (options['require-canonical'] === false && Object.keys(options).every((key) => ASKS_NOTHING.has(key))) {
      resolver.complain([], 'nothing is asked of the blocks: nothing would be judged');
    }
    const limits: Limits = {
      within: options.within && resolver.addresses(options.within, ['within']),
      withinText: networksInWords(options.within),
      notWithin: options['not-within'] && resolver.addresses(options['not-within'], ['not-within']),
      notWithinText: networksInWords(options['not-within']),
      notInside: options['not-inside'] && resolver.addresses(options['not-inside'], ['not-inside']),
      notInsideText: networksInWords(options['not-inside']),
      lengths: options['min-prefix-length'] ?? {},
      canonical: options['require-canonical'] ?? false,
    };
    return {
      kind: 'cidr',
      judges: 'rules',
      evaluate: (view) => judgeRules(view, (rule) => judge(rule, options.direction, limits)),
    };
  },
};

const ASKS_NOTHING: ReadonlySet<string> = new Set(['require-canonical', 'direction']);

const REMEDY = 'narrow the block to the addresses that are needed';

function judge(rule: Rule, wanted: Direction | undefined, limits: Limits): readonly RuleViolation[] {
  const concern = concerns(rule, wanted);
  if (concern === 'no') return [];
  const worst = rule.noPeer ? undecided('cidr_ip', [`cidr_ip ${reasonOf(rule.noPeer)}`]) : judgePeers(rule, limits);
  if (worst === undefined) return [];
  if (concern === 'yes') return [worst];
  return [
    {
      ...worst,
      verdict: 'open',
      says: `may be ${concern.kind} that ${worst.says}`,
      unknown: [...(worst.unknown ?? []), ...concern.unknown],
    },
  ];
}

/** The worst of its peers; nothing is proved of one that may not count. */
function judgePeers(rule: Rule, limits: Limits): RuleViolation | undefined {
  const found = rule.peers.flatMap((peer) => {
    const own = judgePeer(peer, limits);
    const doubts = own.length > 0 ? doubtsAbout(peer, rule) : [];
    return doubts.length > 0 ? [undecided(peer.attribute, doubts)] : own;
  });
  return found.find(({ verdict }) => verdict === 'fail') ?? found[0];
}

/**
 * Why a peer may not count: a list is sent only where no other source is set, and of an IPv6 block and a group, both are.
 * Source: provider resource_alicloud_security_group_rule.go.
 */
function doubtsAbout(peer: Peer, rule: Rule): readonly string[] {
  const others = rule.peers.filter((other) => other !== peer);
  if (peer.kind === 'prefix-list') {
    return others.flatMap((other) => {
      const value = peerValue(other);
      return value.state === 'unknown' ? [`${other.attribute} ${value.reason}`] : [];
    });
  }
  return others.some(({ kind }) => kind === 'security-group') ? [severalPeers(rule)] : [];
}

function judgePeer(peer: Peer, limits: Limits): readonly RuleViolation[] {
  if (peer.kind === 'security-group') return [];
  const { attribute } = peer;
  if (peer.kind === 'cidr') {
    if (peer.block.state === 'unknown') {
      return mayBeWrong(peer.family, limits) ? [undecided(attribute, [`${attribute} ${peer.block.reason}`])] : [];
    }
    return judgeBlock(peer.block.value, attribute, peerValue(peer).sensitive, limits);
  }
  const listed = peer.entries.blocks.flatMap((block) =>
    judgeBlock(block, attribute, peer.list.sensitive || peer.entries.sensitive === true, limits),
  );
  if (peer.entries.unknown === undefined || !FAMILY_NAMES.some((family) => mayBeWrong(family, limits))) return listed;
  return [...listed, undecided(attribute, [peer.entries.unknown])];
}

const FAMILY_NAMES: readonly Family[] = ['ipv4', 'ipv6'];

/** Whether any block of a family is wrong; mostly it is the widest one. */
function mayBeWrong(family: Family, limits: Limits): boolean {
  const { canonical, notInside } = limits;
  return (
    canonical || (notInside?.[family].length ?? 0) > 0 || judgeBlock(EVERY_BLOCK[family], '', false, limits).length > 0
  );
}

/** The widest block of each family: what an unknown one may be. */
const EVERY_BLOCK: Readonly<Record<Family, Cidr>> = {
  ipv4: {
    family: 'ipv4',
    prefixLength: 0,
    addresses: FAMILIES.ipv4.everything[0] as Cidr['addresses'],
    canonical: true,
  },
  ipv6: {
    family: 'ipv6',
    prefixLength: 0,
    addresses: FAMILIES.ipv6.everything[0] as Cidr['addresses'],
    canonical: true,
  },
};

const undecided = (attribute: string, unknown: readonly string[]): RuleViolation => ({
  verdict: 'open',
  attribute,
  says: 'may be for addresses that this policy does not allow',
  remedy: REMEDY,
  unknown,
});

const reasonOf = (value: { readonly state: string; readonly reason?: string }): string =>
  value.reason ?? 'is not known';

function judgeBlock(block: Cidr, attribute: string, sensitive: boolean, limits: Limits): readonly RuleViolation[] {
  const set: IntervalSet = [block.addresses];
  const text = (addresses: IntervalSet): string =>
    sensitive ? SENSITIVE : toCidrs(block.family, addresses).join(', ');
  const fail = (says: string): readonly RuleViolation[] => [{ verdict: 'fail', attribute, says, remedy: REMEDY }];
  const own = text(set);
  const outside = limits.within ? difference(set, limits.within[block.family]) : [];
  if (outside.length > 0) return fail(`is for ${own}, which is not all within ${limits.withinText}`);
  const inside = limits.notWithin ? intersection(set, limits.notWithin[block.family]) : [];
  if (inside.length > 0) return fail(`is for ${own}, which overlaps ${limits.notWithinText}`);
  if (limits.notInside && difference(set, limits.notInside[block.family]).length === 0) {
    return fail(`is for ${own}, which is in ${limits.notInsideText}`);
  }
  const least = limits.lengths[block.family];
  if (least !== undefined && block.prefixLength < prefixLength(least)) {
    const size = sensitive ? SENSITIVE : `/${block.prefixLength}`;
    return fail(`is for ${own}: a block of ${size} is larger than /${prefixLength(least)}`);
  }
  if (limits.canonical && !block.canonical) {
    return fail(`has a block with host bits set: it means ${own}, which starts elsewhere than it says`);
  }
  return [];
}
