import type { Rule } from '../../src/alicloud/rule.js';
import { securityGroups } from '../../src/alicloud/security-group.js';
import { parseFlow } from '../../src/exposure/flow.js';
import { why } from '../../src/exposure/why.js';
import { formatAddress } from '../../src/net/cidr.js';
import { Firewall, type Packet, told } from '../support/firewall.js';
import { Chance, rounds } from '../support/random.js';
import { randomLine, randomPacket } from '../support/random-rules.js';
import { randomUnknowns } from '../support/random-unknowns.js';
import { groupOf, resourcesOf, ruleAddress } from '../support/rules.js';

const count = rounds(2_000, 100_000);

/** A packet as somebody asks about it. */
function flowOf({ direction, protocol, port, family, peer }: Packet): string {
  const ports = protocol === 'tcp' || protocol === 'udp' ? `/${port}` : '';
  return `${direction} ${protocol}${ports} ${direction === 'ingress' ? 'from' : 'to'} ${formatAddress(`ipv${family}`, peer)}`;
}

/** Rules of the same priority and action decide together: any of them is right. */
function decideTogether(a: Rule | undefined, b: Rule | undefined): boolean {
  const priorityOf = (rule: Rule | undefined): number | undefined =>
    rule?.priority.state === 'known' ? rule.priority.value : undefined;
  return priorityOf(a) === priorityOf(b);
}

test(`the rule that decides is the one that decides in a firewall: ${count} groups`, () => {
  const chance = new Chance(17);
  const seen = { rule: 0, default: 0 };
  for (let round = 0; round < count; round++) {
    const text = chance.some(1, 6, () => randomLine(chance)).join('\n');
    const type = chance.pick(['basic', 'enterprise'] as const);
    const firewall = new Firewall(text, type);
    const group = groupOf(text, { type });
    for (const packet of chance.some(8, 8, () => randomPacket(chance))) {
      const flow = parseFlow(flowOf(packet));
      if (typeof flow === 'string') throw new Error(flow);
      const { accepted, line } = firewall.decide(packet);
      const { verdict, decidedBy } = why([group], group, flow);
      const by = decidedBy?.kind === 'rule' ? decidedBy.rule : undefined;
      const winner = group.members.find(({ rule }) => rule.address === ruleAddress(line))?.rule;
      if (verdict !== (accepted ? 'accept' : 'drop') || !decideTogether(by, winner))
        throw new Error(`${told(packet)}\n${type}\n${text}`);
      seen[by ? 'rule' : 'default']++;
    }
  }
  expect(Math.min(seen.rule, seen.default)).toBeGreaterThan(count / 2);
});

/** Random rules of which something is not known, world by world: an answer that leaves nothing open holds in every one. */
test(`what is answered holds whatever the unknown turns out to be: ${count} groups`, () => {
  const chance = new Chance(41);
  const seen = { accept: 0, drop: 0, unknown: 0 };
  for (let round = 0; round < count; round++) {
    const { text, worlds } = randomUnknowns(chance);
    const type = chance.pick(['basic', 'enterprise'] as const);
    const firewalls = worlds.map((world) => new Firewall(world, type));
    const group = groupOf(text, { type });
    const around = { all: securityGroups(resourcesOf(text, { type })), unseen: [] };
    for (const packet of chance.some(6, 6, () => randomPacket(chance))) {
      const flow = parseFlow(flowOf(packet));
      if (typeof flow === 'string') throw new Error(flow);
      const { verdict, notes } = why([group], group, flow, around);
      seen[verdict]++;
      // An address that may be of a member of a group that a rule names is told apart by a note.
      if (verdict === 'unknown' || notes.length > 0) continue;
      const accepted = verdict === 'accept';
      if (firewalls.some((firewall) => firewall.decide(packet).accepted !== accepted))
        throw new Error(`${told(packet)}: ${verdict} is not so in every world\n${type}\n${text}`);
    }
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(count / 10);
});
