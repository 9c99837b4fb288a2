import { rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeIo } from '../../../src/cli/node-io.js';
import { GROUP, Repository, rule, SHUT } from '../../support/repository.js';

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
  repository.write('policies/shut.yaml', SHUT);
  repository.write('.sglint.yaml', 'version: 1\nextends: [./policies]\n');
});
afterEach(() => repository.remove());

interface Told {
  readonly code: number;
  /** `fail web 22 8.8.8.0/24` */
  readonly findings: readonly string[];
  readonly stderr: string;
}

async function hook(files: readonly string[] = repository.staged(), ...more: readonly string[]): Promise<Told> {
  const { code, stdout, stderr } = await repository.sglint(['hook', ...files, '-f', 'json', ...more]);
  const { findings } = (stdout === '' ? { findings: [] } : JSON.parse(stdout)) as {
    readonly findings: readonly {
      readonly verdict: string;
      readonly address: string;
      readonly suppressed: object | null;
      readonly traffic: readonly { readonly ports: string; readonly peers: string }[];
    }[];
  };
  const counting = findings.filter(({ suppressed }) => suppressed === null);
  const words = counting.map(
    ({ verdict, address, traffic }) =>
      `${verdict} ${address.replaceAll('alicloud_security_group_rule.', '')} ${traffic.map(({ ports, peers }) => `${ports} ${peers}`)}`,
  );
  return { code, findings: words.sort(), stderr };
}

/** The line that sums up. */
async function summary(files: readonly string[] = repository.staged(), ...more: readonly string[]): Promise<string> {
  const { stdout } = await repository.sglint(['hook', ...files, ...more]);
  return stdout.split('\n').find((line) => / judged by /.test(line)) ?? stdout;
}

const OLD = rule('old', 80, '"8.8.8.0/24"');
const ACCEPT = rule('a', 22, '"8.8.8.0/24"', 'priority = 2');
const DROP = rule('d', 22, '"0.0.0.0/0"', 'policy = "drop"');

test('what a file has fails, what another has had for long is counted', async () => {
  repository.commit({ 'main.tf': GROUP, 'old.tf': OLD, 'new.tf': '' });
  repository.stage({ 'new.tf': rule('new', 22, '"8.8.8.0/24"') });
  expect(await hook()).toMatchObject({ code: 1, findings: ['fail new 22 8.8.8.0/24'] });
  expect(await summary()).toBe(
    '1 finding (1 high): 2 rules in 1 security group judged by 1 policy, and only what touches a file that is named or is new since HEAD is listed. One other finding is neither, and does not count: sglint . lists it.',
  );
  repository.stage({ 'new.tf': rule('new', 22, '"10.0.0.0/24"') });
  expect(await hook()).toEqual({ code: 0, findings: [], stderr: '' });
});

test('an old finding in a file that is named fails', async () => {
  repository.commit({ 'main.tf': GROUP + OLD });
  repository.stage({ 'main.tf': `# a remark\n${GROUP}${OLD}` });
  expect(await hook()).toMatchObject({ code: 1, findings: ['fail old 80 8.8.8.0/24'] });
});

test('a drop that is taken out of one file opens what another accepts', async () => {
  repository.commit({ 'main.tf': GROUP, 'accept.tf': ACCEPT + OLD, 'drop.tf': DROP });
  repository.stage({ 'drop.tf': '' });
  expect(await hook()).toMatchObject({ code: 1, findings: ['fail a 22 8.8.8.0/24'] });
});

test('what has grown is told whole, whichever file is named', async () => {
  const half = DROP.replace('0.0.0.0/0', '8.8.8.0/25');
  repository.commit({ 'main.tf': GROUP, 'accept.tf': ACCEPT, 'drop.tf': half });
  repository.stage({ 'drop.tf': '' });
  for (const files of [['accept.tf'], ['drop.tf'], []]) {
    expect(await hook(files)).toMatchObject({ code: 1, findings: ['fail a 22 8.8.8.0/24'] });
  }
});

