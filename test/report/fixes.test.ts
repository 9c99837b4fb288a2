import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Log, Region } from 'sarif';
import { run } from '../support/run.js';

// A fix is what an editor or a bot writes without asking: then the finding is gone, there is no other, and nothing else has changed.

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sglint-fix-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};

const GROUP = 'resource "alicloud_security_group" "g" {\n  vpc_id = "vpc-1"\n}\n';
const ATTRIBUTES = {
  type: '"ingress"',
  ip_protocol: '"tcp"',
  port_range: '"443/443"',
  cidr_ip: '"10.0.0.0/8"',
  security_group_id: 'alicloud_security_group.g.id',
};

const rule = (more: Readonly<Record<string, string>>): string => {
  const lines = Object.entries({ ...ATTRIBUTES, ...more }).map(([name, value]) => `  ${name} = ${value}\n`);
  return `${GROUP}resource "alicloud_security_group_rule" "r" {\n${lines.join('')}}\n`;
};

const logOf = async (): Promise<Log> =>
  JSON.parse((await run(['.', '--no-config', '-f', 'sarif'], folder)).stdout) as Log;

/** The offset of a line and a column, both from 1. */
const offset = (text: string, line = 1, column = 1): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length +
  (line > 1 ? 1 : 0) +
  column -
  1;

function replaced(text: string, { startLine, startColumn, endLine, endColumn }: Region, by: string): string {
  return text.slice(0, offset(text, startLine, startColumn)) + by + text.slice(offset(text, endLine, endColumn));
}

const json = (type: string): string =>
  JSON.stringify(
    {
      resource: {
        alicloud_security_group_rule: {
          r: {
            ...JSON.parse(JSON.stringify(ATTRIBUTES).replace(/\\"/g, '')),
            type,
            security_group_id: '${alicloud_security_group.g.id}',
          },
        },
      },
    },
    null,
    2,
  );

const FIXED: readonly (readonly [string, string, string, string])[] = [
  ['type', 'main.tf', rule({ type: '"Ingress"' }), '"ingress"'],
  ['ip_protocol', 'main.tf', rule({ ip_protocol: '"TCP"' }), '"tcp"'],
  ['policy', 'main.tf', rule({ policy: '"Drop"' }), '"drop"'],
  ['a word behind characters of two units', 'main.tf', rule({ type: '/* 🦊 é */ "INGRESS" # 🦊' }), '"ingress"'],
  ['a word between line ends of Windows', 'main.tf', rule({ type: '"Ingress"' }).replaceAll('\n', '\r\n'), '"ingress"'],
  [
    'a word for several instances',
    'main.tf',
    rule({ type: '"Egress"', for_each: 'toset(["10.0.0.0/8", "10.0.0.0/16"])', cidr_ip: 'each.value' }),
    '"egress"',
  ],
  ['a word in JSON', 'main.tf.json', json('Ingress'), '"ingress"'],
];

test.each(FIXED)('%s: the fix is right', async (_, file, text, by) => {
  write('group.tf', file === 'main.tf' ? '' : GROUP);
  write(file, text);
  const results = (await logOf()).runs[0]?.results ?? [];
  expect(results).toHaveLength(1);
  const [change] = results[0]?.fixes?.[0]?.artifactChanges ?? [];
  const [replacement] = change?.replacements ?? [];
  expect(change?.artifactLocation.uri).toBe(file);
  expect(replacement?.insertedContent?.text).toBe(by);
  const after = replaced(text, replacement?.deletedRegion ?? {}, by);
  expect(after.toLowerCase()).toBe(text.toLowerCase());
  expect(after).not.toBe(text);
  write(file, after);
  expect((await logOf()).runs[0]?.results).toEqual([]);
  write(file, text);
  const { findings } = JSON.parse((await run(['.', '--no-config', '-f', 'json'], folder)).stdout) as {
    readonly findings: readonly { readonly fix: { readonly text: string; readonly location: Region } | null }[];
  };
  expect(findings.map(({ fix }) => fix?.text)).toEqual(findings.map(() => by));
  expect(findings[0]?.fix?.location).toMatchObject(replacement?.deletedRegion ?? {});
});

test.each([
  ['a word that is none', { 'main.tf': rule({ type: '"inwards"' }) }],
  ['a word of another place', { 'main.tf': `variable "t" {\n  default = "Ingress"\n}\n${rule({ type: 'var.t' })}` }],
  ['a local value', { 'main.tf': `locals {\n  t = "Ingress"\n}\n${rule({ type: 'local.t' })}` }],
  ['an expression', { 'main.tf': rule({ type: 'title("ingress")' }) }],
  ['a template', { 'main.tf': rule({ type: '"${"Ingress"}"' }) }],
  ['two mistakes', { 'main.tf': rule({ type: '"Ingress"', priority: '101' }) }],
  ['two words', { 'main.tf': rule({ type: '"Ingress"', ip_protocol: '"TCP"' }) }],
  ['a word that may be left out', { 'main.tf': rule({ nic_type: '"Intranet"' }) }],
  ['a sensitive word', { 'main.tf': rule({ type: 'sensitive("Ingress")' }) }],
  ['a mistake that may be meant otherwise', { 'main.tf': rule({ ip_protocol: '"all"' }) }],
] as const)('%s: no fix is certain', async (_, files) => {
  for (const [name, text] of Object.entries(files)) write(name, text);
  const results = (await logOf()).runs[0]?.results ?? [];
  expect(results.length).toBeGreaterThan(0);
  expect(results.flatMap(({ fixes = [] }) => fixes)).toEqual([]);
});

test('what terraform init installs is nobody to change here', async () => {
  write('main.tf', 'module "m" {\n  source = "example/m/alicloud"\n}\n');
  write('.terraform/modules/m/main.tf', rule({ type: '"Ingress"' }));
  write(
    '.terraform/modules/modules.json',
    '{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"m","Source":"registry.terraform.io/example/m/alicloud","Version":"1.0.0","Dir":".terraform/modules/m"}]}',
  );
  const results = (await logOf()).runs[0]?.results ?? [];
  expect(results.map(({ ruleId, fixes }) => [ruleId, fixes])).toEqual([['valid-rule', undefined]]);
  expect(readFileSync(join(folder, '.terraform/modules/m/main.tf'), 'utf8')).toContain('Ingress');
});
