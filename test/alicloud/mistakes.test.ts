import { mistakesOf } from '../../src/alicloud/mistakes.js';
import type { Rule } from '../../src/alicloud/rule.js';
import { securityGroups } from '../../src/alicloud/security-group.js';
import { stated } from '../policy/judge.js';
import { groupOf, resourcesOf } from '../support/rules.js';

const told = (line: string): readonly string[] =>
  groupOf(line).members.flatMap(({ rule }) => mistakesOf(rule).map(({ message }) => message.replace(/^\S+line1 /, '')));

test.each([
  ['1 accept ingress tcp 22/22 10.0.0.0/8', []],
  [
    '1 accept ingress tcp - 10.0.0.0/8',
    [
      'will fail at apply: tcp needs a port_range such as "22/22", and the provider sends none; it is judged as all ports',
    ],
  ],
  [
    '1 accept ingress tcp 80/22 10.0.0.0/8',
    [
      'may fail at apply or be silently changed: port_range is "80/22", which is outside the documented range (two ports from 1 to 65535, the smaller first); what the API does with it is not documented; what it matches is judged as not decided',
    ],
  ],
  [
    '1 accept ingress icmp - ::/0',
    ['will fail at apply: icmp does not exist in IPv6, and ipv6_cidr_ip is set; it matches nothing'],
  ],
])('%s', (line, expected) => expect(told(line)).toEqual(expected));

test.each([
  ['host bits do not change how a rule is judged', '1 accept ingress all - 10.1.2.3/8'],
  ['nor does a prefix list that is ignored', '1 accept ingress all - 10.0.0.0/8+list:pl-1'],
  ['nor what only the API rejects', '1 accept ingress all - 10.0.0.0/8+group:sg-1'],
])('%s', (_, line) => expect(told(line)).toEqual([]));

test('"-1/-1" in a state is a port range', () => {
  const resources = resourcesOf('1 accept ingress tcp -1/-1 10.0.0.0/8').map((resource) => ({
    ...resource,
    attribute: (name: string) => (name === 'port_range' ? stated('-1/-1') : resource.attribute(name)),
  }));
  const rules = securityGroups(resources).flatMap(({ members }): readonly Rule[] => members.map(({ rule }) => rule));
  expect(rules.flatMap(mistakesOf)).toEqual([]);
});
