import type { Bound } from '../../src/alicloud/bounds.js';
import { effectiveExposure } from '../../src/alicloud/exposure.js';
import { type SecurityGroup, securityGroups } from '../../src/alicloud/security-group.js';
import { unionOfAll } from '../../src/net/traffic.js';
import { type Around, groupOf, resourcesOf, ruleAddress } from '../support/rules.js';
import { show } from '../support/show.js';

interface Row {
  readonly name: string;
  readonly given: string;
  readonly around?: Around;
}

/** Nothing is unknown: both bounds are the same. */
interface Settled extends Row {
  readonly exposed: readonly string[];
}

interface Unsettled extends Row {
  readonly certainly: readonly string[];
  readonly possibly: readonly string[];
}

function exposed({ given, around = {} }: Row, bound: Bound): readonly string[] {
  return show(unionOfAll(effectiveExposure(groupOf(given, around), bound).map(({ traffic }) => traffic)));
}

const both = (row: Row): unknown => ({ certainly: exposed(row, 'lower'), possibly: exposed(row, 'upper') });

describe('which rule decides', () => {
  test.each<Settled>([
    {
      name: 'an enterprise group without rules accepts nothing',
      given: '',
      exposed: [],
    },
    {
      name: 'an accept lets in what it says and nothing else',
      given: '1 accept ingress tcp 22/22 10.0.0.0/8',
      exposed: ['tcp 22 from 10.0.0.0/8'],
    },
    {
      name: 'a drop at equal priority wins',
      given: `1 accept ingress tcp 22/22 0.0.0.0/0
              1 drop   ingress tcp 22/22 0.0.0.0/0`,
      exposed: [],
    },
    {
      name: 'a drop at equal priority wins when it is written first, too',
      given: `1 drop   ingress tcp 22/22 0.0.0.0/0
              1 accept ingress tcp 22/22 0.0.0.0/0`,
      exposed: [],
    },
    {
      name: 'an accept with the smaller number wins over a drop',
      given: `2 drop   ingress tcp 22/22 0.0.0.0/0
              1 accept ingress tcp 22/22 0.0.0.0/0`,
      exposed: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'priority 10 is weaker than priority 9: numbers, not words',
      given: `10 drop   ingress tcp 22/22 0.0.0.0/0
              9  accept ingress tcp 22/22 0.0.0.0/0`,
      exposed: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'priority 100 is the weakest that can be written',
      given: `100 accept ingress tcp 22/22 0.0.0.0/0
              99  drop   ingress tcp 22/22 0.0.0.0/1`,
      exposed: ['tcp 22 from 128.0.0.0/1'],
    },
    {
      name: 'a rule of the system has priority 110 and is weaker than any other',
      given: `110 accept ingress tcp 22/23 0.0.0.0/0
              100 drop   ingress tcp 22/22 0.0.0.0/0`,
      exposed: ['tcp 23 from 0.0.0.0/0'],
    },
    {
      name: 'two drops that cover an accept only together still cover it',
      given: `1 drop   ingress tcp 22/22 0.0.0.0/1
              2 drop   ingress tcp 22/22 128.0.0.0/1
              3 accept ingress tcp 22/22 0.0.0.0/0`,
      exposed: [],
    },
    {
      name: 'two drops of neighbouring ports cover an accept of both',
      given: `1 drop   ingress tcp 20/21 0.0.0.0/0
              1 drop   ingress tcp 22/23 0.0.0.0/0
              2 accept ingress tcp 20/23 0.0.0.0/0`,
      exposed: [],
    },
    {
      name: 'a drop bites a hole out of a port range',
      given: `1 drop   ingress tcp 22/22 0.0.0.0/0
              2 accept ingress tcp 20/25 10.0.0.0/32`,
      exposed: ['tcp 20-21 from 10.0.0.0/32', 'tcp 23-25 from 10.0.0.0/32'],
    },
    {
      name: 'a drop bites a hole out of a block',
      given: `1 drop   ingress tcp 22/22 10.1.0.0/16
              2 accept ingress tcp 22/22 10.0.0.0/14`,
      exposed: ['tcp 22 from 10.0.0.0/16 10.2.0.0/15'],
    },
    {
      name: 'a drop takes the corner of ports and block that it shares with an accept',
      given: `1 drop   ingress tcp 22/30 10.0.0.0/9
              2 accept ingress tcp 20/25 10.0.0.0/8`,
      exposed: ['tcp 20-21 from 10.0.0.0/8', 'tcp 22-25 from 10.128.0.0/9'],
    },
    {
      name: 'a weaker drop does not take what a stronger accept lets in',
      given: `1 accept ingress tcp 443/443 0.0.0.0/0
              50 drop  ingress all -1/-1 0.0.0.0/0
              60 accept ingress tcp 22/22 0.0.0.0/0`,
      exposed: ['tcp 443 from 0.0.0.0/0'],
    },
    {
      name: 'an accept between two drops is cut by the stronger one only',
      given: `1 drop   ingress tcp 22/22 10.0.0.0/9
              2 accept ingress tcp 22/22 10.0.0.0/8
              3 drop   ingress tcp 22/22 10.128.0.0/9`,
      exposed: ['tcp 22 from 10.128.0.0/9'],
    },
    {
      name: 'an accept does not bring back what a stronger drop took from another accept',
      given: `1 drop   ingress tcp 22/22 10.0.0.0/8
              2 accept ingress tcp 22/22 10.0.0.0/8
              3 accept ingress tcp 22/22 0.0.0.0/0`,
      exposed: ['tcp 22 from 0.0.0.0/5 8.0.0.0/7 11.0.0.0/8 12.0.0.0/6 16.0.0.0/4 32.0.0.0/3 64.0.0.0/2 128.0.0.0/1'],
    },
    {
      name: 'priority and action that are not written are 1 and accept',
      given: `- - ingress tcp 22/22 0.0.0.0/0
              2 drop ingress tcp 22/22 0.0.0.0/0`,
      exposed: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'a priority that is not written ties with a drop of priority 1',
      given: `- - ingress tcp 22/22 0.0.0.0/0
              1 drop ingress tcp 22/22 0.0.0.0/0`,
      exposed: [],
    },
    {
      name: 'an ingress drop leaves egress alone',
      given: `1 drop   ingress all -1/-1 0.0.0.0/0
              2 accept egress tcp 443/443 0.0.0.0/0`,
      exposed: ['tcp 443 to 0.0.0.0/0'],
    },
    {
      name: 'a tcp drop leaves udp on the same port alone',
      given: `1 drop   ingress tcp 53/53 0.0.0.0/0
              2 accept ingress udp 53/53 0.0.0.0/0`,
      exposed: ['udp 53 from 0.0.0.0/0'],
    },
  ])('$name', (row) => {
    expect(both(row)).toEqual({ certainly: row.exposed, possibly: row.exposed });
  });

  test('a rule is listed with all that it lets in by itself, although another accept lets in the same', () => {
    const group = groupOf(`1 accept ingress tcp 1/100 0.0.0.0/0
                           2 drop   ingress tcp 30/40 0.0.0.0/0
                           3 accept ingress tcp 22/35 10.0.0.0/8`);
    const listed = effectiveExposure(group, 'lower').map(({ by, traffic }) => {
      return [typeof by === 'string' ? by : by.address, show(traffic)];
    });
    expect(listed).toEqual([
      [ruleAddress(1), ['tcp 1-100 from 0.0.0.0/0']],
      [ruleAddress(3), ['tcp 22-29 from 10.0.0.0/8']],
    ]);
  });
});

