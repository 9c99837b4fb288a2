import { testTables } from './judge.js';

describe('cidr: within', () => {
  testTables('cidr: {direction: ingress, within: [10.0.0.0/8, 11.0.0.0/8, "2001:db8::/32"]}', [
    ['a block inside passes', '1 accept ingress tcp 22/22 10.1.0.0/16'],
    ['the block itself passes', '1 accept ingress tcp 22/22 10.0.0.0/8'],
    ['a block in the union of two passes', '1 accept ingress tcp 22/22 10.0.0.0/7'],
    ['a larger block fails', '1 accept ingress tcp 22/22 8.0.0.0/6 => fail'],
    ['the address before fails', '1 accept ingress tcp 22/22 9.255.255.255/32 => fail'],
    ['the address behind fails', '1 accept ingress tcp 22/22 12.0.0.0/32 => fail'],
    [
      'IPv6 has its own blocks',
      '1 accept ingress tcp 22/22 2001:db8::1/128\n1 accept ingress tcp 22/22 2001:db9::/128 => fail',
    ],
    ['the ports do not matter', '1 accept ingress all -1/-1 12.0.0.0/32 => fail'],
    ['nor whether they are known', '1 accept ingress ? ? 12.0.0.0/32 => fail'],
    ['a drop passes', '1 drop ingress tcp 22/22 0.0.0.0/0'],
    ['the other direction passes', '1 accept egress tcp 22/22 0.0.0.0/0'],
    ['a group has no block', '1 accept ingress tcp 22/22 group:app'],
    ['an unknown source is open', '1 accept ingress tcp 22/22 ? => open'],
    ['no source is open', '1 accept ingress tcp 22/22 - => open'],
    ['an unknown action is open', '1 ? ingress tcp 22/22 12.0.0.0/8 => open'],
    ['an unknown direction is open', '1 accept ? tcp 22/22 12.0.0.0/8 => open'],
    ['a deferred rule is open', '1 accept ingress tcp 22/22 12.0.0.0/8 deferred => open'],
    ['a wrong block fails beside an unknown one', '1 accept ingress tcp 22/22 ?+2001:db9::/128 => fail'],
    [
      'the entries of a list count',
      '1 accept ingress tcp 22/22 list:a\n1 accept ingress tcp 22/22 list:b => fail',
      { lists: { a: ['10.1.2.3'], b: ['10.1.2.3', '12.0.0.0'] } },
    ],
    ['an unknown entry is open', '1 accept ingress tcp 22/22 list:a => open', { lists: { a: ['10.1.2.3', '?'] } }],
    [
      'a wrong entry fails beside an unknown one',
      '1 accept ingress tcp 22/22 list:a => fail',
      { lists: { a: ['?', '12.0.0.0'] } },
    ],
    ['a list known by its id alone is open', '1 accept ingress tcp 22/22 list:pl-1 => open'],
    [
      'a wrong list beside an unknown source is open: it is not sent if that is set',
      '1 accept ingress tcp 22/22 ?+list:a => open',
      { lists: { a: ['12.0.0.0'] } },
    ],
  ]);
  testTables('cidr: {within: [any]}', [
    [
      'where everything is allowed, an unknown block is, too',
      '1 accept ingress tcp 22/22 ?\n1 accept egress tcp 22/22 ?6',
    ],
  ]);
});

describe('cidr: not-within', () => {
  testTables('cidr: {not-within: [metadata, 203.0.113.0/24]}', [
    ['a block that holds one of its addresses fails', '1 accept egress tcp 80/80 100.100.100.0/24 => fail'],
    ['the address before passes', '1 accept egress tcp 80/80 100.100.100.199/32'],
    ['the address itself fails', '1 accept egress tcp 80/80 100.100.100.200/32 => fail'],
    ['the address behind passes', '1 accept egress tcp 80/80 100.100.100.201/32'],
    ['a block inside fails', '1 accept ingress tcp 80/80 203.0.113.128/25 => fail'],
    [
      'no direction is both',
      '1 accept ingress tcp 80/80 0.0.0.0/0 => fail\n1 accept egress tcp 80/80 0.0.0.0/0 => fail',
    ],
    ['another family passes', '1 accept egress tcp 80/80 ::/0'],
    ['an unknown block is open', '1 accept egress tcp 80/80 ? => open'],
    ['an unknown block of the other family passes', '1 accept egress tcp 80/80 ?6'],
  ]);
});

