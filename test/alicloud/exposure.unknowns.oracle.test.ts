import { Firewall, told } from '../support/firewall.js';
import { BOUNDS, type Listed, listed } from '../support/listed.js';
import { Chance, rounds } from '../support/random.js';
import { randomPacket } from '../support/random-rules.js';
import { randomUnknowns } from '../support/random-unknowns.js';

// Random groups in which something is not known yet, against every world that they may turn out to be.

const count = rounds(3_000, 100_000);

const TYPES = ['basic', 'enterprise', 'enterprise', '?'] as const;

interface Fate {
  /** The packet is in what the engine calls certain, and in what it calls possible. */
  readonly certain: boolean;
  readonly possible: boolean;
  readonly everywhere: boolean;
  readonly somewhere: boolean;
}

function complaint({ certain, possible, everywhere, somewhere }: Fate): string | undefined {
  if (certain && !everywhere) return 'called certain, and some world drops it';
  if (somewhere && !possible) return 'called impossible, and some world accepts it';
  return undefined;
}

test(`certain is accepted in every world, and what some world accepts is possible: ${count} groups`, () => {
  const chance = new Chance(99);
  const seen = { certain: 0, possible: 0, impossible: 0 };
  for (let round = 0; round < count; round++) {
    const { text, worlds } = randomUnknowns(chance);
    const type = chance.pick(TYPES);
    const types = type === '?' ? ['basic', 'enterprise'] : [type];
    const firewalls = worlds.flatMap((world) => types.map((each) => new Firewall(world, each)));
    const [lower, upper] = BOUNDS.map((bound) => listed(text, type, bound)) as [Listed, Listed];
    for (const packet of chance.some(10, 10, () => randomPacket(chance))) {
      const verdicts = firewalls.map((firewall) => firewall.decide(packet).accepted);
      const fate: Fate = {
        certain: lower.all.holds(packet),
        possible: upper.all.holds(packet),
        everywhere: verdicts.every(Boolean),
        somewhere: verdicts.some(Boolean),
      };
      const wrong = complaint(fate);
      if (wrong) throw new Error(`${wrong}: ${told(packet)}\n${type}\n${text}`);
      seen[fate.certain ? 'certain' : fate.possible ? 'possible' : 'impossible']++;
    }
  }
  // A bound that says nothing is never wrong: each of the three answers must have been given often.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(count / 2);
});
