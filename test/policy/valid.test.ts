import { securityGroups } from '../../src/alicloud/security-group.js';
import { GROUP_MISTAKES } from '../../src/alicloud/validity-group.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { resourcesOf } from '../support/rules.js';
import {
  evaluation,
  judge,
  load,
  messages,
  policy,
  problemsOf,
  type Row,
  type Scene,
  stated,
  testTables,
  unknown,
} from './judge.js';

// What is said of a mistake: `fail` where it is documented what becomes of it, `open` where it is not, nothing where it only may be one.

const CLASSIC = { amend: { web: { set: { vpc_id: undefined } } } } satisfies Scene;

const RULE = 'alicloud_security_group_rule.line1';

const amend = (set: NonNullable<NonNullable<Scene['amend']>[string]>['set'] = {}): Scene => ({
  amend: { line1: { set } },
});

describe('valid: words and numbers', () => {
  testTables('valid: true', [
    ['a plain rule, with defaults and without a description', '- - ingress tcp 22/22 10.0.0.0/8'],
    [
      'every protocol',
      '1 drop egress udp 53/53 ::/0\n1 accept ingress icmp - 1.2.3.4\n1 accept ingress icmpv6 - ::1\n1 accept ingress gre - 1.2.3.4/32\n1 accept ingress all - ::/0',
    ],
    ['upper case', '1 accept ingress TCP 22/22 ::/0 => fail'],
    ['the number of a protocol', '1 accept ingress 47 - ::/0 => fail'],
    ['another direction', '1 accept inbound tcp 22/22 ::/0 => fail'],
    ['another action', '1 allow ingress tcp 22/22 ::/0 => fail'],
    ['the ends of the priorities', '1 accept ingress tcp 1/1 ::/0\n100 accept ingress tcp 1/1 ::/0'],
    ['one off', '0 accept ingress tcp 1/1 ::/0 => fail\n101 accept ingress tcp 1/1 ::/0 => fail'],
    ['half a priority', '1.5 accept ingress tcp 1/1 ::/0 => fail'],
    ['another interface', '1 accept ingress tcp 1/1 ::/0 => fail', amend({ nic_type: 'eth0' })],
    ['a description of 512 characters', '1 accept ingress tcp 1/1 ::/0', amend({ description: '号'.repeat(512) })],
    ['also in a rule without ports', '1 accept ingress all - ::/0', amend({ description: 'x'.repeat(512) })],
    ['one more', '1 accept ingress tcp 1/1 ::/0 => fail', amend({ description: 'x'.repeat(513) })],
    ['nothing is known', '? ? ? ? ? ?'],
    ['a deferred rule', '0 accept ingress tcp 1/1 ::/0 deferred => open'],
    ['one that may be in another group', '0 accept ingress tcp 1/1 ::/0 maybe => fail'],
    ['one that may be in any group', '0 accept ingress tcp 1/1 ::/0 elsewhere => fail'],
  ]);
});

