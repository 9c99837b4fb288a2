import { judge, type Scene, testTables, unknown } from './judge.js';

const SSH = 'forbid: {direction: ingress, from: internet, traffic: [ssh]}';
const rules = '1 drop ingress tcp 22/22 0.0.0.0/0\n2 accept ingress tcp 22/22 0.0.0.0/0';
const nic = (drop: unknown, accept: unknown, web: object = {}): Scene =>
  ({
    amend: {
      line1: { set: { nic_type: drop } },
      line2: { set: { nic_type: accept } },
      web: { set: { vpc_id: undefined, ...web } },
    },
  }) as Scene;

describe('in the classic network a drop takes only traffic of its own nic_type', () => {
  testTables(SSH, [
    ['one without it is for the internet', rules, nic(undefined, undefined)],
    ['the same one', rules, nic('intranet', 'intranet')],
    ['internet is what is not written', rules, nic('internet', undefined)],
    ['another one', `${rules} => open`, nic('intranet', undefined)],
    ['the other way round', `${rules} => open`, nic(undefined, 'intranet')],
    ['one that is not known', `${rules} => open`, nic(unknown(), undefined)],
    ['of both', `${rules} => open`, nic(unknown(), unknown())],
    ['in a VPC it does not matter', rules, nic('intranet', undefined, { vpc_id: 'vpc-1' })],
    ['nor where the VPC is made with it', rules, nic('intranet', undefined, { vpc_id: unknown() })],
    [
      'unless it may come to nothing, and there is none',
      `${rules} => open`,
      nic('intranet', undefined, { vpc_id: { ...unknown(), mayBeNull: true } }),
    ],
    [
      'what nothing closes fails all the same',
      '1 drop ingress tcp 23/23 0.0.0.0/0\n2 accept ingress tcp 22/22 0.0.0.0/0 => fail',
      nic('intranet', undefined),
    ],
  ]);

  test('and the finding says so', () => {
    const [found] = judge(SSH, rules, nic('intranet', undefined));
    expect(found?.message).toMatch(/: in the classic network, where a group without vpc_id is/);
    expect(found?.next).toBe('Write vpc_id; or, in the classic network, a drop for each nic_type.');
  });

  test('and what there is to do about it, where the group has a vpc_id or is not here', () => {
    const mayBeNull = { vpc_id: { ...unknown('depends on var.v, which has no value'), mayBeNull: true } };
    const [found] = judge(SSH, rules, nic('intranet', undefined, mayBeNull));
    expect(found?.message).toMatch(/: vpc_id depends on var.v, which has no value, and in the classic network/);
    expect(found?.next).toMatch(/^Give the variable a value/);
    const amend = Object.fromEntries(
      ['intranet', 'internet'].map((nic_type, index) => [
        `line${index + 1}`,
        { set: { nic_type, security_group_id: 'sg-elsewhere' } },
      ]),
    );
    const [elsewhere] = judge(SSH, rules, { amend });
    expect(elsewhere?.message).toMatch(/: whether sg-elsewhere is in a VPC is not known here, and in the classic/);
    expect(elsewhere?.next).toMatch(/^Judge it together with the group/);
  });

  testTables('forbid: {direction: egress, to: 8.8.8.8, traffic: [tcp/443]}', [
    [
      'a default lets out on the other network, which no rule is for',
      '1 drop egress all -1/-1 0.0.0.0/0\nweb => open',
      { ...nic(undefined, undefined), type: 'basic' },
    ],
    ['in a VPC there is one network', '1 drop egress all -1/-1 0.0.0.0/0', { type: 'basic' }],
  ]);

  testTables('forbid: {direction: egress, to: 8.8.8.8, traffic: [tcp/443]}', [
    [
      'a default may let out on one of the two networks',
      '1 drop egress all -1/-1 0.0.0.0/0\n1 accept ingress tcp 22/22 10.0.0.0/8\nweb => open',
      { ...nic('intranet', undefined), type: 'basic' },
    ],
  ]);
});
