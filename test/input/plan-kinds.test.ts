import type { Json } from '../../src/config/attribute.js';
import { addresses, change, created, type Fields, find, placeOf, readPlan } from '../support/plan.js';

const GROUP = 'alicloud_security_group.g';
const RULE = 'alicloud_security_group_rule.r';

const stateOf = (...resources: readonly Json[]): Json => ({
  format_version: '1.0',
  values: { root_module: { resources } },
});

const inState = (address: string, values: Fields, more: Fields = {}): Json => {
  const [type = '', name = ''] = address.split('.');
  return { address, mode: 'managed', type, name, values, ...more };
};

const value = (configuration: Parameters<typeof find>[0], address: string, name: string): unknown => {
  const attribute = find(configuration, address).attribute(name);
  return attribute?.state === 'known' ? `${attribute.origin}: ${attribute.value}` : attribute?.state;
};

describe('what becomes of a resource', () => {
  const before = { policy: 'drop' };
  const after = { policy: 'accept' };

  test.each<readonly [string, Fields, string | undefined]>([
    ['created: as it will be', { actions: ['create'], before: null, after }, 'plan: accept'],
    ['updated: as it will be', { actions: ['update'], before, after }, 'plan: accept'],
    ['replaced, deleted first: as it will be', { actions: ['delete', 'create'], before, after }, 'plan: accept'],
    ['replaced, created first: as it will be', { actions: ['create', 'delete'], before, after }, 'plan: accept'],
    ['not changed: as it is', { actions: ['no-op'], before, after: before }, 'plan: drop'],
    ['imported: as it is', { actions: ['no-op'], before, after: before, importing: { id: 'x' } }, 'plan: drop'],
    ['forgotten: as it is', { actions: ['forget'], before, after: null }, 'state: drop'],
  ])('%s', (_, states, expected) => {
    const plan = readPlan({ resource_changes: [change(RULE, {}, states)] });
    expect(value(plan, RULE, 'policy')).toBe(expected);
  });

  test('deleted: gone', () => {
    const states = { actions: ['delete'], before, after: null };
    expect(addresses(readPlan({ resource_changes: [change(RULE, {}, states)] }))).toEqual([]);
  });

  test('only a forgotten resource stays without being managed', () => {
    const plan = readPlan({
      resource_changes: [
        change(RULE, {}, { actions: ['forget'], before, after: null }),
        created(GROUP, {}, { vpc_id: 'vpc-1' }),
      ],
    });
    expect(plan.resources.map(({ address, remains }) => [address, remains])).toEqual([
      [RULE, 'forgotten'],
      [GROUP, undefined],
    ]);
  });

  test('a deposed object is left out, and the current one of the same address stays', () => {
    const states = { actions: ['delete'], before: { id: 'old' }, after: null };
    const plan = readPlan({
      resource_changes: [
        change(GROUP, {}, { actions: ['no-op'], before: { id: 'new' }, after: { id: 'new' } }),
        change(GROUP, {}, states, { deposed: 'byebye' }),
        change('alicloud_security_group.h', {}, { ...states, actions: ['no-op'] }, { deposed: 'byebye' }),
      ],
    });
    expect(addresses(plan)).toEqual([GROUP]);
    expect(value(plan, GROUP, 'id')).toBe('plan: new');
  });

  test('a data source is no resource', () => {
    const data = change(GROUP, {}, { actions: ['read'], before: null, after: {} }, { mode: 'data' });
    expect(addresses(readPlan({ resource_changes: [data] }))).toEqual([]);
  });

  test('null and the empty text are not set; false and 0 are', () => {
    const plan = readPlan({
      resource_changes: [created(GROUP, {}, { a: null, b: '', c: false, d: 0 })],
    });
    expect(['a', 'b', 'c', 'd', 'e'].map((name) => value(plan, GROUP, name))).toEqual([
      undefined,
      undefined,
      'plan: false',
      'plan: 0',
      undefined,
    ]);
  });

  test('a list that is known in part is unknown, and its known part is there', () => {
    const states = {
      actions: ['create'],
      before: null,
      after: { entry: [{ cidr: '10.0.0.0/8' }, {}] },
      after_unknown: { entry: [{}, { cidr: true }] },
    };
    const plan = readPlan({ resource_changes: [change('alicloud_ecs_prefix_list.l', {}, states)] });
    expect(find(plan, 'alicloud_ecs_prefix_list.l').attribute('entry')).toMatchObject({
      state: 'unknown',
      partial: [{ cidr: '10.0.0.0/8' }, {}],
    });
  });

  test('a mark of an unknown value that says false is no mark', () => {
    const states = {
      actions: ['create'],
      before: null,
      after: { tags: { a: 'b' } },
      after_unknown: { tags: { a: false } },
    };
    expect(find(readPlan({ resource_changes: [change(GROUP, {}, states)] }), GROUP).attribute('tags')?.state).toBe(
      'known',
    );
  });

  test.each<readonly [string, Json]>([
    ['as a whole', { cidr_ip: true }],
    ['somewhere inside', { cidr_ip: [{ deep: true }] }],
  ])('an attribute that is sensitive %s is marked', (_, after_sensitive) => {
    const states = {
      actions: ['create'],
      before: null,
      after: { cidr_ip: '10.0.0.0/8', policy: 'drop' },
      after_sensitive,
    };
    const rule = find(readPlan({ resource_changes: [change(RULE, {}, states)] }), RULE);
    expect(['cidr_ip', 'policy'].map((name) => rule.attribute(name)?.sensitive)).toEqual([true, false]);
  });

  test('what is sensitive in a forgotten resource is marked by what was', () => {
    const states = { actions: ['forget'], before, after: null, before_sensitive: { policy: true } };
    expect(find(readPlan({ resource_changes: [change(RULE, {}, states)] }), RULE).attribute('policy')?.sensitive).toBe(
      true,
    );
  });

  test('each resource has the place of its change', () => {
    const changes = [created(GROUP, {}, { id: 'sg-1' }), created(RULE, { key: 'a' }, { policy: 'drop' })];
    const plan = readPlan({ resource_changes: changes });
    expect(plan.resources.map(placeOf)).toEqual(changes);
  });
});

