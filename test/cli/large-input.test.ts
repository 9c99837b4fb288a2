import { spawnSync } from 'node:child_process';
import { optionsForLarge } from '../../src/cli/large-input.js';

test.each([
  ['11.3.244.8-node.38', ['--interrupt-budget=600000', '--no-incremental-marking']],
  ['12.4.254.21-node.33', ['--invocation-count-for-turbofan=12000', '--no-incremental-marking']],
  ['13.6.233.10-node.28', ['--invocation-count-for-turbofan=12000', '--no-incremental-marking']],
  ['14.1.146.11-node.14', []],
])('V8 %s is told %j', (version, expected) => {
  expect(optionsForLarge(version)).toEqual(expected);
});

test('this V8 knows what it is told: for an option that it does not know it prints an error', () => {
  const options = optionsForLarge(process.versions.v8);
  const told = spawnSync(
    process.execPath,
    ['-e', `for (const option of ${JSON.stringify(options)}) require('node:v8').setFlagsFromString(option)`],
    { encoding: 'utf8' },
  );
  expect(told.stdout + told.stderr).toBe('');
});
