import type { Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { parseCidr } from '../net/cidr.js';
import { SENSITIVE } from './identities.js';
import type { Found, Mistake } from './validity.js';
import { textOf } from './written-value.js';

const FAMILIES = new Map([
  ['IPv4', 'ipv4'],
  ['IPv6', 'ipv6'],
]);

/** The most entries of a list. Source: provider resource_alicloud_ecs_prefix_list.go; CreatePrefixList API reference, MaxEntries. */
const MOST_ENTRIES = 200;

/** What can be wrong with a prefix list. */
export const LIST_MISTAKES: readonly Mistake<Resource>[] = [
  {
    name: 'max-entries',
    what: `\`max_entries\` is not a whole number from 1 to ${MOST_ENTRIES}`,
    fate: 'fails at plan',
    source: 'provider resource_alicloud_ecs_prefix_list.go (IntBetween)',
    find(list) {
      const most = mostOf(list);
      if (most === undefined || (Number.isInteger(most) && most >= 1 && most <= MOST_ENTRIES)) return undefined;
      return {
        attribute: 'max_entries',
        says: `max_entries is ${numberIn(list, most)}, and the provider takes whole numbers from 1 to ${MOST_ENTRIES}`,
        fix: 'write a number of entries that the list can grow to: every rule that uses it counts as so many',
      };
    },
  },
  {
    name: 'too-many-entries',
    what: 'more entries than `max_entries`',
    fate: 'fails at apply',
    source: 'CreatePrefixList API reference, MaxEntries and Entry',
    find(list) {
      const [most, { length }] = [mostOf(list), entriesIn(list)];
      if (most === undefined || length <= most) return undefined;
      return {
        attribute: 'entry',
        says: `it has ${length} entries, and max_entries is ${numberIn(list, most)}`,
        fix: 'raise max_entries, or take entries out',
      };
    },
  },
  {
    name: 'entry-twice',
    what: 'two entries with the same block',
    fate: 'fails at apply',
    source: 'CreatePrefixList API reference, Entry.Cidr',
    find(list) {
      const seen = new Set<string>();
      const twice = entriesIn(list).find((cidr) => seen.size === seen.add(cidr).size);
      return twice === undefined
        ? undefined
        : {
            attribute: 'entry',
            says: `its entry ${shownIn(list, twice)} is there twice`,
            fix: 'write every block once',
          };
    },
  },
  {
    name: 'entry-of-other-family',
    what: 'an entry that is not of `address_family`',
    fate: 'fails at apply',
    source: 'CreatePrefixList API reference, AddressFamily and Entry.Cidr',
    find: entryOfOtherFamily,
  },
];

/** The blocks of the entries that are known. Terraform has the entries as a set: what is written twice in the same words is there once. */
function entriesIn(list: Resource): readonly string[] {
  const attribute = list.attribute('entry');
  const value = attribute?.state === 'known' ? attribute.value : (attribute?.partial ?? []);
  const entries: readonly Json[] = Array.isArray(value) ? value : [value];
  const known = new Map(
    entries.flatMap((entry): readonly (readonly [string, string])[] => {
      if (typeof entry !== 'object' || entry === null || !('cidr' in entry)) return [];
      const { cidr } = entry;
      const description = 'description' in entry ? (entry.description ?? '') : '';
      return typeof cidr === 'string' ? [[JSON.stringify([cidr, description]), cidr]] : [];
    }),
  );
  return [...known.values()];
}

function mostOf(list: Resource): number | undefined {
  const text = textOf(list.attribute('max_entries'));
  return text === undefined ? undefined : Number(text);
}

const numberIn = (list: Resource, most: number): string =>
  list.attribute('max_entries')?.sensitive ? SENSITIVE : `${most}`;

const shownIn = (list: Resource, cidr: string): string => (list.attribute('entry')?.sensitive ? SENSITIVE : cidr);

function entryOfOtherFamily(list: Resource): Found | undefined {
  const written = list.attribute('address_family');
  const family = FAMILIES.get(textOf(written) ?? '');
  const other = entriesIn(list).find((cidr) => {
    const block = parseCidr(cidr);
    return block !== undefined && family !== undefined && block.family !== family;
  });
  if (other === undefined) return undefined;
  const wanted = written?.sensitive ? SENSITIVE : textOf(written);
  return {
    attribute: 'entry',
    says: `its entry ${shownIn(list, other)} is not of the address_family ${wanted}`,
    fix: 'make a prefix list for each family',
  };
}
