import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argumentsOf, run, seen } from './support/run.js';

// One folder is one behaviour: `command` holds the arguments (and `stdin` what comes in), the other files are what it works on, and
// expected.txt is everything that is printed, standard error first, with the exit status.
// `UPDATE_CASES=1 npx jest test/cases.test.ts` rewrites the expectations: read the difference before you commit it.

const root = join(__dirname, 'cases');

describe('sglint', () => {
  test.each(readdirSync(root))('%s', async (name) => {
    const folder = join(root, name);
    const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
    const stdin = existsSync(join(folder, 'stdin')) ? { readStdin: () => Buffer.from(read('stdin')) } : {};
    const actual: string[] = [];
    for (const line of read('command').trim().split('\n')) {
      actual.push(`$ sglint ${line}\n${seen(await run(argumentsOf(line), folder, stdin))}`);
    }
    if (process.env['UPDATE_CASES']) writeFileSync(join(folder, 'expected.txt'), actual.join('\n'));
    expect(actual.join('\n')).toBe(read('expected.txt'));
  });
});
