import { judge, messages, type Scene, unknown } from '../policy/judge.js';

const LINE1 = 'alicloud_security_group_rule.line1';

describe('whole messages about rules on their own', () => {
  const rows: readonly (readonly [check: string, rules: string, message: string, scene?: Scene])[] = [
    [
      'ports: {allow: [tcp/80]}',
      '1 accept ingress tcp 80/81 ::/0',
      `${LINE1} is for tcp 80-81, of which tcp 81 is not allowed.`,
    ],
    [
      'ports: {allow: [tcp/80]}',
      '1 accept ingress icmp -1/-1 0.0.0.0/0',
      `${LINE1} is for icmp, which is not allowed.`,
    ],
    [
      'ports: {deny: [ssh, rdp]}',
      '1 accept ingress tcp 1/65535 ::/0',
      `${LINE1} is for tcp 1-65535, of which tcp 22, 3389 is denied.`,
    ],
    [
      'ports: {deny: [tcp]}',
      '1 accept ingress all -1/-1 ::/0',
      `${LINE1} is for all protocols and ports, of which tcp 1-65535 is denied.`,
    ],
    ['ports: {max-range: 100}', '1 accept ingress tcp 1/101 ::/0', `${LINE1} is for 101 ports, more than 100.`],
    ['ports: {max-range: 100}', '1 accept ingress all -1/-1 ::/0', `${LINE1} is for 65535 ports, more than 100.`],
    [
      'ports: {allow: [tcp/80]}',
      '1 accept ingress tcp ? ::/0',
      `${LINE1} may be for ports that this policy does not allow: port_range is known only after apply.`,
    ],
    [
      'ports: {allow: [tcp/80]}',
      '1 ? ingress tcp 22/22 ::/0',
      `${LINE1} may be an accept rule for tcp 22, which is not allowed: policy is known only after apply.`,
    ],
    [
      'ports: {direction: ingress, allow: [https]}',
      '1 accept ? tcp 22/22 ::/0',
      `${LINE1} may be an ingress rule for tcp 22, which is not allowed: type is known only after apply.`,
    ],
    [
      'ports: {direction: ingress, allow: [https]}',
      '1 ? ? tcp 22/22 ::/0',
      `${LINE1} may be an ingress accept rule for tcp 22, which is not allowed: policy is known only after apply; type is known only after apply.`,
    ],
    [
      'ports: {allow: [https]}',
      '1 ? ? tcp 22/22 ::/0',
      `${LINE1} may be an accept rule for tcp 22, which is not allowed: policy is known only after apply.`,
    ],
    [
      'ports: {allow: [https]}',
      '1 ? ingress tcp ? ::/0',
      `${LINE1} may be for ports that this policy does not allow: port_range is known only after apply; policy is known only after apply.`,
    ],
    [
      'attributes: {description: {pattern: x}}',
      '1 accept ingress tcp 22/22 ::/0',
      `${LINE1} may not be as it should: description is known only after apply.`,
      { amend: { line1: { set: { description: unknown() } } } },
    ],
    [
      'cidr: {within: [10.0.0.0/8, private]}',
      '1 accept ingress tcp 1/1 11.0.0.0/8',
      `${LINE1} is for 11.0.0.0/8, which is not all within 10.0.0.0/8 or the network "private".`,
    ],
    [
      'cidr: {not-within: [private]}',
      '1 accept ingress tcp 1/1 10.0.0.0/7',
      `${LINE1} is for 10.0.0.0/7, which overlaps the network "private".`,
    ],
    [
      'cidr: {min-prefix-length: {ipv4: 24}}',
      '1 accept ingress tcp 1/1 10.0.0.0/23',
      `${LINE1} is for 10.0.0.0/23: a block of /23 is larger than /24.`,
    ],
    [
      'cidr: {require-canonical: true}',
      '1 accept ingress tcp 1/1 10.1.2.3/8',
      `${LINE1} has a block with host bits set: it means 10.0.0.0/8, which starts elsewhere than it says.`,
    ],
    [
      'cidr: {within: [private]}',
      '1 accept ingress tcp 1/1 ?',
      `${LINE1} may be for addresses that this policy does not allow: cidr_ip is known only after apply.`,
    ],
    [
      'cidr: {within: [private]}',
      '1 accept ingress tcp 1/1 -',
      `${LINE1} may be for addresses that this policy does not allow: cidr_ip is not set, and no other source or destination is.`,
    ],
    [
      'cidr: {within: [private]}',
      '1 ? ingress tcp 1/1 11.0.0.0/8',
      `${LINE1} may be an accept rule that is for 11.0.0.0/8, which is not all within the network "private": policy is known only after apply.`,
    ],
    ['priority: {min: 2}', '1 accept ingress tcp 1/1 ::/0', `${LINE1} has priority 1, less than 2.`],
    ['priority: {max: 90}', '91 accept ingress tcp 1/1 ::/0', `${LINE1} has priority 91, more than 90.`],
    [
      'priority: {max: 90}',
      '? accept ingress tcp 1/1 ::/0',
      `${LINE1} may have a priority that this policy does not allow: priority is known only after apply.`,
    ],
    [
      'priority: {explicit: true}',
      '- accept ingress tcp 1/1 ::/0',
      `${LINE1} leaves its priority to the default of 1, the strongest.`,
    ],
    [
      'priority: {explicit: true}',
      '1 accept ingress tcp 1/1 ::/0',
      `${LINE1} may leave its priority to the default of 1: a state does not say whether priority is written.`,
      { amend: { line1: { inState: true } } },
    ],
    [
      'priority: {bands: {drop: 1-20}}',
      '21 drop ingress tcp 1/1 ::/0',
      `${LINE1} drops at priority 21, outside of 1-20.`,
    ],
    [
      'priority: {bands: {drop: 1-20}}',
      '21 ? ingress tcp 1/1 ::/0',
      `${LINE1} has priority 21, which may be outside of the band for its action: policy is known only after apply.`,
    ],
  ];
  for (const [check, rules, message, scene] of rows) {
    test(message, () => {
      expect(messages(check, rules, scene)).toEqual([message]);
    });
  }
});

test('a deferred rule says so once, whichever check judges it', () => {
  const rule = '1 accept ingress tcp 22/22 8.8.8.8/32 deferred';
  for (const check of [
    'ports: {allow: [https]}',
    'cidr: {within: [private]}',
    'priority: {min: 2}',
    'attributes: {description: {required: true}}',
  ]) {
    expect(judge(check, rule)).toMatchObject([{ verdict: 'open', unknown: [`${LINE1} is deferred to a later plan`] }]);
  }
});
