import { posix, resolve } from 'node:path';
import { isLoadedByItself, isValueFile } from '../../terraform/module/value-files.js';
import { once } from '../../text/once.js';
import type { Problem } from '../../text/unusable.js';
import type { Arguments } from '../arguments.js';
import type { Io } from '../io.js';
import { shownPath } from '../paths.js';
import { FilesAt } from '../revision.js';
import { readSettings } from '../root-module.js';
import { type Affected, affectedBy, rootOfValues } from './affected.js';
import { baseOf } from './base.js';
import { withValues } from './beside.js';
import { type Candidate, Candidates } from './candidate.js';
import { Governance } from './governing.js';
import { Modules } from './modules.js';
import { type Base, Repository } from './repository.js';

/** What a commit changes, and what of it is to be judged. */
export interface Change {
  readonly base: Base;
  readonly repository: Repository;
  /** The files that are named, by path in the repository. */
  readonly named: ReadonlySet<string>;
  /** What the commit changes: the same, whichever files are named. */
  readonly changed: readonly string[];
  readonly governance: Governance;
  /** The root modules that named or changed files belong to. */
  readonly candidates: readonly Candidate[];
  /** The root module of a candidate without the values that are not loaded by themselves. */
  plain(candidate: Candidate): Candidate;
  /** The files as they were at the base. */
  readonly files: (() => FilesAt) | undefined;
  /** Files of values that belong to no root module that is known. */
  readonly homeless: readonly string[];
  /** Files of values that are too many to judge their root module with. */
  readonly unapplied: readonly string[];
  /** What is wrong with what is named. */
  readonly problems: readonly Problem[];
}

/** Finds out what a commit changes, and reads the root modules that it concerns. */
export function readChange(args: Arguments, io: Io): Change {
  const repository = new Repository('.', io);
  const base = baseOf(args, repository, io);
  const changed = repository.changedSince(base);
  const { named, problems } = namedFiles(args.positionals, changed, repository, io);
  const governance = new Governance(args, repository, io);
  const files = base && once(() => new FilesAt(base, io, repository.ignored));
  const change = { base, repository, named, changed, governance, files, problems };
  const paths = [...new Set([...named, ...changed])];
  const settings = readSettings(args, io);
  const candidates = new Candidates(repository, named, settings, io);
  const plain = ({ root }: Candidate): Candidate => candidates.get({ root });
  if (paths.length === 0) return { ...change, candidates: [], plain, homeless: [], unapplied: [] };

  const modules = new Modules(repository, named, io);
  const given = new Set(args.texts('var-file').flatMap((file) => repository.realPathOf(file) ?? []));
  const isGiven = (path: string): boolean => given.has(path);
  const { affected, unapplied } = withValues(
    withGoverned(affectedBy(paths, modules, isGiven), paths, modules, governance),
    [...repository.tracked.keys()].filter((path) => !isGiven(path)),
    modules,
  );
  const judged = affected
    .filter(({ values }) => values === undefined || io.kindOf(resolve(repository.root, values)) === 'file')
    .map((each) => candidates.get(each))
    .filter((candidate) => !candidate.perhaps || reads(candidate, paths, modules));
  return {
    ...change,
    candidates: judged,
    plain,
    unapplied: [...new Set(judged.map(({ root }) => root))].flatMap((root) => unapplied.get(root) ?? []),
    homeless: paths.filter((path) => isHomeless(path, modules) && !given.has(path)),
  };
}

interface Named {
  readonly named: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

function namedFiles(paths: readonly string[], changed: readonly string[], repository: Repository, io: Io): Named {
  const named = new Set<string>();
  const problems: Problem[] = [];
  const gone = new Set(changed);
  for (const path of paths) {
    const place = repository.pathOf(path);
    const kind = io.kindOf(resolve(io.cwd, path));
    const shown = shownPath(path, io);
    const isKnown = place !== undefined && (repository.tracked.has(place) || gone.has(place));
    if (place === undefined) {
      problems.push({
        message: `${shown} is outside of the repository ${repository.root}`,
        hint: 'run sglint hook in the repository of the file',
      });
    } else if (kind === 'folder' && repository.tracked.get(place) === undefined) {
      problems.push({ message: `${shown} is a folder`, hint: `name files; or judge all of it: sglint ${shown}` });
    } else if (kind === 'missing' && !isKnown) {
      problems.push({ message: `there is no file "${shown}"`, hint: 'name files that the commit changes' });
    } else {
      named.add(place);
      named.add(repository.realPathOf(path) ?? place);
    }
  }
  return { named, problems };
}

/** The root modules that a policy or a configuration among the paths governs are affected by it, too. */
function withGoverned(
  affected: readonly Affected[],
  paths: readonly string[],
  modules: Modules,
  governance: Governance,
): readonly Affected[] {
  const isSure = new Set(affected.flatMap(({ root, values, perhaps }) => (values || perhaps ? [] : [root])));
  const others = paths.filter((path) => governance.mayGovern(path));
  if (others.length === 0) return affected;
  const governed = modules.folders.filter(
    (root) => !isSure.has(root) && modules.isRoot(root) && others.some((path) => governance.isTouchedBy(path, root)),
  );
  const isGoverned = new Set(governed);
  return [
    ...affected.filter(({ root, values }) => values !== undefined || !isGoverned.has(root)),
    ...governed.map((root) => ({ root })),
  ];
}

/** Whether the evaluation of a root module has asked for one of the files, or for what is in its folder. */
function reads({ root, files: { asked } }: Candidate, paths: readonly string[], modules: Modules): boolean {
  const { ofFolders } = modules.readers;
  const lists = ofFolders.size > 0 && modules.reachableFrom(root).some((folder) => ofFolders.has(folder));
  return paths.some((path) => asked.has(path) || (lists && asked.has(posix.dirname(path))));
}

const isHomeless = (path: string, modules: Modules): boolean =>
  isValueFile(path) && !isLoadedByItself(posix.basename(path)) && rootOfValues(path, modules) === undefined;