test('files with any name, and a second working tree', async () => {
  const odd = 'a b/ü "x"\n$(y).tf';
  repository.commit({ 'a b/main.tf': GROUP, [odd]: '' });
  repository.stage({ [odd]: OLD });
  expect(await hook()).toMatchObject({ code: 1, findings: ['fail old 80 8.8.8.0/24'] });
  expect((await repository.sglint(['hook', '--', odd])).code).toBe(1);
  repository.git('worktree', 'add', '-q', 'other', 'HEAD');
  repository.write('other/a b/main.tf', GROUP + OLD);
  expect(await repository.sglint(['hook', 'a b/main.tf'], {}, 'other')).toMatchObject({ code: 1 });
});

test('what the configuration leaves out is none of the others', async () => {
  repository.commit({ 'main.tf': `variable "x" {}\n${GROUP}${rule('v', 22, 'var.x')}`, 'old.tf': OLD });
  repository.stage({ 'new.tf': '' });
  expect(await summary()).toMatch(/ 2 others are neither, and do not count: sglint \. lists them\.$/);
  expect(await summary(['new.tf'], '--unknown', 'ignore')).toMatch(/ One other finding is neither, /);
  repository.stage({ 'more.tf': rule('w', 23, 'var.x') + rule('v', 24, 'var.x').replace('"v"', '"y"') });
  expect(await summary(['more.tf'], '--unknown', 'ignore')).toMatch(
    /^No findings: .* 2 that cannot be decided are left out \(unknown: ignore\)\. One other finding is neither, /,
  );
  repository.stage({ 'more.tf': undefined });
  await repository.sglint(['--baseline', 'known.json', '--update-baseline', '-q']);
  expect(await summary(['new.tf'], '--baseline', 'known.json')).toMatch(/ is listed\.$/);
});

test('the removal of its file, which nobody names, opens what a drop has closed', async () => {
  repository.commit({ 'main.tf': GROUP, 'accept.tf': ACCEPT + OLD, 'drop.tf': DROP });
  repository.stage({ 'drop.tf': undefined });
  expect(repository.staged()).toEqual([]);
  expect(await hook()).toMatchObject({ code: 1, findings: ['fail a 22 8.8.8.0/24'] });
  expect(await hook(['drop.tf'])).toMatchObject({ code: 1, findings: ['fail a 22 8.8.8.0/24'] });
  repository.stage({ 'README.md': 'x' });
  expect(await hook(['README.md'])).toMatchObject({ code: 1, findings: ['fail a 22 8.8.8.0/24'] });
});

test('before the first commit everything is new', async () => {
  repository.stage({ 'main.tf': GROUP, 'old.tf': OLD });
  expect(await hook(['main.tf'])).toMatchObject({ code: 1, findings: ['fail old 80 8.8.8.0/24'] });
  expect(await summary(['main.tf'])).toBe('1 finding (1 high): 1 rule in 1 security group judged by 1 policy.');
});

const CALL = 'module "m" {\n  source = "../../modules/web"\n}\n';

test('a file of a module belongs to every root module that calls it, through others, too', async () => {
  repository.commit({
    'modules/web/main.tf': `${GROUP}module "r" {\n  source = "../rules"\n  g = alicloud_security_group.g.id\n}\n`,
    'modules/rules/main.tf': 'variable "g" {}\n',
    'live/a/main.tf': CALL,
    'live/b/main.tf.json': '{"module": {"m": {"source":\n"../../modules/web"}}}',
    'live/c/main.tofu': CALL,
    'live/d/main.tf': '# source = "../../modules/web"\n',
  });
  const text = `variable "g" {}\n${rule('x', 22, '"8.8.8.0/24"').replace('alicloud_security_group.g.id', 'var.g')}`;
  repository.stage({ 'modules/rules/main.tf': text });
  expect(await hook()).toMatchObject({ code: 1, findings: Array(3).fill('fail module.m.module.r.x 22 8.8.8.0/24') });
  const { stdout } = await repository.sglint(['hook', 'modules/rules/main.tf', '-f', 'json']);
  const { inputs } = JSON.parse(stdout) as { readonly inputs: readonly { readonly path: string }[] };
  expect(inputs.map(({ path }) => path)).toEqual(['live/a', 'live/b', 'live/c']);
});

const FROM = `variable "from" {}\n${GROUP}${rule('v', 22, 'var.from')}`;
/** The configuration of the tests, and a module that has an old finding. */
const base = { 'old.tf': OLD, 'main.tf': GROUP };

