import { judge, messages, policy, problemsOf, resourceOf, testTables, unknown } from './judge.js';

/** Rules that differ. */
const rules = (count: number, peer = '10.0.0.0/8'): string =>
  Array.from({ length: count }, (_, index) => `1 accept ingress tcp ${index + 1}/${index + 1} ${peer}`).join('\n');

const lists = { vpn: ['192.0.2.0/24'] };
const LIST = '1 accept ingress tcp 22/22 list:vpn';
const made = (max: Parameters<typeof resourceOf>[1][string]) => ({
  lists,
  amend: { vpn: { set: { max_entries: max } } },
});

describe('quota: rules-per-group', () => {
  testTables('quota: {rules-per-group: 3}', [
    ['as many as there may be', rules(3)],
    ['one more', `${rules(4)}\nweb => fail`],
    ['both directions together', `${rules(3)}\n1 drop egress tcp 1/1 ::/0\nweb => fail`],
    ['each group has its own', rules(4), { amend: { line4: { set: { security_group_id: 'sg-other' } } } }],
    ['a list counts as what it is made for', `${LIST}\nweb => fail`, made(4)],
    ['also beside other rules', `${LIST}\n${rules(2)}\nweb => fail`, made(2)],
    ['and no more than that', `${LIST}\n${rules(1)}`, made(2)],
    ['a list of which that is not known', `${LIST}\nweb => open`, made(unknown())],
    ['or not written', `${LIST}\nweb => open`, { lists }],
    ['or nothing that the provider takes', `${LIST}\nweb => open`, made(1000)],
    ['a list that is not here', '1 accept ingress tcp 22/22 list:pl-1\nweb => open'],
    ['a list of which nothing is known', '1 accept ingress tcp 22/22 list:?\nweb => open'],
    ['too many without the list', `${LIST}\n${rules(3)}\nweb => fail`, made(unknown())],
    ['a list that the provider does not send', '1 accept ingress tcp 22/22 10.0.0.0/8+list:vpn', made(100)],
    ['a list that it may send', '1 accept ingress tcp 22/22 ?+list:vpn\nweb => open', made(100)],
    ['a rule that may be in another group', `${rules(3)}\n1 drop ingress tcp 9/9 ::/0 maybe\nweb => open`],
    ['a rule that may be in any', `${rules(3)}\n1 accept ingress tcp 9/9 ::/0 elsewhere\nweb => open`],
    ['a rule that may never come to be', `${rules(3)}\n1 drop ingress tcp 9/9 ::/0 deferred\nweb => open`],
    ['what is left of a replaced rule', rules(4), { amend: { line4: { remains: 'deposed' } } }],
    ['a rule that is there twice', `${rules(3)}\n1 accept ingress tcp 3/3 10.0.0.0/8\nweb => open`],
    ['or stands at two priorities', `${rules(3)}\n2 accept ingress tcp 3/3 10.0.0.0/8\nweb => fail`],
    [
      'a group that may never come to be',
      `${rules(4)}\nweb => open`,
      { amend: { web: { deferred: 'is deferred to a later plan' } } },
    ],
  ]);
  test('a group that is known by its id alone is judged by the rules that are here', () => {
    const amend = Object.fromEntries(
      [1, 2, 3, 4].map((line) => [`line${line}`, { set: { security_group_id: 'sg-1' } }]),
    );
    expect(messages('quota: {rules-per-group: 3}', rules(4), { amend })).toEqual([
      'sg-1 has 4 rules: more than 3 (its other rules are not known here).',
    ]);
  });
});

describe('quota: group-references', () => {
  testTables('quota: {group-references: 1}', [
    ['other rules do not count', `${rules(3)}\n1 accept ingress tcp 22/22 group:a`],
    ['two groups', '1 accept ingress tcp 22/22 group:a\n1 accept ingress tcp 22/22 group:b\nweb => fail'],
    [
      'a group that is not known is one',
      '1 accept ingress tcp 22/22 group:a\n1 accept ingress tcp 22/22 group:?\nweb => fail',
    ],
    [
      'one of two peers may not count',
      '1 accept ingress tcp 22/22 group:a\n1 accept ingress tcp 22/22 ::/0+group:b\nweb => open',
    ],
  ]);
});

