import { evaluation, expectVerdicts, judge, policy, problemsOf, type Row, type Scene, unknown } from './judge.js';

// What is easy to get wrong: unknowns that hide each other, policies that match nothing, values that leak through others.

const SSH = 'forbid: {direction: ingress, from: internet, traffic: [ssh]}';
const EVERYWHERE = '1 accept ingress tcp 22/22 0.0.0.0/0';

function holds(check: string, rows: readonly Row[]): void {
  for (const [name, table, scene] of rows) test(name, () => expectVerdicts(check, table, scene));
}

describe('what is not proved does not pass', () => {
  holds('forbid: {direction: ingress, from: "prefix-list:pl-1", traffic: [ssh]}', [
    ['two lists that are not known may share an entry', '1 accept ingress tcp 22/22 list:pl-2 => open'],
  ]);
  holds('forbid: {direction: egress, to: internet}', [
    [
      'an override for rules does not speak of a default of the group',
      'web => fail',
      { type: 'basic', config: 'overrides: [{applies-to: {rules: ["*.x"]}, policies: {it: off}}]' },
    ],
  ]);
  holds(SSH, [
    [
      'an override for one of the groups of a rule does not silence it in the other',
      `${EVERYWHERE} maybe => fail`,
      { config: 'overrides: [{applies-to: {security-groups: ["*.web"]}, policies: {it: off}}]' },
    ],
  ]);
  holds('attributes: {description: {required: true}}', [
    [
      'a value that is not known may be empty',
      `${EVERYWHERE} => open`,
      { amend: { line1: { set: { description: unknown() } } } },
    ],
  ]);
});

describe('what is not proved does not fail', () => {
  holds('allow-only: [{direction: ingress, from: "prefix-list:pl-1"}]', [
    ['two lists that are not known may be the same', '1 accept ingress tcp 22/22 list:pl-2 => open'],
  ]);
  holds('attributes: {description: {forbidden: true}}', [
    [
      'a value that is not known may be null',
      `${EVERYWHERE} => open`,
      { amend: { line1: { set: { description: unknown() } } } },
    ],
  ]);
  holds('attributes: {of: security-group, description: {required: true}}', [
    [
      'a group that is deferred may never come to be',
      'web => open',
      { amend: { web: { deferred: 'is deferred to a later plan' }, other: { set: { description: 'x' } } } },
    ],
  ]);
  holds('forbid: {direction: egress, to: internet}', [
    [
      'nor may its default',
      'web => open',
      { type: 'basic', amend: { web: { deferred: 'is deferred to a later plan' } } },
    ],
  ]);
});

describe('what is decided is not open', () => {
  holds('priority: {explicit: true, bands: {accept: 21-100}}', [
    [
      'a wrong band is proved, whether the priority is written or not',
      `${EVERYWHERE} => fail`,
      { amend: { line1: { inState: true } } },
    ],
  ]);
  holds('priority: {bands: {drop: 1-20}}', [
    ['no priority of an accept is outside of a band for drops', '? accept ingress tcp 22/22 ::/0'],
  ]);
  holds('priority: {bands: {drop: 1-20, accept: 21-50}}', [
    ['60 is outside of either band', '60 ? ingress tcp 22/22 ::/0 => fail'],
  ]);
  holds('ports: {allow: [udp]}', [['no port of tcp is allowed', '1 accept ingress tcp ? ::/0 => fail']]);
  holds('cidr: {within: [any]}', [['every entry of any list is allowed', '1 accept ingress tcp 22/22 list:pl-1']]);
});

describe('a policy that can match nothing is an error', () => {
  test.each([
    'ports: {direction: ingress}',
    'cidr: {direction: ingress}',
    'cidr: {not-within: ["security-group:app"]}',
    'cidr: {not-within: [nowhere]}',
    'cidr: {within: [members]}',
    'attributes: {cidr_ip: {not-within: ["security-group:**"]}}',
    'attributes: {cidr_ip: {not-within: [nowhere]}}',
    'attributes: {description: {min-length: 5, max-length: 3}}',
    'attributes: {description: {required: true, forbidden: true}}',
    'priority: {explicit: false}',
    'cidr: {require-canonical: false}',
    'forbid: {direction: ingress, wider-than: {ipv4: 0, ipv6: /0}}',
    'forbid: {direction: ingress, wider-than: {ports: 65535}}',
    'forbid: {direction: ingress, from: internet, except: [{from: [0.0.0.0/1, 128.0.0.0/1, "::/0"]}]}',
  ])('%s', (check) => {
    const file =
      'networks: {nowhere: {of: [10.0.0.0/8], except: [10.0.0.0/8]}, members: [10.0.0.0/8, "security-group:app"]}';
    expect(problemsOf(policy('it', check), { file })).not.toEqual([]);
  });
});