describe('resources that the plan does not mention', () => {
  test('stay as the state has them', () => {
    const plan = readPlan({
      resource_changes: [created(RULE, {}, { policy: 'accept' })],
      prior_state: stateOf(inState(GROUP, { id: 'sg-1' }), inState(RULE, { policy: 'drop' })),
    });
    expect(addresses(plan)).toEqual([RULE, GROUP]);
    expect(value(plan, RULE, 'policy')).toBe('plan: accept');
    expect(value(plan, GROUP, 'id')).toBe('state: sg-1');
    expect(placeOf(find(plan, GROUP))).toEqual(inState(GROUP, { id: 'sg-1' }));
  });

  test('do not come back when the plan deletes them', () => {
    const plan = readPlan({
      resource_changes: [change(RULE, {}, { actions: ['delete'], before: {}, after: null })],
      prior_state: stateOf(inState(RULE, { policy: 'drop' })),
    });
    expect(addresses(plan)).toEqual([]);
  });

  test('do not come back under the old name when they have moved', () => {
    const states = { actions: ['no-op'], before: { id: 'sg-1' }, after: { id: 'sg-1' } };
    const plan = readPlan({
      resource_changes: [change(GROUP, {}, states, { previous_address: 'alicloud_security_group.old' })],
      prior_state: stateOf(inState('alicloud_security_group.old', { id: 'sg-1' })),
    });
    expect(addresses(plan)).toEqual([GROUP]);
  });

  test('do not come back when they are forgotten', () => {
    const plan = readPlan({
      resource_changes: [change(RULE, {}, { actions: ['forget'], before: { policy: 'drop' }, after: null })],
      prior_state: stateOf(inState(RULE, { policy: 'drop' })),
    });
    expect(addresses(plan)).toEqual([RULE]);
  });

  test('are there in modules, too, and so are deposed ones; data sources are not', () => {
    const child = { address: 'module.m', resources: [inState('alicloud_security_group.inner', {})] };
    const prior = {
      values: {
        root_module: {
          resources: [
            inState(GROUP, {}, { deposed_key: 'byebye' }),
            { ...(inState('alicloud_vpcs.d', {}) as Fields), mode: 'data' },
          ],
          child_modules: [child],
        },
      },
    };
    expect(addresses(readPlan({ prior_state: prior }))).toEqual([
      'alicloud_security_group.g (deposed object byebye)',
      'alicloud_security_group.inner',
    ]);
  });

  test('a plan that only refreshes is the state it read', () => {
    const plan = readPlan({
      resource_changes: [],
      resource_drift: [
        change(RULE, {}, { actions: ['update'], before: { policy: 'drop' }, after: { policy: 'accept' } }),
      ],
      prior_state: stateOf(inState(RULE, { policy: 'accept' })),
    });
    expect(addresses(plan)).toEqual([RULE]);
    expect(value(plan, RULE, 'policy')).toBe('state: accept');
  });

  test('with -target the rest is from the state, and a warning says so', () => {
    const plan = readPlan({
      resource_changes: [change(GROUP, {}, { actions: ['no-op'], before: {}, after: {} })],
      prior_state: stateOf(inState(GROUP, {}), inState(RULE, { policy: 'accept' })),
      complete: false,
    });
    expect(addresses(plan)).toEqual([GROUP, RULE]);
    expect(plan.diagnostics).toMatchObject([{ level: 'warning', message: expect.stringContaining('-target') }]);
  });

  test.each([{}, { complete: true }])('a plan with %j has nothing to warn of', (parts) => {
    expect(readPlan(parts).diagnostics).toEqual([]);
  });
});

