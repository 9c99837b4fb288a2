import { securityGroups } from '../../src/alicloud/security-group.js';
import type { Json } from '../../src/config/attribute.js';
import { trustPaths } from '../../src/exposure/paths.js';
import { unitsOf } from '../../src/exposure/unit.js';
import { addressesOf, type Cidr, FAMILIES, parseCidr } from '../../src/net/cidr.js';
import { difference } from '../../src/net/interval.js';
import { pathsAsText } from '../../src/report/paths.js';
import { Catalogue } from '../../src/services/catalogue.js';
import { change, created, type Fields, readPlan } from '../support/plan.js';

const internet = {
  ipv4: difference(FAMILIES.ipv4.everything, addressesOf('ipv4', [parseCidr('10.0.0.0/8') as Cidr])),
  ipv6: addressesOf('ipv6', [parseCidr('2000::/3') as Cidr]),
};

const group = (name: string): Json =>
  created(`alicloud_security_group.${name}`, {}, { id: `sg-${name}`, vpc_id: 'vpc-1' });

function rule(name: string, to: string, far: Fields, ...unknown: readonly string[]): Json {
  const own = { type: 'ingress', policy: 'accept', priority: 1, ip_protocol: 'tcp', port_range: '22/22' };
  return created(
    `alicloud_security_group_rule.${name}`,
    {},
    { ...own, security_group_id: `sg-${to}`, ...far },
    ...unknown,
  );
}

function pathsIn(changes: readonly Json[], most?: number): ReturnType<typeof trustPaths> {
  const { resources } = readPlan({ resource_changes: [...changes] });
  return trustPaths(unitsOf(securityGroups(resources), resources), internet, most);
}

const shown = ({ paths }: ReturnType<typeof trustPaths>): readonly string[] =>
  paths.map(({ hops, isCertain }) => {
    const stops = hops.map(({ to }) => to.name.replace('alicloud_security_group.', ''));
    return `${stops.join(' ')}${isCertain ? '' : ' ?'}`;
  });

const OPEN = { cidr_ip: '0.0.0.0/0' };
const from = (name: string): Fields => ({ source_security_group_id: `sg-${name}` });

test('a source group that is not known may be any that can be reached', () => {
  const known = [group('web'), group('db'), rule('open', 'web', OPEN)];
  expect(shown(pathsIn(known))).toEqual(['web']);
  expect(shown(pathsIn([...known, rule('in', 'db', {}, 'source_security_group_id')]))).toEqual(['web db ?']);
});

test('a certain way is shown before a shorter one that is only possible', () => {
  const chain = [group('web'), group('app'), group('db'), rule('open', 'web', OPEN), rule('in', 'app', from('web'))];
  const short = rule('maybe', 'app', {}, 'cidr_ip');
  expect(shown(pathsIn([...chain, short, rule('last', 'db', from('app'))]))).toEqual(['web app db', 'app ?']);
});

test('nothing is reached from a group that the internet does not get to', () => {
  expect(shown(pathsIn([group('web'), group('db'), rule('in', 'db', from('web'))]))).toEqual([]);
});

test('groups in a circle end', () => {
  const circle = [group('a'), group('b'), group('c'), rule('1', 'b', from('a')), rule('2', 'c', from('b'))];
  expect(shown(pathsIn([...circle, rule('3', 'a', from('c')), rule('open', 'a', OPEN)]))).toEqual(['a b c']);
});

test('so many ways and no more are listed, and the rest is counted', () => {
  const many = ['b', 'c', 'd', 'e'].flatMap((name) => [group(name), rule(name, name, from('a'))]);
  const { paths, omitted } = pathsIn([group('a'), rule('open', 'a', OPEN), ...many], 3);
  expect([paths.length, omitted]).toEqual([3, 1]);
});

/** A resource that is created, of which some attributes are sensitive. */
const hiding = (resource: string, after: Fields, ...sensitive: readonly string[]): Json =>
  change(
    resource,
    {},
    {
      actions: ['create'],
      before: null,
      after,
      after_sensitive: Object.fromEntries(sensitive.map((name) => [name, true])),
    },
  );

const machine = (name: string, groups: readonly string[], own: Fields, ...sensitive: readonly string[]): Json =>
  hiding(`alicloud_instance.${name}`, { security_groups: groups.map((each) => `sg-${each}`), ...own }, ...sensitive);

const WEB = [group('web'), group('db'), rule('open', 'web', OPEN)];

