import { judge, messages, policy, problemsOf, resourceOf, testTables, unknown } from './judge.js';

const SSH = 'tcp 22/22';
const EVERYWHERE = '0.0.0.0/0';

describe('analysis: shadowed', () => {
  testTables('analysis: [shadowed]', [
    ['by one stronger rule', `1 accept ingress tcp 20/25 ${EVERYWHERE}\n2 accept ingress ${SSH} 10.0.0.0/8 => fail`],
    [
      'by a rule of the other action',
      `1 drop ingress tcp 20/25 ${EVERYWHERE}\n2 accept ingress ${SSH} 10.0.0.0/8 => fail`,
    ],
    [
      'by two halves together',
      `1 drop ingress ${SSH} 0.0.0.0/1\n2 accept ingress ${SSH} 128.0.0.0/1\n3 accept ingress ${SSH} ${EVERYWHERE} => fail`,
    ],
    ['not by one half', `1 drop ingress ${SSH} 0.0.0.0/1\n3 accept ingress ${SSH} ${EVERYWHERE}`],
    ['not by a weaker rule', `3 accept ingress ${SSH} ${EVERYWHERE}\n2 accept ingress ${SSH} 10.0.0.0/8`],
    ['not by one that is as strong', `2 accept ingress ${SSH} ${EVERYWHERE}\n2 accept ingress ${SSH} 10.0.0.0/8`],
    [
      'by a drop of the same priority',
      `2 drop ingress ${SSH} ${EVERYWHERE}\n2 accept ingress ${SSH} 10.0.0.0/8 => fail`,
    ],
    [
      'not by an accept of the same priority',
      `2 accept ingress ${SSH} ${EVERYWHERE}\n2 drop ingress ${SSH} 10.0.0.0/8`,
    ],
    ['not by the other direction', `1 drop egress ${SSH} ${EVERYWHERE}\n2 accept ingress ${SSH} 10.0.0.0/8`],
    ['not by the other family', `1 drop ingress all -1/-1 ${EVERYWHERE}\n2 accept ingress all -1/-1 ::/0`],
    ['a rule that matches nothing is not spoken of', `1 drop ingress all -1/-1 ::/0\n2 accept ingress icmp -1/-1 ::/0`],
  ]);
});

describe('analysis: what is not known', () => {
  testTables('analysis: [shadowed]', [
    [
      'a source that lies in the other one, whatever it is',
      `1 drop ingress ${SSH} ${EVERYWHERE}\n2 accept ingress ${SSH} ? => fail`,
    ],
    ['a source of which the family is another', `1 drop ingress ${SSH} ${EVERYWHERE}\n2 accept ingress ${SSH} ?6`],
    [
      'a port that lies in all ports',
      `1 drop ingress tcp 1/65535 ${EVERYWHERE}\n2 accept ingress tcp ? ${EVERYWHERE} => fail`,
    ],
    ['what may shadow need not', `1 drop ingress ${SSH} ?\n2 accept ingress ${SSH} 10.0.0.1/32`],
    ['a priority that may be stronger', `? drop ingress ${SSH} ${EVERYWHERE}\n2 accept ingress ${SSH} 10.0.0.1/32`],
    [
      'the strongest priority that there is',
      `1 drop ingress ${SSH} ${EVERYWHERE}\n? accept ingress ${SSH} 10.0.0.1/32 => fail`,
    ],
    ['as strong and not a drop', `1 accept ingress ${SSH} ${EVERYWHERE}\n? accept ingress ${SSH} 10.0.0.1/32`],
    [
      'an action makes a rule no less shadowed',
      `1 ? ingress ${SSH} ${EVERYWHERE}\n3 ? ingress ${SSH} 10.0.0.1/32 => fail`,
    ],
    [
      'a rule that may be in another group',
      `1 drop ingress ${SSH} ${EVERYWHERE} maybe\n2 accept ingress ${SSH} 10.0.0.1/32`,
    ],
    [
      'a rule that may never come to be',
      `1 drop ingress ${SSH} ${EVERYWHERE} deferred\n2 accept ingress ${SSH} 10.0.0.1/32`,
    ],
    [
      'nor is anything said of it',
      `1 drop ingress ${SSH} ${EVERYWHERE}\n2 accept ingress ${SSH} 10.0.0.1/32 deferred\n2 accept ingress ${SSH} 10.0.0.1/32 maybe\n2 accept ingress ${SSH} 10.0.0.1/32 elsewhere`,
    ],
    [
      'a rule that only may be shadowed still shadows others',
      `1 accept ingress ${SSH} ?\n2 accept ingress ${SSH} 10.0.0.0/8\n3 accept ingress ${SSH} 10.0.0.0/9 => fail`,
    ],
    [
      'also where its shadow may come from any priority',
      `? accept ingress ${SSH} ${EVERYWHERE}\n2 accept ingress ${SSH} 10.0.0.0/8\n3 accept ingress ${SSH} 10.0.0.0/9 => fail`,
    ],
    [
      'a rule that is left of a replaced one',
      `1 drop ingress ${SSH} ${EVERYWHERE}\n2 accept ingress ${SSH} 10.0.0.1/32`,
      { amend: { line1: { remains: 'deposed' } } },
    ],
    [
      'rules that may be for two networks',
      `1 drop ingress ${SSH} ${EVERYWHERE}\n2 accept ingress ${SSH} 10.0.0.1/32`,
      { amend: { line1: { set: { nic_type: 'intranet' } }, web: { set: { vpc_id: undefined } } } },
    ],
    [
      'two peers of which it is not known which one is taken',
      `1 drop ingress ${SSH} ${EVERYWHERE}+group:app\n2 accept ingress ${SSH} 10.0.0.1/32`,
    ],
  ]);
});

