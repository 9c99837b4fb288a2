import { trafficOf } from '../../alicloud/bounds.js';
import { formatPorts } from '../../alicloud/port-range.js';
import { isSensitive, type Rule } from '../../alicloud/rule.js';
import type { Member, SecurityGroup } from '../../alicloud/security-group.js';
import { intersection as common, difference as less, union } from '../../net/interval.js';
import { boxesOf, hasPorts, type PortInterval, type TrafficSet } from '../../net/traffic.js';
import type { Hop } from '../../text/span.js';

/** More would be a list of rules, not a help. */
const SHOWN = 3;

/**
 * The drops that close ports in the middle of the traffic that a sentence names of a rule. Without them a reader who sees 3300-3388 and 3390-6400 in
 * the finding and 3300/6400 in the rule would look for a mistake.
 */
export function closersOf(group: SecurityGroup, rule: Rule, exposure: TrafficSet, named: TrafficSet): readonly Hop[] {
  const { priority } = rule;
  if (priority.state === 'unknown' || isSensitive(rule)) return [];
  const closed = closedIn(trafficOf(rule, false), exposure, named);
  if (closed.length === 0) return [];
  const hops = group.members.flatMap((member) => hopsOf(member, priority.value, closed));
  return hops.slice(0, SHOWN);
}

interface Closed {
  readonly protocol: string;
  readonly plane: string;
  readonly ports: readonly PortInterval[];
}

/** Ports of the rule that nobody reaches, between the lowest and the highest port that are named. */
function closedIn(own: TrafficSet, exposure: TrafficSet, named: TrafficSet): readonly Closed[] {
  const [mine, open, said] = [portsOf(own), portsOf(exposure), portsOf(named)];
  return [...said].flatMap(([plane, { protocol, ports }]) => {
    const [first, last] = [ports[0], ports.at(-1)];
    if (first === undefined || last === undefined) return [];
    const between = common(mine.get(plane)?.ports ?? [], [{ start: first.start, end: last.end }]);
    const rest = less(between, open.get(plane)?.ports ?? []) as readonly PortInterval[];
    return rest.length === 0 ? [] : [{ protocol, plane, ports: rest }];
  });
}

function hopsOf({ rule, certain }: Member, priority: number, closed: readonly Closed[]): readonly Hop[] {
  const isDrop = rule.action.state === 'known' && rule.action.value === 'drop';
  const isStronger = rule.priority.state === 'known' && rule.priority.value <= priority;
  if (!isDrop || !isStronger || !certain || !rule.isKnown || isSensitive(rule)) return [];
  if (rule.resource.deferred !== undefined) return [];
  const own = portsOf(trafficOf(rule, false));
  const parts = closed.flatMap(({ protocol, plane, ports }) => {
    const hit = common(own.get(plane)?.ports ?? [], ports) as readonly PortInterval[];
    return hit.length === 0 ? [] : [`${protocol} ${hit.map(formatPorts).join(', ')}`];
  });
  if (parts.length === 0) return [];
  const what = [...new Set(parts)].join(' and ');
  return [{ message: `${rule.address} drops ${what}`, span: rule.resource.span }];
}

type Ports = ReadonlyMap<string, { readonly protocol: string; readonly ports: readonly PortInterval[] }>;

/** Whatever the peers: a port that is open to somebody is open. */
function portsOf(set: TrafficSet): Ports {
  const found = new Map<string, { readonly protocol: string; readonly ports: readonly PortInterval[] }>();
  for (const { direction, protocol, space, ports } of boxesOf(set)) {
    if (!hasPorts(protocol)) continue;
    const plane = `${direction} ${protocol} ${space}`;
    const merged = union(found.get(plane)?.ports ?? [], [ports]) as readonly PortInterval[];
    found.set(plane, { protocol, ports: merged });
  }
  return found;
}
