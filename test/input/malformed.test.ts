import { wrongTypeIn } from '../../src/alicloud/value-types.js';
import type { Json } from '../../src/config/attribute.js';
import { readInput } from '../../src/input/index.js';
import { UnusableError } from '../../src/text/unusable.js';
import { block, created, type Fields, read, readPlan } from '../support/plan.js';

// What no Terraform writes: cut, merged or edited on the way. None of it may count as "nothing is there".

const GROUP = 'alicloud_security_group.g';
const RULE = 'alicloud_security_group_rule.r';

/** What is said behind "this is not as Terraform writes it"; nothing for what is read. */
function faultIn(document: () => unknown): string {
  try {
    document();
    return '';
  } catch (error) {
    if (!(error instanceof UnusableError)) throw error;
    return (
      /^[^:]*: this is not as Terraform writes it: (.*)\n {2}help: write it again/.exec(error.message)?.[1] ??
      error.message
    );
  }
}

const AFTER: Fields = { type: 'ingress', ip_protocol: 'tcp', cidr_ip: '0.0.0.0/0', security_group_id: null };
const STATES: Fields = {
  actions: ['create'],
  before: null,
  after: AFTER,
  after_unknown: { id: true, security_group_id: true, tags: [{ a: false }] },
  before_sensitive: false,
  after_sensitive: { tags: {}, cidr_ip: true },
};
const CHANGE: Fields = {
  address: RULE,
  mode: 'managed',
  type: 'alicloud_security_group_rule',
  name: 'r',
  change: STATES,
};

const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));

test('what these changes are made from is as Terraform writes it', () => {
  expect(faultIn(() => readPlan({ resource_changes: [CHANGE] }))).toBe('');
  const { resources } = readPlan({ resource_changes: [CHANGE] });
  expect(resources[0]?.attribute('cidr_ip')).toMatchObject({ value: '0.0.0.0/0', sensitive: true });
});

test.each<readonly [string, Json]>([
  ['is not an object', 5],
  ['has no "address"', without(CHANGE, 'address')],
  ['has no "mode"', { ...CHANGE, mode: true }],
  ['has no "type"', { ...CHANGE, type: null }],
  ['has the unknown mode "Managed"', { ...CHANGE, mode: 'Managed' }],
  ['has a "deposed" that is no text', { ...CHANGE, deposed: null }],
  ['has a "module_address" that is no text', { ...CHANGE, module_address: ['module.a'] }],
  ['has a "previous_address" that is no text', { ...CHANGE, previous_address: 1 }],
  ['has an "index" that is neither a text nor a number', { ...CHANGE, index: { a: 1 } }],
  ['has no "change"', without(CHANGE, 'change')],
  ['has no "change"', { ...CHANGE, change: null }],
  ['has no "change"', { ...CHANGE, change: [STATES] }],
  ...(
    [
      ['has no "actions"', without(STATES, 'actions')],
      ['has no "actions"', { ...STATES, actions: [] }],
      ['has no "actions"', { ...STATES, actions: 'delete' }],
      ['has an action that is no text', { ...STATES, actions: [['delete']] }],
      ['has a "before" that is not an object', { ...STATES, before: 'gone' }],
      ['has an "after" that is not an object', { ...STATES, after: 'text' }],
      ['has an "after" that is not an object', { ...STATES, after: [AFTER] }],
      ['is to create, and its "after" is missing', { ...STATES, after: null }],
      ['is to create, and its "after" is missing', without(STATES, 'after')],
      ['is to no-op, and its "after" is missing', { ...STATES, actions: ['no-op'], after: null }],
      ['is to delete, and its "after" is not null', { ...STATES, actions: ['delete'] }],
      ['is to forget, and its "after" is not null', { ...STATES, actions: ['forget'], before: AFTER }],
      ['is to forget, and its "before" is missing', { ...STATES, actions: ['forget'], after: null }],
      ['is to forget, and its "before" is missing', { ...STATES, actions: ['create', 'forget'] }],
      ['has no "after_unknown"', without(STATES, 'after_unknown')],
      ['has no "after_unknown"', { ...STATES, after_unknown: true }],
      ['has no "after_unknown"', { ...STATES, after_unknown: [] }],
      ['has in "after_unknown" for "id" what is neither true nor false', { ...STATES, after_unknown: { id: 'true' } }],
      ['has in "after_unknown" for "id" what is neither true nor false', { ...STATES, after_unknown: { id: null } }],
      [
        'has in "after_unknown" for "tags" what is neither true nor false',
        { ...STATES, after_unknown: { tags: [{ a: false, b: 'true' }] } },
      ],
      ['has a value for "cidr_ip", and says that it is not known', { ...STATES, after_unknown: { cidr_ip: true } }],
      ['has "after_sensitive" marks that are not an object', { ...STATES, after_sensitive: true }],
      ['has "after_sensitive" marks that are not an object', { ...STATES, after_sensitive: 'cidr_ip' }],
      ['has in "after_sensitive" for "a" what is neither true nor false', { ...STATES, after_sensitive: { a: 1 } }],
      ['has "before_sensitive" marks that are not an object', { ...STATES, before_sensitive: true }],
    ] as readonly (readonly [string, Json])[]
  ).map(([fault, change]): readonly [string, Json] => [fault, { ...CHANGE, change }]),
])('a change that %s: %j', (fault, change) => {
  const good = created(GROUP, {}, {});
  expect(faultIn(() => readPlan({ resource_changes: [good, change] }))).toBe(`resource_changes[1] ${fault}`);
});

