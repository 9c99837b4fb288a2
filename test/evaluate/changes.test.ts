import { securityGroups } from '../../src/alicloud/security-group.js';
import type { Json } from '../../src/config/attribute.js';
import { locate } from '../../src/config/located-resource.js';
import type { Resource } from '../../src/config/resource.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { load, policy } from '../policy/judge.js';
import { block, change, type Fields, readPlan } from '../support/plan.js';

// What a plan changes, and what a policy says of the change.

const RULE: Fields = {
  id: 'sgr-1',
  type: 'ingress',
  ip_protocol: 'tcp',
  port_range: '22/22',
  policy: 'accept',
  priority: 1,
  cidr_ip: '0.0.0.0/0',
  security_group_id: 'sg-1',
};
const GROUP: Fields = {
  id: 'sg-1',
  security_group_name: 'web',
  vpc_id: 'vpc-1',
  security_group_type: 'enterprise',
  tags: {},
};

type State = Fields | null;

const actionsOf = (before: State, after: State): Json =>
  before === null ? ['create'] : JSON.stringify(before) === JSON.stringify(after) ? ['no-op'] : ['update'];

const of = (address: string, before: State, after: State, more: Fields = {}): Json =>
  change(address, {}, { actions: actionsOf(before, after), before, after, ...more });
const ruleOf = (before: State, after: State, more: Fields = {}): Json =>
  of('alicloud_security_group_rule.ssh', before, after, more);
const groupOf = (before: State = GROUP, after: State = before): Json =>
  of('alicloud_security_group.web', before, after);
const instance = (name: string, before: readonly string[] | undefined, after: readonly string[]): Json => {
  const state = (groups: readonly string[] | undefined): State =>
    groups === undefined ? null : { id: name, security_groups: groups };
  return of(`alicloud_instance.${name}`, state(before), state(after));
};

function findings(check: string, changes: readonly Json[], more = ''): ReturnType<typeof evaluate>['findings'] {
  const { resources, before } = readPlan({ resource_changes: changes });
  return evaluate(securityGroups(resources), resources, load(policy('it', more === '' ? check : `${check}\n${more}`)), {
    before: before?.(),
  }).findings;
}

const told = (check: string, changes: readonly Json[], more = ''): readonly string[] =>
  findings(check, changes, more).map(({ verdict, message }) => `${verdict} ${message}`);

const BLOCKS = 'cidr: {direction: ingress, min-prefix-length: {ipv4: 16}}';
const LARGE = 'fail alicloud_security_group_rule.ssh is for 0.0.0.0/0: a block of /0 is larger than /16.';

describe('a rule that is new to a policy, though what decides in it is as it was', () => {
  test('nothing has changed', () => expect(told(BLOCKS, [groupOf(), ruleOf(RULE, RULE)])).toEqual([]));

  test('of the other direction', () =>
    expect(told(BLOCKS, [groupOf(), ruleOf({ ...RULE, type: 'egress' }, RULE)])).toEqual([LARGE]));

  test('of the other action', () =>
    expect(told('priority: {bands: {accept: 21-100}}', [groupOf(), ruleOf({ ...RULE, policy: 'drop' }, RULE)])).toEqual(
      ['fail alicloud_security_group_rule.ssh accepts at priority 1, outside of 21-100.'],
    ));

  test('of another protocol', () => {
    const tcp = { ...RULE, port_range: '1/65535' };
    expect(told('ports: {max-range: 100}', [groupOf(), ruleOf({ ...tcp, ip_protocol: 'icmp' }, tcp)])).toEqual([
      'fail alicloud_security_group_rule.ssh is for 65535 ports, more than 100.',
    ]);
  });

  test('in another group', () => {
    const prod: Fields = { ...GROUP, id: 'sg-2', security_group_name: 'prod' };
    const changes = [
      groupOf(),
      of('alicloud_security_group.prod', prod, prod),
      ruleOf(RULE, { ...RULE, security_group_id: 'sg-2' }),
    ];
    expect(told(BLOCKS, changes)).toEqual([LARGE]);
    expect(told(BLOCKS, changes, 'applies-to: {security-groups: [prod]}')).toEqual([LARGE]);
  });

  test('in a group that the policy did not apply to', () => {
    const tagged = { ...GROUP, tags: { env: 'prod' } };
    const prod = 'applies-to: {tags: {env: prod}}';
    expect(told(BLOCKS, [groupOf(GROUP, tagged), ruleOf(RULE, RULE)], prod)).toEqual([LARGE]);
    expect(told(BLOCKS, [groupOf(tagged, tagged), ruleOf(RULE, RULE)], prod)).toEqual([]);
  });
});

describe('what a state does not say', () => {
  const set = load(policy('it', 'priority: {explicit: true}'));
  // The configuration writes no priority.
  const written = { root_module: { resources: [block('alicloud_security_group_rule.ssh')] } };
  const count = (
    before: Fields,
    move: (resources: readonly Resource[]) => readonly Resource[] = (all) => all,
  ): number => {
    const changes = [groupOf(), ruleOf(before, RULE)];
    const plan = readPlan({ resource_changes: changes, configuration: written });
    const resources = move(plan.resources);
    return evaluate(securityGroups(resources), resources, set, { before: plan.before?.() }).findings.length;
  };

  test('a rule that stays as it is was written as it is', () => expect(count(RULE)).toBe(0));

  test('also where the places of the sources are known', () => {
    const nothing = (): undefined => undefined;
    expect(count(RULE, (all) => all.map((resource) => locate(resource, nothing, () => false)))).toBe(0);
  });

  test('of a rule that changes it is not known whether it was written', () =>
    expect(count({ ...RULE, cidr_ip: '10.0.0.0/8' })).toBe(1));
});

