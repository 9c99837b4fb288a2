import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Who may import whom. Read it top to bottom: every room sees only rooms above it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  hcl: ['text'],
  terraform: ['hcl', 'config', 'net', 'text'],
  net: [],
  config: ['text'],
  input: ['config', 'text'],
  alicloud: ['config', 'net', 'text'],
  services: ['net', 'text'],
  policy: ['services', 'alicloud', 'config', 'net', 'text'],
  evaluate: ['policy', 'services', 'alicloud', 'config', 'net', 'text'],
  exposure: ['alicloud', 'config', 'net', 'text'],
  baseline: ['evaluate', 'config', 'net'],
  suppression: ['evaluate', 'policy', 'hcl', 'config', 'net', 'text'],
  compliance: ['suppression', 'evaluate', 'policy', 'services', 'alicloud', 'config', 'text'],
  report: [
    'compliance',
    'suppression',
    'exposure',
    'evaluate',
    'policy',
    'services',
    'alicloud',
    'config',
    'net',
    'text',
  ],
  cli: [
    'compliance',
    'baseline',
    'suppression',
    'report',
    'exposure',
    'evaluate',
    'policy',
    'services',
    'alicloud',
    'input',
    'terraform',
    'hcl',
    'config',
    'text',
  ],
  action: ['cli', 'report', 'exposure', 'evaluate', 'services', 'config', 'text'],
  bin: ['cli'],
};

/** Only these touch the machine. */
const SHELL = ['cli', 'action', 'bin'];

/** These touch nothing. */
const HARMLESS = ['node:crypto', 'node:zlib', 'node:buffer'];

const FORBIDDEN = [/\bprocess\./, /\bconsole\./, /\bDate\.now\b/, /\bnew Date\(\)/, /\bMath\.random\b/];

const root = join(__dirname, '..', 'src');

interface Module {
  readonly file: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function modules(): readonly Module[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.d)\.ts$/.test(file));
  return files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const imports = [...text.matchAll(/(?:from\s+|import\s*\(\s*|require\(\s*)'([^']+)'/g)].map(
      ([, path]) => path ?? '',
    );
    return { file, room: roomOf(file), text, imports };
  });
}

/** The folder below src, or the name of a file that stands there on its own. */
const roomOf = (file: string): string => (file.split(sep)[0] ?? '').replace(/\.ts$/, '');

const all = modules();

test('the table of rooms and the folders are the same', () => {
  expect([...new Set(all.map(({ room }) => room))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test('nothing imports a room that it may not see', () => {
  const wrong = all.flatMap(({ file, room, imports }) =>
    imports
      .filter((path) => path.startsWith('.'))
      .map((path) => relative(root, join(root, dirname(file), path)))
      .filter((target) => !target.startsWith('..'))
      .map(roomOf)
      .map((other) => other.replace(/\.js$/, ''))
      .filter((other) => other !== room && !MAY_IMPORT[room]?.includes(other))
      .map((other) => `${file} imports ${other}`),
  );
  expect(wrong).toEqual([]);
});

test('only the shell touches the machine', () => {
  const wrong = all
    .filter(({ room }) => !SHELL.includes(room))
    .flatMap(({ file, text, imports }) => [
      ...imports
        .filter((path) => path.startsWith('node:') && !HARMLESS.includes(path))
        .map((path) => `${file} imports ${path}`),
      ...FORBIDDEN.filter((pattern) => pattern.test(text)).map((pattern) => `${file} uses ${pattern.source}`),
    ]);
  expect(wrong).toEqual([]);
});

test('the guard sees imports at all', () => {
  expect(all.length).toBeGreaterThan(50);
  expect(all.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
});
