// How long sglint takes, as ratios to a process that does nothing and to one that only parses the same file.
// Runs are interleaved and ratios are taken round by round, so that a busy machine slows both sides alike.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fiveFiles, manyFiles, manyInstances } from './modules.mjs';
import { monorepo, stage } from './monorepo.mjs';
import { overlapping, plan } from './plans.mjs';

const cli = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'sglint-bench-'));
const rounds = Number(process.env.ROUNDS ?? 11);

/** Rows that take seconds for each run are worth fewer of them. */
const fewRounds = Math.ceil(rounds / 3);

// With this variable set node reads certificates at every start, which flatters every ratio.
// What earlier runs compiled is kept, as it is for users, but not in the folder of whoever measures.
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, CI: undefined, XDG_CACHE_HOME: join(folder, 'caches') };

const without = { ...env, SGLINT_NO_CACHE: '1' };

function time(args, cwd, environment = env) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: environment,
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} exited with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const times = (commands, count, cwd, environment) =>
  Array.from({ length: count }, () => commands.map((args) => time(args, cwd, environment)));

const print = (title, ratio, remark) =>
  console.log(`${title.padEnd(72)} x ${ratio.toFixed(2).padStart(5)}   (${remark})`);

function compare(title, subject, baseline, count = rounds, cwd = undefined, environment = env) {
  const pairs = times([subject, baseline], count, cwd, environment);
  const [a, b] = [0, 1].map((side) => median(pairs.map((pair) => pair[side])).toFixed(0));
  print(title, median(pairs.map(([one, other]) => one / other)), `${a} ms to ${b} ms`);
}

/** What the subject takes beyond the baseline, where the same process does everything else in both: the fastest of each is the least disturbed. */
function compareAdded(title, subject, baseline, count = rounds, environment = env) {
  const pairs = times([subject, baseline], count, undefined, environment);
  const [a, b] = [0, 1].map((side) => Math.min(...pairs.map((pair) => pair[side])));
  const remark = `${(a - b).toFixed(1)} ms more, of the fastest runs`;
  print(title, median(pairs.map(([one, other]) => one / other)), remark);
}

/** How time grows with the input, start-up taken off: where it is linear, as much as the input does. */
function compareGrowth(title, large, small) {
  const runs = times([large, small, [cli, '--version']], fewRounds);
  const growth = median(runs.map(([most, some, start]) => (most - start) / (some - start)));
  const [a, b] = [0, 1].map((side) => median(runs.map((run) => run[side] - run[2])).toFixed(0));
  print(title, growth, `${a} ms to ${b} ms, without start-up`);
}

