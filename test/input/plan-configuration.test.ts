import type { Json } from '../../src/config/attribute.js';
import { block, created, type Fields, find, readPlan, to, type Where } from '../support/plan.js';

const GROUP = 'alicloud_security_group.g';
const RULE = 'alicloud_security_group_rule.r';

const ID = to('alicloud_security_group.g.id', 'alicloud_security_group.g');

/** The group that a rule is in, as far as the plan can tell before anything has an identity. */
function traced(root: Fields, groups: readonly Where[], rule: Where = {}, others: readonly Json[] = []): unknown {
  const changes = [
    ...groups.map((where) => created(GROUP, where, {}, 'id')),
    ...others,
    created(RULE, rule, {}, 'security_group_id'),
  ];
  const plan = readPlan({ resource_changes: changes, configuration: { root_module: root } });
  const key = rule.key === undefined ? '' : `[${JSON.stringify(rule.key)}]`;
  const address = `${rule.in === undefined ? '' : `${rule.in}.`}${RULE}${key}`;
  const attribute = find(plan, address).attribute('security_group_id');
  if (attribute?.state !== 'unknown') throw new Error('it is known');
  const { candidates, certain, reason } = attribute;
  return { candidates, certain, reason };
}

/** The configuration of a root module with the group, and the rule that refers to it in some way. */
const root = (expression: Json, rule: Fields = {}, group: Fields = {}): Fields => ({
  resources: [block(GROUP, {}, group), block(RULE, { security_group_id: expression }, rule)],
});

const because = (...causes: readonly string[]): string =>
  `depends on ${causes.join(' and ')}, which ${causes.length === 1 ? 'is' : 'are'} known only after apply`;

describe('a reference to a resource of the same module', () => {
  test('is certain where there is one instance', () => {
    expect(traced(root(ID), [{}])).toEqual({
      candidates: ['alicloud_security_group.g'],
      certain: true,
      reason: because('alicloud_security_group.g.id'),
    });
  });

  test.each(['a', 'x.y', 'k[0]', 'q"q', 'back\\slash', 'a"].b["c', 'ünï', ' '])(
    'takes the instance whose key %j is written',
    (key) => {
      const written = `${GROUP}[${JSON.stringify(key)}]`;
      expect(traced(root(to(`${written}.id`, written, GROUP)), [{ key: 'other' }, { key }])).toEqual({
        candidates: [written],
        certain: true,
        reason: because(`${written}.id`),
      });
    },
  );

  test('takes the instance whose number is written', () => {
    const expression = to(`${GROUP}[1].id`, `${GROUP}[1]`, GROUP);
    expect(traced(root(expression), [{ key: 0 }, { key: 1 }, { key: 10 }])).toMatchObject({
      candidates: [`${GROUP}[1]`],
      certain: true,
    });
  });

  test('is no candidate where the written instance does not exist', () => {
    const expression = to(`${GROUP}["z"].id`, `${GROUP}["z"]`, GROUP);
    expect(traced(root(expression), [{ key: 'a' }])).toMatchObject({ candidates: [], certain: false });
  });

  test.each(['each.key', 'count.index'])('with %s takes every instance: nobody says what is made of it', (key) => {
    const groups = [{ key: 'a' }, { key: 'b' }];
    expect(traced(root(to(GROUP, key)), groups, { key: 'b' })).toMatchObject({
      candidates: [`${GROUP}["a"]`, `${GROUP}["b"]`],
      certain: false,
    });
  });

  test('that is asked for twice may be something else: a comparison, or a default', () => {
    const written = `${GROUP}[0]`;
    const twice = to(`${written}.id`, written, GROUP, 'var.main', `${written}.id`, written, GROUP);
    expect(traced(root(twice), [{ key: 0 }])).toMatchObject({ candidates: [written], certain: false });
  });

  test('behind one with a written key is not lost: it may be another instance', () => {
    const either = to(`${GROUP}["a"].id`, `${GROUP}["a"]`, GROUP, GROUP, 'each.key');
    expect(traced(root(either), [{ key: 'a' }, { key: 'b' }], { key: 'b' })).toMatchObject({
      candidates: [`${GROUP}["a"]`, `${GROUP}["b"]`],
      certain: false,
    });
  });

  test('without a key (a splat, a for) may be any instance', () => {
    expect(traced(root(to(GROUP)), [{ key: 0 }, { key: 1 }])).toEqual({
      candidates: [`${GROUP}[0]`, `${GROUP}[1]`],
      certain: false,
      reason: `depends on ${GROUP}, and a plan does not say on which instance`,
    });
  });

  test('to the only instance of a counted group is certain', () => {
    expect(traced(root(to(GROUP)), [{ key: 0 }])).toMatchObject({ candidates: [`${GROUP}[0]`], certain: true });
  });

  test('to another attribute is no identity', () => {
    expect(traced(root(to(`${GROUP}.vpc_id`, GROUP)), [{}])).toEqual({
      candidates: [],
      certain: false,
      reason: because(`${GROUP}.vpc_id`),
    });
  });

  test('beside another one leaves both possible', () => {
    const both = to('alicloud_security_group.g.id', GROUP, 'alicloud_security_group.h.id', 'alicloud_security_group.h');
    const other = created('alicloud_security_group.h', {}, {}, 'id');
    expect(traced(root(both), [{}], {}, [other])).toEqual({
      candidates: [GROUP, 'alicloud_security_group.h'],
      certain: false,
      reason: because(`${GROUP}.id`, 'alicloud_security_group.h.id'),
    });
  });

  test('to a resource whose name only begins like another one is not the other one', () => {
    const other = created('alicloud_security_group.g2', {}, {}, 'id');
    const expression = to('alicloud_security_group.g2.id', 'alicloud_security_group.g2');
    expect(traced(root(expression), [{}], {}, [other])).toMatchObject({
      candidates: ['alicloud_security_group.g2'],
      certain: true,
    });
  });

  test('without a key is kept behind one to a resource whose name is longer', () => {
    const other = created('alicloud_security_group.g2', {}, {}, 'id');
    expect(traced(root(to('alicloud_security_group.g2', GROUP)), [{ key: 0 }], {}, [other])).toMatchObject({
      candidates: ['alicloud_security_group.g2', `${GROUP}[0]`],
      certain: false,
    });
  });
});