describe('quota: rules-per-interface', () => {
  const on = (name: string, groups: Parameters<typeof resourceOf>[1][string]) =>
    resourceOf(`alicloud_instance.${name}`, { security_groups: groups });
  const split = {
    amend: { line3: { set: { security_group_id: 'sg-other' } }, line4: { set: { security_group_id: 'sg-other' } } },
  };
  testTables('quota: {rules-per-interface: 3}', [
    [
      'groups that are attached together',
      `${rules(4)}\nother => fail\nweb => fail`,
      { ...split, more: [on('i', ['sg-web', 'sg-other'])] },
    ],
    ['groups that are attached apart', rules(4), { ...split, more: [on('i', ['sg-web']), on('j', ['sg-other'])] }],
    [
      'the same rule in both groups, which counts twice',
      `${rules(2)}\n${rules(2)}\nother => fail\nweb => fail`,
      { ...split, more: [on('i', ['sg-web', 'sg-other'])] },
    ],
    ['a group alone', `${rules(4)}\nweb => fail`],
    [
      'a group of which nothing is known beside it',
      `${rules(2)}\nweb => open`,
      { more: [on('i', ['sg-web', 'sg-1'])] },
    ],
    ['which is too much already', `${rules(4)}\nweb => fail`, { more: [on('i', ['sg-web', 'sg-1'])] }],
  ]);
  test('says on which interfaces, and with which groups', () => {
    const more = [on('i', ['sg-web', 'sg-other']), on('j', ['sg-web'])];
    const found = judge('quota: {rules-per-interface: 3}', rules(4), { ...split, more });
    expect(found.map(({ message, attachedTo }) => [message, attachedTo])).toEqual([
      [
        'alicloud_security_group.other has 4 rules on alicloud_instance.i, together with alicloud_security_group.web: more than 3.',
        ['alicloud_instance.i'],
      ],
      [
        'alicloud_security_group.web has 4 rules on alicloud_instance.i, together with alicloud_security_group.other: more than 3.',
        ['alicloud_instance.i'],
      ],
    ]);
  });
});

describe('quota: what is said', () => {
  test('all that is proved, in one finding', () => {
    const scene = made(3);
    const check = 'quota: {rules-per-group: 3, group-references: 1, rules-per-interface: 100}';
    const refs = '1 accept ingress tcp 22/22 group:a\n1 accept ingress tcp 22/22 group:b';
    expect(messages(check, `${LIST}\n${refs}`, scene)).toEqual([
      'alicloud_security_group.web has 5 rules, prefix lists with their max_entries: more than 3, and has 2 rules that have a security group as peer: more than 1.',
    ]);
  });
  test('at least so many, where there may be more', () => {
    expect(messages('quota: {rules-per-group: 3}', `${LIST}\n${rules(3)}`, made(unknown()))).toEqual([
      'alicloud_security_group.web has at least 4 rules, prefix lists with their max_entries: more than 3.',
    ]);
  });
  test('why it is open', () => {
    expect(messages('quota: {rules-per-group: 3}', LIST, made(unknown()))).toEqual([
      'alicloud_security_group.web may have more than 3 rules: max_entries of alicloud_ecs_prefix_list.vpn is known only after apply.',
    ]);
  });
  test('no number that tells a sensitive one', () => {
    const amend = { vpn: { set: { max_entries: 47 }, secret: ['max_entries'] } };
    const [found] = judge('quota: {rules-per-group: 3}', LIST, { lists, amend });
    expect(found?.message).toBe('alicloud_security_group.web has more than 3 rules.');
  });
  test('a limit is a number of rules', () => {
    expect(problemsOf(policy('it', 'quota: {rules-per-group: 0}'))).toHaveLength(1);
    expect(problemsOf(policy('it', 'quota: {}'))).toHaveLength(1);
  });
});
