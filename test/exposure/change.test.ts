import type { Attribute, Json } from '../../src/config/attribute.js';
import type { Resource } from '../../src/config/resource.js';
import { type ChangedEntry, changeOf } from '../../src/exposure/change.js';
import { change, created, type Fields, readPlan } from '../support/plan.js';
import { resourcesOf, WEB } from '../support/rules.js';

const SSH = '1 accept ingress tcp 22/22 8.8.8.0/24';

const under = (resource: Resource, address: string): Resource => ({
  ...resource,
  address,
  attribute: (name) => resource.attribute(name),
});

const summary = (before: readonly Resource[], after: readonly Resource[]): readonly string[] => {
  const { opened, closed } = changeOf(before, after);
  return [...opened.map((entry) => `+ ${entry.certainty}`), ...closed.map((entry) => `- ${entry.certainty}`)];
};

describe('no change', () => {
  test('another name of a group that has its identity', () => {
    const renamed = resourcesOf(SSH).map((resource) =>
      resource.address.endsWith('.web') ? under(resource, 'alicloud_security_group.renamed') : resource,
    );
    // The rule refers to the group by its address in these tables, so that only its own name is told apart.
    expect(
      summary(
        resourcesOf(''),
        renamed.filter(({ address }) => !address.includes('rule')),
      ),
    ).toEqual([]);
  });

  test('another name of a rule', () => {
    const renamed = resourcesOf(SSH).map((resource) =>
      resource.address.includes('rule') ? under(resource, 'alicloud_security_group_rule.renamed') : resource,
    );
    expect(summary(resourcesOf(SSH), renamed)).toEqual([]);
  });

  test('something unknown that stays unknown', () => {
    const unknown = '1 accept ingress tcp 22/22 ?';
    expect(summary(resourcesOf(unknown), resourcesOf(unknown))).toEqual([]);
  });
});

test.each([
  ['', SSH, ['+ certain']],
  [SSH, '', ['- certain']],
  ['', '1 accept ingress tcp 22/22 ?', ['+ possible']],
  ['1 accept ingress tcp 22/22 ?', SSH, ['+ possible', '- possible']],
  ['1 accept ingress tcp 22/22 ?', '', ['- possible']],
])('from %j to %j', (before, after, expected) => {
  expect(summary(resourcesOf(before), resourcesOf(after))).toEqual(expected);
});

describe('interfaces are compared one by one', () => {
  const group = (name: string): Fields => ({ id: name, vpc_id: 'vpc-1', security_group_type: 'enterprise' });
  const rule = (policy: string, priority: number, security_group_id: string): Fields => ({
    type: 'ingress',
    ip_protocol: 'tcp',
    port_range: '22/22',
    cidr_ip: '8.8.8.8/32',
    policy,
    priority,
    security_group_id,
  });
  const world = [
    created('alicloud_security_group.web', {}, group('sg-1')),
    created('alicloud_security_group.deny', {}, group('sg-2')),
    created('alicloud_security_group_rule.ssh', {}, rule('accept', 50, 'sg-1')),
    created('alicloud_security_group_rule.drop', {}, rule('drop', 1, 'sg-2')),
  ];
  /** Instances by name: whether they are open, or shut by the group that drops. */
  const at = (instances: Readonly<Record<string, 'open' | 'shut'>>): readonly Resource[] =>
    readPlan({
      resource_changes: [
        ...world,
        ...Object.entries(instances).map(([name, state]) =>
          created(`alicloud_instance.${name}`, {}, { security_groups: state === 'open' ? ['sg-1'] : ['sg-1', 'sg-2'] }),
        ),
      ],
    }).resources;

  test.each<
    readonly [name: string, before: readonly Resource[], after: readonly Resource[], expected: readonly string[]]
  >([
    ['nothing changes', at({ a: 'open', b: 'shut' }), at({ a: 'open', b: 'shut' }), []],
    ['one opens where another was open', at({ a: 'open', b: 'shut' }), at({ a: 'open', b: 'open' }), ['+ certain']],
    ['one closes where another stays open', at({ a: 'open', b: 'open' }), at({ a: 'open', b: 'shut' }), ['- certain']],
    ['they change places', at({ a: 'open', b: 'shut' }), at({ a: 'shut', b: 'open' }), ['+ certain', '- certain']],
    ['a new one, where another was open', at({ a: 'open' }), at({ a: 'open', b: 'open' }), []],
    ['a new one, where the group was open nowhere', at({ a: 'shut' }), at({ a: 'shut', b: 'open' }), ['+ certain']],
  ])('%s', (_, before, after, expected) => expect(summary(before, after)).toEqual(expected));

  /** Machines by name, with their groups. */
  const machines = (groups: Readonly<Record<string, readonly string[]>>): readonly Resource[] =>
    readPlan({
      resource_changes: [
        ...world,
        created('alicloud_security_group.bare', {}, { ...group('sg-3'), inner_access_policy: 'Drop' }),
        created('alicloud_security_group_rule.first', {}, { ...rule('accept', 1, 'sg-3'), port_range: '80/80' }),
        ...Object.entries(groups).map(([name, security_groups]) =>
          created(`alicloud_instance.${name}`, {}, { id: name, security_groups }),
        ),
      ],
    }).resources;
  const onMachine = (instance_id: string): readonly Resource[] =>
    readPlan({
      resource_changes: [
        created('alicloud_ecs_network_interface.eni', {}, { id: 'eni', security_group_ids: ['sg-1'] }),
        created('alicloud_ecs_network_interface_attachment.eni', {}, { instance_id, network_interface_id: 'eni' }),
      ],
    }).resources;
  const ssh = (entries: readonly ChangedEntry[]): readonly string[] =>
    entries.flatMap(({ group: name, ports }) => (ports?.start === 22 ? [name.split('.')[1] ?? ''] : []));

  test.each<
    [what: string, before: readonly Resource[], after: readonly Resource[], opened: string[], closed: string[]]
  >([
    [
      'an open group comes to a machine that was shut',
      machines({ a: ['sg-1'], b: ['sg-3'] }),
      machines({ a: ['sg-1'], b: ['sg-1', 'sg-3'] }),
      ['web'],
      [],
    ],
    [
      'it is taken away again',
      machines({ a: ['sg-1'], b: ['sg-1', 'sg-3'] }),
      machines({ a: ['sg-1'], b: ['sg-3'] }),
      [],
      ['web'],
    ],
    [
      'an open group that nothing was attached to comes to a machine that was shut',
      machines({ b: ['sg-3'] }),
      machines({ b: ['sg-1', 'sg-3'] }),
      ['web'],
      [],
    ],
    [
      'a machine comes to an open group, and is new',
      machines({ a: ['sg-1'] }),
      machines({ a: ['sg-1'], b: ['sg-1', 'sg-3'] }),
      [],
      [],
    ],
    [
      'a new interface opens a machine that was shut',
      machines({ a: ['sg-1'], b: ['sg-3'] }),
      [...machines({ a: ['sg-1'], b: ['sg-3'] }), ...onMachine('b')],
      ['web'],
      [],
    ],
    [
      'the interface is taken away again',
      [...machines({ a: ['sg-1'], b: ['sg-3'] }), ...onMachine('b')],
      machines({ a: ['sg-1'], b: ['sg-3'] }),
      [],
      ['web'],
    ],
    [
      'a new interface comes to a machine that was open',
      machines({ a: ['sg-1'] }),
      [...machines({ a: ['sg-1'] }), ...onMachine('a')],
      [],
      [],
    ],
    ['a machine goes', machines({ a: ['sg-1'], b: ['sg-1'] }), machines({ a: ['sg-1'] }), [], []],
  ])('%s', (_, before, after, opened, closed) => {
    const change = changeOf(before, after);
    expect([ssh(change.opened), ssh(change.closed)]).toEqual([opened, closed]);
  });

  test('a sensitive block of a group that is attached there is not told by what it leaves', () => {
    const secret = rule('drop', 1, 'sg-2');
    const resources = readPlan({
      resource_changes: [
        ...world.slice(0, 2),
        created('alicloud_security_group_rule.ssh', {}, { ...rule('accept', 50, 'sg-1'), cidr_ip: '8.8.8.0/24' }),
        change(
          'alicloud_security_group_rule.drop',
          {},
          { actions: ['create'], before: null, after: secret, after_sensitive: { cidr_ip: true } },
        ),
        created('alicloud_instance.a', {}, { security_groups: ['sg-1', 'sg-2'] }),
      ],
    }).resources;
    expect(changeOf([], resources).opened.map(({ group, hides }) => `${group} ${hides}`)).toEqual([
      'alicloud_security_group.web peers',
    ]);
  });
});

