import { parseHcl } from '../../src/hcl/parser.js';
import { positionAt } from '../../src/text/source.js';
import { hclFixtures } from '../support/hcl-fixtures.js';
import { mutate } from '../support/hcl-mutations.js';
import { toHcl2Json } from '../support/hcl2json-convert.js';
import { hcl2json } from '../support/hcl2json-oracle.js';
import { rounds } from '../support/random.js';

/** About a thousand edited files, or some ten thousand. */
const MUTATIONS_PER_FILE = rounds(90, 2_500);

/** The longer fixtures, each edited at random in many ways. */
const mutants = hclFixtures
  .filter(({ text }) => text.length > 200)
  .flatMap(({ path, text }, file) =>
    Array.from({ length: MUTATIONS_PER_FILE }, (_, index) => ({
      path: `${path}-${index}`,
      text: mutate(text, file * MUTATIONS_PER_FILE + index),
    })),
  );

test('there are fixtures', () => {
  expect(hclFixtures.length).toBeGreaterThan(20);
  expect(mutants.length).toBeGreaterThan(250);
});

test.each(hclFixtures)('$path has the values that hcl2json finds', async (source) => {
  const file = parseHcl(source);
  expect(file.problems).toEqual([]);
  expect(await hcl2json(source.text)).toEqual({ kind: 'accepted', json: toHcl2Json(file) });
});

test('edited at random, files are valid for both or for neither, and mean the same', async () => {
  const verdicts = { valid: 0, invalid: 0 };
  for (const source of mutants) {
    const file = parseHcl(source);
    const answer = await hcl2json(source.text);
    const verdict = file.problems.length === 0 ? 'valid' : 'invalid';
    expect([source.path, verdict]).toEqual([source.path, answer.kind === 'rejected' ? 'invalid' : 'valid']);
    if (answer.kind === 'accepted') expect([source.path, toHcl2Json(file)]).toEqual([source.path, answer.json]);
    verdicts[verdict]++;
  }
  expect(Math.min(verdicts.valid, verdicts.invalid)).toBeGreaterThan(50);
});

test('where both see an error, the first of hcl2json is nearly always on a line of ours', async () => {
  let rejected = 0;
  const astray: string[] = [];
  for (const source of mutants) {
    const answer = await hcl2json(source.text);
    if (answer.kind !== 'rejected') continue;
    rejected++;
    const lines = parseHcl(source).problems.map(({ span }) => positionAt(source, span?.start ?? 0).line);
    const first = answer.problems[0]?.startLine ?? 0;
    if (!lines.includes(first)) astray.push(`${source.path}: ${first}, not ${lines.join(', ')}`);
  }
  // What is never closed is the rest: HCL points at the end of the file, we point at the opening.
  expect(astray.length / rejected).toBeLessThan(0.06);
});
