import { trafficOf } from '../../alicloud/bounds.js';
import { formatPorts } from '../../alicloud/port-range.js';
import { isSensitive, type Rule } from '../../alicloud/rule.js';
import type { Member, SecurityGroup } from '../../alicloud/security-group.js';
import { intersection as common, intervalSet, difference as less } from '../../net/interval.js';
import { difference, hasPorts, isEmpty, type PortInterval, type TrafficSet } from '../../net/traffic.js';
import type { Hop } from '../../text/span.js';

/** More would be a list of rules, not a help. */
const SHOWN = 3;

/**
 * The drops that close ports in the middle of the traffic that a sentence names of a rule. Without them a reader who sees 3300-3388 and
 * 3390-6400 in the finding and 3300/6400 in the rule would look for a mistake. `named` is asked only where drops take anything.
 */
export function closersOf(
  group: SecurityGroup,
  rule: Rule,
  exposure: TrafficSet,
  named: () => TrafficSet,
): readonly Hop[] {
  const { priority } = rule;
  const own = trafficOf(rule, false);
  if (priority.state === 'unknown' || isSensitive(rule) || isEmpty(difference(own, exposure))) return [];
  const closed = closedIn(own, exposure, named());
  if (closed.size === 0) return [];
  const hops = group.members.flatMap((member) => hopsOf(member, priority.value, closed));
  return hops.slice(0, SHOWN);
}

/** Ports of one protocol, in one plane of traffic. */
interface Ports {
  readonly protocol: string;
  readonly ports: readonly PortInterval[];
}

/** By the rank of the plane. */
type PortsByPlane = ReadonlyMap<number, Ports>;

/** Ports of the rule that nobody reaches, between the lowest and the highest port that are named. */
function closedIn(own: TrafficSet, exposure: TrafficSet, named: TrafficSet): PortsByPlane {
  const [mine, open, said] = [portsOf(own), portsOf(exposure), portsOf(named)];
  const closed = new Map<number, Ports>();
  for (const [plane, { protocol, ports }] of said) {
    const [first, last] = [ports[0], ports.at(-1)];
    if (first === undefined || last === undefined) continue;
    const between = common(mine.get(plane)?.ports ?? [], [{ start: first.start, end: last.end }]);
    const rest = less(between, open.get(plane)?.ports ?? []) as readonly PortInterval[];
    if (rest.length > 0) closed.set(plane, { protocol, ports: rest });
  }
  return closed;
}

function hopsOf({ rule, certain }: Member, priority: number, closed: PortsByPlane): readonly Hop[] {
  const isDrop = rule.action.state === 'known' && rule.action.value === 'drop';
  const isStronger = rule.priority.state === 'known' && rule.priority.value <= priority;
  if (!isDrop || !isStronger || !certain || !rule.isKnown || isSensitive(rule)) return [];
  if (rule.resource.deferred !== undefined) return [];
  const own = portsOf(trafficOf(rule, false));
  const parts = [...closed].flatMap(([plane, { protocol, ports }]) => {
    const hit = common(own.get(plane)?.ports ?? [], ports) as readonly PortInterval[];
    return hit.length === 0 ? [] : [`${protocol} ${hit.map(formatPorts).join(', ')}`];
  });
  if (parts.length === 0) return [];
  const what = [...new Set(parts)].join(' and ');
  return [{ message: `${rule.address} drops ${what}`, span: rule.resource.span }];
}

/** Whatever the peers: a port that is open to somebody is open. */
function portsOf(set: TrafficSet): PortsByPlane {
  const planes = set.filter(({ protocol }) => hasPorts(protocol));
  return new Map(
    planes.map(({ rank, protocol, slabs }) => {
      const ports = intervalSet(slabs.map((slab) => slab.ports)) as readonly PortInterval[];
      return [rank, { protocol, ports }];
    }),
  );
}
