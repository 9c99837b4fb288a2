import { exposuresOf } from '../../src/alicloud/exposure.js';
import { type Entry, entriesOf } from '../../src/exposure/entry.js';
import { hasPorts } from '../../src/net/traffic.js';
import { Firewall, type Packet, told } from '../support/firewall.js';
import { Chance, rounds } from '../support/random.js';
import { randomLine, randomPacket } from '../support/random-rules.js';
import { groupOf } from '../support/rules.js';

// Random groups, packet by packet: the entries against a firewall that shares no code with the engine.

const count = rounds(2_000, 100_000);

/** The rules with the drops and one accept alone. */
const withoutOtherAccepts = (text: string, line: number): string =>
  text
    .split('\n')
    .filter((each, index) => index === line - 1 || / drop /.test(each))
    .join('\n');

/** Whether an entry is for a packet, read as somebody reads the printed line. */
function isFor({ direction, protocol, ports, peers }: Entry, packet: Packet): boolean {
  if (direction !== packet.direction || (protocol !== 'all' && protocol !== packet.protocol)) return false;
  if (protocol !== 'all' && hasPorts(protocol)) {
    if (ports === undefined || packet.port < ports.start || packet.port >= ports.end) return false;
  }
  return peers.some(
    ({ space, set }) =>
      space === `ipv${packet.family}` &&
      set.some(({ start, end }) => BigInt(start) <= packet.peer && packet.peer < BigInt(end)),
  );
}

/** What is named for all of an entry lets in each of its packets, whatever the others do. */
function attributionsOf(entry: Entry | undefined, packet: Packet, text: string): number {
  const rules = (entry?.by ?? []).flatMap((by) => (typeof by === 'string' ? [] : [by.address]));
  for (const address of rules) {
    const own = new Firewall(withoutOtherAccepts(text, Number(/\d+$/.exec(address)?.[0])), 'enterprise');
    if (!own.decide(packet).accepted) throw new Error(`${told(packet)} is not let in by ${address}\n${text}`);
  }
  return rules.length;
}

test(`what is accepted is in one entry, and what is dropped in none: ${count} groups`, () => {
  const chance = new Chance(31);
  let merged = 0;
  let attributions = 0;
  for (let round = 0; round < count; round++) {
    const text = chance.some(1, 8, () => randomLine(chance)).join('\n');
    const type = chance.pick(['basic', 'enterprise'] as const);
    const firewall = new Firewall(text, type);
    const { lower, upper } = exposuresOf(groupOf(text, { type }));
    const entries = entriesOf(lower, upper, []);
    merged += entries.filter(({ protocol }) => protocol === 'all').length;
    for (const packet of chance.some(14, 14, () => randomPacket(chance))) {
      const { accepted, line } = firewall.decide(packet);
      const holding = entries.filter((entry) => isFor(entry, packet));
      if (holding.length !== (accepted ? 1 : 0))
        throw new Error(`${told(packet)} is in ${holding.length}\n${type}\n${text}`);
      // The rule that decides is among those that let the entry in, and each of these is an accept.
      const nameOf = (by: Entry['by'][number]): string => (typeof by === 'string' ? by : by.address);
      const [holder] = holding;
      const names = [...(holder?.by ?? []), ...(holder?.partlyBy ?? [])].map(nameOf);
      const decider = line === 0 ? 'egress' : `alicloud_security_group_rule.line${line}`;
      if (accepted && !names.includes(decider))
        throw new Error(`${told(packet)} is not by ${decider}\n${type}\n${text}`);
      attributions += attributionsOf(holder, packet, text);
    }
  }
  expect(merged).toBeGreaterThan(count / 10);
  expect(attributions).toBeGreaterThan(count / 2);
});
