import { expectVerdicts, judge, testTables } from './judge.js';

const FROM_INTERNET = 'forbid: {direction: ingress, from: internet, traffic: [ssh]}';

describe('forbid from the internet', () => {
  testTables(FROM_INTERNET, [
    ['an accept from everywhere fails', '1 accept ingress tcp 22/22 0.0.0.0/0 => fail'],
    ['so does one from all of IPv6', '1 accept ingress tcp 22/22 ::/0 => fail'],
    ['and one public address is enough', '1 accept ingress tcp 22/22 8.8.8.8/32 => fail'],
    ['a range that ends before the port passes', '1 accept ingress tcp 1/21 0.0.0.0/0'],
    ['a range that ends at the port fails', '1 accept ingress tcp 1/22 0.0.0.0/0 => fail'],
    ['a range that begins at the port fails', '1 accept ingress tcp 22/65535 0.0.0.0/0 => fail'],
    ['a range that begins behind the port passes', '1 accept ingress tcp 23/65535 0.0.0.0/0'],
    ['another protocol passes', '1 accept ingress udp 22/22 0.0.0.0/0'],
    ['every protocol fails', '1 accept ingress all -1/-1 0.0.0.0/0 => fail'],
    ['the other direction passes', '1 accept egress tcp 22/22 0.0.0.0/0'],
    ['a drop passes', '1 drop ingress tcp 22/22 0.0.0.0/0'],
    ['private addresses pass', '1 accept ingress tcp 22/22 10.0.0.0/8'],
    ['the last address before a private block fails', '1 accept ingress tcp 22/22 9.255.255.255/32 => fail'],
    ['the last address of a private block passes', '1 accept ingress tcp 22/22 10.255.255.255/32'],
    ['the first address behind a private block fails', '1 accept ingress tcp 22/22 11.0.0.0/32 => fail'],
    [
      'two halves fail each',
      '1 accept ingress tcp 22/22 0.0.0.0/1 => fail\n1 accept ingress tcp 22/22 128.0.0.0/1 => fail',
    ],
    ['a group as peer passes', '1 accept ingress tcp 22/22 group:app'],
    ['a group that is not known passes, too', '1 accept ingress tcp 22/22 group:?'],
  ]);
});

describe('forbid and drops', () => {
  testTables(FROM_INTERNET, [
    [
      'a stronger drop of everything closes the port',
      `1 drop   ingress tcp 22/22 0.0.0.0/0
       2 accept ingress tcp 22/22 0.0.0.0/0`,
    ],
    [
      'so does one of the same priority',
      `2 accept ingress tcp 22/22 0.0.0.0/0
       2 drop   ingress tcp 22/22 0.0.0.0/0`,
    ],
    [
      'a weaker drop does not',
      `2 drop   ingress tcp 22/22 0.0.0.0/0
       1 accept ingress tcp 22/22 0.0.0.0/0 => fail`,
    ],
    [
      'a drop of all but one address does not',
      `1 drop   ingress tcp 22/22 0.0.0.0/1
       1 drop   ingress tcp 22/22 128.0.0.0/2
       2 accept ingress tcp 22/22 192.0.0.9/32 => fail`,
    ],
    [
      'a drop of IPv4 leaves IPv6 open',
      `1 drop   ingress tcp 22/22 0.0.0.0/0
       2 accept ingress tcp 22/22 0.0.0.0/0
       2 accept ingress tcp 22/22 ::/0 => fail`,
    ],
    [
      'every accept is reported, also behind a stronger accept',
      `1 accept ingress tcp 22/22 0.0.0.0/0 => fail
       2 accept ingress tcp 22/22 8.0.0.0/8 => fail
       3 accept ingress tcp 20/25 0.0.0.0/0 => fail`,
    ],
    [
      'two drops close it together',
      `1 drop   ingress tcp 22/22 0.0.0.0/1
       1 drop   ingress tcp 22/22 128.0.0.0/1
       2 accept ingress tcp 22/22 0.0.0.0/0`,
    ],
  ]);
});

describe('forbid and what is not known', () => {
  testTables(FROM_INTERNET, [
    ['an unknown source', '1 accept ingress tcp 22/22 ? => open'],
    ['an unknown IPv6 source', '1 accept ingress tcp 22/22 ?6 => open'],
    ['no source at all', '1 accept ingress tcp 22/22 - => open'],
    ['an unknown source of another port', '1 accept ingress tcp 23/23 ?'],
    ['unknown ports', '1 accept ingress tcp ? 0.0.0.0/0 => open'],
    ['unknown ports from a private block', '1 accept ingress tcp ? 10.0.0.0/8'],
    ['an unknown protocol', '1 accept ingress ? 22/22 0.0.0.0/0 => open'],
    ['an unknown direction', '1 accept ? tcp 22/22 0.0.0.0/0 => open'],
    ['an unknown action', '1 ? ingress tcp 22/22 0.0.0.0/0 => open'],
    ['an unknown priority alone', '? accept ingress tcp 22/22 0.0.0.0/0 => fail'],
    [
      'an unknown priority above a drop',
      `50 drop   ingress tcp 22/22 0.0.0.0/0
       ?  accept ingress tcp 22/22 0.0.0.0/0 => open`,
    ],
    [
      'a drop with an unknown source',
      `1 drop   ingress tcp 22/22 ?
       2 accept ingress tcp 22/22 0.0.0.0/0 => open`,
    ],
    [
      'a drop with an unknown source, weaker than the accept',
      `2 drop   ingress tcp 22/22 ?
       1 accept ingress tcp 22/22 0.0.0.0/0 => fail`,
    ],
    [
      'an unknown action above another accept',
      `1 ?      ingress tcp 22/22 0.0.0.0/0 => open
       2 accept ingress tcp 22/22 0.0.0.0/0 => open`,
    ],
    ['a deferred accept', '1 accept ingress tcp 22/22 0.0.0.0/0 deferred => open'],
    [
      'a deferred drop',
      `1 drop   ingress tcp 22/22 0.0.0.0/0 deferred
       2 accept ingress tcp 22/22 0.0.0.0/0 => open`,
    ],
    ['two sources at once', '1 accept ingress tcp 22/22 0.0.0.0/0+group:app => open'],
  ]);
});

