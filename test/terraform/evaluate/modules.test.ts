// Modules that are there, that are installed, and that are not.
import { evaluated } from '../../support/module-files.js';
import { attributeAt, placeOf, textOf } from '../../support/places.js';

const call = (source: string, more = ''): string => `module "web" {\n  source = ${source}\n${more}}\n`;
const USE = 'resource "rule" "r" {\n  x = module.web.id\n}\n';
const INSIDE = 'output "id" { value = "inside" }\nresource "rule" "inside" {}\n';
const manifest = (entries: readonly (readonly [string, string])[]): string =>
  JSON.stringify({ Modules: entries.map(([Key, Dir]) => ({ Key, Source: 'somewhere', Dir })) });

const REGISTRY = '"terraform-alicloud-modules/security-group/alicloud"';

test.each([REGISTRY, '"git::https://example.com/m.git"', '"/absolute/path"', 'var.source'])(
  'not installed: %s',
  (source) => {
    const evaluation = evaluated(
      `variable "source" {}\n${call(source, '  count = 2\n')}${USE.replace('web.id', 'web[0].id')}`,
    );
    const reason =
      source === 'var.source' ? 'has a source that is not written out' : 'is not installed: run terraform init';
    expect(evaluation.unknownModules.map(({ span, ...rest }) => ({ ...rest, text: textOf(span) }))).toEqual([
      { address: 'module.web', reason, text: 'module "web"' },
    ]);
    expect(evaluation.problems).toEqual([]);
    expect(attributeAt(evaluation, 'rule.r', 'x')).toMatchObject({ reason: `depends on module.web, which ${reason}` });
  },
);

test('installed, with a module of its own that is installed, too, and a folder of its own', () => {
  const { resources, unknownModules, problems } = evaluated({
    'main.tf': call(REGISTRY),
    '.terraform/modules/modules.json': manifest([
      ['', '.'],
      ['web', '.terraform/modules/web'],
      ['web.inner', '.terraform/modules/web.inner'],
    ]),
    '.terraform/modules/web/main.tf': `${INSIDE}module "inner" {\n source = "example/inner/x"\n}\nmodule "own" {\n source = "./own"\n}`,
    '.terraform/modules/web/own/main.tf': INSIDE,
    '.terraform/modules/web.inner/main.tf': INSIDE,
  });
  expect(resources.map(({ address }) => address).sort()).toEqual([
    'module.web.module.inner.rule.inside',
    'module.web.module.own.rule.inside',
    'module.web.rule.inside',
  ]);
  expect([unknownModules, problems]).toEqual([[], []]);
});

test('noted as installed, but gone', () => {
  const { unknownModules } = evaluated({
    'main.tf': call(REGISTRY),
    '.terraform/modules/modules.json': manifest([['web', 'gone']]),
  });
  expect(unknownModules).toMatchObject([{ reason: 'is not installed: run terraform init' }]);
});

test.each(['not json', '[]', '{"Modules": [1, {"Key": 1}]}', ''])('a manifest that is no manifest: %s', (text) => {
  const { unknownModules } = evaluated({ 'main.tf': call(REGISTRY), '.terraform/modules/modules.json': text });
  expect(unknownModules).toHaveLength(1);
});

test('a folder that is not there is a problem', () => {
  const evaluation = evaluated(call('"./missing"') + USE);
  expect(evaluation.problems.map(({ message, span }) => [message, span && placeOf(span)])).toEqual([
    ['there is no folder ./missing with a module in it', 'main.tf:2 "./missing"'],
  ]);
  expect(attributeAt(evaluation, 'rule.r', 'x')).toMatchObject({
    reason: 'depends on module.web, which has no folder',
  });
});

test('outside of what may be read, it is unknown', () => {
  const { unknownModules, problems } = evaluated(call('"../../elsewhere"'));
  expect(unknownModules).toMatchObject([{ reason: 'cannot be read: ../../elsewhere is outside of the repository' }]);
  expect(problems).toEqual([]);
});

