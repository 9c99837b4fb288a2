import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadPolicies } from '../src/policy/load.js';
import { readConfig, readPolicyFile } from '../src/policy/policy-file.js';
import { configSchema, policySchema } from '../src/policy/schema.js';
import { shippedServices } from '../src/policy/shipped.js';
import type { Problem } from '../src/text/unusable.js';
import { blocksOf } from './support/blocks.js';
import { argumentsOf, run, seen } from './support/run.js';

const root = join(__dirname, '..');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const fenced = (path: string, language: string): readonly string[] => blocksOf(read(path), language);

// `UPDATE_CASES=1 npx jest test/docs.test.ts` writes what the commands print into the documents.
test.each(documents)('what %s shows of a console is what is printed', async (path) => {
  let text = read(path);
  for (const block of fenced(path, 'console')) {
    const [first = ''] = block.split('\n');
    const argv = argumentsOf(first.replace(/^\$ sglint /, ''));
    const actual = `${first}\n${seen(await run(argv, root)).replace(/exit \d\n$/, '')}`;
    if (process.env['UPDATE_CASES']) text = text.replace(block, () => actual);
    else expect(block).toBe(actual);
  }
  if (process.env['UPDATE_CASES']) writeFileSync(join(root, path), text);
});

/** What other programs read is judged in test/docs.*.test.ts, workflows in test/action/docs.test.ts. */
const OF_OTHERS =
  /^# (\.github\/workflows\/.*|\.pre-commit-config\.yaml|\.gitlab-ci\.yml|azure-pipelines\.yml|repos\.yaml)\n/;

test.each(documents)('every policy and configuration in %s can be used', (path) => {
  for (const text of fenced(path, 'yaml').filter((each) => !OF_OTHERS.test(each))) {
    const problems: Problem[] = [];
    const source = { path, text };
    if (/^policies:\n\s+- /m.test(text)) {
      const file = readPolicyFile(source, problems);
      if (file) loadPolicies([file], undefined, problems);
    } else {
      readConfig(source, problems);
    }
    expect(problems).toEqual([]);
  }
});

test.each(documents)('every link in %s leads somewhere', (path) => {
  const links = [...read(path).matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^https?:/.test(target));
  const broken = links.filter((target) => !existsSync(join(root, dirname(path), target)));
  expect(broken).toEqual([]);
});

test('the first command of the README runs in a folder without node_modules, and finds something', () => {
  const [command = ''] = /^node .*?(?=\s+#)/m.exec(read('README.md')) ?? [];
  expect(command).toBe('node dist/cli.js examples/open-redis/plan.json');
  const result = runProcess(command.split(' ').slice(1));
  expect(result.status).toBe(1);
  expect(result.stdout).toContain('no-public-databases');
});

test('the second command of the README is what runs these tests', () => {
  expect(read('README.md')).toMatch(/^npm cit\b/m);
  expect(read('.ci/run')).toMatch(/^if ! npm cit\b/m);
});

test('the README counts the services right', () => {
  expect(read('README.md')).toContain(`the ${Object.keys(shippedServices).length} named services`);
});

test('the bundle is what the sources give', () => {
  expect(() => execFileSync('node', ['scripts/bundle.mjs', '--check'], { cwd: root, stdio: 'pipe' })).not.toThrow();
});

test('so are the schemas and the generated documents', () => {
  expect(() => execFileSync('node', ['scripts/generate.mjs', '--check'], { cwd: root, stdio: 'pipe' })).not.toThrow();
  expect(JSON.parse(read('schemas/policy.schema.json'))).toEqual(policySchema);
  expect(JSON.parse(read('schemas/config.schema.json'))).toEqual(configSchema);
});

function runProcess(argv: readonly string[]): { readonly status: number; readonly stdout: string } {
  try {
    return { status: 0, stdout: execFileSync('node', argv, { cwd: root, encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { status, stdout };
  }
}
