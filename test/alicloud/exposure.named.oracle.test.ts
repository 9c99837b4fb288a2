import { exists, Firewall, type Packet, readAddress } from '../support/firewall.js';
import { BOUNDS, type Listed, listed } from '../support/listed.js';
import { Chance, rounds } from '../support/random.js';
import { randomLine } from '../support/random-rules.js';

// A group or an unknown prefix list as a peer stands for addresses that nobody has written down: here, for a handful that it may have.

const count = rounds(2_000, 100_000);

const NAMED = [
  {
    space: 'group',
    peer: 'group:app',
    // The private ones it has for certain; an IPv6 address it may have.
    ipv4: ['10.0.0.0', '10.1.2.3', '10.127.255.255', '10.128.0.0', '172.16.0.9', '192.168.255.255'],
    ipv6: ['2001:db8::5', '::1', '8000::'],
  },
  {
    space: 'prefix-list',
    peer: 'list:pl-1',
    ipv4: ['0.0.0.0', '10.1.2.3', '10.128.0.0', '128.0.0.0', '255.255.255.255'],
    ipv6: ['2001:db8::5', '::1', '8000::'],
  },
] as const;

const WIDE = [
  'drop ingress all -1/-1 0.0.0.0/0',
  'drop ingress all -1/-1 ::/0',
  'drop ingress tcp 20/22 0.0.0.0/1',
  'drop ingress tcp 20/22 128.0.0.0/1',
] as const;

const randomDrop = (chance: Chance): string =>
  chance.percent(30)
    ? `${chance.pick(['1', '2', '3'] as const)} ${chance.pick(WIDE)}`
    : randomLine(chance).replace(/ (accept|drop) \w+ /, ' drop ingress ');

test(`a named peer is let in for certain where no drop can be meant for it, and shut out where drops cover all: ${count} groups`, () => {
  const chance = new Chance(5);
  const seen = { certain: 0, possible: 0, impossible: 0 };
  for (let round = 0; round < count; round++) {
    const { space, peer, ipv4, ipv6 } = chance.pick(NAMED);
    const protocol = chance.pick(['tcp', 'tcp', 'udp', 'icmp', 'icmpv6', 'gre'] as const);
    const port = protocol === 'tcp' || protocol === 'udp' ? chance.between(18, 26) : 0;
    const drops = chance.some(1, 6, () => randomDrop(chance));
    const table = (of: string): string => [...drops, `2 accept ingress ${protocol} 20/24 ${of}`].join('\n');
    const canReach = (address: string): boolean =>
      protocol === 'icmp' ? !address.includes(':') : protocol !== 'icmpv6' || address.includes(':');
    const letIn = (address: string): boolean => {
      const family = address.includes(':') ? 6 : 4;
      const packet: Packet = { direction: 'ingress', protocol, port, family, peer: readAddress(address) };
      return exists(packet) && new Firewall(table(address), 'enterprise').decide(packet).accepted;
    };
    const [lower, upper] = BOUNDS.map((bound) => listed(table(peer), 'enterprise', bound)) as [Listed, Listed];
    const name = peer.split(':')[1] ?? '';
    const isIn = ({ all }: Listed): boolean => all.holdsNamed('ingress', protocol, port, space, name);
    const meant = space === 'group' && protocol !== 'icmpv6' ? ipv4 : [...ipv4, ...ipv6].filter(canReach);
    if (isIn(lower)) expect({ table: table(peer), letIn: meant.every(letIn) }).toMatchObject({ letIn: true });
    if (isIn(lower)) expect({ table: table(peer), possible: isIn(upper) }).toMatchObject({ possible: true });
    if ([...ipv4, ...ipv6].some(letIn)) expect({ table: table(peer), isIn: isIn(upper) }).toMatchObject({ isIn: true });
    seen[isIn(lower) ? 'certain' : isIn(upper) ? 'possible' : 'impossible']++;
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(count / 20);
});
