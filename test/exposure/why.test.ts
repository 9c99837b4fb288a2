import { securityGroups } from '../../src/alicloud/security-group.js';
import { parseFlow } from '../../src/exposure/flow.js';
import { why } from '../../src/exposure/why.js';
import { type Around, groupOf, resourcesOf, WEB } from '../support/rules.js';

const SSH = 'ingress tcp/22 from 198.51.100.1';

function answer(rules: string, flow = SSH, around: Around = {}): string {
  const asked = parseFlow(flow);
  if (typeof asked === 'string') throw new Error(asked);
  const all = securityGroups(resourcesOf(rules, around));
  const group = groupOf(rules, around);
  const { verdict, decidedBy } = why([group], group, asked, { all, unseen: [] });
  if (decidedBy === undefined) return verdict;
  return `${verdict} by ${decidedBy.kind === 'rule' ? decidedBy.rule.address.split('.').at(-1) : decidedBy.kind}`;
}

describe('which rule decides', () => {
  const ANY = '0.0.0.0/0';
  const FROM_DB = 'ingress tcp/22 from security-group:db';
  const FROM_LIST = 'ingress tcp/22 from prefix-list:pl-1';
  const rows: readonly (readonly [name: string, rules: string, expected: string, flow?: string, around?: Around])[] = [
    ['nothing', '', 'drop by default'],
    ['an accept', `1 accept ingress tcp 22/22 ${ANY}`, 'accept by line1'],
    ['a stronger drop', `5 accept ingress tcp 22/22 ${ANY}\n4 drop ingress tcp 1/100 ${ANY}`, 'drop by line2'],
    [
      'a drop of the same priority',
      `5 accept ingress tcp 22/22 ${ANY}\n5 drop ingress tcp 22/22 ${ANY}`,
      'drop by line2',
    ],
    ['a weaker drop', `5 accept ingress tcp 22/22 ${ANY}\n6 drop ingress tcp 22/22 ${ANY}`, 'accept by line1'],
    ['a rule of unknown ports', `5 accept ingress tcp ? ${ANY}`, 'unknown'],
    [
      'a stronger drop of an unknown source',
      `5 accept ingress tcp 22/22 ${ANY}\n4 drop ingress tcp 22/22 ?`,
      'unknown',
    ],
    ['a weaker one', `5 accept ingress tcp 22/22 ${ANY}\n6 drop ingress tcp 22/22 ?`, 'accept by line1'],
    [
      'an accept of unknown source beside another',
      `5 accept ingress tcp 22/22 ${ANY}\n4 accept ingress tcp 22/22 ?`,
      'accept by line1',
    ],
    ['a drop of unknown priority', `5 accept ingress tcp 22/22 ${ANY}\n? drop ingress tcp 22/22 ${ANY}`, 'unknown'],
    ['an unknown action', `5 ? ingress tcp 22/22 ${ANY}`, 'unknown'],
    ['an unknown direction', `5 accept ? tcp 22/22 ${ANY}`, 'unknown'],
    ['a rule that may be elsewhere', `5 accept ingress tcp 22/22 ${ANY} maybe`, 'unknown'],
    ['a drop that apply refuses', `1 drop ingress tcp - ${ANY}\n5 accept ingress tcp 22/22 ${ANY}`, 'unknown'],
    ['a list that is not known', '5 accept ingress tcp 22/22 list:pl-1', 'unknown'],
    ['it on another port', '5 accept ingress tcp 23/23 list:pl-1', 'drop by default'],
    [
      'a list with the address',
      '5 accept ingress tcp 22/22 list:a',
      'accept by line1',
      SSH,
      { lists: { a: ['198.51.100.0/24'] } },
    ],
    [
      'a list without it',
      '5 accept ingress tcp 22/22 list:a',
      'drop by default',
      SSH,
      { lists: { a: ['198.51.101.0/24'] } },
    ],
    ['a group: an address is a stranger', '5 accept ingress tcp 22/22 group:app', 'drop by default'],
    ['that group', '5 accept ingress tcp 22/22 group:app', 'accept by line1', 'ingress tcp/22 from security-group:app'],
    [
      'another group',
      '5 accept ingress tcp 22/22 group:app',
      'drop by default',
      'ingress tcp/22 from security-group:db',
    ],
    [
      'everybody, for a group',
      `5 accept ingress tcp 22/22 ${ANY}`,
      'accept by line1',
      'ingress tcp/22 from security-group:db',
    ],
    [
      'a part of the VPC, for a group',
      '5 accept ingress tcp 22/22 10.0.0.0/8',
      'unknown',
      'ingress tcp/22 from security-group:db',
    ],
    ['a block that is not known, for a group', '5 accept ingress tcp 22/22 ?', 'unknown', FROM_DB],
    ['a list that is not known, for a group', '5 accept ingress tcp 22/22 list:pl-1', 'unknown', FROM_DB],
    [
      'a list outside of the VPC, for a group',
      '5 accept ingress tcp 22/22 list:a',
      'drop by default',
      FROM_DB,
      { lists: { a: ['8.8.8.0/24'] } },
    ],
    ['the list itself', '5 accept ingress tcp 22/22 list:pl-1', 'accept by line1', FROM_LIST],
    [
      'a stronger drop, for a list',
      `5 accept ingress tcp 22/22 list:pl-1\n1 drop ingress tcp 22/22 ${ANY}`,
      'unknown',
      FROM_LIST,
    ],
    [
      'a stronger drop of a group, for a list',
      '5 accept ingress tcp 22/22 list:pl-1\n1 drop ingress tcp 22/22 group:app',
      'unknown',
      FROM_LIST,
    ],
    [
      'a stronger drop of another port, for a list',
      `5 accept ingress tcp 22/22 list:pl-1\n1 drop ingress tcp 23/23 ${ANY}`,
      'accept by line1',
      FROM_LIST,
    ],
    ['a rule that may be anywhere', `5 accept ingress tcp 22/22 ${ANY} elsewhere`, 'unknown'],
    ['it on another port', `5 accept ingress tcp 23/23 ${ANY} elsewhere`, 'drop by default'],
    [
      'it beside one that is here and stronger',
      `4 drop ingress tcp 22/22 ${ANY}\n5 accept ingress tcp 22/22 ${ANY} elsewhere`,
      'drop by line1',
    ],
    [
      'the internet alone, for a group',
      '5 accept ingress tcp 22/22 8.8.8.0/24',
      'drop by default',
      'ingress tcp/22 from security-group:db',
    ],
    [
      'members of a basic group',
      `1 drop ingress all -1/-1 ${ANY}`,
      'accept by intra-group',
      `ingress tcp/22 from security-group:${WEB}`,
      { type: 'basic' },
    ],
    [
      'members that are kept apart',
      `1 drop ingress all -1/-1 ${ANY}`,
      'drop by line1',
      `ingress tcp/22 from security-group:${WEB}`,
      { type: 'basic', inner: 'Drop' },
    ],
    [
      'members that may have IPv6 addresses, for which the drop is not',
      `2 accept ingress all -1/-1 group:app\n1 drop ingress all -1/-1 0.0.0.0/0`,
      'unknown',
      'ingress tcp/22 from security-group:app',
    ],
    [
      'members whose addresses are dropped in both families',
      `2 accept ingress all -1/-1 group:app\n1 drop ingress all -1/-1 0.0.0.0/0\n1 drop ingress all -1/-1 ::/0`,
      'drop by line2',
      'ingress tcp/22 from security-group:app',
    ],
    [
      'members of another group, for whom a protocol is of IPv4 alone',
      `2 accept ingress icmp -1/-1 group:app\n1 drop ingress icmp -1/-1 0.0.0.0/0`,
      'drop by line2',
      'ingress icmp from security-group:app',
    ],
    [
      'members of another group, for whom a protocol is of IPv6 alone',
      '1 drop egress all -1/-1 ::/0',
      'drop by line1',
      'egress icmpv6 to security-group:app',
      { type: 'basic' },
    ],
    [
      'an accept of unknown priority where nothing is dropped',
      `? accept ingress tcp 22/22 0.0.0.0/0`,
      'accept by line1',
      'ingress tcp/22 from 8.8.8.8',
    ],
    [
      'an accept of unknown priority and a drop',
      `? accept ingress tcp 22/22 0.0.0.0/0\n100 drop ingress tcp 22/22 8.0.0.0/8`,
      'unknown',
      'ingress tcp/22 from 8.8.8.8',
    ],
    ['egress of a basic group', '', 'accept by default', 'egress udp/53 to 8.8.8.8', { type: 'basic' }],
    ['egress of an enterprise group', '', 'drop by default', 'egress udp/53 to 8.8.8.8'],
    ['egress of a group of unknown type', '', 'unknown', 'egress udp/53 to 8.8.8.8', { type: '?' }],
    [
      'a protocol without ports',
      '1 accept ingress icmp -1/-1 0.0.0.0/0',
      'accept by line1',
      'ingress icmp from 8.8.8.8',
    ],
    ['the other family', '1 accept ingress all -1/-1 0.0.0.0/0', 'drop by default', 'ingress tcp/22 from 2400::1'],
  ];
  for (const [name, rules, expected, flow, around] of rows) {
    test(name, () => expect(answer(rules, flow, around)).toBe(expected));
  }
});

