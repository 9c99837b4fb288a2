import { evaluation, load, policy, type Scene, unknown } from '../policy/judge.js';

const warnings = (check: string, rules = '', scene: Scene = {}): readonly string[] =>
  evaluation(policy('it', check), rules, scene).diagnostics.map(({ level, message }) => `${level}: ${message}`);

const SSH = 'forbid: {direction: ingress, from: internet, traffic: [ssh]}';
const warning = (name: string): string =>
  `warning: policy it names ${name}, and nothing here has that name (policies.yaml:4)`;

describe('a policy that names what is not there is warned of', () => {
  const rows: readonly (readonly [check: string, names: readonly string[], scene?: Scene])[] = [
    [`applies-to: {security-groups: ["*-db"]}\n${SSH}`, ['*-db']],
    [`applies-to: {security-groups: ["*-db", "*.web"]}\n${SSH}`, ['*-db']],
    [
      `applies-to: {security-groups: ["*-db"]}\n${SSH}`,
      [],
      { amend: { other: { set: { security_group_name: 'orders-db' } } } },
    ],
    ['forbid: {direction: ingress, from: ["security-group:*-db", "security-group:*.web"]}', ['*-db']],
    ['forbid: {direction: ingress, except: [{from: "security-group:*-db"}]}', ['*-db']],
    [
      'forbid: {direction: ingress, from: "prefix-list:alicloud_ecs_prefix_list.office"}',
      ['alicloud_ecs_prefix_list.office'],
    ],
    [
      'forbid: {direction: ingress, from: "prefix-list:alicloud_ecs_prefix_list.office"}',
      [],
      { lists: { office: ['8.8.8.8'] } },
    ],
    ['forbid: {direction: ingress, from: "prefix-list:office"}', [], { lists: { office: ['8.8.8.8'] } }],
    ['allow-only: [{direction: ingress, from: "security-group:*-db"}]', ['*-db']],
    [SSH, []],
  ];
  for (const [check, names, scene] of rows) {
    test(`${check}: ${names.length === 0 ? 'no' : names}`, () => {
      expect(warnings(check, '', scene)).toEqual(names.map(warning));
    });
  }

  test('tags that no group has', () => {
    const check = `applies-to: {tags: {env: [prod, live]}}\n${SSH}`;
    expect(warnings(check)).toEqual([
      'warning: policy it applies to security groups with the tag env=prod or live, and none here has it (policies.yaml:4)',
    ]);
    expect(warnings(check, '', { amend: { other: { set: { tags: { env: 'live' } } } } })).toEqual([]);
    expect(warnings(check, '', { amend: { other: { set: { tags: unknown('is a riddle') } } } })).toEqual([]);
  });

  test('a group that may have the name is no reason to warn', () => {
    const scene = { amend: { line1: { set: { security_group_id: 'sg-1' } } } };
    expect(
      warnings(`applies-to: {security-groups: ["*-db"]}\n${SSH}`, '1 accept ingress tcp 22/22 ::/0', scene),
    ).toEqual([]);
  });

  test('a network with host bits is warned of, whole block and all', () => {
    const file = 'networks: {office: [203.0.113.7/24]}';
    expect(load(policy('it', SSH), { file }).diagnostics.map(({ message }) => message)).toEqual([
      '"203.0.113.7/24" has host bits set: it stands for the whole block that it is in',
    ]);
  });
});
