import { tmpdir } from 'node:os';
import { driftOf } from '../../src/alicloud/drift.js';
import type { Json } from '../../src/config/attribute.js';
import { readPlan } from '../support/plan.js';
import { run } from '../support/run.js';

const RULE = 'alicloud_security_group_rule.r';
const drift = (before: Json, after: Json, more: object = {}): Json => ({
  address: RULE,
  mode: 'managed',
  type: 'alicloud_security_group_rule',
  name: 'r',
  change: { actions: ['update'], before, after, after_unknown: {}, before_sensitive: {}, after_sensitive: {}, ...more },
});

const said = (...items: readonly Json[]): readonly string[] =>
  driftOf(readPlan({ resource_drift: items }).drift ?? []).map(({ message }) => message.replace(RULE, 'it'));

test('a changed attribute is told with what it was and what it is', () => {
  expect(said(drift({ cidr_ip: '10.0.0.0/8', priority: 1 }, { cidr_ip: '0.0.0.0/0', priority: 1 }))).toEqual([
    'it was changed outside of Terraform: cidr_ip was "10.0.0.0/8" and is "0.0.0.0/0"',
  ]);
});

test('several, and those that are set or taken away', () => {
  expect(said(drift({ cidr_ip: '10.0.0.0/8', priority: 1 }, { ipv6_cidr_ip: '::/0', priority: 2 }))).toEqual([
    'it was changed outside of Terraform: priority was 1 and is 2, cidr_ip was "10.0.0.0/8" and is not set, ipv6_cidr_ip was not set and is "::/0"',
  ]);
});

test('a deleted rule', () => {
  expect(said(drift({ cidr_ip: '10.0.0.0/8' }, null, { actions: ['delete'] }))).toEqual([
    'it was deleted outside of Terraform',
  ]);
});

test('a sensitive value is not told', () => {
  const marks = { before_sensitive: { cidr_ip: true }, after_sensitive: {} };
  const [message] = said(drift({ cidr_ip: '10.0.0.0/8' }, { cidr_ip: '0.0.0.0/0' }, marks));
  expect(message).toBe('it was changed outside of Terraform: cidr_ip (sensitive)');
});

test('what is the same, and other resources, are not told', () => {
  const other = { ...(drift({ name: 'a' }, { name: 'b' }) as object), type: 'alicloud_vpc' } as Json;
  expect(said(drift({ cidr_ip: '10.0.0.0/8' }, { cidr_ip: '10.0.0.0/8', tags: {} }), other)).toEqual([]);
});

test('a value of a type that it cannot have is none that Terraform writes', async () => {
  const item = drift({ cidr_ip: { a: [1] } }, { cidr_ip: '10.0.0.0/8' });
  const document = {
    format_version: '1.2',
    planned_values: {},
    resource_changes: [],
    configuration: {},
    resource_drift: [item],
  };
  const readStdin = (): Uint8Array => Buffer.from(JSON.stringify(document));
  const { code, stderr } = await run(['-', '--no-config'], tmpdir(), { readStdin });
  expect(stderr).toContain(
    'this is not as Terraform writes it: cidr_ip of alicloud_security_group_rule.r is an object',
  );
  expect(code).toBe(2);
});
