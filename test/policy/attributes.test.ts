import type { Attribute, Json } from '../../src/config/attribute.js';
import { expectVerdicts, judge, policy, problemsOf, type Scene, testTables, unknown } from './judge.js';

describe('attributes of rules', () => {
  testTables('attributes: {description: {required: true}}', [
    ['a rule without it fails', '1 accept ingress tcp 22/22 ::/0 => fail'],
    ['a rule with it passes', '1 accept ingress tcp 22/22 ::/0', { amend: { line1: { set: { description: 'ssh' } } } }],
    ['drops are judged, too, and egress', '1 drop egress tcp 22/22 ::/0 => fail'],
    ['whatever else is not known', '? ? ? ? ? ? => fail'],
    ['a deferred rule is open', '1 accept ingress tcp 22/22 ::/0 deferred => open'],
  ]);
  testTables(
    'attributes: {ip_protocol: {not-one-of: [all]}, policy: {equals: accept}, priority: {max: 50}, port_range: {not-one-of: [-1/-1]}}',
    [
      ['attributes that are written count', '1 accept ingress tcp 22/22 ::/0'],
      [
        'each of them can fail, once a rule',
        '1 accept ingress all 22/22 ::/0 => fail\n1 drop ingress tcp 22/22 ::/0 => fail\n51 accept ingress tcp 22/22 ::/0 => fail',
      ],
      ['defaults count where nothing is written', '- - ingress tcp 22/22 ::/0\n- - ingress tcp - ::/0 => fail'],
      ['one that is not known is open', '1 accept ingress ? 22/22 ::/0 => open'],
      ['one that is wrong fails beside one that is not known', '51 accept ingress ? 22/22 ::/0 => fail'],
    ],
  );
});

describe('required and forbidden ask what is written', () => {
  const inState = { amend: { line1: { inState: true } } } as const;
  const told = (name: string, value: Json): Scene => ({ amend: { line1: { set: { [name]: value }, inState: true } } });
  const provided = (name: string, value: Json): Scene => ({
    amend: { line1: { set: { [name]: value }, writes: false } },
  });
  const rows: readonly (readonly [name: string, says: string, scene: Scene, required: string, forbidden: string])[] = [
    ['priority', 'is the default', inState, 'open', 'open'],
    ['priority', 'is another than the default', told('priority', 7), '', 'fail'],
    ['priority', 'is in a plan by default', provided('priority', 1), 'fail', ''],
    ['policy', 'is the default', inState, 'open', 'open'],
    ['nic_type', 'is in a state', told('nic_type', 'intranet'), 'open', 'open'],
    ['nic_type', 'is in a plan, and nobody wrote it', provided('nic_type', 'intranet'), 'fail', ''],
    ['description', 'is in a state', told('description', 'ssh'), '', 'fail'],
    [
      'port_range',
      'is written, and suppressed in the plan',
      {
        amend: { line1: { set: { port_range: undefined }, writes: true, literal: { port_range: '8/0' } } },
      },
      '',
      'fail',
    ],
    [
      'port_range',
      'may be written, and suppressed in the plan',
      {
        amend: { line1: { set: { port_range: undefined }, writes: true } },
      },
      'open',
      'open',
    ],
    [
      'description',
      'is written as null',
      { amend: { line1: { set: { description: undefined }, writes: true } } },
      'fail',
      '',
    ],
  ];
  for (const [name, says, scene, required, forbidden] of rows) {
    test(`${name} ${says}`, () => {
      const verdictOf = (condition: string): string =>
        judge(`attributes: {${name}: {${condition}: true}}`, '1 accept ingress tcp 22/22 ::/0', scene)[0]?.verdict ??
        '';
      expect([verdictOf('required'), verdictOf('forbidden')]).toEqual([required, forbidden]);
    });
  }

  test('an open one says how to get to an answer', () => {
    const [found] = judge('attributes: {priority: {required: true}}', '1 accept ingress tcp 22/22 ::/0', inState);
    expect(found?.message).toBe(
      'alicloud_security_group_rule.line1 may not be as it should: priority may have its value from the provider: the input does not say whether it is written.',
    );
    expect(found?.next).toMatch(/^Let sglint read the configuration too/);
  });

  test('the deprecated name counts where it alone is written, whatever the state has under the other', () => {
    const web = {
      set: { inner_access: true, inner_access_policy: 'Drop', name: 'new', security_group_name: 'old' },
      wrote: ['inner_access', 'name'],
    };
    const scene: Scene = { type: 'basic', amend: { web } };
    expectVerdicts('attributes: {of: security-group, inner_access_policy: {equals: Drop}}', 'web => fail', scene);
    expectVerdicts('attributes: {of: security-group, security_group_name: {equals: old}}', 'web => fail', scene);
    expectVerdicts(
      'applies-to: {security-groups: [new]}\nforbid: {direction: ingress, from: "security-group:new"}',
      'web => fail',
      scene,
    );
  });

  test('a group goes by either of its names', () => {
    const named = { set: { name: 'web' } };
    const scene = { amend: { web: named, other: named } };
    expectVerdicts('attributes: {of: security-group, security_group_name: {required: true}}', '', scene);
    expectVerdicts('attributes: {of: security-group, name: {forbidden: true}}', 'other => fail\nweb => fail', scene);
  });
});

