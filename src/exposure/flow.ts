import type { Entries } from '../alicloud/rule.js';
import { type Family, parseCidr } from '../net/cidr.js';
import type { Interval } from '../net/interval.js';
import { pointOf } from '../net/points.js';
import {
  boxesOf,
  DIRECTIONS,
  type Direction,
  existsIn,
  hasPorts,
  intersection,
  isEmpty,
  NO_PORT,
  type PeerSpace,
  PROTOCOLS,
  type Protocol,
  type TrafficSet,
  trafficSet,
} from '../net/traffic.js';

/** One connection as somebody asks about it: a protocol, a port where there are ports, and one far end. */
export interface AskedFlow {
  /** As it is written everywhere: `ingress tcp/22 from 198.51.100.1`. */
  readonly text: string;
  readonly direction: Direction;
  readonly protocol: Protocol;
  readonly space: PeerSpace;
  /** The address of the far end, or the name of its group. */
  readonly peer: string;
  /** What is on the prefix list that the far end is; undefined where it is none, or nothing is known of it. */
  readonly entries?: Entries;
  /** Only the addresses of this family are asked about, of those that the members of a group have. */
  readonly family?: Family;
  readonly traffic: TrafficSet;
}

const FORM = /^(ingress|egress)\s+(\S+)\s+(from|to)\s+(\S+)$/;

/** Reads a flow; a text says what is wrong with it. */
export function parseFlow(text: string): AskedFlow | string {
  const [, way = '', what = '', word = '', peer = ''] = FORM.exec(text.trim()) ?? [];
  const direction = DIRECTIONS.find((each) => each === way);
  if (direction === undefined) return 'a flow is written like "ingress tcp/22 from 198.51.100.1"';
  const wanted = direction === 'ingress' ? 'from' : 'to';
  if (word !== wanted) return `${direction} traffic goes "${wanted}" its far end`;
  const [, name = '', port] = /^([^/]*)(?:\/(.*))?$/.exec(what) ?? [];
  const protocol = PROTOCOLS.find((each) => each === name);
  if (protocol === undefined) return `"${name}" is none of ${PROTOCOLS.join(', ')}`;
  const ports = portOf(protocol, port);
  if (typeof ports === 'string') return ports;
  const far = farEnd(peer);
  if (typeof far === 'string') return far;
  if (!existsIn(protocol, far.space)) return `there is no ${protocol} with ${peer}`;
  const box = { direction, protocol, space: far.space, ports, peers: [far.point] };
  return {
    text: text.trim().replace(/\s+/g, ' '),
    direction,
    protocol,
    space: far.space,
    peer: far.name,
    traffic: trafficSet([box]),
  };
}

function portOf(
  protocol: Protocol,
  port: string | undefined,
): { readonly start: number; readonly end: number } | string {
  if (!hasPorts(protocol)) return port === undefined ? NO_PORT : `${protocol} has no ports`;
  const number = /^[1-9]\d{0,4}$/.test(port ?? '') ? Number(port) : 0;
  if (number < 1 || number > 65535) return `${protocol} needs one port from 1 to 65535: ${protocol}/22`;
  return { start: number, end: number + 1 };
}

interface FarEnd {
  readonly space: PeerSpace;
  readonly point: Interval;
  readonly name: string;
}

function farEnd(text: string): FarEnd | string {
  const [, kind, name] = /^(security-group|prefix-list):(.+)$/.exec(text) ?? [];
  if (kind !== undefined && name !== undefined) {
    return { space: kind === 'security-group' ? 'group' : 'prefix-list', point: pointOf(name), name };
  }
  const cidr = parseCidr(text);
  if (cidr === undefined) return `"${text}" is neither an address nor security-group:NAME or prefix-list:NAME`;
  const { start, end } = cidr.addresses;
  return BigInt(end) - BigInt(start) === 1n
    ? { space: cidr.family, point: cidr.addresses, name: text }
    : `"${text}" is a block: a flow has one address`;
}

/** The flow with another name for its far end, where that has one. */
export function named({ entries: _, ...flow }: AskedFlow, peer: string, entries?: Entries): AskedFlow {
  const boxes = boxesOf(flow.traffic).map((box) => ({ ...box, peers: [pointOf(peer)] }));
  return { ...flow, peer, traffic: trafficSet(boxes), ...(entries === undefined ? {} : { entries }) };
}

/** Whether some traffic has the flow in it. */
export const holds = (set: TrafficSet, { traffic }: AskedFlow): boolean => !isEmpty(intersection(set, traffic));