describe('valid: ports', () => {
  const written = (port_range: string, protocol?: string): Scene => ({
    amend: {
      line1: {
        set: { port_range: undefined, ...(protocol ? { ip_protocol: protocol } : {}) },
        writes: true,
        literal: { port_range },
      },
    },
  });
  testTables('valid: true', [
    ['one port and all ports', '1 accept ingress tcp 22/22 ::/0\n1 accept ingress udp 1/65535 ::/0'],
    ['none', '1 accept ingress tcp - ::/0 => fail\n1 accept ingress udp -1/-1 ::/0 => fail'],
    [
      'not a range',
      ['22', '22-23', '80,443', '22/22,80/80', 'ssh', '/22']
        .map((ports, i) => `${i + 1} accept ingress tcp ${ports} ::/0 => fail`)
        .join('\n'),
    ],
    [
      'numbers that nobody documents',
      ['0/0', '0/65535', '80/22', '1/65536', '-1/22']
        .map((ports, i) => `${i + 1} accept ingress tcp ${ports} ::/0 => open`)
        .join('\n'),
    ],
    ['ports that a protocol ignores', '1 accept ingress all - ::/0 => fail', written('443/443')],
    ['zero is ignored, too', '1 accept ingress icmp - 1.2.3.4 => fail', written('8/0')],
    ['what is sent anyway', '1 accept ingress gre - ::/0', written('-1/-1')],
    ['a configuration shows them', '1 accept ingress all 443/443 ::/0 => fail'],
    [
      'a plan has null for a variable, too',
      '1 accept ingress all - ::/0 => fail',
      { amend: { line1: { set: { port_range: undefined }, writes: true } } },
    ],
    [
      'null where nothing is written is no port range',
      '1 accept ingress all - ::/0',
      { amend: { line1: { set: { port_range: undefined }, writes: false } } },
    ],
    [
      'ports that a replaced rule had are not written',
      '1 accept ingress all - ::/0',
      { amend: { line1: { set: { port_range: '443/443' }, writes: false } } },
    ],
    [
      'an input that does not tell what is written',
      '1 accept ingress all - ::/0',
      { amend: { line1: { set: { port_range: undefined }, inState: true } } },
    ],
    ['ports that are not known', '1 accept ingress tcp ? ::/0\n1 accept ingress all ? ::/0'],
    [
      'a state has what is there',
      '1 accept ingress tcp -1/-1 ::/0',
      { amend: { line1: { set: { port_range: stated('-1/-1'), type: stated('ingress') } } } },
    ],
    ['a protocol that is not known drops the ports of a plan', '1 accept ingress ? - ::/0 => open', written('22/22')],
    ['and keeps what is sent anyway', '1 accept ingress ? - ::/0', written('-1/-1')],
  ]);
});

describe('valid: peers', () => {
  testTables('valid: true', [
    ['none', '1 accept ingress tcp 22/22 - => fail'],
    [
      'blocks and addresses',
      ['0.0.0.0/0', '1.2.3.4', '1.2.3.4/32', '::/0', '2001:db8::1', '2001:DB8::/32']
        .map((peer, i) => `${i + 1} accept ingress tcp 22/22 ${peer}`)
        .join('\n'),
    ],
    [
      'no blocks',
      ['any', '10.0.0.0/33', '10.0.0/8', '256.0.0.0/8', '10.0.0.0/8,11.0.0.0/8', '::/129', '2001:db8:::/32']
        .map((peer, i) => `${i + 1} accept ingress tcp 22/22 ${peer} => fail`)
        .join('\n'),
    ],
    ['leading zeros', '1 accept ingress tcp 22/22 010.0.0.0/8 => open\n1 accept ingress tcp 22/22 10.0.0.0/08 => open'],
    ['spaces', '1 accept ingress tcp 22/22 x => open', amend({ cidr_ip: ' 10.0.0.0/8' })],
    ['the other family', '1 accept ingress tcp 22/22 x => fail', amend({ cidr_ip: '::/0' })],
    [
      'host bits of IPv4',
      '1 accept ingress tcp 22/22 10.159.6.18/12 => open\n1 accept ingress tcp 22/22 1.2.3.4/0 => open',
    ],
    [
      'host bits of IPv6, which the API keeps',
      '1 accept ingress tcp 22/22 2001:db8::1/32\n1 accept ingress icmpv6 - 2001:db8::1/32',
    ],
    ['an address that is not known', '1 accept ingress tcp 22/22 ?\n1 accept ingress tcp 22/22 ?6'],
    ['two families', '1 accept ingress tcp 22/22 10.0.0.0/8+::/0 => fail'],
    ['a block and a group', '1 accept ingress tcp 22/22 10.0.0.0/8+group:sg-1 => fail', { type: 'basic' }],
    ['an IPv6 block and a group', '1 accept ingress tcp 22/22 ::/0+group:sg-1 => open', { type: 'basic' }],
    [
      'one of two may not be set',
      '1 accept ingress tcp 22/22 10.0.0.0/8+group:?\n1 accept ingress tcp 22/22 ?+::/0',
      { type: 'basic' },
    ],
    ['a list that is ignored', '1 accept ingress tcp 22/22 10.0.0.0/8+list:pl-1 => fail', vpc()],
    [
      'a plan does not show it',
      '1 accept ingress tcp 22/22 10.0.0.0/8 => fail',
      { amend: { line1: { set: { prefix_list_id: unknown() }, literal: { prefix_list_id: 'pl-1' } } } },
    ],
    ['one that may not be set', '1 accept ingress tcp 22/22 10.0.0.0/8+list:?', vpc()],
    ['a list alone', '1 accept ingress tcp 22/22 list:pl-1', vpc()],
    ['in the classic network', '1 accept ingress tcp 22/22 list:pl-1 => fail', CLASSIC],
    [
      'families',
      '1 accept ingress icmp - ::/0 => fail\n1 accept ingress icmpv6 - 10.0.0.0/8 => fail\n1 accept ingress icmp - ?6',
    ],
    [
      'a list of the other family',
      '1 accept ingress icmpv6 - list:four => fail\n1 accept ingress icmp - list:four\n1 accept ingress icmpv6 - list:some',
      { ...vpc(), lists: { four: ['10.0.0.0/8'], some: ['10.0.0.0/8', '?'] } },
    ],
  ]);
});