describe('deferred changes', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['an update', ['update'], ['state: drop', 'plan: accept']],
    ['a replacement', ['delete', 'create'], ['state: drop', 'plan: accept']],
    ['a replacement that leaves the old one', ['create', 'forget'], ['state: drop', 'plan: accept']],
    ['a deletion', ['delete'], ['state: drop']],
    ['a forgetting', ['forget'], ['state: drop']],
    ['no change', ['no-op'], ['state: drop']],
  ])('what is there stays until a later plan: %s', (_, actions, expected) => {
    const states = { actions, before: { policy: 'drop' }, after: { policy: 'accept' } };
    const { resources } = readPlan({ deferred_changes: [{ reason: 'x', resource_change: change(RULE, {}, states) }] });
    const values = resources.map((resource) => resource.attribute('policy'));
    expect(values.map((each) => each?.state === 'known' && `${each.origin}: ${each.value}`)).toEqual(expected);
    expect(resources.map(({ deferred }) => deferred !== undefined)).toEqual(
      expected.map((each) => each.startsWith('plan')),
    );
    // Two objects of one address are told apart.
    expect(resources.map(({ address }) => address)).toEqual(
      expected.length === 1 ? [RULE] : [`${RULE} (the object there is now)`, RULE],
    );
  });

  const deferred = (item: Json, reason = 'resource_config_unknown'): Json => ({ reason, resource_change: item });

  test('are there with the reason why they may not come, and a warning counts them', () => {
    const plan = readPlan({
      deferred_changes: [
        deferred(created(RULE, {}, { policy: 'accept' })),
        deferred(created(GROUP, {}, {}), 'absent_prereq'),
      ],
      complete: false,
    });
    expect(plan.resources.map(({ deferred: why }) => why)).toEqual([
      'is deferred to a later plan (resource_config_unknown)',
      'is deferred to a later plan (absent_prereq)',
    ]);
    expect(value(plan, RULE, 'policy')).toBe('plan: accept');
    expect(plan.diagnostics).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/^2 changes are deferred/) },
    ]);
  });

  test('are not taken from the state a second time', () => {
    const plan = readPlan({
      deferred_changes: [deferred(created(RULE, {}, {}))],
      prior_state: stateOf(inState(RULE, { policy: 'drop' })),
    });
    expect(addresses(plan)).toEqual([RULE]);
    expect(plan.diagnostics).toMatchObject([{ message: expect.stringMatching(/^1 change is deferred/) }]);
  });

  test('have the place of their own change', () => {
    const item = created(RULE, {}, { policy: 'accept' });
    expect(placeOf(find(readPlan({ deferred_changes: [deferred(item)] }), RULE))).toEqual(item);
  });

  test('of data sources and of deposed objects are none', () => {
    const data = created(GROUP, {}, {}) as Fields;
    const plan = readPlan({
      deferred_changes: [deferred({ ...data, mode: 'data' }), deferred({ ...data, deposed: 'x' })],
    });
    expect(addresses(plan)).toEqual([]);
  });
});

describe('plans that cannot be judged', () => {
  test('an errored plan is refused', () => {
    expect(() => readPlan({ errored: true })).toThrow('marked "errored"');
    expect(() => readPlan({ errored: false })).not.toThrow();
  });

  test.each(['2.0', '10.1', '', 'x'])('format version %j is refused', (format_version) => {
    expect(() => readPlan({ format_version })).toThrow('is not known to this sglint');
  });

  test.each(['0.1', '0.2', '1.0', '1.2', '1.99'])('format version %s is read', (format_version) => {
    expect(readPlan({ format_version }).kind).toBe('plan');
  });
});
