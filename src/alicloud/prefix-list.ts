import type { Json } from '../config/attribute.js';
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
  if (attribute === undefined) return { blocks: [] };
  const value = attribute.state === 'known' ? attribute.value : (attribute.partial ?? []);
  const entries = readEntries(list.address, value, attribute.sensitive);
  if (attribute.state === 'known') return entries;
  const { blocks } = entries;
  return { blocks, unknown: `the entries of ${list.address} are not known: entry ${attribute.reason}` };
}

function readEntries(address: string, value: Json, sensitive: boolean): Entries {
  const blocks: Cidr[] = [];
  let unknown: string | undefined;
  for (const entry of Array.isArray(value) ? (value as readonly Json[]) : []) {
    const cidr = typeof entry === 'object' && entry !== null && 'cidr' in entry ? entry.cidr : undefined;
    const block = typeof cidr === 'string' ? parseCidr(cidr) : undefined;
    if (block) blocks.push(block);
    else
      unknown = `an entry of ${address} is ${sensitive ? '(sensitive)' : JSON.stringify(cidr ?? null)}, which is not an address block`;
  }
  return unknown === undefined ? { blocks } : { blocks, unknown };
}