describe('families, protocols and ports', () => {
  test.each<Settled>([
    {
      name: 'an IPv4 drop leaves IPv6',
      given: `1 drop   ingress all -1/-1 0.0.0.0/0
              2 accept ingress tcp 22/22 ::/0`,
      exposed: ['tcp 22 from ::/0'],
    },
    {
      name: 'an IPv6 drop leaves IPv4',
      given: `1 drop   ingress all -1/-1 ::/0
              2 accept ingress tcp 22/22 0.0.0.0/0`,
      exposed: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'a drop bites a hole out of an IPv6 block',
      given: `1 drop   ingress tcp 22/22 2001:db8:0:8000::/49
              2 accept ingress tcp 22/22 2001:db8::/47`,
      exposed: ['tcp 22 from 2001:db8::/49 2001:db8:1::/48'],
    },
    {
      name: '`all` with a port is every protocol with every port',
      given: '1 accept ingress all 443/443 0.0.0.0/0',
      exposed: ['all from 0.0.0.0/0'],
    },
    {
      name: 'an `all` drop with a port drops every port',
      given: `1 drop   ingress all 443/443 0.0.0.0/0
              2 accept ingress tcp 22/22 0.0.0.0/0`,
      exposed: [],
    },
    {
      name: '`all` less tcp leaves the other protocols',
      given: `1 drop   ingress tcp 1/65535 0.0.0.0/0
              2 accept ingress all -1/-1 0.0.0.0/0`,
      exposed: ['udp 1-65535 from 0.0.0.0/0', 'icmp from 0.0.0.0/0', 'gre from 0.0.0.0/0', 'other from 0.0.0.0/0'],
    },
    {
      name: '`all` of IPv6 speaks icmpv6 and not icmp',
      given: `1 drop   ingress tcp 1/65535 ::/0
              1 drop   ingress udp 1/65535 ::/0
              2 accept ingress all -1/-1 ::/0`,
      exposed: ['icmpv6 from ::/0', 'gre from ::/0', 'other from ::/0'],
    },
    {
      name: 'icmp exists in IPv4 only',
      given: `1 accept ingress icmp -1/-1 10.0.0.0/8
              1 accept ingress icmp -1/-1 2001:db8::/32`,
      exposed: ['icmp from 10.0.0.0/8'],
    },
    {
      name: 'icmpv6 exists in IPv6 only',
      given: `1 accept ingress icmpv6 -1/-1 10.0.0.0/8
              1 accept ingress icmpv6 -1/-1 2001:db8::/32`,
      exposed: ['icmpv6 from 2001:db8::/32'],
    },
    {
      name: 'a port of icmp means nothing',
      given: '1 accept ingress icmp 8/0 10.0.0.0/8',
      exposed: ['icmp from 10.0.0.0/8'],
    },
    {
      name: 'gre has no ports',
      given: '1 accept ingress gre -1/-1 10.0.0.0/8',
      exposed: ['gre from 10.0.0.0/8'],
    },
    {
      name: 'tcp without ports is judged as all ports',
      given: '1 accept ingress tcp - 10.0.0.0/8',
      exposed: ['tcp 1-65535 from 10.0.0.0/8'],
    },
    {
      name: 'udp with the ports -1/-1 is judged as all ports',
      given: '1 accept ingress udp -1/-1 10.0.0.0/8',
      exposed: ['udp 1-65535 from 10.0.0.0/8'],
    },
    {
      name: 'host bits change nothing: 1.2.3.4/0 is everybody',
      given: '1 accept ingress tcp 22/22 1.2.3.4/0',
      exposed: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'a bare address is a block of one',
      given: '1 accept ingress tcp 22/22 203.0.113.7',
      exposed: ['tcp 22 from 203.0.113.7/32'],
    },
    {
      name: 'two halves are the whole',
      given: `1 accept ingress tcp 22/22 0.0.0.0/1
              7 accept ingress tcp 22/22 128.0.0.0/1`,
      exposed: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'the first and the last port count',
      given: `1 drop   ingress tcp 2/65534 0.0.0.0/0
              2 accept ingress tcp 1/65535 0.0.0.0/0`,
      exposed: ['tcp 1 from 0.0.0.0/0', 'tcp 65535 from 0.0.0.0/0'],
    },
  ])('$name', (row) => {
    expect(both(row)).toEqual({ certainly: row.exposed, possibly: row.exposed });
  });
});

