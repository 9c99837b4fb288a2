import type { Finding } from '../evaluate/finding.js';
import { fingerprint } from '../evaluate/fingerprint.js';
import { isEmpty, type TrafficSet } from '../net/traffic.js';
import { readTraffic, type WrittenTraffic, writeTraffic } from './traffic.js';

/** A finding that is known, as the file has it. */
export interface Entry {
  /** The input that it is of. */
  readonly input: string;
  readonly policy: string;
  readonly address: string;
  readonly group: string;
  readonly fingerprint: string;
  readonly verdict: 'fail' | 'open';
  /** What is said where no traffic is in question, without the address. */
  readonly says?: string;
  readonly traffic: readonly WrittenTraffic[];
  /** Where the group is attached and other traffic is in question, or none: what comes to be let in there is news. */
  readonly elsewhere?: readonly WrittenPart[];
}

interface WrittenPart {
  readonly on: readonly string[];
  readonly traffic: readonly WrittenTraffic[];
}

/** A finding that is known, with its traffic as it is computed with. */
export interface Known {
  readonly entry: Entry;
  readonly traffic: TrafficSet;
  /** By the address of what the group is attached to, where it is not the same as everywhere else. */
  readonly elsewhere: ReadonlyMap<string, TrafficSet>;
}

export function entryOf(input: string, finding: Finding): Entry {
  const { policy, address, verdict, region, elsewhere = [] } = finding;
  return {
    input,
    policy: policy.id,
    address,
    group: groupOf(finding),
    fingerprint: fingerprint(finding),
    verdict,
    ...(isEmpty(region) ? { says: saidBy(finding) } : {}),
    traffic: writeTraffic(region),
    ...(elsewhere.length === 0
      ? {}
      : { elsewhere: elsewhere.map(({ on, traffic }) => ({ on, traffic: writeTraffic(traffic) })) }),
  };
}

export const groupOf = ({ group }: Finding): string => group?.address ?? '';

export const saidBy = ({ message, address }: Finding): string => message.replaceAll(address, '');

/** Reads an entry; undefined where it is not as sglint writes it. */
export function readEntry(value: unknown): Known | undefined {
  if (!isEntry(value)) return undefined;
  const traffic = readTraffic(value.traffic);
  const parts = (value.elsewhere ?? []).map((part) => ({ on: part.on, traffic: readTraffic(part.traffic) }));
  const elsewhere = new Map<string, TrafficSet>();
  for (const part of parts) {
    if (part.traffic === undefined) return undefined;
    for (const address of part.on) elsewhere.set(address, part.traffic);
  }
  return traffic && { entry: value, traffic, elsewhere };
}

/** Whether a value is an object that is no list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const { input, policy, address, group, fingerprint: id, verdict, says, traffic, elsewhere = [] } = value;
  return (
    [input, policy, address, group, id].every(isText) &&
    (says === undefined || isText(says)) &&
    (verdict === 'fail' || verdict === 'open') &&
    isListOf(traffic, isTraffic) &&
    isListOf(elsewhere, isPart)
  );
}

const isListOf = (value: unknown, test: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(test);

const isPart = (value: unknown): boolean =>
  isObject(value) && isListOf(value['on'], isText) && isListOf(value['traffic'], isTraffic);

const LAST_PORT = 65535;

function isTraffic(value: unknown): value is WrittenTraffic {
  if (!isObject(value)) return false;
  const { direction, protocol, space, ports, peers } = value;
  return (
    [direction, protocol, space].every(isText) &&
    Array.isArray(ports) &&
    ports.length === 2 &&
    ports.every((port) => Number.isInteger(port) && port >= 0 && port <= LAST_PORT) &&
    ports[0] <= ports[1] &&
    isListOf(peers, isText)
  );
}
