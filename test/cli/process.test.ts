import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats } from '../../src/report/index.js';
import { fixtures } from '../support/exposure.js';

// The committed bundle as a process: what only a real machine can show.

const cli = join(__dirname, '..', '..', 'dist', 'cli.js');
const plan = join(fixtures, 'web-tier', 'tfplan.json');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function sglint(
  args: readonly string[],
  options: object = {},
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: folder, ...options });
}

test('standard input, and nothing but the report on standard output', () => {
  const { status, stdout } = sglint(['-', '--no-config', '-f', 'json'], { input: readFileSync(plan) });
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ inputs: [{ path: 'stdin', kind: 'plan', rules: 6, groups: 1 }] });
});

test('what Windows PowerShell writes (UTF-16 with a byte order mark) is read too', () => {
  const file = join(folder, 'plan.json');
  writeFileSync(file, Buffer.from(`\ufeff${readFileSync(plan, 'utf8')}`, 'utf16le'));
  expect(sglint([file, '--no-config']).status).toBe(1);
});

test('a report goes to a file whose folders are made, and replaces what was there', () => {
  const out = join(folder, 'a', 'b', 'out.sarif');
  for (const _ of [1, 2]) expect(sglint([plan, '--no-config', '-f', 'text', '-f', `sarif=${out}`]).status).toBe(1);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ version: '2.1.0' });
});

test('a link to a report stays a link, and a device is written to', () => {
  const real = join(folder, 'real.json');
  writeFileSync(real, 'old', { mode: 0o640 });
  symlinkSync(real, join(folder, 'link.json'));
  expect(sglint([plan, '--no-config', '-f', 'json=link.json']).status).toBe(1);
  expect(JSON.parse(readFileSync(real, 'utf8'))).toMatchObject({ version: 1 });
  expect(statSync(real).mode & 0o777).toBe(0o640);
  expect(sglint([plan, '--no-config', '-f', 'json=/dev/null']).status).toBe(1);
});

test('a file that cannot be written is exit 2, with the reason', () => {
  mkdirSync(join(folder, 'folder'));
  const { status, stderr } = sglint([plan, '--no-config', '-f', 'json=folder/../folder/x/../../folder']);
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('cannot write') });
});

test.each([
  [['{PLAN}', '--no-config', '-f', 'json']],
  [['rules', '{PLAN}']],
  [['policies', '--no-config']],
  [['--help']],
  [['--version']],
])('standard output that takes nothing is exit 2, with the reason: %j', (line) => {
  const full = openSync('/dev/full', 'w');
  const args = line.map((word) => (word === '{PLAN}' ? plan : word));
  const { status, stderr } = sglint(args, { stdio: ['ignore', full, 'pipe'] });
  closeSync(full);
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'cannot write to standard output: the disk is full\n' });
});

test('what cannot be written keeps nothing else from being written or told', () => {
  const full = openSync('/dev/full', 'w');
  const args = [plan, 'nowhere.json', '--no-config', '-f', 'text', '-f', 'json=folder', '-f', 'sarif=out.sarif'];
  mkdirSync(join(folder, 'folder'));
  const { status, stderr } = sglint(args, { stdio: ['ignore', full, 'pipe'] });
  closeSync(full);
  expect(status).toBe(2);
  expect(stderr).toContain('cannot write to standard output: the disk is full');
  expect(stderr).toContain('folder: it is a folder');
  expect(stderr).toContain('there is no file or folder "nowhere.json"');
  expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
});

test('standard error that takes nothing changes no verdict', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stdout } = sglint([plan, 'nowhere.json', '--no-config'], { stdio: ['ignore', 'pipe', full] });
  closeSync(full);
  expect({ status, stdout }).toMatchObject({ status: 2, stdout: expect.stringContaining('findings') });
});

test('a disk that fills up on the way leaves the report of before, and nothing beside it', () => {
  writeFileSync(join(folder, 'out.json'), 'old');
  // A file may grow to one block of 1,024 bytes here, and the report is larger.
  const command = `ulimit -f 1; exec '${process.execPath}' '${cli}' '${plan}' --no-config -f text -f json=out.json`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8', cwd: folder });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `cannot write ${join(folder, 'out.json')}: it would be larger than allowed\n`,
  });
  expect(stdout).toContain('no-public-databases');
  expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['out.json']);
});