describe('analysis: peers that have a name', () => {
  testTables('analysis: [shadowed]', [
    ['the same group', `1 drop ingress all -1/-1 group:app\n2 accept ingress ${SSH} group:app => fail`],
    ['another group', `1 drop ingress all -1/-1 group:app\n2 accept ingress ${SSH} group:db`],
    [
      'every address there is',
      `1 drop ingress ${SSH} ${EVERYWHERE}\n1 drop ingress ${SSH} ::/0\n2 accept ingress ${SSH} group:app => fail`,
    ],
    ['every address of one family', `1 drop ingress ${SSH} ${EVERYWHERE}\n2 accept ingress ${SSH} group:app`],
    [
      'addresses are none of a group for certain',
      `1 drop ingress ${SSH} group:app\n2 accept ingress ${SSH} 10.0.0.1/32`,
    ],
    [
      'a list whose entries are known',
      `1 drop ingress ${SSH} list:vpn\n2 accept ingress ${SSH} 192.0.2.1/32 => fail`,
      { lists: { vpn: ['192.0.2.0/24', '198.51.100.7'] } },
    ],
    [
      'a list of which some are known',
      `1 drop ingress ${SSH} list:vpn\n2 accept ingress ${SSH} 192.0.2.1/32 => fail`,
      { lists: { vpn: ['192.0.2.0/24', '?'] } },
    ],
    [
      'that list by itself',
      `1 drop ingress ${SSH} list:vpn\n2 accept ingress ${SSH} list:vpn => fail`,
      { lists: { vpn: ['192.0.2.0/24', '?'] } },
    ],
    [
      'what may be on it too',
      `1 drop ingress ${SSH} 192.0.2.0/24\n2 accept ingress ${SSH} list:vpn`,
      { lists: { vpn: ['192.0.2.0/24', '?'] } },
    ],
  ]);
  test('the name for some ports and every address for the others', () => {
    const rules = `1 drop ingress tcp 1/10 group:app\n1 drop ingress tcp 5/20 ${EVERYWHERE}\n1 drop ingress tcp 5/20 ::/0\n2 accept ingress tcp 1/20 group:app\n2 accept ingress tcp 6/20 group:app`;
    expect(
      judge('analysis: [shadowed]', rules).map(({ address, related }) => [address.slice(-5), related.length]),
    ).toEqual([
      ['line4', 3],
      ['line5', 2],
    ]);
  });
});