describe('files of values', () => {
  test('those that Terraform loads by itself lead to what they open', async () => {
    repository.commit({ 'live/main.tf': FROM, 'live/terraform.tfvars': 'from = "10.0.0.0/8"\n' });
    repository.stage({ 'live/terraform.tfvars': 'from = "8.8.8.0/24"\n' });
    expect(await hook()).toMatchObject({ code: 1, findings: ['fail v 22 8.8.8.0/24'] });
  });

  test('with one that it loads when it is told to, the nearest root module is judged, too', async () => {
    const values = { 'live/env/prod.tfvars': 'from = "10.0.0.0/8"\n', 'live/dev.tfvars': 'from = "8.8.8.0/24"\n' };
    repository.commit({ 'live/main.tf': FROM, ...values });
    repository.stage({ 'live/env/prod.tfvars': 'from = "8.8.4.0/24"\n' });
    expect(await hook()).toMatchObject({ code: 1, findings: ['fail v 22 8.8.4.0/24'] });
    repository.stage({ 'live/env/prod.tfvars': 'from = "10.8.0.0/16"\n' });
    expect(await hook()).toMatchObject({ code: 0, findings: [] });
    // Named, the one with the old finding says it all.
    expect(await hook(['live/dev.tfvars'])).toMatchObject({ code: 1, findings: ['fail v 22 8.8.8.0/24'] });
  });

  test('what a value makes counts where no place leads to it', async () => {
    const more = 'count = var.on ? 1 : 0';
    repository.commit({
      'main.tf': `variable "on" {}\n${GROUP}${rule('v', 22, '"8.8.8.0/24"', more)}`,
      'on.tfvars': 'on = true\n',
    });
    expect(await hook(['on.tfvars'])).toMatchObject({ code: 1, findings: ['fail v[0] 22 8.8.8.0/24'] });
    repository.stage({ 'on.tfvars': 'on = false\n' });
    expect(await hook()).toMatchObject({ code: 0, findings: [] });
  });

  test('one that is given on the command line is for every root module', async () => {
    repository.commit({ 'a/main.tf': FROM, 'b/main.tf': FROM, 'env/prod.tfvars': 'from = "10.0.0.0/8"\n' });
    repository.stage({ 'env/prod.tfvars': 'from = "8.8.8.0/24"\n' });
    const told = await hook(repository.staged(), '--var-file', 'env/prod.tfvars');
    expect(told).toMatchObject({ code: 1, findings: Array(2).fill('fail v 22 8.8.8.0/24') });
    const homeless =
      'warning: env/prod.tfvars has values for a root module that is not beside or above it, and they are not judged: sglint FOLDER --var-file env/prod.tfvars judges with them\n';
    expect((await repository.sglint(['hook', 'env/prod.tfvars', 'a/main.tf'])).stderr).toBe(homeless);
    // Where there is nothing else to judge, too.
    const alone = await repository.sglint(['hook', 'env/prod.tfvars']);
    expect(alone).toMatchObject({ code: 0, stdout: '' });
    expect(alone.stderr.split('\n').sort()).toEqual([
      '',
      'no root module has or reads a file that is named or changed: there was nothing to judge',
      homeless.trim(),
    ]);
    expect((await repository.sglint(['hook', 'env/prod.tfvars', '-q'])).stderr).toBe('');
  });

  const CLOSED = `variable "c" {\n  default = "10.0.0.0/8"\n}\n${GROUP}${rule('v', 22, 'var.c', 'priority = 2')}`;

  test.each(['prod.tfvars', 'prod.tfvars.json', 'env/prod.tfvars', 'env/a/prod.tfvars'])(
    'what a commit opens with %s alone, which nobody names',
    async (name) => {
      const values = name.endsWith('.json') ? '{"c": "8.8.8.0/24"}' : 'c = "8.8.8.0/24"\n';
      const root = { 'live/main.tf': CLOSED, 'live/d.tf': DROP, [`live/${name}`]: values };
      repository.commit({ ...root, 'other/main.tf': CLOSED, 'other/d.tf': DROP });
      repository.stage({ 'live/d.tf': undefined, 'other/d.tf': undefined });
      for (const files of [[], ['live/d.tf'], ['live/main.tf']]) {
        expect(await hook(files)).toMatchObject({ code: 1, findings: ['fail v 22 8.8.8.0/24'] });
      }
      expect((await repository.sglint(['live', '--since', 'HEAD', '--var-file', `live/${name}`])).code).toBe(1);
    },
  );

  test('a change that opens nothing fails with none of them, and what they say as well is said once', async () => {
    repository.commit({ 'main.tf': CLOSED, 'x.tf': '', 'prod.tfvars': 'c = "8.8.8.0/24"\n', 'dev.tfvars': '' });
    repository.stage({ 'x.tf': '# a remark\n' });
    expect(await hook()).toEqual({ code: 0, findings: [], stderr: '' });
    expect(await summary()).toMatch(
      / One other finding is neither, and does not count: sglint \. --var-file prod\.tfvars lists it\.$/,
    );
    expect(await hook(['main.tf'])).toMatchObject({ code: 1, findings: ['fail v 22 8.8.8.0/24'] });
    repository.stage({ 'x.tf': OLD });
    expect(await hook()).toMatchObject({ code: 1, findings: ['fail old 80 8.8.8.0/24'] });
    repository.commit();
    repository.stage({ 'x.tf': OLD.replace('8.8.8.0/24', '8.8.0.0/16') });
    expect(await hook([])).toMatchObject({ code: 1, findings: ['fail old 80 8.8.0.0/16'] });
  });

  test('findings that two files of values make on one line name both', async () => {
    repository.commit({ 'main.tf': CLOSED, 'env/prod.tfvars': '', 'env/stage.tfvars': '' });
    repository.stage({ 'env/prod.tfvars': 'c = "8.8.8.0/24"\n', 'env/stage.tfvars': 'c = "8.8.8.0/24"\n' });
    const { stdout } = await repository.sglint(['hook']);
    expect(stdout).toMatch(/^ {2}in {5}the root module \.\/ with env\/prod\.tfvars$/m);
    expect(stdout).toMatch(/^ {2}also {3}alicloud_security_group_rule\.\w+ in \.\/ with env\/stage\.tfvars$/m);
    expect(stdout).toMatch(/see .*\(env\/prod\.tfvars:1:5\)\n.*see .*\(env\/stage\.tfvars:1:5\)/);
  });

  test('what grows in one file by another is said once, and so is what is silenced', async () => {
    const half = DROP.replace('0.0.0.0/0', '8.8.8.0/25');
    const silenced = `# sglint:ignore shut reason="a public page"\n${OLD}`;
    repository.commit({ 'main.tf': GROUP + silenced, 'a.tf': ACCEPT, 'd.tf': half, 'dev.tfvars': '' });
    repository.stage({ 'd.tf': '' });
    expect(await hook([])).toMatchObject({ code: 1, findings: ['fail a 22 8.8.8.0/24'] });
    const { stdout } = await repository.sglint(['hook', '-f', 'json']);
    expect(stdout.match(/a public page/g)).toHaveLength(1);
  });

  test('of many the first are applied, those that are named or changed, too, and the others are told', async () => {
    const names = Array.from({ length: 11 }, (_, at) => `v${at + 10}.tfvars`);
    const values = Object.fromEntries(names.map((name) => [name, '']));
    repository.commit({ 'main.tf': CLOSED, 'd.tf': DROP, ...values, 'v18.tfvars': 'c = "8.8.8.0/24"\n' });
    repository.stage({ 'd.tf': undefined, 'v20.tfvars': '# a remark\n' });
    const told = (left: string): string =>
      `warning: ${left} not applied: a root module is judged with 8 files of values, and with those that are named or changed; name `;
    const { code, stderr } = await repository.sglint(['hook']);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `${told('v18.tfvars and v19.tfvars were')}them, too: sglint hook FILES\n`,
    });
    const named = await repository.sglint(['hook', 'v18.tfvars']);
    expect(named).toMatchObject({ code: 1, stderr: `${told('v19.tfvars was')}it, too: sglint hook FILES\n` });
    const given = await repository.sglint(['hook', '--var-file', 'v18.tfvars']);
    expect(given).toMatchObject({ code: 1, stderr: `${told('v19.tfvars was')}it, too: sglint hook FILES\n` });
  });
});