describe('what was let in before is not told where it must not be', () => {
  const SHUT = 'forbid: {direction: ingress, from: internet}';
  const old: Fields = { ...RULE, id: 'sgr-0', cidr_ip: '203.0.113.0/24' };
  const secret = { before_sensitive: { cidr_ip: true } };
  test.each<readonly [name: string, changes: readonly Json[]]>([
    ['by the rule itself', [groupOf(), ruleOf(old, { ...old, cidr_ip: '0.0.0.0/0' }, secret)]],
    [
      'by another rule',
      [
        groupOf(),
        of('alicloud_security_group_rule.old', old, old, { ...secret, after_sensitive: { cidr_ip: true } }),
        ruleOf(null, RULE),
      ],
    ],
  ])('%s', (_, changes) => {
    const [finding, ...others] = findings(SHUT, changes);
    expect(others).toEqual([]);
    const { message, traffic, witness, isSecret } = finding ?? {};
    expect(isSecret).toBe(true);
    expect(JSON.stringify([message, traffic, witness])).not.toMatch(/203|113/);
  });
});

describe('interfaces are compared one by one', () => {
  const DENY: Fields = { ...GROUP, id: 'sg-2', security_group_name: 'deny' };
  const drop: Fields = { ...RULE, id: 'sgr-2', policy: 'drop', security_group_id: 'sg-2' };
  const world = [
    groupOf(),
    of('alicloud_security_group.deny', DENY, DENY),
    of('alicloud_security_group_rule.drop', drop, drop),
    ruleOf({ ...RULE, priority: 50 }, { ...RULE, priority: 50 }),
  ];
  const interfaceOf =
    (name: string) =>
    (before: readonly string[] | undefined, after: readonly string[]): Json => {
      const state = (groups: readonly string[] | undefined): State =>
        groups === undefined ? null : { id: name, security_group_ids: groups };
      return of(`alicloud_ecs_network_interface.${name}`, state(before), state(after));
    };
  const eni = interfaceOf('eni');
  const put = (machine: string, before = false, name = 'eni'): Json => {
    const attachment: Fields = { id: `${name}:${machine}`, instance_id: machine, network_interface_id: name };
    return of(`alicloud_ecs_network_interface_attachment.${name}`, before ? attachment : null, attachment);
  };
  const putSomewhere = of(
    'alicloud_ecs_network_interface_attachment.eni',
    null,
    { network_interface_id: 'eni' },
    { after_unknown: { id: true, instance_id: true } },
  );
  const second = [interfaceOf('second')(['sg-1'], ['sg-1']), put('b', true, 'second')];
  const [open, shut, other] = [['sg-1'], ['sg-1', 'sg-2'], ['sg-2']];
  test.each<readonly [name: string, instances: readonly Json[], expected: readonly string[]]>([
    ['nothing changes', [instance('a', open, open), instance('b', shut, shut)], []],
    ['one opens', [instance('b', shut, open)], ['b']],
    ['one opens where another was open', [instance('a', open, open), instance('b', shut, open)], ['b']],
    ['a new one, where the group was open nowhere', [instance('b', shut, shut), instance('c', undefined, open)], ['c']],
    ['a new one, where the group was open elsewhere', [instance('a', open, open), instance('c', undefined, open)], []],
    ['a new one, where nothing was attached', [instance('c', undefined, open)], []],
    [
      'one that had another group, where another was open',
      [instance('a', open, open), instance('b', other, open)],
      ['b'],
    ],
    ['one that had another group, where nothing was attached', [instance('b', other, open)], ['b']],
    [
      'a new interface on a machine that was shut',
      [instance('b', other, other), eni(undefined, open), put('b')],
      ['eni'],
    ],
    [
      'an interface that was open comes to a machine that was shut',
      [instance('b', other, other), eni(open, open), put('b')],
      ['eni'],
    ],
    [
      'a new interface on a machine that is not here',
      [instance('a', open, open), eni(undefined, open), put('elsewhere')],
      ['eni'],
    ],
    [
      'a new interface on a machine that is not known',
      [instance('a', open, open), eni(undefined, open), putSomewhere],
      ['eni'],
    ],
    ['a new interface on a machine that was open', [instance('a', open, open), eni(undefined, open), put('a')], []],
    [
      'a new interface on a machine that another interface had opened',
      [instance('b', other, other), ...second, eni(undefined, open), put('b')],
      [],
    ],
    [
      'a new interface on a new machine',
      [instance('a', open, open), instance('c', undefined, other), eni(undefined, open), put('c')],
      [],
    ],
    ['a new interface that is on no machine', [instance('b', other, other), eni(undefined, open)], []],
    ['an interface that was on the machine before', [instance('b', other, other), eni(open, open), put('b', true)], []],
    ['one that gives up the group', [instance('a', open, open), instance('b', open, other)], []],
  ])('%s', (_, instances, expected) => {
    const found = findings('forbid: {direction: ingress, from: internet}', [...world, ...instances]);
    expect(found.flatMap(({ attachedTo }) => attachedTo.map((address) => address.split('.')[1]))).toEqual(expected);
  });
});
