import { basename, dirname, join, resolve } from 'node:path';
import { driftOf } from '../alicloud/drift.js';
import { mayBeMistaken, mistakesOf } from '../alicloud/mistakes.js';
import type { Rule } from '../alicloud/rule.js';
import { type SecurityGroup, securityGroups } from '../alicloud/security-group.js';
import { wrongTypeIn } from '../alicloud/value-types.js';
import type { Diagnostic } from '../config/diagnostic.js';
import type { Moved } from '../config/moves.js';
import type { Resource } from '../config/resource.js';
import type { UnknownPart } from '../config/unknown-part.js';
import type { InputName } from '../evaluate/finding.js';
import type { HclFile } from '../hcl/ast.js';
import { readInput } from '../input/index.js';
import { malformed } from '../input/shape.js';
import type { ModuleFiles } from '../terraform/module/files.js';
import { isLoadedByItself, isValueFile } from '../terraform/module/value-files.js';
import { suggest } from '../text/suggest.js';
import { type Problem, UnusableError } from '../text/unusable.js';
import { decodeText } from './decode.js';
import type { Io } from './io.js';
import { prepareForLarge } from './large-input.js';
import { isRootModule } from './module-files.js';
import { shownPath } from './paths.js';
import { type ReadSettings, readRootModule } from './root-module.js';
import { isSavedPlan, showSavedPlan } from './saved-plan.js';
import { snapshotFiles } from './snapshot.js';
import { withSources } from './sources.js';

/** One input, read and decoded. */
export interface Input {
  readonly path: string;
  /** Its full path; `-` is standard input. */
  readonly place: string;
  readonly kind: 'hcl' | 'plan' | 'state';
  readonly resources: readonly Resource[];
  readonly groups: readonly SecurityGroup[];
  readonly rules: readonly Rule[];
  /** What is there before a plan is applied. */
  readonly before?: () => readonly Resource[];
  /** What has another address by now than it had before. */
  readonly moves?: readonly Moved[];
  /** The addresses of what is left in the cloud as it was, without Terraform. */
  readonly forgotten?: readonly string[];
  readonly unknownParts: readonly UnknownPart[];
  /** The files of the configuration that it is, or comes from: of a plan or a state, if they have been read. */
  files(): readonly HclFile[];
  /** Those of the unknown parts that were not there before, where it is known what was. */
  readonly newlyUnknown?: readonly UnknownPart[];
  readonly diagnostics: readonly Diagnostic[];
}

const NOUNS = { hcl: 'the root module', plan: 'the plan', state: 'the state' } satisfies Record<Input['kind'], string>;

/** What tells an input from others; `values`: the file of values that it is judged with, where there is a choice. */
export const nameOf = ({ path, kind }: Input, values?: string): InputName => ({ noun: NOUNS[kind], path, values });

/** What could be read, and what could not. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

/** What readers give before rules and groups are made of it. */
export interface Read extends Omit<Input, 'place' | 'groups' | 'rules'> {
  /** What makes a part of the input unusable; the rest is judged all the same. */
  readonly problems: readonly Problem[];
}

