import { fingerprint } from '../../src/evaluate/fingerprint.js';
import { evaluation, judge, policy, type Scene } from '../policy/judge.js';

const SSH = 'forbid: {direction: ingress, from: internet, traffic: [ssh]}';
const of = (check: string, rules: string, scene: Scene = {}): readonly string[] =>
  judge(check, rules, scene).map(fingerprint);

test('it is this, for ever: baselines of people hold it', () => {
  expect(of(SSH, '1 accept ingress tcp 22/22 0.0.0.0/0')).toEqual(['433eb62de763c4e72c8502e3d8670f3c']);
});

test('it survives other values, other severities, other verdicts and a move', () => {
  const [first] = of(SSH, '1 accept ingress tcp 22/22 0.0.0.0/0');
  expect(of(SSH, '5 accept ingress all -1/-1 8.8.8.8/32')).toEqual([first]);
  expect(of(SSH, '1 accept ingress tcp 22/22 ?')).toEqual([first]);
  expect(of(SSH, '1 accept ingress tcp 22/22 ::/0', { config: 'policies: {it: low}' })).toEqual([first]);
  expect(of(SSH, '1 accept ingress tcp 22/22 ::/0', { amend: { line1: { secret: ['ipv6_cidr_ip'] } } })).toEqual([
    first,
  ]);
});

test('another rule, another policy and another direction of a default have another', () => {
  const policies = [
    policy('one', SSH),
    policy('two', SSH),
    policy('default', 'forbid: {direction: egress, to: internet}'),
    policy('inner', 'forbid: {direction: ingress, from: "security-group:*", traffic: [tcp/23]}'),
    policy('both', 'allow-only: [{direction: egress, to: 10.0.0.0/8}]'),
  ].join('\n');
  const rules = '1 accept ingress tcp 22/22 ::/0\n1 accept ingress tcp 22/22 ::/0';
  const found = evaluation(policies, rules, { type: 'basic' }).findings.map(fingerprint);
  expect(found).toHaveLength(7);
  expect(new Set(found).size).toBe(7);
});
