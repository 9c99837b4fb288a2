import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writtenIn } from '../src/policy/pack.js';
import { packs } from '../src/policy/shipped.js';
import { run } from './support/run.js';

// The last column of the examples in docs/other-tools.md is what sglint says of the rules in the first.

const text = readFileSync(join(__dirname, '..', 'docs', 'other-tools.md'), 'utf8');
const examples = [...text.matchAll(/^\| (`(?:accept|drop) .*?) \|.*\| (passes|fails: [^|]+) \|$/gm)].map(
  ([, rules = '', says = '']) => [rules, says] as const,
);

/** `drop tcp/22 from 0.0.0.0/0 priority 1` as Terraform. */
function asTerraform(rule: string, at: number): string {
  const match = /^(accept|drop) (\w+)(?:\/(\d+)(?:-(\d+))?)? from (\S+?)(?: priority (\d+))?$/.exec(rule);
  if (!match) throw new Error(`not a rule: ${rule}`);
  const [, policy, protocol, first, last = first, peer = '', priority] = match;
  const source =
    peer === 'security-group'
      ? 'source_security_group_id = alicloud_security_group.clients.id'
      : `${peer.includes(':') ? 'ipv6_cidr_ip' : 'cidr_ip'} = "${peer}"`;
  return `resource "alicloud_security_group_rule" "r${at}" {
  type = "ingress"
  ip_protocol = "${protocol}"
  policy = "${policy}"
  ${first === undefined ? '' : `port_range = "${first}/${last}"`}
  ${priority === undefined ? '' : `priority = ${priority}`}
  ${source}
  security_group_id = alicloud_security_group.web.id
}`;
}

test('there are examples, and each says what sglint says', () => expect(examples.length).toBeGreaterThan(7));

test.each(examples)('%s', async (rules, says) => {
  const blocks = [...rules.matchAll(/`([^`]+)`/g)].map(([, rule = ''], at) => asTerraform(rule, at));
  const folder = mkdtempSync(join(tmpdir(), 'sglint-other-'));
  const groups = ['web', 'clients'].map(
    (name) => `resource "alicloud_security_group" "${name}" {\n  security_group_name = "${name}"\n}`,
  );
  writeFileSync(join(folder, 'main.tf'), [...groups, ...blocks].join('\n'));
  const { stdout } = await run(['.', '--no-config', '-f', 'json'], folder);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly { policy: string; verdict: string }[] };
  const ids = [
    ...new Set(findings.map(({ verdict, policy }) => `${verdict === 'fail' ? '' : verdict}${policy}`)),
  ].sort();
  expect(ids.length === 0 ? 'passes' : `fails: ${ids.join(', ')}`).toBe(says);
});

test('every policy of cloud-config has the id of a managed rule, which is no policy elsewhere', () => {
  const ids = packs.filter(({ name }) => name === 'sglint:cloud-config').flatMap(writtenIn);
  expect(ids.length).toBeGreaterThan(15);
  for (const { written } of ids) {
    expect(written.references?.join(' ') ?? '').toMatch(/^https:\/\/www\.alibabacloud\.com\/help\//);
    expect(text).not.toContain(`\`${written.id}\`,`);
  }
});