test('the left-over of a replaced object and a data source are not looked at so closely', () => {
  const deposed = { ...CHANGE, deposed: 'x', change: { ...STATES, actions: ['delete'], after: null } };
  const data = { ...CHANGE, mode: 'data', change: { actions: ['read'], after: null } };
  expect(faultIn(() => readPlan({ resource_changes: [deposed, data] }))).toBe('');
});

test.each<readonly [string, Json]>([
  ['[0] is not an object', 5],
  ['[0] has no "resource_change"', {}],
  ['[0] has no "resource_change"', { resource_change: null }],
  ['[0].resource_change has no "mode"', { resource_change: without(CHANGE, 'mode') }],
  ['[0].resource_change has no "change"', { resource_change: without(CHANGE, 'change') }],
])('a deferred change: %s', (fault, item) => {
  expect(faultIn(() => readPlan({ deferred_changes: [item] }))).toBe(`deferred_changes${fault}`);
});

const DRIFT: Fields = { ...STATES, actions: ['update'], before: { cidr_ip: '10.0.0.0/8' }, before_sensitive: {} };

test.each<readonly [string, Fields]>([
  ['', { ...CHANGE, change: DRIFT }],
  ['', { ...CHANGE, change: { ...DRIFT, actions: ['delete'], after: null } }],
  ['has the unknown mode "Managed"', { ...CHANGE, mode: 'Managed', change: DRIFT }],
  ['has no "change"', without(CHANGE, 'change')],
  ['has no "actions"', { ...CHANGE, change: without(DRIFT, 'actions') }],
  ['has no "before"', { ...CHANGE, change: { ...DRIFT, before: null } }],
  ['has a "before" that is not an object', { ...CHANGE, change: { ...DRIFT, before: 'x' } }],
  ['has an "after" that is not an object', { ...CHANGE, change: { ...DRIFT, after: [] } }],
  ['is not deleted, and has no "after"', { ...CHANGE, change: { ...DRIFT, after: null } }],
  ['has "before_sensitive" marks that are not an object', { ...CHANGE, change: { ...DRIFT, before_sensitive: 'x' } }],
])('drift: %s', (fault, item) => {
  expect(faultIn(() => readPlan({ resource_drift: [item] }))).toBe(fault && `resource_drift[0] ${fault}`);
});

