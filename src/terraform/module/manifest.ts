import { cleanPath } from '../functions/path.js';
import type { ModuleFiles } from './files.js';

const MANIFEST = '.terraform/modules/modules.json';

/** Where `terraform init` put the modules that come from elsewhere, by the names of the calls that lead to them (`web.rules`). */
export type Manifest = ReadonlyMap<string, string>;

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

function entryOf(entry: unknown): readonly (readonly [string, string])[] {
  if (!isRecord(entry)) return [];
  const { Key: key, Dir: folder } = entry;
  return typeof key === 'string' && typeof folder === 'string' ? [[key, cleanPath(folder.replaceAll('\\', '/'))]] : [];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