function write(name, files) {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

const readAll = (path) =>
  `const fs = require('node:fs'); const texts = fs.readdirSync(${JSON.stringify(path)}).map((name) => fs.readFileSync(${JSON.stringify(`${path}/`)} + name, 'utf8'));`;

const planSizes = [
  ['500 rules in 10 groups', 500, 50],
  ['500 rules in one group', 500, 500],
  ['10,000 rules in 200 groups', 10_000, 50],
  ['10,000 rules in 10 groups', 10_000, 1_000],
  ['10,000 rules in one group', 10_000, 10_000],
];

const tidy = `version: 1
policies:
  - id: tidy
    title: No rule is left over
    severity: low
    analysis: [shadowed, redundant, duplicate, contradiction, ineffective-drop, same-priority-conflict, unused-group]
`;

function benchPlans() {
  for (const [title, count, perGroup] of planSizes) {
    const file = join(folder, `${count}-${perGroup}.json`);
    writeFileSync(file, plan(count, perGroup));
    const parse = `JSON.parse(require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`;
    const megabytes = (statSync(file).size / 1e6).toFixed(1);
    compare(`${title} (${megabytes} MB), to reading and JSON.parse`, [cli, file, '--no-config'], ['-e', parse]);
    if (count < 10_000) continue;
    const policy = join(folder, 'tidy.yaml');
    writeFileSync(policy, tidy);
    compare(`${title}, analysis alone`, [cli, file, '-p', policy], ['-e', parse]);
  }
}

/** What large rule sets take: in all, and against one of a tenth of the size. */
function benchLarge() {
  const file = join(folder, 'large.json');
  writeFileSync(file, plan(100_000, 200));
  const parse = `JSON.parse(require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`;
  compare(
    '100,000 rules in 500 groups, to reading and JSON.parse',
    [cli, file, '--no-config'],
    ['-e', parse],
    fewRounds,
  );
  const [many, few] = [10_000, 1_000].map((count) => {
    const path = join(folder, `overlapping-${count}.json`);
    writeFileSync(path, overlapping(count));
    return [cli, path, '--no-config'];
  });
  compareGrowth('10,000 overlapping rules in one group, to 1,000', many, few);
}

/** As many rules as one interface may have, from as many groups as it may have: what they take beside reading them. */
function benchInterface() {
  const file = join(folder, 'interface.json');
  writeFileSync(file, overlapping(1_000, 5));
  compareAdded('1,000 rules on one interface, to listing them', [cli, file, '--no-config'], [cli, 'rules', file]);
}

function benchConfigurations() {
  const rules = (path) => [cli, 'rules', path];
  const noHcl = join(folder, 'few.json');
  writeFileSync(noHcl, plan(6, 6));
  const five = write('five', fiveFiles);
  const title = 'HCL: a module of five files, to a plan with as many rules';
  compareAdded(title, rules(five), rules(noHcl));
  compareAdded('the same, where nothing is kept between runs', rules(five), rules(noHcl), rounds, without);

  const [files, fewer] = [manyFiles(5_000), manyFiles(1_000)];
  const many = write('many', files);
  const manyRules = join(folder, 'many.json');
  writeFileSync(manyRules, plan(10_000, 2));
  compareAdded('HCL: 5,000 files, to a plan with as many rules', rules(many), rules(manyRules), fewRounds);
  compare('HCL: 5,000 files, to reading them', rules(many), ['-e', readAll(many)], fewRounds);
  // The words of each file as a list in JSON: what the fastest parser at hand needs for as much text and as many tokens.
  const words = Object.entries(files).map(([name, text]) => [name, JSON.stringify(text.split(/\s+/))]);
  const parse = `${readAll(write('words', Object.fromEntries(words)))} texts.map((text) => JSON.parse(text))`;
  compare('HCL: 5,000 files, to JSON.parse of their words', rules(many), ['-e', parse], fewRounds);
  compareGrowth('HCL: 5,000 files, to 1,000', rules(many), rules(write('fewer', fewer)));

  const [more, some] = [40_000, 10_000].map((count) => rules(write(`each-${count}`, manyInstances(count))));
  compareGrowth('HCL: 40,000 instances of one for_each, to 10,000', more, some);
}

/** What a hook adds to a commit in a repository of forty root modules. */
function benchHook() {
  const path = join(folder, 'monorepo');
  mkdirSync(path);
  monorepo(path, 40);
  stage(path, 'README.md');
  const nothing = ['-e', '0'];
  compare('hook: a commit without Terraform, to a process that does nothing', [cli, 'hook'], nothing, rounds, path);
  stage(path, 'live/7/main.tf');
  const one = [cli, 'hook', 'live/7/main.tf'];
  compare('hook: a file of one of 40 root modules, to judging that one', one, [cli, 'live/7'], rounds, path);
  stage(path, 'modules/shared/main.tf');
  const all = Array.from({ length: 40 }, (_, at) => `live/${at}`);
  const shared = [cli, 'hook', 'modules/shared/main.tf'];
  compare('hook: a file of a module that all 40 call, to judging them', shared, [cli, ...all], rounds, path);
}

try {
  compare('sglint --version, to a process that does nothing', [cli, '--version'], ['-e', '0']);
  compare('the same, where nothing is kept between runs', [cli, '--version'], ['-e', '0'], rounds, undefined, without);
  benchHook();
  benchPlans();
  benchInterface();
  benchLarge();
  benchConfigurations();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