function vpc(more: NonNullable<Scene['amend']> = {}, type: 'basic' | 'enterprise' = 'basic'): Scene {
  return { type, amend: { web: { set: { vpc_id: 'vpc-1' } }, ...more } };
}

describe('valid: groups and networks', () => {
  const other = (set: Readonly<Record<string, string>>): NonNullable<Scene['amend']> => ({
    other: { set: { security_group_type: 'normal', ...set } },
  });
  const created = (address: string) => ({ ...unknown(), candidates: [address], certain: true, exhaustive: true });
  const FROM_OTHER = '1 accept ingress tcp 22/22 group:sg-other';
  const rows: readonly Row[] = [
    ['a basic group of the same VPC', FROM_OTHER, vpc(other({ vpc_id: 'vpc-1' }))],
    ['a group that is elsewhere', '1 accept ingress tcp 22/22 group:sg-elsewhere', vpc()],
    ['its own', '1 accept ingress tcp 22/22 group:sg-web => fail\n1 drop egress tcp 22/22 group:sg-web => fail', vpc()],
    ['it may be its own', '1 accept ingress tcp 22/22 group:sg-web maybe => open', { type: 'basic', amend: other({}) }],
    [
      'in an enterprise group',
      `${FROM_OTHER} => fail\n1 accept ingress tcp 22/22 group:sg-elsewhere => fail`,
      vpc(other({ vpc_id: 'vpc-1' }), 'enterprise'),
    ],
    ['an enterprise group', `${FROM_OTHER} => fail`, vpc({ other: { set: { vpc_id: 'vpc-1' } } })],
    ['a group of a type that is not known', FROM_OTHER, { ...vpc(other({ vpc_id: 'vpc-1' })), type: '?' }],
    ['another VPC', `${FROM_OTHER} => fail`, vpc(other({ vpc_id: 'vpc-2' }))],
    [
      'the classic network',
      `${FROM_OTHER} => fail`,
      vpc({ other: { set: { security_group_type: 'normal', vpc_id: undefined } } }),
    ],
    [
      'both in the classic network',
      FROM_OTHER,
      {
        type: 'basic',
        amend: { ...CLASSIC.amend, other: { set: { security_group_type: 'normal', vpc_id: undefined } } },
      },
    ],
    [
      'VPCs that are to be created',
      `${FROM_OTHER} => fail`,
      {
        type: 'basic',
        amend: {
          web: { set: { vpc_id: created('alicloud_vpc.a') } },
          other: { set: { security_group_type: 'normal', vpc_id: created('alicloud_vpc.b') } },
        },
      },
    ],
    [
      'a VPC by its name and one by its identity may be the same',
      FROM_OTHER,
      {
        type: 'basic',
        amend: {
          web: { set: { vpc_id: created('alicloud_vpc.a') } },
          other: { set: { security_group_type: 'normal', vpc_id: 'vpc-1' } },
        },
      },
    ],
    [
      'nic_type internet in a VPC',
      '1 accept ingress tcp 22/22 ::/0 => fail',
      vpc({ line1: { set: { nic_type: 'internet' } } }),
    ],
    [
      'with a group',
      '1 accept ingress tcp 22/22 group:sg-1 => fail',
      { type: 'basic', ...amend({ nic_type: 'internet' }) },
    ],
    [
      'in the classic network it means something',
      '1 accept ingress tcp 22/22 ::/0',
      { amend: { ...CLASSIC.amend, line1: { set: { nic_type: 'internet' } } } },
    ],
    ['intranet', '1 accept ingress tcp 22/22 ::/0', vpc({ line1: { set: { nic_type: 'intranet' } } })],
  ];
  testTables('valid: true', rows);
});

