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
  ['diff', [`web-tier/../web-tier`, '-f', RED]],
  ['exposure', ['web-tier', '-f', RED]],
  ['rules', ['web-tier', '-f', RED]],
])('%s %j', async (command, args) => {
  const { code, stderr } = await run([command, ...args], FIXTURES);
  expect(code).toBe(2);
  expect(stderr).toContain('\\u001b');
  expect(stderr).not.toContain('\u001b');
});
