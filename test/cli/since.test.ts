import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { nodeIo } from '../../src/cli/node-io.js';
import { type Run, run } from '../support/run.js';

let folder = '';
const git = (...args: readonly string[]): void => {
  const who = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};
const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};

const GROUP = 'resource "alicloud_security_group" "g" {\n  vpc_id = "vpc-1"\n}\n';
const rule = (
  name: string,
  port: string,
  source: string,
  more = '',
): string => `resource "alicloud_security_group_rule" "${name}" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "${port}"
  cidr_ip           = ${source}
  security_group_id = alicloud_security_group.g.id
  ${more}
}
`;

/** What is told beside the findings. */
async function told(ref: string, path = '.', ...more: readonly string[]): Promise<readonly string[]> {
  const { diagnostics } = JSON.parse((await ask(ref, path, more)).stdout) as {
    readonly diagnostics: readonly { readonly message: string }[];
  };
  return diagnostics.map(({ message }) => message);
}

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sglint-')));
  git('init', '-q');
  write(
    'policy.yaml',
    'version: 1\npolicies: [{id: shut, title: Shut, severity: high, forbid: {direction: ingress, from: internet}}]\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const commit = (): void => {
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
};

const ask = (ref: string, path: string, more: readonly string[] = []): Promise<Run> =>
  run([path, '--since', ref, '-p', join(folder, 'policy.yaml'), '--no-config', '-f', 'json', ...more], folder);

async function since(ref: string, path = '.', ...more: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr, code } = await ask(ref, path, more);
  if (code === 2) return [stderr.split('\n')[0] ?? ''];
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly {
      readonly verdict: string;
      readonly address: string;
      readonly traffic: readonly { readonly ports: string; readonly peers: string }[];
    }[];
  };
  return findings.map(
    ({ verdict, address, traffic }) =>
      `${verdict} ${address.split('.').at(-1)} ${traffic.map(({ ports, peers }) => `${ports} ${peers}`)}`,
  );
}

test('only what is new or wider since a revision', async () => {
  write('main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/25"') + rule('b', '80/80', '"8.8.8.0/24"'));
  commit();
  expect(await since('HEAD')).toEqual([]);
  write(
    'main.tf',
    GROUP +
      rule('a', '22/22', '"8.8.8.0/24"') +
      rule('b', '80/80', '"8.8.8.0/24"') +
      rule('c', '443/443', '"8.8.4.4/32"'),
  );
  expect(await since('HEAD')).toEqual(['fail a 22 8.8.8.128/25', 'fail c 443 8.8.4.4/32']);
  commit();
  expect(await since('HEAD')).toEqual([]);
  expect(await since('HEAD~1')).toHaveLength(2);
});

test('a drop that is gone opens what it closed', async () => {
  write(
    'main.tf',
    GROUP + rule('a', '22/22', '"8.8.8.0/24"', 'priority = 2') + rule('d', '22/22', '"0.0.0.0/0"', 'policy = "drop"'),
  );
  commit();
  write('main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/24"', 'priority = 2'));
  expect(await since('HEAD')).toEqual(['fail a 22 8.8.8.0/24']);
});

test('what was not known and is not known is not new, and what has become certain is', async () => {
  write('main.tf', `variable "x" {}\n${GROUP}${rule('a', '22/22', 'var.x')}`);
  commit();
  expect(await since('HEAD')).toEqual([]);
  write('main.tf', `variable "x" {}\n${GROUP}${rule('a', '22/22', '"8.8.8.0/24"')}`);
  expect(await since('HEAD')).toEqual(['fail a 22 8.8.8.0/24']);
});

