import { parseHcl } from '../../src/hcl/parser.js';
import { toHcl2Json, Unconvertible } from '../support/hcl2json-convert.js';
import { hcl2json } from '../support/hcl2json-oracle.js';
import * as expressions from './corner-cases/expressions.js';
import * as structures from './corner-cases/structures.js';
import * as text from './corner-cases/text.js';

const THEMES = Object.entries({ ...text, ...expressions, ...structures });

/** With and without a line break at the end: several rules are about the end of the last line. */
const variants = (snippet: string): readonly string[] =>
  snippet.endsWith('\n') ? [snippet, snippet.slice(0, -1)] : [snippet, `${snippet}\n`];

const parse = (snippet: string) => parseHcl({ path: 'case.tf', text: snippet });

test('there are enough of them', () => {
  const count = THEMES.reduce((sum, [, { valid, invalid }]) => sum + valid.length + invalid.length, 0);
  expect(count).toBeGreaterThan(500);
});

describe.each(THEMES)('%s', (_, { valid, invalid }) => {
  test.each(valid)('%j is valid', (snippet) => {
    expect(parse(snippet).problems).toEqual([]);
  });

  test.each(invalid)('%j is not', (snippet) => {
    expect(parse(snippet).problems).not.toEqual([]);
  });

  test.each([...valid, ...invalid].flatMap(variants))('%j means what hcl2json says', async (snippet) => {
    const file = parse(snippet);
    const answer = await hcl2json(snippet);
    expect(file.problems.length > 0).toBe(answer.kind === 'rejected');
    if (answer.kind === 'accepted') expect(toHcl2Json(file)).toEqual(answer.json);
    if (answer.kind === 'inexpressible') expect(() => toHcl2Json(file)).toThrow(Unconvertible);
  });
});
