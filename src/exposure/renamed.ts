import { type Candidates, renamed } from '../config/renamed-resource.js';
import type { Resource } from '../config/resource.js';

/**
 * The resources of before, under the addresses that what has the same identity has after. What had such an address before, and is
 * something else, gives it up: two groups under one address would be one.
 */
export function underNewNames(before: readonly Resource[], after: readonly Resource[]): readonly Resource[] {
  const addresses = new Map<string, string>();
  for (const resource of after) {
    const id = identityOf(resource);
    if (id !== undefined) addresses.set(`${resource.type} ${id}`, resource.address);
  }
  const names = new Map<Resource, string>();
  for (const resource of before) {
    const address = addresses.get(`${resource.type} ${identityOf(resource) ?? ''}`);
    if (address !== undefined) names.set(resource, address);
  }
  const taken = new Set([...names].flatMap(([resource, address]) => (address === resource.address ? [] : [address])));
  if (taken.size === 0) return before;
  for (const resource of before) {
    if (taken.has(resource.address) && !names.has(resource)) names.set(resource, `${resource.address} (before)`);
  }
  const candidates = candidatesUnder(new Map([...names].map(([{ address }, name]) => [address, name])));
  return before.map((resource) => renamed(resource, names.get(resource) ?? resource.address, candidates));
}

function identityOf(resource: Resource): string | undefined {
  const id = resource.attribute('id');
  return id?.state === 'known' && typeof id.value === 'string' ? id.value : undefined;
}

/** The candidates of a reference under their new names; the rules of a group share theirs, and go on to. */
function candidatesUnder(names: ReadonlyMap<string, string>): Candidates {
  const known = new Map<readonly string[], readonly string[]>();
  return (candidates) => {
    const found = known.get(candidates) ?? candidates.map((name) => names.get(name) ?? name);
    known.set(candidates, found);
    return found;
  };
}
