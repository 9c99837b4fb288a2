import { spawnSync } from 'node:child_process';
import { tierUpOption } from '../../src/cli/tier-up.js';

test.each([
  ['11.3.244.8-node.38', '--interrupt-budget=600000'],
  ['12.4.254.21-node.33', '--invocation-count-for-turbofan=12000'],
  ['13.6.233.10-node.28', '--invocation-count-for-turbofan=12000'],
  ['14.1.146.11-node.14', undefined],
])('V8 %s is told %s', (version, expected) => {
  expect(tierUpOption(version)).toBe(expected);
});

test('this V8 knows what it is told: for an option that it does not know it prints an error', () => {
  const option = tierUpOption(process.versions.v8);
  const told = spawnSync(
    process.execPath,
    ['-e', `require('node:v8').setFlagsFromString(${JSON.stringify(option ?? '--no-opt')})`],
    { encoding: 'utf8' },
  );
  expect(told.stdout + told.stderr).toBe('');
});