test.each<readonly [string, Fields]>([
  ['"errored" is neither true nor false', { errored: 'true' }],
  ['"complete" is neither true nor false', { complete: 'false' }],
  ['"resource_changes" is not a list', { resource_changes: {} }],
  ['"resource_changes" is not a list', { resource_changes: null }],
  ['"configuration" is not an object', { configuration: null }],
  ['"prior_state" is not an object', { prior_state: null }],
  ['"values" is not an object', { prior_state: { format_version: '1.0', values: null } }],
  ['prior_state.values has no "root_module"', { prior_state: { format_version: '1.0', values: {} } }],
  [
    '"child_modules" is not a list',
    { prior_state: { format_version: '1.0', values: { root_module: { child_modules: null } } } },
  ],
  ['"planned_values" is not an object', { planned_values: [] }],
  ['"root_module" is not an object', { configuration: { root_module: [] } }],
  ['"resources" is not a list', { configuration: { root_module: { resources: {} } } }],
  [
    '"expressions" is not an object',
    { configuration: { root_module: { resources: [{ ...(block(RULE) as Fields), expressions: 'x' }] } } },
  ],
  ['"module_calls" is not an object', { configuration: { root_module: { module_calls: [] } } }],
  ['"m" is not an object', { configuration: { root_module: { module_calls: { m: 5 } } } }],
  ['"module" is not an object', { configuration: { root_module: { module_calls: { m: { module: 'x' } } } } }],
  [
    'resources[0] has no "address"',
    { configuration: { root_module: { module_calls: { m: { module: { resources: [{}] } } } } } },
  ],
])('a plan: %s', (fault, parts) => {
  expect(faultIn(() => readPlan(parts))).toBe(fault);
});

describe('planned values without changes', () => {
  const planned = { address: RULE, mode: 'managed', type: 'alicloud_security_group_rule', name: 'r', values: AFTER };
  const data = { ...planned, mode: 'data' };
  const inside = (...resources: readonly Json[]): Json => ({
    root_module: { child_modules: [{ child_modules: [{ resources }] }] },
  });
  const FAULT = 'it has planned values and no "resource_changes" for them';

  test.each<readonly [string, string, Fields]>([
    ['an empty list', FAULT, { planned_values: { root_module: { resources: [planned] } } }],
    ['an empty list beside modules', FAULT, { planned_values: inside(data, planned) }],
    [
      'a list of data sources',
      FAULT,
      { resource_changes: [{ ...CHANGE, mode: 'data' }], planned_values: inside(planned) },
    ],
    ['an empty list beside data sources', '', { planned_values: inside(data) }],
    ['an empty list beside nothing', '', { planned_values: { root_module: {} } }],
  ])('%s', (_, fault, parts) => {
    expect(faultIn(() => readPlan(parts))).toBe(fault);
  });

  test('no list', () => {
    const plan = { format_version: '1.2', planned_values: { root_module: { resources: [planned] } } };
    expect(faultIn(() => read(plan))).toBe(FAULT);
    expect(faultIn(() => read({ ...plan, planned_values: { root_module: {} } }))).toBe('');
  });

  test('a second list that is empty takes the place of the first, in a large plan, too', () => {
    for (const size of [0, 1_000_000]) {
      const text = JSON.stringify({
        format_version: '1.2',
        planned_values: { root_module: { resources: [{ ...planned, values: { description: 'x'.repeat(size) } }] } },
        resource_changes: [CHANGE],
      }).replace(/\}$/, ',"resource_changes":[]}');
      expect(faultIn(() => readInput({ path: 'plan.json', text }))).toBe(FAULT);
    }
  });
});

describe('a state in JSON', () => {
  const resource: Fields = { address: GROUP, mode: 'managed', type: 'alicloud_security_group', name: 'g', values: {} };

  test.each<readonly [string, Json]>([
    ['', resource],
    ['', { ...without(resource, 'values'), mode: 'data' }],
    ['has no "values"', without(resource, 'values')],
    ['has no "values"', { ...resource, values: 'x' }],
    ['has the unknown mode "manged"', { ...resource, mode: 'manged' }],
    ['has a "deposed_key" that is no text', { ...resource, deposed_key: null }],
    ['has "sensitive_values" marks that are not an object', { ...resource, sensitive_values: true }],
    ['has in "sensitive_values" for "a" what is neither true nor false', { ...resource, sensitive_values: { a: 'x' } }],
  ])('%s: %j', (fault, broken) => {
    const values = { root_module: { resources: [resource], child_modules: [{ resources: [broken] }] } };
    const place = (path: string): string =>
      fault === '' ? '' : `${path}values.root_module.child_modules[0].resources[0] ${fault}`;
    expect(faultIn(() => read({ format_version: '1.0', values }))).toBe(place(''));
    expect(faultIn(() => readPlan({ prior_state: { format_version: '1.0', values } }))).toBe(place('prior_state.'));
  });
});