test('references inside nested blocks are followed, block by block', () => {
  const nested = (name: string): Json => [{ security_group_ids: to(`${name}.id`, name) }, { vswitch_id: {} }];
  const names = ['alicloud_security_group.g', 'alicloud_security_group.h'];
  const instances = ['alicloud_instance.one', 'alicloud_instance.two'];
  const plan = readPlan({
    configuration: {
      root_module: {
        resources: instances.map((address, index) =>
          block(address, { network_interfaces: nested(names[index] ?? '') }),
        ),
      },
    },
    resource_changes: [
      ...names.map((name) => created(name, {}, {}, 'id')),
      ...instances.map((address) => created(address, {}, {}, 'network_interfaces')),
    ],
  });
  const found = instances.map((address) => find(plan, address).attribute('network_interfaces'));
  expect(found).toMatchObject(names.map((name) => ({ candidates: [name], certain: true })));
});

describe('what a plan does not tell', () => {
  test('a local value may be the identity of anything', () => {
    expect(traced(root(to('local.id')), [{}])).toEqual({
      candidates: [],
      certain: false,
      reason: 'depends on local.id, and a plan does not say what that is made of',
    });
  });

  test('a data source is nothing that the plan has', () => {
    const expression = to(
      'data.alicloud_security_groups.d.ids[0]',
      'data.alicloud_security_groups.d.ids',
      'data.alicloud_security_groups.d',
    );
    expect(traced(root(expression), [{}])).toMatchObject({ candidates: [], certain: false });
  });

  test('a data source beside a group takes the certainty away', () => {
    const expression = to('data.alicloud_x.d.id', 'data.alicloud_x.d', `${GROUP}.id`, GROUP);
    expect(traced(root(expression), [{}])).toMatchObject({ candidates: [GROUP], certain: false });
  });

  test('an expression without references is known only after apply, for no reason that is written', () => {
    expect(traced(root({}), [{}])).toEqual({ candidates: [], certain: false, reason: 'is known only after apply' });
  });

  test('a variable of the root module has its value already', () => {
    expect(traced(root(to('var.prefix', `${GROUP}.id`, GROUP)), [{}])).toMatchObject({
      candidates: [GROUP],
      certain: true,
    });
  });
});

