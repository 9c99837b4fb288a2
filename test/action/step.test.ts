import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { action, commandsIn, Job, type Step } from '../support/step.js';

// What only a process on a machine can show: hostile texts, very many findings, files that take nothing, readers that go away.

let job: Job;
beforeEach(() => {
  job = new Job();
});
afterEach(() => job.remove());

const GROUP = 'resource "alicloud_security_group" "g" {\n  vpc_id = "vpc-1"\n}\n';
const rule = (name: string, port: string, more = ''): string => `resource "alicloud_security_group_rule" "${name}" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "${port}"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.g.id
${more}}
`;

/** One policy alone: others find more in rules that are all alike. */
const ONLY_SSH = `version: 1
policies:
  - { id: no-ssh, title: No ssh, severity: critical, rationale: Because, forbid: { direction: ingress, from: internet, traffic: [ssh] } }
`;

const annotations = ({ log }: Step): readonly ReturnType<typeof commandsIn>[number][] =>
  commandsIn(log).filter(({ name }) => /^(error|warning|notice)$/.test(name));
const count = (step: Step, level: string): number => annotations(step).filter(({ name }) => name === level).length;

test('a clone without node_modules works, from any folder', () => {
  const clone = join(job.folder, 'actions', 'sglint');
  mkdirSync(clone, { recursive: true });
  for (const name of ['dist', 'action.yml']) cpSync(join(action, name), join(clone, name), { recursive: true });
  job.write(
    'main.tf',
    `${GROUP}${rule('a', '22/22')}# sglint:ignore no-public-databases reason="x"\n${rule('b', '3306/3306')}`,
  );
  job.write('.sglint.yaml', 'version: 1\npolicies: { no-public-databases: high }\n');
  job.write('json/main.tf.json', '{"locals": {"x": "${yamldecode(\\"a: 1\\")}"}}');
  const step = job.run({ path: '.\njson' }, { action: clone });
  expect({ ...step, summary: '', log: '' }).toMatchObject({
    code: 1,
    stderr: '',
    outputs: { result: 'fail', findings: '1' },
  });
});

test('the first ten of each kind, the changed lines first, then the gravest, and a notice on the rest', () => {
  const policy = (id: string, severity: string, port: string): string =>
    `  - { id: ${id}, title: ${id}, severity: ${severity}, forbid: { direction: ingress, from: internet, traffic: [tcp/${port}] } }\n`;
  job.write(
    'policy.yaml',
    `version: 1\npolicies:\n${policy('c', 'critical', '1')}${policy('h', 'high', '2')}${policy('m', 'medium', '3')}${policy('l', 'low', '4')}`,
  );
  const many = (from: number, port: string): string =>
    Array.from({ length: 12 }, (_, index) => rule(`r${port}_${from + index}`, `${port}/${port}`)).join('');
  const before = GROUP + many(0, '1') + many(0, '2') + many(0, '3') + many(0, '4');
  job.write('main.tf', before);
  const base = job.commit();
  job.write('main.tf', `${before}${rule('changed_h', '2/2')}${rule('changed_c', '1/1')}${rule('changed_l', '4/4')}`);
  const head = job.commit();
  job.event({ pull_request: { base: { sha: base }, head: { sha: head } } });
  const step = job.run({ policy: 'policy.yaml' });
  expect(['error', 'warning', 'notice'].map((level) => count(step, level))).toEqual([10, 10, 10]);
  const names = annotations(step).map(({ message }) => /security_group_rule\.(\w+)/.exec(message)?.[1]);
  expect(names.slice(0, 4)).toEqual(['changed_c', 'changed_h', 'r1_0', 'r1_1']);
  expect(names.slice(20, 22)).toEqual(['changed_l', 'r4_0']);
  expect(annotations(step).at(-1)).toEqual({
    name: 'notice',
    properties: { title: 'sglint: 22 more' },
    message:
      '16 errors, 2 warnings and 4 notices more are not shown at their lines: GitHub shows 10 of each kind for a step. The log of this step lists all of them.',
  });
  // The log does list them.
  expect(step.log.match(/^ {2}alicloud_security_group_rule\.\w+ accepts/gm)).toHaveLength(51);
});