describe('other files', () => {
  const READ = `${GROUP}${rule('f', 22, 'jsondecode(file("${path.module}/peers/a.json")).from')}`;
  /** Each file is the name of a peer, and nobody reads it. */
  const EACH = `${GROUP}${rule('f', 22, 'replace(each.value, "_", "/")', 'for_each = fileset("peers", "*")')}`;

  test('a file that a function reads', async () => {
    repository.commit({
      ...base,
      'live/main.tf': READ,
      'live/peers/a.json': '{"from": "10.0.0.0/8"}',
      'other.json': '{}',
    });
    repository.stage({ 'live/peers/a.json': '{"from": "8.8.8.0/24"}' });
    expect(await hook()).toMatchObject({ code: 1, findings: ['fail f 22 8.8.8.0/24'] });
    repository.stage({ 'live/peers/a.json': '{"from": "10.0.0.0/8"}', 'other.json': '[]' });
    expect(await hook()).toMatchObject({ code: 0, stderr: expect.stringMatching(/^no root module has or reads /) });
  });

  test('a file that comes into a folder whose files are asked for', async () => {
    repository.commit({ 'main.tf': EACH, 'peers/10.0.0.0_8': '', 'other/x': '' });
    repository.stage({ 'peers/8.8.8.0_24': '' });
    expect(await hook([])).toMatchObject({ code: 1, findings: ['fail f["8.8.8.0_24"] 22 8.8.8.0/24'] });
  });

  test('a file that nobody reads is nothing to judge, also for programs', async () => {
    repository.commit({ ...base, 'README.md': 'x' });
    repository.stage({ 'README.md': 'y' });
    const nothing = 'no root module has or reads a file that is named or changed: there was nothing to judge\n';
    expect(await repository.sglint(['hook', 'README.md'])).toEqual({ code: 0, stdout: '', stderr: nothing });
    const { stdout } = await repository.sglint(['hook', 'README.md', '-f', 'sarif', '-q']);
    expect(JSON.parse(stdout)).toMatchObject({ runs: [{ results: [] }] });
  });
});

