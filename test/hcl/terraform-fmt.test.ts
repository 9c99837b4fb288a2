import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHcl } from '../../src/hcl/parser.js';
import { hclFixtures } from '../support/hcl-fixtures.js';
import { mutate } from '../support/hcl-mutations.js';
import * as expressions from './corner-cases/expressions.js';
import * as structures from './corner-cases/structures.js';
import * as text from './corner-cases/text.js';

const hasTerraform = spawnSync('terraform', ['version'], { stdio: 'ignore' }).status === 0;

/** Without Terraform the corner cases still are its verdicts: they are recorded in the tables, and tested beside. */
const withTerraform = hasTerraform ? test : test.skip;

const cases = Object.values({ ...text, ...expressions, ...structures });

withTerraform('the tables of corner cases say what terraform fmt says', () => {
  const verdicts = new Map<string, boolean>();
  for (const { valid } of cases) for (const snippet of valid) verdicts.set(snippet, true);
  for (const { invalid } of cases) for (const snippet of invalid) verdicts.set(snippet, false);
  const snippets = [...verdicts.keys()];
  expect(accepted(snippets)).toEqual(snippets.filter((snippet) => verdicts.get(snippet)));
});

withTerraform('of files edited at random we accept what terraform fmt accepts', () => {
  const mutants = hclFixtures.flatMap((fixture, file) =>
    Array.from({ length: 10 }, (_, index) => mutate(fixture.text, 50_000 + file * 10 + index)),
  );
  const ours = mutants.filter((mutant) => parseHcl({ path: 'a.tf', text: mutant }).problems.length === 0);
  expect(accepted(mutants)).toEqual(ours);
  expect(ours.length).toBeGreaterThan(20);
});

/** The texts in which Terraform finds no syntax error: it formats many files in one process and names the bad ones. */
function accepted(texts: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'sglint-fmt-'));
  try {
    texts.forEach((snippet, index) => {
      writeFileSync(join(folder, `case-${index}.tf`), snippet);
    });
    const names = texts.map((_, index) => `case-${index}.tf`);
    const { stderr } = spawnSync('terraform', ['fmt', '-no-color', '-write=false', '-list=false', ...names], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, CHECKPOINT_DISABLE: '1' },
    });
    const bad = new Set([...stderr.matchAll(/\bon case-(\d+)\.tf line/g)].map(([, index]) => Number(index)));
    return texts.filter((_, index) => !bad.has(index));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
