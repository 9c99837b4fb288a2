import { readdirSync } from 'node:fs';
import { validateValue } from '../src/policy/validate.js';
import { reportSchema } from '../src/report/report-schema.js';
import { fixtures } from './support/exposure.js';
import { run } from './support/run.js';

const inputs = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(json|tfstate)$/.test(file),
);

test.each(inputs)('the JSON report of %s is as its schema says', async (file) => {
  const { stdout } = await run([file, '--no-config', '-f', 'json'], fixtures);
  expect(validateValue(JSON.parse(stdout), reportSchema)).toEqual([]);
});

test('the schema knows what a report must have', async () => {
  const { stdout } = await run(['web-tier/tfplan.json', '--no-config', '-f', 'json'], fixtures);
  const report = JSON.parse(stdout) as { findings: { verdict?: string }[] };
  delete report.findings[0]?.verdict;
  expect(validateValue(report, reportSchema)).toHaveLength(1);
});

test('a finding has the same fingerprint from a plan and from the state after it', async () => {
  const prints = async (file: string): Promise<readonly string[]> => {
    const { stdout } = await run([file, '--no-config', '-f', 'json'], fixtures);
    return (JSON.parse(stdout) as { findings: { fingerprint: string }[] }).findings
      .map(({ fingerprint }) => fingerprint)
      .sort();
  };
  expect(await prints('modules/tfplan.json')).toEqual(await prints('modules/state.json'));
  expect(new Set(await prints('web-tier/tfplan.json')).size).toBe(5);
});

test('colour only on a terminal, and not where it is not wanted', async () => {
  const isPainted = async (argv: readonly string[], world: object): Promise<boolean> =>
    (await run(['web-tier/tfplan.json', '--no-config', ...argv], fixtures, world)).stdout.includes('\u001b[');
  expect(await isPainted([], {})).toBe(false);
  expect(await isPainted([], { stdoutIsTerminal: true })).toBe(true);
  expect(await isPainted(['--no-color'], { stdoutIsTerminal: true })).toBe(false);
  expect(await isPainted([], { stdoutIsTerminal: true, env: { NO_COLOR: '1' } })).toBe(false);
  expect(await isPainted([], { stdoutIsTerminal: true, env: { TERM: 'dumb' } })).toBe(false);
  expect(await isPainted([], { env: { FORCE_COLOR: '1' } })).toBe(true);
});
