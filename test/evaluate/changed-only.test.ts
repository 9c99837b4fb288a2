import { securityGroups } from '../../src/alicloud/security-group.js';
import type { Resource } from '../../src/config/resource.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { load, policy } from '../policy/judge.js';
import { type Around, resourcesOf } from '../support/rules.js';

/** What a policy says of a change from one table of rules to another one: `line1: fail, from 8.8.8.0/25`. */
function news(check: string, before: string, after: string, around: Around = {}): readonly string[] {
  const resources = resourcesOf(after, around);
  const { findings } = evaluate(securityGroups(resources), resources, load(policy('it', check)), {
    before: resourcesOf(before, around),
  });
  return findings.map(({ address, verdict, traffic }) => {
    const peers = traffic.map((each) => `${each.ports} ${each.peers}`).join(', ');
    return `${address.split('.').at(-1)}: ${verdict}${peers === '' ? '' : `, ${peers}`}`;
  });
}

const FORBID = 'forbid: {direction: ingress, from: internet}';
const SSH = '1 accept ingress tcp 22/22 8.8.8.0/24';

describe('of exposure, only what was not let in before', () => {
  const rows: readonly (readonly [
    name: string,
    before: string,
    after: string,
    expected: readonly string[],
    check?: string,
  ])[] = [
    ['nothing has changed', SSH, SSH, []],
    ['a rule is new', '', SSH, ['line1: fail, 22 8.8.8.0/24']],
    ['a rule is gone', SSH, '', []],
    ['a source is wider', '1 accept ingress tcp 22/22 8.8.8.0/25', SSH, ['line1: fail, 22 8.8.8.128/25']],
    ['a source is narrower', SSH, '1 accept ingress tcp 22/22 8.8.8.0/25', []],
    ['ports are more', SSH, '1 accept ingress tcp 22/23 8.8.8.0/24', ['line1: fail, 23 8.8.8.0/24']],
    ['another rule lets in the same', SSH, `9 accept ingress all -1/-1 10.0.0.0/8\n${SSH}`, []],
    ['a drop is gone', `1 drop ingress tcp 22/22 8.8.8.8/32\n${SSH}`, SSH, ['line1: fail, 22 8.8.8.8/32']],
    [
      'a drop is weaker now',
      `1 drop ingress tcp 22/22 8.8.8.8/32\n${SSH}`,
      `2 drop ingress tcp 22/22 8.8.8.8/32\n${SSH}`,
      ['line2: fail, 22 8.8.8.8/32'],
    ],
    ['what may be new is open', SSH, '1 accept ingress tcp ? 8.8.8.0/24', ['line1: open, 1-21,23-65535 8.8.8.0/24']],
    [
      'what may have been there and is certain',
      '1 accept ingress tcp ? 8.8.8.0/24',
      SSH,
      ['line1: fail, 22 8.8.8.0/24'],
    ],
    ['a rule may be in any group', `${SSH} elsewhere`, `${SSH} elsewhere`, []],
    ['a rule may be in several groups', `${SSH} maybe`, `${SSH} maybe`, []],
    [
      'ports count with those that were open',
      '1 accept ingress tcp 1/60 ::/0',
      '1 accept ingress tcp 1/120 ::/0',
      ['line1: fail, 61-120 ::/0'],
      `forbid: {direction: ingress, from: internet, wider-than: {ports: 100}}`,
    ],
    [
      'addresses count with those that were open',
      '1 accept ingress tcp 22/22 8.8.8.0/24',
      '1 accept ingress tcp 22/22 8.8.8.0/24\n1 accept ingress tcp 22/22 8.8.4.0/32',
      ['line2: fail, 22 8.8.4.0/32'],
      'forbid: {direction: ingress, from: internet, wider-than: {ipv4: /24}}',
    ],
    [
      'an envelope',
      '1 accept ingress tcp 22/22 8.8.8.0/25',
      SSH,
      ['line1: fail, 22 8.8.8.128/25'],
      'allow-only: [{direction: ingress, from: 10.0.0.0/8}]',
    ],
  ];
  for (const [name, before, after, expected, check] of rows) {
    test(name, () => expect(news(check ?? FORBID, before, after)).toEqual(expected));
  }

  test('what may have been let in before is not said to be new', () => {
    const told = (before: string): string | undefined => {
      const resources = resourcesOf(SSH);
      const { findings } = evaluate(securityGroups(resources), resources, load(policy('it', FORBID)), {
        before: resourcesOf(before),
      });
      return findings[0]?.message.replace(/^\S+ /, '');
    };
    expect(told('')).toBe('newly accepts tcp 22 (ssh) from 8.8.8.0/24.');
    expect(told('1 accept ingress tcp ? 8.8.8.0/24')).toBe(
      'accepts tcp 22 (ssh) from 8.8.8.0/24; whether all of it is new is not known.',
    );
  });

  test('a default that is new', () => {
    const egress = 'forbid: {direction: egress, to: 8.8.8.8}';
    const resources = resourcesOf('', { type: 'basic' });
    const { findings } = evaluate(securityGroups(resources), resources, load(policy('it', egress)), {
      before: resourcesOf('', { type: 'enterprise' }),
    });
    expect(findings.map(({ address, verdict }) => `${address}: ${verdict}`)).toEqual([
      'alicloud_security_group.web: fail',
    ]);
  });
});

describe('of rules themselves, only those that are new or changed in what is judged', () => {
  const rows: readonly (readonly [
    name: string,
    check: string,
    before: string,
    after: string,
    expected: readonly string[],
  ])[] = [
    ['the same priority', 'priority: {min: 5}', SSH, '1 accept ingress tcp 22/23 8.8.8.0/24', []],
    ['another priority', 'priority: {min: 5}', SSH, '2 accept ingress tcp 22/22 8.8.8.0/24', ['line1: fail']],
    ['a new rule', 'priority: {min: 5}', '', SSH, ['line1: fail']],
    ['the same block', 'cidr: {within: [10.0.0.0/8]}', SSH, '1 accept ingress tcp 23/23 8.8.8.0/24', []],
    ['another block', 'cidr: {within: [10.0.0.0/8]}', SSH, '1 accept ingress tcp 22/22 8.8.4.0/24', ['line1: fail']],
    ['the same ports', 'ports: {deny: [ssh]}', SSH, '1 accept ingress tcp 22/22 8.8.4.0/24', []],
  ];
  for (const [name, check, before, after, expected] of rows) {
    test(`${check}: ${name}`, () => expect(news(check, before, after)).toEqual(expected));
  }
});

test('what was in doubt before, because of a group that is not here, and is certain now is new', () => {
  const [group] = resourcesOf('');
  const instance = (groups: readonly string[]): Resource => ({
    ...(group as Resource),
    address: 'alicloud_instance.i',
    type: 'alicloud_instance',
    attribute: (name) => {
      const place = { span: (group as Resource).span, sensitive: false };
      return name === 'security_groups' ? { ...place, state: 'known', value: groups, origin: 'state' } : undefined;
    },
  });
  const attached = (...groups: readonly string[]): readonly Resource[] => [...resourcesOf(SSH), instance(groups)];
  const [shared, alone] = [attached('sg-web', 'sg-shared'), attached('sg-web')];
  const set = load(policy('it', FORBID));
  const verdicts = (before: readonly Resource[], after: readonly Resource[]): readonly string[] =>
    evaluate(securityGroups(after), after, set, { before }).findings.map(({ verdict }) => verdict);
  expect(verdicts(shared, alone)).toEqual(['fail']);
  expect(verdicts(alone, alone)).toEqual([]);
});
