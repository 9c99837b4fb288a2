import { Firewall, told } from '../support/firewall.js';
import { BOUNDS, listed } from '../support/listed.js';
import { Chance, rounds } from '../support/random.js';
import { randomLine, randomPacket } from '../support/random-rules.js';

// Random groups in which everything is known, packet by packet against a firewall that shares no code with the engine.

const count = rounds(3_000, 100_000);

const TYPES = ['basic', 'enterprise'] as const;

test(`both bounds decide packets as the firewall does: ${count} groups`, () => {
  const chance = new Chance(20_240_601);
  const seen = { accepted: 0, dropped: 0 };
  for (let round = 0; round < count; round++) {
    const text = chance.some(1, 8, () => randomLine(chance)).join('\n');
    const type = chance.pick(TYPES);
    const firewall = new Firewall(text, type);
    const bounds = BOUNDS.map((bound) => listed(text, type, bound));
    for (const packet of chance.some(14, 14, () => randomPacket(chance))) {
      const { accepted } = firewall.decide(packet);
      seen[accepted ? 'accepted' : 'dropped']++;
      const wrong = bounds.find(({ all }) => all.holds(packet) !== accepted);
      if (wrong)
        throw new Error(`${wrong.bound}: ${told(packet)} is to be ${accepted ? 'in' : 'out'}\n${type}\n${text}`);
    }
  }
  // Were nearly all packets alike in their fate, agreeing about them would be no feat.
  expect(Math.min(seen.accepted, seen.dropped)).toBeGreaterThan(count * 14 * 0.2);
});

test(`each accept is listed with its own traffic less the stronger drops: ${count} groups`, () => {
  const chance = new Chance(7);
  let hits = 0;
  for (let round = 0; round < count; round++) {
    const text = chance.some(2, 6, () => randomLine(chance)).join('\n');
    const firewall = new Firewall(text, 'enterprise');
    const { byLine } = listed(text, 'enterprise', chance.pick(BOUNDS));
    for (const packet of chance.some(12, 12, () => randomPacket(chance))) {
      const expected = byLine.map((_, index) => firewall.lists(index + 1, packet));
      hits += expected.filter(Boolean).length;
      const wrong = byLine.findIndex((lookup, index) => lookup.holds(packet) !== expected[index]);
      if (wrong >= 0) throw new Error(`line ${wrong + 1} and ${told(packet)}\n${text}`);
    }
  }
  expect(hits).toBeGreaterThan(count / 2);
});

test(`the egress default is listed for what no rule decides: ${count / 5} groups`, () => {
  const chance = new Chance(11);
  let hits = 0;
  for (let round = 0; round < count / 5; round++) {
    const text = chance.some(1, 5, () => randomLine(chance)).join('\n');
    const firewall = new Firewall(text, 'basic');
    const { byDefault } = listed(text, 'basic', chance.pick(BOUNDS));
    for (const packet of chance.some(12, 12, () => randomPacket(chance))) {
      const { line, accepted } = firewall.decide(packet);
      if (byDefault.holds(packet) !== (line === 0 && accepted)) throw new Error(`${told(packet)}\n${text}`);
      if (line === 0 && accepted) hits++;
    }
  }
  expect(hits).toBeGreaterThan(count / 5);
});