describe('sensitive values are not printed', () => {
  test.each<readonly [name: string, check: string, rules: string, scene: Scene, hidden: RegExp]>([
    [
      'the source of a drop',
      SSH,
      `1 drop ingress tcp 22/22 9.8.7.6/32\n2${EVERYWHERE.slice(1)}`,
      { amend: { line1: { secret: ['cidr_ip'] } } },
      /9\.8\.7\.6/,
    ],
    [
      'the ports of a drop',
      'forbid: {direction: ingress}',
      '1 drop ingress tcp 4711/4711 ::/0\n2 accept ingress tcp 4710/4712 ::/0',
      { amend: { line1: { secret: ['port_range'] } } },
      /4710,4712/,
    ],
    [
      'the destination of a drop, through the default',
      'forbid: {direction: egress}',
      '1 drop egress all -1/-1 9.8.7.6/32',
      { type: 'basic', amend: { line1: { secret: ['cidr_ip'] } } },
      /9\.8\.7\.6/,
    ],
    [
      'a protocol, to ports',
      'ports: {allow: [https]}',
      '1 accept ingress udp 53/53 ::/0',
      { amend: { line1: { secret: ['ip_protocol'] } } },
      /udp/,
    ],
    [
      'a protocol that ignores its ports',
      SSH,
      '1 accept ingress all -1/-1 0.0.0.0/0',
      { amend: { line1: { secret: ['ip_protocol'], literal: { port_range: '80/80' } } } },
      /ip_protocol .{0,3}all/,
    ],
    [
      'the ports of a drop that cuts a service',
      'forbid: {direction: egress}',
      '1 drop egress udp 31337/31341 2001:db8::/32',
      { type: 'basic', amend: { line1: { secret: ['port_range'] } } },
      /3133\d|3134\d/,
    ],
    [
      'the entries of a list that the policy names',
      'forbid: {direction: ingress, from: "prefix-list:alicloud_ecs_prefix_list.office"}',
      '1 accept ingress tcp 22/22 0.0.0.0/0',
      { lists: { office: ['198.51.100.77'] }, amend: { office: { secret: ['entry'] } } },
      /198\.51/,
    ],
  ])('%s', (_, check, rules, scene, hidden) => {
    expect(
      JSON.stringify(
        judge(check, rules, scene).map(({ message, traffic, witness }) => ({ message, traffic, witness })),
      ),
    ).not.toMatch(hidden);
  });
});

describe('overrides', () => {
  test('an override of the other group makes a rule graver that may be in it', () => {
    const config = 'overrides: [{applies-to: {security-groups: ["*.other"]}, policies: {it: critical}}]';
    expect(judge(SSH, `${EVERYWHERE} maybe`, { config })).toMatchObject([{ severity: 'critical' }]);
  });
});

describe('a policy that can match nothing is an error', () => {
  test.each([
    'forbid: {direction: ingress, from: nowhere}',
    'forbid: {direction: ingress, from: "::/0", traffic: [icmp]}',
    'forbid: {direction: ingress, traffic: [ssh], except: [{traffic: [tcp]}]}',
  ])('%s', (check) => {
    const file = 'networks: {nowhere: {of: [10.0.0.0/8], except: [10.0.0.0/8]}}';
    expect(problemsOf(policy('it', check), { file })).not.toEqual([]);
  });

  test('a glob for rules that names none is warned of', () => {
    const check = 'applies-to: {rules: ["*.typo"]}\nports: {allow: [https]}';
    expect(evaluation(policy('it', check), EVERYWHERE).diagnostics).toHaveLength(1);
  });

  test.each([
    ['prefix-list:pl-1', 'list:pl-1'],
    ['security-group:sg-9', 'group:sg-9'],
  ])('%s is there where a rule names it', (term, peer) => {
    const check = `forbid: {direction: ingress, from: "${term}"}`;
    expect(evaluation(policy('it', check), `1 accept ingress tcp 22/22 ${peer}`).diagnostics).toEqual([]);
  });
});