test.each([
  ['tcp/22', 'a flow is written like'],
  ['ingress tcp/22 to 8.8.8.8', 'goes "from"'],
  ['egress tcp/22 from 8.8.8.8', 'goes "to"'],
  ['ingress ssh from 8.8.8.8', '"ssh" is none of'],
  ['ingress tcp from 8.8.8.8', 'needs one port'],
  ['ingress tcp/0 from 8.8.8.8', 'needs one port'],
  ['ingress tcp/022 from 8.8.8.8', 'needs one port'],
  ['ingress tcp/22/x from 8.8.8.8', 'needs one port'],
  ['ingress tcp/65536 from 8.8.8.8', 'needs one port'],
  ['ingress icmp/8 from 8.8.8.8', 'icmp has no ports'],
  ['ingress icmp from 2400::1', 'there is no icmp'],
  ['ingress tcp/22 from 10.0.0.0/8', 'is a block'],
  ['ingress tcp/22 from web', 'neither an address'],
])('%s: %s', (text, problem) => {
  expect(parseFlow(text)).toContain(problem);
});

describe('rules that nobody can see', () => {
  const rows: readonly (readonly [rules: string, expected: string])[] = [
    ['', 'unknown'],
    ['1 accept ingress tcp 22/22 0.0.0.0/0', 'unknown'],
    ['2 drop ingress tcp 22/22 0.0.0.0/0', 'unknown'],
    ['1 drop ingress tcp 22/22 0.0.0.0/0', 'drop'],
  ];
  test.each(rows)('%j: %s', (rules, expected) => {
    const asked = parseFlow(SSH);
    if (typeof asked === 'string') throw new Error(asked);
    const group = groupOf(rules);
    const { verdict, notes } = why([group], group, asked, { all: [], unseen: ['a module is not here'] });
    expect(verdict).toBe(expected);
    expect(notes).toEqual(expected === 'unknown' ? ['a module is not here'] : []);
  });
});

