import { resolve } from 'node:path';
import type { Json } from '../config/attribute.js';
import { type LocatedBy, locate } from '../config/located-resource.js';
import type { Resource } from '../config/resource.js';
import type { ModuleFiles } from '../terraform/module/files.js';
import type { Io } from './io.js';
import { isRootModule } from './module-files.js';
import { type Evaluated, evaluateFiles, evaluateFolder, type ReadSettings } from './root-module.js';

/** What a plan or a state says of where it comes from. */
export interface Provenance {
  /** The folder that it lies in. */
  readonly folder: string;
  /** The values that its variables had. */
  readonly variables: Readonly<Record<string, Json>>;
  /** The configuration inside of a saved plan. */
  readonly snapshot: ModuleFiles | undefined;
}

/** A configuration that the resources may come from. */
type Candidate = (variables: ReadSettings['variables']) => Evaluated;

/**
 * Gives the resources of a plan or a state the places of the HCL that they come from: `--source`, else the configuration inside of a
 * saved plan, else the plan's own folder or the current one, whichever holds their addresses. The HCL is read when the first place is
 * asked for: a clean plan never needs it.
 */
export function withSources(
  resources: readonly Resource[],
  provenance: Provenance,
  settings: ReadSettings,
  io: Io,
): readonly Resource[] {
  const candidates = candidatesOf(provenance, settings, io);
  if (candidates.length === 0) return resources;
  let found: ReadonlyMap<string, Resource> | undefined;
  const sources = (): ReadonlyMap<string, Resource> => {
    found ??= firstThatHolds(new Set(resources.map(({ address }) => bare(address))), candidates, provenance, settings);
    return found;
  };
  const by: LocatedBy = (address) => sources().get(address) ?? sources().get(bare(address));
  return resources.map((resource) => locate(resource, by));
}

function candidatesOf({ folder, snapshot }: Provenance, settings: ReadSettings, io: Io): readonly Candidate[] {
  const folders = settings.source === undefined ? [folder, '.'] : [settings.source];
  const roots = folders.filter(
    (each, index) => folders.findIndex((other) => resolve(io.cwd, other) === resolve(io.cwd, each)) === index,
  );
  const onDisk = roots
    .filter((each) => io.kindOf(resolve(io.cwd, each)) === 'folder' && isRootModule(resolve(io.cwd, each), io))
    .map(
      (each): Candidate =>
        (variables) =>
          evaluateFolder(each, variables, settings, io),
    );
  if (snapshot === undefined || settings.source !== undefined) return onDisk;
  return [(variables) => evaluateFiles(snapshot, variables, io), ...onDisk];
}

/** The plan's values of variables are the weakest: a tfvars file that gives the same is the place that people want to see. */
function firstThatHolds(
  addresses: ReadonlySet<string>,
  candidates: readonly Candidate[],
  { variables }: Provenance,
  settings: ReadSettings,
): ReadonlyMap<string, Resource> {
  for (const candidate of candidates) {
    const { resources } = candidate({ ...settings.variables, plan: variables });
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
