/** What happened in the repository, and the commit that was there before. */
export interface Change {
  readonly noun: 'pull request' | 'push' | 'merge group';
  readonly base: string;
  /** The last commit of the change, where the event names it. */
  readonly head: string | undefined;
  /** The repositories that have that commit, as `owner/name`, where the event names them. */
  readonly repositories: readonly string[];
}

/** Why there is nothing to compare with: the rest of a sentence that begins with the event. */
export interface NoChange {
  readonly why: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Finds the change in the payload of an event (the JSON at GITHUB_EVENT_PATH). */
export function changeIn(payload: unknown): Change | NoChange {
  const event = objectIn(payload);
  const request = objectIn(event['pull_request']);
  const base = commitIn(objectIn(request['base'])['sha']);
  if (base !== undefined) {
    const repositories = repositoriesIn(event, objectIn(request['base']), objectIn(request['head']));
    return { noun: 'pull request', base, head: commitIn(objectIn(request['head'])['sha']), repositories };
  }
  const repositories = repositoriesIn(event);
  const group = objectIn(event['merge_group']);
  const queued = commitIn(group['base_sha']);
  if (queued !== undefined)
    return { noun: 'merge group', base: queued, head: commitIn(group['head_sha']), repositories };
  const before = event['before'];
  if (typeof before === 'string' && /^0+$/.test(before)) return { why: 'the push made this branch' };
  const pushed = commitIn(before);
  // After the push of a tag, `after` may name the tag instead of its commit.
  const head = commitIn(objectIn(event['head_commit'])['id']) ?? commitIn(event['after']);
  if (pushed !== undefined) return { noun: 'push', base: pushed, head, repositories };
  return { why: 'the workflow was not started by a pull request or a push' };
}

/** The repository of the event, and those of the sides of a pull request, one of which may be a fork. */
const repositoriesIn = (...sides: readonly Json[]): readonly string[] =>
  sides
    .map((side) => objectIn(side['repository'] ?? side['repo'])['full_name'])
    .filter((name) => typeof name === 'string');

const objectIn = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

/** The name of a commit; anything else must not get into the arguments of git. */
const commitIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value) ? value : undefined;
