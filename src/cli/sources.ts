import { dirname, resolve } from 'node:path';
import type { Json } from '../config/attribute.js';
import { type LocatedBy, locate } from '../config/located-resource.js';
import type { Resource } from '../config/resource.js';
import type { HclFile } from '../hcl/ast.js';
import type { ModuleFiles } from '../terraform/module/files.js';
import type { Io } from './io.js';
import { isRootModule } from './module-files.js';
import { type Evaluated, evaluateFiles, evaluateFolder, type ReadSettings } from './root-module.js';

/** What a plan or a state says of where it comes from. */
export interface Provenance {
  /** When it was written, in milliseconds; undefined where nobody knows: then no sources tell anything, unless they are named. */
  readonly modified: number | undefined;
  /** The folder that it lies in. */
  readonly folder: string;
  /** The values that its variables had. */
  readonly variables: Readonly<Record<string, Json>>;
  /** The configuration inside of a saved plan. */
  readonly snapshot: ModuleFiles | undefined;
}

/** Resources with the places of the HCL that they come from. */
export interface Placed {
  readonly resources: readonly Resource[];
  /** Its files, if they have been read: nobody asks for a place in a clean plan. */
  files(): readonly HclFile[];
}

/** A configuration that the resources may come from. */
type Candidate = (variables: ReadSettings['variables']) => Found;

interface Found {
  readonly evaluated: Evaluated;
  /** It is what the resources were made of: the plan carries it, somebody says so, or it has not been written since. */
  readonly tells: boolean;
}

/** Of one moment, files are written one after the other. */
const MOMENT = 60_000;

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
): Placed {
  const candidates = candidatesOf(provenance, settings, io);
  if (candidates.length === 0) return { resources, files: () => [] };
  let found: Sources | undefined;
  const sources = (): Sources => {
    found ??= firstThatHolds(new Set(resources.map(({ address }) => bare(address))), candidates, provenance, settings);
    return found;
  };
  const by: LocatedBy = (address) => sources().resources.get(address) ?? sources().resources.get(bare(address));
  const tells = (): boolean => sources().tells;
  return { resources: resources.map((resource) => locate(resource, by, tells)), files: () => found?.files ?? [] };
}

function candidatesOf(
  { folder, snapshot, modified }: Provenance,
  settings: ReadSettings,
  io: Io,
): readonly Candidate[] {
  const folders = settings.source === undefined ? [folder, '.'] : [settings.source];
  const roots = folders.filter(
    (each, index) => folders.findIndex((other) => resolve(io.cwd, other) === resolve(io.cwd, each)) === index,
  );
  const onDisk = roots
    .filter((each) => io.kindOf(resolve(io.cwd, each)) === 'folder' && isRootModule(resolve(io.cwd, each), io))
    .map((each): Candidate => {
      return (variables) => {
        const read: string[] = [];
        const evaluated = evaluateFolder(each, variables, settings, noting(io, read), UNKNOWN_WORKSPACE);
        return { evaluated, tells: settings.source !== undefined || isAsOld(read, modified, io) };
      };
    });
  if (snapshot === undefined || settings.source !== undefined) return onDisk;
  return [
    (variables) => ({ evaluated: evaluateFiles(snapshot, variables, UNKNOWN_WORKSPACE), tells: true }),
    ...onDisk,
  ];
}

/** Neither a plan nor a state says which workspace it is of. */
const UNKNOWN_WORKSPACE = { workspace: undefined } as const;

/** Notes the files that are read. */
const noting = (io: Io, read: string[]): Io => ({
  ...io,
  readBytes: (path) => {
    read.push(path);
    return io.readBytes(path);
  },
});

/** Nothing has been written since, and no file has come or gone. Of what nobody knows the age of, nobody knows that. */
const isAsOld = (files: readonly string[], modified: number | undefined, io: Io): boolean =>
  modified !== undefined &&
  [...new Set([...files, ...files.map(dirname)])].every((path) => (io.modified(path) ?? 0) <= modified + MOMENT);

interface Sources {
  readonly resources: ReadonlyMap<string, Resource>;
  readonly files: readonly HclFile[];
  readonly tells: boolean;
}

function firstThatHolds(
  addresses: ReadonlySet<string>,
  candidates: readonly Candidate[],
  { variables }: Provenance,
  settings: ReadSettings,
): Sources {
  for (const candidate of candidates) {
    const { evaluated, tells } = candidate({ ...settings.variables, plan: variables });
    const held = evaluated.resources.filter(({ address }) => addresses.has(bare(address)));
    if (held.length > 0) return { resources: byAddress(held), files: evaluated.files, tells };
  }
  return { resources: new Map(), files: [], tells: false };
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
