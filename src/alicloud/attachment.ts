import type { Attribute, Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { type Blocks, type Places, placesOf } from './attachment-places.js';
import { Identities } from './identities.js';
import { GROUP, RULE } from './schema.js';

/** A network interface (or a mould for some), and the security groups that are attached to it together. */
export interface Attachment {
  /** The address of the resource that has the interface. */
  readonly address: string;
  /** Groups that are attached for certain. */
  readonly groups: readonly string[];
  /** Groups that may be attached. */
  readonly possible: readonly string[];
  /** Any group may be attached, too. */
  readonly isOpen: boolean;
  /** It is not known whether the groups that the resource names have to do with its interfaces at all. */
  readonly isMention?: true;
}

/** Every interface of the resources, with those of their groups that are among them by their addresses. */
export function attachmentsIn(resources: readonly Resource[]): readonly Attachment[] {
  return attachmentsOf(resources, new Identities(resources.filter(({ type }) => type === GROUP)));
}

/**
 * Every interface of the resources, with its groups. What else may be one is looked for where several groups are attached together:
 * elsewhere a group counts alone anyway, and to look everywhere takes a while.
 */
export function attachmentsOf(resources: readonly Resource[], groups: Identities): readonly Attachment[] {
  const placed = resources.filter(isNoRule).flatMap((resource) => {
    const places = placesOf(resource.type);
    return places === undefined ? [] : [{ resource, places }];
  });
  const interfaces = placed.flatMap(({ resource, places }) => interfacesOn(resource, places, groups));
  const isShared = interfaces.some((each) => each.groups.length + each.possible.length > 1 || each.isOpen);
  if (!isShared) return interfaces;
  return [...interfaces, ...placed.flatMap(({ resource, places }) => mentionsOn(resource, places, groups))];
}

function interfacesOn(resource: Resource, places: Places, groups: Identities): readonly Attachment[] {
  const own = (places.own ?? []).flatMap((name) => partsOf(resource.attribute(name), groups));
  const blocks = places.blocks ? blockParts(resource, places.blocks, groups) : [];
  return [own, ...blocks].flatMap((parts) => (parts.length === 0 ? [] : [attachment(resource, parts)]));
}

/** The interface that a resource itself has; undefined where it has none, or no group is attached to it. */
export function ownInterface(resource: Resource, groups: Identities): Attachment | undefined {
  const parts = (placesOf(resource.type)?.own ?? []).flatMap((name) => partsOf(resource.attribute(name), groups));
  return parts.length === 0 ? undefined : attachment(resource, parts);
}

function mentionsOn(resource: Resource, { perhaps }: Places, groups: Identities): readonly Attachment[] {
  const parts = mentionsIn(resource, perhaps, groups);
  return parts.length === 0 ? [] : [{ ...attachment(resource, parts), isMention: true }];
}

/** Most resources of a plan are rules: they are left out first, without a list for each. */
const isNoRule = ({ type }: Resource): boolean => type !== RULE;

/** One attribute's share of the groups of an interface. */
type Part = Omit<Attachment, 'address' | 'isMention'>;

function attachment({ address, deferred }: Resource, parts: readonly Part[]): Attachment {
  const together = (key: 'groups' | 'possible'): readonly string[] => [...new Set(parts.flatMap((part) => part[key]))];
  // What may not come to be has nothing attached for certain.
  const groups = deferred === undefined ? together('groups') : [];
  const possible = [...together('possible'), ...(deferred === undefined ? [] : together('groups'))].filter(
    (name) => !groups.includes(name),
  );
  return {
    address,
    groups: [...groups].sort(),
    possible: [...new Set(possible)].sort(),
    isOpen: parts.some((part) => part.isOpen),
  };
}

function partsOf(attribute: Attribute<Json> | undefined, groups: Identities): readonly Part[] {
  if (attribute === undefined) return [];
  if (attribute.state === 'known') return knownPart(attribute.value, attribute.sensitive, groups);
  const { candidates, partial, sensitive } = attribute;
  const known = knownPart(partial ?? [], sensitive, groups).flatMap((part) => part.groups);
  const { names, exhaustive } = groups.referredBy(attribute);
  // What lists several identities may also choose among them: only the sources tell.
  const isWhole = attribute.every === true || (exhaustive && candidates.length === 1);
  return [{ groups: isWhole ? [...known, ...names] : known, possible: isWhole ? [] : names, isOpen: !exhaustive }];
}

function knownPart(value: Json, sensitive: boolean, groups: Identities): readonly Part[] {
  const ids = (Array.isArray(value) ? (value as readonly Json[]) : [value]).flatMap((id) =>
    typeof id === 'string' && id !== '' ? [groups.named(id, sensitive)] : [],
  );
  return ids.length === 0 ? [] : [{ groups: ids, possible: [], isOpen: false }];
}

/** An interface for each block; blocks that are not known in full may have any of the groups that they name. */
function blockParts(
  resource: Resource,
  { name, attributes }: Blocks,
  groups: Identities,
): readonly (readonly Part[])[] {
  const attribute = resource.attribute(name);
  if (attribute === undefined) return [];
  if (attribute.state === 'unknown') {
    const possible = groups.mentionedIn(attribute);
    const isOpen = possible.length === 0 && blocksOf(attribute.partial ?? [{}]).some(mayHave(attributes));
    return possible.length === 0 && !isOpen ? [] : [[{ groups: [], possible, isOpen }]];
  }
  return blocksOf(attribute.value).map((block) =>
    attributes.flatMap((inner) => knownPart(block[inner] ?? null, attribute.sensitive, groups)),
  );
}

type Block = Readonly<Record<string, Json>>;

const blocksOf = (value: Json): readonly Block[] =>
  (Array.isArray(value) ? (value as readonly Json[]) : [value]).map((block) =>
    typeof block === 'object' && block !== null ? (block as Block) : {},
  );

/** What is not known is left out of a block. */
const mayHave =
  (attributes: readonly string[]) =>
  (block: Block): boolean =>
    attributes.some((name) => !Object.hasOwn(block, name));

/** All groups that are named anywhere in these attributes: what they mean there is not known. */
function mentionsIn(resource: Resource, perhaps: Places['perhaps'], groups: Identities): readonly Part[] {
  const names = perhaps === 'all' ? resource.names() : (perhaps ?? []);
  return names.flatMap((name) => {
    const attribute = resource.attribute(name);
    if (attribute === undefined) return [];
    const possible = groups.mentionedIn(attribute);
    const isOpen =
      attribute.state === 'unknown' &&
      [name, ...(attribute.lacking ?? [])].some((each) => OF_GROUPS.test(each)) &&
      !groups.referredBy(attribute).exhaustive;
    return possible.length === 0 && !isOpen ? [] : [{ groups: [], possible, isOpen }];
  });
}

/** The name of an attribute that holds groups, whatever the resource. */
const OF_GROUPS = /security_groups?(_ids?)?$/;
