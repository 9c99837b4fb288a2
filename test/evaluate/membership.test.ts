import { messages, testTables } from '../policy/judge.js';

const SSH = 'forbid: {direction: ingress, from: internet, traffic: [ssh]}';

describe('a rule that may be in one of two groups', () => {
  testTables(SSH, [
    ['fails where it fails in both', '1 accept ingress tcp 22/22 0.0.0.0/0 maybe => fail'],
    [
      'is open where a drop in one of them takes it',
      '1 drop ingress tcp 22/22 0.0.0.0/0\n2 accept ingress tcp 22/22 0.0.0.0/0 maybe => open',
    ],
    [
      'is open where a drop that may be in the other takes it',
      '1 drop ingress tcp 22/22 0.0.0.0/0 maybe\n2 accept ingress tcp 22/22 0.0.0.0/0 maybe => open',
    ],
    [
      'fails where the drops take a part only',
      '1 drop ingress tcp 22/22 0.0.0.0/1\n2 accept ingress tcp 22/22 0.0.0.0/0 maybe => fail',
    ],
    [
      'as a drop, takes nothing for certain',
      '1 drop ingress tcp 22/22 0.0.0.0/0 maybe\n2 accept ingress tcp 22/22 0.0.0.0/0 => open',
    ],
    [
      'as a weaker drop, takes nothing',
      '3 drop ingress tcp 22/22 0.0.0.0/0 maybe\n2 accept ingress tcp 22/22 0.0.0.0/0 => fail',
    ],
    ['passes where it passes in both', '1 accept ingress tcp 22/22 10.0.0.0/8 maybe'],
    ['is open where more than the group is unknown', '1 accept ingress tcp 22/22 ? maybe => open'],
  ]);
  testTables('priority: {min: 2}', [
    ['is judged once, where it is judged on its own', '1 accept ingress tcp 22/22 10.0.0.0/8 maybe => fail'],
  ]);
});

describe('a rule of which no group is known', () => {
  testTables(SSH, [
    ['fails where no drop could take it', '1 accept ingress tcp 22/22 0.0.0.0/0 elsewhere => fail'],
    [
      'is open where a drop of some group could',
      '1 drop ingress tcp 22/22 0.0.0.0/0\n2 accept ingress tcp 22/22 0.0.0.0/0 elsewhere => open',
    ],
    [
      'as a drop, may be in any group',
      '1 drop ingress tcp 22/22 0.0.0.0/0 elsewhere\n2 accept ingress tcp 22/22 0.0.0.0/0 => open',
    ],
    [
      'as a weaker drop, takes nothing',
      '3 drop ingress tcp 22/22 0.0.0.0/0 elsewhere\n2 accept ingress tcp 22/22 0.0.0.0/0 => fail',
    ],
    [
      'with an unknown action, may be either',
      '1 ? ingress tcp 22/22 0.0.0.0/0 elsewhere => open\n2 accept ingress tcp 22/22 0.0.0.0/0 => open',
    ],
  ]);
  testTables('priority: {min: 2}', [
    ['is judged once, where it is judged on its own', '1 drop ingress tcp 22/22 10.0.0.0/8 elsewhere => fail'],
    [
      'leaves the drops of other groups to be judged once, too',
      '1 drop ingress tcp 22/22 10.0.0.0/8 => fail\n2 accept ingress tcp 22/22 10.0.0.0/8 elsewhere',
    ],
  ]);
});

describe('a rule whose group is known by its id alone', () => {
  const scene = { amend: { line1: { set: { security_group_id: 'sg-1' } } } };
  testTables(SSH, [
    ['fails', '1 accept ingress tcp 22/22 0.0.0.0/0 => fail', scene],
    [
      'is not touched by the drops of another group',
      '1 accept ingress tcp 22/22 0.0.0.0/0 => fail\n1 drop ingress tcp 22/22 0.0.0.0/0',
      scene,
    ],
  ]);
  testTables('forbid: {direction: egress, to: internet}', [
    ['brings no egress default with it', '1 accept ingress tcp 22/22 0.0.0.0/0', scene],
  ]);
  testTables('forbid: {direction: ingress, from: "security-group:*"}', [
    ['nor access among members', '1 accept ingress tcp 22/22 8.8.8.8/32', scene],
  ]);
});

test('messages say where a rule belongs, as far as that is known', () => {
  const rule = 'alicloud_security_group_rule.line1 accepts tcp 22 (ssh) from 0.0.0.0/0';
  const accept = '1 accept ingress tcp 22/22 0.0.0.0/0';
  expect(messages(SSH, `${accept} maybe`)).toEqual([
    `${rule} (it belongs to alicloud_security_group.web or alicloud_security_group.other).`,
  ]);
  expect(messages(SSH, `${accept} elsewhere`)).toEqual([`${rule} (which group it belongs to is not known here).`]);
  expect(messages(SSH, accept, { amend: { line1: { set: { security_group_id: 'sg-1' } } } })).toEqual([
    `${rule} (the other rules of sg-1 are not known here).`,
  ]);
  expect(messages(SSH, `${accept} maybe\n1 drop ingress tcp 22/22 0.0.0.0/0`)).toEqual([
    'alicloud_security_group_rule.line1 may accept tcp 22 (ssh) from 0.0.0.0/0 (it belongs to alicloud_security_group.web or alicloud_security_group.other): security_group_id is known only after apply.',
  ]);
});