describe('policies', () => {
  const OPEN = { 'open.tf': `${GROUP}${OLD}`, 'dev/main.tf': `${GROUP}${OLD}`, 'dev/.sglint.yaml': 'version: 1\n' };
  const more = SHUT.replace('}]', '}, {id: low, title: Low, severity: low, priority: {min: 1, max: 50}}]');

  test('a change that says nothing new fails nothing', async () => {
    repository.commit(OPEN);
    repository.stage({ 'policies/shut.yaml': `# a remark\n${SHUT}` });
    expect(await hook()).toMatchObject({ code: 0, findings: [] });
    expect(await summary()).toMatch(/One other finding is neither, and does not count: sglint \. lists it\.$/);
  });

  test('what a policy has come to say is new, and what it says more gravely', async () => {
    repository.commit({ ...OPEN, 'policies/shut.yaml': SHUT.replace('high', 'low') });
    repository.stage({ 'policies/shut.yaml': SHUT });
    expect(await hook()).toMatchObject({ code: 1, findings: ['fail old 80 8.8.8.0/24'] });
    repository.commit({
      '.sglint.yaml': 'version: 1\nextends: [./none]\n',
      'none/none.yaml': more,
    });
    repository.stage({ '.sglint.yaml': 'version: 1\nextends: [./policies]\n' });
    expect(await hook([])).toMatchObject({ code: 0, findings: [] });
  });

  test('each root module is judged by its own configuration', async () => {
    repository.commit(OPEN);
    // sglint:recommended has nothing against http.
    expect(await hook(['open.tf', 'dev/main.tf'])).toMatchObject({ code: 1, findings: ['fail old 80 8.8.8.0/24'] });
    repository.stage({ 'dev/.sglint.yaml': undefined });
    expect(await hook([])).toMatchObject({ code: 1, findings: ['fail old 80 8.8.8.0/24'] });
  });

  test('one that cannot be used is told, and so is the rest', async () => {
    repository.commit(OPEN);
    repository.stage({ 'dev/.sglint.yaml': 'version: 7\n', 'open.tf': OPEN['open.tf'].replace('80/80', '81/81') });
    const { code, findings, stderr } = await hook();
    expect({ code, findings }).toEqual({ code: 2, findings: ['fail old 81 8.8.8.0/24'] });
    expect(stderr).toMatch(/^dev\/\.sglint\.yaml:1:10: /);
  });

  test('what an exception accepted is back when it is gone', async () => {
    const exception = 'exceptions:\n  - {policy: shut, address: "*.old", reason: a public page, expires: 2099-01-01}\n';
    repository.commit({ ...base, '.sglint.yaml': `version: 1\nextends: [./policies]\n${exception}` });
    expect(await hook(['old.tf'])).toMatchObject({ code: 0, findings: [] });
    repository.stage({ '.sglint.yaml': 'version: 1\nextends: [./policies]\n' });
    expect(await hook()).toMatchObject({ code: 1, findings: ['fail old 80 8.8.8.0/24'] });
  });

  test('what a comment silenced in another file is back when it is gone', async () => {
    repository.commit({
      'main.tf': `${GROUP}# sglint:ignore shut reason="a public page"\n${OLD.replace('8.8.8.0', '10.0.0.0')}`,
      'main_override.tf': 'resource "alicloud_security_group_rule" "old" {\n  cidr_ip = "8.8.8.0/24"\n}\n',
    });
    expect(await hook(['main_override.tf'])).toMatchObject({ code: 0, findings: [] });
    repository.stage({ 'main.tf': GROUP + OLD });
    expect(await hook()).toMatchObject({ code: 1, findings: ['fail old 80 8.8.8.0/24'] });
  });

  test('a comment that silences nothing as it is written fails where it is named, and a baseline is kept to', async () => {
    repository.commit({ 'open.tf': `${GROUP}# sglint:ignore shut\n${OLD}`, 'b.tf': '' });
    expect((await hook(['open.tf'])).findings).toHaveLength(2);
    expect((await hook(['b.tf'])).findings).toEqual([]);
    await repository.sglint(['--baseline', 'known.json', '--update-baseline', '-q']);
    expect(await hook(['open.tf'], '--baseline', 'known.json')).toMatchObject({ code: 0, findings: [] });
  });
});

