import { judge, type Scene, testTables, unknown } from './judge.js';

const ssh = (from: string): string => `forbid: {direction: ingress, from: ${from}, traffic: [ssh]}`;

describe('a region of addresses, and groups as peers', () => {
  testTables(ssh('10.0.0.0/8'), [
    ['members of a group may have such an address', '1 accept ingress tcp 22/22 group:app => open'],
    ['members of an unknown group may', '1 accept ingress tcp 22/22 group:? => open'],
    ['not on another port', '1 accept ingress tcp 23/23 group:app'],
    ['a block on both sides fails', '1 accept ingress tcp 22/22 10.0.0.0/7 => fail'],
    ['one address inside fails', '1 accept ingress tcp 22/22 10.255.255.255/32 => fail'],
    ['one address outside passes', '1 accept ingress tcp 22/22 11.0.0.0/32'],
  ]);
});

describe('a region of groups', () => {
  testTables(ssh('"security-group:app"'), [
    ['that group fails', '1 accept ingress tcp 22/22 group:app => fail'],
    ['another group passes', '1 accept ingress tcp 22/22 group:sg-other'],
    [
      'a group that begins alike passes',
      '1 accept ingress tcp 22/22 group:sg-other',
      { amend: { other: { set: { security_group_name: 'app2' } } } },
    ],
    ['a group that is elsewhere may have that name', '1 accept ingress tcp 22/22 group:sg-1 => open'],
    [
      'so may one whose name is not known',
      '1 accept ingress tcp 22/22 group:sg-other => open',
      { amend: { other: { set: { security_group_name: unknown('is known only after apply') } } } },
    ],
    ['an unknown group is open', '1 accept ingress tcp 22/22 group:? => open'],
    ['a private block may hold its members', '1 accept ingress tcp 22/22 172.16.0.0/12 => open'],
    ['a public block does not', '1 accept ingress tcp 22/22 8.8.8.0/24'],
    ['an IPv6 block may hold its members', '1 accept ingress tcp 22/22 2001:db8::/32 => open'],
    ['so may a list that is not known', '1 accept ingress tcp 22/22 list:pl-1 => open'],
    ['not on another port', '1 accept ingress tcp 23/23 list:pl-1'],
  ]);
  testTables(ssh('"security-group:sg-bp1aaaaaaaaa"'), [
    ['a group goes by its identity', '1 accept ingress tcp 22/22 group:sg-bp1aaaaaaaaa => fail'],
    ['another identity is another group', '1 accept ingress tcp 22/22 group:sg-bp1bbbbbbbbb'],
  ]);
  testTables(ssh('"security-group:sg-web2"'), [
    ['a name may begin like an identity', '1 accept ingress tcp 22/22 group:sg-bp1bbbbbbbbb => open'],
  ]);
  testTables(ssh('"security-group:sg-other"'), [
    ['one that is declared here goes by its identity, too', '1 accept ingress tcp 22/22 group:sg-other => fail'],
    [
      'and where that is sensitive',
      '1 accept ingress tcp 22/22 group:sg-other => fail',
      { amend: { line1: { secret: ['source_security_group_id'] } } },
    ],
  ]);
  testTables(ssh('"security-group:alicloud_security_group.*"'), [
    ['a glob names groups by their address', '1 accept ingress tcp 22/22 group:sg-other => fail'],
    ['a group that is elsewhere has no address here', '1 accept ingress tcp 22/22 group:app'],
  ]);
  testTables(ssh('"security-group:*-db"'), [
    [
      'a glob names groups by their name',
      '1 accept ingress tcp 22/22 group:sg-other => fail',
      { amend: { other: { set: { security_group_name: 'orders-db' } } } },
    ],
    [
      'and not by another',
      '1 accept ingress tcp 22/22 group:sg-other',
      { amend: { other: { set: { security_group_name: 'orders' } } } },
    ],
  ]);
});

describe('whatever a policy calls the internet', () => {
  testTables(ssh('10.0.0.0/8'), [
    [
      'members of a group may have a private address',
      '1 accept ingress tcp 22/22 group:app => open',
      { file: 'networks: {internet: [0.0.0.0/0, "::/0"]}' },
    ],
  ]);
});

describe('a network with an exception for groups and lists', () => {
  const but = (except: string): Scene => ({ file: `networks: {strangers: {of: [any], except: [${except}]}}` });
  const bastion = but('"security-group:alicloud_security_group.other"');
  testTables(ssh('strangers'), [
    ['that group passes', '1 accept ingress tcp 22/22 group:sg-other', bastion],
    ['another group fails', '1 accept ingress tcp 22/22 group:app => fail', bastion],
    ['public addresses fail', '1 accept ingress tcp 22/22 8.8.8.8/32 => fail', bastion],
    ['an unknown group is open', '1 accept ingress tcp 22/22 group:? => open', bastion],
    ['a list that is excepted passes', '1 accept ingress tcp 22/22 list:pl-1', but('"prefix-list:pl-1"')],
    ['any address may be on that list', '1 accept ingress tcp 22/22 8.8.8.8/32 => open', but('"prefix-list:pl-1"')],
    ['another list is not', '1 accept ingress tcp 22/22 list:pl-2 => open', but('"prefix-list:pl-1"')],
  ]);
  testTables(ssh('outer'), [
    [
      'an exception inside of a network of a network counts',
      '1 accept ingress tcp 22/22 group:sg-other\n1 accept ingress tcp 22/22 8.8.8.8/32 => fail\n1 accept ingress tcp 22/22 10.0.0.0/8',
      {
        file: `networks:
  strangers: {of: [any], except: ["security-group:alicloud_security_group.other"]}
  outer: {of: [strangers], except: [10.0.0.0/8]}`,
      },
    ],
  ]);
});