describe('valid: the same rule twice', () => {
  testTables('valid: true', [
    [
      'all but the first by address',
      '1 accept ingress tcp 22/22 10.0.0.0/8\n1 accept ingress tcp 22/22 10.0.0.0/8 => fail\n1 accept ingress tcp 22/22 10.0.0.0/8 => fail',
    ],
    [
      'a default is the same as what is written',
      '- - ingress tcp 22/22 10.0.0.0/8\n1 accept ingress tcp 22/22 10.0.0.0/8 => fail',
    ],
    [
      'anything else makes another rule',
      [
        '1 accept ingress tcp 22/22 10.0.0.0/8',
        '2 accept ingress tcp 22/22 10.0.0.0/8',
        '1 drop ingress tcp 22/22 10.0.0.0/8',
        '1 accept egress tcp 22/22 10.0.0.0/8',
        '1 accept ingress udp 22/22 10.0.0.0/8',
        '1 accept ingress tcp 22/23 10.0.0.0/8',
        '1 accept ingress tcp 22/22 10.0.0.0/9',
        '1 accept ingress all - 10.0.0.0/8',
        '1 accept ingress tcp 22/22 10.0.0.0/8 elsewhere',
        '1 accept ingress tcp 22/22 10.0.0.0/8 maybe',
      ].join('\n'),
    ],
    [
      'all of IPv4 and all of IPv6 are two, as egress is closed for both',
      '100 drop egress all - 0.0.0.0/0\n100 drop egress all - ::/0\n1 accept ingress all - ::/0\n1 accept ingress all - 0.0.0.0/0',
    ],
    [
      'IPv6 is compared as the API writes it',
      '1 accept ingress tcp 22/22 2001:db8::/32\n1 accept ingress tcp 22/22 2001:0db8:0::/32 => fail',
    ],
    [
      'one address and a block of one may be two',
      '1 accept ingress tcp 22/22 1.2.3.4\n1 accept ingress tcp 22/22 1.2.3.4/32',
    ],
    [
      'lists',
      '1 accept ingress tcp 22/22 list:pl-1\n1 accept ingress tcp 22/22 list:pl-1 => fail\n1 accept ingress tcp 22/22 list:pl-2',
      vpc(),
    ],
    [
      'groups',
      '1 accept ingress tcp 22/22 group:sg-1\n1 accept ingress tcp 22/22 group:sg-1 => fail',
      { type: 'basic' },
    ],
    [
      'groups of other accounts',
      '1 accept ingress tcp 22/22 group:sg-1\n1 accept ingress tcp 22/22 group:sg-1',
      { type: 'basic', ...amend({ source_group_owner_id: '1' }) },
    ],
    [
      'what is not known',
      '1 accept ingress tcp 22/22 ?\n1 accept ingress tcp 22/22 ?\n? accept ingress tcp 22/22 10.0.0.0/8\n? accept ingress tcp 22/22 10.0.0.0/8',
    ],
    [
      'one that stays in the cloud',
      '1 accept ingress tcp 22/22 ::/0\n1 accept ingress tcp 22/22 ::/0',
      { amend: { line1: { remains: 'deposed' } } },
    ],
    [
      'networks of the classic network',
      '1 accept ingress tcp 22/22 ::/0\n1 accept ingress tcp 22/22 ::/0',
      { amend: { ...CLASSIC.amend, line1: { set: { nic_type: 'intranet' } } } },
    ],
    [
      'which a VPC does not tell apart',
      '1 accept ingress tcp 22/22 ::/0\n1 accept ingress tcp 22/22 ::/0 => fail',
      vpc({ line1: { set: { nic_type: 'intranet' } } }),
    ],
    ['rules that are not applied', '1 accept ingress tcp 22 ::/0 => fail\n1 accept ingress tcp 22 ::/0 => fail'],
  ]);
});

