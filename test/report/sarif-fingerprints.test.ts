import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log, Result } from 'sarif';
import { lineHash } from '../../src/report/sarif/line-hash.js';
import { fixtures } from '../support/exposure.js';
import { lineHashes } from '../support/line-hash.js';
import { randomNumbers } from '../support/random-numbers.js';
import { run } from '../support/run.js';

const ours = (text: string, count: number): readonly (string | undefined)[] => {
  const source = { path: 'main.tf', text };
  return Array.from({ length: count }, (_, at) => lineHash(source, at + 1));
};

describe('the hash that code scanning tells alerts by', () => {
  // The vectors that github/codeql-action tests its own with.
  test.each([
    ['', ['c129715d7a2bc9a3:1']],
    [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
  ])('of %j', (text, hashes) => {
    expect(ours(text, hashes.length + 1)).toEqual([...hashes, undefined]);
    expect(lineHashes(text)).toEqual(hashes);
  });

  test('is that of the upload action, whatever a file holds', () => {
    const random = randomNumbers(7);
    const pieces = [
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\t',
      'a',
      'resource',
      '"ü"',
      '\u{1f600}',
      '\ufeff',
      'x'.repeat(120),
      '\n\n',
    ];
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 40 }, () => pieces[random(pieces.length)] ?? '').join('');
      const expected = lineHashes(text);
      expect(ours(text, expected.length)).toEqual(expected);
    }
  });
});

const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' });
const inputs = files.filter((file) => /\.(json|tfstate)$/.test(file));
const roots = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'main.tf')));
const repository = join(__dirname, '..', '..');

async function resultsOf(argv: readonly string[], folder: string): Promise<readonly Result[]> {
  const { stdout } = await run([...argv, '--no-config', '-f', 'sarif'], folder);
  return (JSON.parse(stdout) as Log).runs[0]?.results ?? [];
}

const placeOf = ({ ruleId, locations }: Result): string => {
  const place = locations?.[0]?.physicalLocation;
  return `${ruleId} ${place?.artifactLocation?.uri} ${place?.region?.startLine}`;
};
const hashIn = ({ partialFingerprints }: Result): string => partialFingerprints?.['primaryLocationLineHash'] ?? '';

test.each([...inputs, ...roots])(
  '%s: the action would compute the same, unless two alerts would become one',
  async (input) => {
    const results = await resultsOf([input], fixtures);
    for (const result of results) {
      const place = result.locations?.[0]?.physicalLocation;
      const text = readFileSync(join(repository, decodeURIComponent(place?.artifactLocation?.uri ?? '')), 'utf8');
      const expected = lineHashes(text)[(place?.region?.startLine ?? 0) - 1] ?? '?';
      const isAlone = results.filter((other) => placeOf(other) === placeOf(result)).length === 1;
      if (isAlone) expect(hashIn(result)).toBe(expected);
      else expect(hashIn(result)).toMatch(new RegExp(`^${expected}/[0-9a-f]{32}$`));
    }
    expect(new Set(results.map((each) => `${placeOf(each)} ${hashIn(each)}`)).size).toBe(results.length);
  },
);

test('on the one line of a plan, every finding is an alert of its own', async () => {
  const plan = join(fixtures, 'guide-scenarios', 'tfplan.json');
  const { stdout } = await run(['-', '--no-config', '-f', 'sarif'], fixtures, { readStdin: () => readFileSync(plan) });
  const results = (JSON.parse(stdout) as Log).runs[0]?.results ?? [];
  const sameRule = results.filter(({ ruleId }) => ruleId === 'no-public-admin-ports');
  expect(sameRule.length).toBeGreaterThan(1);
  expect(new Set(sameRule.map(({ locations }) => locations?.[0]?.physicalLocation?.region?.startLine))).toEqual(
    new Set([1]),
  );
  expect(new Set(sameRule.map(hashIn)).size).toBe(sameRule.length);
});

describe('when lines move', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sglint-moved-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('a finding keeps both of its fingerprints', async () => {
    const text = readFileSync(join(fixtures, 'web-tier', 'main.tf'), 'utf8');
    const prints = async (): Promise<readonly object[]> =>
      (await resultsOf(['.'], folder)).map(({ ruleId, partialFingerprints }) => ({ ruleId, partialFingerprints }));
    writeFileSync(join(folder, 'main.tf'), text);
    const before = await prints();
    writeFileSync(join(folder, 'main.tf'), `# A comment.\n\nlocals { x = 1 }\n${text}`);
    expect(await prints()).toEqual(before);
    expect(before).toHaveLength(5);
    writeFileSync(join(folder, 'main.tf'), text.replaceAll('"0.0.0.0/0"', '"0.0.0.0/0" # edited'));
    expect(await prints()).not.toEqual(before);
  });
});