describe('what a group accepts on its own account', () => {
  test.each<Settled>([
    {
      name: 'a basic group accepts all egress that no rule decides, and access among its members',
      given: '',
      around: { type: 'basic' },
      exposed: ['all from member:alicloud_security_group.web', 'all to 0.0.0.0/0', 'all to ::/0'],
    },
    {
      name: 'a basic group with inner access policy Drop keeps its members apart',
      given: '',
      around: { type: 'basic', inner: 'Drop' },
      exposed: ['all to 0.0.0.0/0', 'all to ::/0'],
    },
    {
      name: 'an enterprise group keeps its members apart whatever the policy says',
      given: '',
      around: { type: 'enterprise', inner: 'Accept' },
      exposed: [],
    },
    {
      name: 'a drop of everything does not keep the members of a basic group apart',
      given: '1 drop ingress all -1/-1 0.0.0.0/0',
      around: { type: 'basic', inner: 'Accept' },
      exposed: ['all from member:alicloud_security_group.web', 'all to 0.0.0.0/0', 'all to ::/0'],
    },
    {
      name: 'an egress drop of all IPv4 leaves the default for IPv6',
      given: '100 drop egress all -1/-1 0.0.0.0/0',
      around: { type: 'basic', inner: 'Drop' },
      exposed: ['all to ::/0'],
    },
    {
      name: 'egress drops of both families close a basic group',
      given: `100 drop egress all -1/-1 0.0.0.0/0
              100 drop egress all -1/-1 ::/0`,
      around: { type: 'basic', inner: 'Drop' },
      exposed: [],
    },
    {
      name: 'an egress accept stays although the default would accept the same',
      given: `1 accept egress tcp 443/443 0.0.0.0/0
              2 drop   egress all -1/-1 0.0.0.0/0
              2 drop   egress all -1/-1 ::/0`,
      around: { type: 'basic', inner: 'Drop' },
      exposed: ['tcp 443 to 0.0.0.0/0'],
    },
    {
      name: 'an ingress drop does not take from the egress default',
      given: '1 drop ingress all -1/-1 0.0.0.0/0',
      around: { type: 'basic', inner: 'Drop' },
      exposed: ['all to 0.0.0.0/0', 'all to ::/0'],
    },
  ])('$name', (row) => {
    expect(both(row)).toEqual({ certainly: row.exposed, possibly: row.exposed });
  });

  test('the egress default is listed for what no rule decides, not for what an accept lets out', () => {
    const group = groupOf('1 accept egress all -1/-1 0.0.0.0/0', { type: 'basic', inner: 'Drop' });
    const listed = effectiveExposure(group, 'lower').map(({ by, traffic }) => {
      return [typeof by === 'string' ? by : by.address, show(traffic)];
    });
    expect(listed).toEqual([
      [ruleAddress(1), ['all to 0.0.0.0/0']],
      ['egress', ['all to ::/0']],
    ]);
  });

  test('a group of which only the identity is known has no defaults', () => {
    const [group] = securityGroups(resourcesOf('1 accept ingress tcp 22/22 0.0.0.0/0 elsewhere')).slice(-1);
    if (group === undefined) throw new Error('the group is gone');
    expect(group.address).toBeUndefined();
    expect(effectiveExposure(group, 'upper').flatMap(({ traffic }) => show(traffic))).toEqual([
      'tcp 22 from 0.0.0.0/0',
    ]);
  });

  test.each<Unsettled>([
    {
      name: 'a group whose type is not known may be basic',
      given: '',
      around: { type: '?' },
      certainly: [],
      possibly: ['all from member:alicloud_security_group.web', 'all to 0.0.0.0/0', 'all to ::/0'],
    },
    {
      name: 'an inner access policy that is not known may let members in',
      given: '',
      around: { type: 'basic', inner: '?' },
      certainly: ['all to 0.0.0.0/0', 'all to ::/0'],
      possibly: ['all from member:alicloud_security_group.web', 'all to 0.0.0.0/0', 'all to ::/0'],
    },
    {
      name: 'an egress drop with an unknown block takes all of IPv4 from what is certain, and nothing from what is possible',
      given: '1 drop egress all -1/-1 ?',
      around: { type: 'basic', inner: 'Drop' },
      certainly: ['all to ::/0'],
      possibly: ['all to 0.0.0.0/0', 'all to ::/0'],
    },
    {
      name: 'a drop of unknown direction may take the egress default',
      given: '1 drop ? all -1/-1 0.0.0.0/0',
      around: { type: 'basic', inner: 'Drop' },
      certainly: ['all to ::/0'],
      possibly: ['all to 0.0.0.0/0', 'all to ::/0'],
    },
    {
      name: 'an egress drop that may be in another group may take the egress default',
      given: '1 drop egress all -1/-1 ::/0 maybe',
      around: { type: 'basic', inner: 'Drop' },
      certainly: ['all to 0.0.0.0/0'],
      possibly: ['all to 0.0.0.0/0', 'all to ::/0'],
    },
    {
      name: 'a deferred egress drop may take the egress default',
      given: '1 drop egress all -1/-1 ::/0 deferred',
      around: { type: 'basic', inner: 'Drop' },
      certainly: ['all to 0.0.0.0/0'],
      possibly: ['all to 0.0.0.0/0', 'all to ::/0'],
    },
  ])('$name', (row) => {
    expect(both(row)).toEqual({ certainly: row.certainly, possibly: row.possibly });
  });
});

