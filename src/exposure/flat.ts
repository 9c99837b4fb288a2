import type { IntervalSet } from '../net/interval.js';
import { pointOf } from '../net/points.js';
import { ALL_PORTS, hasPorts, NO_PORT, PROTOCOLS, type TrafficSet, trafficSet } from '../net/traffic.js';
import type { Entry } from './entry.js';

const HERE: IntervalSet = [pointOf('')];

/** The traffic of an entry whoever it is for, in whichever direction: sets of it can be compared. */
export function flat(entry: Pick<Entry, 'protocol' | 'ports'>): TrafficSet {
  const known = flats.get(entry) ?? flattened(entry);
  flats.set(entry, known);
  return known;
}

const flats = new WeakMap<object, TrafficSet>();

function flattened({ protocol, ports }: Pick<Entry, 'protocol' | 'ports'>): TrafficSet {
  const protocols = protocol === 'all' ? PROTOCOLS : [protocol];
  return trafficSet(
    protocols.map((name) => ({
      direction: 'ingress',
      protocol: name,
      space: 'group',
      ports: hasPorts(name) ? (ports ?? ALL_PORTS) : NO_PORT,
      peers: HERE,
    })),
  );
}
