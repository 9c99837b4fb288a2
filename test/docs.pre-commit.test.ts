import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseArguments } from '../src/cli/arguments.js';
import { commands } from '../src/cli/commands/index.js';
import { blocksOf } from './support/blocks.js';
import { Repository } from './support/repository.js';
import { seen } from './support/run.js';

const root = join(__dirname, '..');
const path = join(root, 'docs', 'pre-commit.md');
const text = readFileSync(path, 'utf8');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly exclude?: string;
  readonly always_run?: boolean;
  readonly require_serial?: boolean;
  readonly args?: readonly string[];
}

const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
});
afterEach(() => repository.remove());

/** Everything that a configuration of pre-commit names. */
function configured(block: string): readonly { readonly repo: string; readonly hook: Hook }[] {
  const { repos } = parse(block) as {
    readonly repos: readonly { readonly repo: string; readonly hooks: readonly Hook[] }[];
  };
  return repos.flatMap(({ repo, hooks: named }) => named.map((hook) => ({ repo, hook })));
}

const configurations = [...blocksOf(text, 'yaml'), ...blocksOf(readme, 'yaml')].filter((block) =>
  block.startsWith('# .pre-commit-config.yaml\n'),
);

test('configurations name hooks that there are, with options that their commands take', () => {
  expect(configurations).toHaveLength(4);
  for (const { repo, hook } of configurations.flatMap(configured)) {
    const manifest = hooks.find(({ id }) => id === hook.id);
    expect(manifest).toBeDefined();
    const [, ...words] = (manifest?.entry ?? '').split(' ');
    expect(parseArguments([...words, ...(hook.args ?? []), 'main.tf'], commands).command.name).toBe(words[0]);
    expect(repo === 'local').toBe(hook.entry !== undefined);
  }
});

test('a hook of their own is the same as ours', () => {
  const [own] = configurations.flatMap(configured).filter(({ repo }) => repo === 'local');
  const { entry, files, exclude, always_run, require_serial } = hooks[0] as Hook;
  expect(own?.hook).toMatchObject({ entry, files, exclude, always_run, require_serial });
});

test.each([
  [
    'sglint',
    ['main.tf', 'a/b.tf.json', 'x.tofu', 'x.tofu.json', 'prod.tfvars', 'a/x.auto.tfvars.json', 'a/.sglint.yaml'],
  ],
  ['sglint-plan', ['plan.json', 'tfplan.json', 'a/prod.tfplan.json', 'a/prod-plan.json']],
])('%s is called for what it judges, and for nothing else', (id, names) => {
  const { files, exclude = '^$' } = hooks.find((hook) => hook.id === id) as Hook;
  const isFor = (name: string): boolean => new RegExp(files).test(name) && !new RegExp(exclude).test(name);
  expect(names.filter((name) => !isFor(name))).toEqual([]);
  const others = [
    'main.tf.bak',
    'README.md',
    'state.json',
    'floorplan.json',
    'a.sglint.yaml',
    '.terraform/modules/x/main.tf',
  ];
  expect(others.filter(isFor)).toEqual([]);
});

test('what is installed has no script that would have to run, and starts as it is', () => {
  const { scripts, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
    readonly bin: { readonly sglint: string };
  };
  const refused = ['prepare', 'prepack', 'postpack', 'preinstall', 'install', 'postinstall', 'build'];
  expect(Object.keys(scripts).filter((name) => refused.includes(name))).toEqual([]);
  mkdirSync(join(repository.folder, 'bin'));
  const linked = join(repository.folder, 'bin', 'sglint');
  symlinkSync(join(root, bin.sglint), linked);
  expect(spawnSync(linked, ['hook', '--version'], { encoding: 'utf8' })).toMatchObject({ status: 0 });
});

// `UPDATE_CASES=1 npx jest test/docs` writes what the commands print into the document.
test('the example says what the document shows', async () => {
  for (const block of blocksOf(text, 'hcl')) {
    const [, name = ''] = /^# (\S+)\n/.exec(block) ?? [];
    repository.write(name, block.slice(block.indexOf('\n') + 1));
  }
  repository.commit();
  const [shown = ''] = blocksOf(text, 'text');
  const [git = '', hook = ''] = shown.split('\n');
  repository.git(...git.replace('$ git ', '').split(' '));
  expect(repository.staged()).toEqual([]);
  const run = await repository.sglint(hook.replace('$ sglint ', '').split(' '));
  expect(run.code).toBe(1);
  const actual = `${git}\n${hook}\n${seen(run).replace(/exit \d\n$/, '')}`;
  if (process.env['UPDATE_CASES'])
    writeFileSync(
      path,
      text.replace(shown, () => actual),
    );
  else expect(shown).toBe(actual);
});

/** A shell in the repository, with sglint on the PATH. */
function shell(script: string): { readonly status: number | null; readonly stdout: string } {
  const bin = join(repository.folder, '.git', 'bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(join(root, 'dist', 'cli.js'), join(bin, 'sglint'));
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}` };
  return spawnSync('sh', ['-c', script], { cwd: repository.folder, encoding: 'utf8', env });
}

const OPEN = blocksOf(text, 'hcl')[0] ?? '';

test('the hook of git judges what is staged, and what is deleted', () => {
  const script = blocksOf(text, 'sh').find((block) => block.startsWith('#!')) ?? '';
  repository.commit({ 'live/main.tf': OPEN, 'live/drop.tf': blocksOf(text, 'hcl')[1] });
  expect(shell(script).status).toBe(0);
  repository.remove();
  repository = new Repository();
  repository.commit({ 'live/main.tf': OPEN, 'live/drop.tf': blocksOf(text, 'hcl')[1] });
  repository.stage({ 'live/drop.tf': undefined });
  expect(shell(script)).toMatchObject({ status: 1, stdout: expect.stringContaining('ssh newly accepts tcp 22') });
});

test('the command for a branch runs, and options of pre-commit are what it has', async () => {
  const lines = blocksOf(text, 'sh')
    .flatMap((block) => block.split('\n'))
    .map((line) => line.split(/\s+#/)[0] ?? '');
  expect(lines.filter((line) => line.startsWith('pre-commit '))).toEqual([
    'pre-commit run --from-ref origin/main --to-ref HEAD',
    'pre-commit run --all-files',
  ]);
  const command = lines.find((line) => line.startsWith('sglint hook ')) ?? '';
  repository.commit({ 'live/main.tf': '' });
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  repository.commit({ 'live/main.tf': OPEN });
  expect(await repository.sglint(command.split(' ').slice(1))).toMatchObject({ code: 1 });
});