test('modules, values and folders below the root are read as they were', async () => {
  write('live/main.tf', 'module "m" {\n  source = "../module"\n  from   = var.from\n}\nvariable "from" {}\n');
  write('live/terraform.tfvars', 'from = "8.8.8.0/25"\n');
  write('module/main.tf', `variable "from" {}\n${GROUP}${rule('a', '22/22', 'var.from')}`);
  commit();
  expect(await since('HEAD', 'live')).toEqual([]);
  write('live/terraform.tfvars', 'from = "8.8.8.0/24"\n');
  expect(await since('HEAD', 'live')).toEqual(['fail a 22 8.8.8.128/25']);
});

test('in a folder that was not there everything is new', async () => {
  commit();
  write('new/main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/24"'));
  expect(await since('HEAD', 'new')).toEqual(['fail a 22 8.8.8.0/24']);
  expect(await told('HEAD', 'new')).toEqual(['new was not there at HEAD: everything in it counts as new']);
});

test('what cannot be looked up is told', async () => {
  write('main.tf', GROUP);
  commit();
  expect(await since('nowhere')).toEqual(['--since nowhere: git knows no such revision']);
  expect(await since('HEAD:main.tf')).toEqual(['--since HEAD:main.tf: git knows no such revision']);
  write('.git/HEAD', 'nonsense');
  expect((await since('HEAD'))[0]).toMatch(/^--since HEAD: git does not look it up: fatal: /);
  rmSync(join(folder, '.git'), { recursive: true });
  expect(await since('HEAD')).toEqual(['--since HEAD: . is in no git repository']);
});

const VARIABLE = `variable "from" {}\n${GROUP}${rule('a', '22/22', 'var.from')}`;

test('files of values are read as they were, what the command line itself says is the same', async () => {
  write('main.tf', VARIABLE);
  write('prod.tfvars', 'from = "8.8.8.0/25"\n');
  write('prod.tfvars.json', '{"from": "8.8.8.0/25"}\n');
  commit();
  write('prod.tfvars', 'from = "8.8.8.0/24"\n');
  write('prod.tfvars.json', '{"from": "8.8.8.0/24"}\n');
  expect(await since('HEAD', '.', '--var-file', 'prod.tfvars')).toEqual(['fail a 22 8.8.8.128/25']);
  expect(await since('HEAD', '.', '--var-file', 'prod.tfvars.json')).toEqual(['fail a 22 8.8.8.128/25']);
  expect(await since('HEAD', '.', '--var', 'from=8.8.8.0/24')).toEqual([]);
});

test('a file of values that was not there gave no values', async () => {
  write('main.tf', VARIABLE.replace('{}', '{ default = "8.8.8.0/25" }'));
  commit();
  write('new.tfvars', 'from = "8.8.8.0/24"\n');
  expect(await since('HEAD', '.', '--var-file', 'new.tfvars')).toEqual(['fail a 22 8.8.8.128/25']);
});

test('a file of values that is in no commit is the same on both sides, and that is told', async () => {
  const outside = `${folder}.tfvars`;
  write('main.tf', VARIABLE);
  commit();
  writeFileSync(outside, 'from = "8.8.8.0/24"\n');
  expect(await since('HEAD', '.', '--var-file', outside)).toEqual([]);
  expect(await told('HEAD', '.', '--var-file', outside)).toEqual([
    `${outside} is outside of the repository: it is read as it is now, and what changes in it is no news`,
  ]);
  rmSync(outside);
});

test('what git ignores is of no commit: it is the same on both sides, and that is told', async () => {
  write('main.tf', `${VARIABLE}module "m" {\n  source = "./gen"\n}\n`);
  write('.gitignore', '*.tfvars\n/gen/\n');
  write('gen/main.tf', GROUP + rule('c', '23/23', '"8.8.8.0/24"'));
  write('terraform.tfvars', 'from = "8.8.8.0/24"\n');
  commit();
  expect(await since('HEAD')).toEqual([]);
  expect(await told('HEAD')).toEqual(
    ['terraform.tfvars', 'gen/main.tf'].map(
      (name) => `${name} is ignored by git: it is read as it is now, and what changes in it is no news`,
    ),
  );
  write('main.tf', VARIABLE + rule('b', '80/80', 'var.from'));
  expect(await since('HEAD')).toEqual(['fail b 80 8.8.8.0/24']);
});

