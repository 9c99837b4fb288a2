import { entriesOf, PREFIX_LIST } from '../alicloud/prefix-list.js';
import { type Entries, type Peer, type Rule, sourceIdentity } from '../alicloud/rule.js';
import type { SecurityGroup } from '../alicloud/security-group.js';
import type { Attribute } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { type AskedFlow, named } from './flow.js';
import { type Found, findNamed, type Named } from './named.js';

/** The flow with its far end under the name that rules have for it; else what to say of a name that nothing has. */
export function withFarEnd(
  flow: AskedFlow,
  groups: readonly SecurityGroup[],
  resources: readonly Resource[],
): Found<AskedFlow> {
  if (flow.space === 'group') {
    const found = findNamed('security group', flow.peer, [...groupsByName(groups), ...groupPeers(groups)]);
    return 'value' in found ? { value: named(flow, found.value) } : found;
  }
  if (flow.space !== 'prefix-list') return { value: flow };
  const found = findNamed('prefix list', flow.peer, listsByName(groups, resources));
  return 'value' in found ? { value: named(flow, found.value.name, found.value.entries) } : found;
}

/** Groups by their address, their identity or their name, of which only what is not sensitive is printed. */
export const namedGroups = (groups: readonly SecurityGroup[]): readonly Named<SecurityGroup>[] =>
  groups.map((group) => {
    const { address, identity, declared } = group;
    const name = textOf(declared?.name);
    const isSecret = declared?.name?.sensitive === true;
    return {
      value: group,
      names: present(address, identity, name),
      shown: present(address, isSecret ? undefined : name),
    };
  });

const groupsByName = (groups: readonly SecurityGroup[]): readonly Named<string>[] =>
  namedGroups(groups).flatMap(({ value: { address }, ...rest }) =>
    address === undefined ? [] : [{ ...rest, value: address }],
  );

/** Groups that are here only as peers of rules. */
function groupPeers(groups: readonly SecurityGroup[]): readonly Named<string>[] {
  const here = new Set(groups.map(({ address }) => address));
  return peersOf(groups, 'security-group', ({ group }) => group).filter(({ value }) => !here.has(value));
}

interface List {
  readonly name: string;
  readonly entries: Entries;
}

function listsByName(groups: readonly SecurityGroup[], resources: readonly Resource[]): readonly Named<List>[] {
  const declared = resources
    .filter(({ type }) => type === PREFIX_LIST)
    .map((resource): Named<List> => {
      const name = resource.attribute('prefix_list_name');
      const text = textOf(name);
      return {
        value: { name: resource.address, entries: entriesOf(resource) },
        names: present(resource.address, textOf(resource.attribute('id')), text),
        shown: present(resource.address, name?.sensitive ? undefined : text),
      };
    });
  const here = new Set(declared.map(({ value }) => value.name));
  const peers = peersOf(groups, 'prefix-list', ({ list }) => list).filter(({ value }) => !here.has(value));
  const unlisted: Entries = {
    blocks: [],
    unknown: 'the prefix list is not in this configuration, and its entries are not known',
  };
  return [...declared, ...peers.map((peer) => ({ ...peer, value: { name: peer.value, entries: unlisted } }))];
}

/** The peers of one kind that rules name, each once. */
function peersOf<K extends Peer['kind']>(
  groups: readonly SecurityGroup[],
  kind: K,
  attributeOf: (peer: Peer & { readonly kind: K }) => Attribute<string>,
): readonly Named<string>[] {
  const found = new Map<string, Named<string>>();
  const isOfKind = (peer: Peer): peer is Peer & { readonly kind: K } => peer.kind === kind;
  const add = (rule: Rule, peer: Peer & { readonly kind: K }): void => {
    const attribute = attributeOf(peer);
    if (attribute.state === 'unknown' || found.has(attribute.value)) return;
    const { value, sensitive } = attribute;
    found.set(value, { value, names: present(value, sourceIdentity(rule, peer)), shown: sensitive ? [] : [value] });
  };
  for (const { members } of groups) {
    for (const { rule } of members) for (const peer of rule.peers.filter(isOfKind)) add(rule, peer);
  }
  return [...found.values()];
}

const present = (...names: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(names.filter((name) => name !== undefined)),
];

const textOf = (attribute: Attribute<unknown> | undefined): string | undefined =>
  attribute?.state === 'known' && typeof attribute.value === 'string' ? attribute.value : undefined;