describe('for_each over resources', () => {
  test('each.value may be every instance of what for_each goes over', () => {
    const chain = root(to('each.value.id', 'each.value'), { for_each_expression: to(GROUP) });
    const result = traced(chain, [{ key: 'a' }, { key: 'b' }], { key: 'a' }) as { candidates: readonly string[] };
    expect(result.candidates).toContain(`${GROUP}["a"]`);
  });

  test('each.value of a map of identities may be each of them', () => {
    const identities = to(`${GROUP}["a"].id`, `${GROUP}["a"]`, GROUP, `${GROUP}["b"].id`, `${GROUP}["b"]`, GROUP);
    const chain = root(to('each.value'), { for_each_expression: identities });
    expect(traced(chain, [{ key: 'a' }, { key: 'b' }, { key: 'c' }], { key: 'x' })).toMatchObject({
      candidates: [`${GROUP}["a"]`, `${GROUP}["b"]`],
      certain: false,
    });
  });

  test('each.value goes on through a module call to the for_each of the call', () => {
    const inner = { resources: [block(RULE, { security_group_id: to('var.group') })] };
    const call = {
      expressions: { group: to('each.value') },
      for_each_expression: to(`${GROUP}.id`, GROUP),
      module: inner,
    };
    const tree = { resources: [block(GROUP)], module_calls: { m: call } };
    expect(traced(tree, [{}], { in: 'module.m["x"]' })).toMatchObject({ candidates: [GROUP], certain: true });
  });
});