test.each<[what: string, expected: readonly string[], changes: readonly Json[]]>([
  [
    'its own address',
    ['web db'],
    [machine('a', ['web'], { private_ip: '10.0.1.5' }), rule('in', 'db', { cidr_ip: '10.0.1.5/32' })],
  ],
  [
    'a block around it',
    ['web db'],
    [machine('a', ['web'], { private_ip: '10.0.1.5' }), rule('in', 'db', { cidr_ip: '10.0.0.0/8' })],
  ],
  [
    'another address',
    ['web'],
    [machine('a', ['web'], { private_ip: '10.0.1.5' }), rule('in', 'db', { cidr_ip: '10.0.1.6/32' })],
  ],
  [
    'an address of a machine that is in another group',
    ['web'],
    [machine('a', ['db'], { private_ip: '10.0.1.5' }), rule('in', 'db', { cidr_ip: '10.0.1.5/32' })],
  ],
  [
    'an address that is secret itself',
    ['web'],
    [machine('a', ['web'], { private_ip: '10.0.1.5' }, 'private_ip'), rule('in', 'db', { cidr_ip: '10.0.1.5/32' })],
  ],
  [
    'a second address',
    ['web db'],
    [machine('a', ['web'], { secondary_private_ips: ['10.0.1.5'] }), rule('in', 'db', { cidr_ip: '10.0.1.5/32' })],
  ],
  [
    'the address of a network interface of its own',
    ['web db'],
    [
      created(
        'alicloud_ecs_network_interface.n',
        {},
        { security_group_ids: ['sg-web'], primary_ip_address: '10.0.1.5' },
      ),
      rule('in', 'db', { cidr_ip: '10.0.1.5/32' }),
    ],
  ],
  [
    'its address, which a stronger drop names',
    ['web'],
    [
      machine('a', ['web'], { private_ip: '10.0.1.5' }),
      rule('in', 'db', { cidr_ip: '10.0.1.0/24', priority: 2 }),
      rule('out', 'db', { cidr_ip: '10.0.1.5/32', policy: 'drop' }),
    ],
  ],
  [
    'its address, which it is in the way of itself',
    ['web'],
    [
      machine('a', ['web'], { private_ip: '10.0.1.5' }),
      rule('in', 'db', { cidr_ip: '10.0.1.5/32' }),
      rule('shut', 'web', {
        cidr_ip: '0.0.0.0/0',
        type: 'egress',
        policy: 'drop',
        ip_protocol: 'all',
        port_range: '-1/-1',
      }),
    ],
  ],
  [
    'its IPv6 address, where it is not known that the other one has any',
    ['web db ?'],
    [machine('a', ['web'], { ipv6_addresses: ['fd00::5'] }), rule('in', 'db', { ipv6_cidr_ip: 'fd00::5/128' })],
  ],
  [
    'its IPv6 address, where the other one has some, too',
    ['web db'],
    [
      machine('a', ['web'], { ipv6_addresses: ['fd00::5'] }),
      machine('b', ['db'], { ipv6_addresses: ['fd00::6'] }),
      rule('in', 'db', { ipv6_cidr_ip: 'fd00::/64' }),
    ],
  ],
])('rules against what is known of the machines of another group: %s', (_, expected, changes) => {
  expect(shown(pathsIn([...WEB, ...changes]))).toEqual(expected);
});

test('what a group lets out to the address that is known of another one is certain to get there', () => {
  const closed = { security_group_type: 'enterprise', id: 'sg-web', vpc_id: 'vpc-1' };
  const web = created('alicloud_security_group.web', {}, closed);
  const out = (cidr_ip: string): Json => rule('out', 'web', { type: 'egress', cidr_ip });
  const others = [
    group('db'),
    rule('open', 'web', OPEN),
    rule('in', 'db', { cidr_ip: '10.0.1.5/32' }),
    machine('a', ['web'], { private_ip: '10.0.1.5' }),
    machine('b', ['db'], { private_ip: '10.0.2.7' }),
  ];
  expect(shown(pathsIn([web, ...others, out('10.0.2.7/32')]))).toEqual(['web db']);
  // The group may have other members.
  expect(shown(pathsIn([web, ...others, out('10.0.2.8/32')]))).toEqual(['web db ?']);
  expect(shown(pathsIn([web, ...others]))).toEqual(['web']);
});

test('addresses of the internet are the internet, whoever has them', () => {
  const own = machine('a', ['web'], { private_ip: '10.0.1.5' });
  const { resources } = readPlan({
    resource_changes: [...WEB, own, rule('in', 'db', { ...OPEN, port_range: '80/80' })],
  });
  const { paths } = trustPaths(unitsOf(securityGroups(resources), resources), internet);
  expect(paths.map(({ hops }) => hops.length)).toEqual([1, 1]);
});

test('a secret block is a way from nobody in particular, however many are in it', () => {
  const secret = {
    type: 'ingress',
    policy: 'accept',
    priority: 1,
    ip_protocol: 'tcp',
    port_range: '22/22',
    security_group_id: 'sg-db',
  };
  const machines = ['web', 'app'].map((name, at) => machine(name, [name], { private_ip: `10.0.1.${at}` }));
  const { paths } = pathsIn([
    ...WEB,
    group('app'),
    rule('open-app', 'app', OPEN),
    ...machines,
    hiding('alicloud_security_group_rule.in', { ...secret, cidr_ip: '10.0.1.0/24' }, 'cidr_ip'),
  ]);
  const hidden = paths.filter(({ hops }) => hops.at(-1)?.to.name === 'alicloud_security_group.db');
  expect(hidden.map(({ hops }) => hops.map(({ isHidden }) => isHidden))).toEqual([[true]]);
  const text = pathsAsText({ paths, omitted: 0 }, new Catalogue([]));
  expect(text).not.toContain('10.0.1');
  expect(text).toContain('(sensitive)\n  → alicloud_security_group.db\n');
});

test('an address that is let out to leads nowhere where the group of the machine that has it is dropped', () => {
  const closed = { security_group_type: 'enterprise', id: 'sg-web', vpc_id: 'vpc-1' };
  const { paths } = pathsIn([
    created('alicloud_security_group.web', {}, closed),
    group('db'),
    group('other'),
    rule('open', 'web', OPEN),
    rule('in', 'db', from('web')),
    machine('b', ['other'], { private_ip: '10.0.2.7' }),
    rule('out', 'web', { type: 'egress', cidr_ip: '10.0.2.7/32', priority: 3 }),
    rule('shut', 'web', { type: 'egress', policy: 'drop', priority: 2, ...from('other') }),
  ]);
  expect(paths.map(({ hops }) => hops.length)).toEqual([1]);
});
