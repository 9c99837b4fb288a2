import { securityGroups } from '../../src/alicloud/security-group.js';
import type { Json } from '../../src/config/attribute.js';
import { trustPaths } from '../../src/exposure/paths.js';
import { unitsOf } from '../../src/exposure/unit.js';
import { FAMILIES } from '../../src/net/cidr.js';
import { created, type Fields, readPlan } from '../support/plan.js';

const internet = { ipv4: FAMILIES.ipv4.everything, ipv6: FAMILIES.ipv6.everything };

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
