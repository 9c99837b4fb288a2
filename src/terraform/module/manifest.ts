import { cleanPath } from '../functions/path.js';
import type { ModuleFiles } from './files.js';

const MANIFEST = '.terraform/modules/modules.json';

/** A module as `terraform init` installed it. */
export interface Installed {
  readonly folder: string;
  /** The address that it came from, short forms written out; undefined where it is not noted. */
  readonly source: string | undefined;
  /** Its version, where it came from a registry. */
  readonly version: string | undefined;
}

/** The modules that `terraform init` installed, by the names of the calls that lead to them (`web.rules`). */
export type Manifest = ReadonlyMap<string, Installed>;

/** Reads what `terraform init` noted; nothing where it did not run. */
export function readManifest(files: ModuleFiles): Manifest {
  const bytes = files.read(MANIFEST);
  if (!bytes || 'refused' in bytes) return new Map();
  const entries = modulesIn(new TextDecoder().decode(bytes));
  return new Map(entries.flatMap((entry) => entryOf(entry)));
}

function modulesIn(text: string): readonly unknown[] {
  try {
    const document: unknown = JSON.parse(text);
    const modules = isRecord(document) ? document.Modules : undefined;
    return Array.isArray(modules) ? modules : [];
  } catch {
    return [];
  }
}

function entryOf(entry: unknown): readonly (readonly [string, Installed])[] {
  if (!isRecord(entry)) return [];
  const { Key: key, Dir: folder, Source: source, Version: version } = entry;
  if (typeof key !== 'string' || typeof folder !== 'string') return [];
  const installed = {
    folder: cleanPath(folder.replaceAll('\\', '/')),
    source: textOf(source),
    version: textOf(version),
  };
  return [[key, installed]];
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
