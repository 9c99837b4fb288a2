import { judge, type Scene } from '../policy/judge.js';

const SSH = 'forbid: {direction: ingress, traffic: [tcp]}';
const lists = { vpn: ['203.0.113.7'] };

/** Everything that people get to read of the findings. */
const told = (check: string, rules: string, scene: Scene): string =>
  JSON.stringify(
    judge(check, rules, scene).map(({ message, remedy, traffic, witness, unknown, address }) => ({
      message,
      remedy,
      traffic,
      witness,
      unknown,
      address,
    })),
  );

describe('a sensitive value is judged, and never printed', () => {
  test.each<readonly [name: string, check: string, rules: string, scene: Scene, hidden: RegExp]>([
    [
      'a source',
      SSH,
      '1 accept ingress tcp 22/22 203.0.113.7/32',
      { amend: { line1: { secret: ['cidr_ip'] } } },
      /203|113/,
    ],
    [
      'an IPv6 source',
      SSH,
      '1 accept ingress tcp 22/22 2400:3200::7/128',
      { amend: { line1: { secret: ['ipv6_cidr_ip'] } } },
      /2400|3200/,
    ],
    ['ports', SSH, '1 accept ingress tcp 4711/4711 ::/0', { amend: { line1: { secret: ['port_range'] } } }, /4711/],
    [
      'ports that have a name',
      SSH,
      '1 accept ingress tcp 22/22 ::/0',
      { amend: { line1: { secret: ['port_range'] } } },
      /22|ssh/,
    ],
    [
      'ports that cannot be understood',
      SSH,
      '1 accept ingress tcp 4711 ::/0',
      { amend: { line1: { secret: ['port_range'] } } },
      /4711/,
    ],
    [
      'a source that cannot be understood',
      SSH,
      '1 accept ingress tcp 22/22 203.0.113',
      { amend: { line1: { secret: ['cidr_ip'] } } },
      /203|113/,
    ],
    [
      'a protocol',
      'forbid: {direction: ingress}',
      '1 accept ingress udp 53/53 ::/0',
      { amend: { line1: { secret: ['ip_protocol'] } } },
      /udp|53|dns/,
    ],
    [
      'a group',
      SSH,
      '1 accept ingress tcp 22/22 group:sg-4711',
      { amend: { line1: { secret: ['source_security_group_id'] } } },
      /4711/,
    ],
    [
      'a group whose members may be meant',
      'forbid: {direction: ingress, from: private}',
      '1 accept ingress tcp 22/22 group:sg-4711',
      { amend: { line1: { secret: ['source_security_group_id'] } } },
      /4711/,
    ],
    [
      'a list',
      SSH,
      '1 accept ingress tcp 22/22 list:pl-4711',
      { amend: { line1: { secret: ['prefix_list_id'] } } },
      /4711/,
    ],
    [
      'a list that may be meant',
      'forbid: {direction: ingress, from: internet}',
      '1 accept ingress tcp 22/22 list:pl-4711',
      { amend: { line1: { secret: ['prefix_list_id'] } } },
      /4711/,
    ],
    [
      'the entries of a list',
      SSH,
      '1 accept ingress tcp 22/22 list:vpn',
      { lists, amend: { vpn: { secret: ['entry'] } } },
      /203|113/,
    ],
    [
      'the group of a rule',
      SSH,
      '1 accept ingress tcp 22/22 ::/0',
      { amend: { line1: { set: { security_group_id: 'sg-4711' }, secret: ['security_group_id'] } } },
      /4711/,
    ],
    [
      'a block, to cidr',
      'cidr: {within: [private]}',
      '1 accept ingress tcp 22/22 203.0.113.0/24',
      { amend: { line1: { secret: ['cidr_ip'] } } },
      /203|113|\/24/,
    ],
    [
      'a block, to cidr not-within',
      'cidr: {not-within: [any]}',
      '1 accept ingress tcp 22/22 203.0.113.0/24',
      { amend: { line1: { secret: ['cidr_ip'] } } },
      /203|113|\/24/,
    ],
    [
      'the size of a block',
      'cidr: {min-prefix-length: {ipv4: 28}}',
      '1 accept ingress tcp 22/22 203.0.113.0/24',
      { amend: { line1: { secret: ['cidr_ip'] } } },
      /203|113|\/24/,
    ],
    [
      'a block with host bits',
      'cidr: {require-canonical: true}',
      '1 accept ingress tcp 22/22 203.0.113.7/24',
      { amend: { line1: { secret: ['cidr_ip'] } } },
      /203|113|\/24/,
    ],
    [
      'an entry of a list, to cidr',
      'cidr: {within: [private]}',
      '1 accept ingress tcp 22/22 list:vpn',
      { lists, amend: { vpn: { secret: ['entry'] } } },
      /203|113/,
    ],
    [
      'ports, to ports',
      'ports: {allow: [https]}',
      '1 accept ingress tcp 4711/4712 ::/0',
      { amend: { line1: { secret: ['port_range'] } } },
      /471/,
    ],
    [
      'denied ports',
      'ports: {deny: [tcp/4711]}',
      '1 accept ingress tcp 4711/4712 ::/0',
      { amend: { line1: { secret: ['port_range'] } } },
      /471/,
    ],
    [
      'the number of ports',
      'ports: {max-range: 10}',
      '1 accept ingress tcp 4711/4999 ::/0',
      { amend: { line1: { secret: ['port_range'] } } },
      /471|289/,
    ],
    [
      'a priority',
      'priority: {max: 10}',
      '47 accept ingress tcp 22/22 ::/0',
      { amend: { line1: { secret: ['priority'] } } },
      /47/,
    ],
    [
      'a priority in a band',
      'priority: {bands: {accept: 1-10}}',
      '47 accept ingress tcp 22/22 ::/0',
      { amend: { line1: { secret: ['priority'] } } },
      /47/,
    ],
    [
      'a priority in a band, where the action is unknown',
      'priority: {bands: {accept: 1-10}}',
      '47 ? ingress tcp 22/22 ::/0',
      { amend: { line1: { secret: ['priority'] } } },
      /47/,
    ],
    [
      'an attribute',
      'attributes: {description: {pattern: ^NET}}',
      '1 accept ingress tcp 22/22 ::/0',
      { amend: { line1: { set: { description: 'hush' }, secret: ['description'] } } },
      /hush/,
    ],
    [
      'a tag',
      'attributes: {of: security-group, tags: {min-length: 9}}',
      '',
      { amend: { web: { set: { tags: { env: 'hush' } }, secret: ['tags'] } } },
      /hush/,
    ],
  ])('%s', (_, check, rules, scene, hidden) => {
    const text = told(check, rules, scene);
    expect(text).toContain('(sensitive)');
    expect(text).not.toMatch(hidden);
  });

  test.each<readonly [check: string, rules: string, secret: readonly string[]]>([
    [
      'forbid: {direction: ingress, from: internet, traffic: [ssh]}',
      '1 accept ingress tcp 22/22 10.0.0.0/8',
      ['cidr_ip'],
    ],
    ['ports: {allow: [ssh]}', '1 accept ingress tcp 22/22 10.0.0.0/8', ['port_range', 'ip_protocol']],
    ['cidr: {within: [private]}', '1 accept ingress tcp 22/22 10.0.0.0/8', ['cidr_ip']],
    ['priority: {max: 10}', '1 accept ingress tcp 22/22 10.0.0.0/8', ['priority']],
  ])('%s passes %s', (check, rules, secret) => {
    expect(judge(check, rules, { amend: { line1: { secret } } })).toEqual([]);
  });
});