describe('a state file', () => {
  const instance: Fields = { schema_version: 0, attributes: { id: 'sg-1' }, sensitive_attributes: [] };
  const resource: Fields = { mode: 'managed', type: 'alicloud_security_group', name: 'g', instances: [instance] };
  const file = (broken: Json): Json => ({ version: 4, lineage: 'here', resources: [resource, broken] });

  test.each<readonly [string, Json]>([
    ['', resource],
    ['resources[1] has the unknown mode "x"', { ...resource, mode: 'x' }],
    ['resources[1] has a "module" that is no text', { ...resource, module: 5 }],
    ['resources[1] has no "instances"', without(resource, 'instances')],
    ...(
      [
        ['has no "attributes"', without(instance, 'attributes')],
        ['has no "attributes"', { ...instance, attributes: [] }],
        ['has an "index_key" that is neither a text nor a number', { ...instance, index_key: {} }],
        ['has a "deposed" that is no text', { ...instance, deposed: 7 }],
        ['has "sensitive_attributes" that are not a list', { ...instance, sensitive_attributes: 'id' }],
      ] as readonly (readonly [string, Json])[]
    ).map(([fault, broken]): readonly [string, Json] => [
      `resources[1].instances[0] ${fault}`,
      { ...resource, instances: [broken] },
    ]),
  ])('%s: %j', (fault, broken) => {
    expect(faultIn(() => read(file(broken)))).toBe(fault);
  });

  test('with what Terraform 0.11 left is to be read by Terraform', () => {
    const old = { ...resource, instances: [{ schema_version: 0, attributes_flat: { id: 'sg-1' } }] };
    expect(faultIn(() => read(file(old)))).toContain(
      'resources[1].instances[0] is still in the form of Terraform 0.11',
    );
  });
});

describe('the type of a value', () => {
  const LIST = 'alicloud_ecs_prefix_list.l';

  test.each<readonly [string, string, Fields]>([
    ['', RULE, { ...AFTER, priority: 1, description: null }],
    ['cidr_ip of alicloud_security_group_rule.r is a number, and text must stand there', RULE, { cidr_ip: 5 }],
    [
      'port_range of alicloud_security_group_rule.r is a list, and text must stand there',
      RULE,
      { port_range: ['22/22'] },
    ],
    [
      'policy of alicloud_security_group_rule.r is an object, and text must stand there',
      RULE,
      { policy: { a: 'drop' } },
    ],
    [
      'security_group_id of alicloud_security_group_rule.r is true or false, and text must stand there',
      RULE,
      { security_group_id: false },
    ],
    ['priority of alicloud_security_group_rule.r is a text, and a number must stand there', RULE, { priority: '1' }],
    ['', GROUP, { tags: { env: 'prod', none: null }, inner_access: true }],
    [
      'tags of alicloud_security_group.g is a text, and an object of texts must stand there',
      GROUP,
      { tags: 'env=prod' },
    ],
    [
      'tags of alicloud_security_group.g is an object, and an object of texts must stand there',
      GROUP,
      { tags: { a: ['b'] } },
    ],
    [
      'inner_access of alicloud_security_group.g is a text, and true or false must stand there',
      GROUP,
      { inner_access: 'true' },
    ],
    ['', LIST, { entry: [{ cidr: '10.0.0.0/8', description: null }, { cidr: null }, null] }],
    [
      'entry of alicloud_ecs_prefix_list.l is an object, and a list of objects must stand there',
      LIST,
      { entry: { cidr: '10.0.0.0/8' } },
    ],
    [
      'entry of alicloud_ecs_prefix_list.l is a list, and a list of objects must stand there',
      LIST,
      { entry: ['10.0.0.0/8'] },
    ],
    ['', 'alicloud_instance.i', { tags: 5 }],
  ])('%s: %s %j', (fault, address, after) => {
    const { resources } = readPlan({ resource_changes: [created(GROUP, {}, {}), created(address, {}, after)] });
    expect(wrongTypeIn(resources)?.what ?? '').toBe(fault);
  });

  test('counts where only a part of it is known, too', () => {
    const states = { ...STATES, after: { tags: { a: 5, b: null } }, after_unknown: { tags: { b: true } } };
    const { resources } = readPlan({
      resource_changes: [{ ...CHANGE, address: GROUP, type: 'alicloud_security_group', change: states }],
    });
    expect(wrongTypeIn(resources)?.what).toContain('tags of alicloud_security_group.g');
  });
});
