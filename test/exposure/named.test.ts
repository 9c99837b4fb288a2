import { securityGroups } from '../../src/alicloud/security-group.js';
import type { Attribute, Json } from '../../src/config/attribute.js';
import type { Resource } from '../../src/config/resource.js';
import { namedGroups, withFarEnd } from '../../src/exposure/far-end.js';
import { parseFlow } from '../../src/exposure/flow.js';
import { findNamed } from '../../src/exposure/named.js';
import { resourcesOf, WEB } from '../support/rules.js';

const called = (address: string, id: string, name: string, sensitive = false): Resource => {
  const [first] = resourcesOf('') as readonly [Resource];
  const known = (value: string): Attribute<Json> => ({
    state: 'known',
    value,
    origin: 'plan',
    sensitive,
    span: first.span,
  });
  const cells: Readonly<Record<string, string>> = { id, security_group_name: name };
  return {
    ...first,
    address,
    attribute: (key) => (cells[key] === undefined ? undefined : known(cells[key])),
  };
};

const GROUPS = securityGroups([
  called('alicloud_security_group.a', 'sg-1', 'frontend'),
  called('alicloud_security_group.b', 'sg-2', 'top-secret', true),
]);

test.each([
  ['alicloud_security_group.a', 'alicloud_security_group.a'],
  ['sg-1', 'alicloud_security_group.a'],
  ['frontend', 'alicloud_security_group.a'],
  ['sg-2', 'alicloud_security_group.b'],
  ['top-secret', 'alicloud_security_group.b'],
  ['frontent', 'did you mean "frontend"?'],
  // No identity and no sensitive name is suggested.
  ['sg-11', 'there are alicloud_security_group.a, alicloud_security_group.b'],
  ['top-secrets', 'there are alicloud_security_group.a, alicloud_security_group.b'],
])('%s: %s', (name, expected) => {
  const found = findNamed('security group', name, namedGroups(GROUPS));
  expect('value' in found ? found.value.address : found.hint).toBe(expected);
});

test('several of one name are told by their addresses', () => {
  const twins = securityGroups([
    called('alicloud_security_group.a', 'sg-1', 'web'),
    called('alicloud_security_group.b', 'sg-2', 'web'),
  ]);
  expect(findNamed('security group', 'web', namedGroups(twins))).toEqual({
    message: 'several are called "web"',
    hint: 'name one of alicloud_security_group.a, alicloud_security_group.b',
  });
});

describe('the far end of a flow', () => {
  const resources = resourcesOf('5 accept ingress tcp 22/22 group:sg-app\n5 accept ingress tcp 22/22 list:office', {
    lists: { office: ['198.51.100.0/24'] },
  });
  const peerOf = (far: string): string => {
    const flow = parseFlow(`ingress tcp/22 from ${far}`);
    if (typeof flow === 'string') throw new Error(flow);
    const found = withFarEnd(flow, securityGroups(resources), resources);
    return 'value' in found ? found.value.peer : found.hint;
  };
  test.each([
    ['10.0.0.1', '10.0.0.1'],
    ['security-group:sg-web', WEB],
    [`security-group:${WEB}`, WEB],
    ['security-group:sg-app', 'sg-app'],
    ['security-group:sg-ap', 'did you mean "sg-app"?'],
    ['prefix-list:office', 'alicloud_ecs_prefix_list.office'],
    ['prefix-list:alicloud_ecs_prefix_list.offise', 'did you mean "alicloud_ecs_prefix_list.office"?'],
  ])('%s: %s', (far, expected) => {
    expect(peerOf(far)).toBe(expected);
  });
});

test('a group that a rule names by a sensitive identity is not suggested', () => {
  const resources = resourcesOf('5 accept ingress tcp 22/22 group:sg-app').map((resource) => ({
    ...resource,
    attribute: (name: string): Attribute<Json> | undefined => {
      const attribute = resource.attribute(name);
      return attribute && name === 'source_security_group_id' ? { ...attribute, sensitive: true } : attribute;
    },
  }));
  const flow = parseFlow('ingress tcp/22 from security-group:(sensitiv)');
  if (typeof flow === 'string') throw new Error(flow);
  const found = withFarEnd(flow, securityGroups(resources), resources);
  expect('hint' in found && found.hint).toBe('there are alicloud_security_group.web, alicloud_security_group.other');
});
