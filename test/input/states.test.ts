import type { Json } from '../../src/config/attribute.js';
import { addresses, type Fields, find, placeOf, read } from '../support/plan.js';

const value = (configuration: Parameters<typeof find>[0], address: string, name: string): unknown => {
  const attribute = find(configuration, address).attribute(name);
  return attribute?.state === 'known' ? `${attribute.origin}: ${attribute.value}` : attribute?.state;
};

describe('a state in JSON', () => {
  const resource = (address: string, values: Fields, more: Fields = {}): Json => {
    const [type = '', name = ''] = address.split('.').slice(-2);
    return { address, mode: 'managed', type, name, values, ...more };
  };
  const state = (root_module: Json): Json => ({
    format_version: '1.0',
    terraform_version: '1.11.4',
    values: { root_module },
  });

  test('holds the resources of the root module and of the modules inside it', () => {
    const inner = resource('module.a["x.y"].module.b[0].alicloud_security_group.g', { id: 'sg-3' });
    const outer = resource('module.a["x.y"].alicloud_security_group.g', { id: 'sg-2' });
    const document = state({
      resources: [resource('alicloud_security_group.g', { id: 'sg-1' })],
      child_modules: [{ resources: [outer], child_modules: [{ resources: [inner] }] }, { address: 'module.empty' }],
    });
    const configuration = read(document);
    expect(configuration.kind).toBe('state');
    expect(configuration.resources.map(({ address, type }) => [address, type])).toEqual([
      ['alicloud_security_group.g', 'alicloud_security_group'],
      ['module.a["x.y"].alicloud_security_group.g', 'alicloud_security_group'],
      ['module.a["x.y"].module.b[0].alicloud_security_group.g', 'alicloud_security_group'],
    ]);
    expect(configuration.resources.map(placeOf)).toEqual([
      resource('alicloud_security_group.g', { id: 'sg-1' }),
      outer,
      inner,
    ]);
  });

  test('leaves out data sources, and keeps deposed objects: they are there until the next apply', () => {
    const configuration = read(
      state({
        resources: [
          { ...(resource('alicloud_vpcs.d', {}) as Fields), mode: 'data' },
          resource('alicloud_security_group.g', { id: 'old' }, { deposed_key: 'byebye' }),
          resource('alicloud_security_group.g', { id: 'new' }),
        ],
      }),
    );
    expect(value(configuration, 'alicloud_security_group.g', 'id')).toBe('state: new');
    expect(value(configuration, 'alicloud_security_group.g (deposed object byebye)', 'id')).toBe('state: old');
    expect(configuration.resources).toHaveLength(2);
  });

  test('knows every value; null, the empty text and what is missing are not set', () => {
    const configuration = read(state({ resources: [resource('a.b', { one: 1, no: false, none: null, empty: '' })] }));
    expect(['one', 'no', 'none', 'empty', 'missing'].map((name) => value(configuration, 'a.b', name))).toEqual([
      'state: 1',
      'state: false',
      undefined,
      undefined,
      undefined,
    ]);
    expect(find(configuration, 'a.b').writes('one')).toBeUndefined();
    expect(find(configuration, 'a.b').written('one')).toBeUndefined();
  });

  test('marks what is sensitive', () => {
    const marks = { sensitive_values: { cidr_ip: true, tags: { secret: true }, plain: {} } };
    const configuration = read(
      state({ resources: [resource('a.b', { cidr_ip: 'x', tags: { secret: 's' }, plain: {} }, marks)] }),
    );
    const sensitive = ['cidr_ip', 'tags', 'plain'].map((name) => find(configuration, 'a.b').attribute(name)?.sensitive);
    expect(sensitive).toEqual([true, true, false]);
  });

  test('of an empty workspace has no resources', () => {
    expect(addresses(read({ format_version: '1.0' }))).toEqual([]);
  });

  test('of a format version that is not known is refused', () => {
    expect(() => read({ format_version: '2.0', values: {} })).toThrow('is not known to this sglint');
  });
});

describe('the file terraform.tfstate', () => {
  const instance = (attributes: Fields, more: Fields = {}): Json => ({ schema_version: 0, attributes, ...more });
  const resource = (instances: readonly Json[], more: Fields = {}): Json => ({
    mode: 'managed',
    type: 'alicloud_security_group',
    name: 'g',
    instances,
    ...more,
  });
  const file = (...resources: readonly Json[]): Json => ({
    version: 4,
    terraform_version: '1.11.4',
    lineage: 'here',
    resources,
  });

  test('names instances by module, type, name and key', () => {
    const document = file(
      resource([instance({ id: 'sg-1' })]),
      resource([instance({ id: 'sg-2' }, { index_key: 0 }), instance({ id: 'sg-3' }, { index_key: 1 })], { name: 'n' }),
      resource([instance({ id: 'sg-4' }, { index_key: 'x.y' }), instance({ id: 'sg-5' }, { index_key: 'q"q' })], {
        module: 'module.a["k[0]"].module.b',
      }),
    );
    const configuration = read(document);
    expect(configuration.kind).toBe('state');
    expect(addresses(configuration)).toEqual([
      'alicloud_security_group.g',
      'alicloud_security_group.n[0]',
      'alicloud_security_group.n[1]',
      'module.a["k[0]"].module.b.alicloud_security_group.g["x.y"]',
      'module.a["k[0]"].module.b.alicloud_security_group.g["q\\"q"]',
    ]);
    const ids = configuration.resources.map(({ attribute }) => attribute('id'));
    expect(ids).toMatchObject(['sg-1', 'sg-2', 'sg-3', 'sg-4', 'sg-5'].map((id) => ({ value: id, origin: 'state' })));
  });

  test('gives each instance the place of the instance', () => {
    const one = instance({ id: 'sg-1' }, { index_key: 'a' });
    const two = instance({ id: 'sg-2' }, { index_key: 'b' });
    expect(read(file(resource([]), resource([one, two]))).resources.map(placeOf)).toEqual([one, two]);
  });

  test('leaves out data sources, and keeps deposed objects: they are there until the next apply', () => {
    const document = file(
      resource([instance({ id: 'd' })], { mode: 'data' }),
      resource([instance({ id: 'old' }, { deposed: 'byebye' }), instance({ id: 'new' })]),
    );
    expect(value(read(document), 'alicloud_security_group.g', 'id')).toBe('state: new');
    expect(value(read(document), 'alicloud_security_group.g (deposed object byebye)', 'id')).toBe('state: old');
  });

  test('keeps a tainted object: it is there until the next apply', () => {
    expect(addresses(read(file(resource([instance({}, { status: 'tainted' })]))))).toEqual([
      'alicloud_security_group.g',
    ]);
  });

  test('marks what is sensitive by the first step of each path', () => {
    const paths = [
      [{ type: 'get_attr', value: 'cidr_ip' }],
      [
        { type: 'get_attr', value: 'tags' },
        { type: 'index', value: { value: 'policy', type: 'string' } },
      ],
    ];
    const values = { cidr_ip: '10.0.0.0/8', tags: { policy: 'x' }, policy: 'drop' };
    const configuration = read(file(resource([instance(values, { sensitive_attributes: paths })])));
    const group = find(configuration, 'alicloud_security_group.g');
    expect(Object.keys(values).map((name) => group.attribute(name)?.sensitive)).toEqual([true, true, false]);
  });

  test.each([1, 2, 3, 5])('of version %d is refused', (version) => {
    expect(() => read({ version, lineage: 'here' })).toThrow(`state version ${version} is not known`);
  });
});
