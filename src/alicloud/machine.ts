import type { Attribute, Json } from '../config/attribute.js';
import type { Resource } from '../config/resource.js';
import { Identities } from './identities.js';

/** The machines at one time, and the network interfaces that are put on them beside their own. */
export interface Machines {
  /** Addresses of the machines that are here. */
  readonly here: ReadonlySet<string>;
  /** By the address of an interface, the machines that it is on: their addresses, or the identities of what is not here. */
  readonly byInterface: ReadonlyMap<string, ReadonlySet<string>>;
}

const INTERFACES: ReadonlySet<string> = new Set(['alicloud_ecs_network_interface', 'alicloud_network_interface']);
const ATTACHMENTS: ReadonlySet<string> = new Set([
  'alicloud_ecs_network_interface_attachment',
  'alicloud_network_interface_attachment',
]);
const MACHINES: ReadonlySet<string> = new Set(['alicloud_instance', 'alicloud_ecs_instance_set']);

/** A machine of which nothing is known. */
const SOME_MACHINE = '';

/**
 * Finds the machines, and what is put on them: by an attachment, or in a block of the machine.
 * Source: the provider's schemas of these resources.
 */
export function machinesIn(resources: readonly Resource[]): Machines {
  const machines = resources.filter(({ type }) => MACHINES.has(type));
  const interfaces = new Identities(resources.filter(({ type }) => INTERFACES.has(type)));
  const identities = new Identities(machines);
  const byInterface = new Map<string, Set<string>>();
  const put = (names: readonly string[], on: readonly string[]): void => {
    for (const name of names) {
      if (interfaces.get(name) === undefined) continue;
      const known = byInterface.get(name) ?? new Set();
      byInterface.set(name, known);
      for (const machine of on) known.add(machine);
    }
  };
  for (const resource of resources.filter(({ type }) => ATTACHMENTS.has(type))) {
    put(namesIn(resource.attribute('network_interface_id'), interfaces), machinesOf(resource, identities));
  }
  for (const machine of machines) {
    const blocks = machine.attribute('network_interfaces');
    if (blocks !== undefined) put(interfaces.mentionedIn(blocks), [machine.address]);
  }
  return { here: new Set(machines.map(({ address }) => address)), byInterface };
}

const namesIn = (attribute: Attribute<Json> | undefined, identities: Identities): readonly string[] =>
  attribute === undefined ? [] : identities.referredBy(attribute).names;

function machinesOf(attachment: Resource, identities: Identities): readonly string[] {
  const names = namesIn(attachment.attribute('instance_id'), identities);
  return names.length === 0 ? [SOME_MACHINE] : names;
}

/**
 * What an interface comes to: for each machine that it is put on, and was not on at another time, all that had interfaces of that machine
 * then. A machine that was not there then has none and is left out; one that is not in the configuration was there.
 */
export function arrivals(now: Machines, then: Machines): (name: string) => readonly (readonly string[])[] {
  const onMachine = new Map<string, string[]>();
  for (const [name, machines] of then.byInterface) {
    for (const machine of machines) onMachine.set(machine, [...(onMachine.get(machine) ?? []), name]);
  }
  return (name) => {
    const former = then.byInterface.get(name);
    return [...(now.byInterface.get(name) ?? [])].flatMap((machine) => {
      const wasThere = then.here.has(machine) || !now.here.has(machine);
      if (!wasThere || former?.has(machine)) return [];
      return [[machine, ...(onMachine.get(machine) ?? [])]];
    });
  };
}
