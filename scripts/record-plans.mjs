// Asks the real Terraform how it plans every case in test/terraform/evaluate/cases/, and writes down what it answers.
//
//   node scripts/record-plans.mjs            record again
//   node scripts/record-plans.mjs --check    only say whether the recordings are what Terraform answers today
//
// All resources are terraform_data, which Terraform brings along: no provider is needed, and no network.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';

const CASES = 'test/terraform/evaluate/cases';
const RECORDED = 'test/terraform/evaluate/recorded';

// The tests read the cases with the same few lines.
const { code } = transformSync(readFileSync('test/support/plan-cases.ts', 'utf8'), { loader: 'ts', format: 'esm' });
const { readCases } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

function terraform(folder, environment, ...args) {
  const added = Object.fromEntries(environment.map((line) => line.split(/=(.*)/s).slice(0, 2)));
  const env = { ...process.env, TF_CLI_CONFIG_FILE: '', CHECKPOINT_DISABLE: '1', TF_DATA_DIR: '.terraform', ...added };
  return spawnSync('terraform', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env });
}

/** What a mark such as after_unknown says of the input: true, or the parts that are marked. */
const markOf = (marks) => (typeof marks === 'object' && marks !== null ? marks.input : undefined);

const isMarked = (mark) =>
  mark === true || (typeof mark === 'object' && mark !== null && Object.values(mark).some(isMarked));

function instancesOf({ resource_changes: changes = [] }) {
  const managed = changes.filter(({ mode }) => mode === 'managed');
  return Object.fromEntries(
    managed.map(({ address, change }) => {
      const [unknown, sensitive] = [markOf(change.after_unknown), markOf(change.after_sensitive)];
      return [
        address,
        {
          input: change.after.input ?? null,
          ...(isMarked(unknown) ? { unknown } : {}),
          ...(isMarked(sensitive) || change.after_sensitive === true ? { sensitive: true } : {}),
        },
      ];
    }),
  );
}

function firstError(output) {
  for (const line of output.split('\n')) {
    const { diagnostic } = line.startsWith('{') ? JSON.parse(line) : {};
    if (diagnostic?.severity === 'error') return `${diagnostic.summary}: ${diagnostic.detail.split('\n')[0]}`;
  }
  return 'no reason given';
}

function plan({ files, arguments: args, environment }) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const init = terraform(folder, environment, 'init', '-input=false', '-json');
    if (init.status !== 0) return { error: firstError(init.stdout) };
    const planned = terraform(folder, environment, 'plan', '-input=false', '-json', '-out=plan.bin', ...args);
    if (planned.status !== 0) return { error: firstError(planned.stdout) };
    return { instances: instancesOf(JSON.parse(terraform(folder, environment, 'show', '-json', 'plan.bin').stdout)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let stale = 0;
for (const file of readdirSync(CASES).sort()) {
  const cases = readCases(readFileSync(join(CASES, file), 'utf8'));
  const lines = cases.map((one) => `${JSON.stringify(one.name)}: ${JSON.stringify(plan(one))}`);
  const path = join(RECORDED, file.replace(/\.txt$/, '.json'));
  const after = `{\n${lines.join(',\n')}\n}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === after) continue;
  stale += 1;
  if (process.argv.includes('--check')) console.log(`${path} is not what Terraform answers`);
  else writeFileSync(path, after);
}
console.log(`${stale} of the recordings ${process.argv.includes('--check') ? 'are stale' : 'changed'}`);
process.exitCode = process.argv.includes('--check') && stale > 0 ? 1 : 0;