describe('a sensitive identity', () => {
  const secret: Scene = { amend: { line1: { set: { security_group_id: 'sg-1' }, secret: ['security_group_id'] } } };
  testTables(ssh('internet'), [
    [
      'is the same group as where it is written in the clear',
      '1 drop ingress tcp 22/22 0.0.0.0/0\n2 accept ingress tcp 22/22 0.0.0.0/0',
      { amend: { ...secret.amend, line2: { set: { security_group_id: 'sg-1' } } } },
    ],
    [
      'is not another one',
      '1 drop ingress tcp 22/22 0.0.0.0/0\n2 accept ingress tcp 22/22 0.0.0.0/0 => fail',
      { amend: { ...secret.amend, line2: { set: { security_group_id: 'sg-2' } } } },
    ],
  ]);
  testTables(`applies-to: {security-groups: [sg-1]}\n${ssh('internet')}`, [
    ['is judged by', '1 accept ingress tcp 22/22 0.0.0.0/0 => fail', secret],
  ]);
  testTables(ssh('"security-group:sg-1"'), [
    [
      'is judged by as a peer',
      '1 accept ingress tcp 22/22 group:sg-1 => fail',
      { amend: { line1: { secret: ['source_security_group_id'] } } },
    ],
  ]);

  test('is not printed, nor where the same group is written in the clear', () => {
    const rules = '1 accept ingress tcp 22/22 0.0.0.0/0\n2 accept ingress tcp 22/22 0.0.0.0/0';
    const found = judge(ssh('internet'), rules, {
      amend: { ...secret.amend, line2: { set: { security_group_id: 'sg-1' } } },
    });
    expect(found).toHaveLength(2);
    for (const { message, group } of found) expect(`${message} ${group?.address}`).not.toContain('sg-1');
  });
});

describe('members of a group among themselves', () => {
  const own = ssh('"security-group:alicloud_security_group.web"');
  testTables(own, [
    ['a basic group lets them reach each other', 'web => fail', { type: 'basic' }],
    ['whatever its rules say', '1 drop ingress all -1/-1 0.0.0.0/0\nweb => fail', { type: 'basic' }],
    ['unless it keeps them apart', '', { type: 'basic', inner: 'Drop' }],
    ['it is open where that is not known', 'web => open', { type: 'basic', inner: '?' }],
    ['an enterprise group keeps them apart', '', { type: 'enterprise' }],
    ['a group of unknown type is open', 'web => open', { type: '?' }],
  ]);
  testTables(ssh('any'), [['any means addresses outside of the group', '', { type: 'basic' }]]);
  testTables(ssh('"security-group:alicloud_security_group.other"'), [
    ['another group is not its own', '', { type: 'basic' }],
  ]);
});

describe('a region of addresses, and prefix lists as peers', () => {
  testTables(ssh('internet'), [
    [
      'an entry inside fails',
      '1 accept ingress tcp 22/22 list:office => fail',
      { lists: { office: ['10.0.0.0/8', '8.8.8.8'] } },
    ],
    [
      'entries outside pass',
      '1 accept ingress tcp 22/22 list:office',
      { lists: { office: ['10.0.0.0/8', '203.0.113.0/24'] } },
    ],
    ['no entry passes', '1 accept ingress tcp 22/22 list:office', { lists: { office: [] } }],
    [
      'an unknown entry is open',
      '1 accept ingress tcp 22/22 list:office => open',
      { lists: { office: ['10.0.0.0/8', '?'] } },
    ],
    [
      'a known entry fails beside an unknown one',
      '1 accept ingress tcp 22/22 list:office => fail',
      { lists: { office: ['8.8.8.8', '?'] } },
    ],
    ['a list known by its id alone is open', '1 accept ingress tcp 22/22 list:pl-1 => open'],
    ['an unknown list is open', '1 accept ingress tcp 22/22 list:? => open'],
    [
      'a drop of an unknown list may take anything',
      '1 drop ingress tcp 22/22 list:pl-1\n2 accept ingress tcp 22/22 8.8.8.8/32 => open',
    ],
  ]);
});

describe('a region of prefix lists', () => {
  testTables(ssh('"prefix-list:pl-1"'), [
    ['a rule for that list fails', '1 accept ingress tcp 22/22 list:pl-1 => fail'],
    ['any address may be on it', '1 accept ingress tcp 22/22 203.0.113.7/32 => open'],
    ['and so may any group', '1 accept ingress tcp 22/22 group:app => open'],
    ['not on another port', '1 accept ingress tcp 23/23 203.0.113.7/32'],
  ]);
  testTables(ssh('"prefix-list:alicloud_ecs_prefix_list.office"'), [
    [
      'a rule for its entries fails',
      '1 accept ingress tcp 22/22 203.0.113.0/24 => fail',
      { lists: { office: ['203.0.113.0/25'] } },
    ],
    [
      'a rule for the list fails',
      '1 accept ingress tcp 22/22 list:office => fail',
      { lists: { office: ['203.0.113.0/25'] } },
    ],
    [
      'an address beside it passes',
      '1 accept ingress tcp 22/22 203.0.113.128/32',
      { lists: { office: ['203.0.113.0/25'] } },
    ],
    [
      'unless an entry is unknown',
      '1 accept ingress tcp 22/22 203.0.113.128/32 => open',
      { lists: { office: ['203.0.113.0/25', '?'] } },
    ],
  ]);
  testTables(ssh('"prefix-list:office"'), [
    [
      'a list goes by its identity, too',
      '1 accept ingress tcp 22/22 203.0.113.0/24 => fail',
      { lists: { office: ['203.0.113.0/25'] } },
    ],
  ]);
});
