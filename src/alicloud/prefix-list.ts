import { type Attribute, type Json, parseAttribute, unknown } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { type Cidr, parseCidr } from '../net/cidr.js';
import type { Entries } from './rule.js';

export const PREFIX_LIST = 'alicloud_ecs_prefix_list';

/**
 * Reads the entries of an `alicloud_ecs_prefix_list`: blocks `entry { cidr = … }`, bare addresses allowed.
 * Source: provider resource_alicloud_ecs_prefix_list.go.
 */
export function entriesOf(list: Resource): Entries {
  const attribute = list.attribute('entry');
  // The provider wants at least one entry: a plan that shows none has them in a dynamic block.
  if (attribute === undefined) return { blocks: [], unknown: `the entries of ${list.address} are not known` };
  const value = attribute.state === 'known' ? attribute.value : (attribute.partial ?? []);
  const entries = readEntries(list.address, value, attribute.sensitive);
  if (attribute.state === 'known') return entries;
  return { ...entries, unknown: `the entries of ${list.address} are not known: entry ${attribute.reason}` };
}

/** The provider takes no more. Source: provider resource_alicloud_ecs_prefix_list.go (max_entries, IntBetween). */
export const MOST_ENTRIES = 200;

/** How many entries a list is made for, whatever it has. */
export function capacityOf(list: Resource): Attribute<number> {
  const attribute = list.attribute('max_entries') ?? unknown({ span: list.span, sensitive: false }, 'is not set');
  return parseAttribute(attribute, readCapacity, `a number of entries from 1 to ${MOST_ENTRIES}`);
}

function readCapacity(value: Json): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  const isOne = typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= MOST_ENTRIES;
  return isOne ? number : undefined;
}

function readEntries(address: string, value: Json, sensitive: boolean): Entries {
  const blocks: Cidr[] = [];
  let unknown: string | undefined;
  if (typeof value !== 'object' || value === null) {
    return { blocks, unknown: `the entries of ${address} are not a list`, sensitive };
  }
  // In JSON syntax a single block may be written without a list around it.
  for (const entry of Array.isArray(value) ? (value as readonly Json[]) : [value]) {
    const cidr = typeof entry === 'object' && entry !== null && 'cidr' in entry ? entry.cidr : undefined;
    const block = typeof cidr === 'string' ? parseCidr(cidr) : undefined;
    if (block) blocks.push(block);
    else
      unknown = `an entry of ${address} is ${sensitive ? '(sensitive)' : JSON.stringify(cidr ?? null)}, which is not an address block`;
  }
  return unknown === undefined ? { blocks, sensitive } : { blocks, unknown, sensitive };
}