test.each([
  [
    'a name that addresses make spare',
    ['tcp 1/5 group:app', 'tcp 5/10 group:app', 'tcp 5/20 0.0.0.0/0', 'tcp 5/20 ::/0'],
    ['line1', 'line3', 'line4'],
  ],
  [
    'two families rather than three names',
    ['tcp 1/7 group:app', 'tcp 8/14 group:app', 'tcp 15/20 group:app', 'tcp 1/20 0.0.0.0/0', 'tcp 1/20 ::/0'],
    ['line4', 'line5'],
  ],
  ['one name rather than two families', ['tcp 1/20 0.0.0.0/0', 'tcp 1/20 ::/0', 'tcp 1/20 group:app'], ['line3']],
])('analysis: the fewest rules: %s', (_, stronger, expected) => {
  const rules = [...stronger.map((what) => `1 drop ingress ${what}`), '2 accept ingress tcp 1/20 group:app'];
  const [found] = judge('analysis: [shadowed]', rules.join('\n'));
  expect(found?.related.map(({ message }) => /line\d/.exec(message)?.[0]).sort()).toEqual(expected);
});

describe('analysis: contradiction and ineffective-drop', () => {
  testTables('analysis: [contradiction]', [
    [
      'of which addresses may take a part first',
      `1 accept ingress ${SSH} 10.0.0.0/8\n2 drop ingress ${SSH} ${EVERYWHERE}\n2 drop ingress ${SSH} ::/0\n3 accept ingress ${SSH} group:app`,
    ],
    [
      'an accept of which drops take everything',
      `1 drop ingress ${SSH} 0.0.0.0/1\n2 drop ingress ${SSH} 128.0.0.0/1\n3 accept ingress ${SSH} ${EVERYWHERE} => fail`,
    ],
    [
      'of which an accept takes a part first',
      `1 accept ingress ${SSH} 0.0.0.0/1\n2 drop ingress ${SSH} ${EVERYWHERE}\n3 accept ingress ${SSH} ${EVERYWHERE}`,
    ],
    [
      'of which an accept may take a part first',
      `1 accept ingress ${SSH} ?\n2 drop ingress ${SSH} ${EVERYWHERE}\n3 accept ingress ${SSH} ${EVERYWHERE}`,
    ],
    [
      'of which a group may take a part first',
      `1 accept ingress ${SSH} group:app\n2 drop ingress ${SSH} ${EVERYWHERE}\n3 accept ingress ${SSH} 10.0.0.0/8`,
    ],
    ['a drop that comes too late', `1 accept ingress ${SSH} ${EVERYWHERE}\n3 drop ingress ${SSH} 10.0.0.0/8 => fail`],
    ['the same action is none', `1 drop ingress ${SSH} ${EVERYWHERE}\n3 drop ingress ${SSH} 10.0.0.0/8`],
  ]);
  testTables('analysis: [ineffective-drop]', [
    [
      'a drop that comes too late',
      `1 accept ingress ${SSH} 0.0.0.0/1\n2 accept ingress ${SSH} 128.0.0.0/1\n3 drop ingress ${SSH} ${EVERYWHERE} => fail`,
    ],
    ['a drop that still drops a part', `1 accept ingress ${SSH} 0.0.0.0/1\n3 drop ingress ${SSH} ${EVERYWHERE}`],
    [
      'a drop of which another one takes a part',
      `1 drop ingress ${SSH} 0.0.0.0/1\n2 accept ingress ${SSH} ${EVERYWHERE}\n3 drop ingress ${SSH} ${EVERYWHERE}`,
    ],
    ['an accept is none', `1 drop ingress ${SSH} ${EVERYWHERE}\n3 accept ingress ${SSH} ${EVERYWHERE}`],
    ['a drop may be of any source', `1 accept ingress ${SSH} ${EVERYWHERE}\n3 drop ingress ${SSH} ? => fail`],
    [
      'a drop of another group in between',
      `1 drop ingress ${SSH} 10.0.0.0/8 elsewhere\n1 accept ingress ${SSH} ${EVERYWHERE}\n3 drop ingress ${SSH} ${EVERYWHERE}`,
    ],
  ]);
});

