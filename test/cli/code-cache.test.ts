import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, readCachedCode, writeCachedCode } from '../../src/cli/cached-code.js';
import { fixtures } from '../support/exposure.js';

const root = join(__dirname, '..', '..');
const cli = join(root, 'dist', 'cli.js');
const webTier = join(fixtures, 'web-tier');

// Alone, so that no configuration is looked for that it may come from.
const alone = mkdtempSync(join(tmpdir(), 'sglint-'));
const plan = join(alone, 'plan.json');
cpSync(join(webTier, 'tfplan.json'), plan);
afterAll(() => rmSync(alone, { recursive: true, force: true }));

let caches = '';
let folder = '';
beforeEach(() => {
  caches = mkdtempSync(join(tmpdir(), 'sglint-'));
  folder = join(caches, 'sglint');
});
afterEach(() => rmSync(caches, { recursive: true, force: true }));

const UNSET = { CI: undefined, SGLINT_NO_CACHE: undefined, NODE_OPTIONS: undefined };

function sglint(args: readonly string[], env: Readonly<Record<string, string>> = {}, options: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, cli, ...args], {
    encoding: 'utf8',
    cwd: alone,
    env: { ...process.env, ...UNSET, XDG_CACHE_HOME: caches, ...env },
  });
  return { status, stdout, stderr };
}

const lint = (env = {}, options: readonly string[] = []) => sglint([plan, '--no-config'], env, options);
const entries = (): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
const entryOf = (part: string): string => join(folder, entries().find((name) => name.endsWith(part)) ?? part);

const sourceOf = (file: string): Buffer => readFileSync(join(root, 'dist', file));

/** The ways that the entry of a file was compiled in. */
const waysOf = (file: string): readonly string[] =>
  readCachedCode(folder, entries().find((name) => name.endsWith(file.replace('.', '-'))) ?? '', sourceOf(file))?.ways ??
  [];

const plain = sglint([plan, '--no-config'], { SGLINT_NO_CACHE: '1' });

test('the first run keeps what it compiled for nobody else to read or write, and the next ones say the same', () => {
  expect(plain.status).toBe(1);
  for (const _ of [1, 2, 3]) expect(lint()).toEqual(plain);
  expect(entries().map((name) => name.replace(/^[0-9a-f]{16}_.*_/, ''))).toEqual(['program-js']);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(entryOf('program-js')).mode & 0o777).toBe(0o600);
});

test('it is written again for another way of running only', () => {
  lint();
  const first = statSync(entryOf('program-js')).mtimeMs;
  lint();
  expect(statSync(entryOf('program-js')).mtimeMs).toBe(first);
  sglint(['rules', plan]);
  expect(statSync(entryOf('program-js')).mtimeMs).toBeGreaterThan(first);
  expect(waysOf('program.js')).toEqual(['lint program.js', 'rules program.js']);
  sglint(['rules', webTier]);
  expect(waysOf('hcl.js')).toEqual(['rules program.js hcl.js']);
});

/** What V8 would make of a file that is as long as ours and says something else: V8 itself does not see the difference. */
function foreignCode(): Buffer {
  const length = readFileSync(join(root, 'dist', 'program.js'), 'utf8').length;
  const body =
    "module.exports = { commandOf: () => 'lint', program: async () => { console.log('not sglint'); return 0; } };";
  const text = `(function (exports, require, module, __filename, __dirname) { ${body}\n})`;
  const make = `
    const script = new (require('node:vm').Script)(${JSON.stringify(text)}.replace('\\n', () => '\\n'.padStart(${length - body.length + 1})));
    const module = { exports: {} };
    script.runInThisContext()(module.exports, require, module, '', '');
    module.exports.commandOf();
    console.log = () => {};
    module.exports.program();
    process.stdout.write(script.createCachedData());`;
  return spawnSync(process.execPath, ['-e', `{${make}}`]).stdout;
}

function plant(): void {
  const name = entries().find((entry) => entry.endsWith('program-js')) ?? '';
  writeCachedCode(folder, name, { code: foreignCode(), ways: ['lint program.js'] }, sourceOf('program.js'));
}

test('it is used at all', () => {
  lint();
  plant();
  expect(lint()).toEqual({ status: 0, stdout: 'not sglint\n', stderr: '' });
});

