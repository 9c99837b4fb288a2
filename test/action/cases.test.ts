import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures } from '../support/exposure.js';
import { git, Job, type Step } from '../support/step.js';

// One folder is one behaviour. `step.json`: the inputs, and how the workflow came to run; `base/` is the repository before the change,
// `head/` after it; expected.txt is the log, the summary, the outputs and the exit status.
// `UPDATE_CASES=1 npx jest test/action` rewrites the expectations: read the difference before you commit it.

interface Described {
  /** `merge`: what is checked out for a pull request by default; `shallow`: the same without its parents; `head`: its last commit; `base`: what is checked out for pull_request_target by default. */
  readonly checkout?: 'merge' | 'shallow' | 'head' | 'base';
  readonly event?: 'pull_request' | 'push' | 'new-branch' | 'merge_group' | 'schedule';
  /** Folders of test/fixtures/terraform, by where they are in the repository, instead of `base/` and `head/`. */
  readonly base?: Readonly<Record<string, string>>;
  readonly head?: Readonly<Record<string, string>>;
  /** A row of steps, each with its inputs. */
  readonly steps: readonly Readonly<Record<string, string>>[];
  readonly env?: Readonly<Record<string, string>>;
}

const root = join(__dirname, 'cases');

describe('a step', () => {
  test.each(readdirSync(root))('%s', (name) => {
    const folder = join(root, name);
    const described = JSON.parse(readFileSync(join(folder, 'step.json'), 'utf8')) as Described;
    const job = new Job();
    try {
      const names = prepare(job, folder, described);
      const actual = described.steps.map((inputs) => {
        const step = job.run(inputs, { env: { ...described.env, GITHUB_SHA: job.git('rev-parse', 'HEAD').trim() } });
        const lines = Object.entries(inputs).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}\n`);
        return anonymous(`with:\n${lines.join('')}${seen(step)}`, job, names);
      });
      if (process.env['UPDATE_CASES']) writeFileSync(join(folder, 'expected.txt'), actual.join('\n'));
      expect(actual.join('\n')).toBe(readFileSync(join(folder, 'expected.txt'), 'utf8'));
    } finally {
      job.remove();
    }
  });
});

/** Makes the repository and the event; gives the commits by their names. */
function prepare(job: Job, folder: string, described: Described): Names {
  const { checkout = 'merge', event = 'pull_request' } = described;
  const filesOf = (side: 'base' | 'head'): Readonly<Record<string, string>> => {
    const given = described[side];
    if (given === undefined) return { '.': join(folder, side) };
    return Object.fromEntries(Object.entries(given).map(([into, from]) => [into, join(fixtures, from)]));
  };
  const base = job.commit(filesOf('base'));
  job.git('checkout', '-q', '-b', 'change');
  const head = job.commit(filesOf('head'));
  if (checkout === 'base') job.git('checkout', '-q', '--detach', base);
  if (checkout === 'merge' || checkout === 'shallow') {
    // The base moves on after the event.
    job.git('checkout', '-q', 'main');
    job.write('unrelated.txt', 'x');
    job.commit();
    job.git('merge', '-q', '--no-ff', '-m', 'merge', 'change');
  }
  if (checkout === 'shallow') makeShallow(job);
  const payloads = {
    pull_request: { pull_request: { base: { sha: base }, head: { sha: head } } },
    push: { before: base, after: head },
    'new-branch': { before: '0'.repeat(40), after: head },
    merge_group: { merge_group: { base_sha: base, head_sha: head } },
    schedule: { schedule: '0 6 1 * *' },
  };
  job.event(payloads[event]);
  return {
    base,
    head,
    merge: job.git('rev-parse', 'HEAD').trim(),
    main: job.git('rev-parse', checkout === 'merge' ? 'HEAD^1' : 'HEAD').trim(),
  };
}

/** As actions/checkout leaves it: one commit. */
function makeShallow(job: Job): void {
  const full = join(job.folder, 'full');
  renameSync(job.workspace, full);
  git(job.folder, 'clone', '-q', '--depth', '1', `file://${full}`, 'workspace');
}

type Names = Readonly<Record<string, string>>;

function anonymous(text: string, { folder }: Job, names: Names): string {
  const commits = Object.entries(names).flatMap(([name, commit]) => [
    [commit, `<${name}>`] as const,
    [commit.slice(0, 12), `<${name}>`] as const,
  ]);
  return [...commits, [folder, '<job>'] as const].reduce(
    (shown, [from, to]) => shown.replaceAll(from, to),
    text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<token>'),
  );
}

const seen = ({ log, stderr, summary, outputs, code }: Step): string =>
  [
    `--- log\n${stderr}${log}`,
    `--- summary\n${summary}`,
    `--- outputs\n${Object.entries(outputs)
      .map(([name, value]) => `${name}=${value}\n`)
      .join('')}`,
    `exit ${code}\n`,
  ].join('');