describe('analysis: redundant', () => {
  testTables('analysis: [redundant]', [
    [
      'a rule that two stronger ones shadow goes, rather than these',
      `5 accept ingress ${SSH} 0.0.0.0/1\n5 accept ingress ${SSH} 128.0.0.0/1\n7 accept ingress ${SSH} ${EVERYWHERE} => fail`,
    ],
    [
      'of a chain the weaker one goes',
      '1 accept ingress tcp 1/10 ::/0\n2 accept ingress tcp 5/15 ::/0\n3 accept ingress tcp 8/20 ::/0 => fail\n4 accept ingress tcp 12/25 ::/0',
    ],
    [
      'a weaker rule accepts the same and more',
      `5 accept ingress ${SSH} 203.0.113.0/24 => fail\n10 accept ingress ${SSH} ${EVERYWHERE}`,
    ],
    [
      'a drop in between makes it needed',
      `5 accept ingress ${SSH} 203.0.113.0/24\n7 drop ingress ${SSH} 203.0.113.128/25\n10 accept ingress ${SSH} ${EVERYWHERE}`,
    ],
    [
      'a drop in between that may',
      `5 accept ingress ${SSH} 203.0.113.0/24\n7 drop ingress ${SSH} ?\n10 accept ingress ${SSH} ${EVERYWHERE}`,
    ],
    [
      'a drop of a group in between',
      `5 accept ingress ${SSH} 10.0.0.0/24\n7 drop ingress ${SSH} group:app\n10 accept ingress ${SSH} ${EVERYWHERE}`,
    ],
    [
      'a drop that may be in the group',
      `5 accept ingress ${SSH} 203.0.113.0/24\n7 drop ingress ${SSH} 203.0.113.0/24 elsewhere\n10 accept ingress ${SSH} ${EVERYWHERE}`,
    ],
    [
      'several together',
      `5 accept ingress tcp 20/25 ::/0 => fail\n5 accept ingress tcp 1/22 ::/0\n5 accept ingress tcp 23/80 ::/0`,
    ],
    [
      'what stronger drops leave of it',
      `1 drop ingress ${SSH} 0.0.0.0/1\n5 accept ingress ${SSH} ${EVERYWHERE} => fail\n9 accept ingress tcp 20/25 128.0.0.0/1`,
    ],
    [
      'what drops take all of is none',
      `1 drop ingress ${SSH} ${EVERYWHERE}\n5 accept ingress ${SSH} 10.0.0.0/8\n9 accept ingress ${SSH} ${EVERYWHERE}`,
    ],
    [
      'of two that are equal one stays',
      `5 accept ingress ${SSH} ${EVERYWHERE}\n5 accept ingress ${SSH} ${EVERYWHERE} => fail`,
    ],
    [
      'one that is shadowed does not make the other one go',
      `5 accept ingress ${SSH} ${EVERYWHERE}\n9 accept ingress ${SSH} ${EVERYWHERE} => fail`,
    ],
    [
      'a rule that may be in another group makes none so',
      `5 accept ingress ${SSH} 10.0.0.0/8\n9 accept ingress ${SSH} ${EVERYWHERE} maybe`,
    ],
    ['a drop is none', `5 drop ingress ${SSH} 10.0.0.0/8\n9 drop ingress ${SSH} ${EVERYWHERE}`],
    [
      'an unknown source inside of everything',
      `5 accept ingress ${SSH} ? => fail\n9 accept ingress ${SSH} ${EVERYWHERE}`,
    ],
    ['a default accepts it, and no rule', `5 accept egress ${SSH} 10.0.0.0/8`, { type: 'basic' }],
    [
      'a group among every address',
      `5 accept ingress ${SSH} group:app => fail\n9 accept ingress ${SSH} ${EVERYWHERE}\n9 accept ingress ${SSH} ::/0`,
    ],
  ]);
});