test.each([
  ['itself', { 'main.tf': call('"./"') }],
  ['itself through another', { 'main.tf': call('"./a"'), 'a/main.tf': call('"../b"'), 'b/main.tf': call('"../a"') }],
  ['the root', { 'main.tf': call('"./a"'), 'a/main.tf': call('"../"') }],
])('a module that calls %s is a problem, and the rest is evaluated', (_, files) => {
  const evaluation = evaluated({ ...files, 'rule.tf': 'resource "rule" "r" {}' });
  expect(evaluation.problems.map(({ message }) => message)).toEqual(['the module calls itself']);
  expect(evaluation.resources.map(({ address }) => address)).toEqual(['rule.r']);
});

test('one module that is called many times is read once', () => {
  const { files, resources } = evaluated({
    'main.tf': 'module "a" {\n source = "./m"\n}\nmodule "b" {\n source = "./m/../m"\n count = 2\n}',
    'm/main.tf': INSIDE,
  });
  expect(files.map(({ source }) => source.path)).toEqual(['main.tf', 'm/main.tf']);
  expect(resources.map(({ address }) => address).sort()).toEqual([
    'module.a.rule.inside',
    'module.b[0].rule.inside',
    'module.b[1].rule.inside',
  ]);
});

test('syntax errors of all files are problems, and what can be read is evaluated', () => {
  const { problems, resources } = evaluated({
    'a.tf': 'resource "rule" "a" {\n x = = 1\n y = 2\n}\n',
    'b.tf': 'resource "rule" "b" {\n x = 1\n}\nresource "rule" {}\n',
    'c.tf': call('"./m"'),
    'm/main.tf': 'locals {\n a = [1\n}\n',
  });
  expect(problems.map(({ span }) => span?.source.path)).toEqual(['a.tf', 'b.tf', 'm/main.tf']);
  expect(resources.map(({ address, attribute }) => [address, attribute === undefined])).toEqual([
    ['rule.a', false],
    ['rule.b', false],
  ]);
});

test.each([
  [
    'main.tofu hides main.tf',
    { 'main.tf': 'resource "rule" "tf" {}', 'main.tofu': 'resource "rule" "tofu" {}' },
    ['rule.tofu'],
  ],
  [
    'only where the name is the same',
    { 'a.tf': 'resource "rule" "tf" {}', 'b.tofu': 'resource "rule" "tofu" {}' },
    ['rule.tf', 'rule.tofu'],
  ],
  [
    'main.tofu.json hides main.tf.json',
    { 'main.tf.json': '{"resource": {"rule": {"tf": {}}}}', 'main.tofu.json': '{"resource": {"rule": {"tofu": {}}}}' },
    ['rule.tofu'],
  ],
])('%s', (_, files, addresses) => {
  expect(evaluated(files).resources.map(({ address }) => address)).toEqual(addresses);
});

test('a file that is not UTF-8 is a problem, and what can be read of it is evaluated', () => {
  const bytes = Uint8Array.of(...new TextEncoder().encode('resource "rule" "r" {}\n# '), 0xff, 0x0a);
  const { problems, resources } = evaluated({ 'main.tf': bytes });
  expect(problems.map(({ message, span }) => [message, span?.source.path])).toEqual([
    ['the file is not valid UTF-8', 'main.tf'],
  ]);
  expect(resources.map(({ address }) => address)).toEqual(['rule.r']);
});

test.each([
  ['a byte order mark', '\ufeffresource "rule" "r" {\n  x = "a"\n}\n'],
  ['lines that end as on Windows', 'resource "rule" "r" {\r\n  x = "a"\r\n}\r\n'],
])('%s does not matter', (_, text) => {
  const evaluation = evaluated(text);
  expect(evaluation.problems).toEqual([]);
  expect(attributeAt(evaluation, 'rule.r', 'x')).toMatchObject({ value: 'a' });
});