describe('valid: what is in the cloud was accepted', () => {
  testTables('valid: true', [
    ['a rule with an identity', '1 accept ingress tcp 22 any', amend({ id: 'sg-web:ingress:1' })],
    ['one of a state', '110 accept ingress tcp 22/22 10.1.2.3/8', amend({ type: stated('ingress') })],
    ['one that Terraform lets go of', '1 accept ingress tcp 22 any', { amend: { line1: { remains: 'forgotten' } } }],
    [
      'what the provider has changed is told of it, too',
      '1 accept ingress all - ::/0 => fail',
      {
        amend: {
          line1: {
            set: { id: 'sg-web:ingress:1', port_range: '-1/-1' },
            writes: true,
            literal: { port_range: '443/443' },
          },
        },
      },
    ],
  ]);
});

describe('valid: what is said', () => {
  test.each<readonly [string, string, string] | readonly [string, string, string, Scene]>([
    [
      '1 accept ingress tcp - ::/0',
      'will fail at apply: tcp needs a port_range such as "22/22", and the provider sends none (for exposure it is judged as all ports).',
      'write the ports that are needed, as port_range = "FIRST/LAST" ("1/65535" for all of them)',
    ],
    [
      '0 accept ingress TCP 22/22 ::/0',
      'will fail at plan: ip_protocol is "TCP", and the provider takes only tcp, udp, icmp, icmpv6, gre, all; priority is 0, and the provider takes whole numbers from 1 to 100 (for exposure what it matches is judged as not decided).',
      'write "tcp"; write a priority from 1 (the strongest) to 100',
    ],
    [
      '1 accept ingress tcp 80/22 any',
      'will fail at apply: cidr_ip is "any", which is not an IPv4 block such as 10.0.0.0/8; without that, it may fail at apply or be silently changed: port_range is "80/22", which is outside the documented range (two ports from 1 to 65535, the smaller first); what the API does with it is not documented (for exposure what it matches is judged as not decided).',
      'write cidr_ip as an address and a prefix length, such as 10.0.0.0/8; write two ports from 1 to 65535 with a slash between, the smaller first, and a rule of its own for each range',
    ],
    [
      '1 accept ingress all 443/443 ::/0',
      'is silently changed to a rule for every protocol and port: ip_protocol "all" ignores port_range "443/443", and the provider sends "-1/-1".',
      'leave port_range out, or set ip_protocol to tcp or udp if only these ports are meant',
    ],
    [
      '1 accept ingress tcp 22/22 10.1.2.3/8',
      'may fail at apply or be silently changed: cidr_ip is "10.1.2.3/8", which has host bits, and means 10.0.0.0/8; whether the API stores it as it is written, as the provider expects, is not documented.',
      'write the block from its first address, 10.0.0.0/8, or the one address with /32',
    ],
    [
      '1 accept ingress tcp 22/22 group:sg-web',
      'will fail at apply: source_security_group_id is the group that the rule is in.',
      'delete the rule: in a basic group inner_access_policy decides what its members reach of each other',
      vpc(),
    ],
  ])('%s', (rule, says, fix, scene = {}) => {
    const [found] = judge('valid: true\nremediation: What the policy says.', rule, scene);
    expect([found?.message, found?.remedy]).toEqual([`${RULE} ${says}`, fix]);
  });

  test('two rules that are one name each other', () => {
    expect(messages('valid: true', '1 accept ingress tcp 22/22 ::/0\n1 accept ingress tcp 22/22 ::/0')).toEqual([
      `alicloud_security_group_rule.line2 is silently changed to one and the same rule as ${RULE}: the API adds no second one, and when either is destroyed, both are gone.`,
    ]);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['1 accept ingress tcp 7022 ::/0', '7022', ['port_range']],
    ['1 accept ingress tcp 7022/22 ::/0', '7022', ['port_range']],
    ['1 accept ingress all 7022/22 ::/0', '7022', ['port_range']],
    ['1 accept ingress TCP 22/22 ::/0', 'TCP', ['ip_protocol']],
    ['1 accept ingress icmpv6 - 10.0.0.0/8', 'icmpv6', ['ip_protocol', 'cidr_ip']],
    ['1 accept ingress tcp 22/22 203.0.113.9/24', '203.0.113', ['cidr_ip']],
    ['1 accept ingress tcp 22/22 203.0.113.9/99', '203.0.113', ['cidr_ip']],
    ['177 accept ingress tcp 22/22 ::/0', '177', ['priority']],
    ['1 accept ingress tcp 22/22 group:sg-web', 'group that', ['source_security_group_id']],
    ['1 accept ingress tcp 22/22 203.0.113.0/24\n1 accept ingress tcp 22/22 203.0.113.0/24', 'line2 ', ['cidr_ip']],
  ])('%s: "%s" is not printed', (rule, secret, attributes) => {
    const found = judge('valid: true', rule, { type: 'basic', amend: { line1: { secret: attributes } } });
    const told = found.flatMap(({ message, remedy }) => [message, remedy]).join('\n');
    expect(found.length).toBe(1);
    if (secret === 'line2 ') expect(told).toContain('the same rule as another one of its group');
    else if (secret === 'group that') expect(told).toContain('source_security_group_id is (sensitive)');
    else expect(told).not.toContain(secret);
  });
});

