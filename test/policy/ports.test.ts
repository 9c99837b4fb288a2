import { testTables } from './judge.js';

describe('ports: allow', () => {
  testTables('ports: {direction: ingress, allow: [tcp/80, tcp/443-445, udp/53]}', [
    ['an allowed port passes', '1 accept ingress tcp 80/80 0.0.0.0/0'],
    ['an allowed range passes', '1 accept ingress tcp 443/445 0.0.0.0/0'],
    ['one port below fails', '1 accept ingress tcp 442/445 0.0.0.0/0 => fail'],
    ['one port above fails', '1 accept ingress tcp 443/446 0.0.0.0/0 => fail'],
    ['the same port of another protocol fails', '1 accept ingress udp 80/80 0.0.0.0/0 => fail'],
    ['everything fails', '1 accept ingress all -1/-1 0.0.0.0/0 => fail'],
    ['a protocol without ports that is not named fails', '1 accept ingress icmp -1/-1 0.0.0.0/0 => fail'],
    ['a drop passes', '1 drop ingress tcp 22/22 0.0.0.0/0'],
    ['the other direction passes', '1 accept egress tcp 22/22 0.0.0.0/0'],
    ['the source does not matter', '1 accept ingress tcp 22/22 10.0.0.1/32 => fail'],
    ['nor whether the source is known', '1 accept ingress tcp 22/22 ? => fail'],
    [
      'nor a stronger drop: it is the rule that is judged',
      '1 drop ingress all -1/-1 0.0.0.0/0\n2 accept ingress tcp 22/22 0.0.0.0/0 => fail',
    ],
    ['unknown ports are open', '1 accept ingress tcp ? 0.0.0.0/0 => open'],
    ['an unknown protocol is open', '1 accept ingress ? 80/80 0.0.0.0/0 => open'],
    ['an unknown action is open', '1 ? ingress tcp 22/22 0.0.0.0/0 => open'],
    ['an unknown action of allowed ports passes', '1 ? ingress tcp 80/80 0.0.0.0/0'],
    ['an unknown direction is open', '1 accept ? tcp 22/22 0.0.0.0/0 => open'],
    ['a deferred rule is open', '1 accept ingress tcp 22/22 0.0.0.0/0 deferred => open'],
    ['a priority that is not known changes nothing', '? accept ingress tcp 22/22 0.0.0.0/0 => fail'],
    ['tcp without ports is all ports', '1 accept ingress tcp - 0.0.0.0/0 => fail'],
  ]);
  testTables('ports: {allow: [tcp, icmp]}', [
    ['a protocol is all its ports', '1 accept ingress tcp 1/65535 0.0.0.0/0'],
    ['also where they are not known', '1 accept ingress tcp ? 0.0.0.0/0'],
    ['a protocol without ports is allowed by its name', '1 accept ingress icmp -1/-1 0.0.0.0/0'],
    ['icmp is not icmpv6', '1 accept ingress icmpv6 -1/-1 ::/0 => fail'],
    [
      'no direction is both',
      '1 accept egress udp 53/53 0.0.0.0/0 => fail\n1 accept ingress udp 53/53 0.0.0.0/0 => fail',
    ],
    ['and an unknown direction is one of them', '1 accept ? udp 53/53 0.0.0.0/0 => fail'],
  ]);
});

describe('ports: deny', () => {
  testTables('ports: {direction: ingress, deny: [tcp/3389, icmp]}', [
    ['a denied port fails', '1 accept ingress tcp 3389/3389 10.0.0.0/8 => fail'],
    ['a range that ends before it passes', '1 accept ingress tcp 1/3388 10.0.0.0/8'],
    ['a range that ends at it fails', '1 accept ingress tcp 1/3389 10.0.0.0/8 => fail'],
    ['a range that begins at it fails', '1 accept ingress tcp 3389/65535 10.0.0.0/8 => fail'],
    ['a range that begins behind it passes', '1 accept ingress tcp 3390/65535 10.0.0.0/8'],
    ['another protocol passes', '1 accept ingress udp 3389/3389 10.0.0.0/8'],
    ['everything fails', '1 accept ingress all -1/-1 10.0.0.0/8 => fail'],
    ['a denied protocol fails', '1 accept ingress icmp -1/-1 10.0.0.0/8 => fail'],
    ['unknown ports of that protocol are open', '1 accept ingress tcp ? 10.0.0.0/8 => open'],
    ['unknown ports of another pass', '1 accept ingress udp ? 10.0.0.0/8'],
    ['an unknown protocol is open', '1 accept ingress ? 22/22 10.0.0.0/8 => open'],
  ]);
});

describe('ports: max-range', () => {
  testTables('ports: {max-range: 100}', [
    ['as many as the limit pass', '1 accept ingress tcp 1000/1099 10.0.0.0/8'],
    ['one more fails', '1 accept ingress tcp 1000/1100 10.0.0.0/8 => fail'],
    ['one fewer passes', '1 accept ingress udp 1000/1098 10.0.0.0/8'],
    ['everything counts as all ports', '1 accept ingress all -1/-1 10.0.0.0/8 => fail'],
    [
      'protocols without ports have none',
      '1 accept ingress icmp -1/-1 10.0.0.0/8\n1 accept ingress icmpv6 -1/-1 ::/0\n1 accept egress gre -1/-1 10.0.0.0/8',
    ],
    ['unknown ports are open', '1 accept ingress tcp ? 10.0.0.0/8 => open'],
    ['unknown ports of a protocol without ports pass', '1 accept ingress icmp ? 10.0.0.0/8'],
  ]);
  testTables('ports: {max-range: 65535}', [
    ['all ports are 65535', '1 accept ingress all -1/-1 10.0.0.0/8\n1 accept ingress tcp 1/65535 ::/0'],
  ]);
  testTables('ports: {max-range: 65534}', [
    ['and not fewer', '1 accept ingress all -1/-1 10.0.0.0/8 => fail\n1 accept ingress tcp 1/65535 ::/0 => fail'],
  ]);
  testTables('ports: {max-range: 1}', [
    ['one port is one', '1 accept ingress tcp 22/22 ::/0\n1 accept ingress tcp 22/23 ::/0 => fail'],
  ]);
});

describe('ports: several limits', () => {
  testTables('ports: {allow: [tcp], deny: [ssh], max-range: 10}', [
    ['all of them hold', '1 accept ingress tcp 80/89 10.0.0.0/8'],
    [
      'each of them can fail, once a rule',
      '1 accept ingress udp 22/80 ::/0 => fail\n1 accept ingress tcp 22/22 ::/0 => fail\n1 accept ingress tcp 80/90 ::/0 => fail',
    ],
  ]);
});
