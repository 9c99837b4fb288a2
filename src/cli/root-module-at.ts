import { resolve } from 'node:path';
import type { Diagnostic } from '../config/diagnostic.js';
import { afterMoves } from '../config/moves.js';
import type { Resource } from '../config/resource.js';
import type { HclFile } from '../hcl/ast.js';
import type { CommandLineValue } from '../terraform/plan/inputs.js';
import type { UnknownModule } from '../terraform/plan/run.js';
import { plain } from '../text/plain.js';
import { decodeText } from './decode.js';
import type { Io } from './io.js';
import { shownPath } from './paths.js';
import type { FilesAt } from './revision.js';
import { currentWorkspace, type Evaluated, evaluateFiles, type ReadSettings } from './root-module.js';

/** What a root module was, under the addresses that things have now. */
export interface EarlierModule {
  readonly resources: readonly Resource[];
  readonly unknownModules: readonly UnknownModule[];
  readonly files: readonly HclFile[];
  /** The modules that cannot be looked into now and were not called like this. */
  readonly newlyUnknown: readonly UnknownModule[];
  /** What makes the comparison with it less than it seems. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What was not there, or had mistakes. */
const NOTHING = { resources: [], unknownModules: [], files: [] } satisfies Partial<EarlierModule>;

/**
 * A root module as it was at a revision, the files of values that the command line names included. Values that are given directly, by
 * `--var` or the environment, are those of today.
 */
export function rootModuleAt(
  files: FilesAt,
  folder: string,
  now: Evaluated,
  settings: ReadSettings,
  io: Io,
): EarlierModule {
  const { name } = files;
  const module = files.module(folder, settings.anywhere);
  if (module.list('.') === undefined) {
    const message = `${shownPath(folder, io)} was not there at ${plain(name)}: everything in it counts as new`;
    return { ...NOTHING, newlyUnknown: now.unknownModules, diagnostics: [{ level: 'note', message }] };
  }
  const commandLine = (settings.variables.commandLine ?? []).flatMap((value) => valueAt(value, files, name, io));
  const { resources, unknownModules, problems, ...then } = evaluateFiles(
    module,
    { ...settings.variables, commandLine },
    currentWorkspace(folder, io),
  );
  const diagnostics = files.elsewhere.map(
    (what): Diagnostic => ({
      level: 'note',
      message: `${what}: it is read as it is now, and what changes in it is no news`,
    }),
  );
  const [problem] = problems;
  if (problem === undefined) {
    const newlyUnknown = now.unknownModules.filter((module) => !unknownModules.some((other) => isSame(module, other)));
    return {
      resources: afterMoves(resources, now.moves),
      unknownModules,
      files: then.files,
      newlyUnknown,
      diagnostics,
    };
  }
  // A drop that cannot be read would make what was open look wider, and something new look old.
  const message = `the configuration at ${plain(name)} has mistakes, and everything counts as new: ${problem.message}`;
  const place = problem.span === undefined ? {} : { span: problem.span };
  return {
    ...NOTHING,
    newlyUnknown: now.unknownModules,
    diagnostics: [...diagnostics, { level: 'warning', message, ...place }],
  };
}

function isSame(module: UnknownModule, other: UnknownModule): boolean {
  if (module.address !== other.address || module.reason !== other.reason) return false;
  const content = module.content();
  return content !== undefined && content === other.content();
}

function valueAt(value: CommandLineValue, files: FilesAt, name: string, io: Io): readonly CommandLineValue[] {
  if (value.kind === 'value') return [value];
  const { path } = value.source;
  const bytes = files.read(resolve(io.cwd, path));
  return bytes === undefined ? [] : [{ kind: 'file', source: { path: `${name}:${path}`, text: decodeText(bytes) } }];
}
