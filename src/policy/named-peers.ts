import { entriesOf } from '../alicloud/prefix-list.js';
import { type Addresses, NO_ADDRESSES } from '../alicloud/private-addresses.js';
import { type Rule, sourceIdentity } from '../alicloud/rule.js';
import type { SecurityGroup } from '../alicloud/security-group.js';
import { plainAddress } from '../config/address.js';
import type { Resource } from '../config/resource.js';
import type { Cidr } from '../net/cidr.js';
import { matchesGlob } from './glob.js';

/** What terms such as `security-group:*-db` can name in an input. */
export interface NamedPeers {
  readonly groups: readonly NamedGroup[];
  readonly prefixLists: readonly NamedList[];
}

/** A security group that is, or has, a peer. */
export interface NamedGroup {
  /** What rules that have it as peer call it. */
  readonly peer: string;
  /** What it goes by: its address, its identity and its name, as far as they are known; not fit to be printed. */
  readonly names: readonly string[];
  /** Nobody knows here what it is called in the cloud. */
  readonly mayBeNamed: boolean;
  /** The private addresses of its members that are known. */
  readonly known: Addresses;
}

/** A prefix list: what it goes by, and what is known to be on it. */
export interface NamedList {
  /** What rules that have it as peer call it: its address or its identity. */
  readonly peers: readonly string[];
  readonly names: readonly string[];
  readonly blocks: readonly Cidr[];
  /** There may be other entries. */
  readonly partial: boolean;
  /** What is on it must not be printed. */
  readonly sensitive: boolean;
}

/** All that policies can name; put together when a policy names something, which few do. */
export function namedPeers(groups: readonly SecurityGroup[], lists: readonly Resource[]): NamedPeers {
  let namedGroups: readonly NamedGroup[] | undefined;
  let namedLists: readonly NamedList[] | undefined;
  return {
    get groups() {
      namedGroups ??= [...groups.flatMap(ownGroup), ...groupsElsewhere(groups)];
      return namedGroups;
    },
    get prefixLists() {
      namedLists ??= [...lists.map(listHere), ...listsElsewhere(groups)];
      return namedLists;
    },
  };
}

/** Whether a group goes by a name that a glob matches, or may do so. */
export function answersTo({ names, mayBeNamed }: NamedGroup, glob: string): 'yes' | 'maybe' | 'no' {
  if (names.some((name) => matchesGlob(name, glob))) return 'yes';
  return mayBeNamed && mayBeName(glob) ? 'maybe' : 'no';
}

/**
 * Whether a name in the cloud can match: nobody gives a name that looks like an identity, and a name holds no bracket, so that an address
 * does not match either.
 * Source: API CreateSecurityGroup, SecurityGroupName (letters, digits, `:`, `_`, `-` and `.`).
 */
const mayBeName = (glob: string): boolean => !/^sg-[a-z0-9]{9,}$|^(module|alicloud_security_group)\.|[["\]]/.test(glob);

function ownGroup({ address, identity, declared, known: addresses }: SecurityGroup): readonly NamedGroup[] {
  if (address === undefined) return [];
  const name = declared?.name;
  const known = name?.state === 'known' ? name.value : undefined;
  const names = [address, plainAddress(address), identity, known].filter((each) => each !== undefined);
  return [
    {
      peer: address,
      names,
      mayBeNamed: declared === undefined || name?.state === 'unknown',
      known: addresses?.() ?? NO_ADDRESSES,
    },
  ];
}

/** Groups of which nothing is here but that rules have them as peers. */
function groupsElsewhere(groups: readonly SecurityGroup[]): readonly NamedGroup[] {
  const here = new Set(groups.map(({ address }) => address));
  const found = new Map<string, NamedGroup>();
  for (const { rule, peer, name } of peersOf(groups, 'security-group')) {
    if (here.has(name) || found.has(name)) continue;
    const identity = sourceIdentity(rule, peer);
    const names = identity === undefined ? [name] : [name, identity];
    found.set(name, {
      peer: name,
      names,
      mayBeNamed: true,
      known: peer.kind === 'security-group' ? peer.known : NO_ADDRESSES,
    });
  }
  return [...found.values()];
}

function listHere(list: Resource): NamedList {
  const id = list.attribute('id');
  const names = [list.address, ...(id?.state === 'known' ? [String(id.value)] : [])];
  const { blocks, unknown, sensitive = false } = entriesOf(list);
  return { peers: names, names, blocks, partial: unknown !== undefined, sensitive };
}

function listsElsewhere(groups: readonly SecurityGroup[]): readonly NamedList[] {
  const found = new Map<string, NamedList>();
  for (const { rule, peer, name } of peersOf(groups, 'prefix-list')) {
    const identity = sourceIdentity(rule, peer);
    const names = identity === undefined ? [name] : [name, identity];
    if (!found.has(name)) found.set(name, { peers: [name], names, blocks: [], partial: true, sensitive: false });
  }
  return [...found.values()];
}

type Named = Extract<Rule['peers'][number], { readonly kind: 'security-group' | 'prefix-list' }>;

function peersOf(
  groups: readonly SecurityGroup[],
  kind: Named['kind'],
): readonly { readonly rule: Rule; readonly peer: Named; readonly name: string }[] {
  return groups.flatMap(({ members }) =>
    members.flatMap(({ rule }) =>
      rule.peers.flatMap((peer) => {
        if (peer.kind !== kind) return [];
        const value = peer.kind === 'security-group' ? peer.group : peer.list;
        return value.state === 'known' ? [{ rule, peer, name: value.value }] : [];
      }),
    ),
  );
}
