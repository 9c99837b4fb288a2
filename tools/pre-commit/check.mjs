// Holds the hooks against pre-commit itself: installs it, makes a repository that uses them, and commits. Needs python3 and git.
// Prints one line for each thing that must hold, and exits with 1 if one does not.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const work = mkdtempSync(join(tmpdir(), 'sglint-pre-commit-'));
const hooks = join(work, 'hooks');
const user = join(work, 'user');
const preCommit = join(work, 'venv', 'bin', 'pre-commit');

// What git tells the hooks that run this must not reach the repositories made here.
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(GIT_|PRE_COMMIT)/.test(name)));
const env = {
  ...clean,
  PRE_COMMIT_HOME: join(work, 'cache'),
  GIT_CONFIG_GLOBAL: join(work, 'gitconfig'),
  GIT_CONFIG_NOSYSTEM: '1',
  PATH: `${join(work, 'venv', 'bin')}:${process.env.PATH}`,
};

function run(program, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  if (error) throw error;
  return { status, output: `${stdout}${stderr}` };
}

function must(program, args, cwd = work) {
  const { status, output } = run(program, args, cwd);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} exited with ${status}\n${output}`);
  return output;
}

let failures = 0;
function check(name, { status, output }, expected, ...patterns) {
  const missing = patterns.filter((pattern) =>
    pattern.not ? output.includes(pattern.not) : !output.includes(pattern),
  );
  const holds = (status === 0) === (expected === 'passes') && missing.length === 0;
  console.log(`${holds ? 'ok' : 'not ok'} - ${name}`);
  if (holds) return;
  failures += 1;
  console.log(
    `# exit status ${status}, wanted that it ${expected}; missing or wrong: ${JSON.stringify(missing)}\n${output}`,
  );
}

const not = (text) => ({ not: text });

function install() {
  must('python3', ['-m', 'venv', join(work, 'venv')]);
  must(join(root, 'tools', 'download'), [
    'pre-commit',
    join(work, 'venv', 'bin', 'pip'),
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '-r',
    join(here, 'requirements.txt'),
  ]);
}

/** The files of this repository as they are now, as a repository with a tag, for a clone has nothing else. */
function publish() {
  writeFileSync(
    env.GIT_CONFIG_GLOBAL,
    '[user]\nname = somebody\nemail = somebody@example.com\n[init]\ndefaultBranch = main\n',
  );
  const files = must('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], root).split('\0');
  for (const file of files.filter((name) => name !== '' && existsSync(join(root, name)))) {
    cpSync(join(root, file), join(hooks, file));
  }
  must('git', ['init', '--quiet'], hooks);
  must('git', ['add', '--all', '--force'], hooks);
  must('git', ['commit', '--quiet', '--message', 'the hooks'], hooks);
  must('git', ['tag', 'v0'], hooks);
}

const GROUP = 'resource "alicloud_security_group" "g" {\n  vpc_id = "vpc-1"\n}\n';
const rule = (name, port, source, more = '') => `resource "alicloud_security_group_rule" "${name}" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "${port}/${port}"
  cidr_ip           = "${source}"
  security_group_id = alicloud_security_group.g.id
  ${more}
}
`;
const ACCEPT = rule('ssh', 22, '0.0.0.0/0', 'priority = 2');
const DROP = rule('closed', 22, '0.0.0.0/0', 'policy = "drop"');
const OLD = rule('old', 3389, '0.0.0.0/0');
const FOUND = 'Administration ports are not reachable from the internet';

function write(files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(user, name)), { recursive: true });
    writeFileSync(join(user, name), text);
  }
}

function stage(files) {
  write(files);
  must('git', ['add', '--all'], user);
}

const commit = () => run('git', ['commit', '--quiet', '--message', 'x'], user);

/** Back to the first commit. */
function reset() {
  must('git', ['reset', '--quiet', '--hard', 'start'], user);
  must('git', ['clean', '--quiet', '-d', '--force'], user);
}

