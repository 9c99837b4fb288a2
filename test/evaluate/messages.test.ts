import { judge, messages, type Scene } from '../policy/judge.js';

const LINE1 = 'alicloud_security_group_rule.line1';
const WEB = 'alicloud_security_group.web';

describe('whole messages about what a group accepts', () => {
  const rows: readonly (readonly [check: string, rules: string, message: string, scene?: Scene])[] = [
    [
      'forbid: {direction: ingress, from: internet, traffic: [ssh]}',
      '1 accept ingress tcp 22/22 0.0.0.0/0',
      `${LINE1} accepts tcp 22 (ssh) from 0.0.0.0/0.`,
    ],
    [
      'forbid: {direction: ingress, from: internet, traffic: [ssh, rdp]}',
      '1 accept ingress tcp 1/65535 0.0.0.0/0',
      `${LINE1} accepts tcp 22 and 3389 (ssh, rdp) from 0.0.0.0/0.`,
    ],
    [
      'forbid: {direction: egress, to: internet, traffic: [gre]}',
      '1 accept egress gre -1/-1 8.8.8.8/32',
      `${LINE1} accepts gre to 8.8.8.8/32.`,
    ],
    ['forbid: {direction: ingress}', '1 accept ingress all -1/-1 ::/0', `${LINE1} accepts all traffic from ::/0.`],
    [
      'forbid: {direction: ingress}',
      '1 accept ingress tcp 22/22 group:app',
      `${LINE1} accepts tcp 22 (ssh) from security-group:app.`,
    ],
    [
      'forbid: {direction: ingress}',
      '1 accept ingress tcp 22/22 list:pl-1',
      `${LINE1} accepts tcp 22 (ssh) from prefix-list:pl-1.`,
    ],
    [
      'forbid: {direction: ingress, from: internet}',
      '1 accept ingress tcp 22/22 list:pl-1',
      `${LINE1} may accept tcp 22 (ssh) from prefix-list:pl-1: the entries of prefix list pl-1 are not in this configuration.`,
    ],
    [
      'forbid: {direction: ingress, from: 10.0.0.0/8}',
      '1 accept ingress tcp 22/22 group:app',
      `${LINE1} may accept tcp 22 (ssh) from security-group:app: the addresses of the members of app are not known.`,
    ],
    [
      'forbid: {direction: ingress, traffic: [ssh]}',
      '1 accept ingress tcp 22/22 ?',
      `${LINE1} may accept tcp 22 (ssh) from an unknown source: cidr_ip is known only after apply.`,
    ],
    [
      'forbid: {direction: egress, traffic: [ssh]}',
      '1 accept egress tcp 22/22 ?',
      `${LINE1} may accept tcp 22 (ssh) to an unknown destination: cidr_ip is known only after apply.`,
    ],
    [
      'forbid: {direction: ingress, traffic: [ssh]}',
      '1 accept ingress tcp 22 ::/0',
      `${LINE1} may accept tcp 22 (ssh) from ::/0: port_range is "22", which is not a port range such as "22/22".`,
    ],
    [
      'forbid: {direction: ingress, traffic: [ssh]}',
      '2 accept ingress tcp 22/22 ::/0\n1 drop ingress ? 22/22 ::/0',
      `${LINE1} may accept tcp 22 (ssh) from ::/0: alicloud_security_group_rule.line2: ip_protocol is known only after apply; alicloud_security_group_rule.line2: port_range means nothing while ip_protocol is not known.`,
    ],
    [
      'forbid: {direction: ingress, traffic: [ssh]}',
      '1 accept ingress tcp 22/22 ::/0 deferred',
      `${LINE1} may accept tcp 22 (ssh) from ::/0: ${LINE1} is deferred to a later plan.`,
    ],
    [
      'forbid: {direction: ingress, traffic: [ssh]}',
      '1 accept ingress tcp 22/22 10.0.0.0/8+group:app',
      `${LINE1} may accept tcp 22 (ssh) from 10.0.0.0/8 and security-group:app: cidr_ip and source_security_group_id are both set, and which of them the API takes is not documented.`,
    ],
    [
      'forbid: {direction: ingress, traffic: [ssh]}',
      '1 accept ingress all -1/-1 ::/0',
      `${LINE1} accepts tcp 22 (ssh) from ::/0 (ip_protocol "all" ignores port_range "80/80").`,
      { amend: { line1: { literal: { port_range: '80/80' } } } },
    ],
    [
      'forbid: {direction: ingress, traffic: [ssh]}',
      '1 accept ingress tcp 22/22 ::/0',
      `${LINE1} accepts tcp 22 (ssh) from ::/0 (Terraform stops managing this rule and leaves it in the cloud).`,
      { amend: { line1: { remains: 'forgotten' } } },
    ],
    [
      'forbid: {direction: egress, to: internet, traffic: [tcp/25]}',
      '',
      `${WEB} accepts tcp 25 (smtp) to 0.0.0.0/0 and ::/0: no rule decides this traffic, and a basic group accepts all egress that no rule drops.`,
      { type: 'basic' },
    ],
    [
      'forbid: {direction: egress, to: internet, traffic: [tcp/25]}',
      '',
      `${WEB} may accept tcp 25 (smtp) to 0.0.0.0/0 and ::/0: no rule decides this traffic, and a basic group accepts all egress that no rule drops: security_group_type is known only after apply.`,
      { type: '?' },
    ],
    [
      'forbid: {direction: ingress, from: "security-group:*"}',
      '',
      `${WEB} accepts all traffic from security-group:${WEB}: a basic group with inner_access_policy "Accept" lets its members reach each other whatever its rules say.`,
      { type: 'basic' },
    ],
    [
      'forbid: {direction: ingress, from: "security-group:*"}',
      '',
      `${WEB} may accept all traffic from security-group:${WEB}: a basic group with inner_access_policy "Accept" lets its members reach each other whatever its rules say: inner_access_policy is known only after apply.`,
      { type: 'basic', inner: '?' },
    ],
    [
      'forbid: {direction: ingress, from: internet, wider-than: {ipv4: 24}}',
      '1 accept ingress tcp 80/80 8.8.8.0/23',
      `${LINE1} accepts tcp 80 (http) from 8.8.8.0/23: in all, the group accepts more addresses there than this policy allows (IPv4 /24, no IPv6 at all).`,
    ],
    [
      'forbid: {direction: ingress, from: internet, wider-than: {ports: 10}}',
      '1 accept ingress tcp 1/11 8.8.8.0/23',
      `${LINE1} accepts tcp 1-11 from 8.8.8.0/23, which is more than 10 ports.`,
    ],
    [
      'allow-only: [{direction: ingress, from: 10.0.0.0/8}]',
      '1 accept ingress tcp 22/22 11.0.0.0/8',
      `${LINE1} accepts tcp 22 (ssh) from 11.0.0.0/8, which is outside of what this policy allows.`,
    ],
    [
      'allow-only: [{direction: ingress, from: 10.0.0.0/8}]',
      '1 accept ingress tcp 22/22 ?',
      `${LINE1} may accept tcp 22 (ssh) from an unknown source, which is outside of what this policy allows: cidr_ip is known only after apply.`,
    ],
    [
      'allow-only: [{direction: egress, traffic: [tcp, udp, icmp, icmpv6, gre]}]',
      '',
      `${WEB} accepts every other protocol to 0.0.0.0/0 and ::/0, which is outside of what this policy allows: no rule decides this traffic, and a basic group accepts all egress that no rule drops.`,
      { type: 'basic' },
    ],
  ];
  for (const [check, rules, message, scene] of rows) {
    test(message, () => {
      expect(messages(check, rules, scene)).toEqual([message]);
    });
  }
});

