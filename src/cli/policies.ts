import { dirname, resolve } from 'node:path';
import type { Written } from '../compliance/measures.js';
import { loadPolicies, type PolicySet } from '../policy/load.js';
import type { WrittenConfig, WrittenPolicyFile } from '../policy/policy.js';
import { type Checked, readConfig } from '../policy/policy-file.js';
import { inOrder, type Problem, UnusableError } from '../text/unusable.js';
import type { Arguments } from './arguments.js';
import { decodeText } from './decode.js';
import { Extending } from './extending.js';
import type { Io } from './io.js';
import { findUpwards, shownPath } from './paths.js';

/** The configuration and everything that it puts in force. */
export interface InForce {
  readonly config: Checked<WrittenConfig> | undefined;
  readonly set: PolicySet;
}

export const CONFIG = '.sglint.yaml';
const MISNAMED = '.sglint.yml';
const DEFAULT_PACK = 'sglint:recommended';

/** Finds the configuration and the policies for a run; throws an UnusableError with every problem of all of their files. */
export function policiesInForce(args: Arguments, firstPath: string, io: Io): InForce {
  const { config, files, problems } = policiesAsWritten(args, firstPath, io);
  return { config, set: loadPolicies(files, config, problems) };
}

/** Finds and reads the configuration and the policy files for a run; throws an UnusableError where the configuration cannot be used. */
export function policiesAsWritten(args: Arguments, firstPath: string, io: Io): Written {
  const problems: Problem[] = [];
  const configPath = findConfiguration(args, firstPath, io);
  const config =
    configPath === undefined
      ? undefined
      : readConfig({ path: shownPath(configPath, io), text: decodeText(io.readBytes(configPath)) }, problems);
  if (configPath !== undefined && config === undefined) throw new UnusableError(inOrder(problems));

  return { config, files: wantedFiles(args, config, configPath, io, problems), problems };
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
  const from = firstPath === '-' ? '.' : isFolder ? firstPath : dirname(firstPath);
  return findUpwards(CONFIG, from, io) ?? refuseMisnamed(findUpwards(MISNAMED, from, io), io);
}

/** Whoever wrote it believes that it is in force. */
function refuseMisnamed(path: string | undefined, io: Io): undefined {
  if (path === undefined) return undefined;
  throw new UnusableError({ message: `${shownPath(path, io)} is not read`, hint: `rename it to ${CONFIG}` });
}

function wantedFiles(
  args: Arguments,
  config: Checked<WrittenConfig> | undefined,
  configPath: string | undefined,
  io: Io,
  problems: Problem[],
): readonly Checked<WrittenPolicyFile>[] {
  const extending = new Extending(io, problems);
  const given = args.texts('policy');
  const { extends: extended } = config?.file ?? {};
  if (given.length === 0 && config && configPath !== undefined && extended) {
    extending.list(
      extended.map((name, index) => ({ name, at: config.place(['extends', index]) })),
      dirname(configPath),
    );
  } else {
    extending.list(
      (given.length > 0 ? given : [DEFAULT_PACK]).map((name) => ({ name })),
      io.cwd,
    );
  }
  return extending.files;
}
