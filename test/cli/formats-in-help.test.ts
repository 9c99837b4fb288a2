import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../src/cli/commands/index.js';
import { run } from '../support/run.js';

// What the help of a command lists is what the command prints, no more and no less.

const ALL = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'html'];

const MORE: Readonly<Record<string, readonly string[]>> = {
  why: ['--group', 'alicloud_security_group.g', '--flow', 'ingress tcp/22 from 198.51.100.1'],
  report: ['--framework', 'mlps-2.0-l3'],
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-'));
  writeFileSync(join(folder, 'main.tf'), 'resource "alicloud_security_group" "g" {\n  vpc_id = "vpc-1"\n}\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const printing = commands.filter(({ options }) => options.some((name) => name === 'format')).map(({ name }) => name);

const listedFor = async (command: string): Promise<readonly string[]> => {
  const { stdout } = await run([command, '--help'], folder);
  const [, listed = ''] = /How to print(?:, and where)?: ([a-z,\s]+)/.exec(stdout) ?? [];
  return listed.split(',').map((name) => name.trim());
};

test.each(printing)('%s', async (command) => {
  const paths = command === 'diff' ? ['.', '.'] : command === 'hook' ? ['main.tf'] : ['.'];
  const taken: string[] = [];
  for (const name of ALL) {
    const { stderr } = await run([command, ...paths, ...(MORE[command] ?? []), '-f', name], folder);
    if (!/does not print|is not known/.test(stderr)) taken.push(name);
  }
  expect([...(await listedFor(command))].sort()).toEqual(taken.sort());
});

test('and exposure --paths prints those that are told apart', async () => {
  const { stdout } = await run(['exposure', '--help'], folder);
  expect(stdout.replace(/\s+/g, ' ')).toContain('(with --paths text, json)');
  const codes = await Promise.all(ALL.map((name) => run(['exposure', '--paths', '-f', name], folder)));
  expect(ALL.filter((_, at) => codes[at]?.code === 0)).toEqual(['text', 'json']);
});

test('a command with formats says which', () => {
  expect(commands.filter(({ formats }) => formats !== undefined).map(({ name }) => name)).toEqual(printing);
});
