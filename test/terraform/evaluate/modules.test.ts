// Modules that are there, that are installed, and that are not.
import { evaluated } from '../../support/module-files.js';
import { attributeAt, placeOf, textOf } from '../../support/places.js';

const call = (source: string, more = ''): string => `module "web" {\n  source = ${source}\n${more}}\n`;
const USE = 'resource "rule" "r" {\n  x = module.web.id\n}\n';
const INSIDE = 'output "id" { value = "inside" }\nresource "rule" "inside" {}\n';
const manifest = (entries: readonly (readonly [string, string])[]): string =>
  JSON.stringify({ Modules: entries.map(([Key, Dir]) => ({ Key, Dir })) });

const REGISTRY = '"terraform-alicloud-modules/security-group/alicloud"';

test.each([REGISTRY, '"git::https://example.com/m.git"', '"/absolute/path"', 'var.source'])(
  'not installed: %s',
  (source) => {
    const evaluation = evaluated(
      `variable "source" {}\n${call(source, '  count = 2\n')}${USE.replace('web.id', 'web[0].id')}`,
    );
    const reason =
      source === 'var.source' ? 'has a source that is not written out' : 'is not installed: run terraform init';
    expect(evaluation.unknownModules.map(({ span, content, ...rest }) => ({ ...rest, text: textOf(span) }))).toEqual([
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
  expect(evaluation.resources.map(({ address }) => address)).toContain('rule.r');
});

test('a call of a module that is not installed is there with what it is given, as often as it is called', () => {
  const { resources } = evaluated(
    'module "m" {\n source = "org/m/x"\n version = "1.0.0"\n for_each = { a = 1, b = var.b }\n given = each.value\n}\nvariable "b" {}',
  );
  const given = resources.map((call) => [call.address, call.type, call.names(), call.attribute('given')?.state]);
  expect(given).toEqual([
    ['module.m["a"]', 'module', ['given'], 'known'],
    ['module.m["b"]', 'module', ['given'], 'unknown'],
  ]);
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

describe('what is installed is used only where it is what is called for', () => {
  const reasonOf = (written: string, entry: Readonly<Record<string, string>>): string | undefined => {
    const modules = { Modules: [{ Key: 'web', Dir: 'installed', ...entry }] };
    const { unknownModules } = evaluated({
      'main.tf': `module "web" {\n${written}\n}`,
      '.terraform/modules/modules.json': JSON.stringify(modules),
      'installed/main.tf': INSIDE,
    });
    return unknownModules[0]?.reason;
  };

  test.each([
    ['source = "org/web/alicloud"', { Source: 'registry.terraform.io/org/web/alicloud' }],
    ['source = "org/web/alicloud//rules"', { Source: 'registry.terraform.io/org/web/alicloud//rules' }],
    ['source = "app.example.com/org/web/alicloud"', { Source: 'app.example.com/org/web/alicloud' }],
    ['source = "github.com/org/web"', { Source: 'git::https://github.com/org/web.git' }],
    ['source = "github.com/org/web//a?ref=v1"', { Source: 'git::https://github.com/org/web.git//a?ref=v1' }],
    ['source = "git@github.com:org/web.git"', { Source: 'git::ssh://git@github.com/org/web.git' }],
    ['source = "git::git@github.com:org/web.git?ref=v1"', { Source: 'git::ssh://git@github.com/org/web.git?ref=v1' }],
    ['source = "org/web/alicloud"', { Source: 'registry.opentofu.org/org/web/alicloud' }],
    ['source = "registry.terraform.io/org/web/alicloud"', { Source: 'registry.opentofu.org/org/web/alicloud' }],
    ['source = "/opt/modules/web"', { Source: 'file:///opt/modules/web' }],
    ['source = "git::https://example.com/web.git"', { Source: 'git::https://example.com/web.git' }],
    ['source = "org/web/alicloud"', {}],
    ...(
      [
        ['1.2.3', '1.2.3'],
        ['= 1.2.3', '1.2.3'],
        ['>= 1.0, < 2.0', '1.9.9'],
        ['~> 1.4', '1.9.0'],
        ['~> 1.4.2', '1.4.9'],
        ['!= 1.0', '1.1'],
        ['>1', '1.0.1'],
        ['<= 1.10', '1.9'],
        ['1.0.0-beta', '1.0.0-beta'],
        ['>= 1.0.0-beta.2', '1.0.0-beta.10'],
        ['< 1.0.0-beta.a', '1.0.0-beta.10'],
        ['> 1.0.0-beta', '1.0.0-beta.1'],
        ['whatever', '1.0'],
      ] as const
    ).map(([wanted, version]) => [`source = "org/web/alicloud"\nversion = "${wanted}"`, { Version: version }] as const),
  ] as const)('%s is met by %j', (written, entry) => {
    expect(reasonOf(written, entry)).toBeUndefined();
  });

  test.each([
    ['source = "org/web/alicloud"', { Source: 'registry.terraform.io/other/web/alicloud' }],
    ['source = "org/web/alicloud//rules"', { Source: 'registry.terraform.io/org/web/alicloud' }],
    ['source = "github.com/org/web?ref=v2"', { Source: 'git::https://github.com/org/web.git?ref=v1' }],
    ['source = "github.com/org/web"', { Source: './web' }],
  ])('%s is another source than %j', (written, entry) => {
    expect(reasonOf(written, entry)).toBe(
      `is not installed from this source but from ${entry.Source}: run terraform init`,
    );
  });

  test.each([
    ['1.2.3', '1.2.4'],
    ['>= 1.0, < 2.0', '2.0.0'],
    ['~> 1.4', '2.0.0'],
    ['~> 1.4', '1.3.9'],
    ['~> 1.4.2', '1.5.0'],
    ['!= 1.0', '1.0.0'],
    ['> 1', '1.0'],
    ['< 1.10', '1.10.0'],
    ['>= 1.0', '2.0.0-beta'],
    ['1.0.0-rc', '1.0.0-beta'],
  ])('%s is not met by version %s', (wanted, version) => {
    expect(reasonOf(`source = "org/web/alicloud"\nversion = "${wanted}"`, { Version: version })).toBe(
      `is not installed in the version that is called for (${wanted}) but in ${version}: run terraform init`,
    );
  });

  test('an installed folder without Terraform files is none', () => {
    const { unknownModules } = evaluated({
      'main.tf': call(REGISTRY),
      '.terraform/modules/modules.json': manifest([['web', 'installed']]),
      'installed/README.md': '',
    });
    expect(unknownModules).toMatchObject([{ reason: 'is not installed: run terraform init' }]);
  });

  test('a local folder without Terraform files is empty, as Terraform has it, and that is said', () => {
    const { unknownModules, problems, diagnostics } = evaluated({ 'main.tf': call('"./web"'), 'web/README.md': '' });
    expect([unknownModules, problems]).toEqual([[], []]);
    expect(diagnostics.map(({ message }) => message)).toEqual(['there are no Terraform files in ./web']);
  });
});