describe('a group that takes the address of another one', () => {
  const OLD = 'alicloud_security_group.old';
  const known = (value: string): Attribute<Json> => ({
    state: 'known',
    value,
    origin: 'state',
    sensitive: false,
    span: { source: { path: 'state', text: '' }, start: 0, end: 0 },
  });
  const group = (address: string, id: string): Resource => ({
    ...(resourcesOf('')[0] as Resource),
    address,
    attribute: (name) => (name === 'id' ? known(id) : name === 'vpc_id' ? known('vpc-1') : undefined),
  });
  const rules = (id: string): readonly Resource[] =>
    resourcesOf(SSH)
      .filter(({ type }) => type === 'alicloud_security_group_rule')
      .map((resource) => ({
        ...resource,
        attribute: (name) => (name === 'security_group_id' ? known(id) : resource.attribute(name)),
      }));
  const ssh = (entries: readonly ChangedEntry[]): readonly string[] =>
    entries.flatMap(({ group: name, protocol }) => (protocol === 'tcp' ? [name] : []));

  test('is not the one that had it', () => {
    const before = [group(WEB, 'sg-1'), group(OLD, 'sg-2'), ...rules('sg-1')];
    const { opened, closed } = changeOf(before, [group(WEB, 'sg-2'), ...rules('sg-2')]);
    expect([ssh(opened), ssh(closed)]).toEqual([[WEB], [`${WEB} (before)`]]);
  });

  test('two that swap their addresses are who they were', () => {
    const before = [group(WEB, 'sg-1'), group(OLD, 'sg-2'), ...rules('sg-1')];
    const { opened, closed } = changeOf(before, [group(OLD, 'sg-1'), group(WEB, 'sg-2'), ...rules('sg-1')]);
    expect([opened, closed]).toEqual([[], []]);
  });

  test('references by its address follow it', () => {
    const refer = (address: string, resource: Resource): Resource => ({
      ...resource,
      attribute: (name) =>
        name === 'security_group_id'
          ? {
              state: 'unknown',
              reason: 'is known only after apply',
              candidates: [address],
              certain: true,
              exhaustive: true,
              sensitive: false,
              span: resource.span,
            }
          : resource.attribute(name),
    });
    const before = [group(WEB, 'sg-1'), group(OLD, 'sg-2'), ...rules('').map((rule) => refer(WEB, rule))];
    const { opened, closed } = changeOf(before, [group(WEB, 'sg-2'), ...rules('sg-2')]);
    expect([ssh(opened), ssh(closed)]).toEqual([[WEB], [`${WEB} (before)`]]);
  });
});

test('a rule that may be in another group opens nothing for certain', () => {
  expect(summary(resourcesOf(''), resourcesOf(`${SSH} maybe`)).filter((line) => line !== '+ possible')).toEqual([]);
});