describe('valid: {of: security-group}', () => {
  const verdicts = (set: Readonly<Record<string, string | boolean>>, scene: Scene = {}): readonly string[] =>
    judge('valid: {of: security-group}', '', {
      type: 'basic',
      ...scene,
      amend: { web: { set: { id: unknown(), ...set }, ...scene.amend?.['web'] } },
    }).map(({ verdict }) => verdict);

  test.each<readonly [string, readonly string[], Readonly<Record<string, string | boolean>>]>([
    ['nothing written', [], {}],
    ['the shortest name', [], { security_group_name: 'g1' }],
    ['one shorter', ['fail'], { security_group_name: 'g' }],
    ['the longest name', [], { security_group_name: 'g'.repeat(128) }],
    ['one longer', ['fail'], { security_group_name: 'g'.repeat(129) }],
    ['letters of any alphabet', [], { security_group_name: '数据库-1' }],
    ['a digit first', ['fail'], { security_group_name: '1-web' }],
    ['a space', ['fail'], { security_group_name: 'web tier' }],
    ['the older attribute', ['fail'], { name: '1-web' }],
    ['a URL', ['fail'], { security_group_name: 'https:x', description: 'http://example.com' }],
    ['a short description', ['fail'], { description: 'x' }],
    ['a long one', ['fail'], { description: 'x'.repeat(257) }],
    ['one with a line break', [], { description: 'a\nb' }],
    ['access in an enterprise group', ['fail'], { security_group_type: 'enterprise', inner_access_policy: 'Accept' }],
    ['none in an enterprise group', [], { security_group_type: 'enterprise', inner_access_policy: 'Drop' }],
    ['access in a basic group', [], { inner_access_policy: 'Accept' }],
    ['the older attribute in an enterprise group', ['open'], { security_group_type: 'enterprise', inner_access: true }],
  ])('%s', (_, expected, set) => expect(verdicts(set)).toEqual(expected));

  test('what is in the cloud has been accepted', () => {
    expect(judge('valid: {of: security-group}', '', { amend: { web: { set: { security_group_name: '1' } } } })).toEqual(
      [],
    );
  });

  test('every kind is named once', () => {
    expect(new Set(GROUP_MISTAKES.map(({ name }) => name)).size).toBe(GROUP_MISTAKES.length);
  });
});

type Told = NonNullable<NonNullable<NonNullable<Scene['amend']>[string]>['set']>;

