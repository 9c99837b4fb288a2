import { type ChangedEntry, changeOf } from '../../src/exposure/change.js';
import { created, readPlan } from '../support/plan.js';
import { Chance, rounds } from '../support/random.js';

// Machines that change their groups, and groups that change their rules: machine by machine against a firewall of a few lines.

const count = rounds(1_000, 100_000);

const NAMES = ['a', 'b', 'c'];
const MACHINES = ['m1', 'm2', 'm3'];
const PORTS = [22, 80, 443];

interface Line {
  readonly group: string;
  readonly policy: 'accept' | 'drop';
  readonly priority: number;
  readonly port: number;
}

interface World {
  readonly lines: readonly Line[];
  /** The groups of each machine. */
  readonly machines: ReadonlyMap<string, readonly string[]>;
}

const randomLine = (chance: Chance): Line => ({
  group: chance.pick(NAMES),
  policy: chance.percent(65) ? 'accept' : 'drop',
  priority: chance.between(1, 3),
  port: chance.pick(PORTS),
});

const randomGroups = (chance: Chance): readonly string[] => [...new Set(chance.some(1, 2, () => chance.pick(NAMES)))];

function randomChange(chance: Chance): readonly [World, World] {
  const lines = chance.some(1, 6, () => randomLine(chance));
  const machines = new Map(MACHINES.slice(0, chance.between(1, 3)).map((name) => [name, randomGroups(chance)]));
  const after: World = {
    lines: [...lines.filter(() => chance.percent(85)), ...chance.some(0, 1, () => randomLine(chance))],
    machines: new Map(
      [...machines].map(([name, groups]) => [name, chance.percent(50) ? groups : randomGroups(chance)]),
    ),
  };
  return [{ lines, machines }, after];
}

function resourcesIn({ lines, machines }: World): Parameters<typeof changeOf>[0] {
  const groups = NAMES.map((name) =>
    created(
      `alicloud_security_group.${name}`,
      {},
      { id: `sg-${name}`, vpc_id: 'vpc-1', security_group_type: 'enterprise' },
    ),
  );
  const rules = lines.map(({ group, policy, priority, port }, at) =>
    created(
      `alicloud_security_group_rule.r${at}`,
      {},
      {
        type: 'ingress',
        policy,
        priority,
        ip_protocol: 'tcp',
        port_range: `${port}/${port}`,
        cidr_ip: '0.0.0.0/0',
        security_group_id: `sg-${group}`,
      },
    ),
  );
  const attached = [...machines].map(([name, names]) =>
    created(`alicloud_instance.${name}`, {}, { security_groups: names.map((each) => `sg-${each}`) }),
  );
  return readPlan({ resource_changes: [...groups, ...rules, ...attached] }).resources;
}

/** The groups some of whose rules let in a port on a machine: accepts that no drop of any group there takes. */
function lettingIn({ lines, machines }: World, machine: string, port: number): readonly string[] {
  const groups = machines.get(machine) ?? [];
  const there = lines.filter((line) => line.port === port && groups.includes(line.group));
  const strongest = Math.min(...there.flatMap(({ policy, priority }) => (policy === 'drop' ? [priority] : [])));
  return there.filter(({ policy, priority }) => policy === 'accept' && priority < strongest).map(({ group }) => group);
}

/**
 * What a group opens: on a machine that it was on, what it did not let in there; on one that it is new on, what nothing let in there.
 */
const openedBy = (group: string, before: World, after: World): readonly number[] =>
  PORTS.filter((port) =>
    [...after.machines].some(([machine]) => {
      if (!lettingIn(after, machine, port).includes(group)) return false;
      const was = lettingIn(before, machine, port);
      return before.machines.get(machine)?.includes(group) ? !was.includes(group) : was.length === 0;
    }),
  );

/** The ports that are let in on some machine, and were not there before. */
const openedIn = (before: World, after: World): readonly number[] =>
  PORTS.filter((port) =>
    [...after.machines.keys()].some(
      (name) => lettingIn(after, name, port).length > 0 && lettingIn(before, name, port).length === 0,
    ),
  );

/** The ports that a group is said to open. */
const listedFor = (name: string, entries: readonly ChangedEntry[]): readonly number[] =>
  PORTS.filter((port) =>
    entries.some(
      ({ group, ports }) =>
        group === `alicloud_security_group.${name}` && ports && ports.start <= port && port < ports.end,
    ),
  );

/** What is wrong with what groups are said to open, if anything. */
function wrongWith(entries: readonly ChangedEntry[], before: World, after: World): string | undefined {
  const attached = NAMES.filter((name) => [...after.machines.values()].flat().includes(name));
  const missing = openedIn(before, after).filter(
    (port) => !attached.some((name) => listedFor(name, entries).includes(port)),
  );
  if (missing.length > 0) return `${missing} is not listed`;
  const wrong = attached.find((name) => `${listedFor(name, entries)}` !== `${openedBy(name, before, after)}`);
  return wrong && `${wrong}: ${listedFor(wrong, entries)} is not ${openedBy(wrong, before, after)}`;
}

test(`what opens and closes is what does so on some machine: ${count} changes`, () => {
  const chance = new Chance(29);
  const seen = { opened: 0, closed: 0, same: 0 };
  for (let round = 0; round < count; round++) {
    const [before, after] = randomChange(chance);
    const { opened, closed } = changeOf(resourcesIn(before), resourcesIn(after));
    const wrong = wrongWith(opened, before, after) ?? wrongWith(closed, after, before);
    if (wrong !== undefined) {
      const told = [before, after].map(({ lines, machines }) => JSON.stringify([lines, [...machines]], undefined, 1));
      throw new Error([wrong, ...told].join('\n'));
    }
    seen[opened.length > 0 ? 'opened' : closed.length > 0 ? 'closed' : 'same']++;
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(count / 20);
});
