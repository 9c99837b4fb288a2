import { formatWitness } from '../../src/policy/describe/witness.js';
import { judge, type Scene } from '../policy/judge.js';

const witnesses = (check: string, rules: string, scene: Scene = {}): readonly string[] =>
  judge(check, rules, scene).map(({ witness }) => (witness ? formatWitness(witness) : 'none'));

describe('the witness is the lowest flow of the region', () => {
  const rows: readonly (readonly [check: string, rules: string, witness: string, scene?: Scene])[] = [
    [
      'forbid: {direction: ingress, from: internet, traffic: [ssh]}',
      '1 accept ingress tcp 22/22 0.0.0.0/0',
      'ingress tcp/22 from 1.0.0.0',
    ],
    [
      'forbid: {direction: ingress, from: internet, traffic: [ssh]}',
      '1 accept ingress tcp 22/22 10.0.0.0/7',
      'ingress tcp/22 from 11.0.0.0',
    ],
    [
      'forbid: {direction: ingress, from: internet, traffic: [rdp, ssh]}',
      '1 accept ingress tcp 1/65535 8.8.8.0/24',
      'ingress tcp/22 from 8.8.8.0',
    ],
    [
      'forbid: {direction: ingress, from: any, traffic: [udp/53]}',
      '1 accept ingress udp 50/60 2001:db8::/32',
      'ingress udp/53 from 2001:db8::',
    ],
    [
      'forbid: {direction: egress, to: 10.0.0.0/8, traffic: [icmp]}',
      '1 accept egress icmp -1/-1 0.0.0.0/0',
      'egress icmp to 10.0.0.0',
    ],
    [
      'forbid: {direction: ingress, traffic: [ssh]}',
      '1 accept ingress tcp 22/22 list:?',
      'ingress tcp/22 from prefix-list:(unknown)',
    ],
    [
      'forbid: {direction: ingress, traffic: [ssh]}',
      '1 accept ingress tcp 22/22 group:?',
      'ingress tcp/22 from security-group:(unknown)',
    ],
    [
      'forbid: {direction: ingress, traffic: [gre]}',
      '1 accept ingress all -1/-1 8.8.8.8/32',
      'ingress gre from 8.8.8.8',
    ],
    [
      'forbid: {direction: ingress, from: internet, traffic: [ssh], except: [{from: 0.0.0.0/1}]}',
      '1 accept ingress tcp 22/22 0.0.0.0/0',
      'ingress tcp/22 from 128.0.0.0',
    ],
    ['forbid: {direction: ingress}', '1 accept ingress tcp 22/22 group:app', 'ingress tcp/22 from security-group:app'],
    ['forbid: {direction: ingress}', '1 accept ingress tcp 22/22 list:pl-1', 'ingress tcp/22 from prefix-list:pl-1'],
    [
      'forbid: {direction: ingress}',
      '1 accept ingress tcp 22/22 list:a',
      'ingress tcp/22 from 8.8.4.4',
      { lists: { a: ['8.8.8.8', '8.8.4.4'] } },
    ],
    ['forbid: {direction: egress, to: internet}', '', 'egress tcp/1 to 1.0.0.0', { type: 'basic' }],
    [
      'forbid: {direction: ingress, from: "security-group:*"}',
      '',
      'ingress tcp/1 from security-group:alicloud_security_group.web',
      { type: 'basic' },
    ],
    [
      'allow-only: [{direction: ingress, from: 0.0.0.0/1}]',
      '1 accept ingress tcp 22/22 0.0.0.0/0',
      'ingress tcp/22 from 128.0.0.0',
    ],
    [
      'allow-only: [{direction: ingress, traffic: [tcp/1-21]}]',
      '1 accept ingress tcp 1/65535 8.8.8.8/32',
      'ingress tcp/22 from 8.8.8.8',
    ],
    [
      'forbid: {direction: ingress, from: internet, traffic: [ssh]}',
      '1 drop ingress tcp 22/22 0.0.0.0/5\n2 accept ingress tcp 22/22 0.0.0.0/0',
      'ingress tcp/22 from 8.0.0.0',
    ],
  ];
  for (const [check, rules, witness, scene] of rows) {
    test(`${witness}: ${check}`, () => {
      expect(witnesses(check, rules, scene)).toEqual([witness]);
    });
  }

  test('a check on what is written has none', () => {
    expect(witnesses('ports: {allow: [https]}', '1 accept ingress tcp 22/22 0.0.0.0/0')).toEqual(['none']);
  });
});

test('the traffic of a finding is all that the rule lets in on the ports in question', () => {
  const [finding] = judge(
    'forbid: {direction: ingress, from: internet, traffic: [ssh, rdp, udp/3389]}',
    '1 accept ingress all -1/-1 0.0.0.0/0',
  );
  expect(finding?.traffic).toEqual([
    { direction: 'ingress', protocol: 'tcp', ports: '22,3389', peers: '0.0.0.0/0', services: ['ssh', 'rdp'] },
    { direction: 'ingress', protocol: 'udp', ports: '3389', peers: '0.0.0.0/0', services: ['rdp'] },
  ]);
});
