// Asks Microsoft's SARIF multitool, with the rules of the standard and those of GitHub, what it has to say about the SARIF of sglint.
// Exits with 1 for anything at the level of an error or a warning, and when the multitool overlooks a file that is known to be bad.
// Run it with `tools/sarif/run`, which installs the multitool first.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedInputs } from './inputs.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const cli = join(root, 'dist', 'cli.js');
// The native program: the one that npm puts on the path hands its arguments to a shell, which cuts them at the semicolon.
const multitool = join(here, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');

const folder = mkdtempSync(join(tmpdir(), 'sglint-sarif-'));
const logs = join(folder, 'logs');
mkdirSync(logs);

/** Runs sglint and keeps what it writes as SARIF; only findings and inputs that are meant to be bad may make it fail. */
function lint(name, args, cwd, statuses = [0, 1]) {
  const file = join(logs, `${name.replace(/[^\w.-]+/g, '_')}.sarif`);
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args, '-f', `sarif=${file}`], {
    cwd,
    encoding: 'utf8',
  });
  if (!statuses.includes(status)) throw new Error(`sglint ${args.join(' ')} exits with ${status}\n${stderr}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function lintFixtures() {
  const fixtures = join(root, 'test', 'fixtures', 'terraform');
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' });
  const inputs = files.filter((file) => /\.(json|tfstate)$/.test(file) && !file.includes('.terraform'));
  const roots = [...new Set(files.filter((file) => file.endsWith('.tf') && !file.includes('modules/')).map(dirname))];
  for (const input of [...inputs, ...roots]) lint(`fixture-${input}`, [input, '--no-config'], fixtures);
  return inputs.length + roots.length;
}

function lintCases() {
  const cases = join(root, 'test', 'cases');
  const suppressed = lint('suppressed', ['.', '--sarif-suppressed'], join(cases, 'suppressions'));
  expect(suppressed, 'suppressed results', ({ suppressions }) => suppressions?.length > 0);
  lint('hostile', ['plan.json', '--no-config', '-p', 'policy.yaml'], join(cases, 'hostile-strings'));
  lint('unusable', ['.', '--no-config', 'nowhere'], join(cases, 'suppressions'), [2]);
}

function lintGenerated() {
  for (const { name, files, args, from = '.', atLeast = 0, check } of generatedInputs()) {
    const cwd = join(folder, name);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), text);
    }
    const log = lint(name, args, join(cwd, from));
    if (log.runs[0].results.length < atLeast) throw new Error(`${name}: ${log.runs[0].results.length} results only`);
    check?.(log);
  }
}

function expect({ runs: [{ results }] }, what, isSo) {
  if (!results.some(isSo)) throw new Error(`there are no ${what}`);
}

/** Files that are each wrong in one way, and the rule of the multitool that must say so: it exits with 0 whatever it finds. */
function writeBroken(folder) {
  const good = readFileSync(join(logs, 'fixture-web-tier.sarif'), 'utf8');
  const broken = {
    SARIF2005: (run) => delete run.tool.driver.informationUri,
    GH2012: (run) => delete run.tool.driver.rules[0].help,
    SARIF1007: (run) => (run.results[0].locations[0].physicalLocation.region.endColumn = 1),
    GH1017: (run) => (run.results[0].locations = []),
    SARIF1009: (run) => (run.results[0].ruleIndex = 10_000),
  };
  mkdirSync(folder);
  for (const [rule, spoil] of Object.entries(broken)) {
    const log = JSON.parse(good);
    spoil(log.runs[0]);
    writeFileSync(join(folder, `${rule}.sarif`), JSON.stringify(log));
  }
  return Object.keys(broken);
}

/** What the multitool says at the level of an error or a warning, which is the one that is not written out. */
function verdicts(files) {
  const report = join(folder, 'report.sarif');
  const options = ['--rule-kind', 'Sarif;Gh', '--level', 'Error;Warning', '--kind', 'Fail', '-q', 'true'];
  // Without it the multitool needs the ICU library.
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  execFileSync(multitool, ['validate', files, ...options, '-o', report, '--log', 'ForceOverwrite'], {
    env,
    stdio: 'pipe',
  });
  const [run] = JSON.parse(readFileSync(report, 'utf8').replace(/^\ufeff/, '')).runs;
  return run.results
    .filter(({ level = 'warning' }) => level === 'error' || level === 'warning')
    .map(({ ruleId, level = 'warning', message, locations: [{ physicalLocation }] }) => {
      const file = relative(folder, fileURLToPath(physicalLocation.artifactLocation.uri));
      return { ruleId, file, text: `${file}: ${level} ${ruleId} ${message.id}: ${message.arguments?.join(' · ')}` };
    });
}

try {
  chmodSync(multitool, 0o755);
  const fixtures = lintFixtures();
  lintCases();
  lintGenerated();
  const found = verdicts(join(logs, '*.sarif'));
  for (const { text } of found) console.error(text);

  const broken = join(folder, 'broken');
  const rules = writeBroken(broken);
  const seen = verdicts(join(broken, '*.sarif'));
  const missed = rules.filter(
    (rule) => !seen.some(({ ruleId, file }) => ruleId === rule && file.endsWith(`${rule}.sarif`)),
  );
  for (const rule of missed) console.error(`the multitool does not see what ${rule} is about`);

  const all = readdirSync(logs).length;
  console.log(`${all} SARIF files, ${fixtures} of them of fixtures: ${found.length} errors and warnings`);
  process.exitCode = found.length + missed.length === 0 && fixtures > 20 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
