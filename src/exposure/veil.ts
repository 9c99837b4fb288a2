import { trafficOf } from '../alicloud/bounds.js';
import { isSensitive, type Rule } from '../alicloud/rule.js';
import { difference, type IntervalSet, intersection, union } from '../net/interval.js';
import {
  ALL_PORTS,
  type Box,
  boxesOf,
  type Direction,
  hasPorts,
  NO_PORT,
  type PortInterval,
  type Protocol,
} from '../net/traffic.js';

/** The ports of a box, those where something must not be printed apart. */
export interface Parted {
  readonly open: readonly PortInterval[];
  /** Split where any rule begins or ends, whoever its peers are: how the lines are split tells nothing then. */
  readonly veiled: readonly PortInterval[];
}

/** Where rules with something sensitive let traffic in or take a part of it, or would if their peers were others. */
export class Veil {
  readonly #rules: readonly Rule[];
  readonly #secrets: readonly Rule[];
  readonly #ports = new Map<string, Hidden>();

  /** `rules` are all that have to do with the traffic, drops too. */
  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#secrets = rules.filter(isSensitive);
  }

  part({ direction, protocol, space, ports }: Box): Parted {
    // What members let each other in by is no rule.
    if (this.#secrets.length === 0 || space === 'member') return { open: [ports], veiled: [] };
    const { hidden, edges, isWhole } = this.#hiddenIn(direction, protocol);
    const open = difference([ports], hidden) as readonly PortInterval[];
    if (isWhole) return { open: [], veiled: [hasPorts(protocol) ? ALL_PORTS : NO_PORT] };
    return {
      open,
      veiled: (intersection([ports], hidden) as readonly PortInterval[]).flatMap((each) => cut(each, edges)),
    };
  }

  #hiddenIn(direction: Direction, protocol: Protocol): Hidden {
    const key = `${direction} ${protocol}`;
    const known = this.#ports.get(key) ?? hiddenIn(this.#secrets, this.#rules, direction, protocol);
    this.#ports.set(key, known);
    return known;
  }
}

interface Hidden {
  readonly hidden: IntervalSet;
  /** Where rules begin and end, in order. */
  readonly edges: readonly number[];
  /** Not even the ports may be told. */
  readonly isWhole: boolean;
}

function hiddenIn(secrets: readonly Rule[], rules: readonly Rule[], direction: Direction, protocol: Protocol): Hidden {
  const own = secrets.flatMap((rule) => portsOf(rule, direction, protocol));
  const edges = rules.flatMap((rule) => portsOf(rule, direction, protocol).flatMap(({ start, end }) => [start, end]));
  return {
    hidden: own.reduce((all: IntervalSet, ports) => union(all, [ports]), []),
    edges: [...new Set(edges)].sort((a, b) => a - b),
    isWhole: secrets.some((rule) => hidesPorts(rule) && boxesFor(rule, direction, protocol).length > 0),
  };
}

/** Whether the ports of a rule must not be told, nor anything that tells of them. */
export const hidesPorts = ({ ports, protocol }: Rule): boolean => ports.sensitive || protocol.sensitive;

/** What a rule is for, or must be taken to be for, of some direction and protocol. */
const boxesFor = (rule: Rule, direction: Direction, protocol: Protocol): readonly Box[] =>
  boxesOf(trafficOf(rule, true)).filter(
    (box) =>
      (rule.direction.sensitive || box.direction === direction) &&
      (rule.protocol.sensitive || box.protocol === protocol),
  );

const portsOf = (rule: Rule, direction: Direction, protocol: Protocol): readonly PortInterval[] =>
  boxesFor(rule, direction, protocol).map(({ ports }) => ports);

function cut({ start, end }: PortInterval, edges: readonly number[]): readonly PortInterval[] {
  const inner = [start, ...edges.filter((edge) => start < edge && edge < end), end];
  return inner.slice(1).map((edge, index) => ({ start: inner[index] as number, end: edge }));
}
