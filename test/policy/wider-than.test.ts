import { testTables } from './judge.js';

const sources = (limits: string, more = ''): string =>
  `forbid: {direction: ingress, from: internet, traffic: [ssh, rdp], wider-than: ${limits}${more}}`;

describe('wider-than: addresses of IPv4', () => {
  testTables(sources('{ipv4: /24}'), [
    ['a block as large as the limit passes', '1 accept ingress tcp 22/22 8.8.8.0/24'],
    ['a block twice as large fails', '1 accept ingress tcp 22/22 8.8.8.0/23 => fail'],
    ['a block half as large passes', '1 accept ingress tcp 22/22 8.8.8.0/25'],
    ['two halves of the limit pass', '1 accept ingress tcp 22/22 8.8.8.0/25\n1 accept ingress tcp 22/22 8.8.4.0/25'],
    [
      'split blocks count together, and one address too many makes all of them fail',
      `1 accept ingress tcp 22/22 8.8.8.0/25 => fail
       2 accept ingress tcp 22/22 8.8.4.0/25 => fail
       3 accept ingress tcp 22/22 8.8.5.1/32 => fail`,
    ],
    [
      'the same addresses count once',
      `1 accept ingress tcp 22/22 8.8.8.0/24
       2 accept ingress tcp 22/22 8.8.8.0/24
       3 accept ingress tcp 22/22 8.8.8.128/25`,
    ],
    [
      'each port counts for itself',
      `1 accept ingress tcp 22/22     8.8.8.0/24
       1 accept ingress tcp 3389/3389 8.8.4.0/24`,
    ],
    [
      'only where the ports meet',
      `1 accept ingress tcp 22/22   8.8.8.0/24 => fail
       1 accept ingress tcp 22/3389 8.8.4.0/24 => fail
       1 accept ingress udp 3389/3389 8.8.6.0/24`,
    ],
    [
      'addresses outside of the region do not count',
      '1 accept ingress tcp 22/22 10.0.0.0/8\n1 accept ingress tcp 22/22 8.8.8.0/24',
    ],
    [
      'addresses that a drop takes do not count',
      `1 drop   ingress tcp 22/22 8.8.9.0/24
       2 accept ingress tcp 22/22 8.8.8.0/23`,
    ],
    ['a family without a limit has no allowance', '1 accept ingress tcp 22/22 2400:3200::1/128 => fail'],
    ['a group has no addresses to count', '1 accept ingress tcp 22/22 group:app'],
    ['an unknown source is open', '1 accept ingress tcp 22/22 ? => open'],
    [
      'an unknown source makes narrow ones open with it',
      `1 accept ingress tcp 22/22 8.8.8.0/24 => open
       1 accept ingress tcp 22/22 ? => open`,
    ],
    ['a list that is not in the configuration is open', '1 accept ingress tcp 22/22 list:pl-1 => open'],
    ['a short list passes', '1 accept ingress tcp 22/22 list:office', { lists: { office: ['8.8.8.0/24'] } }],
    [
      'a long list fails',
      '1 accept ingress tcp 22/22 list:office => fail',
      { lists: { office: ['8.8.8.0/24', '8.8.4.4'] } },
    ],
    [
      'a short list with an unknown entry is open',
      '1 accept ingress tcp 22/22 list:office => open',
      { lists: { office: ['8.8.8.0/24', '?'] } },
    ],
    [
      'a long list with an unknown entry fails',
      '1 accept ingress tcp 22/22 list:office => fail',
      { lists: { office: ['8.8.8.0/23', '?'] } },
    ],
    [
      'a list and a block count together',
      '1 accept ingress tcp 22/22 list:office => fail\n1 accept ingress tcp 22/22 8.8.4.4/32 => fail',
      { lists: { office: ['8.8.8.0/24'] } },
    ],
  ]);
});

describe('wider-than: addresses of IPv6', () => {
  testTables(sources('{ipv6: 48}'), [
    ['a block as large as the limit passes', '1 accept ingress tcp 22/22 2400:3200::/48'],
    ['a block twice as large fails', '1 accept ingress tcp 22/22 2400:3200::/47 => fail'],
    [
      'split blocks count together',
      '1 accept ingress tcp 22/22 2400:3200::/48 => fail\n1 accept ingress tcp 22/22 2400:3201::1/128 => fail',
    ],
    ['a family without a limit has no allowance', '1 accept ingress tcp 22/22 8.8.8.8/32 => fail'],
  ]);
});

describe('wider-than: the ends of the scale', () => {
  testTables(sources('{ipv4: 0, ipv6: 128}'), [
    [
      'a limit of everything allows everything',
      '1 accept ingress tcp 22/22 0.0.0.0/0\n1 accept ingress tcp 22/22 2400::/127 => fail',
    ],
  ]);
  testTables(sources('{ipv4: 32, ipv6: 128}'), [
    [
      'one address of each family passes',
      '1 accept ingress tcp 22/22 8.8.8.8/32\n1 accept ingress tcp 22/22 2400::1/128',
    ],
    [
      'two addresses of one family fail',
      '1 accept ingress tcp 22/22 8.8.8.8/31 => fail\n1 accept ingress tcp 22/22 2400::1/128',
    ],
  ]);
});