describe('what is not known yet', () => {
  test.each<Unsettled>([
    {
      name: 'an accept from an unknown block may be from all of IPv4, and never from IPv6',
      given: '1 accept ingress tcp 22/22 ?',
      certainly: [],
      possibly: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'an accept from an unknown IPv6 block may be from all of IPv6, and never from IPv4',
      given: '1 accept ingress tcp 22/22 ?6',
      certainly: [],
      possibly: ['tcp 22 from ::/0'],
    },
    {
      name: 'a drop of an unknown block may take all of IPv4, and may take nothing',
      given: `1 drop   ingress tcp 22/22 ?
              2 accept ingress tcp 22/22 0.0.0.0/0
              2 accept ingress tcp 22/22 ::/0`,
      certainly: ['tcp 22 from ::/0'],
      possibly: ['tcp 22 from 0.0.0.0/0', 'tcp 22 from ::/0'],
    },
    {
      name: 'unknown ports may be any',
      given: '1 accept ingress tcp ? 0.0.0.0/0',
      certainly: [],
      possibly: ['tcp 1-65535 from 0.0.0.0/0'],
    },
    {
      name: 'a drop with unknown ports may take any port',
      given: `1 drop   ingress tcp ? 0.0.0.0/0
              2 accept ingress tcp 22/22 0.0.0.0/0
              2 accept ingress udp 53/53 0.0.0.0/0`,
      certainly: ['udp 53 from 0.0.0.0/0'],
      possibly: ['tcp 22 from 0.0.0.0/0', 'udp 53 from 0.0.0.0/0'],
    },
    {
      name: 'an unknown protocol may be any, with any port',
      given: '1 accept ingress ? 22/22 0.0.0.0/0',
      certainly: [],
      possibly: ['all from 0.0.0.0/0'],
    },
    {
      name: 'unknown ports of icmp change nothing',
      given: '1 accept ingress icmp ? 0.0.0.0/0',
      certainly: ['icmp from 0.0.0.0/0'],
      possibly: ['icmp from 0.0.0.0/0'],
    },
    {
      name: 'an unknown action may be accept, and may be a drop',
      given: `1 ?      ingress tcp 22/22 0.0.0.0/0
              2 accept ingress tcp 22/23 0.0.0.0/0`,
      certainly: ['tcp 23 from 0.0.0.0/0'],
      possibly: ['tcp 22-23 from 0.0.0.0/0'],
    },
    {
      name: 'an unknown direction may be either',
      given: '1 accept ? tcp 22/22 0.0.0.0/0',
      certainly: [],
      possibly: ['tcp 22 from 0.0.0.0/0', 'tcp 22 to 0.0.0.0/0'],
    },
    {
      name: 'an accept of unknown priority may be stronger than a drop of priority 2',
      given: `2 drop   ingress tcp 22/22 0.0.0.0/0
              ? accept ingress tcp 22/22 0.0.0.0/0`,
      certainly: [],
      possibly: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'an accept of unknown priority is never stronger than a drop of priority 1',
      given: `1 drop   ingress tcp 22/22 0.0.0.0/0
              ? accept ingress tcp 22/22 0.0.0.0/0`,
      certainly: [],
      possibly: [],
    },
    {
      name: 'a drop of unknown priority may be weaker than an accept of priority 99',
      given: `99 accept ingress tcp 22/22 0.0.0.0/0
              ?  drop   ingress tcp 22/22 0.0.0.0/0`,
      certainly: [],
      possibly: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'a drop of unknown priority is never weaker than an accept of priority 100',
      given: `100 accept ingress tcp 22/22 0.0.0.0/0
              ?   drop   ingress tcp 22/22 0.0.0.0/0`,
      certainly: [],
      possibly: [],
    },
    {
      name: 'a priority beyond the system rules is not known',
      given: `111 accept ingress tcp 22/22 0.0.0.0/0
              50  drop   ingress tcp 22/22 0.0.0.0/0`,
      certainly: [],
      possibly: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'a block that is no block may be any',
      given: '1 accept ingress tcp 22/22 any',
      certainly: [],
      possibly: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'a reversed port range may be anything',
      given: '1 accept ingress tcp 80/22 10.0.0.0/8',
      certainly: [],
      possibly: ['tcp 1-65535 from 10.0.0.0/8'],
    },
    {
      name: 'a rule without a peer may be for everybody',
      given: '1 accept ingress tcp 22/22 -',
      certainly: [],
      possibly: ['tcp 22 from 0.0.0.0/0', 'tcp 22 from ::/0'],
    },
    {
      name: 'of two peers neither is certain',
      given: '1 accept ingress tcp 22/22 10.0.0.0/8+2001:db8::/32',
      certainly: [],
      possibly: ['tcp 22 from 10.0.0.0/8', 'tcp 22 from 2001:db8::/32'],
    },
    {
      name: 'a drop with two peers may take both and may take neither',
      given: `1 drop   ingress tcp 22/22 10.0.0.0/8+2001:db8::/32
              2 accept ingress tcp 22/22 10.0.0.0/8
              2 accept ingress tcp 22/22 2001:db8::/31`,
      certainly: ['tcp 22 from 2001:db9::/32'],
      possibly: ['tcp 22 from 10.0.0.0/8', 'tcp 22 from 2001:db8::/31'],
    },
  ])('$name', (row) => {
    expect(both(row)).toEqual({ certainly: row.certainly, possibly: row.possibly });
  });
});

