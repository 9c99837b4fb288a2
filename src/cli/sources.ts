import { resolve } from 'node:path';
import type { Json } from '../config/attribute.js';
import { type LocatedBy, locate } from '../config/located-resource.js';
import type { Resource } from '../config/resource.js';
import type { Io } from './io.js';
import { isRootModule } from './module-files.js';
import { evaluateFolder, type ReadSettings } from './root-module.js';

/** What a plan or a state says of where it comes from. */
export interface Provenance {
  /** The folder that it lies in. */
  readonly folder: string;
  /** The values that its variables had. */
  readonly variables: Readonly<Record<string, Json>>;
}

/**
 * Gives the resources of a plan or a state the places of the HCL that they come from: `--source`, else the plan's own folder, else the
 * current one, whichever holds their addresses. The HCL is read when the first place is asked for: a clean plan never needs it.
 */
export function withSources(
  resources: readonly Resource[],
  { folder, variables }: Provenance,
  settings: ReadSettings,
  io: Io,
): readonly Resource[] {
  const candidates = settings.source === undefined ? [folder, '.'] : [settings.source];
  const folders = [...new Set(candidates.map((each) => resolve(io.cwd, each)))];
  const roots = candidates.filter(
    (each, index) =>
      index === folders.indexOf(resolve(io.cwd, each)) &&
      io.kindOf(resolve(io.cwd, each)) === 'folder' &&
      isRootModule(resolve(io.cwd, each), io),
  );
  if (roots.length === 0) return resources;
  const addresses = new Set(resources.map(({ address }) => bare(address)));
  let found: ReadonlyMap<string, Resource> | undefined;
  const sources = (): ReadonlyMap<string, Resource> => {
    found ??= firstThatHolds(addresses, roots, variables, settings, io);
    return found;
  };
  const by: LocatedBy = (address) => sources().get(address) ?? sources().get(bare(address));
  return resources.map((resource) => locate(resource, by));
}

function firstThatHolds(
  addresses: ReadonlySet<string>,
  roots: readonly string[],
  variables: Readonly<Record<string, Json>>,
  settings: ReadSettings,
  io: Io,
): ReadonlyMap<string, Resource> {
  const text = Object.entries(variables).map(([name, value]) => {
    return { kind: 'value', name, text: typeof value === 'string' ? value : JSON.stringify(value) } as const;
  });
  const { environment = {}, commandLine = [] } = settings.variables;
  for (const root of roots) {
    const { resources } = evaluateFolder(root, { environment, commandLine: [...commandLine, ...text] }, settings, io);
    const held = resources.filter(({ address }) => addresses.has(bare(address)));
    if (held.length > 0) return byAddress(held);
  }
  return new Map();
}

/** By address, and for instances that the files alone do not tell apart by the address without its keys. */
function byAddress(resources: readonly Resource[]): ReadonlyMap<string, Resource> {
  const map = new Map<string, Resource>();
  for (const resource of resources) {
    map.set(resource.address, resource);
    if (!map.has(bare(resource.address))) map.set(bare(resource.address), resource);
  }
  return map;
}

/** An address without its instance keys. */
const bare = (address: string): string => address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g, '');