describe('forbid on egress', () => {
  const check = 'forbid: {direction: egress, to: internet, traffic: [tcp/25]}';
  testTables(check, [
    ['an accept to everywhere fails', '1 accept egress tcp 25/25 0.0.0.0/0 => fail'],
    ['an accept on ingress passes', '1 accept ingress tcp 25/25 0.0.0.0/0'],
    ['an enterprise group drops what no rule accepts', '1 accept egress tcp 24/24 0.0.0.0/0'],
    ['a basic group accepts it', '1 accept egress tcp 24/24 0.0.0.0/0\nweb => fail', { type: 'basic' }],
    [
      'a basic group whose rules drop it passes',
      '100 drop egress tcp 25/25 0.0.0.0/0\n100 drop egress tcp 25/25 ::/0',
      { type: 'basic' },
    ],
    ['a basic group that drops IPv4 only fails', '100 drop egress tcp 25/25 0.0.0.0/0\nweb => fail', { type: 'basic' }],
    [
      'a basic group where only a deferred rule drops it is open',
      '100 drop egress tcp 25/25 0.0.0.0/0\n100 drop egress tcp 25/25 ::/0 deferred\nweb => open',
      { type: 'basic' },
    ],
    ['a group of unknown type is open', '1 accept egress tcp 24/24 0.0.0.0/0\nweb => open', { type: '?' }],
    [
      'the rule is to blame, and not the default, where a rule decides',
      '1 accept egress all -1/-1 0.0.0.0/0 => fail\n1 accept egress all -1/-1 ::/0 => fail',
      { type: 'basic' },
    ],
  ]);
});

describe('forbid with what is left out', () => {
  test.each([
    [
      'no far end is any',
      'forbid: {direction: ingress, traffic: [ssh]}',
      '1 accept ingress tcp 22/22 10.0.0.1/32 => fail',
    ],
    [
      'any includes groups',
      'forbid: {direction: ingress, traffic: [ssh]}',
      '1 accept ingress tcp 22/22 group:app => fail',
    ],
    [
      'any includes lists',
      'forbid: {direction: ingress, traffic: [ssh]}',
      '1 accept ingress tcp 22/22 list:pl-1 => fail',
    ],
    [
      'no traffic is all',
      'forbid: {direction: ingress, from: internet}',
      '1 accept ingress gre -1/-1 0.0.0.0/0 => fail',
    ],
    ['icmp is icmp', 'forbid: {direction: ingress, traffic: [icmp]}', '1 accept ingress icmpv6 -1/-1 ::/0'],
  ])('%s', (_, check, table) => {
    expectVerdicts(check, table);
  });
});

test('a drop without ports is no reason to pass', () => {
  const rules = '1 drop ingress tcp - 0.0.0.0/0\n2 accept ingress tcp 22/22 0.0.0.0/0';
  const [found] = judge('forbid: {direction: ingress, from: internet, traffic: [ssh]}', rules);
  expect(found?.verdict).toBe('open');
  expect(found?.message).toContain('line1: port_range is not set, which apply refuses for tcp and udp');
});

describe('forbid with exceptions', () => {
  const check = `
    forbid:
      direction: ingress
      traffic: [tcp]
      except: [{from: 203.0.113.0/24}, {traffic: [tcp/443]}, {from: 10.0.0.0/8, traffic: [tcp/22]}]`;
  testTables(check, [
    ['an excepted source passes', '1 accept ingress tcp 1/65535 203.0.113.0/24'],
    ['one address more fails', '1 accept ingress tcp 22/22 203.0.112.0/23 => fail'],
    ['excepted traffic passes', '1 accept ingress tcp 443/443 0.0.0.0/0'],
    ['a port below it fails', '1 accept ingress tcp 442/443 0.0.0.0/0 => fail'],
    ['a port above it fails', '1 accept ingress tcp 443/444 0.0.0.0/0 => fail'],
    ['an exception of source and traffic holds for both', '1 accept ingress tcp 22/22 10.1.0.0/16'],
    ['an exception of source and traffic holds for no other port', '1 accept ingress tcp 23/23 10.1.0.0/16 => fail'],
    ['exceptions count together', '1 accept ingress tcp 443/443 10.0.0.0/7\n1 accept ingress tcp 22/22 10.0.0.0/8'],
    ['an unknown source may be excepted', '1 accept ingress tcp 22/22 ? => open'],
    ['a group may be in an excepted block', '1 accept ingress tcp 22/22 group:app => open'],
    ['a group is not in an excepted block for other ports', '1 accept ingress tcp 443/443 group:app'],
  ]);

  test('an exception for a group lets that group in, and no other', () => {
    expectVerdicts(
      'forbid: {direction: ingress, traffic: [ssh], except: [{from: "security-group:app"}]}',
      `1 accept ingress tcp 22/22 group:app
       1 accept ingress tcp 22/22 group:sg-other => fail
         1 accept ingress tcp 22/22 group:sg-1 => open
       1 accept ingress tcp 22/22 group:? => open`,
    );
  });
});