describe('what belongs to the commit', () => {
  test('a drop that git does not track closes nothing', async () => {
    repository.commit({ 'main.tf': GROUP });
    repository.stage({ 'accept.tf': ACCEPT });
    repository.write('drop.tf', DROP);
    expect(await hook(['accept.tf'])).toMatchObject({ code: 1, findings: ['fail a 22 8.8.8.0/24'] });
    const { stderr } = await repository.sglint(['hook', 'accept.tf']);
    expect(stderr).toBe(
      'warning: drop.tf is not tracked by git and was left out: git add what belongs to the commit\n',
    );
    expect(await hook(['accept.tf', 'drop.tf'])).toMatchObject({ code: 0, findings: [] });
  });

  test('nor is a file read that git does not track, for a function', async () => {
    repository.commit({ 'main.tf': `${GROUP}${rule('f', 22, 'try(file("peer"), "10.0.0.0/8")')}` });
    repository.write('peer', '8.8.8.0/24');
    expect(await hook(['main.tf'])).toMatchObject({ code: 0, findings: [] });
    expect((await hook(['main.tf', 'peer'])).findings).toEqual(['fail f 22 8.8.8.0/24']);
  });

  test('what git ignores belongs to the machine, before as after', async () => {
    repository.commit({ 'main.tf': FROM, '.gitignore': '*.tfvars\n' });
    repository.write('terraform.tfvars', 'from = "8.8.8.0/24"\n');
    repository.stage({ 'other.tf': '# a remark\n' });
    expect(await hook()).toMatchObject({ code: 0, findings: [] });
    expect(await hook(['main.tf'])).toMatchObject({ code: 1, findings: ['fail v 22 8.8.8.0/24'] });
  });

  test('a module that is gone is told, in what calls it', async () => {
    repository.commit({ 'live/main.tf': 'module "m" {\n  source = "../m"\n}\n', 'm/main.tf': GROUP });
    repository.stage({ m: undefined });
    expect(await hook([])).toMatchObject({ code: 2, stderr: expect.stringMatching(/^live\/main\.tf:2:12: /) });
  });
});