describe('cidr: min-prefix-length', () => {
  testTables('cidr: {min-prefix-length: {ipv4: 24, ipv6: /48}}', [
    [
      'a block of that length passes',
      '1 accept ingress tcp 22/22 8.8.8.0/24\n1 accept ingress tcp 22/22 2001:db8::/48',
    ],
    [
      'a bit less fails',
      '1 accept ingress tcp 22/22 8.8.8.0/23 => fail\n1 accept ingress tcp 22/22 2001:db8::/47 => fail',
    ],
    ['a bit more passes', '1 accept ingress tcp 22/22 8.8.8.0/25\n1 accept ingress tcp 22/22 2001:db8::/49'],
    ['everything fails', '1 accept ingress tcp 22/22 0.0.0.0/0 => fail\n1 accept ingress tcp 22/22 ::/0 => fail'],
    ['an unknown block is open', '1 accept ingress tcp 22/22 ? => open'],
    [
      'each entry of a list has its length',
      '1 accept ingress tcp 22/22 list:a\n1 accept ingress tcp 22/22 list:b => fail',
      { lists: { a: ['8.8.8.0/24', '8.8.4.0/24'], b: ['8.8.8.0/23'] } },
    ],
  ]);
  testTables('cidr: {min-prefix-length: {ipv4: 24}}', [
    ['a family that is not named has no limit', '1 accept ingress tcp 22/22 ::/0\n1 accept ingress tcp 22/22 ?6'],
  ]);
});

describe('cidr: require-canonical', () => {
  testTables('cidr: {require-canonical: true}', [
    ['a block that starts where it is written passes', '1 accept ingress tcp 22/22 10.0.0.0/8'],
    ['a host bit fails', '1 accept ingress tcp 22/22 10.0.0.1/8 => fail'],
    ['also in IPv6', '1 accept ingress tcp 22/22 2001:db8::1/32 => fail\n1 accept ingress tcp 22/22 2001:db8::/32'],
    ['an address is a block of one', '1 accept ingress tcp 22/22 10.1.2.3/32\n1 accept ingress tcp 22/22 10.1.2.3'],
    ['an unknown block is open', '1 accept ingress tcp 22/22 ? => open'],
  ]);
});

describe('cidr: not-inside', () => {
  testTables('cidr: {not-inside: [192.0.2.0/24, 198.51.100.0/24, "2001:db8::/32"]}', [
    ['a block inside fails', '1 accept ingress tcp 22/22 192.0.2.7/32 => fail'],
    ['the block itself fails', '1 accept ingress tcp 22/22 198.51.100.0/24 => fail'],
    ['a wider block passes', '1 accept ingress tcp 22/22 192.0.2.0/23'],
    ['everything passes', '1 accept ingress tcp 22/22 0.0.0.0/0\n1 accept egress all -1/-1 ::/0'],
    ['IPv6 has its own blocks', '1 accept ingress tcp 22/22 2001:db8:1::/48 => fail'],
    ['an unknown block is open', '1 accept ingress tcp 22/22 ? => open'],
    ['an unknown list is open', '1 accept ingress tcp 22/22 list:pl-1 => open'],
    ['an entry of a list counts', '1 accept ingress tcp 22/22 list:a => fail', { lists: { a: ['192.0.2.1'] } }],
  ]);
  testTables('cidr: {not-inside: [192.0.2.0/24]}', [
    ['of a family without such networks, an unknown block passes', '1 accept ingress tcp 22/22 ?6'],
  ]);
});