describe('analysis: groups that are attached together', () => {
  const attached = (...groups: readonly string[]) => resourceOf('alicloud_instance.i', { security_groups: groups });
  const rules = `5 accept ingress ${SSH} 203.0.113.0/24 => fail\n10 accept ingress ${SSH} ${EVERYWHERE}`;
  const guard = `7 drop ingress ${SSH} ${EVERYWHERE}`;
  const inOther = { amend: { line3: { set: { security_group_id: 'sg-other' } } } };
  testTables('analysis: [redundant]', [
    ['each group is judged on its own', `${rules}\n${guard}`, inOther],
    [
      'a drop of the other one makes a rule needed',
      `${rules.replace(' => fail', '')}\n${guard}`,
      { ...inOther, more: [attached('sg-web', 'sg-other')] },
    ],
    ['one that is attached elsewhere does not', `${rules}\n${guard}`, { ...inOther, more: [attached('sg-web')] }],
    ['nor does one of which nothing is known', rules, { more: [attached('sg-web', 'sg-1')] }],
  ]);
  test('says what it concerns, once', () => {
    const more = [attached('sg-web'), resourceOf('alicloud_instance.j', { security_groups: ['sg-web', 'sg-1'] })];
    const found = judge('analysis: [redundant]', rules.replace(' => fail', ''), { more });
    expect(found.map(({ attachedTo, verdict }) => [verdict, attachedTo])).toEqual([
      ['fail', ['alicloud_instance.i', 'alicloud_instance.j']],
    ]);
  });
});

describe('analysis: duplicate', () => {
  testTables('analysis: [duplicate]', [
    [
      'all but the strongest',
      `3 accept ingress ${SSH} 10.0.0.0/8 => fail\n2 accept ingress ${SSH} 10.1.2.3/8\n9 accept ingress ${SSH} 10.0.0.0/8 => fail`,
    ],
    ['of equals all but the first', `2 drop ingress ${SSH} ::/0\n2 drop ingress ${SSH} ::/0 => fail`],
    [
      'ports that do not count',
      `2 accept ingress icmp 8/0 ${EVERYWHERE}\n3 accept ingress icmp -1/-1 ${EVERYWHERE} => fail`,
    ],
    ['the other action', `2 drop ingress ${SSH} 10.0.0.0/8\n3 accept ingress ${SSH} 10.0.0.0/8`],
    ['other traffic', `2 drop ingress ${SSH} 10.0.0.0/8\n3 drop ingress ${SSH} 10.0.0.0/9`],
    ['two unknown sources may differ', `2 drop ingress ${SSH} ?\n3 drop ingress ${SSH} ?`],
    ['two priorities that are not known', `? drop ingress ${SSH} ::/0\n3 drop ingress ${SSH} ::/0`],
    ['the same group', `2 accept ingress ${SSH} group:app\n3 accept ingress ${SSH} group:app => fail`],
  ]);
});

describe('analysis: same-priority-conflict', () => {
  testTables('analysis: [same-priority-conflict]', [
    [
      'an accept and a drop that overlap',
      `5 accept ingress tcp 20/25 ${EVERYWHERE} => fail\n5 drop ingress ${SSH} 10.0.0.0/8`,
    ],
    [
      'of other priorities',
      `5 accept ingress tcp 20/25 ${EVERYWHERE}\n6 drop ingress ${SSH} 10.0.0.0/8\n4 drop ingress ${SSH} 10.0.0.0/8`,
    ],
    ['that do not overlap', `5 accept ingress tcp 20/25 ${EVERYWHERE}\n5 drop ingress tcp 26/26 10.0.0.0/8`],
    ['that need not overlap', `5 accept ingress tcp 20/25 ?\n5 drop ingress tcp 22/22 ${EVERYWHERE}`],
    [
      'of a priority that is not known',
      `? accept ingress tcp 20/25 ${EVERYWHERE}\n? drop ingress tcp 22/22 ${EVERYWHERE}`,
    ],
  ]);
});