describe('root modules', () => {
  const OPEN = GROUP + OLD;
  const call = (source: string): string => `module "m" {\n  source = "${source}"\n}\n`;
  const judged = async (...files: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await repository.sglint(['hook', ...files, '-f', 'json']);
    const { inputs } = JSON.parse(stdout) as { readonly inputs: readonly { readonly path: string }[] };
    return inputs.map(({ path }) => path).sort();
  };

  test.each([
    ['a module that its own examples alone call', { 'm/examples/a/main.tf': call('../..') }, ['m', 'm/examples/a']],
    ['a module at the top', { 'examples/a/main.tf': call('../../m') }, ['examples/a']],
    ['a module with values of its own', { 'a/main.tf': call('../m'), 'm/terraform.tfvars': '' }, ['a', 'm']],
    [
      'a module that keeps a state',
      { 'a/main.tf': call('../m'), 'm/state.tf': 'terraform {\n  backend "oss" {}\n}\n' },
      ['a', 'm'],
    ],
    ['modules that call each other', { 'm/m.tf': call('../n'), 'n/n.tf': call('../m') }, ['m']],
    ['a call through a link', { 'a/main.tf': call('../link') }, ['a']],
    ['a source that is an expression', { 'a/main.tf': call('../m${""}') }, ['a', 'm']],
    ['words that look like a call', { 'a/main.tf': `/*\n${call('../m')}*/\n` }, ['m']],
    ['a call in another language', { 'a/main.tofu.json': '{"module":{"m":[{"source" : "../m"}]}}' }, ['a']],
    ['what terraform init installed', { 'a/.terraform/modules/x/main.tf': call('../../../../m') }, ['m']],
  ])('%s', async (_, files, expected) => {
    symlinkSync('m', join(repository.folder, 'link'));
    repository.commit({ 'm/main.tf': OPEN, ...files });
    expect(await judged('m/main.tf')).toEqual(expected);
    if (!_.startsWith('modules')) expect((await hook(['m/main.tf'])).code).toBe(1);
  });

  test('a call in a file that others have a link to', async () => {
    repository.commit({ 'm/main.tf': OPEN, 'shared/a/call.tf': '# nothing\n', 'live/a/main.tf': '' });
    repository.commit({ 'shared/a/call.tf': call('../../m') });
    symlinkSync('../../shared/a/call.tf', join(repository.folder, 'live/a/call.tf'));
    repository.commit();
    expect(await judged('m/main.tf')).toEqual(['live/a', 'shared/a']);
  });

  test('a link to a file is a part of its module, and leads to the file', async () => {
    repository.commit({ 'shared/rules.tf': OPEN, 'a/main.tf': '', 'b/main.tf': '' });
    for (const name of ['a', 'b']) symlinkSync('../shared/rules.tf', join(repository.folder, name, 'rules.tf'));
    repository.commit();
    expect(await judged('shared/rules.tf')).toEqual(['a', 'b', 'shared']);
    expect((await hook(['shared/rules.tf'])).findings).toHaveLength(3);
    repository.stage({ 'shared/rules.tf': OPEN.replace('80/80', '81/81') });
    expect((await hook([])).findings).toHaveLength(3);
  });

  test('of a monorepo only those that the change concerns', async () => {
    const roots = Array.from({ length: 40 }, (_, at) => [`live/${at}/main.tf`, at % 2 === 0 ? call('../../m') : OPEN]);
    repository.commit({ 'm/main.tf': GROUP, ...Object.fromEntries(roots) });
    repository.stage({ 'm/main.tf': OPEN });
    const asked: string[] = [];
    const { stdout } = await repository.sglint(['hook', '-f', 'json'], {
      run: (program, args, where, options) => {
        asked.push(args[0] ?? '');
        return nodeIo.run(program, args, where, options);
      },
    });
    const { inputs, findings } = JSON.parse(stdout) as {
      readonly inputs: readonly object[];
      findings: readonly object[];
    };
    expect([inputs.length, findings.length]).toEqual([20, 20]);
    // One cat-file for each folder.
    expect(asked.filter((each) => each !== 'cat-file')).toEqual(['rev-parse', 'diff', 'ls-files', 'grep', 'ls-tree']);
    expect(asked.length).toBeLessThanOrEqual(5 + 21);
  });
});