/** Reads every path; one that cannot be used does not keep the others from being judged. */
export function readInputs(
  paths: readonly string[],
  settings: ReadSettings,
  commandNames: readonly string[],
  io: Io,
): Inputs {
  const inputs: Input[] = [];
  const problems: Problem[] = [];
  const unused = unusedValues(paths, settings, io);
  const [first] = paths;
  if (first !== undefined && isMisspelt(first, commandNames, io))
    return { inputs, problems: [misspelt(first, commandNames)] };
  for (const [place, path] of rootsOf(paths, io)) {
    try {
      const read = readOne(path, settings, io);
      const unread = unused.filter((file) => dirname(file) === path);
      inputs.push(
        decode(place, { ...read, diagnostics: [...unread.map((file) => notLoaded(file, io)), ...read.diagnostics] }),
      );
      problems.push(...read.problems);
    } catch (error) {
      if (!(error instanceof UnusableError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { inputs, problems };
}

/** Files of values that are named and that Terraform loads only when it is told to. */
function unusedValues(paths: readonly string[], { variables }: ReadSettings, io: Io): readonly string[] {
  const given = (variables.commandLine ?? []).flatMap((value) => (value.kind === 'file' ? [value.source.path] : []));
  return paths.filter(
    (path) => isValueFile(path) && !isLoadedByItself(basename(path)) && !given.includes(shownPath(path, io)),
  );
}

function notLoaded(path: string, io: Io): Diagnostic {
  const shown = shownPath(path, io);
  const message = `${shown} is not loaded by itself, and its values are not judged: add --var-file ${shown} to judge with them`;
  return { level: 'warning', message };
}

/** By their full paths, what is to be read: a file of a root module stands for its folder, and each counts once, however it is spelt. */
function rootsOf(paths: readonly string[], io: Io): ReadonlyMap<string, string> {
  const isPart = (path: string): boolean =>
    /\.(tf|tofu|tfvars)(\.json)?$/.test(path) && io.kindOf(resolve(io.cwd, path)) === 'file';
  const roots = new Map<string, string>();
  for (const path of paths) {
    const root = isPart(path) ? dirname(path) : path;
    const place = root === '-' ? root : resolve(io.cwd, root);
    if (!roots.has(place)) roots.set(place, root);
  }
  return roots;
}

/** Makes rules and groups of what was read at a full path. */
export function decode(place: string, { problems: _, ...read }: Read): Input {
  const groups = securityGroups(read.resources);
  return { ...read, place, groups, rules: rulesOf(groups) };
}

/** What is odd about an input, and about its rules but for those of which that is told already. */
export function diagnosticsOf({ diagnostics, rules }: Input, told: ReadonlySet<Rule> = NONE): readonly Diagnostic[] {
  return [...diagnostics, ...rules.filter((rule) => mayBeMistaken(rule) && !told.has(rule)).flatMap(mistakesOf)];
}

const NONE: ReadonlySet<Rule> = new Set();

/** Every rule once: one that may be in several groups is a member of each, and a guest is a member elsewhere. */
function rulesOf(groups: readonly SecurityGroup[]): readonly Rule[] {
  const rules: Rule[] = [];
  const doubtful = new Set<Rule>();
  for (const { members } of groups) {
    members.forEach(({ rule, certain, guest }) => {
      if (certain) rules.push(rule);
      else if (!guest) doubtful.add(rule);
    });
  }
  return [...rules, ...doubtful];
}

function readOne(path: string, settings: ReadSettings, io: Io): Read {
  if (path === '-')
    return readDocument(
      { path: 'stdin', text: textOf(io.readStdin()) },
      { folder: '.', modified: undefined },
      settings,
      io,
    );
  const full = resolve(io.cwd, path);
  const shown = shownPath(path, io);
  switch (io.kindOf(full)) {
    case 'missing':
      throw new UnusableError({
        message: `there is no file or folder "${shown}"`,
        hint: 'name a folder with Terraform files, a plan or a state; sglint --help lists the commands',
      });
    case 'folder':
      return readFolder(path, shown, settings, io);
    default:
      return readFile(path, shown, settings, io);
  }
}

function readFolder(path: string, shown: string, settings: ReadSettings, io: Io): Read {
  if (isRootModule(resolve(io.cwd, path), io)) return readRootModule(path, settings, io);
  throw new UnusableError({
    message: `the folder "${shown}" has no Terraform files (*.tf, *.tf.json, *.tofu)`,
    hint: 'name the folder of a root module, a plan or a state',
  });
}

function readFile(path: string, shown: string, settings: ReadSettings, io: Io): Read {
  const bytes = io.readBytes(resolve(io.cwd, path));
  const folder = dirname(path);
  const modified = io.modified(resolve(io.cwd, path));
  if (!isSavedPlan(bytes)) {
    return readDocument({ path: shown, text: decodeText(bytes) }, { folder, modified }, settings, io);
  }
  const text = showSavedPlan(path, shown, settings.source, io);
  const snapshot = snapshotFiles(bytes, (file) => shownPath(join(folder, file), io));
  return readDocument({ path: shown, text }, { folder, modified, snapshot }, settings, io);
}

/** From this size on (in UTF-16 units: about 600 rules) the load of V8's options pays. */
const LARGE = 1_000_000;

/** Where a document was found. */
interface Origin {
  readonly folder: string;
  readonly modified: number | undefined;
  readonly snapshot?: ModuleFiles | undefined;
}

function readDocument(
  source: { readonly path: string; readonly text: string },
  { folder, modified, snapshot }: Origin,
  settings: ReadSettings,
  io: Io,
): Read {
  if (source.text.length >= LARGE) prepareForLarge();
  const { kind, resources, before, moves = [], drift = [], diagnostics, variables } = readInput(source);
  const drifted = drift.flatMap((each) => (each.after === undefined ? [each.before] : [each.before, each.after]));
  const wrong = wrongTypeIn([...resources, ...drifted]);
  if (wrong) throw malformed(wrong.what, wrong.span);
  const placed = withSources(resources, { folder, modified, variables, snapshot }, settings, io);
  const earlier = before === undefined ? {} : { before };
  return {
    path: source.path,
    kind,
    ...placed,
    ...earlier,
    moves,
    unknownParts: [],
    diagnostics: [...diagnostics, ...driftOf(drift)],
    problems: [],
  };
}

function textOf(bytes: Uint8Array): string {
  if (!isSavedPlan(bytes)) return decodeText(bytes);
  throw new UnusableError({
    message: 'standard input is a saved plan, and terraform reads those from files only',
    hint: 'name the file, or pipe the plan in JSON: terraform show -json tfplan | sglint -',
  });
}

/** A first word that is no path but nearly a command: its other words are no paths either. */
function isMisspelt(word: string, commandNames: readonly string[], io: Io): boolean {
  return (
    /^[a-z]+$/.test(word) && io.kindOf(resolve(io.cwd, word)) === 'missing' && suggest(word, commandNames) !== undefined
  );
}

function misspelt(word: string, commandNames: readonly string[]): Problem {
  return {
    message: `there is no command, file or folder "${word}"`,
    hint: `did you mean "sglint ${suggest(word, commandNames)}"?`,
  };
}