test('what a changed line led to comes before what is elsewhere', () => {
  const variable = (from: string): string => `variable "from" {\n  default = "${from}"\n}\n`;
  job.write('policy.yaml', ONLY_SSH);
  const main = `${GROUP}${rule('a', '22/22')}${rule('z', '22/22').replace('"0.0.0.0/0"', 'var.from')}`;
  job.write('a.tf', main);
  job.write('z.tf', variable('10.0.0.0/8'));
  const base = job.commit();
  job.write('z.tf', variable('0.0.0.0/0'));
  job.event({ pull_request: { base: { sha: base }, head: { sha: job.commit() } } });
  expect(
    annotations(job.run({ policy: 'policy.yaml' })).map(({ message }) => /_rule\.(\w)/.exec(message)?.[1]),
  ).toEqual(['z', 'a']);
});

const HOSTILE = [
  '::error::x',
  '##[error]x',
  '##[add-mask]secret',
  '%0A::set-env name=X::y',
  '::stop-commands::a',
  '\\n::error::y',
  'a|b',
  '<script>alert(1)</script>',
  '[x](javascript:y)',
  '![x](http://z)',
  '`',
  '```',
  '@everyone',
  'https://x.example',
  'www.x.example',
  '\\u202e',
  '\\u0007',
  '</td></table>',
  '--- |',
  '\\\\',
  '*_~',
];

test('no text from strangers commands the runner or comes to life', () => {
  for (const [at, text] of HOSTILE.entries()) {
    const words = JSON.stringify(text).replaceAll('\\\\', '\\');
    job.write(`r${at}.tf`, rule(`r${at}`, '22/22', `  description = ${words}\n`));
  }
  job.write('g.tf', `${GROUP}module "x" {\n  source = "./::error::y"\n}\n`);
  job.write(
    '::error::y/x.tf',
    `${rule('in', '22/22').replace('alicloud_security_group.g.id', '"sg-::error::##[error]"')}`,
  );
  job.write(
    'broken/::error::z,a:b.tf',
    'resource "alicloud_security_group_rule" "broken" {\n  cidr_ip = "##[error]x\n',
  );
  job.write(
    'policy.yaml',
    `version: 1
policies:
  - id: described
    title: '::error::t##[error]t <b> | %0A'
    severity: high
    rationale: '::warning::why ##[warning]w [a](b) <i>'
    remediation: '::notice::do ##[notice]n'
    references: ['https://x.example/<b>', 'javascript:alert(1)', '::error::x']
    attributes: { description: { max-length: 1 } }
`,
  );
  const step = job.run({ policy: 'policy.yaml', path: '.\nbroken\n::error::nowhere' });
  const commands = commandsIn(step.log);
  const own = commands.filter(({ name }) => /^(group|endgroup|stop-commands)$/.test(name));
  expect(own.map(({ name }) => name)).toEqual(['group', 'stop-commands', 'endgroup']);
  const titles = annotations(step).map(({ properties }) => properties['title'] ?? '');
  for (const title of titles) expect(title).toMatch(/^(High: breaks the policy|sglint)/);
  expect(titles.length).toBe(commands.length - own.length);
  expect(titles.filter((title) => title.startsWith('High')).length).toBeGreaterThan(5);
  expect(step.code).toBe(2);
  const text = step.summary.replace(/```text\n[\s\S]*?```/g, '').replace(/(?<!\\)`[^`|\n]*`|<\/?code>/g, '');
  expect(text).not.toMatch(/<(?!https:)|(?<!\\)\]\(|(?<!\\)!\[|@(?!&#8203;)|(?<!<)https?:\/\/|www\.|(?<!\\)`/);
  // What no terminal and no browser may see, whatever else there is.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  expect(step.log + step.summary).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/);
  const rows = step.summary.split('\n').filter((line) => line.startsWith('| high'));
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(6);
});

