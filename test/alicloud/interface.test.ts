import { attachmentsOf } from '../../src/alicloud/attachment.js';
import { exposuresOf } from '../../src/alicloud/exposure.js';
import { Identities } from '../../src/alicloud/identities.js';
import { pool, settingsOf } from '../../src/alicloud/interface.js';
import { GROUP } from '../../src/alicloud/schema.js';
import type { Attribute, Json } from '../../src/config/attribute.js';
import type { Resource } from '../../src/config/resource.js';
import { unionOfAll } from '../../src/net/traffic.js';
import { Firewall, told } from '../support/firewall.js';
import { Lookup } from '../support/lookup.js';
import { Chance, rounds } from '../support/random.js';
import { randomLine, randomPacket } from '../support/random-rules.js';
import { groupOf, OTHER, resourcesOf, WEB } from '../support/rules.js';

const count = rounds(2_000, 100_000);

test(`rules of groups that are attached together count together: ${count} interfaces`, () => {
  const chance = new Chance(5);
  let differing = 0;
  for (let round = 0; round < count; round++) {
    const type = chance.pick(['basic', 'enterprise'] as const);
    const texts = chance.some(2, 3, () => chance.some(1, 4, () => randomLine(chance)).join('\n'));
    const groups = texts.map((text, index) => ({ ...groupOf(text, { type, inner: 'Drop' }), address: `g${index}` }));
    const together = new Firewall(texts.join('\n'), type);
    const alone = texts.map((text) => new Firewall(text, type));
    const { lower } = exposuresOf(pool(groups[0] ?? groupOf(''), groups, []));
    const accepted = new Lookup(unionOfAll(lower.map(({ traffic }) => traffic)));
    for (const packet of chance.some(10, 10, () => randomPacket(chance))) {
      const expected = together.decide(packet).accepted;
      if (alone.some((firewall) => firewall.decide(packet).accepted !== expected)) differing++;
      if (accepted.holds(packet) !== expected) throw new Error(`${told(packet)}\n${type}\n${texts.join('\n--\n')}`);
    }
  }
  expect(differing).toBeGreaterThan(count / 2);
});

