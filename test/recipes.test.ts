import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtures } from './support/exposure.js';
import { argumentsOf, run } from './support/run.js';

// The commands of docs/formats.md: each line that calls sglint is run, and writes the files that the rest of the recipe asks for.

const text = readFileSync(join(__dirname, '..', 'docs', 'formats.md'), 'utf8');
const recipes = [...text.matchAll(/^```(yml|yaml|groovy|sh)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', body = '']) => ({
    language,
    body,
  }),
);
const plan = join(fixtures, 'web-tier', 'tfplan.json');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-recipe-'));
  copyFileSync(join(fixtures, 'web-tier', 'main.tf'), join(folder, 'main.tf'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The call of sglint in a line, without the quotes of a shell step around it. */
const callIn = (line: string): string | undefined => /\bsglint (-[^'"]*|live[^'"]*)/.exec(line)?.[1]?.trim();

test('there are recipes', () => {
  expect(recipes.map(({ language }) => language)).toEqual(['sh', 'sh']);
});

test.each(recipes)('this recipe runs: $body', async ({ body }) => {
  const calls = body.split('\n').flatMap((line) => callIn(line) ?? []);
  expect(calls).toHaveLength(1);
  const argv = argumentsOf(calls[0]?.replace('live/prod', '.') ?? '');
  const world = { readStdin: () => readFileSync(plan) };
  expect(await run([...argv, '--no-config'], folder, world)).toMatchObject({ code: 1, stderr: '' });
  const files = [...body.matchAll(/[\w-]+\.(json|xml|html|md|sarif)\b/g)].map(([name]) => name);
  expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
});
