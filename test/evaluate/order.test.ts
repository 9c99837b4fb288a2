import { evaluation, policy, type Scene } from '../policy/judge.js';

const shown = (policies: readonly string[], rules: string, scene: Scene = {}): readonly string[] =>
  evaluation(policies.join('\n'), rules, scene).findings.map(
    ({ verdict, severity, policy: { id }, address }) => `${verdict} ${severity} ${id} ${address.split('.')[1]}`,
  );

const SSH = 'forbid: {direction: ingress, from: internet, traffic: [ssh]}';

test('what is proved comes first, then the graver, then what stands further up, then by policy', () => {
  const policies = [
    policy('zeta', SSH, 'high'),
    policy('alpha', SSH, 'high'),
    policy('info', SSH, 'info'),
    policy('critical', SSH, 'critical'),
  ];
  const rules = `1 accept ingress tcp 22/22 ?
                 1 accept ingress tcp 22/22 8.8.8.8/32
                 1 accept ingress tcp 22/22 ::/0`;
  expect(shown(policies, rules)).toEqual([
    'fail critical critical line2',
    'fail critical critical line3',
    'fail high alpha line2',
    'fail high zeta line2',
    'fail high alpha line3',
    'fail high zeta line3',
    'fail info info line2',
    'fail info info line3',
    'open critical critical line1',
    'open high alpha line1',
    'open high zeta line1',
    'open info info line1',
  ]);
});

test('line 10 comes behind line 9', () => {
  const rules = Array.from({ length: 11 }, () => '1 accept ingress tcp 22/22 ::/0').join('\n');
  expect(shown([policy('it', SSH)], rules).map((line) => line.split(' ').at(-1))).toEqual(
    Array.from({ length: 11 }, (_, index) => `line${index + 1}`),
  );
});

test('it is the severity after overrides that counts', () => {
  const config = 'overrides: [{applies-to: {rules: ["*.line1"]}, policies: {it: low}}]';
  expect(
    shown([policy('it', SSH)], '1 accept ingress tcp 22/22 ::/0\n1 accept ingress tcp 22/22 ::/0', { config }),
  ).toEqual(['fail high it line2', 'fail low it line1']);
});

test('groups at one place come by their address', () => {
  const check = 'attributes: {of: security-group, description: {required: true}}';
  expect(shown([policy('it', check)], '')).toEqual(['fail high it other', 'fail high it web']);
});
