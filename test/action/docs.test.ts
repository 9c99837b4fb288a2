import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { fixtures } from '../support/exposure.js';
import { commandsIn, declaredInputs, Job } from '../support/step.js';

// action.yml, and what docs/github-action.md and the README say about it.

const root = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const documents = ['docs/github-action.md', 'README.md'];

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}
const metadata = parse(read('action.yml')) as Metadata;

/** https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax, for an action in JavaScript. */
const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'description', 'runs'],
  properties: {
    name: { type: 'string', minLength: 1 },
    author: { type: 'string' },
    // The marketplace takes no more.
    description: { type: 'string', minLength: 1, maxLength: 125 },
    inputs: {
      type: 'object',
      propertyNames: { pattern: '^[a-zA-Z_][a-zA-Z0-9_-]*$' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['description'],
        properties: {
          description: { type: 'string', minLength: 1 },
          required: { type: 'boolean' },
          default: { type: 'string' },
          deprecationMessage: { type: 'string' },
        },
      },
    },
    outputs: {
      type: 'object',
      propertyNames: { pattern: '^[a-zA-Z_][a-zA-Z0-9_-]*$' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['description'],
        properties: { description: { type: 'string', minLength: 1 } },
      },
    },
    runs: {
      type: 'object',
      additionalProperties: false,
      required: ['using', 'main'],
      properties: { using: { const: 'node24' }, main: { type: 'string' } },
    },
    branding: {
      type: 'object',
      additionalProperties: false,
      required: ['icon', 'color'],
      properties: {
        icon: { const: 'shield' },
        color: { enum: ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'] },
      },
    },
  },
};

test('action.yml is what the runner takes, and starts the committed bundle', () => {
  const validate = new Ajv({ strict: true }).compile(SCHEMA);
  validate(metadata);
  expect(validate.errors).toBeNull();
  expect(existsSync(join(root, metadata.runs.main))).toBe(true);
  expect(validate({ ...metadata, runs: { ...metadata.runs, using: 'node20' } })).toBe(false);
});

test('the inputs and outputs are those that were agreed on', () => {
  expect(Object.keys(metadata.inputs)).toEqual([
    'path',
    'plan',
    'config',
    'policy',
    'fail-on',
    'unknown',
    'changed-only',
    'annotations',
    'summary',
    'sarif-file',
    'working-directory',
    'baseline',
    'locale',
  ]);
  expect(Object.keys(metadata.outputs)).toEqual(['result', 'findings', 'open', 'exit-code', 'sarif-file']);
});

test('the step writes every output that is declared, and no other', () => {
  const job = new Job();
  try {
    job.write('main.tf', '');
    expect(Object.keys(job.run({}).outputs)).toEqual(Object.keys(metadata.outputs));
    expect(Object.keys(job.run({ path: 'nowhere' }).outputs)).toEqual(Object.keys(metadata.outputs));
  } finally {
    job.remove();
  }
});

test('the tables of the document are those of action.yml', () => {
  const rows = [...read('docs/github-action.md').matchAll(/^\| `([a-z-]+)` \| (.*?) \|/gm)];
  const described = { ...metadata.inputs, ...metadata.outputs };
  expect(rows.map(([, name]) => name)).toEqual([...Object.keys(metadata.inputs), ...Object.keys(metadata.outputs)]);
  const texts = Object.values(metadata.inputs).concat(Object.values(metadata.outputs));
  expect(rows.map(([, , text]) => text)).toEqual(texts.map(({ description }) => description));
  expect(Object.keys(described).length).toBeGreaterThan(10);
});

interface WorkflowStep {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}
interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly WorkflowStep[] }>>;
}

const workflows = documents.flatMap((path) =>
  [...read(path).matchAll(/^```yaml\n(# (\.github\/workflows\/[a-z-]+\.yml)\n[\s\S]*?)^```$/gm)].map(
    ([, text = '', name = '']) => [`${path} ${name}`, text] as const,
  ),
);
const isOwn = ({ uses }: WorkflowStep): boolean => uses?.startsWith('OWNER/sglint@') === true;
const stepsOf = (text: string): readonly WorkflowStep[] =>
  Object.values((parse(text) as Workflow).jobs).flatMap(({ steps }) => steps);

test('there is a workflow for each of the four uses', () => {
  const names = workflows.map(([name]) => name.split('/').at(-1));
  expect(names).toEqual(
    expect.arrayContaining(['sglint.yml', 'sglint-code-scanning.yml', 'sglint-plan.yml', 'sglint-audit.yml']),
  );
});

test.each(workflows)('%s uses what there is, and asks for no more than it needs', (_, text) => {
  const { on, permissions } = parse(text) as Workflow;
  expect(JSON.stringify(on)).not.toContain('pull_request_target');
  expect(permissions['contents']).toBe('read');
  const uploads = text.includes('upload-sarif');
  expect(permissions['security-events']).toBe(uploads ? 'write' : undefined);
  const steps = stepsOf(text);
  expect(steps.filter(isOwn).length).toBeGreaterThan(0);
  for (const step of steps.filter(isOwn)) {
    expect(Object.keys(metadata.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  }
  for (const [, id, output] of text.matchAll(/steps\.([a-z-]+)\.outputs\.([a-z-]+)/g)) {
    expect(steps.find((step) => step.id === id && isOwn(step))).toBeDefined();
    expect(Object.keys(metadata.outputs)).toContain(output);
  }
});

test.each(workflows)('the step of %s runs', (_, text) => {
  const job = new Job();
  try {
    const base = job.commit({
      'live/network': join(fixtures, 'ipv6'),
      'live/web': join(fixtures, 'lifecycle', 'before'),
    });
    job.git('checkout', '-q', '-b', 'change');
    const head = job.commit({
      'live/network': join(fixtures, 'ipv6'),
      'live/web': join(fixtures, 'lifecycle', 'after'),
    });
    job.event({ pull_request: { base: { sha: base }, head: { sha: head } } });
    for (const step of stepsOf(text).filter(isOwn)) {
      const inputs = Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)] as const);
      const { outputs, code } = job.run(Object.fromEntries(inputs));
      expect(outputs['result']).toMatch(/^(pass|fail)$/);
      expect(String(code)).toBe(outputs['exit-code']);
      const sarif = step.with?.['sarif-file'];
      if (sarif !== undefined)
        expect(JSON.parse(readFileSync(job.path(outputs['sarif-file'] ?? ''), 'utf8'))).toBeDefined();
    }
  } finally {
    job.remove();
  }
});

// `UPDATE_CASES=1 npx jest test/action` writes it.
test('the annotation that the document shows is what stands at the line', () => {
  const job = new Job();
  try {
    job.commit({ '.': join(root, 'examples', 'three-tier') });
    const [first] = commandsIn(job.run({}).log).filter(({ name }) => name === 'error');
    const shown = `\`\`\`text\n${first?.properties['title']}\n\n${first?.message}\n\`\`\`\n`;
    const path = 'docs/github-action.md';
    if (process.env['UPDATE_CASES']) {
      writeFileSync(
        join(root, path),
        read(path).replace(/^```text\n[\s\S]*?^```\n/m, () => shown),
      );
    }
    expect(read(path)).toContain(shown);
  } finally {
    job.remove();
  }
});

test('the runner gives every input that is declared', () => {
  expect(Object.keys(declaredInputs())).toEqual(Object.keys(metadata.inputs));
});
