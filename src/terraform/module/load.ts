import type { HclFile } from '../../hcl/ast.js';
import { parseJson } from '../../hcl/json.js';
import { parseHcl } from '../../hcl/parser.js';
import { wholeOf } from '../../text/span.js';
import type { Problem } from '../../text/unusable.js';
import type { Refused } from '../functions/function.js';
import { type Declarations, Gathering } from './declarations.js';
import { configurationFiles } from './file-names.js';
import { fileNames, type ModuleFiles, sourceOf, within } from './files.js';

/** A folder of files that belong together. */
export interface Module {
  readonly folder: string;
  readonly files: readonly HclFile[];
  readonly declarations: Declarations;
  /** What is wrong with the files: their syntax, and what is declared twice. */
  readonly problems: readonly Problem[];
  /** Files that are there and do not count. */
  readonly hidden: readonly string[];
}

/** Reads a module; undefined where there is no such folder. */
export function loadModule(files: ModuleFiles, folder: string): Module | Refused | undefined {
  const entries = files.list(folder);
  if (!entries || 'refused' in entries) return entries;
  const { primary, overrides, hidden } = configurationFiles(fileNames(entries));
  const gathering = new Gathering();
  const problems: Problem[] = [];
  const read: HclFile[] = [];
  for (const name of [...primary, ...overrides]) {
    const file = readHcl(files, within(folder, name), problems);
    if (!file) continue;
    read.push(file);
    gathering.add(file, overrides.includes(name));
  }
  const shown = hidden.map((name) => within(folder, name)).map((path) => files.nameOf?.(path) ?? path);
  return {
    folder,
    files: read,
    declarations: gathering,
    problems: [...problems, ...gathering.problems],
    hidden: shown,
  };
}

/** Reads one file of HCL or of its JSON form; what is wrong with it is added to the problems. */
export function readHcl(files: ModuleFiles, path: string, problems: Problem[]): HclFile | undefined {
  const bytes = files.read(path);
  if (!bytes) {
    problems.push({ message: `${files.nameOf?.(path) ?? path} is listed and cannot be read: is it a broken link?` });
    return undefined;
  }
  if ('refused' in bytes) {
    problems.push({ message: `${files.nameOf?.(path) ?? path} cannot be read: ${bytes.refused}` });
    return undefined;
  }
  const { source, valid } = sourceOf(files, path, bytes);
  const file = path.endsWith('.json') ? parseJson(source) : parseHcl(source);
  if (!valid) problems.push({ message: 'the file is not valid UTF-8', span: wholeOf(source) });
  problems.push(...file.problems);
  return file;
}
