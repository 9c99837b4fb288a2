import { resolve } from 'node:path';
import { decodeText } from '../cli/decode.js';
import { firstWords, runGit } from '../cli/git.js';
import type { Io, Ran } from '../cli/io.js';
import { plain } from '../text/plain.js';
import { type Problem, problemsOf } from '../text/unusable.js';
import { type Change, changeIn, type NoChange } from './event.js';

/** The commit that the change is held against. */
export interface Base {
  readonly commit: string;
  readonly noun: Change['noun'];
}

/** The same, or why there is none; `noun` where there is a change all the same, and only its base is missing. */
export type FoundBase = { readonly checkedOut: string | undefined } & (
  | { readonly base: Base }
  | {
      readonly base?: undefined;
      readonly noun: Change['noun'] | undefined;
      readonly missing: Problem;
      /** What is checked out is not known to contain the change. */
      readonly isElsewhere?: true;
    }
);

const FETCH = {
  'pull request': 'give actions/checkout fetch-depth: 2, or 0 where it also has a ref',
  push: 'give actions/checkout fetch-depth: 0',
  'merge group': 'give actions/checkout fetch-depth: 0',
} satisfies Record<Change['noun'], string>;

/** With this event the base is checked out, if nothing else is asked for. */
const TARGET = 'pull_request_target';

const EVENT_COMMIT = 'give actions/checkout no ref, or fetch-depth: 0 where it needs one';
/** Source: GitHub's "Events that trigger workflows", pull_request_target: code of the pull request must not run with its rights. */
const USE_PULL_REQUEST = `use the event pull_request, and do not check the pull request out with ${TARGET}: later steps that run its code would give it the secrets of the repository`;

const checkOut = ({ env }: Io): string => (env['GITHUB_EVENT_NAME'] === TARGET ? USE_PULL_REQUEST : EVENT_COMMIT);

/** In a container a step may be somebody else than the one who checked out. */
const TRUST = 'git config --global --add safe.directory "$GITHUB_WORKSPACE"';

/** Finds the base of the event in the repository at `root`; nothing is fetched and nothing checked out. */
export function findBase(root: string, io: Io): FoundBase {
  const change = readEvent(io);
  const ran = runGit(['rev-list', '--parents', '-n', '1', 'HEAD'], root, io);
  const [checkedOut, ...parents] = ran?.status === 0 ? ran.stdout.trim().split(' ') : [];
  if ('why' in change) {
    const hint = `run it on pull requests, or write changed-only: \${{ github.event_name == 'pull_request' }}`;
    return { checkedOut, noun: undefined, missing: { message: change.why, hint } };
  }
  const { noun, base, head } = change;
  if (checkedOut === undefined) {
    const isDoubtful = io.env['GITHUB_EVENT_NAME'] === TARGET;
    return { checkedOut, noun, missing: refusal(ran), ...(isDoubtful ? { isElsewhere: true } : {}) };
  }
  if (head !== undefined && !contains(checkedOut, head, root, io)) {
    const other = otherRepository(change, root, io);
    if (other !== undefined) {
      const message = `what is checked out is ${other}, which is not the repository of this ${noun}`;
      return { checkedOut, noun: undefined, missing: { message, hint: 'leave changed-only out there' } };
    }
    const [here, last] = [checkedOut, head].map((commit) => commit.slice(0, 12));
    const message = `what is checked out is commit ${here}, which is not known to contain the last commit of this ${noun} (${last})`;
    return { checkedOut, noun, missing: { message, hint: checkOut(io) }, isElsewhere: true };
  }
  const [first, second] = parents;
  // What is checked out for a pull request is its merge with the base of now, which may have moved on since the event.
  if (first !== undefined && second !== undefined && second === head)
    return { checkedOut, base: { commit: first, noun } };
  const common = runGit(['merge-base', base, 'HEAD'], root, io);
  if (common?.status === 0) return { checkedOut, base: { commit: common.stdout.trim(), noun } };
  const there = runGit(['cat-file', '-e', `${base}^{commit}`], root, io);
  if (there?.status === 0) return { checkedOut, base: { commit: base, noun } };
  const message = `the commit before this ${noun} (${base.slice(0, 12)}) is not in this clone`;
  return { checkedOut, noun, missing: { message, hint: FETCH[noun] } };
}

/** The repository that was cloned, where that is known to be none that has the change. */
function otherRepository({ repositories }: Change, root: string, io: Io): string | undefined {
  const address = runGit(['config', '--get', 'remote.origin.url'], root, io)?.stdout.trim() ?? '';
  const name = /^(?:https?|ssh|git):\/\/[^/]+\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(address)?.[1];
  const isOne = repositories.some((known) => known.toLowerCase() === name?.toLowerCase());
  return name === undefined || repositories.length === 0 || isOne ? undefined : plain(name);
}

/** Whether a commit is another one, or comes after it. With `pull_request_target`, what is checked out is the base. */
function contains(commit: string, other: string, root: string, io: Io): boolean {
  if (commit === other) return true;
  // Where the parents are not fetched, only the commit itself still names them; its message may say anything.
  const [header = ''] = (runGit(['cat-file', 'commit', commit], root, io)?.stdout ?? '').split('\n\n');
  if (header.split('\n').includes(`parent ${other}`)) return true;
  return runGit(['merge-base', '--is-ancestor', other, commit], root, io)?.status === 0;
}

/** Why git does not look up what is checked out. */
function refusal(ran: Ran | undefined): Problem {
  if (ran === undefined) return { message: 'there is no git on the PATH', hint: 'install git' };
  const words = firstWords(ran);
  const message = `git does not look the commit up: ${words}`;
  if (!/dubious ownership/.test(words)) return { message, hint: 'see to what git says' };
  return { message, hint: `run before it: ${TRUST}`, verbatim: TRUST };
}

function readEvent(io: Io): Change | NoChange {
  const path = io.env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return { why: 'there is no event to take the commit before the change from' };
  let change: Change | NoChange | undefined;
  const problems = problemsOf(() => {
    const text = decodeText(io.readBytes(resolve(io.cwd, path)));
    try {
      change = changeIn(JSON.parse(text));
    } catch {
      change = { why: `the event in ${path} is no JSON` };
    }
  });
  return change ?? { why: problems[0]?.message ?? 'the event cannot be read' };
}
