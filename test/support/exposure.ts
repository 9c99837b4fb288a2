import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bound } from '../../src/alicloud/bounds.js';
import { effectiveExposure } from '../../src/alicloud/exposure.js';
import { type SecurityGroup, securityGroups } from '../../src/alicloud/security-group.js';
import { readInput } from '../../src/input/index.js';
import { boxesOf, hasPorts, restrict, type TrafficSet, unionOfAll } from '../../src/net/traffic.js';
import { describePeers } from '../../src/policy/describe/peers.js';

export const fixtures = join(__dirname, '..', 'fixtures', 'terraform');

/** The security groups of a fixture, by address. */
export function groupsOf(file: string): ReadonlyMap<string, SecurityGroup> {
  const source = { path: file, text: readFileSync(join(fixtures, file), 'utf8') };
  return new Map(securityGroups(readInput(source).resources).map((group) => [group.address ?? '', group]));
}

/** What a group accepts in one direction, as lines such as `tcp 22 0.0.0.0/0`; access among its own members is left out. */
export function accepted(
  group: SecurityGroup | undefined,
  direction: 'ingress' | 'egress',
  bound: Bound = 'lower',
): readonly string[] {
  if (group === undefined) throw new Error('there is no such group');
  const all = unionOfAll(effectiveExposure(group, bound).map(({ traffic }) => traffic));
  return lines(restrict(all, (key) => key.direction === direction && key.space !== 'member'));
}

export function lines(set: TrafficSet): readonly string[] {
  return boxesOf(set).map(({ protocol, ports, space, peers }) => {
    const range = ports.end - ports.start === 1 ? `${ports.start}` : `${ports.start}-${ports.end - 1}`;
    return [protocol, ...(hasPorts(protocol) ? [range] : []), describePeers(space, peers)].join(' ');
  });
}
