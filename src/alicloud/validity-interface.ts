import type { Resource } from '../config/resource.js';
import { attachmentsOf } from './attachment.js';
import { Identities } from './identities.js';
import { attributeOrDefault, GROUP } from './schema.js';
import { type Made, type Mistake, madeBy } from './validity.js';
import { areApart } from './validity-home.js';
import { textOf } from './written-value.js';

/** The most groups of one interface. Source: "Use security groups", limits (older API references say 5). */
const MOST_GROUPS = 10;

/** A network interface, and what is known of the groups that are attached to it for certain. */
export interface Wired {
  readonly attribute: string;
  readonly groups: readonly string[];
  readonly declared: readonly Resource[];
}

/** What can be wrong with the groups of one network interface. */
export const INTERFACE_MISTAKES: readonly Mistake<Wired>[] = [
  {
    name: 'mixed-types',
    what: 'a basic and an enterprise group on one network interface',
    fate: 'fails at apply',
    source: '"Basic and advanced security groups"; JoinSecurityGroup API reference',
    find({ attribute, declared }) {
      const ofType = (type: string): Resource | undefined => declared.find((group) => typeOf(group) === type);
      const [basic, enterprise] = [ofType('normal'), ofType('enterprise')];
      if (basic === undefined || enterprise === undefined) return undefined;
      return {
        attribute,
        says: `${basic.address} is a basic group and ${enterprise.address} an enterprise group, and one network interface takes groups of one type`,
        fix: 'attach groups of one type',
      };
    },
  },
  {
    name: 'mixed-networks',
    what: 'groups of different VPCs on one network interface',
    fate: 'fails at apply',
    source: '"Basic and advanced security groups"; JoinSecurityGroup API reference',
    find({ attribute, declared }) {
      const [first, ...others] = declared;
      const other = others.find((group) => areApart(first, group));
      if (first === undefined || other === undefined) return undefined;
      return {
        attribute,
        says: `${first.address} and ${other.address} are not in the same VPC`,
        fix: 'attach groups of the VPC that the interface is in',
      };
    },
  },
  {
    name: 'too-many-groups',
    what: `more than ${MOST_GROUPS} groups on one network interface`,
    fate: 'fails at apply',
    source: '"Use security groups", limits; JoinSecurityGroup API reference',
    find: ({ attribute, groups }) =>
      groups.length <= MOST_GROUPS
        ? undefined
        : {
            attribute,
            says: `${groups.length} groups are attached to one network interface, which takes ${MOST_GROUPS} at most`,
            fix: 'put rules that belong together into one group',
          },
  },
];

const typeOf = (group: Resource): string | undefined => textOf(attributeOrDefault(group, 'security_group_type'));

/** Where resources name the groups of their interfaces. */
const ATTRIBUTES = ['security_groups', 'security_group_ids', 'security_group_id', 'network_interfaces'];

/** The mistakes in what is attached to the interfaces of each resource that has some; none where all is well. */
export function mistakesInInterfaces(
  resources: readonly Resource[],
): readonly { readonly resource: Resource; readonly made: readonly Made[] }[] {
  const groups = new Identities(resources.filter(({ type }) => type === GROUP));
  const made = new Map<string, Made[]>();
  const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
  for (const { address, groups: names } of attachmentsOf(resources, groups)) {
    const attribute = ATTRIBUTES.find((name) => byAddress.get(address)?.attribute(name) !== undefined) ?? '';
    const wired = { attribute, groups: names, declared: names.flatMap((name) => groups.get(name) ?? []) };
    made.set(address, [...(made.get(address) ?? []), ...madeBy(INTERFACE_MISTAKES, wired)]);
  }
  return [...made].flatMap(([address, all]) => {
    const resource = byAddress.get(address);
    return resource === undefined ? [] : [{ resource, made: all }];
  });
}