describe('an address of the VPC may be a member of a group that decides otherwise', () => {
  const rows: readonly (readonly [rules: string, from: string, named: readonly string[], around?: Around])[] = [
    ['5 accept ingress tcp 22/22 group:app', '10.0.0.1', ['app']],
    ['5 accept ingress tcp 22/22 group:app', '2001:db8::1', ['app']],
    ['5 accept ingress tcp 22/22 group:app', '8.8.8.8', []],
    ['5 accept ingress tcp 23/23 group:app', '10.0.0.1', []],
    ['5 drop ingress tcp 22/22 group:app', '10.0.0.1', []],
    ['5 drop ingress tcp 22/22 group:app\n6 accept ingress tcp 22/22 10.0.0.0/8', '10.0.0.1', ['app']],
    ['7 drop ingress tcp 22/22 group:app\n6 accept ingress tcp 22/22 10.0.0.0/8', '10.0.0.1', []],
    ['', '10.0.0.1', [WEB], { type: 'basic' }],
    ['', '10.0.0.1', [], { type: 'basic', inner: 'Drop' }],
  ];
  for (const [rules, from, named, around] of rows) {
    test(`${rules} from ${from}: ${named}`, () => {
      const asked = parseFlow(`ingress tcp/22 from ${from}`);
      if (typeof asked === 'string') throw new Error(asked);
      const group = groupOf(rules, around);
      const { notes } = why([group], group, asked);
      expect(notes).toEqual(
        named.map(
          (name) =>
            `members of ${name} are not looked into: if this is the address of one, ask with security-group:${name}`,
        ),
      );
    });
  }
});