describe('analysis: unused-group', () => {
  const other = ['other => fail'];
  const used = (row: string) => [...other, row].join('\n');
  const instance = (groups: Parameters<typeof resourceOf>[1][string]) => [
    resourceOf('alicloud_instance.i', { security_groups: groups }),
  ];
  const maybe = { ...unknown(), candidates: ['alicloud_security_group.web', 'alicloud_security_group.other'] };
  testTables('analysis: [unused-group]', [
    ['nothing is attached to either', 'other => fail\nweb => fail'],
    ['an instance is attached', other.join('\n'), { more: instance(['sg-web']) }],
    ['a rule has it as peer', `1 accept ingress ${SSH} group:sg-web\nother => fail`],
    ['which groups are attached is not known', 'other => open\nweb => open', { more: instance(unknown()) }],
    ['one of them is attached', 'other => open\nweb => open', { more: instance({ ...maybe, exhaustive: true }) }],
    ['all of them are', '', { more: instance({ ...maybe, exhaustive: true, every: true }) }],
    ['a rule may have it as peer', `1 accept ingress ${SSH} group:?\nother => open\nweb => open`],
    [
      'the allow-list of a database refers to it',
      other.join('\n'),
      { more: [resourceOf('alicloud_db_instance.d', { security_group_ids: ['sg-web'] })] },
    ],
    [
      'a block of some resource does',
      other.join('\n'),
      { more: [resourceOf('alicloud_fc_service.f', { vpc_config: [{ security_group_id: 'sg-web' }] })] },
    ],
    [
      'a value that is known after apply does',
      other.join('\n'),
      {
        more: [
          resourceOf('alicloud_fc_service.f', {
            vpc_config: { ...unknown(), candidates: ['alicloud_security_group.web'] },
          }),
        ],
      },
    ],
    [
      'a module is not installed, and is given one of them',
      'other => open\nweb => open',
      {
        more: [resourceOf('module.m', { groups: ['sg-web'] })],
        parts: [
          {
            address: 'module.m',
            reason: 'is not installed',
            span: { source: { path: '', text: '' }, start: 0, end: 0 },
          },
        ],
      },
    ],
    [
      'a group that may never come to be',
      used('').trim(),
      { amend: { web: { deferred: 'is deferred to a later plan' } } },
    ],
  ]);
});

