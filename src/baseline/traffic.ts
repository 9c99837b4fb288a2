import { type Family, parseCidr, toCidrs } from '../net/cidr.js';
import { difference, type IntervalSet, intervalSet } from '../net/interval.js';
import { EVERY_NAME, pointOf } from '../net/points.js';
import {
  boxesOf,
  DIRECTIONS,
  PEER_SPACES,
  type PeerSpace,
  PROTOCOLS,
  type TrafficSet,
  trafficSet,
} from '../net/traffic.js';

/** One range of ports with its peers, as a baseline has it. */
export interface WrittenTraffic {
  readonly direction: string;
  readonly protocol: string;
  readonly space: string;
  /** The first and the last port; 0 where the protocol has none. */
  readonly ports: readonly [number, number];
  /** Blocks of addresses, or names; `*` is every name but those that have a `!` before them. */
  readonly peers: readonly string[];
}

/** Traffic in a form that can be read again. */
export function writeTraffic(set: TrafficSet): readonly WrittenTraffic[] {
  return boxesOf(set).map(({ direction, protocol, space, ports, peers }) => ({
    direction,
    protocol,
    space,
    ports: [ports.start, ports.end - 1],
    peers: isFamily(space) ? toCidrs(space, peers) : namesOf(peers),
  }));
}

/** Reads traffic; undefined where something in it means nothing. */
export function readTraffic(written: readonly WrittenTraffic[]): TrafficSet | undefined {
  const boxes = written.map(({ direction, protocol, space, ports: [first, last], peers }) => {
    const key = {
      direction: DIRECTIONS.find((name) => name === direction),
      protocol: PROTOCOLS.find((name) => name === protocol),
      space: PEER_SPACES.find((name) => name === space),
    };
    const set = key.space === undefined ? undefined : readPeers(key.space, peers);
    if (!key.direction || !key.protocol || !key.space || set === undefined) return undefined;
    return {
      direction: key.direction,
      protocol: key.protocol,
      space: key.space,
      ports: { start: first, end: last + 1 },
      peers: set,
    };
  });
  const known = boxes.filter((box) => box !== undefined);
  return known.length === boxes.length ? trafficSet(known) : undefined;
}

const isFamily = (space: PeerSpace): space is Family => space === 'ipv4' || space === 'ipv6';

const EVERY = '*';
const NOT = '!';

/** A set of names is single names, or all but some. */
function namesOf(peers: IntervalSet): readonly string[] {
  if (peers.at(-1)?.end !== EVERY_NAME[0]?.end) return peers.map(({ start }) => String(start));
  return [EVERY, ...difference(EVERY_NAME, peers).map(({ start }) => `${NOT}${start}`)];
}

function readNames(names: readonly string[]): IntervalSet {
  const points = (some: readonly string[]): IntervalSet => intervalSet(some.map((name) => pointOf(name)));
  if (!names.includes(EVERY)) return points(names);
  return difference(EVERY_NAME, points(names.flatMap((name) => (name.startsWith(NOT) ? [name.slice(1)] : []))));
}

function readPeers(space: PeerSpace, peers: readonly string[]): IntervalSet | undefined {
  if (!isFamily(space)) return readNames(peers);
  const blocks = peers.map((text) => parseCidr(text));
  const own = blocks.flatMap((block) => (block?.family === space ? [block.addresses] : []));
  return own.length === blocks.length ? intervalSet(own) : undefined;
}
