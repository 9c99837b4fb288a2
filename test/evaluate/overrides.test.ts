import { evaluation, judge, policy, type Scene, unknown } from '../policy/judge.js';

const SSH = 'forbid: {direction: ingress, from: internet, traffic: [ssh]}';
const RULE = '1 accept ingress tcp 22/22 0.0.0.0/0';

function severities(overrides: string, scene: Scene = {}, rules = RULE): readonly string[] {
  const config = `overrides: [${overrides}]`;
  return judge(SSH, rules, { ...scene, config }).map(({ verdict, severity }) => `${verdict} ${severity}`);
}

const set = (appliesTo: string, severity: string): string =>
  `{applies-to: {${appliesTo}}, policies: {it: ${severity}}}`;
const WEB = 'security-groups: ["*.web"]';
const APP = 'security-groups: ["*.app"]';
const PROD = 'tags: {env: prod}';

describe('overrides', () => {
  test.each([
    ['one that applies sets the severity', set(WEB, 'info'), ['fail info']],
    ['one that does not apply changes nothing', set(APP, 'info'), ['fail high']],
    ['the last that applies wins', `${set(WEB, 'info')}, ${set(WEB, 'critical')}`, ['fail critical']],
    ['also where it is milder', `${set(WEB, 'critical')}, ${set(WEB, 'low')}`, ['fail low']],
    ['a later one that does not apply changes nothing', `${set(WEB, 'info')}, ${set(APP, 'critical')}`, ['fail info']],
    ['off takes the finding away', set(WEB, 'off'), []],
    ['a later one brings it back', `${set(WEB, 'off')}, ${set(WEB, 'info')}`, ['fail info']],
    ['one for a rule', set('rules: ["*.line1"]', 'low'), ['fail low']],
    ['one for another rule', set('rules: ["*.line2"]', 'low'), ['fail high']],
    ['one for a rule of another group', set(`rules: ["*.line1"], ${APP}`, 'low'), ['fail high']],
  ])('%s', (_, overrides, expected) => {
    expect(severities(overrides)).toEqual(expected);
  });
});

test('a policy may be called as something that every object inherits', () => {
  const config = 'overrides: [{applies-to: {rules: ["*"]}, policies: {other: low}}]';
  const { findings } = evaluation(`${policy('constructor', SSH)}\n${policy('other', SSH)}`, RULE, { config });
  expect(findings.map(({ policy: { id }, severity }) => `${id} ${severity}`)).toEqual([
    'constructor high',
    'other low',
  ]);
});

describe('overrides that only may apply', () => {
  const scene = { amend: { web: { set: { tags: unknown() } } } };
  test.each([
    ['make a finding graver', set(PROD, 'critical'), ['fail critical']],
    ['leave it as it is where they are the same', set(PROD, 'high'), ['fail high']],
    ['never make it milder', set(PROD, 'medium'), ['fail high']],
    ['never take it away', set(PROD, 'off'), ['fail high']],
    ['count against what stands before them', `${set(WEB, 'info')}, ${set(PROD, 'low')}`, ['fail low']],
    ['bring back what was taken away', `${set(WEB, 'off')}, ${set(PROD, 'info')}`, ['fail info']],
  ])('%s', (_, overrides, expected) => {
    expect(severities(overrides, scene)).toEqual(expected);
  });

  test('a group that is known by its id alone may be any', () => {
    const byId = { amend: { line1: { set: { security_group_id: 'sg-1' } } } };
    expect(severities(set(APP, 'off'), byId)).toEqual(['fail high']);
    expect(severities(set(APP, 'critical'), byId)).toEqual(['fail critical']);
  });
});