test.each(formats)('a device that takes nothing is exit 2 for %s, and the other formats are written', (format) => {
  const { status, stdout, stderr } = sglint([
    plan,
    '--no-config',
    '-f',
    `${format}=/dev/full`,
    '-f',
    'gitlab=ok.json',
    '-f',
    'text',
  ]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'cannot write /dev/full: the disk is full\n' });
  expect(stdout).toContain('5 findings');
  expect(JSON.parse(readFileSync(join(folder, 'ok.json'), 'utf8'))).toHaveLength(5);
});

test.each([
  [['-f', 'xml'], '--format: "xml" is not known\n  help: known are'],
  [['-f', 'jsn'], '--format: "jsn" is not known\n  help: did you mean "json"?'],
  [['-f', 'text', '-f', 'json'], 'text and json both go to standard output\n  help: give one of them a file'],
  [['-f', 'html', '-f', 'html'], 'html and html both go to standard output'],
  [['-f', 'json=a', '-f', 'sarif=./b/../a'], 'json and sarif both go to a\n  help: give each a file of its own'],
  [['-f', 'html='], '--format html=: there is no name of a file\n  help: write -f html=FILE'],
])('%j is a mistake that is told before anything is written', (args, message) => {
  const { status, stdout, stderr } = sglint([plan, '--no-config', ...args]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['folder', 'it is a folder'],
  ['folder/', 'it is a folder'],
  ['file/x.json', 'a part of the path is not a folder'],
  ['file/a/b/x.json', 'a part of the path is not a folder'],
  ['circle', 'the links lead in a circle'],
  [`${'x'.repeat(300)}/y.json`, 'the name is too long'],
  ['/proc/x/y.json', 'nothing can be made there'],
])('a report cannot go to %s, and it says why', (target, reason) => {
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'file'), '');
  symlinkSync('circle', join(folder, 'circle'));
  const { status, stderr } = sglint([plan, '--no-config', '-f', `json=${target}`], { timeout: 10_000 });
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^cannot write [^\n]*\n$/) });
  expect(stderr).toContain(reason);
});

test('a link to a report that is not there yet stays a link', () => {
  symlinkSync('later.json', join(folder, 'link.json'));
  expect(sglint([plan, '--no-config', '-f', 'json=link.json']).status).toBe(1);
  expect(JSON.parse(readFileSync(join(folder, 'later.json'), 'utf8'))).toMatchObject({ version: 1 });
});

test('a reader that goes away early is no defect', async () => {
  const child = spawn(process.execPath, [cli, plan, '--no-config', '-f', 'json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const status = await new Promise((done) => child.on('close', done));
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
});

test('the version is that of the package, and help needs no input', () => {
  const { version } = JSON.parse(readFileSync(join(cli, '..', '..', 'package.json'), 'utf8')) as { version: string };
  expect(sglint(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
  for (const line of [['--help'], ['help'], ['rules', '--help'], ['lint', '-h']]) {
    expect(sglint(line)).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: sglint'), stderr: '' });
  }
});

test('a configuration is found in a folder above the plan, from any current directory', () => {
  mkdirSync(join(folder, 'a', 'b'), { recursive: true });
  writeFileSync(join(folder, 'a', 'b', 'plan.json'), readFileSync(plan));
  writeFileSync(join(folder, 'a', '.sglint.yaml'), 'version: 1\nfail-on: never\n');
  expect(sglint([join('a', 'b', 'plan.json')]).status).toBe(0);
  expect(sglint([join(folder, 'a', 'b', 'plan.json')], { cwd: tmpdir() }).status).toBe(0);
  expect(sglint([join('a', 'b', 'plan.json'), '--no-config']).status).toBe(1);
});

test('a current directory that is gone is exit 2, not a crash', () => {
  const gone = join(folder, 'gone');
  mkdirSync(gone);
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `cd '${gone}' && rmdir '${gone}' && '${process.execPath}' '${cli}' x.json`],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.not.stringContaining('    at ') });
});