describe('what it is held against', () => {
  const feature = (): void => {
    repository.commit({ 'main.tf': GROUP, 'accept.tf': ACCEPT, 'drop.tf': DROP, 'old.tf': OLD });
    repository.git('checkout', '-q', '-b', 'feature');
    repository.commit({ 'drop.tf': undefined });
    repository.git('checkout', '-q', 'main');
    // What main has closed since is not what the branch opens.
    repository.commit({ 'old.tf': undefined });
    repository.git('checkout', '-q', 'feature');
  };
  const opened = ['fail a 22 8.8.8.0/24'];

  test('a revision that is given', async () => {
    feature();
    expect(await hook([])).toMatchObject({ code: 0, findings: [] });
    expect(await hook([], '--since', 'HEAD~1')).toMatchObject({ code: 1, findings: opened });
    expect(await hook([], '--since', 'nothing')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^--since nothing: git knows no such revision\n/),
    });
  });

  test('what pre-commit compares, from where the branches part', async () => {
    feature();
    const env = { PRE_COMMIT_FROM_REF: 'main', PRE_COMMIT_TO_REF: 'feature' };
    const { code, stdout } = await repository.sglint(['hook'], { env });
    expect(code).toBe(1);
    expect(stdout).toContain('alicloud_security_group_rule.a newly accepts tcp 22');
    expect(stdout).toMatch(
      /^1 finding .*, and only what touches a file that is named or is new since main is listed\. One /m,
    );
    const unknown = { PRE_COMMIT_FROM_REF: 'nothing', PRE_COMMIT_TO_REF: 'feature' };
    expect(await repository.sglint(['hook'], { env: unknown })).toMatchObject({ code: 2 });
  });
});

describe('what cannot be judged is told', () => {
  test('outside of a repository, without git, and with a repository that git does not read', async () => {
    repository.commit(base);
    const without = await repository.sglint(['hook', 'old.tf'], { run: () => undefined });
    expect(without).toMatchObject({ code: 2, stderr: expect.stringMatching(/^there is no git on PATH, /) });
    repository.write('.git/HEAD', 'nonsense');
    expect(await hook(['old.tf'])).toMatchObject({ code: 2, stderr: expect.stringMatching(/^HEAD: git does not /) });
    rmSync(join(repository.folder, '.git'), { recursive: true });
    expect(await hook(['old.tf'])).toMatchObject({ code: 2, stderr: expect.stringMatching(/^\. is in no git /) });
  });

  test('names of nothing, of folders and of files elsewhere; the others are judged', async () => {
    repository.commit({ ...base, 'live/main.tf': '' });
    const { code, findings, stderr } = await hook(['gone.tf', 'live', tmpdir(), 'old.tf']);
    expect({ code, findings }).toEqual({ code: 2, findings: ['fail old 80 8.8.8.0/24'] });
    expect(stderr.split('\n').filter((line) => line !== '' && !line.startsWith('  '))).toEqual([
      'there is no file "gone.tf"',
      'live is a folder',
      `${tmpdir()} is outside of the repository ${repository.folder}`,
    ]);
  });

  test('policies that are not usable, and nothing looks as if it had been judged', async () => {
    const exception = '\nexceptions: [{policy: shut, address: a, from: 10.0.0.0/33, reason: x, expires: 2099-01-01}]';
    const broken = `version: 1\nextends: [../policies]${exception}\n`;
    repository.commit({ 'bad/main.tf': GROUP, 'bad/.sglint.yaml': broken, 'good/main.tf': GROUP });
    repository.stage({ 'bad/old.tf': OLD });
    for (const format of ['text', 'json', 'sarif', 'markdown']) {
      const told = await repository.sglint(['hook', 'bad/old.tf', '-f', format]);
      expect(told).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^bad\/\.sglint\.yaml:3:/) });
    }
    repository.stage({ 'good/old.tf': OLD });
    const { code, stdout } = await repository.sglint(['hook', 'bad/old.tf', 'good/old.tf']);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^1 finding .*: 1 rule in 1 security group judged by 1 policy, .* What the errors name /m);
  });

  test('a mistake in a module that many call is told once', async () => {
    repository.commit({ 'm/main.tf': 'resource "x" {', 'a/main.tf': 'module "m" {\n  source = "../m"\n}\n' });
    repository.stage({ 'b/main.tf': 'module "m" {\n  source = "../m"\n}\n' });
    const { code, stderr } = await hook(['m/main.tf', 'b/main.tf']);
    expect(code).toBe(2);
    expect([...new Set(stderr.split('\n\n'))]).toEqual(stderr.split('\n\n'));
    expect(stderr).toMatch(/^m\/main\.tf:1:/);
  });

  test('from a folder below the root of the repository names are relative to it', async () => {
    repository.commit({ 'live/main.tf': GROUP + OLD });
    const { code, stdout } = await repository.sglint(['hook', 'main.tf'], {}, 'live');
    expect(code).toBe(1);
    expect(stdout).toContain('at     main.tf:8:');
  });
});