describe('valid: {of: prefix-list}', () => {
  const told = (set: Told, secret: readonly string[] = []): readonly string[] =>
    judge('valid: {of: prefix-list}', '', { lists: { office: [] }, amend: { office: { set, secret } } }).map(
      ({ verdict, message }) => `${verdict} ${message.replace('alicloud_ecs_prefix_list.office ', '')}`,
    );
  const cidrs = (...list: readonly string[]) => list.map((cidr) => ({ cidr }));

  test.each<readonly [string, Told, readonly string[]]>([
    ['as many as there may be', { max_entries: 2, entry: cidrs('10.0.0.0/8', '11.0.0.0/8') }, []],
    [
      'one more',
      { max_entries: 1, entry: cidrs('10.0.0.0/8', '11.0.0.0/8') },
      ['fail will fail at apply: it has 2 entries, and max_entries is 1.'],
    ],
    ['the same in the same words is one', { max_entries: 1, entry: cidrs('10.0.0.0/8', '10.0.0.0/8') }, []],
    [
      'the same in other words is there twice',
      {
        entry: [
          { cidr: '10.0.0.0/8', description: 'a' },
          { cidr: '10.0.0.0/8', description: 'b' },
        ],
      },
      ['fail will fail at apply: its entry 10.0.0.0/8 is there twice.'],
    ],
    ['of its family', { address_family: 'IPv6', entry: cidrs('::/0') }, []],
    [
      'of the other',
      { address_family: 'IPv4', entry: cidrs('10.0.0.0/8', '::/0') },
      ['fail will fail at apply: its entry ::/0 is not of the address_family IPv4.'],
    ],
    ['the most that there may be', { max_entries: 200 }, []],
    [
      'more',
      { max_entries: 201 },
      ['fail will fail at plan: max_entries is 201, and the provider takes whole numbers from 1 to 200.'],
    ],
    [
      'none',
      { max_entries: 0 },
      ['fail will fail at plan: max_entries is 0, and the provider takes whole numbers from 1 to 200.'],
    ],
    [
      'what is known of them is enough',
      { max_entries: 1, entry: unknown('x', cidrs('10.0.0.0/8', '11.0.0.0/8')) },
      ['fail will fail at apply: it has 2 entries, and max_entries is 1.'],
    ],
    [
      'what is not known only may be wrong',
      { max_entries: unknown(), entry: unknown(), address_family: unknown() },
      [],
    ],
  ])('%s', (_, set, expected) => expect(told(set)).toEqual(expected));

  test('a secret is not printed', () => {
    const set = { address_family: 'IPv4', entry: cidrs('2001:db8::/32') };
    expect(told(set, ['entry'])).toEqual([
      'fail will fail at apply: its entry (sensitive) is not of the address_family IPv4.',
    ]);
  });
});

test('applies-to and overrides are obeyed', () => {
  const rules = '0 accept ingress tcp 22/22 ::/0\n0 accept ingress tcp 23/23 ::/0';
  const one = policy('it', 'valid: true\napplies-to: {rules: ["*.line2"]}');
  expect(evaluation(one, rules).findings.map(({ address }) => address)).toEqual(['alicloud_security_group_rule.line2']);
});

test.each([
  ['valid: false', ['must be one of true, or a mapping (key: value)']],
  ['valid: yes please', ['must be one of true, or a mapping (key: value)']],
  ['valid: {of: rules}', ['"rules" is not known here (did you mean "rule"?)']],
])('%s cannot be used', (check, expected) => {
  expect(problemsOf(policy('it', check))).toEqual(expected);
});

test('applies-to means nothing for lists and interfaces', () => {
  const text = policy('it', 'valid: {of: prefix-list}\napplies-to: {tags: {env: prod}}');
  expect(problemsOf(text)).toEqual([
    'valid judges resources that are of no security group: "applies-to" would mean nothing (leave it out)',
  ]);
});

test('of a change, only what was not said before is told', () => {
  const set = load(policy('it', 'valid: true'));
  const newly = (after: string, before: string): readonly string[] =>
    evaluate(securityGroups(resourcesOf(after)), resourcesOf(after), set, { before: resourcesOf(before) }).findings.map(
      ({ address }) => address,
    );
  const twice = '1 accept ingress tcp 22/22 ::/0\n1 accept ingress tcp 22/22 ::/0';
  expect(newly(twice, twice)).toEqual([]);
  // Neither security_group_id nor anything else of the second rule but its priority has changed.
  expect(newly(twice, twice.replace('\n1 ', '\n2 '))).toEqual(['alicloud_security_group_rule.line2']);
});

test('no prefix list is nothing odd: nobody can misspell their type here', () => {
  expect(evaluation(policy('it', 'valid: {of: prefix-list}'), '')).toMatchObject({ findings: [], diagnostics: [] });
});