function use() {
  mkdirSync(user);
  must('git', ['init', '--quiet'], user);
  const ids = ['sglint', 'sglint-plan'].map((id) => `  - {id: ${id}, verbose: true}\n`).join('');
  stage({
    '.pre-commit-config.yaml': `repos:\n- repo: file://${hooks}\n  rev: v0\n  hooks:\n${ids}`,
    'live/main.tf': GROUP,
    'live/old.tf': OLD,
    'live/accept.tf': ACCEPT,
    'live/drop.tf': DROP,
    'README.md': 'x\n',
  });
  must('git', ['commit', '--quiet', '--message', 'start'], user);
  must('git', ['tag', 'start'], user);
  must(preCommit, ['install', '--install-hooks'], user);
}

function checkCommits() {
  stage({ 'live/main.tf': `${GROUP}# a remark\n` });
  const line = 'One other finding is neither, and does not count: sglint live lists it.';
  check('a clean commit passes, and an old finding elsewhere is one line', commit(), 'passes', line, not(FOUND));

  reset();
  stage({ 'live/new.tf': rule('new', 23, '0.0.0.0/0') });
  check('a new finding fails', commit(), 'fails', FOUND, 'live/new.tf:5:', line);

  reset();
  stage({ 'live/drop.tf': '# the drop is gone\n' });
  check('a drop that is taken out fails', commit(), 'fails', 'alicloud_security_group_rule.ssh newly accepts tcp 22');

  reset();
  must('git', ['rm', '--quiet', 'live/drop.tf'], user);
  check(
    'a drop whose file is deleted fails',
    commit(),
    'fails',
    'alicloud_security_group_rule.ssh newly accepts tcp 22',
  );

  reset();
  stage({ 'live/drop.tf': '# the drop is gone\n' });
  write({ 'live/drop.tf': DROP });
  check(
    'what is not staged closes nothing',
    commit(),
    'fails',
    'alicloud_security_group_rule.ssh newly accepts tcp 22',
  );

  reset();
  stage({ 'live/drop.tf': '# the drop is gone\n' });
  write({ 'live/other.tf': DROP });
  check('nor does what git does not track', commit(), 'fails', 'live/other.tf is not tracked by git');

  reset();
  stage({ 'README.md': 'y\n' });
  check('a commit of other files passes', commit(), 'passes', 'there was nothing to judge');
}

function checkRuns() {
  reset();
  const all = run(preCommit, ['run', '--all-files'], user);
  check('all files: everything counts', all, 'fails', 'alicloud_security_group_rule.old accepts tcp 3389');

  must('git', ['checkout', '--quiet', '-b', 'branch'], user);
  must('git', ['rm', '--quiet', 'live/drop.tf'], user);
  must('git', ['commit', '--quiet', '--no-verify', '--message', 'x'], user);
  const since = run(preCommit, ['run', '--from-ref', 'start', '--to-ref', 'HEAD'], user);
  check('between two commits: what they open', since, 'fails', 'ssh newly accepts tcp 22', not('rule.old '));
  must('git', ['checkout', '--quiet', 'main'], user);

  reset();
  stage({ 'tfplan.json': readFileSync(join(root, 'examples', 'open-redis', 'plan.json'), 'utf8') });
  check('a plan that opens something fails', commit(), 'fails', 'Databases and caches are not reachable');
  stage({ 'tfplan.json': '{"format_version":"1.2","terraform_version":"1.9.0","planned_values":{"root_module":{}}}' });
  check('a plan without anything passes', commit(), 'passes');
}

function checkTry() {
  reset();
  stage({ 'live/new.tf': rule('new', 23, '0.0.0.0/0') });
  const tried = run(preCommit, ['try-repo', hooks, 'sglint', '--verbose'], user);
  check('try-repo: a new finding fails', tried, 'fails', 'live/new.tf:5:');
}

try {
  install();
  check(
    'the manifest is one that pre-commit takes',
    run(preCommit, ['validate-manifest', join(root, '.pre-commit-hooks.yaml')], work),
    'passes',
  );
  publish();
  use();
  checkCommits();
  checkRuns();
  checkTry();
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failures > 0 ? 1 : 0;
