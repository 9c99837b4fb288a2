import { renamed } from './renamed-resource.js';
import type { Resource } from './resource.js';

/** What had another address before: a resource or a module, all of its instances or one. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

/** Resources of before, under the addresses that they have now. */
export function afterMoves(resources: readonly Resource[], moves: readonly Moved[]): readonly Resource[] {
  if (moves.length === 0) return resources;
  const names = namesAfter(
    resources.map(({ address }) => address),
    moves,
  );
  const nameOf = (address: string): string => names.get(address) ?? address;
  return names.size === 0
    ? resources
    : resources.map((resource) => renamed(resource, nameOf(resource.address), (all) => all.map(nameOf)));
}

/** The addresses that some of before have now, those that have another one. */
export function namesAfter(addresses: Iterable<string>, moves: readonly Moved[]): ReadonlyMap<string, string> {
  const taken = new Set(addresses);
  const names = new Map<string, string>();
  if (moves.length === 0) return names;
  for (const address of taken) {
    const name = nameAfter(address, moves);
    // Terraform leaves in place what would come to lie on something else.
    if (name !== address && !taken.has(name)) names.set(address, name);
  }
  return names;
}

/** Moves may follow on each other, and each is made at most once: those that lead in a circle end. */
function nameAfter(address: string, moves: readonly Moved[]): string {
  const left = new Set(moves);
  let name = address;
  for (let move = matching(name, left); move !== undefined; move = matching(name, left)) {
    name = move.to + name.slice(move.from.length);
    left.delete(move);
  }
  return name;
}

/** Resources of before that stay as they are although nothing has them any more: those at, or in, some addresses. */
export function stillThere(
  before: readonly Resource[],
  after: readonly Resource[],
  forgotten: readonly string[],
): readonly Resource[] {
  if (forgotten.length === 0) return [];
  const managed = new Set(after.map(({ address }) => address));
  return before.filter(({ address }) => !managed.has(address) && forgotten.some((from) => isAt(address, from)));
}

/** Whether an address is another one, or one of its instances, or in the module that it is. */
const isAt = (address: string, from: string): boolean =>
  address === from || (address.startsWith(from) && /[.[]/.test(address.charAt(from.length)));

function matching(address: string, moves: ReadonlySet<Moved>): Moved | undefined {
  return [...moves].find(({ from }) => isAt(address, from));
}