test('a file by its absolute path is read as it was', async () => {
  write('live/main.tf', GROUP + rule('a', '22/22', `file("${folder}/from.txt")`));
  write('from.txt', '8.8.8.0/25');
  commit();
  write('from.txt', '8.8.8.0/24');
  expect(await since('HEAD', 'live')).toEqual(['fail a 22 8.8.8.128/25']);
});

test('links to files and folders are followed', async () => {
  write('shared/main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/25"'));
  write('modules/m/main.tf', `${GROUP}${rule('b', '23/23', '"8.8.8.0/25"')}`);
  write('live/m.tf', 'module "m" {\n  source = "./linked"\n}\n');
  symlinkSync('../shared/main.tf', join(folder, 'live/main.tf'));
  symlinkSync('../alias', join(folder, 'live/linked'));
  symlinkSync('modules/m', join(folder, 'alias'));
  commit();
  expect(await since('HEAD', 'live')).toEqual([]);
  write('shared/main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/24"'));
  write('modules/m/main.tf', `${GROUP}${rule('b', '23/23', '"8.8.8.0/24"')}`);
  expect(await since('HEAD', 'live')).toEqual(['fail b 23 8.8.8.128/25', 'fail a 22 8.8.8.128/25']);
});

test('a submodule is read as it is now, and that is told', async () => {
  write('main.tf', 'module "m" {\n  source = "./sub"\n}\n');
  commit();
  write('sub/main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/25"'));
  const [at] = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).stdout.split('\n');
  git('update-index', '--add', '--cacheinfo', `160000,${at},sub`);
  git('commit', '-q', '-m', 'x');
  expect(await since('HEAD')).toEqual([]);
  expect(await told('HEAD')).toEqual([
    'sub is a submodule: it is read as it is now, and what changes in it is no news',
  ]);
});

test('a root module that a link from elsewhere leads to', async () => {
  write('live/main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/25"'));
  commit();
  const other = mkdtempSync(join(tmpdir(), 'sglint-'));
  spawnSync('git', ['init', '-q'], { cwd: other });
  const link = join(other, 'link');
  symlinkSync(join(folder, 'live'), link);
  expect(await since('HEAD', link)).toEqual([]);
  write('live/main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/24"'));
  expect(await since('HEAD', link)).toEqual(['fail a 22 8.8.8.128/25']);
  rmSync(other, { recursive: true });
});

test('beside mistakes of before everything is new, and that is told', async () => {
  write('main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/24"'));
  write('drop.tf', 'resource "alicloud_security_group_rule" "d" {');
  commit();
  write('drop.tf', '');
  expect(await since('HEAD')).toEqual(['fail a 22 8.8.8.0/24']);
  expect((await told('HEAD'))[0]).toMatch(/^the configuration at HEAD has mistakes, and everything counts as new: /);
});

test('links that lead in a circle lead nowhere', async () => {
  write('main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/24"'));
  symlinkSync('circle', join(folder, 'circle'));
  symlinkSync('circle', join(folder, 'circle.tf'));
  commit();
  rmSync(join(folder, 'circle.tf'));
  expect(await since('HEAD')).toEqual(['fail a 22 8.8.8.0/24']);
  expect((await told('HEAD'))[0]).toMatch(/^the configuration at HEAD has mistakes/);
});

test('git is asked three times, and never uses the network', async () => {
  write('main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/24"'));
  for (let i = 0; i < 9; i++) write(`v${i}.tf`, `locals {\n  x${i} = "é"\n}\n`);
  commit();
  const asked: string[] = [];
  const { code } = await run(['.', '--since', 'HEAD', '-p', 'policy.yaml', '--no-config'], folder, {
    run: (program, args, where, options) => {
      asked.push(`${args[0]} ${JSON.stringify(options?.env)}`);
      return nodeIo.run(program, args, where, options);
    },
  });
  expect(code).toBe(0);
  const env = '{"GIT_NO_LAZY_FETCH":"1","GIT_ALLOW_PROTOCOL":"none"}';
  expect(asked).toEqual([`rev-parse ${env}`, `ls-tree ${env}`, `cat-file ${env}`]);
});

