import { judge, policy, problemsOf, testTables, unknown } from './judge.js';

const ANY_SSH = 'forbid: {direction: ingress, traffic: [ssh]}';
const SSH = '1 accept ingress tcp 22/22 10.0.0.0/8';
const to = (appliesTo: string): string => `applies-to: ${appliesTo}\n${ANY_SSH}`;

/** The group of the rule with a name and tags. */
const web = (set: NonNullable<NonNullable<Parameters<typeof judge>[2]>['amend']>[string]['set'] = {}) => ({
  amend: { web: { set } },
});

describe('applies-to: security-groups', () => {
  testTables(to('{security-groups: ["*-db", "alicloud_security_group.app"]}'), [
    ['a group of that name', `${SSH} => fail`, web({ security_group_name: 'orders-db' })],
    ['a group of that name under the older attribute', `${SSH} => fail`, web({ name: 'orders-db' })],
    ['a group of another name', SSH, web({ security_group_name: 'orders-db2' })],
    ['a group without a name', SSH],
    ['a group whose name is not known is open', `${SSH} => open`, web({ security_group_name: unknown() })],
    [
      'a group that is known by its id alone is open',
      `${SSH} => open`,
      { amend: { line1: { set: { security_group_id: 'sg-1' } } } },
    ],
    ['a rule whose group is not known is open', `${SSH} elsewhere => open`],
  ]);
  testTables(to('{security-groups: ["*.web"]}'), [
    ['a group of that address', `${SSH} => fail`],
    ['an unknown name does not matter then', `${SSH} => fail`, web({ security_group_name: unknown() })],
    ['a rule that may be in another group is open', `${SSH} maybe => open`],
  ]);
  testTables(to('{security-groups: ["*.other", "*.web"]}'), [
    ['a rule that is in one of them', `${SSH} maybe => fail`],
  ]);
  testTables(to('{security-groups: [sg-1]}'), [
    [
      'a group goes by its id where it has no address',
      `${SSH} => fail`,
      { amend: { line1: { set: { security_group_id: 'sg-1' } } } },
    ],
  ]);
});

describe('applies-to: tags', () => {
  testTables(to('{tags: {env: [prod, "stag*"]}}'), [
    ['one value of the list', `${SSH} => fail`, web({ tags: { env: 'prod' } })],
    ['another, through a glob', `${SSH} => fail`, web({ tags: { env: 'staging', team: 'x' } })],
    ['a longer value', SSH, web({ tags: { env: 'production' } })],
    ['another value', SSH, web({ tags: { env: 'dev' } })],
    ['another key', SSH, web({ tags: { Env: 'prod' } })],
    ['no tags', SSH],
    ['tags that are not known are open', `${SSH} => open`, web({ tags: unknown() })],
    ['unless this one is known', `${SSH} => fail`, web({ tags: unknown('is not all known', { env: 'prod' }) })],
    ['to be another', SSH, web({ tags: unknown('is not all known', { env: 'dev' }) })],
    [
      'another tag that is known tells nothing',
      `${SSH} => open`,
      web({ tags: unknown('is not all known', { team: 'x', env: null }) }),
    ],
    [
      'a group that is known by its id alone is open',
      `${SSH} => open`,
      { amend: { line1: { set: { security_group_id: 'sg-1' } } } },
    ],
  ]);
  testTables(to('{tags: {env: prod, tier: "1"}}'), [
    ['every key', `${SSH} => fail`, web({ tags: { env: 'prod', tier: '1' } })],
    ['a number is its text', `${SSH} => fail`, web({ tags: { env: 'prod', tier: 1 } })],
    ['one key of two', SSH, web({ tags: { env: 'prod' } })],
    ['one known to be wrong is enough', SSH, web({ tags: unknown('is not all known', { tier: '2' }) })],
  ]);
  testTables(to('{tags: {constructor: "*"}}'), [['a tag that nobody wrote', SSH, web({ tags: { env: 'prod' } })]]);
});

describe('applies-to: several keys', () => {
  testTables(to('{security-groups: ["*.web"], tags: {env: prod}}'), [
    ['both', `${SSH} => fail`, web({ tags: { env: 'prod' } })],
    ['one', SSH, web({ tags: { env: 'dev' } })],
    ['one, and the other not known', `${SSH} => open`, web({ tags: unknown() })],
  ]);
  testTables(to('{security-groups: ["*.app"], tags: {env: prod}}'), [
    ['one wrong, and the other not known', SSH, web({ tags: unknown() })],
  ]);
});

describe('applies-to: rules', () => {
  testTables('applies-to: {rules: ["*.line1", "**.line?2"]}\nports: {allow: [https]}', [
    ['rules of that address', `${SSH} => fail\n${SSH}`],
    [
      'a question mark is one character',
      `${Array.from({ length: 12 }, (_, index) => (index % 11 === 0 ? `${SSH} => fail` : SSH)).join('\n')}`,
    ],
  ]);
  test('means nothing to a check that does not judge rule by rule', () => {
    expect(problemsOf(policy('it', `applies-to: {rules: ["*"]}\n${ANY_SSH}`))).toEqual([
      'forbid does not judge rule by rule: "rules" would mean nothing (use security-groups or tags)',
    ]);
  });
});

describe('an open answer', () => {
  const reason = 'whether the policy applies depends on the name or the tags of the group, which are not known';
  test('says why, and no longer that it is proved', () => {
    const [finding] = judge(to('{tags: {env: prod}}'), SSH, web({ tags: unknown() }));
    expect(finding?.message).toBe(
      `alicloud_security_group_rule.line1 may accept tcp 22 (ssh) from 10.0.0.0/8: ${reason}.`,
    );
    expect(finding?.unknown).toEqual([reason]);
  });
  test('keeps the other reasons', () => {
    const [finding] = judge(to('{tags: {env: prod}}'), '1 accept ingress tcp 22/22 ?', web({ tags: unknown() }));
    expect(finding?.unknown).toEqual(['cidr_ip is known only after apply', reason]);
  });
});