test('a problem with backticks stays in its block', () => {
  const step = job.run({ path: '```\n````' });
  const [, ...blocks] = step.summary
    .split('### What cannot be used or written\n\n')
    .join('')
    .split(/^(`{3,})text$/m);
  expect(blocks.length).toBeGreaterThan(0);
  expect(step.summary).toContain('`````text\nthere is no file or folder "````"');
});

describe('25,000 findings', () => {
  test('are all in the log, ten of a kind at lines, and the summary says what it leaves out', () => {
    const rules = Array.from({ length: 25_000 }, (_, at) => rule(`r${at}`, '22/22')).join('');
    job.write('main.tf', GROUP + rules);
    job.write('policy.yaml', ONLY_SSH);
    const step = job.run({ policy: 'policy.yaml', 'sarif-file': 'out.sarif' });
    expect(step).toMatchObject({ code: 1, stderr: '', outputs: { findings: '25000', result: 'fail' } });
    expect(count(step, 'error')).toBe(10);
    expect(annotations(step).at(-1)?.message).toContain('24990 errors more are not shown at their lines');
    expect(step.log.match(/^ {2}alicloud_security_group_rule\.r\d+ accepts/gm)).toHaveLength(25_000);
    const size = Buffer.byteLength(step.summary);
    expect(size).toBeLessThan(1 << 20);
    expect(size).toBeGreaterThan(900_000);
    const shown = step.summary.match(/^\| critical \|.*\|$/gm) ?? [];
    expect(step.summary).toContain(
      `**${25_000 - shown.length} more are not shown here**, because GitHub takes no longer summary: the log of this step lists all of them.`,
    );
    expect(step.summary).toContain('### What the policies ask for, and why');
    expect(JSON.parse(readFileSync(job.path('out.sarif'), 'utf8')).runs[0].results).toHaveLength(25_000);
  }, 60_000);
});

describe('what cannot be written', () => {
  beforeEach(() => job.write('main.tf', GROUP + rule('a', '22/22')));

  test.each([
    ['a folder', (): string => job.workspace, 'it is a folder'],
    ['a folder that is no folder', (): string => job.path('main.tf/x'), 'a part of the path is not a folder'],
    ['a full disk', (): string => '/dev/full', 'the disk is full'],
  ])('the summary to %s is exit 2, and the rest is told', (_, target, reason) => {
    const step = job.run({}, { env: { GITHUB_STEP_SUMMARY: target() } });
    expect(step).toMatchObject({ code: 2, outputs: { result: 'error', findings: '1', 'exit-code': '2' } });
    expect(annotations(step)[0]?.message).toContain(`cannot write ${target()}: ${reason}`);
    expect(count(step, 'error')).toBe(2);
  });

  test('the outputs to a full disk are exit 2, and the log says so', () => {
    const step = job.run({ 'fail-on': 'never' }, { env: { GITHUB_OUTPUT: '/dev/full' } });
    expect(step.code).toBe(2);
    expect(annotations(step)[0]?.message).toContain('cannot write /dev/full: the disk is full');
    expect(step.summary).toContain('cannot write /dev/full: the disk is full');
    expect(step.log + step.summary).not.toContain('This check passes');
  });

  test('the SARIF file into a file is exit 2, and names no file to later steps', () => {
    const step = job.run({ 'sarif-file': 'main.tf/out.sarif' });
    expect(step).toMatchObject({ code: 2, outputs: { result: 'error', 'sarif-file': '', findings: '1' } });
    expect(step.summary).toContain('a part of the path is not a folder');
  });

  test('the log to a full disk is exit 2, and the files are written', () => {
    const full = openSync('/dev/full', 'w');
    const step = job.run({ 'sarif-file': 'out.sarif' }, { stdout: full });
    closeSync(full);
    expect(step).toMatchObject({ code: 2, outputs: { result: 'error', findings: '1', 'sarif-file': 'out.sarif' } });
    expect(step.summary).toContain('alicloud_security_group_rule.a accepts tcp 22');
  });

  test('a summary that fits only in part is taken back whole', () => {
    const summary = join(job.folder, 'small');
    writeFileSync(summary, 'before\n');
    // Blocks of 512 bytes: files may not grow beyond.
    const step = job.run(
      {},
      { env: { GITHUB_STEP_SUMMARY: summary }, through: ['sh', '-c', 'ulimit -f 1; exec "$@"', 'sh'] },
    );
    expect(step.code).toBe(2);
    expect(annotations(step)[0]?.message).toContain('it would be larger than allowed');
    expect(readFileSync(summary, 'utf8')).toBe('before\n');
  });

  test('a reader of the log that goes away changes nothing', async () => {
    const output = join(job.folder, 'outputs');
    writeFileSync(output, '');
    const child = spawn(process.execPath, [join(action, 'dist', 'action.js')], {
      cwd: job.workspace,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], GITHUB_OUTPUT: output },
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(readFileSync(output, 'utf8')).toContain('result<<');
  });
});

test('a defect is exit 3, never a pass, and later steps are told', () => {
  const broken = join(job.folder, 'broken');
  cpSync(join(action, 'dist'), join(broken, 'dist'), { recursive: true });
  rmSync(join(broken, 'dist', 'hcl.js'));
  job.write('main.tf', GROUP);
  const step = job.run({}, { action: broken });
  expect(step).toMatchObject({ code: 3, stderr: '', outputs: { result: 'error', findings: '', 'exit-code': '3' } });
  expect(annotations(step)).toEqual([
    {
      name: 'error',
      properties: { title: 'sglint' },
      message: 'This check fails because of a defect in sglint itself: please report it.',
    },
  ]);
  expect(step.log).toContain("Cannot find module './hcl.js'");
});

test('without the files of the runner it only prints', () => {
  job.write('main.tf', GROUP + rule('a', '22/22'));
  const step = job.run({}, { env: { GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '', GITHUB_EVENT_PATH: '' } });
  expect(step).toMatchObject({ code: 1, summary: '', outputs: {} });
  expect(count(step, 'error')).toBe(1);
});

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a text', '"x"'],
  ['a base that is no commit', '{"pull_request": {"base": {"sha": "--output=x"}}}'],
  ['a base that is a number', '{"pull_request": {"base": {"sha": 1}}, "before": {}}'],
])('an event that is %s compares with nothing', (_, payload) => {
  job.write('main.tf', GROUP + rule('a', '22/22'));
  job.commit();
  job.event(payload);
  expect(job.run({}).code).toBe(1);
  const step = job.run({ 'changed-only': 'true' });
  expect(step.code).toBe(2);
  expect(annotations(step)[0]?.message).toMatch(/^changed-only: there is nothing to compare with: /);
  expect(existsSync(job.path('x'))).toBe(false);
});