describe('analysis: what is said', () => {
  const all =
    'analysis: [shadowed, redundant, duplicate, contradiction, ineffective-drop, unused-group, same-priority-conflict]';
  const RULE = 'alicloud_security_group_rule';
  test.each([
    [
      'the most telling kind, once',
      `1 accept ingress ${SSH} 10.0.0.0/8\n2 accept ingress ${SSH} 10.0.0.0/8`,
      [`${RULE}.line2 is a duplicate of ${RULE}.line1: it matches the same traffic and does the same.`],
    ],
    [
      'two that cause it together',
      `1 drop ingress ${SSH} 0.0.0.0/1\n2 drop ingress ${SSH} 128.0.0.0/1\n3 accept ingress ${SSH} ${EVERYWHERE}`,
      [
        `${RULE}.line3 accepts nothing: ${RULE}.line1 and ${RULE}.line2 are stronger, drop, and together match all of its traffic.`,
      ],
    ],
    [
      'a drop that comes too late',
      `1 accept ingress ${SSH} ${EVERYWHERE}\n3 drop ingress ${SSH} 10.0.0.0/8`,
      [`${RULE}.line2 drops nothing: ${RULE}.line1 accepts all of its traffic first.`],
    ],
    [
      'actions that differ in part',
      `1 drop ingress ${SSH} 0.0.0.0/1\n2 accept ingress ${SSH} 128.0.0.0/1\n3 accept ingress ${SSH} ${EVERYWHERE}`,
      [
        `${RULE}.line3 does nothing: ${RULE}.line1 and ${RULE}.line2 are stronger and together match all of its traffic, some of them with the other action.`,
      ],
    ],
    [
      'the same action',
      `1 drop ingress tcp 20/25 ${EVERYWHERE}\n3 drop ingress ${SSH} ${EVERYWHERE}`,
      [
        `${RULE}.line2 does nothing: ${RULE}.line1 is stronger and matches all of its traffic, with the same action (drop).`,
      ],
    ],
    [
      'what makes it redundant',
      `5 accept ingress ${SSH} 203.0.113.0/24\n10 accept ingress ${SSH} ${EVERYWHERE}`,
      [`${RULE}.line1 is redundant: ${RULE}.line2 accepts all that it lets in.`],
    ],
    [
      'a conflict',
      `5 accept ingress tcp 20/25 ${EVERYWHERE}\n5 drop ingress ${SSH} 10.0.0.0/8`,
      [`${RULE}.line1 has the same priority as ${RULE}.line2 and shares traffic with it: there the drop wins.`],
    ],
    [
      'long lists are cut',
      `${[1, 2, 3, 4, 5].map((port) => `1 drop ingress tcp ${port}/${port} ::/0`).join('\n')}\n2 accept ingress tcp 1/5 ::/0`,
      [
        `${RULE}.line6 accepts nothing: ${RULE}.line1, ${RULE}.line2, ${RULE}.line3 and 2 more are stronger, drop, and together match all of its traffic.`,
      ],
    ],
  ])('%s', (_, rules, expected) => {
    const more = [resourceOf('alicloud_instance.i', { security_groups: ['sg-web', 'sg-other'] })];
    expect(messages(all, rules, { more })).toEqual(expected);
  });

  test('the places of the rules that cause it', () => {
    const rules = `1 drop ingress ${SSH} 0.0.0.0/1\n2 drop ingress ${SSH} 128.0.0.0/1\n3 accept ingress ${SSH} ${EVERYWHERE}`;
    const [found] = judge('analysis: [shadowed]', rules);
    expect(found?.related.map(({ message, span }) => [message, span.source.text.slice(span.start, span.end)])).toEqual([
      [`${RULE}.line1 drops at priority 1`, `1 drop ingress ${SSH} 0.0.0.0/1`],
      [`${RULE}.line2 drops at priority 2`, `2 drop ingress ${SSH} 128.0.0.0/1`],
    ]);
  });

  test('to forget rather than destroy one of two that are one rule in the cloud', () => {
    const remedies = (second: string) =>
      judge('analysis: [duplicate]', `2 drop ingress ${SSH} ::/0\n${second}`).map(({ remedy }) => remedy);
    expect(remedies(`2 drop ingress ${SSH} ::/0`)).toEqual([expect.stringContaining('terraform state rm')]);
    expect(remedies(`3 drop ingress ${SSH} ::/0`)).toEqual([`delete ${RULE}.line2`]);
  });

  test.each([
    ['the rule itself', 'line2'],
    ['a rule that causes it', 'line1'],
  ])('no names where %s is sensitive', (_, secret) => {
    const amend = { [secret]: { secret: ['cidr_ip'] } };
    const rules = `1 accept ingress tcp 20/25 10.0.0.0/8\n2 accept ingress ${SSH} 10.0.0.0/9`;
    const [found] = judge('analysis: [shadowed]', rules, { amend });
    expect(found?.message).toContain('other rules (they would tell a sensitive value if they were named) are stronger');
    expect(JSON.stringify([found?.message, found?.remedy, found?.related])).not.toMatch(/line1/);
  });

  test('no duplicate of a rule that must not be printed', () => {
    const rules = `1 accept ingress ${SSH} 10.0.0.0/8\n2 accept ingress ${SSH} 10.0.0.0/8`;
    const secret = { secret: ['cidr_ip'] };
    expect(judge('analysis: [duplicate]', rules, { amend: { line1: secret } })).toEqual([]);
    expect(judge('analysis: [duplicate]', rules, { amend: { line1: secret, line2: secret } })).toHaveLength(1);
  });

  test('the priority of a rule only where it may be printed', () => {
    const rules = `47 accept ingress ${SSH} 10.0.0.0/8\n48 accept ingress ${SSH} 10.0.0.0/8`;
    const secret = { secret: ['priority'] };
    const found = judge('analysis: [duplicate]', rules, { amend: { line1: secret, line2: secret } });
    expect(
      JSON.stringify(found.map(({ message, remedy, related }) => [message, remedy, related[0]?.message])),
    ).not.toMatch(/47/);
  });
});

describe('analysis: in a policy', () => {
  test('names kinds that there are', () => {
    expect(problemsOf(policy('it', 'analysis: [shadow]'))).toEqual([expect.stringContaining('"shadowed"')]);
    expect(problemsOf(policy('it', 'analysis: []'))).toHaveLength(1);
  });
  test('judges rules, and not a group alone', () => {
    const to = 'applies-to: {rules: ["*.line1"]}';
    expect(problemsOf(policy('it', `${to}\nanalysis: [unused-group]`))).toHaveLength(1);
    expect(problemsOf(policy('it', `${to}\nanalysis: [unused-group, shadowed]`))).toEqual([]);
  });
  testTables('applies-to: {rules: ["*.line3"]}\nanalysis: [shadowed]', [
    [
      'of some rules only',
      `1 drop ingress all -1/-1 ::/0\n2 accept ingress ${SSH} ::/0\n3 accept ingress ${SSH} ::/0 => fail`,
    ],
  ]);
});