test.each([0o620, 0o602, 0o666])('a file that others can write is not used (mode %i)', (mode) => {
  lint();
  plant();
  chmodSync(entryOf('program-js'), mode);
  expect(lint()).toEqual(plain);
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot('a file of somebody else is not used', () => {
  lint();
  plant();
  spawnSync('chown', ['12345', entryOf('program-js')]);
  expect(lint()).toEqual(plain);
});

test('what another version kept is not used, and is gone after a month', () => {
  lint();
  plant();
  const other = join(folder, `0000000000000000_${entries()[0]}`);
  renameSync(entryOf('program-js'), other);
  expect(lint()).toEqual(plain);
  expect(existsSync(other)).toBe(true);
  const then = new Date(Date.now() - 31 * 86_400_000);
  utimesSync(other, then, then);
  sglint(['rules', plan]);
  expect(existsSync(other)).toBe(false);
  expect(entries()).toHaveLength(1);
});

test('nor is one in a folder that others can write, or one that is a link', () => {
  lint();
  plant();
  chmodSync(folder, 0o777);
  expect(lint()).toEqual(plain);
  chmodSync(folder, 0o700);
  const entry = entryOf('program-js');
  renameSync(entry, join(caches, 'elsewhere'));
  symlinkSync(join(caches, 'elsewhere'), entry);
  expect(lint()).toEqual(plain);
});

asRoot('nothing is kept in the home of somebody else', () => {
  spawnSync('chown', ['12345', caches]);
  expect(lint()).toEqual(plain);
  expect(existsSync(folder)).toBe(false);
});

test('one bit that is wrong is noticed, and the file is written again', () => {
  lint();
  const entry = entryOf('program-js');
  const whole = readFileSync(entry);
  for (const at of [70, 1000, whole.length >> 1, whole.length - 100, whole.length - 6, whole.length - 1]) {
    const broken = Buffer.from(whole);
    broken.writeUInt8(broken.readUInt8(at) ^ 16, at);
    writeFileSync(entry, broken, { mode: 0o600 });
    expect(lint()).toEqual(plain);
    expect(readFileSync(entry).equals(broken)).toBe(false);
  }
});

test('what is kept for another content of the same length is not used', () => {
  lint();
  const name = entries().find((entry) => entry.endsWith('program-js')) ?? '';
  const other = sourceOf('program.js');
  other.writeUInt8(other.readUInt8(100) ^ 1, 100);
  writeCachedCode(folder, name, { code: foreignCode(), ways: ['lint program.js'] }, other);
  expect(lint()).toEqual(plain);
});

test('the oldest of very many files are removed', () => {
  lint();
  for (let at = 0; at < 60; at++) writeFileSync(join(folder, `old-${at}`), '');
  sglint(['rules', plan]);
  expect(entries()).toHaveLength(40);
  expect(waysOf('program.js')).toContain('rules program.js');
});

test.each([
  ['nothing', () => Buffer.alloc(0)],
  ['noise', () => Buffer.from('sglint'.repeat(1000))],
  ['half of it', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ['zeros', (whole: Buffer) => Buffer.alloc(whole.length)],
])('a file with %s in it does no harm', (_, broken) => {
  lint();
  const entry = entryOf('program-js');
  writeFileSync(entry, broken(readFileSync(entry)), { mode: 0o600 });
  expect(lint()).toEqual(plain);
});

test('a folder that others can write, or that is a link, is left alone', () => {
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  expect(lint()).toEqual(plain);
  expect(entries()).toEqual([]);
  rmSync(folder, { recursive: true });
  const elsewhere = join(caches, 'elsewhere');
  mkdirSync(elsewhere, { mode: 0o700 });
  symlinkSync(elsewhere, folder);
  expect(lint()).toEqual(plain);
  expect(lstatSync(folder).isSymbolicLink()).toBe(true);
  expect(entries()).toEqual([]);
});

test('where no folder can be made, nothing is kept and nothing is said', () => {
  writeFileSync(folder, '');
  expect(lint()).toEqual(plain);
  expect(lint({ XDG_CACHE_HOME: '/dev/null' })).toEqual(plain);
});

test.each([{ CI: 'true' }, { SGLINT_NO_CACHE: '1' }])('nothing is kept or taken with %o', (env) => {
  expect(lint(env)).toEqual(plain);
  expect(entries()).toEqual([]);
  lint();
  plant();
  expect(lint(env)).toEqual(plain);
});

test('under other options of node it is neither used nor replaced', () => {
  lint();
  plant();
  const before = readFileSync(entryOf('program-js'));
  expect(lint({}, ['--no-lazy-feedback-allocation'])).toEqual(plain);
  expect(readFileSync(entryOf('program-js')).equals(before)).toBe(true);
});

test('a run that ends in an error keeps what it compiled, too', () => {
  const unusable = () => sglint(['no-such-file.json']);
  const { status, stderr } = unusable();
  expect(status).toBe(2);
  expect(entries()).toHaveLength(1);
  expect(unusable()).toEqual({ status, stderr, stdout: '' });
});

test.each([
  ['linux', { HOME: '/home/ann' }, '/home/ann/.cache/sglint'],
  ['linux', { HOME: '/home/ann', XDG_CACHE_HOME: '/caches' }, '/caches/sglint'],
  ['linux', { HOME: '/home/ann', XDG_CACHE_HOME: 'here' }, undefined],
  ['linux', { HOME: 'here' }, undefined],
  ['linux', {}, undefined],
  ['darwin', { HOME: '/Users/ann' }, '/Users/ann/Library/Caches/sglint'],
  ['win32', { LOCALAPPDATA: '/AppData' }, '/AppData/sglint'],
  ['win32', { HOME: '/home/ann' }, undefined],
  ['linux', { HOME: '/home/ann', CI: 'true' }, undefined],
  ['linux', { HOME: '/home/ann', SGLINT_NO_CACHE: '1' }, undefined],
] as const)('on %s with %o the folder is %s', (platform, env, expected) => {
  expect(cacheFolder(env, platform)).toBe(expected);
});