test('what to do about it fits what is wrong', () => {
  const remedy = (check: string, rules: string, scene: Scene = {}): string | undefined =>
    judge(check, rules, scene)[0]?.remedy;
  const drop = `or the ports of ${LINE1}, or drop this traffic with a smaller or equal priority number`;
  expect(remedy('forbid: {direction: ingress}', '1 accept ingress tcp 22/22 ::/0')).toBe(`narrow ipv6_cidr_ip ${drop}`);
  expect(remedy('forbid: {direction: egress}', '1 accept egress tcp 22/22 -')).toBe(`narrow the destination ${drop}`);
  expect(remedy('forbid: {direction: ingress}', '1 accept ingress tcp 22/22 -')).toBe(`narrow the source ${drop}`);
  expect(remedy('forbid: {direction: egress}', '', { type: 'basic' })).toBe(
    'add an egress rule that drops everything, at priority 100, for 0.0.0.0/0 and one for ::/0, and accept what is needed with smaller numbers',
  );
  expect(remedy('forbid: {direction: ingress, from: "security-group:*"}', '', { type: 'basic' })).toBe(
    'set inner_access_policy = "Drop" and accept what members need of each other by address',
  );
  expect(remedy('priority: {min: 2}', '1 accept ingress tcp 1/1 ::/0')).toBe('set priority to 2 or more');
  expect(remedy('priority: {max: 2}', '3 accept ingress tcp 1/1 ::/0')).toBe('set priority to 2 or less');
  expect(remedy('priority: {bands: {accept: 5-9}}', '3 accept ingress tcp 1/1 ::/0')).toBe(
    'set priority to a number in 5-9',
  );
});