test('an event that is not there compares with nothing', () => {
  job.write('main.tf', GROUP);
  const step = job.run({ 'changed-only': 'true' }, { env: { GITHUB_EVENT_PATH: join(job.folder, 'nowhere') } });
  expect(annotations(step)[0]?.message).toContain('nowhere: it is not there');
});

test('outside of a repository, and without git, everything but the comparison works', () => {
  job.write('live/main.tf', GROUP + rule('a', '22/22'));
  const sha = '1'.repeat(40);
  job.event({ pull_request: { base: { sha }, head: { sha } } });
  const outside = job.run({ 'working-directory': 'live' });
  expect(annotations(outside)[0]?.properties['file']).toBe('live/main.tf');
  expect(outside.log).toContain('which lines have changed is not known: git does not look the commit up');
  const without = job.run({}, { env: { PATH: '/nowhere' } });
  expect(without.code).toBe(2);
  expect(job.run({ path: 'live' }, { env: { PATH: '/nowhere' } }).log).toContain('there is no git on the PATH');
});

test('git that refuses a repository of somebody else is told how to take it', () => {
  job.write('bin/git', '#!/bin/sh\necho "fatal: detected dubious ownership in repository at \'/x\'" >&2\nexit 128\n');
  chmodSync(job.path('bin/git'), 0o755);
  job.write('main.tf', GROUP);
  const sha = '1'.repeat(40);
  job.event({ pull_request: { base: { sha }, head: { sha } } });
  const step = job.run({ 'changed-only': 'true' }, { env: { PATH: `${job.path('bin')}:${process.env['PATH']}` } });
  expect(annotations(step)[0]?.message).toContain(
    'What to do: run before it: git config --global --add safe.directory "$GITHUB_WORKSPACE"',
  );
  const compared = job.run({}, { env: { PATH: `${job.path('bin')}:${process.env['PATH']}` } });
  expect(compared.summary).toContain(
    '. Run before it: `git config --global --add safe.directory "$GITHUB_WORKSPACE"`.\n',
  );
});

test('a commit says by its parents alone what it contains, whatever its message says', () => {
  job.write('main.tf', GROUP);
  const base = job.commit();
  job.write('main.tf', GROUP + rule('a', '22/22'));
  const head = job.commit();
  job.git('checkout', '-q', '--detach', base);
  job.git('commit', '-q', '--allow-empty', '-m', `x\n\nparent ${head}\n`);
  job.event({ pull_request: { base: { sha: base }, head: { sha: head } } });
  const step = job.run({ 'changed-only': 'true' });
  expect(step.code).toBe(2);
  expect(annotations(step)[0]?.message).toContain('which is not known to contain the last commit of this pull request');
});

/** A pull request that opens something, of which the last commit is checked out. */
function opening(): { readonly base: string; readonly head: string } {
  job.write('main.tf', GROUP);
  const base = job.commit();
  job.write('main.tf', GROUP + rule('a', '22/22'));
  const head = job.commit();
  const side = (sha: string): object => ({ sha, repo: { full_name: 'owner/infra' } });
  job.event({ repository: { full_name: 'owner/infra' }, pull_request: { base: side(base), head: side(head) } });
  return { base, head };
}