describe('modules', () => {
  const inModule = { resources: [block(GROUP)], outputs: { id: { expression: ID } } };
  const calls = (name: string, module: Json, expressions: Fields = {}): Fields => ({ [name]: { expressions, module } });

  test('an output is followed into its module', () => {
    const tree = { ...root(to('module.m.id', 'module.m')), module_calls: calls('m', inModule) };
    expect(traced(tree, [{ in: 'module.m' }])).toEqual({
      candidates: [`module.m.${GROUP}`],
      certain: true,
      reason: because(`module.m.${GROUP}.id`),
    });
  });

  test.each(['a', 'x.y', 'k[0]', 'q"q'])('an output of the module instance %j is of that instance', (key) => {
    const instance = `module.m[${JSON.stringify(key)}]`;
    const tree = {
      ...root(to(`${instance}.id`, instance, 'module.m')),
      module_calls: calls('m', inModule),
    };
    expect(traced(tree, [{ in: 'module.m["other"]' }, { in: instance }])).toMatchObject({
      candidates: [`${instance}.${GROUP}`],
      certain: true,
    });
  });

  test('an output without the key of its module may be of every instance', () => {
    const tree = { ...root(to('module.m.id')), module_calls: calls('m', inModule) };
    expect(traced(tree, [{ in: 'module.m[0]' }, { in: 'module.m[1]' }])).toMatchObject({
      candidates: [`module.m[0].${GROUP}`, `module.m[1].${GROUP}`],
      certain: false,
    });
  });

  test('a module without the name of its output may be anything', () => {
    const tree = { ...root(to('module.m', 'each.key')), module_calls: calls('m', inModule) };
    expect(traced(tree, [{ in: 'module.m["a"]' }], { key: 'a' })).toMatchObject({
      candidates: [],
      certain: false,
    });
  });

  test('a variable is followed out of its module', () => {
    const inner = { resources: [block(RULE, { security_group_id: to('var.group') })] };
    const tree = { resources: [block(GROUP)], module_calls: calls('m', inner, { group: ID }) };
    expect(traced(tree, [{}], { in: 'module.m' })).toEqual({
      candidates: [GROUP],
      certain: true,
      reason: because(`${GROUP}.id`),
    });
  });

  test('a variable with each.key in the module call may be any instance', () => {
    const inner = { resources: [block(RULE, { security_group_id: to('var.group') })] };
    const tree = { resources: [block(GROUP)], module_calls: calls('m', inner, { group: to(GROUP, 'each.key') }) };
    const groups = [{ key: 'a' }, { key: 'b' }];
    for (const key of ['a', 'b']) {
      expect(traced(tree, groups, { in: `module.m["${key}"]`, key: 'unrelated' })).toMatchObject({
        candidates: [`${GROUP}["a"]`, `${GROUP}["b"]`],
        certain: false,
      });
    }
  });

  test('rules that are written alike in two modules are each in the group of their own', () => {
    const inner = { resources: [block(GROUP), block(RULE, { security_group_id: ID })] };
    const wheres = ['module.m["a"]', 'module.m["b"]', 'module.n'].map((where) => ({ in: where }));
    const plan = readPlan({
      configuration: { root_module: { module_calls: { ...calls('m', inner), ...calls('n', inner) } } },
      resource_changes: wheres.flatMap((where) => [
        created(GROUP, where, {}, 'id'),
        created(RULE, where, {}, 'security_group_id'),
      ]),
    });
    for (const where of wheres) {
      const attribute = find(plan, `${where.in}.${RULE}`).attribute('security_group_id');
      expect(attribute).toMatchObject({ candidates: [`${where.in}.${GROUP}`], certain: true });
    }
  });

  test('a resource of a module is looked up in the same instance of the module', () => {
    const inner = { resources: [block(GROUP), block(RULE, { security_group_id: ID })] };
    const tree = { module_calls: calls('m', inner) };
    const groups = [{ in: 'module.m["a"]' }, { in: 'module.m["b"]' }, {}];
    expect(traced(tree, groups, { in: 'module.m["b"]' })).toMatchObject({
      candidates: [`module.m["b"].${GROUP}`],
      certain: true,
    });
  });

  test('outputs and variables are followed through nested modules', () => {
    const leaf = { resources: [block(GROUP)], outputs: { id: { expression: ID } } };
    const middle = {
      outputs: { id: { expression: to('module.leaf.id', 'module.leaf') } },
      module_calls: calls('leaf', leaf),
    };
    const user = { resources: [block(RULE, { security_group_id: to('var.inner') })] };
    const around = { module_calls: calls('user', user, { inner: to('var.outer') }) };
    const tree = {
      module_calls: {
        ...calls('maker', middle),
        ...calls('around', around, { outer: to('module.maker.id', 'module.maker') }),
      },
    };
    expect(
      traced(tree, [{ in: 'module.maker.module.leaf' }], { in: 'module.around[0].module.user["x.y"]' }),
    ).toMatchObject({
      candidates: [`module.maker.module.leaf.${GROUP}`],
      certain: true,
    });
  });

  test('a variable that the call does not set stands for its default', () => {
    const inner = { resources: [block(RULE, { security_group_id: to('var.group') })] };
    const tree = { resources: [block(GROUP)], module_calls: calls('m', inner) };
    expect(traced(tree, [{}], { in: 'module.m' })).toMatchObject({ candidates: [], certain: false });
  });

  test('a chain of references without an end is given up', () => {
    const looping = { outputs: { id: { expression: to('var.id') } } };
    const tree = {
      ...root(to('module.m.id', 'module.m')),
      module_calls: calls('m', looping, { id: to('module.m.id', 'module.m') }),
    };
    expect(traced(tree, [{}])).toMatchObject({
      candidates: [],
      certain: false,
      reason: because('a long chain of references'),
    });
  });
});

describe('an attribute that nobody writes', () => {
  test('takes its default although the plan says unknown', () => {
    const plan = readPlan({
      resource_changes: [created(RULE, {}, { type: 'ingress' }, 'prefix_list_id', 'cidr_ip')],
      configuration: { root_module: root(ID, {}, {}) },
    });
    const rule = find(plan, RULE);
    expect(rule.attribute('prefix_list_id')).toBeUndefined();
    expect(rule.writes('prefix_list_id')).toBe(false);
    expect(rule.writes('security_group_id')).toBe(true);
  });

  test('is unknown where the plan has no configuration to tell by', () => {
    const rule = find(readPlan({ resource_changes: [created(RULE, {}, {}, 'cidr_ip')] }), RULE);
    expect(rule.attribute('cidr_ip')).toMatchObject({ state: 'unknown', candidates: [], certain: false });
    expect(rule.writes('cidr_ip')).toBeUndefined();
  });

  test('and what is written as a literal can be read although the plan shows null', () => {
    const resources = [block(RULE, { port_range: { constant_value: '443/443' } })];
    const plan = readPlan({
      resource_changes: [created(RULE, {}, { port_range: null })],
      configuration: { root_module: { resources } },
    });
    const rule = find(plan, RULE);
    expect(rule.attribute('port_range')).toBeUndefined();
    expect(rule.written('port_range')).toBe('443/443');
  });
});
