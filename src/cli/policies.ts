import { dirname, join, resolve } from 'node:path';
import { loadPolicies, type PolicySet } from '../policy/load.js';
import type { WrittenConfig, WrittenPolicyFile } from '../policy/policy.js';
import { type Checked, packAsFile, readConfig, readPolicyFile } from '../policy/policy-file.js';
import { packs } from '../policy/shipped.js';
import { suggest } from '../text/suggest.js';
import { inOrder, type Problem, UnusableError } from '../text/unusable.js';
import type { Arguments } from './arguments.js';
import { decodeText } from './decode.js';
import type { Io } from './io.js';
import { findUpwards, shownPath } from './paths.js';

/** The configuration and everything that it puts in force. */
export interface InForce {
  readonly config: Checked<WrittenConfig> | undefined;
  readonly set: PolicySet;
}

export const CONFIG = '.sglint.yaml';
const DEFAULT_PACK = 'sglint:recommended';

/** Finds the configuration and the policies for a run; throws an UnusableError with every problem of all of their files. */
export function policiesInForce(args: Arguments, firstPath: string, io: Io): InForce {
  const problems: Problem[] = [];
  const configPath = findConfiguration(args, firstPath, io);
  const config =
    configPath === undefined
      ? undefined
      : readConfig({ path: shownPath(configPath, io), text: decodeText(io.readBytes(configPath)) }, problems);
  if (configPath !== undefined && config === undefined) throw new UnusableError(inOrder(problems));

  const files = wantedFiles(args, config, configPath, io, problems);
  return { config, set: loadPolicies(files, config, problems) };
}

/** Where the configuration is that governs a path; undefined where there is none. */
export function findConfiguration(args: Arguments, firstPath: string, io: Io): string | undefined {
  const given = args.text('config');
  if (args.flag('no-config')) {
    if (given === undefined) return undefined;
    throw new UnusableError({ message: '--config and --no-config are both given', hint: 'give one of them' });
  }
  if (given !== undefined) {
    const path = resolve(io.cwd, given);
    if (io.kindOf(path) === 'missing')
      throw new UnusableError({ message: `there is no configuration ${shownPath(given, io)}` });
    return path;
  }
  const isFolder = firstPath !== '-' && io.kindOf(resolve(io.cwd, firstPath)) === 'folder';
  return findUpwards(CONFIG, firstPath === '-' ? '.' : isFolder ? firstPath : dirname(firstPath), io);
}

interface Wanted {
  readonly name: string;
  readonly base: string;
  readonly complain: (message: string, hint?: string) => void;
}

function wantedFiles(
  args: Arguments,
  config: Checked<WrittenConfig> | undefined,
  configPath: string | undefined,
  io: Io,
  problems: Problem[],
): Files {
  const given = args.texts('policy');
  const extended = config?.file.extends;
  const wanted =
    given.length > 0 || extended === undefined
      ? (given.length > 0 ? given : [DEFAULT_PACK]).map((name): Wanted => {
          const complain = (message: string, hint?: string): void => {
            problems.push({ message: `--policy ${name}: ${message}`, ...(hint ? { hint } : {}) });
          };
          return { name, base: io.cwd, complain };
        })
      : extended.map((name, index): Wanted => {
          const complain = (message: string, hint?: string): void => {
            problems.push({
              message,
              ...(config ? { span: config.place(['extends', index]) } : {}),
              ...(hint ? { hint } : {}),
            });
          };
          return { name, base: dirname(configPath ?? io.cwd), complain };
        });
  const read = new Map<string, string>();
  return wanted.flatMap((each) => filesOf(each, read, io, problems));
}

/** `read` has what is read already, each under the name that led to it. */
function filesOf(wanted: Wanted, read: Map<string, string>, io: Io, problems: Problem[]): Files {
  const { name, complain } = wanted;
  if (name.startsWith('sglint:')) return packOf(wanted, read);
  return pathsOf(wanted, io).flatMap((path) => {
    const shown = shownPath(path, io);
    const isNew = once(io.realPath(path) ?? path, name, read, (first) => {
      const also = first === name ? '' : `, first through "${first}"`;
      complain(`${shown} is named twice${also}`, 'name it once');
    });
    return isNew ? (readPolicyFile({ path: shown, text: decodeText(io.readBytes(path)) }, problems) ?? []) : [];
  });
}

type Files = readonly Checked<WrittenPolicyFile>[];

function packOf({ name, complain }: Wanted, read: Map<string, string>): Files {
  const pack = packs.find((candidate) => candidate.name === name);
  if (pack)
    return once(name, name, read, () => complain(`${name} is named twice`, 'name it once')) ? [packAsFile(pack)] : [];
  const names = packs.map((candidate) => candidate.name);
  const near = suggest(name, names);
  complain(`there is no pack "${name}"`, near ? `did you mean "${near}"?` : `there is ${names.join(', ')}`);
  return [];
}

/** Whether something is met for the first time; otherwise says under which name it was met before. */
function once(what: string, name: string, read: Map<string, string>, again: (first: string) => void): boolean {
  const first = read.get(what);
  if (first === undefined) read.set(what, name);
  else again(first);
  return first === undefined;
}

function pathsOf({ name, base, complain }: Wanted, io: Io): readonly string[] {
  const path = resolve(base, name);
  switch (io.kindOf(path)) {
    case 'missing':
      complain(`there is no file or folder "${name}"`);
      return [];
    case 'folder': {
      const files = io.list(path).filter((entry) => isPolicyFile(entry.name));
      if (files.length === 0) complain(`the folder "${name}" has no policy file (*.yaml, *.yml)`);
      return files.map((entry) => join(path, entry.name));
    }
    default:
      return [path];
  }
}

const isPolicyFile = (name: string): boolean =>
  /\.ya?ml$/.test(name) && !/\.test\.ya?ml$/.test(name) && !name.startsWith('.');