const TARGET = { env: { GITHUB_EVENT_NAME: 'pull_request_target' } };

describe('a pull request passes only if it is what is judged', () => {
  test('not where its base is checked out', () => {
    const { base } = opening();
    job.git('checkout', '-q', '--detach', base);
    const step = job.run({ 'sarif-file': 'x.sarif' }, TARGET);
    expect(step).toMatchObject({ code: 2, outputs: { result: 'error', 'exit-code': '2', 'sarif-file': '' } });
    expect(annotations(step)[0]?.message).toMatch(
      /^this pull request may not be what is judged: .*\nWhat to do: use the event pull_request, and do not check the pull request out with pull_request_target: /,
    );
    expect(step.log + step.summary).not.toContain('head.sha');
    expect(annotations(job.run({}))[0]?.message).toContain('What to do: give actions/checkout no ref, or ');
    expect(existsSync(job.path('x.sarif'))).toBe(false);
  });

  test('where its last commit is, or its merge, alone or with what was before it', () => {
    const { base, head } = opening();
    expect(job.run({}, TARGET).code).toBe(1);
    job.git('checkout', '-q', '--detach', base);
    job.git('merge', '-q', '--no-ff', '-m', 'merge', head);
    expect(job.run({}, TARGET).code).toBe(1);
    const merge = job.git('rev-parse', 'HEAD').trim();
    writeFileSync(join(job.workspace, '.git', 'shallow'), `${merge}\n`);
    expect(job.run({}, TARGET).code).toBe(1);
  });

  test.each([
    'https://github.com/owner/infra',
    'https://github.com/Owner/Infra.git',
    'ssh://git@github.com/owner/infra/',
  ])('not where the base of %s is', (origin) => {
    job.git('init', '-q', '-b', 'main');
    job.git('remote', 'add', 'origin', origin);
    job.git('checkout', '-q', '--detach', opening().base);
    expect(job.run({}).code).toBe(2);
  });

  test('but another repository beside it is judged as it is', () => {
    const { base } = opening();
    job.git('checkout', '-q', '--detach', base);
    job.git('remote', 'add', 'origin', 'https://github.com/owner/other');
    expect(job.run({})).toMatchObject({ code: 0, log: expect.stringContaining('passes: there are no findings.\n') });
    const compared = job.run({ 'changed-only': 'true' });
    expect(compared.code).toBe(2);
    expect(annotations(compared)[0]?.message).toBe(
      'changed-only: there is nothing to compare with: what is checked out is owner/other, which is not the repository of this pull request\nWhat to do: leave changed-only out there',
    );
  });

  test.each(['other/x\nmain-repo/envs/a', 'main-repo/envs/a\nother/x'])('nor in the second place: %j', (path) => {
    job.write('main-repo/envs/a/main.tf', GROUP);
    const inMain = (...args: readonly string[]): string => job.git('-C', 'main-repo', ...args).trim();
    const commitAll = (): string => {
      inMain('add', '-A');
      inMain('commit', '-q', '-m', 'x');
      return inMain('rev-parse', 'HEAD');
    };
    inMain('init', '-q', '-b', 'main');
    inMain('remote', 'add', 'origin', 'https://github.com/owner/infra');
    const base = commitAll();
    job.write('main-repo/envs/a/main.tf', GROUP + rule('a', '22/22'));
    const head = commitAll();
    inMain('checkout', '-q', '--detach', base);
    job.write('other/x/main.tf', GROUP);
    job.git('-C', 'other', 'init', '-q', '-b', 'main');
    job.git('-C', 'other', 'remote', 'add', 'origin', 'https://github.com/owner/other');
    job.git('-C', 'other', 'add', '-A');
    job.git('-C', 'other', 'commit', '-q', '-m', 'x');
    const side = (sha: string): object => ({ sha, repo: { full_name: 'owner/infra' } });
    job.event({ repository: { full_name: 'owner/infra' }, pull_request: { base: side(base), head: side(head) } });
    const step = job.run({ path }, TARGET);
    expect(step).toMatchObject({ code: 2, outputs: { result: 'error' } });
    expect(annotations(step)[0]?.message).toMatch(/^this pull request may not be what is judged: /);
    expect(job.run({ path: 'other/x' }, TARGET).code).toBe(0);
    inMain('checkout', '-q', '--detach', head);
    expect(job.run({ path }, TARGET).code).toBe(1);
  });

  test('and a plan or a state, which say themselves what they are of', () => {
    const { base } = opening();
    job.git('checkout', '-q', '--detach', base);
    const state = '{"format_version":"1.0","terraform_version":"1.9.0","values":{"root_module":{}}}';
    job.write('state.json', state);
    expect(job.run({ path: 'state.json' }, TARGET).code).toBe(0);
    expect(job.run({ path: 'state.json\n.' }, TARGET).code).toBe(2);
    job.write('plan.json', '{"format_version":"1.2","terraform_version":"1.9.0","planned_values":{"root_module":{}}}');
    expect(job.run({ plan: 'plan.json' }, TARGET).code).toBe(0);
  });

  test('not where git does not say what is checked out, and the base is by default', () => {
    opening();
    const env = { PATH: '/nowhere' };
    expect(job.run({ path: 'main.tf' }, { env: { ...env, ...TARGET.env } })).toMatchObject({ code: 2 });
    expect(job.run({ path: 'main.tf' }, { env })).toMatchObject({ code: 1 });
  });
});

