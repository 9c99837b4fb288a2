import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { blocksOf } from './support/blocks.js';
import { GROUP, Repository, rule } from './support/repository.js';

const root = join(__dirname, '..');
const text = readFileSync(join(root, 'docs', 'pipelines.md'), 'utf8');
const recipe = (language: string, first: string): string =>
  blocksOf(text, language).find((block) => block.startsWith(`${first}\n`)) ?? '';

/** Every line that has run. */
const ran = new Set<string>();
const isOurs = (line: string): boolean => line.includes('dist/cli.js');

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
  repository.commit({ '.gitignore': '/.sglint\n', 'live/web/main.tf': GROUP });
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  repository.commit({ 'live/web/main.tf': GROUP + rule('ssh', 22, '"0.0.0.0/0"') });
  symlinkSync(root, join(repository.folder, '.sglint'));
  for (const name of ['tfplan.json', 'plan.json', 'planned.json'])
    copyFileSync(join(root, 'examples', 'open-redis', 'plan.json'), join(repository.folder, name));
});
afterEach(() => repository.remove());

interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A line as a shell runs it, in the repository. */
function shell(line: string, env: Readonly<Record<string, string>> = {}, folder = '.'): Result {
  for (const each of line.split('\n').filter(isOurs)) ran.add(each.trim());
  const script = line.replaceAll('/opt/sglint/', `${root}/`);
  return spawnSync('bash', ['-c', script], {
    cwd: join(repository.folder, folder),
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

const written = (name: string): string => readFileSync(join(repository.folder, name), 'utf8');

const CLONE =
  /^(rm -rf \.sglint && )?git clone --quiet --depth 1 --branch REF https:\/\/github\.com\/OWNER\/sglint\.git \.sglint$/;

test('GitLab CI: the report of all there is, and failure for what is new', () => {
  const { sglint } = parse(recipe('yaml', '# .gitlab-ci.yml')) as {
    readonly sglint: {
      readonly before_script: readonly string[];
      readonly script: readonly [string, string];
      readonly artifacts: { readonly paths: readonly string[]; readonly reports: { readonly codequality: string } };
    };
  };
  expect(sglint.before_script).toEqual([expect.stringMatching(CLONE)]);
  const [report, gate] = sglint.script;
  expect(shell(report)).toMatchObject({ status: 0, stdout: '' });
  expect(JSON.parse(written(sglint.artifacts.reports.codequality))).toMatchObject([
    { check_name: 'no-public-admin-ports', location: { path: 'live/web/main.tf', lines: { begin: 8 } } },
  ]);
  expect(sglint.artifacts.paths.map(written)).toEqual([expect.stringMatching(/^<!doctype html>/i)]);
  const base = repository.git('rev-parse', 'HEAD~1').trim();
  expect(shell(gate, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toMatchObject({ status: 1 });
  expect(shell(gate)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^No findings: /) });
});

test('Jenkins: a test for each policy', () => {
  const file = recipe('groovy', '// Jenkinsfile');
  const lines = [...file.matchAll(/^\s*sh '(.*)'$/gm)].map(([, line]) => line ?? '');
  expect(lines[0]).toMatch(CLONE);
  expect(shell(lines[1] ?? '')).toMatchObject({ status: 1 });
  expect(written(/^\s*junit '(.*)'$/m.exec(file)?.[1] ?? '')).toMatch(/<failure /);
  expect(written(/^\s*archiveArtifacts '(.*)'$/m.exec(file)?.[1] ?? '')).toMatch(/^<!doctype html>/i);
});

test('Azure DevOps: tests, and SARIF in the artifact', () => {
  const { steps } = parse(recipe('yaml', '# azure-pipelines.yml')) as {
    readonly steps: readonly {
      readonly script?: string;
      readonly publish?: string;
      readonly task?: string;
      readonly inputs?: { readonly testResultsFiles: string };
    }[];
  };
  const scripts = steps.flatMap(({ script }) => script ?? []);
  expect(scripts[0]).toMatch(CLONE);
  expect(shell(scripts[1] ?? '')).toMatchObject({ status: 1 });
  expect(written(/\/(sglint\.\w+)"$/.exec(scripts[2] ?? '')?.[1] ?? '')).toMatch(/^### sglint: 1 finding/);
  expect(written(steps.find(({ task }) => task !== undefined)?.inputs?.testResultsFiles ?? '')).toMatch(/<failure /);
  const sarif = written(steps.find(({ publish }) => publish !== undefined)?.publish ?? '');
  expect(JSON.parse(sarif)).toMatchObject({ version: '2.1.0', runs: [{ results: [{}] }] });
});

test('Atlantis: the plan is judged, and fails', () => {
  const { workflows } = parse(recipe('yaml', '# repos.yaml')) as {
    readonly workflows: {
      readonly sglint: { readonly plan: { readonly steps: readonly (string | { readonly run: string })[] } };
    };
  };
  const [, , show, judge] = workflows.sglint.plan.steps as readonly [string, string, { run: string }, { run: string }];
  expect(show.run).toBe('terraform show -json $PLANFILE > $PLANFILE.json');
  const { status, stdout } = shell(judge.run, { PLANFILE: join(repository.folder, 'planned') }, 'live/web');
  expect(status).toBe(1);
  expect(stdout).toContain('Databases and caches are not reachable from the internet');
});

test('HCP Terraform: the answer says whether the plan passes', () => {
  const script = blocksOf(text, 'sh').find((block) => block.startsWith('# ACCESS_TOKEN')) ?? '';
  // Stands for the network: gives the plan, and keeps what is answered.
  repository.write('bin/curl', '#!/bin/sh\ncase "$*" in *PATCH*) cat > answer.json;; *) cat "$PLAN";; esac\n');
  chmodSync(join(repository.folder, 'bin', 'curl'), 0o755);
  repository.write(
    'empty.json',
    '{"format_version":"1.2","terraform_version":"1.9.0","planned_values":{"root_module":{}}}',
  );
  repository.write('broken.json', 'nonsense');
  const env = { PATH: `${join(repository.folder, 'bin')}:${process.env['PATH']}`, ACCESS_TOKEN: 'x' };
  const answer = (plan: string): object => {
    shell(script, { ...env, PLAN: plan, PLAN_JSON_API_URL: 'x', TASK_RESULT_CALLBACK_URL: 'x' });
    return JSON.parse(written('answer.json')) as object;
  };
  const result = (status: string, message: RegExp): object => ({
    data: { type: 'task-results', attributes: { status, message: expect.stringMatching(message) } },
  });
  expect(answer('tfplan.json')).toEqual(result('failed', /^10 findings \(6 critical, .* judged by 11 policies\.$/));
  expect(answer('empty.json')).toEqual(result('passed', /^No findings: /));
  expect(answer('broken.json')).toEqual(result('failed', /^the plan could not be judged$/));
});

test('any other', () => {
  const lines = (blocksOf(text, 'sh').at(-1) ?? '').trim().split('\n');
  for (const line of lines) expect(shell(line)).toMatchObject({ status: 1, stderr: '' });
  expect(written('comment.md')).toMatch(/^### sglint: 1 finding/);
});

test('no command is left out', () => {
  expect([...ran].sort()).toEqual(
    text
      .split('\n')
      .filter(isOurs)
      .map((line) => /node \S*dist\/cli\.js[^']*/.exec(line)?.[0].trim() ?? line)
      .sort(),
  );
});
