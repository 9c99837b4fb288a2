import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../support/run.js';

const FIXTURES = join(__dirname, '..', 'fixtures', 'terraform');
const RED = '\u001b[31m';

// What somebody types, or a script passes on, may repaint the terminal that it is told on.
test.each([
  ['why', ['interfaces', '--group', `${RED}app`, '--flow', 'ingress tcp/22 from 8.8.8.8']],
  ['why', ['interfaces', '--group', 'app', '--flow', `ingress ${RED} from 8.8.8.8`]],
  ['why', ['interfaces', '--group', 'app', '--flow', `ingress tcp/22 from ${RED}`]],
  ['why', ['interfaces', '--group', 'app', '--flow', `ingress tcp/22 from security-group:${RED}`]],
  ['diff', ['web-tier', '-f', RED]],
  ['diff', [`${RED}missing`]],
  ['lint', [`${RED}missing`]],
  ['exposure', ['web-tier', '-f', RED]],
  ['rules', ['web-tier', '-f', RED]],
])('%s %j', async (command, args) => {
  const { code, stderr } = await run([command, ...args], FIXTURES);
  expect(code).toBe(2);
  expect(stderr).toContain('\\u001b');
  expect(stderr).not.toContain('\u001b');
});

test('a folder that is no plan is named as harmlessly', async () => {
  const root = mkdtempSync(join(tmpdir(), 'sglint-'));
  try {
    mkdirSync(join(root, RED));
    copyFileSync(join(FIXTURES, 'interfaces', 'main.tf'), join(root, RED, 'main.tf'));
    const { stderr } = await run(['diff', RED, '--no-config'], root);
    expect(stderr).toContain('\\u001b[31m is no plan');
    expect(stderr).not.toContain('\u001b');
  } finally {
    rmSync(root, { recursive: true });
  }
});
