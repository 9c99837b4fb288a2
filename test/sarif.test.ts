import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import { fixtures } from './support/exposure.js';
import { run } from './support/run.js';

// The schema of the standard; it is draft-04 and has a pattern that is no regular expression under the flag u.
const schemaPath = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(
  JSON.parse(readFileSync(schemaPath, 'utf8')),
);

const inputs = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(json|tfstate)$/.test(file),
);

async function sarifOf(...argv: readonly string[]): Promise<Log> {
  const { stdout } = await run([...argv, '-f', 'sarif'], fixtures);
  return JSON.parse(stdout) as Log;
}

describe.each(inputs)('the SARIF of %s', (file) => {
  test('is what the standard asks for', async () => {
    const log = await sarifOf(file, '--no-config');
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('lists every policy, found or not, and points results at them', async () => {
    const [run0] = (await sarifOf(file, '--no-config')).runs;
    const rules = run0?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'no-public-admin-ports',
        'no-public-databases',
        'no-public-udp-amplifiers',
        'no-public-all-ports',
      ]),
    );
    for (const { ruleId, ruleIndex } of run0?.results ?? []) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  test('has a level only where something is proved, and a place for everything', async () => {
    const [run0] = (await sarifOf(file, '--no-config')).runs;
    for (const { kind, level, locations, message } of run0?.results ?? []) {
      expect(kind).toMatch(/^(fail|open)$/);
      expect(level === 'none').toBe(kind === 'open');
      expect(message.text?.startsWith('Cannot be decided: ')).toBe(kind === 'open');
      expect(message.text).toMatch(/\.$/);
      const place = locations?.[0]?.physicalLocation;
      const folder = `test/fixtures/terraform/${file}`.replace(/[^/]*$/, '');
      expect(place?.artifactLocation?.uri?.startsWith(folder)).toBe(true);
      expect(place?.region?.startLine).toBeGreaterThanOrEqual(1);
    }
  });
});

test('the schema is not one that accepts everything', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { nam: 'x' } } }] })).toBe(false);
});

test('an open verdict is there as such', async () => {
  const log = await sarifOf('unknowns/tfplan.json', '--no-config');
  expect(log.runs[0]?.results?.filter(({ kind }) => kind === 'open')).toHaveLength(1);
});

test('a run without findings has an empty list of results, so that alerts close', async () => {
  const log = await sarifOf('enterprise/tfplan.json', '--no-config');
  expect(log.runs[0]?.results).toEqual([]);
});

test('diagnostics are notifications, and the run counts as successful', async () => {
  const log = await sarifOf('port-range-traps/tfplan.json', '--no-config', '-p', '../../cases/valid/traffic.yaml');
  const [invocation] = log.runs[0]?.invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(true);
  expect(invocation?.toolExecutionNotifications?.length).toBe(8);
});

test('without sources the region is the resource in the plan', async () => {
  const text = readFileSync(join(fixtures, 'web-tier/tfplan.json'), 'utf8');
  const { stdout } = await run(['-', '--no-config', '-f', 'sarif'], join(__dirname, 'support'), {
    readStdin: () => Buffer.from(text),
  });
  const log = JSON.parse(stdout) as Log;
  expect(log.runs[0]?.results).toHaveLength(5);
  for (const { locations } of log.runs[0]?.results ?? []) {
    const region = locations?.[0]?.physicalLocation?.region;
    const resource: unknown = JSON.parse(text.slice((region?.startColumn ?? 1) - 1, (region?.endColumn ?? 1) - 1));
    expect(resource).toMatchObject({ address: locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName });
  }
});