describe('attributes of security groups', () => {
  const named = { other: { set: { description: 'the other' } } };
  testTables('attributes: {of: security-group, description: {required: true}}', [
    ['a group without it fails', 'web => fail', { amend: named }],
    ['its rules have no part in it', '1 accept ingress tcp 22/22 ::/0\nweb => fail', { amend: named }],
    ['a group with it passes', '', { amend: { ...named, web: { set: { description: 'the web' } } } }],
    [
      'a group that is not in the configuration has nothing to judge',
      '1 accept ingress tcp 22/22 ::/0\nweb => fail',
      { amend: { ...named, line1: { set: { security_group_id: 'sg-1' } } } },
    ],
  ]);
  testTables(
    'attributes: {of: security-group, security_group_type: {equals: enterprise}, inner_access_policy: {equals: Drop}}',
    [
      ['an enterprise group keeps its members apart', ''],
      ['a basic group does not', 'web => fail', { type: 'basic', inner: 'Drop' }],
      ['a type that is not known is open', 'web => open', { type: '?', inner: 'Drop' }],
    ],
  );
  testTables('attributes: {of: security-group, inner_access_policy: {equals: Drop}}', [
    ['a basic group has a default', 'web => fail', { type: 'basic' }],
    ['and can be set', '', { type: 'basic', inner: 'Drop' }],
    ['where the type is not known nobody knows the default', 'web => open', { type: '?' }],
  ]);
  test('tags are one attribute, a mapping', () => {
    const check = 'attributes: {of: security-group, tags: {required: true}}';
    const other = { set: { tags: { env: 'prod' } } };
    expectVerdicts(check, 'web => fail', { amend: { web: { set: { tags: {} } }, other } });
    expectVerdicts(check, '', { amend: { web: other, other } });
  });
});

describe('messages about attributes', () => {
  test.each([
    ['description: {required: true}', {}, 'is not as it should be: description is missing.'],
    [
      'description: {pattern: ^NET}',
      { description: 'ssh' },
      'is not as it should be: description is "ssh", which does not match ^NET.',
    ],
    ['priority: {min: 2}', { priority: undefined }, 'is not as it should be: priority is 1, less than 2.'],
  ])('%s of %j', (conditions, set, expected) => {
    const [finding] = judge(`attributes: {${conditions}}`, '1 accept ingress tcp 22/22 ::/0', {
      amend: { line1: { set } },
    });
    expect(finding?.message).toBe(`alicloud_security_group_rule.line1 ${expected}`);
    expect(finding).toMatchObject({ traffic: [], witness: undefined, unknown: [] });
  });

  test('an open one says why', () => {
    const scene = { amend: { line1: { set: { description: unknown('depends on var.why, which has no value') } } } };
    const [finding] = judge('attributes: {description: {pattern: ^NET}}', '1 accept ingress tcp 22/22 ::/0', scene);
    expect(finding).toMatchObject({ verdict: 'open', unknown: ['description depends on var.why, which has no value'] });
    expect(finding?.message).toContain('description depends on var.why, which has no value');
  });
});

test.each([
  ['{descripton: {required: true}}', 'a rule has no attribute "descripton" (did you mean "description"?)'],
  [
    '{tags: {required: true}}',
    expect.stringMatching(/^a rule has no attribute "tags" \(known are security_group_id, /),
  ],
  [
    '{of: security-group, port_range: {required: true}}',
    expect.stringMatching(/^a security group has no attribute "port_range"/),
  ],
  ['{of: rule}', 'no attribute is named: nothing would be judged'],
])('attributes: %s cannot be used', (options, expected) => {
  expect(problemsOf(policy('it', `attributes: ${options}`))).toEqual([expected]);
});

describe('a group under the names that its attributes had before', () => {
  const verdicts = (
    check: string,
    set: Readonly<Record<string, Json | Attribute<Json> | undefined>>,
  ): readonly string[] =>
    judge(`attributes: {of: security-group, ${check}}`, '', { type: 'basic', amend: { web: { set } } }).map(
      ({ verdict }) => verdict,
    );

  test.each<readonly [string, string, Readonly<Record<string, Json | Attribute<Json> | undefined>>, readonly string[]]>(
    [
      [
        'the older name',
        'security_group_name: {pattern: "^prod-"}',
        { security_group_name: undefined, name: 'x' },
        ['fail'],
      ],
      ['the newer name', 'name: {pattern: "^prod-"}', { security_group_name: 'x', name: undefined }, ['fail']],
      ['access as a truth, closed', 'inner_access_policy: {equals: Drop}', { inner_access: false }, []],
      ['access as a truth, open', 'inner_access_policy: {equals: Drop}', { inner_access: true }, ['fail']],
      ['a type that is not known', 'inner_access_policy: {equals: Drop}', { security_group_type: unknown() }, ['open']],
    ],
  )('%s', (_, check, set, expected) => expect(verdicts(check, set)).toEqual(expected));
});
