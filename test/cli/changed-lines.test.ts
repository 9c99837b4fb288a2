import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isChanged, linesChangedSince, parseDiff } from '../../src/cli/changed-lines.js';
import { nodeIo } from '../../src/cli/node-io.js';
import { Chance } from '../support/random.js';
import { Job } from '../support/step.js';

// git tells what has changed in two ways: as a difference, which sglint reads, and line by line, as the one to blame.

let job: Job;
beforeEach(() => {
  job = new Job();
  job.git('init', '-q');
});
afterEach(() => job.remove());

const NAMES = [
  'main.tf',
  'a b.tf',
  'ü/漢.tf',
  'tab\there.tf',
  'quote".tf',
  'back\\slash.tf',
  'line\nbreak.tf',
  'b/b/x.tf',
  '--- a.tf',
  '::error::.tf',
  'live/.sglint.yaml',
];

const LINES = [
  '++ b/other.tf',
  '-- a/other.tf',
  '++ /dev/null',
  '@@ -1 +1 @@',
  'diff --git a/x b/x',
  '+',
  '-',
  ' ',
  '\\ No newline',
  '"',
  'x',
];

const write = (name: string, text: string): void => {
  mkdirSync(dirname(job.path(name)), { recursive: true });
  writeFileSync(job.path(name), text);
};

/** The lines that are in no commit. */
function blamed(name: string): readonly number[] {
  const lines = job.git('blame', '--porcelain', '--', name).split('\n');
  return lines.flatMap((line) => {
    const [, number] = /^0{40} \d+ (\d+)/.exec(line) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
}

test.each([1, 2, 3, 4, 5, 6])('the lines that git says nobody has committed (%i)', (seed) => {
  const random = new Chance(seed);
  let unique = 0;
  const line = (): string => {
    unique += 1;
    return `${random.pick(LINES)} ${unique}${random.pick(['', '\r'])}`;
  };
  const ending = (): string => random.pick(['', '\n']);
  const contents = new Map(NAMES.map((name) => [name, Array.from({ length: random.between(0, 29) }, line)]));
  for (const [name, lines] of contents) write(name, lines.join('\n') + ending());
  // Whatever somebody has set for git, the Action reads the same.
  for (const [key, value] of [
    ['diff.noprefix', 'true'],
    ['diff.mnemonicPrefix', 'true'],
    ['color.ui', 'always'],
    ['core.quotePath', 'true'],
    ['diff.external', '/bin/false'],
    ['diff.relative', 'true'],
    ['diff.context', '5'],
    ['diff.interHunkContext', '9'],
  ] as const) {
    if (seed % 2 === 0) job.git('config', key, value);
  }
  const base = job.commit();
  for (const [name, lines] of contents) {
    const now = lines.flatMap((each) => {
      const dice = random.between(0, 5);
      return dice === 0 ? [] : dice === 1 ? [line()] : dice === 2 ? [each, line(), line()] : [each];
    });
    if (now.length > 0) write(name, now.join('\n') + ending());
  }
  const changed = linesChangedSince(base, job.workspace, nodeIo);
  if (changed === undefined) throw new Error('git did not tell');
  let compared = 0;
  for (const name of NAMES) {
    const told = Array.from({ length: 120 }, (_, at) => at + 1).filter((at) => isChanged(name, at, at, changed));
    expect([name, told]).toEqual([name, blamed(name)]);
    compared += told.length;
  }
  expect(compared).toBeGreaterThan(20);
  expect(NAMES).toEqual(expect.arrayContaining([...changed.keys()]));
});

test('a file under a new name has changed where its text has', () => {
  write('old.tf', 'a\nb\nc\nd\ne\n');
  const base = job.commit();
  renameSync(job.path('old.tf'), job.path('new.tf'));
  write('new.tf', 'a\nb\nX\nd\ne\n');
  job.git('add', '-A');
  expect(linesChangedSince(base, job.workspace, nodeIo)).toEqual(new Map([['new.tf', [[3, 3]]]]));
});

test('what is gone has no lines', () => {
  write('old.tf', 'a\nb\n');
  const base = job.commit();
  rmSync(job.path('old.tf'));
  expect(linesChangedSince(base, job.workspace, nodeIo)).toEqual(new Map());
});

test('a stretch has changed where any of its lines has', () => {
  const changed = parseDiff('--- a/x.tf\n+++ b/x.tf\n@@ -3,0 +4,3 @@\n+a\n+b\n+c\n');
  const stretches = [
    [1, 3],
    [1, 4],
    [5, 5],
    [6, 9],
    [7, 9],
  ] as const;
  expect(stretches.map(([first, last]) => isChanged('x.tf', first, last, changed))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(isChanged('y.tf', 4, 4, changed)).toBe(false);
});

test('where git cannot tell, nothing is said to have changed', () => {
  expect(linesChangedSince('1'.repeat(40), job.workspace, nodeIo)).toBeUndefined();
});
