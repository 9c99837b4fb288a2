import { resolve } from 'node:path';
import { mistakesOf } from '../alicloud/mistakes.js';
import type { Rule } from '../alicloud/rule.js';
import { type SecurityGroup, securityGroups } from '../alicloud/security-group.js';
import type { Diagnostic } from '../config/diagnostic.js';
import type { Resource } from '../config/resource.js';
import { readInput } from '../input/index.js';
import { suggest } from '../text/suggest.js';
import { type Problem, UnusableError } from '../text/unusable.js';
import { decodeText } from './decode.js';
import type { Io } from './io.js';
import { shownPath } from './paths.js';
import { isSavedPlan, showSavedPlan } from './saved-plan.js';

/** One input, read and decoded. */
export interface Input {
  readonly path: string;
  readonly kind: string;
  readonly resources: readonly Resource[];
  readonly groups: readonly SecurityGroup[];
  readonly rules: readonly Rule[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What could be read, and what could not. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

/** Reads every path; one that cannot be used does not keep the others from being judged. */
export function readInputs(
  paths: readonly string[],
  source: string | undefined,
  commandNames: readonly string[],
  io: Io,
): Inputs {
  const inputs: Input[] = [];
  const problems: Problem[] = [];
  const [first] = paths;
  if (first !== undefined && isMisspelt(first, commandNames, io))
    return { inputs, problems: [misspelt(first, commandNames)] };
  for (const path of paths) {
    try {
      inputs.push(readOne(path, source, io));
    } catch (error) {
      if (!(error instanceof UnusableError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { inputs, problems };
}

function readOne(path: string, sourceFolder: string | undefined, io: Io): Input {
  const { kind, source, resources, diagnostics } = readInput(read(path, sourceFolder, io));
  const groups = securityGroups(resources);
  const rules = [...new Set(groups.flatMap(({ members }) => members.map(({ rule }) => rule)))];
  return {
    path: source.path,
    kind,
    resources,
    groups,
    rules,
    diagnostics: [...diagnostics, ...rules.flatMap(mistakesOf)],
  };
}

function read(
  path: string,
  sourceFolder: string | undefined,
  io: Io,
): { readonly path: string; readonly text: string } {
  if (path === '-') return { path: 'stdin', text: textOf(io.readStdin()) };
  const full = resolve(io.cwd, path);
  const shown = shownPath(path, io);
  switch (io.kindOf(full)) {
    case 'missing':
      throw new UnusableError({
        message: `there is no file or folder "${shown}"`,
        hint: 'name a plan or a state in JSON; sglint --help lists the commands',
      });
    case 'folder':
      throw new UnusableError({
        message: `"${shown}" is a folder, and this version of sglint reads plans and states in JSON only`,
        hint: 'run there: terraform plan -out tfplan && terraform show -json tfplan > tfplan.json, and name tfplan.json',
      });
    default:
      return { path: shown, text: readFile(full, shown, sourceFolder, io) };
  }
}

function readFile(full: string, shown: string, sourceFolder: string | undefined, io: Io): string {
  const bytes = io.readBytes(full);
  return isSavedPlan(bytes) ? showSavedPlan(full, shown, sourceFolder, io) : decodeText(bytes);
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
