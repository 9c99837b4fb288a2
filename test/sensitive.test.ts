import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats } from '../src/report/index.js';
import { argumentsOf, run, seen } from './support/run.js';
import {
  ONE,
  OTHER,
  type Secrets,
  secretConfiguration,
  secretFolder,
  secretPlan,
  secretState,
  TRACES,
} from './support/secrets.js';

// What Terraform holds as sensitive is judged and never printed: not in any format, by any command, and not in what can be told from it.

const one = secretFolder(ONE);
const other = secretFolder(OTHER);
afterAll(() => {
  for (const folder of [one, other]) rmSync(folder, { recursive: true, force: true });
});

const INPUTS = ['plan.json', 'state.json', 'hcl'];

/** Every way to print something. */
const LINES = INPUTS.flatMap((input) => [
  ...formats.map((format) => `${input} --sarif-suppressed -f ${format}`),
  `${input} --no-suppressions`,
  `${input} --unknown fail --no-config`,
  ...['text', 'json'].flatMap((format) => [
    `rules ${input} -f ${format}`,
    `exposure ${input} -f ${format}`,
    `exposure ${input} --paths -f ${format}`,
    `why ${input} --group alicloud_security_group.web --flow 'ingress tcp/22 from 198.51.100.1' -f ${format}`,
    `why ${input} --group alicloud_security_group.web --flow 'egress udp/53 to 198.51.100.1' -f ${format}`,
    ...INPUTS.filter((before) => before !== input).map((before) => `diff ${before} ${input} -f ${format}`),
  ]),
  `exposure ${input} -f html`,
]).concat(
  formats.map((format) => `plan.json --changed-only -f ${format}`),
  ['diff plan.json', 'diff plan.json -f json'],
);

/** The hash of a line that holds the secret itself is of course another one: it is what the upload action computes of that file. */
const withoutLineHash = (text: string): string => text.replace(/"primaryLocationLineHash": "[^"]*"/g, '');

test.each(LINES)('sglint %s', async (line) => {
  const printed = seen(await run(argumentsOf(line), one));
  expect(printed).not.toMatch(/exit [23]/);
  expect(withoutLineHash(printed)).not.toMatch(TRACES);
  expect(withoutLineHash(seen(await run(argumentsOf(line), other)))).toBe(withoutLineHash(printed));
});

test('the secrets are of the same length, so that places are the same, and would be seen', () => {
  for (const [name, value] of Object.entries(ONE)) {
    expect([name, String(OTHER[name]).length]).toEqual([name, String(value).length]);
  }
  for (const text of [secretPlan(ONE), secretState(ONE), Object.values(secretConfiguration(ONE)).join('\n')]) {
    expect(text.match(new RegExp(TRACES, 'g'))?.length).toBeGreaterThan(20);
  }
});

const WITH_ONE = ['plan.json', 'hcl'].flatMap((input) => [
  `${input} -f json`,
  `${input} -f html`,
  `rules ${input}`,
  `exposure ${input} -f json`,
  `exposure ${input} -f html`,
  `why ${input} --group alicloud_security_group.web --flow 'ingress tcp/22 from 198.51.100.1' -f json`,
]);

describe.each(Object.keys(ONE))('where %s alone is sensitive', (name) => {
  const own = [ONE, { ...ONE, [name]: OTHER[name] ?? '' }].map((secrets) =>
    secretFolder(secrets, (each) => each === name),
  );
  afterAll(() => {
    for (const folder of own) rmSync(folder, { recursive: true, force: true });
  });

  test('nothing that is printed depends on it', async () => {
    const [first = '', second = ''] = own;
    for (const line of [...WITH_ONE, 'diff plan.json -f json']) {
      const printed = seen(await run(argumentsOf(line), first));
      expect(printed).not.toMatch(/exit [23]/);
      expect([line, seen(await run(argumentsOf(line), second))]).toEqual([line, printed]);
    }
  });
});

test.each(INPUTS)('%s is judged all the same, by every policy', async (input) => {
  const { stdout } = await run([input, '-f', 'json'], one);
  const { summary } = JSON.parse(stdout) as { summary: { fail: number; byPolicy: Record<string, object> } };
  expect(summary.fail).toBeGreaterThan(20);
  expect(Object.keys(summary.byPolicy).length).toBeGreaterThan(15);
});

describe('a baseline', () => {
  async function baselineOf(folder: string, input: string): Promise<string> {
    // Beside the inputs: it names them by the way from itself to them.
    const file = join(folder, 'known.json');
    await run([input, '--baseline', file, '--update-baseline'], folder);
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    return text;
  }

  test.each(INPUTS)('of %s holds none', async (input) => {
    const text = await baselineOf(one, input);
    expect(text).not.toMatch(TRACES);
    expect(text.length).toBeGreaterThan(1000);
    expect(await baselineOf(other, input)).toBe(text);
  });
});

describe('what cannot be used', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sglint-secret-bad-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (secrets: Secrets): void => {
    writeFileSync(
      join(folder, 'main.tf'),
      `variable "count_of" {
  type      = number
  sensitive = true
}

variable "pick" {
  type      = string
  sensitive = true
  validation {
    condition     = var.pick == "x"
    error_message = "Must be x."
  }
}
`,
    );
    writeFileSync(join(folder, 'terraform.tfvars'), `count_of = "${secrets['about']}"\npick = "${secrets['about']}"\n`);
  };

  test('a value of another type than its variable is not shown', async () => {
    write(ONE);
    const text = seen(await run(['.', '--no-config'], folder));
    expect(text).not.toMatch(TRACES);
    write(OTHER);
    expect(seen(await run(['.', '--no-config'], folder))).toBe(text);
  });

  test('nor one of the command line', async () => {
    write(ONE);
    const text = seen(await run(['.', '--no-config', '--var', `count_of=${ONE['about']}`], folder));
    expect(text).not.toMatch(TRACES);
  });
});
