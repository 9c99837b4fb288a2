import { type Change, type ChangedEntry, changeOf } from '../../src/exposure/change.js';
import { hasPorts } from '../../src/net/traffic.js';
import { Firewall, type Packet, told } from '../support/firewall.js';
import { Chance, rounds } from '../support/random.js';
import { randomLine, randomPacket } from '../support/random-rules.js';
import { resourcesOf, WEB } from '../support/rules.js';

const count = rounds(2_000, 100_000);

function isFor({ direction, protocol, ports, peers }: ChangedEntry, packet: Packet): boolean {
  if (direction !== packet.direction || (protocol !== 'all' && protocol !== packet.protocol)) return false;
  const numbered = protocol !== 'all' && hasPorts(protocol);
  if (numbered && (ports === undefined || packet.port < ports.start || packet.port >= ports.end)) return false;
  return peers.some(
    ({ space, set }) =>
      space === `ipv${packet.family}` &&
      set.some(({ start, end }) => BigInt(start) <= packet.peer && packet.peer < BigInt(end)),
  );
}

type Fate = 'opened' | 'closed' | 'same';

function fateOf(was: boolean, is: boolean): Fate {
  if (was === is) return 'same';
  return is ? 'opened' : 'closed';
}

/** What a change says of a packet: it may be in one entry of one list. */
function inChange({ opened, closed }: Change, packet: Packet): Fate | 'in several' {
  const [up, down] = [opened, closed].map(
    (entries) => entries.filter((entry) => entry.group === WEB && isFor(entry, packet)).length,
  );
  if (up === 0 && down === 0) return 'same';
  if (up === 1 && down === 0) return 'opened';
  return up === 0 && down === 1 ? 'closed' : 'in several';
}

test(`what opens and closes is the difference of two firewalls: ${count} changes`, () => {
  const chance = new Chance(23);
  const seen = { opened: 0, closed: 0, same: 0 };
  for (let round = 0; round < count; round++) {
    const lines = chance.some(1, 6, () => randomLine(chance));
    // Most of the rules stay, as they do when somebody changes something.
    const kept = lines.filter(() => chance.some(0, 3, () => 0).length > 0);
    const [before, after] = [lines.join('\n'), [...kept, ...chance.some(0, 2, () => randomLine(chance))].join('\n')];
    const type = chance.pick(['basic', 'enterprise'] as const);
    const [old, now] = [new Firewall(before, type), new Firewall(after, type)];
    const change = changeOf(resourcesOf(before, { type }), resourcesOf(after, { type }));
    for (const packet of chance.some(12, 12, () => randomPacket(chance))) {
      const expected = fateOf(old.decide(packet).accepted, now.decide(packet).accepted);
      const found = inChange(change, packet);
      if (found !== expected) {
        throw new Error(`${told(packet)} is ${found}, and not ${expected}\n${type}\n${before}\n--\n${after}`);
      }
      seen[expected]++;
    }
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(count / 10);
});
