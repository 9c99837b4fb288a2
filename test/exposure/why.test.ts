import { parseFlow } from '../../src/exposure/flow.js';
import { why } from '../../src/exposure/why.js';
import { type Around, groupOf, WEB } from '../support/rules.js';

const SSH = 'ingress tcp/22 from 198.51.100.1';

function answer(rules: string, flow = SSH, around: Around = {}): string {
  const asked = parseFlow(flow);
  if (typeof asked === 'string') throw new Error(asked);
  const group = groupOf(rules, around);
  const { verdict, decidedBy } = why([group], group, asked);
  if (decidedBy === undefined) return verdict;
  return `${verdict} by ${decidedBy.kind === 'rule' ? decidedBy.rule.address.split('.').at(-1) : decidedBy.kind}`;
}

describe('which rule decides', () => {
  const ANY = '0.0.0.0/0';
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
  ['ingress tcp/65536 from 8.8.8.8', 'needs one port'],
  ['ingress icmp/8 from 8.8.8.8', 'icmp has no ports'],
  ['ingress icmp from 2400::1', 'there is no icmp'],
  ['ingress tcp/22 from 10.0.0.0/8', 'is a block'],
  ['ingress tcp/22 from web', 'neither an address'],
])('%s: %s', (text, problem) => {
  expect(parseFlow(text)).toContain(problem);
});
