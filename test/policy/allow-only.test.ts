import { testTables } from './judge.js';

describe('allow-only on ingress', () => {
  const check = `
    allow-only:
      - {direction: ingress, from: 10.0.0.0/8}
      - {direction: ingress, from: internet, traffic: [tcp/80, tcp/443]}`;
  testTables(check, [
    ['traffic inside one region passes', '1 accept ingress all -1/-1 10.0.0.0/8'],
    ['traffic inside another passes', '1 accept ingress tcp 443/443 8.8.8.0/24'],
    [
      'traffic inside their union passes',
      '1 accept ingress tcp 80/80 10.0.0.0/8\n1 accept ingress tcp 80/80 9.0.0.0/8\n1 accept ingress tcp 443/443 10.0.0.0/7',
    ],
    ['a block twice as large fails', '1 accept ingress all -1/-1 10.0.0.0/7 => fail'],
    ['one port below fails', '1 accept ingress tcp 79/80 8.8.8.8/32 => fail'],
    ['one port above fails', '1 accept ingress tcp 443/444 8.8.8.8/32 => fail'],
    ['ports between two that are allowed fail', '1 accept ingress tcp 80/443 8.8.8.8/32 => fail'],
    ['another protocol fails', '1 accept ingress udp 443/443 8.8.8.8/32 => fail'],
    ['addresses in no region fail', '1 accept ingress tcp 443/443 203.0.113.1/32 => fail'],
    ['a drop passes', '1 drop ingress all -1/-1 0.0.0.0/0'],
    [
      'what a stronger drop takes does not count',
      '1 drop ingress tcp 81/442 0.0.0.0/0\n2 accept ingress tcp 80/443 8.8.8.8/32',
    ],
    ['egress is not spoken of', '1 accept egress all -1/-1 0.0.0.0/0', { type: 'basic' }],
    ['members of the group are not spoken of', '', { type: 'basic' }],
    ['an unknown source is open', '1 accept ingress tcp 22/22 ? => open'],
    ['an unknown port that may be allowed is open', '1 accept ingress tcp ? 8.8.8.8/32 => open'],
    ['unknown ports of an allowed source pass', '1 accept ingress tcp ? 10.0.0.1/32'],
    ['a group may be in an allowed block', '1 accept ingress tcp 22/22 group:app => open'],
    ['a list that is not known may be, too', '1 accept ingress tcp 22/22 list:pl-1 => open'],
    ['a list inside passes', '1 accept ingress tcp 22/22 list:office', { lists: { office: ['10.1.0.0/16'] } }],
    [
      'a list with an entry outside fails',
      '1 accept ingress tcp 22/22 list:office => fail',
      { lists: { office: ['10.1.0.0/16', '11.0.0.0'] } },
    ],
    [
      'a list with an unknown entry is open',
      '1 accept ingress tcp 22/22 list:office => open',
      { lists: { office: ['10.1.0.0/16', '?'] } },
    ],
    ['a deferred rule is open', '1 accept ingress tcp 22/22 8.8.8.8/32 deferred => open'],
  ]);
});

describe('allow-only with named peers', () => {
  testTables('allow-only: [{direction: ingress, from: "security-group:app"}]', [
    ['that group passes', '1 accept ingress tcp 22/22 group:app'],
    ['another group fails', '1 accept ingress tcp 22/22 group:sg-other => fail'],
    ['a group that is elsewhere may have that name', '1 accept ingress tcp 22/22 group:sg-1 => open'],
    ['an unknown group is open', '1 accept ingress tcp 22/22 group:? => open'],
    ['public addresses fail', '1 accept ingress tcp 22/22 8.8.8.8/32 => fail'],
  ]);
  testTables('allow-only: [{direction: ingress, from: "prefix-list:pl-1"}]', [
    ['that list passes', '1 accept ingress tcp 22/22 list:pl-1'],
    ['any address may be on it', '1 accept ingress tcp 22/22 8.8.8.8/32 => open'],
    ['and so may any group', '1 accept ingress tcp 22/22 group:app => open'],
  ]);
  testTables('allow-only: [{direction: ingress, from: "prefix-list:alicloud_ecs_prefix_list.office"}]', [
    ['its entries pass', '1 accept ingress tcp 22/22 203.0.113.0/25', { lists: { office: ['203.0.113.0/24'] } }],
    [
      'other addresses fail',
      '1 accept ingress tcp 22/22 203.0.112.0/23 => fail',
      { lists: { office: ['203.0.113.0/24'] } },
    ],
    [
      'other addresses may be an unknown entry',
      '1 accept ingress tcp 22/22 203.0.112.0/23 => open',
      { lists: { office: ['203.0.113.0/24', '?'] } },
    ],
  ]);
});

describe('allow-only of all but a group', () => {
  testTables('allow-only: [{direction: ingress, from: strangers}]', [
    [
      'its members may have any address of a VPC',
      '1 accept ingress tcp 22/22 10.0.0.0/8 => open\n1 accept ingress tcp 22/22 8.8.8.8/32',
      { file: 'networks: {strangers: {of: [any], except: ["security-group:alicloud_security_group.other"]}}' },
    ],
  ]);
});

describe('allow-only on egress', () => {
  testTables('allow-only: [{direction: egress, to: any, traffic: [tcp/443]}]', [
    ['an enterprise group without rules accepts nothing', ''],
    ['a basic group without rules accepts everything', 'web => fail', { type: 'basic' }],
    [
      'a basic group that drops the rest passes',
      '1 accept egress tcp 443/443 0.0.0.0/0\n100 drop egress all -1/-1 0.0.0.0/0\n100 drop egress all -1/-1 ::/0',
      { type: 'basic' },
    ],
    ['a group of unknown type is open', 'web => open', { type: '?' }],
    ['any includes groups and lists', '1 accept egress tcp 443/443 group:app\n1 accept egress tcp 443/443 list:pl-1'],
    ['a group on another port fails', '1 accept egress tcp 80/80 group:app => fail'],
    ['ingress is not spoken of', '1 accept ingress all -1/-1 0.0.0.0/0'],
  ]);
});

describe('allow-only in both directions', () => {
  testTables('allow-only: [{direction: ingress, from: 10.0.0.0/8}, {direction: egress, traffic: [tcp/443]}]', [
    [
      'each direction has its own regions',
      '1 accept ingress tcp 22/22 10.0.0.0/8\n1 accept egress tcp 22/22 10.0.0.0/8 => fail',
    ],
  ]);
});