test('in a partial clone, what git does not have is no file that was not there', async () => {
  write('main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/25"'));
  commit();
  write('main.tf', GROUP + rule('a', '22/22', '"8.8.8.0/24"'));
  commit();
  git('config', 'uploadpack.allowFilter', 'true');
  const origin = folder;
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sglint-')));
  git('clone', '-q', '--filter=blob:none', `file://${origin}`, '.');
  expect((await since('HEAD~1'))[0]).toMatch(/^git cannot read the commit that this is compared with: /);
  expect(await since('HEAD')).toEqual([]);
  rmSync(origin, { recursive: true });
});

test('what has moved is what it was', async () => {
  const inside = GROUP + rule('a', '22/22', '"8.8.8.0/24"');
  const moved = (from: string, to: string): string => `moved {\n  from = ${from}\n  to   = ${to}\n}\n`;
  write('main.tf', `${inside}${rule('b', '23/23', '"8.8.8.0/24"')}module "m" {\n  source = "./m"\n}\n`);
  write('m/main.tf', inside);
  commit();
  const renamed = inside.replaceAll('"g"', '"h"').replaceAll('.g.', '.h.');
  const now = `${renamed}${rule('c', '23/23', '"8.8.8.0/24"').replace('.g.', '.h.')}module "n" {\n  source = "./m"\n}\n`;
  write('main.tf', now);
  write('m/main.tf', renamed);
  expect(await since('HEAD')).toHaveLength(3);
  const group = moved('alicloud_security_group.g', 'alicloud_security_group.h');
  write('main.tf', now + group + moved('module.m', 'module.n'));
  write('m/main.tf', renamed + group);
  expect(await since('HEAD')).toEqual([]);
  write('main.tf', now.replace('8.8.8.0/24', '8.8.0.0/16') + group);
  write('moved.tf.json', '{"moved": [{"from": "module.m", "to": "module.n"}]}');
  expect(await since('HEAD')).toEqual(['fail a 22 8.8.0.0/16 except 8.8.8.0/24']);
});

test('modules that cannot be looked into are told where their call has changed', async () => {
  const call = (more: string): string =>
    `module "m" {\n  source = "registry/x/y"\n  vpc = alicloud_security_group.g.id\n${more}}\n`;
  write('main.tf', `${GROUP}${call('  from = local.from\n')}`);
  write('locals.tf', 'locals {\n  from = ["10.0.0.0/8"]\n}\n');
  write('n.tf', 'variable "x" {}\nmodule "n" {\n  source = "registry/x/y"\n  x = var.x\n}\n');
  commit();
  // What module.n is given is not known.
  expect(await since('HEAD')).toEqual(['open n ']);
  rmSync(join(folder, 'main.tf'));
  write('n.tf', 'module "n" {\n  source = "registry/x/y"\n}\n');
  commit();
  // Nor is it said that there was nothing to judge.
  expect((await ask('HEAD', '.')).stderr).toBe('');
  git('reset', '-q', '--hard', 'HEAD~1');
  rmSync(join(folder, 'n.tf'));
  expect(await since('HEAD')).toEqual([]);
  write('locals.tf', 'locals {\n  from = ["0.0.0.0/0"]\n}\n');
  expect(await since('HEAD')).toEqual(['open m ']);
  write('locals.tf', 'locals {\n  from = ["10.0.0.0/8"]\n}\n');
  write('main.tf', `${GROUP}${call('  from = local.from\n  version = "2.0.0"\n')}`);
  expect(await since('HEAD')).toEqual(['open m ']);
});

