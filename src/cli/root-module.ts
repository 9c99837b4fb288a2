import { join, resolve } from 'node:path';
import { PREFIX_LIST } from '../alicloud/prefix-list.js';
import { GROUP, RULE } from '../alicloud/schema.js';
import type { Diagnostic } from '../config/diagnostic.js';
import type { evaluateModule as Evaluate, outlineOf as Outline } from '../terraform/evaluate-module.js';
import type { ModuleFiles } from '../terraform/module/files.js';
import { plain } from '../text/plain.js';
import { inOrder, type Problem, UnusableError } from '../text/unusable.js';
import type { Arguments } from './arguments.js';
import { decodeText } from './decode.js';
import type { Read } from './inputs.js';
import type { Io } from './io.js';
import { isRootModule, moduleFiles } from './module-files.js';
import { shownPath } from './paths.js';
import { FilesAt, findRevision } from './revision.js';
import { rootModuleAt } from './root-module-at.js';
import { syntaxProblems } from './second-opinion.js';

/** The front end for HCL is as large as all the rest, and a plan needs none of it. */
export const terraform = (): { readonly evaluateModule: typeof Evaluate; readonly outlineOf: typeof Outline } =>
  require('../terraform/evaluate-module.js');

type Variables = NonNullable<Parameters<typeof Evaluate>[1]>;
export type Evaluated = ReturnType<typeof Evaluate>;

/** What the command line and the environment say about reading. */
export interface ReadSettings {
  /** `--source` */
  readonly source: string | undefined;
  /** `--since` */
  readonly since: string | undefined;
  readonly variables: Variables;
  readonly anywhere: boolean;
  readonly verify: boolean;
}

/** Takes the options about reading, and reads the files of variables that they name. */
export function readSettings(args: Arguments, io: Io): ReadSettings {
  const commandLine = args.inOrder(['var', 'var-file']).map(({ name, value }) => {
    if (name === 'var-file') {
      const text = decodeText(io.readBytes(resolve(io.cwd, value)));
      return { kind: 'file', source: { path: shownPath(value, io), text } } as const;
    }
    const equals = value.indexOf('=');
    if (equals > 0) return { kind: 'value', name: value.slice(0, equals), text: value.slice(equals + 1) } as const;
    throw new UnusableError({ message: `--var ${value}: there is no value`, hint: 'write --var NAME=VALUE' });
  });
  const environment = Object.entries(io.env).flatMap(([name, text]) =>
    name.startsWith('TF_VAR_') && text !== undefined ? [[name.slice('TF_VAR_'.length), text] as const] : [],
  );
  const source = args.text('source');
  if (source !== undefined) checkSource(source, io);
  return {
    source,
    since: args.text('since'),
    variables: { environment: Object.fromEntries(environment), commandLine },
    anywhere: args.flag('allow-outside'),
    verify: args.flag('verify'),
  };
}

function checkSource(source: string, io: Io): void {
  const path = resolve(io.cwd, source);
  const kind = io.kindOf(path);
  const refuse = (what: string): UnusableError =>
    new UnusableError({
      message: `--source ${source}: ${what}`,
      hint: 'name the folder with the .tf files that the plan or the state comes from',
    });
  if (kind === 'missing') throw refuse('there is no such folder');
  if (kind !== 'folder') throw refuse('this is not a folder');
  // A saved plan is read where terraform init was done.
  if (!isRootModule(path, io) && io.kindOf(join(path, '.terraform')) !== 'folder')
    throw refuse('there are no Terraform files in it');
}

/** The workspace that a configuration is evaluated for; undefined where that is not known. */
export interface Workspace {
  readonly workspace: string | undefined;
}

/** Evaluates the root module in a folder. */
export function evaluateFolder(
  folder: string,
  variables: Variables,
  { anywhere }: ReadSettings,
  io: Io,
  options: Workspace = currentWorkspace(folder, io),
): Evaluated {
  return evaluateFiles(moduleFiles(folder, anywhere, io), variables, options);
}

/** The workspace that the environment says, or that `terraform workspace select` noted. */
export function currentWorkspace(folder: string, io: Io): Workspace {
  const path = resolve(io.cwd, folder, '.terraform', 'environment');
  const selected = io.kindOf(path) === 'file' ? decodeText(io.readBytes(path)).trim() : '';
  return { workspace: io.env.TF_WORKSPACE || selected || 'default' };
}

/** Evaluates a root module whose files are wherever. */
export function evaluateFiles(files: ModuleFiles, variables: Variables, options: Workspace): Evaluated {
  return terraform().evaluateModule(files, variables, options);
}

/** A root module as an input: its resources, and what is wrong with it. */
export function readRootModule(folder: string, settings: ReadSettings, io: Io): Read {
  const evaluated = evaluateFolder(folder, settings.variables, settings, io);
  const earlier =
    settings.since === undefined
      ? undefined
      : rootModuleAt(new FilesAt(findRevision(settings.since, folder, io), io), folder, evaluated, settings, io);
  const read = asRead(folder, evaluated, settings, io);
  if (earlier === undefined) return read;
  return {
    ...read,
    before: () => earlier.resources,
    newlyUnknown: earlier.newlyUnknown,
    diagnostics: [...earlier.diagnostics, ...read.diagnostics],
  };
}

/** What decides traffic, or a module, which may hold any of it; of what else is left, no policy speaks. */
const mayDecide = (address: string): boolean =>
  /(^|\.)module\.[^.]+$/.test(address) ||
  [RULE, GROUP, PREFIX_LIST].some((type) => address.startsWith(`${type}.`) || address.includes(`.${type}.`));

/** A configuration does not say what became of it, and a plan does. */
function leftInCloud(forgotten: Evaluated['forgotten']): readonly Diagnostic[] {
  return forgotten.flatMap(({ address, span }): readonly Diagnostic[] => {
    if (!mayDecide(address)) return [];
    const message = `${plain(address)} is taken out of the configuration and stays in the cloud: what it lets in or drops is not judged; judge the plan, which has it`;
    return [{ level: 'warning', message, span }];
  });
}

/** What was evaluated as an input, with what is wrong with its files. */
export function asRead(folder: string, evaluated: Evaluated, { verify }: ReadSettings, io: Io): Read {
  const { resources, unknownModules, files, moves, forgotten, diagnostics } = evaluated;
  const ownWords = new Set(files.flatMap(({ problems }) => problems));
  const others = evaluated.problems.filter((problem: Problem) => !ownWords.has(problem));
  return {
    path: shownPath(folder, io),
    kind: 'hcl',
    resources,
    files: () => files,
    moves,
    forgotten: forgotten.map(({ address }) => address),
    unknownParts: unknownModules,
    diagnostics: [...diagnostics, ...leftInCloud(forgotten)],
    problems: inOrder([...syntaxProblems(files, verify, io), ...others]),
  };
}
