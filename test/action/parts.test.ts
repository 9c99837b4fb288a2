import { clipped, type Section } from '../../src/action/clipped.js';
import { changeIn } from '../../src/action/event.js';
import { linksFor } from '../../src/action/links.js';
import { outputsAsText } from '../../src/action/outputs.js';
import { verdictOf } from '../../src/action/verdict.js';
import { ExitCode } from '../../src/cli/io.js';
import type { Judgement } from '../../src/cli/judge.js';
import type { Finding } from '../../src/evaluate/finding.js';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);

test.each([
  ['a pull request', { pull_request: { base: { sha: A }, head: { sha: B } } }, ['pull request', A, B]],
  [
    'one where commits have longer names',
    { pull_request: { base: { sha: 'c'.repeat(64) } } },
    ['pull request', 'c'.repeat(64), undefined],
  ],
  ['a merge group', { merge_group: { base_sha: A, head_sha: B } }, ['merge group', A, B]],
  ['a push', { before: A, after: B }, ['push', A, B]],
  ['a push of a tag', { before: A, after: 'c'.repeat(40), head_commit: { id: B } }, ['push', A, B]],
] as const)('%s has a commit before it', (_, payload, [noun, base, head]) => {
  expect(changeIn(payload)).toEqual({ noun, base, head, repositories: [] });
});

test.each([
  ['the first push of a branch', { before: '0'.repeat(40) }, 'the push made this branch'],
  ['a schedule', { schedule: '0 6 1 * *' }, 'the workflow was not started by a pull request or a push'],
  ['an option of git', { before: '--output=x' }, 'the workflow was not started by a pull request or a push'],
  [
    'the name of a branch',
    { pull_request: { base: { sha: 'main' } } },
    'the workflow was not started by a pull request or a push',
  ],
  ['a commit and more', { before: `${A}\n` }, 'the workflow was not started by a pull request or a push'],
  ['nothing', undefined, 'the workflow was not started by a pull request or a push'],
])('%s has none', (_, payload, why) => {
  expect(changeIn(payload)).toEqual({ why });
});

test('the repositories that have the change are that of the event and those of both sides', () => {
  const side = (name: string): object => ({ sha: A, repo: { full_name: name } });
  const payload = {
    repository: { full_name: 'owner/repo' },
    pull_request: { base: side('owner/repo'), head: { ...side('fork/repo'), sha: B } },
  };
  expect(changeIn(payload)).toMatchObject({ repositories: ['owner/repo', 'owner/repo', 'fork/repo'] });
  // The fork is gone.
  const gone = { ...payload, pull_request: { base: side('owner/repo'), head: { sha: B, repo: null } } };
  expect(changeIn(gone)).toMatchObject({ repositories: ['owner/repo', 'owner/repo'] });
});

const found = (verdict: 'fail' | 'open', number: number): readonly Finding[] =>
  Array.from({ length: number }, () => ({ verdict }) as Finding);

const BECAUSE = ', and what cannot be decided counts because unknown is "fail"';

test.each([
  [1, 0, 'one finding is of severity high or graver'],
  [2, 0, '2 findings are of severity high or graver'],
  [0, 1, `one finding that cannot be decided is of severity high or graver${BECAUSE}`],
  [0, 3, `3 findings that cannot be decided are of severity high or graver${BECAUSE}`],
  [1, 1, `one finding and one that cannot be decided are of severity high or graver${BECAUSE}`],
  [2, 3, `2 findings and 3 that cannot be decided are of severity high or graver${BECAUSE}`],
])('%i that fail and %i that are open', (fail, open, why) => {
  const counting = [...found('fail', fail), ...found('open', open)];
  const judgement = { counting, failOn: 'high', report: { findings: counting } } as unknown as Judgement;
  expect(verdictOf(ExitCode.findings, judgement)).toBe(`This check fails: ${why}.`);
});

const ENV = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'owner/repo', GITHUB_SHA: A };

test.each([
  ['main.tf', 3, 3, `https://github.com/owner/repo/blob/${A}/main.tf#L3`],
  ['live/a b.tf', 3, 5, `https://github.com/owner/repo/blob/${A}/live/a%20b.tf#L3-L5`],
  [
    'a(b)"<c>|#?`*_~!\'.tf',
    1,
    1,
    `https://github.com/owner/repo/blob/${A}/a%28b%29%22%3Cc%3E%7C%23%3F%60%2A%5F%7E%21%27.tf#L1`,
  ],
  ['../outside.tf', 1, 1, undefined],
  ['/tmp/x.tf', 1, 1, undefined],
])('the address of %s', (file, first, last, address) => {
  expect(linksFor(ENV, A)?.(file, first, last)).toBe(address);
});

test.each([
  ['of another commit than the one that is checked out', ENV, B],
  ['of a commit that is not known', ENV, undefined],
  ['without a repository', { ...ENV, GITHUB_REPOSITORY: '' }, A],
  ['of a strange repository', { ...ENV, GITHUB_REPOSITORY: 'a/b"><script>' }, A],
  ['of a strange server', { ...ENV, GITHUB_SERVER_URL: 'javascript:alert(1)' }, A],
  ['on no runner', {}, ''],
])('there are no addresses %s', (_, env, checkedOut) => {
  expect(linksFor(env, checkedOut)).toBeUndefined();
});

const section = (name: string, rows: readonly string[]): Section => ({
  head: `# ${name}\n`,
  rows,
  foot: '',
  omitted: (number) => `${number} more of ${name}\n`,
});

test('what does not fit is left out of the largest part, row by row, and counted', () => {
  const large = section(
    'large',
    Array.from({ length: 1000 }, (_, at) => `${at} ${'ü'.repeat(10)}\n`),
  );
  const small = section('small', ['one\n', 'two\n']);
  const whole = clipped([large, small], 1e6);
  expect(whole).not.toContain('more of');
  const text = clipped([large, small], 5000);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5000);
  expect(Buffer.byteLength(text)).toBeGreaterThan(3900);
  expect(text).toContain('# small\none\ntwo\n');
  const shown = text.match(/^\d+ ü{10}$/gm)?.length ?? 0;
  expect(text).toContain(`${1000 - shown} more of large\n`);
});

test('parts of one size share the room', () => {
  const parts = ['x', 'y', 'z'].map((name) =>
    section(
      name,
      Array.from({ length: 100 }, () => `${name.repeat(99)}\n`),
    ),
  );
  const text = clipped(parts, 20_000);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000);
  expect(Buffer.byteLength(text)).toBeGreaterThan(18_000);
});

test('without any room the heads and what is missing are told', () => {
  expect(clipped([section('x', ['1\n']), section('y', [])], 0)).toBe('# x\n1 more of x\n# y\n');
});

test('a value cannot end itself and set another output', () => {
  const outputs = { result: 'pass', findings: '1', open: '0', 'exit-code': '0', 'sarif-file': 'x\nEND\nresult<<END' };
  expect(() => outputsAsText(outputs, 'END')).toThrow('holds the delimiter');
  expect(outputsAsText(outputs, 'other')).toContain('sarif-file<<other\nx\nEND\nresult<<END\nother\n');
});