test('where it is not known which groups are attached together, nothing becomes certain', async () => {
  const attached = `variable "more" {}
resource "alicloud_instance" "i" {
  security_groups = concat([alicloud_security_group.g.id], var.more)
}
`;
  write('main.tf', attached + GROUP + rule('a', '22/22', '"8.8.8.0/25"'));
  commit();
  expect(await since('HEAD')).toEqual([]);
  write('main.tf', attached + GROUP + rule('a', '22/22', '"8.8.8.0/24"'));
  expect(await since('HEAD')).toEqual(['open a 22 8.8.8.128/25']);
});

test('a module outside of the repository is read as it is now, and that is told', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'sglint-'));
  const source = `../${basename(outside)}`;
  write('main.tf', `module "m" {\n  source = "${source}"\n}\n`);
  commit();
  writeFileSync(join(outside, 'main.tf'), GROUP + rule('a', '22/22', '"8.8.8.0/24"'));
  expect(await since('HEAD', '.', '--allow-outside')).toEqual([]);
  expect(await told('HEAD', '.', '--allow-outside')).toContainEqual(
    expect.stringMatching(/ is outside of the repository: it is read as it is now, and what changes in it is no news$/),
  );
  rmSync(outside, { recursive: true });
});

test('what is new in part on an interface is said', async () => {
  const attached = (name: string, ...groups: readonly string[]): string =>
    `resource "alicloud_instance" "${name}" {\n  security_groups = [${groups.map((group) => `alicloud_security_group.${group}.id`).join(', ')}]\n}\n`;
  const guard = `${GROUP.replace('"g"', '"guard"')}${rule('guard', '22/22', '"0.0.0.0/0"', 'policy = "drop"').replace('_group.g.id', '_group.guard.id')}`;
  const alone = attached('canary', 'g');
  write(
    'main.tf',
    GROUP + guard + rule('a', '22/22', '"0.0.0.0/0"', 'priority = 5') + alone + attached('prod', 'g', 'guard'),
  );
  commit();
  write('main.tf', GROUP + guard + rule('a', '22/23', '"0.0.0.0/0"', 'priority = 5') + alone + attached('prod', 'g'));
  const { findings } = JSON.parse((await ask('HEAD', '.')).stdout) as {
    readonly findings: readonly { readonly message: string; readonly attachedTo: readonly string[] }[];
  };
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toContain('newly accepts tcp 22-23');
  expect(findings[0]?.message).toContain('(only a part of that is new on alicloud_instance.canary)');
  expect([...(findings[0]?.attachedTo ?? [])].sort()).toEqual(['alicloud_instance.canary', 'alicloud_instance.prod']);
});

describe('a network interface that is put on a machine', () => {
  const ENI = `
resource "alicloud_ecs_network_interface" "eni" {
  security_group_ids = [alicloud_security_group.g.id]
}
resource "alicloud_ecs_network_interface_attachment" "eni" {
  instance_id          = alicloud_instance.db.id
  network_interface_id = alicloud_ecs_network_interface.eni.id
}
`;
  const OPEN = `${GROUP}${rule('ssh', '22/22', '"0.0.0.0/0"')}
resource "alicloud_security_group" "shut" {
  vpc_id = "vpc-1"
}
resource "alicloud_instance" "other" {
  security_groups = [alicloud_security_group.g.id]
}
`;
  const DB = `resource "alicloud_instance" "db" {
  security_groups = [alicloud_security_group.shut.id]
}
`;

  test('which was there opens it', async () => {
    write('main.tf', OPEN + DB);
    commit();
    write('main.tf', OPEN + DB + ENI);
    expect(await since('HEAD', folder)).toEqual(['fail ssh 22 0.0.0.0/0']);
  });

  test('which is new, too, does not', async () => {
    write('main.tf', OPEN);
    commit();
    write('main.tf', OPEN + DB + ENI);
    expect(await since('HEAD', folder)).toEqual([]);
  });
});