test('commits on top of the pull request contain it', () => {
  job.write('main.tf', GROUP);
  const base = job.commit();
  job.write('main.tf', GROUP + rule('a', '22/22'));
  job.event({ pull_request: { base: { sha: base }, head: { sha: job.commit() } } });
  job.commit();
  job.commit();
  expect(job.run({ 'changed-only': 'true' })).toMatchObject({ code: 1, outputs: { findings: '1' } });
});

test('what has closed on the base since the branch left it is not new in the pull request', () => {
  job.write('policy.yaml', ONLY_SSH);
  job.write('main.tf', GROUP + rule('a', '22/22'));
  job.commit();
  job.git('branch', 'change');
  job.write('main.tf', GROUP);
  const base = job.commit();
  job.git('checkout', '-q', 'change');
  job.write('main.tf', GROUP + rule('a', '22/22') + rule('b', '443/443'));
  job.event({ pull_request: { base: { sha: base }, head: { sha: job.commit() } } });
  const step = job.run({ 'changed-only': 'true', policy: 'policy.yaml' });
  expect(step).toMatchObject({ code: 0, outputs: { findings: '0' } });
  expect(step.summary).toContain('| tcp 443 |');
  expect(step.summary).not.toContain('| tcp 22 |');
});

test('a repository in a folder of the workspace has its own paths', () => {
  job.write('infra/live/main.tf', GROUP + rule('a', '22/22'));
  mkdirSync(job.path('infra/.git'));
  expect(annotations(job.run({ path: 'infra/live' }))[0]?.properties['file']).toBe('live/main.tf');
});

test('a file behind a link is shown at its own place, which is the one that GitHub has', () => {
  job.write('shared/main.tf', GROUP + rule('a', '22/22'));
  mkdirSync(job.path('live'));
  symlinkSync('../shared/main.tf', job.path('live/main.tf'));
  job.commit();
  expect(annotations(job.run({ path: 'live' }))[0]?.properties['file']).toBe('shared/main.tf');
});

test('names that look like options or commands are paths', () => {
  for (const name of ['--help', 'rules', '-x', '$(id)', 'ü ö']) {
    job.write(`${name}/main.tf`, GROUP + rule('a', '22/22'));
    expect([name, job.run({ path: name }).outputs['findings']]).toEqual([name, '1']);
  }
});

test('a summary file that something stands in is written behind, within the limit', () => {
  const summary = join(job.folder, 'used');
  writeFileSync(summary, 'x'.repeat(999_000));
  job.write('main.tf', GROUP + Array.from({ length: 50 }, (_, at) => rule(`r${at}`, '22/22')).join(''));
  job.write('policy.yaml', ONLY_SSH);
  expect(job.run({ policy: 'policy.yaml' }, { env: { GITHUB_STEP_SUMMARY: summary } }).code).toBe(1);
  const text = readFileSync(summary, 'utf8');
  expect(text.startsWith('xxx')).toBe(true);
  expect(text).toContain('**50 more are not shown here**');
  expect(Buffer.byteLength(text)).toBeLessThan(1 << 20);
});

test('a link in place of a summary is followed', () => {
  const real = join(job.folder, 'real');
  writeFileSync(real, '');
  symlinkSync(real, join(job.folder, 'link'));
  job.write('main.tf', GROUP);
  job.run({}, { env: { GITHUB_STEP_SUMMARY: join(job.folder, 'link') } });
  expect(readFileSync(real, 'utf8')).toContain('This check passes');
});