describe('rules that may not be there', () => {
  test.each<Unsettled>([
    {
      name: 'a drop that may be in another group may cut and may not cut',
      given: `1 drop   ingress tcp 22/22 0.0.0.0/0 maybe
              2 accept ingress tcp 22/23 0.0.0.0/0`,
      certainly: ['tcp 23 from 0.0.0.0/0'],
      possibly: ['tcp 22-23 from 0.0.0.0/0'],
    },
    {
      name: 'an accept that may be in another group counts in each of them',
      given: '1 accept ingress tcp 22/22 0.0.0.0/0 maybe',
      certainly: ['tcp 22 from 0.0.0.0/0'],
      possibly: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'a deferred accept is not certain',
      given: '1 accept ingress tcp 22/22 0.0.0.0/0 deferred',
      certainly: [],
      possibly: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'a deferred drop may cut and may not cut',
      given: `1 drop   ingress tcp 22/22 0.0.0.0/0 deferred
              2 accept ingress tcp 22/23 0.0.0.0/0`,
      certainly: ['tcp 23 from 0.0.0.0/0'],
      possibly: ['tcp 22-23 from 0.0.0.0/0'],
    },
  ])('$name', (row) => {
    expect(both(row)).toEqual({ certainly: row.certainly, possibly: row.possibly });
  });

  test('rules of which nothing is known may be in one group: a drop among them may cut an accept', () => {
    const groups = securityGroups(
      resourcesOf(`1 drop   ingress tcp 22/22 0.0.0.0/0 elsewhere
                   2 accept ingress tcp 22/23 0.0.0.0/0 elsewhere`),
    );
    const listed = (bound: Bound): readonly string[] => acceptedBy(groups, 2, bound);
    expect(listed('lower')).toEqual(['tcp 23 from 0.0.0.0/0']);
    expect(listed('upper')).toEqual(['tcp 22-23 from 0.0.0.0/0']);
  });

  test('a rule of which nothing is known may be in a group that is: its drop may cut there, and the drops there may cut it', () => {
    const ours = `1 drop   ingress tcp 22/22 0.0.0.0/0
                  2 accept ingress tcp 22/23 0.0.0.0/0 elsewhere`;
    expect(acceptedBy(securityGroups(resourcesOf(ours)), 2, 'lower')).toEqual(['tcp 23 from 0.0.0.0/0']);
    const theirs = `1 drop   ingress tcp 22/22 0.0.0.0/0 elsewhere
                    2 accept ingress tcp 22/23 0.0.0.0/0`;
    expect(acceptedBy(securityGroups(resourcesOf(theirs)), 2, 'lower')).toEqual(['tcp 23 from 0.0.0.0/0']);
    expect(acceptedBy(securityGroups(resourcesOf(theirs)), 2, 'upper')).toEqual(['tcp 22-23 from 0.0.0.0/0']);
  });

  test('nor is a rule harmless whose action is not known either', () => {
    const given = `1 ?      ingress tcp 22/22 0.0.0.0/0 elsewhere
                   2 accept ingress tcp 22/23 0.0.0.0/0 elsewhere`;
    expect(acceptedBy(securityGroups(resourcesOf(given)), 2, 'lower')).toEqual(['tcp 23 from 0.0.0.0/0']);
  });
});

