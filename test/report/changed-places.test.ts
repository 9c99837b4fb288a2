import type { Log } from 'sarif';
import { Repository, rule } from '../support/repository.js';
import { commandIn, type WorkflowCommand } from '../support/runner-log.js';

// GitHub shows nobody the lines that a change left alone: an annotation is at the line that was changed.

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
});
afterEach(() => repository.remove());

const MODULE = `variable "from" {
  default = "10.0.0.0/8"
}
resource "alicloud_security_group" "g" {
  vpc_id = "vpc-1"
}
${rule('ssh', 22, 'var.from')}`;
const call = (from: string): string => `variable "office" {}
module "web" {
  source = "../web"
  from   = ${from}
}
`;
const BEFORE = {
  'web/main.tf': MODULE,
  'live/main.tf': call('var.office'),
  'live/terraform.tfvars': 'office = "10.0.0.0/8"\n',
};
const RULE = 'web/main.tf:11';

const CHANGES: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['the value in a file of values', 'live/terraform.tfvars:2', { 'live/terraform.tfvars': '\noffice = "0.0.0.0/0"\n' }],
  ['the call of the module', 'live/main.tf:4', { 'live/main.tf': call('"0.0.0.0/0"') }],
  [
    'both, of which the value decides',
    'live/terraform.tfvars:1',
    { 'live/terraform.tfvars': 'office = "0.0.0.0/0"\n', 'live/main.tf': call('(var.office)') },
  ],
  ['the rule', RULE, { 'web/main.tf': MODULE.replace('var.from', '"0.0.0.0/0"') }],
  [
    'the rule and the value',
    RULE,
    { 'live/terraform.tfvars': 'office = "0.0.0.0/0"\n', 'web/main.tf': MODULE.replace('var.from', '(var.from)') },
  ],
];

const WAYS: readonly (readonly [string, readonly string[], string])[] = [
  ['--since', ['--since', 'HEAD', 'live'], '.'],
  ['--since, from elsewhere', ['--since', 'HEAD', '.'], 'live'],
  ['the hook', ['hook'], '.'],
];

describe.each(WAYS)('with %s', (_, argv, folder) => {
  const printed = async (format: string): Promise<string> =>
    (await repository.sglint([...argv, '--no-config', '-f', format], {}, folder)).stdout;

  test.each(CHANGES)('an annotation on a change of %s is at %s', async (_what, place, files) => {
    repository.commit(BEFORE);
    repository.stage(files);
    const lines = (await printed('github')).trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    const { properties, message } = commandIn(lines[0] ?? '') as WorkflowCommand;
    expect(`${properties?.['file']}:${properties?.['line']}`).toBe(place);
    const said = /This line leads to it \(.+\); the rule itself is at (\S+)\.$/m.exec(message ?? '');
    expect(said?.[1]).toBe(place === RULE ? undefined : RULE);
    const { runs } = JSON.parse(await printed('sarif')) as Log;
    const [primary] = runs[0]?.results?.[0]?.locations ?? [];
    const { artifactLocation, region } = primary?.physicalLocation ?? {};
    expect(`${artifactLocation?.uri}:${region?.startLine}`).toBe(RULE);
  });

  test('two root modules that a change concerns have an annotation each', async () => {
    repository.commit({
      ...BEFORE,
      'live/b/main.tf': call('var.office').replace('../', '../../'),
      'live/b/b.auto.tfvars': 'office = "10.0.0.0/8"\n',
    });
    repository.stage({
      'live/terraform.tfvars': 'office = "0.0.0.0/0"\n',
      'live/b/b.auto.tfvars': '\n\noffice = "0.0.0.0/0"\n',
    });
    const more = argv[0] === 'hook' ? [] : [folder === 'live' ? 'b' : 'live/b'];
    const { stdout } = await repository.sglint([...argv, ...more, '--no-config', '-f', 'github'], {}, folder);
    const places = stdout
      .trimEnd()
      .split('\n')
      .map((line) => commandIn(line)?.properties);
    expect(places.map((each) => `${each?.['file']}:${each?.['line']}`)).toEqual([
      'live/terraform.tfvars:1',
      'live/b/b.auto.tfvars:3',
    ]);
  });
});

test('without anything to compare with, an annotation is at the rule', async () => {
  repository.commit(BEFORE);
  repository.stage({ 'live/terraform.tfvars': 'office = "0.0.0.0/0"\n' });
  const { stdout } = await repository.sglint(['live', '--no-config', '-f', 'github']);
  expect(commandIn(stdout.trimEnd())?.properties).toMatchObject({ file: 'web/main.tf', line: '11' });
});