describe('what is attached', () => {
  const place = { span: { source: { path: 'main.tf', text: '' }, start: 0, end: 0 }, sensitive: false };
  const known = (value: Json): Attribute<Json> => ({ ...place, state: 'known', value, origin: 'state' });
  const later = (candidates: readonly string[], more: object = {}): Attribute<Json> => ({
    ...place,
    state: 'unknown',
    reason: 'is known only after apply',
    candidates,
    certain: false,
    ...more,
  });
  const resource = (type: string, attributes: Readonly<Record<string, Attribute<Json>>>): Resource => ({
    address: `${type}.x`,
    type,
    span: place.span,
    names: () => Object.keys(attributes),
    attribute: (name) => attributes[name],
    written: () => undefined,
    writes: () => undefined,
  });
  const here = resourcesOf('');
  const identities = new Identities(here.filter(({ type }) => type === GROUP));

  test.each<readonly [string, Resource, object | undefined]>([
    [
      'groups by their identities',
      resource('alicloud_instance', { security_groups: known(['sg-web', 'sg-1']) }),
      { groups: [WEB, 'sg-1'], possible: [], isOpen: false },
    ],
    [
      'one group by its identity',
      resource('alicloud_eci_container_group', { security_group_id: known('sg-other') }),
      { groups: [OTHER], possible: [], isOpen: false },
    ],
    [
      'the one group that it can be',
      resource('alicloud_instance', { security_groups: later([WEB], { exhaustive: true }) }),
      { groups: [WEB], possible: [], isOpen: false },
    ],
    [
      'a list of groups, as the sources tell',
      resource('alicloud_instance', { security_groups: later([WEB, OTHER], { exhaustive: true, every: true }) }),
      { groups: [OTHER, WEB], possible: [], isOpen: false },
    ],
    [
      'several of which a plan does not say whether it is all',
      resource('alicloud_instance', { security_groups: later([WEB, OTHER], { exhaustive: true }) }),
      { groups: [], possible: [OTHER, WEB], isOpen: false },
    ],
    [
      'what may be anything',
      resource('alicloud_instance', { security_groups: later([]) }),
      { groups: [], possible: [], isOpen: true },
    ],
    [
      'a list that is known in part',
      resource('alicloud_instance', {
        security_groups: later([WEB], { exhaustive: true, every: true, partial: ['sg-1', null] }),
      }),
      { groups: [WEB, 'sg-1'], possible: [], isOpen: false },
    ],
    [
      'attributes together',
      resource('alicloud_ecs_launch_template', {
        security_group_id: known('sg-web'),
        security_group_ids: known(['sg-1']),
      }),
      { groups: [WEB, 'sg-1'], possible: [], isOpen: false },
    ],
    [
      'the group in the one block of a function',
      resource('alicloud_fcv3_function', { vpc_config: known([{ security_group_id: 'sg-web' }]) }),
      { groups: [WEB], possible: [], isOpen: false },
    ],
    [
      'perhaps what a block that is not known in full names',
      resource('alicloud_fc_service', { vpc_config: later([], { partial: [{ security_group_id: 'sg-web' }] }) }),
      { groups: [], possible: [WEB], isOpen: false },
    ],
    [
      'perhaps anything in a block that is not known',
      resource('alicloud_fc_service', { vpc_config: later(['alicloud_vswitch.v']) }),
      { groups: [], possible: [], isOpen: true },
    ],
    [
      'nothing in a block in which it is known that there is none',
      resource('alicloud_fc_service', { vpc_config: later([], { partial: [{ security_group_id: null }] }) }),
      undefined,
    ],
    [
      'perhaps the groups that any other resource names, at any depth',
      resource('alicloud_new', {
        one: known({ deep: [{ in: 'sg-web' }, 'sg-1', 'text'] }),
        two: later([OTHER, 'alicloud_vpc.v']),
      }),
      { groups: [], possible: [WEB, 'sg-1', OTHER].sort(), isOpen: false, isMention: true },
    ],
    [
      'perhaps anything where an attribute of groups is not known',
      resource('alicloud_new', { security_group_ids: later([]), name: later([]) }),
      { groups: [], possible: [], isOpen: true, isMention: true },
    ],
    [
      'nothing to a resource of another provider',
      resource('null_resource', { triggers: known(['sg-web']) }),
      undefined,
    ],
    [
      'none for certain to what may not come to be',
      { ...resource('alicloud_instance', { security_groups: known(['sg-web']) }), deferred: 'is deferred' },
      { groups: [], possible: [WEB], isOpen: false },
    ],
    ['nothing', resource('alicloud_instance', {}), undefined],
    [
      'an allow-list of a database',
      resource('alicloud_db_instance', { security_group_ids: known(['sg-web']) }),
      undefined,
    ],
  ])('%s', (_, given, expected) => {
    // Where no groups are attached together, other places are not looked for.
    const shared = {
      ...resource('alicloud_instance', { security_groups: known(['sg-2', 'sg-3']) }),
      address: 'shared',
    };
    const [found] = attachmentsOf([given, shared], identities).filter(({ address }) => address !== 'shared');
    expect(found).toEqual(expected && { address: given.address, ...expected });
  });

  test('each block is an interface of its own', () => {
    const blocks = known([{ security_group_ids: ['sg-web'] }, { security_group_ids: ['sg-other'] }, {}]);
    const found = attachmentsOf([resource('alicloud_instance', { network_interfaces: blocks })], identities);
    expect(found.map(({ groups }) => groups)).toEqual([[WEB], [OTHER]]);
  });

  test.each<readonly [string, readonly Resource[], readonly string[]]>([
    ['attached to nothing, on its own', [], ['alone']],
    [
      'attached with another one, with it',
      [resource('alicloud_instance', { security_groups: known(['sg-web', 'sg-other']) })],
      ['shared'],
    ],
    [
      'alone and with another one, in both ways',
      [
        resource('alicloud_instance', { security_groups: known(['sg-web', 'sg-other']) }),
        resource('alicloud_instance', { security_groups: known(['sg-web']) }),
      ],
      ['shared', 'alone'],
    ],
    [
      'where any may be attached, perhaps on its own as well',
      [
        resource('alicloud_instance', { security_groups: known(['sg-web', 'sg-other']) }),
        resource('alicloud_eci_container_group', { security_group_id: later([]) }),
      ],
      ['shared', 'alone: which groups are attached to alicloud_eci_container_group.x is not known here'],
    ],
    [
      'named by any other resource, perhaps on its own as well',
      [
        resource('alicloud_instance', { security_groups: known(['sg-web', 'sg-other']) }),
        resource('alicloud_new', { group: known('sg-web') }),
      ],
      ['shared', 'alone: whether the group is attached to alicloud_new.x on its own is not known here'],
    ],
    [
      'named by any other resource only, on its own in any case',
      [resource('alicloud_new', { group: known('sg-web') })],
      ['alone'],
    ],
    [
      'one of those that may be attached together, as far as one can tell',
      [resource('alicloud_instance', { security_groups: later([WEB, OTHER], { exhaustive: true }) })],
      ['shared: which groups are attached to alicloud_instance.x is not known here'],
    ],
    [
      'with a group of which nothing is known, as far as one can tell',
      [resource('alicloud_instance', { security_groups: known(['sg-web', 'sg-1']) })],
      ['alone: the rules of sg-1, attached to alicloud_instance.x as well, are not known here'],
    ],
    ['that may be attached, on its own', [resource('alicloud_instance', { security_groups: later([]) })], ['alone']],
  ])('a group that is %s', (_, resources, expected) => {
    const groups = [groupOf('1 accept ingress tcp 22/22 ::/0'), { ...groupOf(''), address: OTHER }];
    const settings =
      settingsOf(groups, attachmentsOf(resources, identities)).get(groups[0] as (typeof groups)[0]) ?? [];
    const [web] = groups;
    expect(
      settings.map(({ pool: inAll, doubts }) => [inAll === web ? 'alone' : 'shared', ...doubts].join(': ')),
    ).toEqual(expected);
  });
});