/** What the rule of a line accepts, in whichever group it is judged. */
function acceptedBy(groups: readonly SecurityGroup[], line: number, bound: Bound): readonly string[] {
  const exposures = groups.flatMap((group) => effectiveExposure(group, bound));
  const own = exposures.filter(({ by }) => typeof by !== 'string' && by.address === ruleAddress(line));
  return show(unionOfAll(own.map(({ traffic }) => traffic)));
}

describe('groups and prefix lists as peers', () => {
  test.each<Unsettled>([
    {
      name: 'an accept from a group is from that group',
      given: '1 accept ingress tcp 3306/3306 group:app',
      certainly: ['tcp 3306 from group:app'],
      possibly: ['tcp 3306 from group:app'],
    },
    {
      name: 'a drop of a group takes an accept of the same group',
      given: `1 drop   ingress tcp 3306/3306 group:app
              2 accept ingress tcp 3306/3307 group:app`,
      certainly: ['tcp 3307 from group:app'],
      possibly: ['tcp 3307 from group:app'],
    },
    {
      name: 'a drop of another group may take an accept of a group: a machine may be in both',
      given: `1 drop   ingress tcp 3306/3306 group:app
              2 accept ingress tcp 3306/3306 group:db`,
      certainly: [],
      possibly: ['tcp 3306 from group:db'],
    },
    {
      name: 'a drop of all addresses of both families closes a group peer',
      given: `1 drop   ingress all -1/-1 0.0.0.0/0
              1 drop   ingress all -1/-1 ::/0
              2 accept ingress tcp 3306/3306 group:app`,
      certainly: [],
      possibly: [],
    },
    {
      name: 'drops of both halves and of IPv6 close a group peer together',
      given: `1 drop   ingress tcp 3306/3306 0.0.0.0/1
              1 drop   ingress tcp 3000/4000 128.0.0.0/1
              1 drop   ingress tcp 1/65535 ::/0
              2 accept ingress tcp 3305/3307 group:app`,
      certainly: [],
      possibly: ['tcp 3305 from group:app', 'tcp 3307 from group:app'],
    },
    {
      name: 'a drop of all IPv4 closes a group peer for icmp, which has no other family',
      given: `1 drop   ingress icmp -1/-1 0.0.0.0/0
              2 accept ingress icmp -1/-1 group:app`,
      certainly: [],
      possibly: [],
    },
    {
      name: 'a drop of all IPv4 may leave IPv6 to a group peer',
      given: `1 drop   ingress all -1/-1 0.0.0.0/0
              2 accept ingress tcp 3306/3306 group:app`,
      certainly: [],
      possibly: ['tcp 3306 from group:app'],
    },
    {
      name: 'a drop of one VPC block may close a group peer',
      given: `1 drop   ingress tcp 3306/3306 10.1.0.0/16
              2 accept ingress tcp 3306/3307 group:app`,
      certainly: ['tcp 3307 from group:app'],
      possibly: ['tcp 3306-3307 from group:app'],
    },
    {
      name: 'a drop of public addresses does not touch a group peer',
      given: `1 drop   ingress tcp 3306/3306 8.8.0.0/16
              2 accept ingress tcp 3306/3306 group:app`,
      certainly: ['tcp 3306 from group:app'],
      possibly: ['tcp 3306 from group:app'],
    },
    {
      name: 'a drop of a group may take VPC addresses from a block, and no public ones',
      given: `1 drop   ingress tcp 22/22 group:app
              2 accept ingress tcp 22/22 10.0.0.0/8
              2 accept ingress tcp 22/22 8.8.8.0/24`,
      certainly: ['tcp 22 from 8.8.8.0/24'],
      possibly: ['tcp 22 from 8.8.8.0/24 10.0.0.0/8'],
    },
    {
      name: 'a drop of tcp without ports is refused by apply, and closes nothing for certain',
      given: `1 drop   ingress tcp - 0.0.0.0/0
              2 accept ingress tcp 22/22 0.0.0.0/0`,
      certainly: [],
      possibly: ['tcp 22 from 0.0.0.0/0'],
    },
    {
      name: 'it may take a few IPv6 addresses, and not all of a large block',
      given: `1 drop   ingress tcp 22/22 group:app
              2 accept ingress tcp 22/22 2001:db8::/112
              2 accept ingress tcp 22/22 2001:db9::/111`,
      certainly: ['tcp 22 from 2001:db9::/111'],
      possibly: ['tcp 22 from 2001:db8::/112 2001:db9::/111'],
    },
    {
      name: 'its members may have no IPv6 address, and a list is of one family',
      given: `1 accept ingress icmpv6 -1/-1 group:app
              1 accept ingress icmp   -1/-1 list:pl-1`,
      certainly: [],
      possibly: ['icmp from list:pl-1', 'icmpv6 from group:app'],
    },
    {
      name: 'a group that is not known may be any',
      given: '1 accept ingress tcp 22/22 group:?',
      certainly: [],
      possibly: ['tcp 22 from group:*'],
    },
    {
      name: 'a prefix list of the configuration is its entries',
      given: '1 accept ingress tcp 22/22 list:office',
      around: { lists: { office: ['203.0.113.0/24', '198.51.100.7'] } },
      certainly: ['tcp 22 from 198.51.100.7/32 203.0.113.0/24'],
      possibly: ['tcp 22 from 198.51.100.7/32 203.0.113.0/24'],
    },
    {
      name: 'a drop takes from the entries of a prefix list',
      given: `1 drop   ingress tcp 22/22 203.0.113.0/25
              2 accept ingress tcp 22/22 list:office`,
      around: { lists: { office: ['203.0.113.0/24'] } },
      certainly: ['tcp 22 from 203.0.113.128/25'],
      possibly: ['tcp 22 from 203.0.113.128/25'],
    },
    {
      name: 'a drop of a prefix list takes its entries',
      given: `1 drop   ingress tcp 22/22 list:office
              2 accept ingress tcp 22/22 203.0.112.0/23`,
      around: { lists: { office: ['203.0.113.0/24'] } },
      certainly: ['tcp 22 from 203.0.112.0/24'],
      possibly: ['tcp 22 from 203.0.112.0/24'],
    },
    {
      name: 'a prefix list without entries is nobody',
      given: '1 accept ingress tcp 22/22 list:office',
      around: { lists: { office: [] } },
      certainly: [],
      possibly: [],
    },
    {
      name: 'a prefix list with an entry that is not known may hold more than is known of it',
      given: '1 accept ingress tcp 22/22 list:office',
      around: { lists: { office: ['203.0.113.0/24', '?'] } },
      certainly: ['tcp 22 from 203.0.113.0/24', 'tcp 22 from list:alicloud_ecs_prefix_list.office'],
      possibly: ['tcp 22 from 203.0.113.0/24', 'tcp 22 from list:alicloud_ecs_prefix_list.office'],
    },
    {
      name: 'a drop of a prefix list with an unknown entry may take any address',
      given: `1 drop   ingress tcp 22/22 list:office
              2 accept ingress tcp 22/23 203.0.112.0/23`,
      around: { lists: { office: ['203.0.113.0/24', '?'] } },
      certainly: ['tcp 23 from 203.0.112.0/23'],
      possibly: ['tcp 22 from 203.0.112.0/24', 'tcp 23 from 203.0.112.0/23'],
    },
    {
      name: 'a prefix list that is not in the configuration stands for itself',
      given: '1 accept ingress tcp 22/22 list:pl-1',
      certainly: ['tcp 22 from list:pl-1'],
      possibly: ['tcp 22 from list:pl-1'],
    },
    {
      name: 'a drop of any address may close a prefix list that is not in the configuration',
      given: `1 drop   ingress tcp 22/22 8.8.8.8/32
              2 accept ingress tcp 22/22 list:pl-1`,
      certainly: [],
      possibly: ['tcp 22 from list:pl-1'],
    },
    {
      name: 'drops of everything close a prefix list that is not in the configuration',
      given: `1 drop   ingress all -1/-1 0.0.0.0/0
              1 drop   ingress all -1/-1 ::/0
              2 accept ingress tcp 22/22 list:pl-1`,
      certainly: [],
      possibly: [],
    },
    {
      name: 'a drop of a prefix list that is not in the configuration may take any address of both families',
      given: `1 drop   ingress tcp 22/22 list:pl-1
              2 accept ingress tcp 22/22 0.0.0.0/0
              2 accept ingress tcp 22/23 ::/0`,
      certainly: ['tcp 23 from ::/0'],
      possibly: ['tcp 22 from 0.0.0.0/0', 'tcp 22-23 from ::/0'],
    },
    {
      name: 'a prefix list that is not known may be any',
      given: '1 accept ingress tcp 22/22 list:?',
      certainly: [],
      possibly: ['tcp 22 from list:*'],
    },
    {
      name: 'a prefix list beside a block is not sent',
      given: '1 accept ingress tcp 22/22 10.0.0.0/8+list:pl-1',
      certainly: ['tcp 22 from 10.0.0.0/8'],
      possibly: ['tcp 22 from 10.0.0.0/8'],
    },
  ])('$name', (row) => {
    expect(both(row)).toEqual({ certainly: row.certainly, possibly: row.possibly });
  });
});
