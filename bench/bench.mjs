// How long sglint takes, as ratios to a process that does nothing and to one that only parses the same file.
// Runs are interleaved and ratios are taken round by round, so that a busy machine slows both sides alike.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plan } from './plans.mjs';

const cli = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'sglint-bench-'));
const rounds = Number(process.env.ROUNDS ?? 11);

// With this variable set node reads certificates at every start, which flatters every ratio.
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };

function time(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} exited with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function compare(title, subject, baseline) {
  const pairs = Array.from({ length: rounds }, () => ({ subject: time(subject), baseline: time(baseline) }));
  const ratio = median(pairs.map((pair) => pair.subject / pair.baseline));
  const [a, b] = [median(pairs.map((pair) => pair.subject)), median(pairs.map((pair) => pair.baseline))];
  console.log(`${title.padEnd(64)} x ${ratio.toFixed(2).padStart(5)}   (${a.toFixed(0)} ms to ${b.toFixed(0)} ms)`);
}

const sizes = [
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

try {
  compare('sglint --version, to a process that does nothing', [cli, '--version'], ['-e', '0']);
  for (const [title, count, perGroup] of sizes) {
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
} finally {
  rmSync(folder, { recursive: true, force: true });
}
