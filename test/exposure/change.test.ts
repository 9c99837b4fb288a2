import type { Resource } from '../../src/config/resource.js';
import { changeOf } from '../../src/exposure/change.js';
import { resourcesOf } from '../support/rules.js';

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