describe('wider-than: counted after the exceptions', () => {
  testTables(sources('{ipv4: /24}', ', except: [{from: 8.8.0.0/16}]'), [
    ['excepted addresses do not count', '1 accept ingress tcp 22/22 8.8.0.0/16\n1 accept ingress tcp 22/22 9.9.9.0/24'],
    ['the others do', '1 accept ingress tcp 22/22 8.8.0.0/16\n1 accept ingress tcp 22/22 9.9.8.0/23 => fail'],
  ]);
});

describe('wider-than: ports', () => {
  testTables('forbid: {direction: ingress, from: internet, wider-than: {ports: 100}}', [
    ['as many ports as the limit pass', '1 accept ingress tcp 1001/1100 0.0.0.0/0'],
    ['one port more fails', '1 accept ingress tcp 1000/1100 0.0.0.0/0 => fail'],
    ['another rule has its own count', '1 accept ingress tcp 1/100 0.0.0.0/0\n1 accept ingress tcp 101/200 0.0.0.0/0'],
    [
      'ports that a drop takes do not count',
      '1 drop ingress tcp 1001/1001 0.0.0.0/0\n2 accept ingress tcp 1000/1100 0.0.0.0/0',
    ],
    [
      'a hole in the middle leaves the ports around it',
      '1 drop ingress tcp 1001/1001 0.0.0.0/0\n2 accept ingress tcp 1000/1101 0.0.0.0/0 => fail',
    ],
    ['all traffic is more', '1 accept ingress all -1/-1 0.0.0.0/0 => fail'],
    [
      'a protocol without ports has none',
      '1 accept ingress icmp -1/-1 0.0.0.0/0\n1 accept ingress gre -1/-1 0.0.0.0/0',
    ],
    ['unknown ports are open', '1 accept ingress tcp ? 0.0.0.0/0 => open'],
    ['private sources are not in the region', '1 accept ingress tcp 1/65535 10.0.0.0/8'],
  ]);
  testTables('forbid: {direction: ingress, from: internet, wider-than: {ipv4: /24, ports: 10}}', [
    ['many ports from few addresses pass', '1 accept ingress tcp 1/65535 8.8.8.0/24'],
    ['few ports from many addresses pass', '1 accept ingress tcp 1/10 8.8.0.0/16'],
    ['many ports from many addresses fail', '1 accept ingress tcp 1/11 8.8.0.0/16 => fail'],
  ]);
});

describe('wider-than: rules whose group is not certain', () => {
  testTables(sources('{ipv4: /24}'), [
    [
      'a rule that may be here makes the others open, and is proved by nothing but those that are certain',
      `1 accept ingress tcp 22/22 8.8.8.0/24 => open
       1 accept ingress tcp 22/22 8.8.4.0/24 maybe => open`,
    ],
    [
      'what is too wide without it fails',
      `1 accept ingress tcp 22/22 8.8.8.0/23 => fail
       1 accept ingress tcp 22/22 8.8.4.0/24 maybe => open`,
    ],
    ['one that is too wide on its own fails wherever it is', '1 accept ingress tcp 22/22 8.8.4.0/23 maybe => fail'],
    [
      'two that may be in different groups are open together',
      `1 accept ingress tcp 22/22 8.8.8.0/24 maybe => open
       1 accept ingress tcp 22/22 8.8.4.0/24 maybe => open`,
    ],
    [
      'a rule of which nothing is known may be in any group',
      `1 accept ingress tcp 22/22 8.8.8.0/24 => open
       1 accept ingress tcp 22/22 8.8.4.0/24 elsewhere => open`,
    ],
    [
      'two of these may be in one',
      `1 accept ingress tcp 22/22 8.8.8.0/24 elsewhere => open
       1 accept ingress tcp 22/22 8.8.4.0/24 elsewhere => open`,
    ],
    ['one of these fails on its own', '1 accept ingress tcp 22/22 8.8.4.0/23 elsewhere => fail'],
    [
      'groups that are not one do not count together',
      '1 accept ingress tcp 22/22 8.8.8.0/24\n1 accept ingress tcp 22/22 8.8.4.0/24',
      { amend: { line2: { set: { security_group_id: 'sg-other' } } } },
    ],
  ]);
  testTables('forbid: {direction: ingress, traffic: [ssh], wider-than: {ipv4: /24, ipv6: /64}}', [
    ['how many members a group has is not known', '1 accept ingress tcp 22/22 group:app => open'],
    [
      'nor whether they are too many beside others',
      `1 accept ingress tcp 22/22   group:app => open
       1 accept ingress tcp 22/23   8.8.8.0/25 => open
       1 accept ingress tcp 443/443 8.8.4.0/25`,
    ],
  ]);
});
