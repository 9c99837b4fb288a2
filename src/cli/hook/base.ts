import { plain } from '../../text/plain.js';
import { UnusableError } from '../../text/unusable.js';
import type { Arguments } from '../arguments.js';
import { firstWords, runGit } from '../git.js';
import type { Io, Ran } from '../io.js';
import type { Base, Repository } from './repository.js';

/**
 * The commit that the change is held against: `--since`; or where pre-commit compares two commits, what they have in common, as it does
 * itself; or `HEAD`. Undefined before the first commit. Throws an UnusableError where git does not know it.
 * Source: pre-commit sets PRE_COMMIT_FROM_REF and PRE_COMMIT_TO_REF for `run --from-ref`, and for the stage pre-push
 * (https://pre-commit.com/#pre-push), and lists what `git diff FROM...TO` does (get_changed_files in pre_commit/git.py).
 */
export function baseOf(args: Arguments, { root }: Repository, io: Io): Base {
  const since = args.text('since');
  const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } = io.env;
  if (since !== undefined) return { name: since, root, commit: commitOf(since, '--since ', root, io) };
  if (from && to) {
    const common = runGit(['merge-base', '--end-of-options', from, to], root, io);
    const commit = common?.status === 0 ? common.stdout.trim() : commitOf(from, 'PRE_COMMIT_FROM_REF=', root, io);
    return { name: from, root, commit };
  }
  const head = resolved('HEAD', root, io);
  // Before the first commit git has nothing to say; of anything else that is wrong it says something.
  if (head.status !== 0 && firstWords(head) === '') return undefined;
  return { name: 'HEAD', root, commit: commitIn(head, 'HEAD', '') };
}

const commitOf = (name: string, from: string, root: string, io: Io): string =>
  commitIn(resolved(name, root, io), name, from);

function commitIn(ran: Ran, name: string, from: string): string {
  if (ran.status === 0) return ran.stdout.trim();
  const words = firstWords(ran);
  throw new UnusableError(
    words === ''
      ? {
          message: `${from}${plain(name)}: git knows no such revision`,
          hint: 'name a commit, a branch or a tag; a shallow clone has few of them: git fetch it first',
        }
      : {
          message: `${from}${plain(name)}: git does not look it up: ${words}`,
          hint: 'see to what git says; or judge all there is: sglint FOLDER',
        },
  );
}

function resolved(name: string, root: string, io: Io): Ran {
  const ran = runGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], root, io);
  if (ran !== undefined) return ran;
  throw new UnusableError({
    message: 'there is no git on PATH, and sglint hook judges what a commit changes',
    hint: 'install git; or judge all there is: sglint FOLDER',
  });
}
